# The two commands of the README are `show` and `test`; everything they need is fetched once and remembered in .venv.
# Paths here are relative, so that the folder's own name may hold spaces and Chinese characters.

SHELL := /bin/sh
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
.DEFAULT_GOAL := show
.DELETE_ON_ERROR:
.PHONY: show build setup test check browser clean

PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet

# An installed package remembers the folder it lies in: after a move the stamps are void.
ifneq ($(shell cat .venv/place 2>/dev/null),$(CURDIR))
$(shell rm -f .venv/*.stamp)
endif

show: build
	@$(PY) scripts/show.py site

build: .venv/app.stamp
	@$(PY) build.py

setup: .venv/app.stamp

test: check .venv/browser.stamp
	@$(PY) -m pytest --numprocesses auto --cov

check: .venv/dev.stamp
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy

browser: .venv/browser.stamp

clean:
	rm -rf .cache site dist .coverage .pytest_cache .mypy_cache .ruff_cache

.venv/bin/python:
	@for candidate in python3 python3.14 python3.13 python3.12 python3.11; do \
	    if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	        echo "make: a virtual environment in .venv, with $$candidate"; \
	        "$$candidate" -m venv .venv && exit 0; \
	        rm -rf .venv; \
	        echo "没有建成虚拟环境：Debian、Ubuntu 请先运行 sudo apt-get install python3-venv。" >&2; exit 2; \
	    fi; \
	done; \
	echo "需要 Python 3.11 或更新的版本：请先从 python.org 或系统的软件源安装。" >&2; exit 2

.venv/app.stamp: pyproject.toml | .venv/bin/python
	@echo "make: installing the generator"
	@$(PIP) --editable .
	@pwd -P > .venv/place
	@touch $@

.venv/dev.stamp: pyproject.toml | .venv/bin/python
	@echo "make: installing the generator and what its tests need"
	@$(PIP) --editable '.[dev]'
	@pwd -P > .venv/place
	@touch .venv/app.stamp $@

.venv/browser.stamp: .venv/dev.stamp
	@$(PY) tests/browser/chromium.py
	@touch $@
