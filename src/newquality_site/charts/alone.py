"""A drawing that stands alone: a file with colours of its own for light and dark, paper, and fonts to fall back on.

A reader opens it in a browser or a drawing program, where no style sheet of ours reaches it. Drawing programs know
plain classes and colours at most, so there are no variables, and whoever knows no dark scheme shows the light one.
"""

from newquality_site.charts.marks import Sketch, Tone

PRINT = {
    Tone.ACCENT: "#b3241c",
    Tone.MUTE: "#a18b73",
    Tone.INK: "#1c1a17",
    Tone.SOFT: "#5f5a52",
    Tone.RULE: "#ddd7ca",
    Tone.PAPER: "#fffdf8",
}
"""The colours of pictures, which no style sheet reaches."""

DARK = {
    Tone.ACCENT: "#ff8a75",
    Tone.MUTE: "#7a6f5f",
    Tone.INK: "#ece7dc",
    Tone.SOFT: "#a8a196",
    Tone.RULE: "#3a3731",
    Tone.PAPER: "#161513",
}
"""Those of a reader who prefers the dark."""

SANS = "PingFang SC,Microsoft YaHei,Noto Sans CJK SC,Source Han Sans SC,sans-serif"
SERIF = "Songti SC,Noto Serif CJK SC,Source Han Serif SC,SimSun,serif"
FIXED = f"text{{font-family:{SANS}}}.serif{{font-family:{SERIF}}}tspan{{font-weight:400}}.b{{font-weight:700}}"


def alone(inline: bytes, sketch: Sketch) -> bytes:
    """An *inline* drawing of a *sketch* as a file of its own, with both its sides."""
    opening, _, body = inline.partition(b">")
    sides = f'width="{sketch.width:g}" height="{sketch.height:g}"'
    paper = f'<rect class="f-{Tone.PAPER}" fill="none" {sides}/>'
    own = f' height="{sketch.height:g}" xml:lang="zh-Hans"><style>{_styles()}</style>{paper}'
    return b"".join((opening, own.encode(), body, b"\n"))


def _styles() -> str:
    return f"{FIXED}{_colours(PRINT)}@media(prefers-color-scheme:dark){{{_colours(DARK)}}}"


def _colours(tones: dict[Tone, str]) -> str:
    classes = (f".f-{tone}{{fill:{one}}}.s-{tone}{{stroke:{one}}}" for tone, one in tones.items())
    return f"svg{{background:{tones[Tone.PAPER]}}}{''.join(classes)}"
