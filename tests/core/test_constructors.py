"""Values that are made for every report write their constructor out, for the compiled core to compile it: the one that
``dataclass`` makes is interpreted. Written out, it must stay what ``dataclass`` would have made."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil

import pytest

from monitor import core

MODULES = [importlib.import_module(found.name) for found in pkgutil.walk_packages(core.__path__, "monitor.core.")]
WRITTEN_OUT = [
    kind
    for module in MODULES
    for kind in vars(module).values()
    if inspect.isclass(kind)
    and kind.__module__ == module.__name__
    and dataclasses.is_dataclass(kind)
    and vars(kind)["__init__"].__code__.co_filename == module.__file__
]


def test_some_are_written_out() -> None:
    names = {kind.__name__ for kind in WRITTEN_OUT}
    assert names >= {"Observation", "Estimate", "SituationState", "Claim", "Mention", "Attribution"}


@pytest.mark.parametrize("kind", WRITTEN_OUT, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_a_constructor_that_is_written_out_takes_and_sets_every_field(kind: type) -> None:
    parameters = [one for one in inspect.signature(kind).parameters.values() if one.name != "self"]
    fields = dataclasses.fields(kind)
    assert [one.name for one in parameters] == [field.name for field in fields]
    source = inspect.getsource(vars(kind)["__init__"])
    frozen = vars(kind)["__dataclass_params__"].frozen
    for one, field in zip(parameters, fields, strict=True):
        assert (one.kind is inspect.Parameter.KEYWORD_ONLY) is field.kw_only
        set_to = field.name
        if field.default_factory is not dataclasses.MISSING:
            assert one.default is None
            set_to = f"{field.default_factory()!r} if {field.name} is None else {field.name}"
        else:
            assert one.default == (inspect.Parameter.empty if field.default is dataclasses.MISSING else field.default)
        setting = f'object.__setattr__(self, "{field.name}", {set_to})' if frozen else f"self.{field.name} = {set_to}"
        assert setting in source
    assert ("self.__post_init__()" in source) is hasattr(kind, "__post_init__")
