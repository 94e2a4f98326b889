"""Small file systems of the tests' own, which may run full and be made read-only."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class Mount:
    """A file system in memory, of so many kilobytes."""

    def __init__(self, folder: Path, kilobytes: int) -> None:
        self.folder = folder
        folder.mkdir()
        self._mount("-t", "tmpfs", "-o", f"size={kilobytes}k", "none", str(folder))

    def _mount(self, *arguments: str) -> None:
        done = subprocess.run(["mount", *arguments], capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"no file system may be mounted here: {done.stderr.strip()}")

    def grow(self, kilobytes: int) -> None:
        self._mount("-o", f"remount,size={kilobytes}k", str(self.folder))

    def fit(self, *, spare: int) -> None:
        """Leave so many kilobytes free."""
        self.grow(shutil.disk_usage(self.folder).used // 1024 + spare)

    def freeze(self) -> None:
        """Make it read-only."""
        self._mount("-o", "remount,ro", str(self.folder))

    def remove(self) -> None:
        subprocess.run(["umount", str(self.folder)], check=True)


@contextmanager
def mounted(folder: Path, *, kilobytes: int) -> Iterator[Mount]:
    """Give a small file system at a folder that is not there yet; the test is skipped where none may be mounted."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small file system")
    mount = Mount(folder, kilobytes)
    try:
        yield mount
    finally:
        mount.remove()
