# One command that sets everything up and runs the example, one that sets up and passes the tests.
# Both work on a clean Debian machine with Python 3.11 or newer, git and make.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
OUT    ?= out

.PHONY: help demo test lint gate golden clean

help:
	@echo "make demo    set up, compare the worked example, say where the report is"
	@echo "make test    set up, check style and types, run the tests"
	@echo "make gate    score the reader: make gate CORPORA=FOLDER (see benchmarks/README.md)"
	@echo "make golden  regenerate the golden cases; read the diff before you keep it"

$(VENV)/.installed: pyproject.toml requirements.lock tools/setup.sh
	@PYTHON="$(PYTHON)" sh tools/setup.sh "$(VENV)"
	@touch $@

demo: $(VENV)/.installed
	@mkdir -p $(OUT)
	@$(BIN)/rashomon compare examples/energy-truce-call -o $(OUT)/energy-truce-call.html
	@$(BIN)/rashomon compare examples/energy-truce-call
	@echo
	@echo "The report as a page: $(abspath $(OUT)/energy-truce-call.html)"

test: $(VENV)/.installed
	@sh tools/chromium.sh
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -rs --numprocesses auto --dist loadfile

lint: $(VENV)/.installed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

gate: $(VENV)/.installed
	@test -n "$(CORPORA)" || { echo "make gate needs CORPORA=FOLDER (see benchmarks/README.md)"; exit 2; }
	$(BIN)/python -m benchmarks.gate "$(CORPORA)"

golden: $(VENV)/.installed
	$(BIN)/python tests/golden/regenerate.py

clean:
	rm -rf $(VENV) $(OUT) build dist
