# make run: sets everything up and opens the app.   make test: sets everything up and runs every test.
# make check: the quick gate (format, lint, types, imports, data, unit tests).   make help: all of them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help run test check api bench fuzz soak format browser versions installed pins publish clean

help: ## say what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /: /'

run: $(READY) ## set everything up and open the app
	$(BIN)/kasab-map serve

test: $(READY) browser ## set everything up (the browser too) and run every test
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

check: $(READY) ## the quick gate: format, lint, types (of the player too), imports, data, unit tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/python tools/check_js.py
	$(BIN)/lint-imports
	$(BIN)/kasab-map check
	$(BIN)/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder -m "not browser"

format: $(READY) ## format the code (the player too)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python tools/check_js.py --write

api: $(READY) ## write pages of the public Python names, from their docstrings, into build/api
	$(BIN)/python tools/api_pages.py

bench: $(READY) browser ## measure speed, on a quiet machine: a good half hour (docs/performance.md)
	$(BIN)/python -m bench.peers.start
	$(BIN)/python -m bench.peers.cold_start
	$(BIN)/python -m bench.peers.scrub
	$(BIN)/python -m bench.peers.phone
	$(BIN)/python -m bench.exports
	$(BIN)/kasab-map bench --places 100 --places 1000 --places 10000 --places 30000

FUZZ ?= 3000

fuzz: $(READY) ## damage the shipped theatre in 3000 ways (half an hour); FUZZ=300 for a few
	$(BIN)/python -m tests.safety.fuzz $(FUZZ)

soak: $(READY) ## hold 100 sessions open for two minutes, and say what was lost (docs/reliability.md)
	$(BIN)/python -m tools.soak.soak

browser: ## find a Chromium and a Firefox, or install Debian's
	@PATH="$$PATH:/sbin:/usr/sbin" sh tools/browsers.sh

PINS := --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header --all-extras

pins: $(READY) ## pin every dependency anew, by hash (needs the network)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile $(PINS) pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile $(PINS) --group dev --constraint requirements.txt pyproject.toml -o requirements-dev.txt

versions: $(READY) ## run the suite, but for browsers, on each Python and with lowest and newest packages (half an hour)
	$(BIN)/python -m pip install --quiet uv
	sh tools/versions.sh

installed: $(READY) ## try the wheel in an empty environment, and the clone with its pins alone (needs the network)
	PYTHON=$(PYTHON) sh tools/installed.sh

publish: $(READY) ## write down every id of the data, so that none can vanish (before a release)
	$(BIN)/python -c "from pathlib import Path; from kasab_map import read_dataset; \
	from kasab_map.dataset.rules.published import write_published_ids; \
	write_published_ids(read_dataset(), Path('geodata'))"

clean: ## remove what make made
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis build dist *.egg-info

# Hashes first, then the project itself without looking anything up.
$(READY): requirements.txt requirements-dev.txt pyproject.toml tools/venv.sh
	PYTHON=$(PYTHON) sh tools/venv.sh $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@
