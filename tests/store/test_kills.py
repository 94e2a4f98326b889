"""Kill -9 at random points of ingest, merge and export: nothing that was kept is lost, nothing is half written.

`make prove-store` kills each database fifty times; the ordinary tests do it three times, once in each command.
"""

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from musnad.errors import NoStore
from musnad.store import Store, open_store
from tests.cli.running import started
from tests.store.conftest import DATABASES
from tests.store.server import Server
from tests.store.test_two_writers import lines

KILLS = int(os.environ.get("MUSNAD_KILLS", "3"))
REPORTS = 96
STAGES = ("ingest", "merge", "export")


class Place:
    """Where a command works: a store, the reports that go into it, the file that comes out."""

    def __init__(self, address: str, folder: Path) -> None:
        self.address, self.folder = address, folder
        self.output = folder / "events.csv"
        self._env = {**os.environ, "MUSNAD_STORE": address, "XDG_DATA_HOME": str(folder)}

    def command(self, stage: str) -> list[str | Path]:
        of = {
            "ingest": ["ingest", self.folder / "reports.jsonl"],
            "merge": ["merge", "--format", "jsonl"],
            "export": ["export", "--as", "csv", "-o", self.output],
        }
        return of[stage]

    def run(self, stage: str, *, kill_after: float | None = None) -> tuple[float, int]:
        """Run a command, and kill it after so many seconds; return how long it ran, and its exit status."""
        start = time.monotonic()
        process = started(*self.command(stage), env=self._env)
        if kill_after is not None:
            time.sleep(max(0.0, start + kill_after - time.monotonic()))
            process.send_signal(signal.SIGKILL)
        _, err = process.communicate()
        assert process.returncode in (0, -signal.SIGKILL), err.decode()
        return time.monotonic() - start, process.returncode

    def store(self) -> Store:
        return open_store(self.address)


@pytest.fixture(params=DATABASES)
def copies(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str | None], Place]:
    """Makes places: empty ones, or with all that another one holds."""
    server: Server | None = request.getfixturevalue("server") if request.param == "postgresql" else None
    made: list[Place] = []

    def copy(of: str | None) -> Place:
        folder = tmp_path / str(len(made))
        folder.mkdir()
        if server is not None:
            address = server.new_database(like=of)
        else:
            address = str(folder / "store.sqlite")
            if of is not None:
                shutil.copy(of, address)
        lines(folder / "reports.jsonl", 0, REPORTS)
        made.append(Place(address, folder))
        return made[-1]

    return copy


def kept(store: Store) -> dict[str, object]:
    """Return all that a store holds, in a form that is the same for every run."""
    reports = {one.report.id: (one.report, one.near_of, tuple(store.claims_of(one))) for one in store.reports()}
    return {"reports": reports, "events": store.events_before()}


@pytest.mark.slow
def test_kills(copies: Callable[[str | None], Place]) -> None:
    """Run everything once undisturbed, to know what has to come out; then kill, look, and run again."""
    whole = copies(None)
    befores: dict[str, Place] = {}
    took: dict[str, float] = {}
    afters: dict[str, dict[str, object]] = {}
    for stage in STAGES:
        befores[stage] = copies(whole.address) if stage != "ingest" else whole
        took[stage], status = whole.run(stage)
        assert status == 0
        afters[stage] = kept(whole.store())
    expected = whole.output.read_bytes()
    assert len(afters["ingest"]["reports"]) == REPORTS and afters["merge"]["events"] and len(expected) > 1000

    random = Random(whole.address.rpartition(".")[2])
    killed = dict.fromkeys(STAGES, 0)
    runs = 0
    while sum(killed.values()) < KILLS:
        stage = STAGES[sum(killed.values()) % len(STAGES)]
        runs += 1
        assert runs <= 4 * KILLS, "the commands end before they are killed"
        place = copies(None if stage == "ingest" else befores[stage].address)
        seconds, status = place.run(stage, kill_after=took[stage] * random.uniform(0.1, 0.95))
        killed[stage] += status != 0
        if status == 0:
            took[stage] = min(took[stage], 0.9 * seconds)  # the machine has less to do than when it was measured
        look(place, stage, afters, expected)
        assert place.run(stage)[1] == 0
        finished = kept(place.store())
        assert finished == afters[stage]
        assert list(place.store().problems()) == []
        if stage == "export":
            assert place.output.read_bytes() == expected
    name = whole.store().database.engine.dialect.name
    sys.stdout.write(f"\n{name}: {runs} runs, killed before their end: {killed}; nothing was lost\n")


def look(place: Place, stage: str, afters: dict[str, dict[str, object]], expected: bytes) -> None:
    """Look at what a killed run has left: whole reports, the events of before or of after, a whole file or none."""
    if stage == "export":
        assert not place.output.exists() or place.output.read_bytes() == expected
    try:
        store = place.store()
    except NoStore:  # a run that was killed before it made its tables has left none
        assert stage == "ingest"
        return
    assert list(store.problems()) == []
    left = kept(store)
    for id_, what in left["reports"].items():  # type: ignore[attr-defined]
        assert what == afters["ingest"]["reports"][id_]  # type: ignore[index]
    if stage != "ingest":
        assert len(left["reports"]) == REPORTS  # type: ignore[arg-type]
        assert left["events"] in ([], afters["merge"]["events"])
