"""Build the site of this folder: the command line of the package, from where the story lies."""

import sys

try:
    from newquality_site.cli import main
except ModuleNotFoundError as missing:
    if (missing.name or "").startswith("newquality_site."):
        raise
    print("这个 Python 里还没有装本程序：请先运行 make setup，再用 .venv/bin/python build.py。", file=sys.stderr)
    sys.exit(2)

if __name__ == "__main__":
    main()
