"""The door to the disk: nothing outside this folder opens a file.

- `reading.py`: a folder becomes a tree
- `writing.py`: a tree becomes a folder, all of it or nothing; with `standing.py`, `swap.py` and `lock.py`
- `single.py`: one file written over
- `clearing.py`: what builds wrote, taken away
- `looking.py`: which folders there are
- `planting.py`: a new folder, or a new file
- `place.py`: where a site may be written
- `look.py`: how files look from outside, and whether they are as they were
- `store.py`: bytes kept between builds
- `compiled.py`: code that is compiled once
- `refusals.py`: what the operating system says, in Chinese
"""

from newquality_site.files.disk.clearing import clear_cache, clear_site
from newquality_site.files.disk.compiled import read_compiled, write_compiled
from newquality_site.files.disk.look import look, program, program_look
from newquality_site.files.disk.looking import folders_there, has_linked_folders
from newquality_site.files.disk.place import check_output
from newquality_site.files.disk.planting import create_file, plant_tree
from newquality_site.files.disk.reading import packaged, read_site, read_tree
from newquality_site.files.disk.single import write_file
from newquality_site.files.disk.store import FileStore
from newquality_site.files.disk.writing import write_tree, written

__all__ = [
    "FileStore",
    "check_output",
    "clear_cache",
    "clear_site",
    "create_file",
    "folders_there",
    "has_linked_folders",
    "look",
    "packaged",
    "plant_tree",
    "program",
    "program_look",
    "read_compiled",
    "read_site",
    "read_tree",
    "write_compiled",
    "write_file",
    "write_tree",
    "written",
]
