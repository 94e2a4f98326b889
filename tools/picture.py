"""The picture of the README: a real run in a terminal, drawn as it stands there."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from tools.gold import PROGRAM, ROOT

COLUMNS, ROWS = 120, 60
FETCHED = re.compile(r"\s*@font-face \{.*?\}", re.S)
"""What would fetch a font from elsewhere: the reader's own monospaced font draws the picture."""


def pictures() -> dict[Path, str]:
    """Return each picture, by its path below the repository, as SVG."""
    command = ["code", "examples/idlib.txt"]
    return {Path("docs/pictures/code.svg"): drawn(in_a_terminal(command), title="musnad " + " ".join(command))}


def in_a_terminal(command: list[str]) -> str:
    """Return what a command of the program writes to a terminal, with its escape sequences."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    env = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS", "LINES", "CI"}}
    env |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
    env |= {"VTE_VERSION": "7600"}  # a terminal that lays out Arabic by itself, as whoever draws the picture does
    program = [PROGRAM, *command]
    process = subprocess.Popen(program, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, cwd=ROOT, env=env)
    os.close(theirs)
    written = b"".join(iter(lambda: _piece(ours), b""))
    os.close(ours)
    _, problems = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, program, stderr=problems)
    return written.decode("utf-8").replace("\r\n", "\n")


def _piece(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the end of a terminal whose other side is closed
        return b""


def drawn(written: str, *, title: str) -> str:
    """Return what stands in a terminal as an SVG picture, the same bytes each time."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(written.rstrip("\n")))
    return FETCHED.sub("", console.export_svg(title=title, unique_id="musnad")) + "\n"
