# Everything runs in a virtual environment of its own, .venv; only Python 3.11 or newer and make are needed.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test browser ray servers vllm providers soak lint evals gate speed clean

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.core: $(BIN)/python pyproject.toml
	@echo "Installing into $(VENV), which takes about a minute"
	@$(PIP) install -e .
	@touch $@

$(VENV)/.test: $(VENV)/.core
	$(PIP) install "pip>=25.1"
	$(PIP) install --group test
	@touch $@

$(VENV)/.evals: $(VENV)/.core
	$(PIP) install "pip>=25.1"
	$(PIP) install --group evals
	@touch $@

$(VENV)/.speed: $(VENV)/.core
	$(PIP) install "pip>=25.1"
	$(PIP) install --group speed
	@touch $@

$(VENV)/.lint: $(VENV)/.test
	$(PIP) install --group lint
	@touch $@

demo: $(VENV)/.core  ## facts of an example article, found by the built-in reader
	$(BIN)/factlift extract examples/articles/nurses-abroad.txt --model builtin
	@$(BIN)/factlift extract examples/articles/nurses-abroad.txt --model builtin --format json -o demo-facts.json
	@$(BIN)/factlift review demo-facts.json examples/articles/nurses-abroad.txt -o demo-review.html > /dev/null
	@echo "The same facts as JSON, with every span: demo-facts.json"
	@echo "The same beside the article, to look at in a browser: demo-review.html"

test: $(VENV)/.test  ## in two processes; `python -m pytest` runs the same in one
	$(BIN)/python -m pytest -n 2 --dist loadfile

browser: $(VENV)/.browser  ## what the tests of the review page need besides a Chromium; without it they are skipped

$(VENV)/.browser: $(VENV)/.test
	$(PIP) install --group browser
	@touch $@

ray: $(VENV)/.ray  ## tests on a local Ray cluster of two cores; a download of 100 MB, so that `make test` skips them
	$(BIN)/python -m pytest tests/test_ray.py

$(VENV)/.ray: $(VENV)/.test
	$(PIP) install --group ray
	@touch $@

servers: $(VENV)/.servers  ## what the tests with a genuine llama.cpp server need; without it they are skipped

$(VENV)/.servers: $(VENV)/.test
	$(PIP) install --group servers
	@touch $@

vllm: $(VENV)/.test .venv-vllm/.vllm  ## tests with a genuine vLLM server, in a venv of its own of some 3 GB; `make test` skips them without
	$(BIN)/python -m pytest tests/test_vllm.py

.venv-vllm/.vllm:
	$(PYTHON) -m venv .venv-vllm
	.venv-vllm/bin/python -m pip --quiet install "pip>=25.1"
	.venv-vllm/bin/python -m pip --quiet install --group vllm
	# They may be built for another torch, which then can't be imported; a model of text needs neither.
	.venv-vllm/bin/python -m pip --quiet uninstall --yes torchvision torchaudio torchcodec
	@touch $@

providers: $(VENV)/.providers  ## Anthropic's and Google's clients, whose tests are skipped without them

$(VENV)/.providers: $(VENV)/.test
	$(PIP) install --group providers
	@touch $@

evals: $(VENV)/.evals  ## how the built-in reader fares on all labelled articles
	$(BIN)/python -m evals run builtin

gate: $(VENV)/.evals  ## is the built-in reader worse than the results that are committed? undecided (2) is no failure
	$(BIN)/python -m evals run builtin --quiet -o evals/runs/gate.json
	$(BIN)/python -m evals compare evals/results/builtin.json evals/runs/gate.json || [ $$? -eq 2 ]

soak: $(VENV)/.test  ## what takes minutes: faults, kills, full disks, hostile texts; prints figures, fails where a bar is missed
	$(BIN)/python -m tests.soak

speed:  ## CPU time, own work and tokens beside other clients, which have a venv of their own; half an hour
	$(MAKE) VENV=.venv-speed .venv-speed/.speed
	.venv-speed/bin/python -m evals speed

lint: $(VENV)/.lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports

clean:
	rm -rf $(VENV) .venv-speed .venv-vllm dist build .mypy_cache .ruff_cache .import_linter_cache .hypothesis demo-facts.json demo-review.html
