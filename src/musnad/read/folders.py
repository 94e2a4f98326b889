"""The files of a folder that may hold reports, in one order everywhere."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_in(folder: Path, unreadable: list[OSError]) -> Iterator[Path]:
    """Yield the files of a folder and of those in it, sorted by their path below it; hidden ones are left out.

    Links to folders are not followed; links that lead nowhere are yielded. Folders that may not be listed are added to
    `unreadable`.
    """
    found: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(root, name) for name in names if not name.startswith("."))
    yield from sorted(
        (path for path in found if path.is_file() or not path.exists()), key=lambda path: path.relative_to(folder).parts
    )
