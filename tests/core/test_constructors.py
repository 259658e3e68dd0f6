"""Values that are made for every report write their constructor out, for the compiled core to compile it: the one that
``dataclass`` makes is interpreted. Written out, it must stay what ``dataclass`` would have made."""

from __future__ import annotations

import dataclasses
import inspect

import pytest

from monitor.core import model
from monitor.core.pipeline import Assessment
from monitor.core.state import SituationState

WRITTEN_OUT = [
    kind
    for kind in (*vars(model).values(), Assessment, SituationState)
    if inspect.isclass(kind)
    and dataclasses.is_dataclass(kind)
    and "object.__setattr__" in inspect.getsource(kind).partition("def __init__(")[2].partition("def __post_init__")[0]
]


def test_some_are_written_out() -> None:
    assert {kind.__name__ for kind in WRITTEN_OUT} >= {"Observation", "Estimate", "SituationState"}


@pytest.mark.parametrize("kind", WRITTEN_OUT)
def test_a_constructor_that_is_written_out_takes_and_sets_every_field(kind: type) -> None:
    parameters = [one for one in inspect.signature(kind).parameters.values() if one.name != "self"]
    fields = dataclasses.fields(kind)
    assert [one.name for one in parameters] == [field.name for field in fields]
    assert all(one.kind is inspect.Parameter.KEYWORD_ONLY for one in parameters)
    source = inspect.getsource(vars(kind)["__init__"])
    for one, field in zip(parameters, fields, strict=True):
        if field.default_factory is not dataclasses.MISSING:
            assert one.default is None
            assert f'object.__setattr__(self, "{field.name}", {{}} if {field.name} is None else {field.name})' in source
        else:
            no_default = inspect.Parameter.empty if field.default is dataclasses.MISSING else field.default
            assert one.default == no_default
            assert f'object.__setattr__(self, "{field.name}", {field.name})' in source
    assert ("self.__post_init__()" in source) is hasattr(kind, "__post_init__")
