"""Files of results: whole or not at all."""

import os
from pathlib import Path

import pytest

from musnad.cli.output import written_whole
from musnad.errors import UsageError
from tests.cli.running import musnad
from tests.read.samples import sample


def test_a_file_is_replaced_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("old")
    target.chmod(0o640)
    with written_whole(str(target)) as stream:
        stream.write(b"new")
        stream.flush()
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("stop", [ValueError, KeyboardInterrupt, BrokenPipeError])
def test_a_file_stays_when_writing_breaks_off(tmp_path: Path, stop: type[BaseException]) -> None:
    target = tmp_path / "out"
    target.write_text("old")
    with pytest.raises(stop), written_whole(str(target)) as stream:
        stream.write(b"new")
        raise stop
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with written_whole(str(tmp_path / "out")):
            pass
    finally:
        os.umask(before)
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o640


def test_a_link_keeps_leading_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "out")
    with written_whole(str(tmp_path / "link")) as stream:
        stream.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "out").read_bytes() == b"new"


def test_a_device_is_written_straight_away() -> None:
    with written_whole(os.devnull) as stream:
        stream.write(b"gone")
    assert not Path(os.devnull).is_file()


def test_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="it is a folder"), written_whole(str(tmp_path)):
        pass
    with pytest.raises(UsageError, match="cannot be written.*No such file"), written_whole(str(tmp_path / "no" / "x")):
        pass


def test_output_takes_what_standard_output_would(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(sample("story"), encoding="utf-8")
    for options in ([], ["--format", "table"]):
        plain = musnad("code", tmp_path / "a.txt", *options)
        kept = musnad("code", tmp_path / "a.txt", *options, "-o", tmp_path / "out")
        assert (kept.exit_code, kept.stdout) == (0, "")
        assert (tmp_path / "out").read_text(encoding="utf-8") == plain.stdout != ""
        (tmp_path / "out").unlink()


def test_output_that_cannot_be_written_is_wrong_usage(tmp_path: Path) -> None:
    result = musnad("code", "-", "-o", tmp_path, stdin=sample("story"))
    assert result.exit_code == 2
    assert result.stderr == f"musnad: {tmp_path}: it is a folder. Name a file to write to.\n"
