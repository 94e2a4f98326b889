"""Two writers at once: both finish, each report is there once, and the log of decisions stays one chain."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from musnad.model.decision import Decision
from musnad.store import open_store
from tests.cli.running import started
from tests.store.samples import report, stories

NOON = "2024-03-03T12:00:00Z"


def lines(path: Path, first: int, last: int) -> Path:
    """Write reports to a file, of these numbers."""
    names = list(stories())
    with path.open("wb") as stream:
        for number in range(first, last):
            one = report(names[number % len(names)])
            record = {"id": f"r{number}", "text": f"{one.text}\n{number}", "published": "2024-03-02"}
            stream.write(msgspec.json.encode(record) + b"\n")
    return path


@pytest.mark.slow
def test_two_ingest_at_once(address: str, tmp_path: Path) -> None:
    files = [lines(tmp_path / "a.jsonl", 0, 60), lines(tmp_path / "b.jsonl", 30, 90)]
    env = {**os.environ, "MUSNAD_STORE": address, "XDG_DATA_HOME": str(tmp_path)}
    running = [started("ingest", file, env=env) for file in files]
    for process in running:
        out, err = process.communicate()
        assert process.returncode == 0, err.decode()
        assert b"60 read" in out
    store = open_store(address)
    assert sorted(one.report.id for one in store.reports()) == sorted(f"r{number}" for number in range(90))
    assert list(store.problems()) == []
    assert sum(one.near_of is None for one in store.reports()) == 3  # the copies are linked, whoever came first


DECIDING = """
import sys
from musnad.model.decision import Decision
from musnad.store import open_store
store = open_store(sys.argv[1])
for number in range(25):
    store.decide(Decision(kind="judge", who=sys.argv[2], why="w", when="%s", verdict="same", a=str(number), b="x"))
"""


@pytest.mark.slow
def test_two_decide_at_once(address: str) -> None:
    open_store(address, create=True)
    command = [sys.executable, "-c", DECIDING % NOON, address]
    running = [subprocess.Popen([*command, who]) for who in ("one", "two")]
    assert [process.wait() for process in running] == [0, 0]
    store = open_store(address)
    assert len(store.judgements()) == 50
    assert {judgement.who for judgement in store.judgements()} == {"one", "two"}
    assert list(store.problems()) == []


def test_two_make_the_store_at_once(address: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: open_store(address, create=True), range(4)))
    stores[0].decide(Decision(kind="judge", who="r", why="w", when=NOON, verdict="same", a="1", b="2"))
    assert [len(store.judgements()) for store in stores] == [1, 1, 1, 1]


def test_what_is_read_does_not_change_while_others_write(address: str) -> None:
    store = open_store(address, create=True)
    from musnad.model.incoming import Incoming

    store.keep(Incoming(report=report("mine", id=f"{number:03}", text=f"{number}")) for number in range(300))
    reading = store.reports()
    first = next(reading)
    store.keep([Incoming(report=report("mine", id="zzz"))])
    assert [first.report.id, *(one.report.id for one in reading)] == [f"{number:03}" for number in range(300)]
    assert len(list(store.reports())) == 301
