# Every target does its own set-up from a bare Python ≥ 3.11 and make: the first one that is called makes .venv.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.ready
WHEELS := build/wheels/.ready
RIVALS := build/rivals/.ready
LEDGER := build/demo/ledger.db
N ?= 30
MINUTES ?= 10

.DEFAULT_GOAL := help
.PHONY: help install demo test check rest lint imports types patterns wheel evaluate pages rivals agreement train corpus-report bench bench-clean bench-linking bench-pages bench-web kills fuzz fuzz-growth hostile lock format docs-update look new-language clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- set-up -------------------------------------------------------------------------------------------------------------

$(READY): requirements/dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Kelisim needs Python 3.11 or newer; none was found. Name one: make PYTHON=/path/to/python3.12"; exit 1; }
	@echo "setting up .venv (once; a minute or two)"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

install: $(READY)  ## make .venv with the command kelisim in it

demo: $(READY)  ## read examples/ and print the account and the brief
	@rm -rf $(dir $(LEDGER)) && mkdir -p $(dir $(LEDGER))
	@$(BIN)/kelisim ingest examples --ledger $(LEDGER)
	@$(BIN)/kelisim brief KZ KG --ledger $(LEDGER)

# --- checks, fast things first ------------------------------------------------------------------------------------------

test: $(READY)  ## all tests: the house first, then each stage
	@$(BIN)/python -m pytest $(ARGS)

check: lint imports types test patterns corpus-report evaluate wheel  ## everything that must hold before a change lands

rest: lint imports types patterns corpus-report evaluate wheel  ## what check does beside the tests

lint: $(READY)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet || { echo "not formatted: make format"; exit 1; }

imports: $(READY)
	@$(BIN)/lint-imports --no-logo

types: $(READY)
	@$(BIN)/mypy

patterns: $(READY)  ## how many ways to write a date and an amount each language's cases list
	@$(BIN)/python -m tests.lang.patterns

evaluate: $(READY)  ## the scores by language, against evaluation/floors.json
	@$(BIN)/python evaluation/evaluate.py $(ARGS)

pages: $(READY)  ## how much of the article is taken from the 120 pages of evaluation/pages, and how little else
	@$(BIN)/python -m evaluation.pages $(ARGS)

kills: $(READY)  ## kill ingest N times at random moments and look at what is left; make test kills five
	@$(BIN)/python -m tests.kills $(N)

fuzz: $(READY)  ## ten minutes (MINUTES) of made-up inputs for every parser, or for one (TARGET=html); make test runs some of them
	@$(BIN)/python -m tests.fuzz --minutes $(MINUTES) $(if $(TARGET),--target $(TARGET)) $(ARGS)

fuzz-growth: $(READY)  ## rules whose work grows faster than the text: a minute for each parser, or for one (TARGET=patterns)
	@PYTHONPATH=src:. $(BIN)/python -m tests.fuzz.growth $(if $(TARGET),--target $(TARGET)) $(ARGS)

hostile: $(READY)  ## read 300 hostile files among 2,000 good ones, and write what became of them (ARGS: --seed, --limit, --workers)
	@$(BIN)/python -m tests.hostile 300 2000 --report benchmarks/results/hostile.md $(ARGS)

$(WHEELS): requirements/run.txt $(READY)
	@$(BIN)/python -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/run.txt -d $(dir $@)
	@touch $@

wheel: $(WHEELS)  ## build the wheel, install it without network, read a page with it
	@$(BIN)/python tests/house/wheel.py $(dir $(WHEELS))

$(RIVALS): requirements/rivals.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Kelisim needs Python 3.11 or newer; none was found"; exit 1; }
	@$(PYTHON) -m venv build/rivals
	@build/rivals/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/rivals.txt
	@build/rivals/bin/python -m pip install --quiet --disable-pip-version-check 'hatchling>=1.27' && \
		build/rivals/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

rivals: $(RIVALS)  ## Kelisim beside other systems on the same documents, in one run (KELISIM_CORPORA names the folder of corpora)
	@build/rivals/bin/python -m evaluation.rivals $(ARGS)

agreement: $(READY)  ## how far the annotators of the Kyrgyz named-entity set agree (KELISIM_CORPORA names the folder of corpora)
	@$(BIN)/python -m evaluation.kyrgyz_entities agreement

train: $(RIVALS)  ## make the weights of the name tagger anew (KELISIM_CORPORA names the folder of corpora)
	@build/rivals/bin/python -m training $(ARGS)

corpus-report: $(READY)  ## how varied the labelled sentences of training/claims are, and that none is a gold document's
	@$(BIN)/python -m training.claim_sentences

bench: $(READY)  ## documents a second, cold start, peak memory
	@$(BIN)/python benchmarks/bench.py

bench-clean: $(RIVALS)  ## cleaning HTML pages beside trafilatura alone, in one run (ARGS: rounds)
	@build/rivals/bin/python benchmarks/clean.py $(ARGS)

bench-linking: $(READY)  ## 100,000 claims linked, and one document more beside few and beside many (ARGS: numbers of claims)
	@$(BIN)/python benchmarks/linking.py $(ARGS)

bench-web: $(READY)  ## fetching from fifty sites of this machine: gaps, second visits, forbidden addresses (ARGS: --sites, --delay)
	@$(BIN)/python benchmarks/web.py $(ARGS)

bench-pages: $(READY)  ## pages from a register of 100,000 documents, Datasette beside (ARGS: --documents, --write)
	@$(BIN)/python benchmarks/pages.py $(ARGS)

# --- upkeep -------------------------------------------------------------------------------------------------------------

format: $(READY)  ## put the code into its one form
	@$(BIN)/ruff check --fix --quiet; $(BIN)/ruff format --quiet

docs-update: $(READY)  ## write what the commands print now into the docs; read the diff
	@$(BIN)/python -m tests.docs.update

look: $(READY)  ## take the pictures of docs/look.md anew (needs chromium)
	@$(BIN)/python -m tools.look

UV_COMPILE = build/lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-header --no-annotate --upgrade

lock:  ## choose the newest dependencies that pyproject.toml allows
	@test -x build/lock/bin/uv || { $(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9'; }
	@$(UV_COMPILE) --output-file requirements/run.txt
	@$(UV_COMPILE) --extra server --group dev --constraints requirements/run.txt --output-file requirements/dev.txt
	@$(UV_COMPILE) --group rivals --constraints requirements/run.txt --output-file requirements/rivals.txt

new-language: $(READY)  ## lay out a language folder: make new-language CODE=uz
	@$(BIN)/python tools/new_language.py "$(CODE)"

clean:  ## remove everything that was made here
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
