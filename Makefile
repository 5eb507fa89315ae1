# Thin: what each command does stands in site/config/ and tests/. Only relative paths, so that any folder will do.
.PHONY: help demo test bench lighthouse lint reset system

HOST ?= 127.0.0.1
PORT ?= 8000
ENVIRONMENT = python3 site/config/bootstrap.py
PYTHON = .venv/bin/python

help:
	@echo "make demo    run Foyer with its demo company (PORT=8000 HOST=127.0.0.1); Ctrl-C stops all of it"
	@echo "make test    check everything: lint, types, architecture, units, real components, browser"
	@echo "make bench   measure, and print the results as ratios"
	@echo "make lighthouse   ask Lighthouse about the public pages, and keep the figures"
	@echo "make reset   throw the demo's data away"
	@echo "make lint    the quick part of make test: style, types, imports"
	@echo "make system  install what only root can: Chromium, ClamAV, gettext"

demo:
	@$(ENVIRONMENT) --host '$(HOST)' --port '$(PORT)'
	@exec $(PYTHON) -m config.services demo --host '$(HOST)' --port '$(PORT)'

test:
	@$(ENVIRONMENT) --dev
	@$(PYTHON) -m config.system_packages
	@exec $(PYTHON) -m config.run_tests

bench:
	@$(ENVIRONMENT) --dev
	@exec $(PYTHON) -m tests.bench

lighthouse:
	@$(ENVIRONMENT) --dev
	@exec $(PYTHON) -m tests.lighthouse

reset:
	@$(ENVIRONMENT)
	@exec $(PYTHON) -m config.services reset

lint:
	@$(ENVIRONMENT) --dev
	@exec $(PYTHON) -m config.run_tests --only lint types imports

system:
	@python3 site/config/system_packages.py --for-development
