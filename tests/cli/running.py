"""The program as it is called: in this process, or in one of its own, with or without a terminal."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from musnad.cli import main

PROGRAM = [sys.executable, "-c", "import sys; from musnad.cli import main; sys.argv[0] = 'musnad'; main()"]


def musnad(*arguments: str | Path, stdin: bytes | str | None = None) -> Result:
    """Return what a call gives, run in this process."""
    return CliRunner().invoke(main, [str(one) for one in arguments], input=stdin)


def started(*arguments: str | Path, **options: object) -> subprocess.Popen[bytes]:
    """Return a call that is running in a process of its own; its streams are pipes unless `options` say other."""
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([*PROGRAM, *map(str, arguments)], **{**streams, **options})  # type: ignore[call-overload]


def on_a_terminal(*arguments: str | Path, error_only: bool = False, **environment: str) -> str:
    """Return what a call writes to a terminal, or with `error_only` what of it goes to standard error."""
    ours, theirs = pty.openpty()
    plain = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "VTE_VERSION", "COLUMNS"}}
    env = {**plain, "TERM": "xterm-256color", "COLUMNS": "100", **environment}
    out = subprocess.PIPE if error_only else theirs
    process = started(*arguments, stdin=theirs, stdout=out, stderr=theirs, env=env)
    os.close(theirs)
    if process.stdout is not None:
        process.stdout.read()
        process.stdout.close()
    written = b""
    while piece := _piece(ours):
        written += piece
    os.close(ours)
    process.wait()
    return written.decode("utf-8").replace("\r\n", "\n")


def _piece(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the end of a terminal whose other side is closed
        return b""
