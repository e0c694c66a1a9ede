# Two commands matter, `make demo` and `make test`; a fresh clone needs nothing but Python 3.11 and make.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test lint docs bench fuzz format clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(READY)  ## clean the bundled articles and show what was changed
	@$(BIN)/python examples/demo.py

test: lint docs  ## every check: style, types, documentation, tests
	$(BIN)/python -m pytest

lint: $(READY)  ## style and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# -E reads everything anew: the pages also depend on docstrings and on the rules' data.
docs: $(READY)  ## build the documentation into build/docs
	$(BIN)/sphinx-build -q -E -W --keep-going -d build/doctrees docs build/docs

bench: $(READY)  ## time the library against plain operations
	$(BIN)/python -m benchmarks

fuzz: $(READY)  ## look for texts that break the laws, for ten minutes
	$(BIN)/python -m pip install --quiet --group fuzz
	mkdir -p build/fuzz
	$(BIN)/python fuzz/fuzz_clean.py build/fuzz fuzz/corpus -max_total_time=600 -rss_limit_mb=4000 -artifact_prefix=build/fuzz/

format: $(READY)  ## put the code in shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean:  ## remove everything that was built
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

# Rebuilt whole, so that a dependency which was dropped is missed here and not on someone else's machine.
$(READY): pyproject.toml
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'  # the first that knows dependency groups
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@
