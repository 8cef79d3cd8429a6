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
# A path relative to site-packages outlives a move of the folder, and Python 3.11 reads no Chinese one under LC_ALL=C.
LINK := for link in .venv/lib/python3*/site-packages/*newquality_site.pth; do [ ! -e "$$link" ] || echo ../../../../src > "$$link"; done

show: build
	@$(PY) scripts/show.py site

build: .venv/app.stamp
	@$(PY) build.py

setup: .venv/app.stamp

test: check .venv/browser.stamp
	@$(PY) -m pytest --numprocesses auto --dist worksteal --cov

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
	@$(LINK)
	@touch $@

.venv/dev.stamp: pyproject.toml | .venv/bin/python
	@echo "make: installing the generator and what its tests need"
	@$(PIP) --editable '.[dev]'
	@$(LINK)
	@touch .venv/app.stamp $@

.venv/browser.stamp: | .venv/dev.stamp
	@$(PY) tests/browser/chromium.py
	@touch $@
