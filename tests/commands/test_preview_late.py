"""What is put off in a preview is, when asked for, byte for byte what a build makes."""

from base64 import b64encode
from pathlib import PurePosixPath

import pytest

from newquality_site.build import Built, build
from newquality_site.commands.preview_late import LATER, putting_off, shown
from newquality_site.files.pickles import pickled
from newquality_site.files.position import InputError
from newquality_site.files.remember import in_turn
from tests.pages.special import SETTINGS, edited, special

WHOLE = PurePosixPath("all.html")
INPUTS = special({"content/site.yaml": f"{SETTINGS}copies: [page]\n"})
DRAWN = (".png", ".svg")


@pytest.fixture(scope="module")
def put_off() -> Built:
    """The special as a preview builds it."""
    return build(INPUTS, each=putting_off(in_turn))


@pytest.fixture(scope="module")
def built() -> Built:
    """The special as it is published."""
    return build(INPUTS)


def test_pictures_and_the_font_are_put_off_and_nothing_else(put_off: Built) -> None:
    """No picture is painted and no font cut; drawings, which stand in pages, are there."""
    late = {path.suffix for path, content in put_off.tree.items() if content.startswith(LATER)}

    assert late == {".png", ".woff2"}


def test_what_is_asked_for_is_what_a_build_makes(put_off: Built, built: Built) -> None:
    """Each picture, and the one page that carries the font in it, with its policy, come out the same."""
    drawn = {path: content for path, content in built.tree.items() if path.suffix in DRAWN}

    assert drawn == {path: shown(content) for path, content in put_off.tree.items() if path.suffix in DRAWN}
    assert shown(put_off.tree[WHOLE]) == built.tree[WHOLE]
    assert put_off.tree[WHOLE] != built.tree[WHOLE]
    (font,) = (shown(content) for path, content in put_off.tree.items() if path.suffix == ".woff2")
    assert font in built.tree.values()


def test_a_character_that_no_face_has_is_told_at_once() -> None:
    """A picture that could not be painted is refused before anybody asks for it."""
    inputs = special(edited("data/indicators.yaml", ("label: ", "label: \U0001f600")))

    with pytest.raises(InputError) as now:
        build(inputs)
    with pytest.raises(InputError) as later:
        build(inputs, each=putting_off(in_turn))

    assert later.value.told == now.value.told
    assert all("字体里没有" in problem.reason for problem in now.value.told)


@pytest.mark.parametrize("content", [LATER + b"x", LATER + pickled(7), b"<p>" + b64encode(LATER) + b"x</p>"])
def test_a_file_of_the_story_is_only_itself(content: bytes) -> None:
    """What only looks like something put off is served as it stands."""
    assert shown(content) == content
