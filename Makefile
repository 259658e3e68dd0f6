# Every target does its own set-up, once. On a fresh machine: make demo
.DEFAULT_GOAL := help
.PHONY: help demo test lint eval bench soak lock wheel clean

PY := .venv/bin/python
RUN := .venv/.ready-run
TEST := .venv/.ready-test
COMPILED := .venv-compiled/.ready

help: ## show this
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 8

demo: $(RUN) ## replay the night of 27-28 February 2020 through a real Kafka, with the page open
	@$(PY) -m monitor demo $(ARGS)

# In three processes, shared out as tests/sharing.py says. In one, as a debugger needs it: ARGS="-n 0 --pdb"
test: lint ## everything that must hold: style, types, structure, all tests
	$(PY) -m pytest -n 3 $(ARGS)

lint: $(TEST) ## style and types
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

eval: $(TEST) ## score the extraction on our own gold sentences, and on files given as ARGS
	$(PY) -m tests.eval $(ARGS)

# Measured is what is shipped. Away from the checkout's own sources, which would be found first.
bench: $(COMPILED) ## measure the worker beside its peers, and what its cost grows with; the core compiled
	PYTHONSAFEPATH=1 .venv-compiled/bin/python -m monitor bench $(or $(ARGS),all)

soak: $(TEST) ## the long tier of fault injection, some four hours; ARGS="--only kills --count 50" for less
	$(PY) -m tests.faults.soak $(ARGS)
	$(PY) -m tests.faults.memory

wheel: $(TEST) ## build the wheel into dist/, its core compiled
	$(PY) -m hatchling build -t wheel

LOCK := .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	--custom-compile-command "make lock"
lock: $(TEST) ## lock the dependencies of pyproject.toml anew, with hashes
	$(LOCK) pyproject.toml --extra embedded --extra notify -o requirements/runtime.txt
	$(LOCK) pyproject.toml --extra embedded --extra notify --group dev -c requirements/runtime.txt -o requirements/dev.txt
	$(LOCK) --group build -c requirements/dev.txt -o requirements/build.txt
	$(LOCK) --group compose -o requirements/compose.txt
	for peer in bare bytewax faust quix; do $(LOCK) --group bench-$$peer -o requirements/bench-$$peer.txt; done

clean: ## remove what was built, not the cache of Kafka
	rm -rf .venv .venv-* build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# A test environment holds all that running needs.
$(RUN): requirements/runtime.txt requirements/build.txt pyproject.toml scripts/setup
	@test $(TEST) -nt requirements/dev.txt -a $(TEST) -nt pyproject.toml -a $(TEST) -nt scripts/setup || scripts/setup run
	@touch $@

$(TEST): requirements/dev.txt requirements/compose.txt pyproject.toml scripts/setup
	@scripts/setup test

$(COMPILED): $(TEST) $(shell find monitor config seeds scripts hatch_build.py -type f ! -name '*.pyc' ! -path '*/vendor/*')
	@scripts/setup compiled
