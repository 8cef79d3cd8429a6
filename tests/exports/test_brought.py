"""Files that come as they are, and the names they get."""

from pathlib import PurePosixPath

from newquality_site.exports.brought import files

INPUTS = {
    PurePosixPath("templates/static/icon.svg"): b"<svg/>",
    PurePosixPath("templates/static/marks.js"): b"1",
    PurePosixPath("templates/static/site.css"): b"",
    PurePosixPath("content/static/a/car.JPG"): b"1",
    PurePosixPath("content/static/verify.12345678.txt"): b"1",
    PurePosixPath("content/articles/a.md"): b"",
}


def test_files_are_named_by_who_may_ask_for_them() -> None:
    """What pages load bears its content's digits, what others may ask for keeps its name; links know the plain one."""
    assert {str(file.ref): str(file.path) for file in files(INPUTS)} == {
        "static:a/car.JPG": "assets/a/car.6b86b273.JPG",
        "static:verify.12345678.txt": "static/verify.12345678.txt",
        "assets:marks.js": "assets/marks.6b86b273.js",
        "file:icon": "icon.svg",
    }
    assert {file.content for file in files(INPUTS)} == {b"1", b"<svg/>"}
