"""Names of files that tell their content."""

from pathlib import PurePosixPath

from newquality_site.files.naming import blank, fillings, is_stamped, stamped, unstamped

PATH = PurePosixPath("assets/a.b.js")


def test_a_name_tells_its_content() -> None:
    """The same content has the same name, another content another; folder and ending stay."""
    assert stamped(PATH, b"1") == stamped(PATH, b"1") == PurePosixPath("assets/a.b.6b86b273.js")
    assert stamped(PATH, b"2") != stamped(PATH, b"1")


def test_the_digits_can_be_taken_out() -> None:
    """A stamped name gives back the one it was made of; any other name stays as it is."""
    assert unstamped(stamped(PATH, b"1")) == PATH
    assert unstamped(PATH) == PATH
    assert unstamped(PurePosixPath("a.12345678")) == PurePosixPath("a.12345678")


def test_stamped_names_are_known() -> None:
    """Eight digits before the ending are a stamp; a blank, seven digits or digits elsewhere are none."""
    assert is_stamped(stamped(PATH, b"1"))
    assert not any(map(is_stamped, map(PurePosixPath, ("a.js", "a.1234567.js", "a.12345678", "12345678.js"))))
    assert not is_stamped(blank(PATH))


def test_blank_names_are_filled_in() -> None:
    """What a page wrote before the file was made leads to the name it has now; others are left alone."""
    assert fillings([stamped(PATH, b"1"), PurePosixPath("x.css")]) == {b"a.b.--------.js": b"a.b.6b86b273.js"}
