"""The program among others: in pipes, on terminals, interrupted, and how much of itself it loads."""

import json
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import PROGRAM, musnad, on_a_terminal, started
from tests.read.samples import sample

RECORDS = "\n".join(json.dumps({"id": str(number), "text": sample("sentence")}) for number in range(60))


def test_a_reader_that_leaves_is_no_trouble() -> None:
    process = started("code", "-")
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    try:
        process.stdin.write(RECORDS.encode())
        process.stdin.close()
    except BrokenPipeError:
        pass  # the program has left before it read all
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_a_pipe_is_answered_before_it_ends() -> None:
    process = started("code", "-")
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdin.write(json.dumps({"id": "first", "text": sample("sentence")}).encode() + b"\n")
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["report"]["id"] == "first"
    process.stdin.write(json.dumps({"id": "second", "text": sample("sentence")}).encode() + b"\n")
    process.stdin.close()
    assert {json.loads(line)["report"]["id"] for line in process.stdout} == {"second"}
    for stream in (process.stdout, process.stderr):
        stream.close()
    assert process.wait() == 0


def test_head_gets_its_lines(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(RECORDS, encoding="utf-8")
    shell = f"{shlex.join(PROGRAM)} code {tmp_path / 'in.jsonl'} | head -n 2"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len([json.loads(line) for line in done.stdout.splitlines()]) == 2


def test_an_interrupt_is_said_in_one_line(tmp_path: Path) -> None:
    target = tmp_path / "out"
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs are deaf to it
    process = started("code", "-", "-o", target)
    signal.signal(signal.SIGINT, handler)
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdin.write(b'{"id": 1}\n')
    process.stdin.flush()
    first = process.stderr.readline()  # so far it has come
    process.send_signal(signal.SIGINT)
    rest = process.stderr.read()
    process.stdin.close()
    for stream in (process.stdout, process.stderr):
        assert stream is not None
        stream.close()
    assert process.wait() == 130
    assert b"standard input:1: the record has no text" in first
    assert rest == b"musnad: stopped\n"
    assert list(tmp_path.iterdir()) == []


def test_small_commands_load_little() -> None:
    script = (
        "import sys\nfrom musnad.cli import main\n"
        "main(['code', '--help'], standalone_mode=False)\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules}))\n"
        "print('musnad.pipeline' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    *_, modules, pipeline = done.stdout.splitlines()
    heavy = {"rich", "trafilatura", "lxml", "warcio", "charset_normalizer", "dateutil", "simplemma", "openpyxl", "bidi"}
    assert not heavy & set(json.loads(modules.replace("'", '"')))
    assert pipeline == "False"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(sample("sentence"), encoding="utf-8")
    return path


def test_a_terminal_gets_a_table_with_arabic_laid_out(report: Path) -> None:
    written = on_a_terminal("code", report)
    assert "strike.shelling" in written
    assert "\033[1;36m" in written, "no colour"
    assert any("\ufe70" <= char <= "\ufefc" for char in written), "the letters are not joined"
    assert not any("\u0621" <= char <= "\u064a" for char in written), "some Arabic is not laid out"


def test_a_terminal_that_lays_out_gets_the_words_as_they_are(report: Path) -> None:
    written = on_a_terminal("code", report, VTE_VERSION="7600", NO_COLOR="1")
    assert " ".join(sample("sentence").split()[:5]) in written
    assert "\033[1;36m" not in written
    assert any("\ufe70" <= char <= "\ufefc" for char in on_a_terminal("code", report, "--bidi", VTE_VERSION="7600"))


def test_a_terminal_sees_how_far_a_long_run_has_come(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(RECORDS, encoding="utf-8")
    said = on_a_terminal("code", tmp_path / "in.jsonl", error_only=True)
    assert "\r60 reports ..." in said
    assert said.endswith("\r\033[K"), "the line is not wiped"
    (tmp_path / "short.jsonl").write_text(RECORDS.partition("\n")[0], encoding="utf-8")
    assert on_a_terminal("code", tmp_path / "short.jsonl", error_only=True) == ""


def test_without_a_report_a_terminal_is_told_what_to_give() -> None:
    written = on_a_terminal("code")
    assert "name a file or a folder with reports, or - for standard input" in written


def test_help_and_version() -> None:
    for command in ("code", "find", "explain"):
        result = musnad(command, "--help")
        assert result.exit_code == 0
        assert "--published DATE" in result.stdout
    assert musnad("--version").stdout.startswith("musnad, version ")
    assert musnad("nothing").exit_code == 2
