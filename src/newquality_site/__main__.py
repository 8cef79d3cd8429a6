"""Runs the command line: ``python -m newquality_site``."""

from newquality_site.cli import main

main()
