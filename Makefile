# Musnad. Nothing is needed but git, make and Python 3.11: `make run` and `make test` each set everything up first.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH := build/bench
UV ?= uv
LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
PIP := -m pip install -qq --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: run test test-slow check lint score score-aside floors bench bench-find bench-store prove-store docs generated lock help

run: $(READY)  ## set up, then print what the sample reports claim
	@$(BIN)/musnad code --format table examples

test: $(READY)  ## set up, then run the tests, but for the slow ones
	@$(BIN)/python -m pytest -q -n auto --dist worksteal -m "not slow"

test-slow: $(READY)  ## the tests that take long: kills, two writers at once, long runs, the tour
	@$(BIN)/python -m pytest -q -m slow

check: lint test-slow test  ## lint, then every test

lint: $(READY)  ## style, types, the import contract, the change fragments
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/towncrier build --draft --version next > /dev/null

score: $(READY)  ## accuracy on every gold set beside the repository, and the stories for each event type
	@$(BIN)/python -m tools.score

score-aside: $(READY)  ## accuracy on the fifth of each gold set that is kept aside, beside the rest
	@$(BIN)/python -m tools.score --kept-aside

floors: $(READY)  ## raise the pinned floors to what `make score` reaches now, lower none; pin the claims and the labels
	@$(BIN)/python -m tools.raise_floors

bench: $(READY) $(BENCH)/.ready  ## sentences a second beside spaCy's tokenizer; cold start; peak memory
	@$(BENCH)/bin/python -m tools.bench

bench-find: $(READY)  ## how well and how fast numbers and times are read, beside other libraries in throw-away environments
	@$(BIN)/python -m tools.bench_find

bench-store: $(READY)  ## seconds and memory of ingest, merge and every export, from 10,000 to 100,000 claims
	@$(BIN)/python -m tools.bench_store

prove-store: $(READY)  ## kill ingest, merge and export fifty times at random on each database, and look what is left
	@MUSNAD_KILLS=50 $(BIN)/python -m pytest -q -s tests/store/test_kills.py

docs: $(READY)  ## build the documentation into site/, strictly
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

generated: $(READY)  ## make the schemas, the reference pages and the picture of the README again
	@$(BIN)/python -m tools.generate

lock:  ## work out the versions of the lock files again (needs uv)
	$(LOCK) --extra dev pyproject.toml -o requirements.lock
	$(LOCK) --extra bench --constraint requirements.lock pyproject.toml -o requirements-bench.lock

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# One stamp for each environment: made last, so that a set-up which broke off is taken up again.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Musnad needs Python 3.11 or later: make PYTHON=path-to-it" >&2; exit 1; }
	@echo "Setting up $(VENV) (once; about half a minute) ..." >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python $(PIP) --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(BENCH)/.ready: requirements-bench.lock pyproject.toml
	@echo "Setting up $(BENCH) (once) ..." >&2
	@$(PYTHON) -m venv $(BENCH)
	@$(BENCH)/bin/python $(PIP) --no-deps --require-hashes -r requirements-bench.lock
	@$(BENCH)/bin/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@
