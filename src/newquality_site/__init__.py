"""A newspaper special becomes a website whose figures are proved."""

__version__ = "0.1.0"
