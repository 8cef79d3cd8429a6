"""Names of places in a page that outlive an edit.

A name is made of what stands there, not of where it stands: a paragraph put in above leaves every other name, and every
link that was shared, as it was. The price is that a changed word changes the name.
"""

from hashlib import sha256

from newquality_site.text.width import folded


def anchor(prefix: str, text: str) -> str:
    """Name of the place where the text stands, the same whatever its width of marks and its line breaks."""
    return f"{prefix}-{sha256(folded(text).encode()).hexdigest()[:8]}"


def row_name(chart: str, when: object, vintage: int | None = None) -> str:
    """Name of the row of a table that shows a figure of a chart; each publication of a revised figure has its own."""
    return f"row-{chart}-{when}" + (f"-v{vintage}" if vintage else "")


def described(chart: str) -> str:
    """Name of the words in a page that say what a chart shows."""
    return f"described-{chart}"
