"""The headline font holds what headlines are set in, and no more."""

import io
from pathlib import PurePosixPath

import pytest
from bs4 import BeautifulSoup
from fontTools.ttLib import TTFont

from newquality_site.build import Built
from newquality_site.exports import exported
from newquality_site.exports.headline_font import FACE, PATH, characters, files, subset
from newquality_site.files.disk import packaged
from newquality_site.files.naming import blank, stamped
from newquality_site.files.tree import Tree
from tests.pages.special import published


def pages(*texts: str) -> dict[PurePosixPath, bytes]:
    """Return pages with these texts, which load the font."""
    return {
        PurePosixPath(f"{number}/index.html"): f"url(../{blank(PATH)}){text}".encode()
        for number, text in enumerate(texts)
    }


def font(content: bytes) -> TTFont:
    """Return a font opened."""
    return TTFont(io.BytesIO(content))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>新 A</h1><p>质</p>", "新 A"),
        ('<h1 class="x"><a href="b"><span class="unit">新</span></a></h1>', "新"),
        ('<span class="number serif">8<small>%</small></span>', "8%"),
        ('<span class="number huge serif">8</span>', "8"),
        ('<a class="name serif" href="index.html">报</a>', "报"),
        ('<h2 class="serif" id="box">数</h2>', "数"),
        ('<h2 id="box" class="serif">数</h2>', "数"),
        ('<h1 class="plain">新</h1>', ""),
        ("<h1>&lt;A&amp;&#x65B0;</h1>", "<A&新"),
        ("<h1>新\n质</h1>", "新质"),
        ('<h2 class="sans-serif">数</h2><h10>字</h10><p>serif</p>', ""),
        ("", ""),
    ],
)
def test_the_characters_of_headlines_are_found(html: str, expected: str) -> None:
    """What first headings and all that is set in the headline face say counts; attributes and the rest do not."""
    assert characters(html.encode()) == "".join(sorted(set(expected)))


def test_only_pages_are_read() -> None:
    """Feeds and other files are not set in the headline face."""
    _, made = files({PurePosixPath("feed.xml"): b"<h1>A</h1>"})

    assert not font(made.content).getBestCmap()


def test_the_font_holds_exactly_the_headlines() -> None:
    """The font has the characters of all pages that load it together, each of them, and no other."""
    framed = {PurePosixPath("embed/index.html"): "<h1>框</h1>".encode()}
    _, made = files(pages("<h1>新质</h1>", "<h1>生产力，新。</h1><p>别的</p>") | framed)

    assert made.path == stamped(PATH, made.content)
    assert {chr(code) for code in font(made.content).getBestCmap()} == set("新质生产力，。")


def test_the_licence_goes_along() -> None:
    """The licence of the face, which asks to be handed on with every copy, lies beside the font."""
    licence, _ = files(pages("<h1>新</h1>"))

    assert licence.path == PurePosixPath("fonts/OFL.txt")
    assert b"SIL OPEN FONT LICENSE" in licence.content


def test_marks_can_still_be_trimmed() -> None:
    """The font keeps the half widths of its marks, without which a browser cannot set ”。 tight."""
    positions = font(subset("新，。”“"))["GPOS"].table

    assert {record.FeatureTag for record in positions.FeatureList.FeatureRecord} == {"halt"}
    assert positions.LookupList.Lookup


def test_the_same_characters_are_the_same_bytes() -> None:
    """Neither a second time nor the order of pages and characters changes a byte."""
    one, other = pages("<h1>新质</h1>", "<h1>生产力。</h1>"), pages("<h1>力。产</h1>", "<h1>生质新</h1>")

    first, again, shuffled = ([file.content for file in files(tree)] for tree in (one, one, other))

    assert first == again == shuffled


def test_the_font_does_not_tell_when_it_was_made() -> None:
    """The font keeps the date of the face, so that tomorrow's is the same."""
    made, face = font(subset("新")), font(packaged("fonts")[FACE])

    assert made["head"].modified == face["head"].modified


def test_the_font_does_not_bear_a_reserved_name() -> None:
    """The family is called neither by the name its makers reserved nor by a name of the system's."""
    names = [str(record) for record in font(subset("新"))["name"].names if record.nameID in (1, 3, 4, 6, 16)]

    assert names
    assert not any("source" in name.lower() for name in names)


def test_an_empty_special_still_has_a_font() -> None:
    """Pages without headlines give a font without characters, and no fall."""
    _, made = files({})

    assert not font(made.content).getBestCmap()


def face(tree: Tree) -> PurePosixPath:
    """Return where the font of a site lies."""
    (path,) = (path for path in tree if path.suffix == ".woff2")
    return path


@pytest.fixture(scope="module")
def site() -> Built:
    """Return the small special as a site."""
    return published()


def test_every_headline_of_a_site_can_be_set(site: Built) -> None:
    """What the style sheet sets in the headline face is all in the font."""
    name = face(site.tree).name.encode()
    loading = (content for path, content in site.tree.items() if path.suffix == ".html" and name in content)
    documents = [BeautifulSoup(content, "html.parser") for content in loading]
    set_in_face = {
        "".join(tag.get_text() for page in documents for tag in page.select("h1:not(.plain), .serif, .number"))
    }

    found = {chr(code) for code in font(site.tree[face(site.tree)]).getBestCmap()}

    assert found == set("".join(set_in_face)) - {"\n"}


def test_every_kind_of_file_is_made(site: Built) -> None:
    """Each kind of export is called, and its files are on the site."""
    html = {path: content for path, content in site.tree.items() if path.suffix == ".html"}

    made = {file.path: file.content for file in exported(html)}

    assert made.items() <= site.tree.items()
    assert face(site.tree) in made


def test_pages_name_the_font_that_is_there(site: Built) -> None:
    """The font's name tells its content, and each page loads it by that name."""
    path = face(site.tree)

    assert path == stamped(PATH, site.tree[path])
    for page in ("index.html", "articles/lead/index.html"):
        assert f'{path}") format("woff2")'.encode() in site.tree[PurePosixPath(page)]
