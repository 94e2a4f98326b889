"""Reports coded and kept in the store, a handful at a time."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path

import msgspec

from musnad import __version__
from musnad.cli.gazetteer import database_path, opened
from musnad.cli.messages import say
from musnad.model.capture import Capture
from musnad.model.coding import Coding
from musnad.model.incoming import Incoming, Kept
from musnad.model.report import Report
from musnad.settings import Settings
from musnad.store import Store

TOOL = f"musnad {__version__}"
_AT_ONCE = 32
"""So many reports are kept in one transaction: a machine that stops loses the coding of at most these."""


class Tally(msgspec.Struct):
    """How many reports were read, new, near-copies of others, coded now, and how many claims that gave."""

    read: int = 0
    new: int = 0
    copies: int = 0
    coded: int = 0
    claims: int = 0

    def __str__(self) -> str:
        """Say it in a line."""
        return (
            f"{self.read:,} read: {self.new:,} new, {self.copies:,} of them copies of others; "
            f"{self.coded:,} coded now, {self.claims:,} claims"
        )


class Keeper:
    """Codes what the store has not, or has coded with other words, and keeps it; counts what it did."""

    def __init__(self, store: Store, settings: Settings) -> None:
        """Take the store, and the settings that say which gazetteer is used."""
        from musnad.pipeline import coder

        self.tally = Tally()
        self._store, self._gazetteer = store, opened(settings)
        self._coder, self._places = coder(), gazetteer_fingerprint(settings)

    def keep_all(self, items: Iterable[tuple[Report, Capture | None]], *, at_once: int = _AT_ONCE) -> None:
        """Keep reports, each with its capture."""
        rest = iter(items)
        while batch := list(islice(rest, at_once)):
            self._keep([(_clean(report), capture) for report, capture in batch])

    def _keep(self, batch: list[tuple[Report, Capture | None]]) -> None:
        mine = (self._coder.name, self._coder.version, self._coder.lexicon, self._places)
        known = self._store.coders_of(report for report, _ in batch)
        items = [
            Incoming(
                report=report,
                captures=() if capture is None else (capture,),
                coding=None if coder == mine else self._coding(report),
            )
            for (report, capture), coder in zip(batch, known, strict=True)
        ]
        for item, kept in zip(items, self._store.keep(items), strict=True):
            self._count(item, kept)

    def _coding(self, report: Report) -> Coding:
        from musnad.pipeline import code_report

        coded = code_report(report, self._gazetteer)
        return Coding(coder=self._coder, gazetteer=self._places, claims=coded.claims, signals=coded.signals)

    def _count(self, item: Incoming, kept: Kept) -> None:
        self.tally.read += 1
        self.tally.new += kept.new
        self.tally.copies += kept.new and kept.near_of is not None
        self.tally.coded += kept.coded
        self.tally.claims += len(item.coding.claims) if item.coding is not None and kept.coded else 0
        if kept.other_text and item.report.url is None:
            say(f"the id {item.report.id!r} stands for another text in the store; both are kept. Give each its own")


def _clean(report: Report) -> Report:
    """Return a report without zero characters in what is known of it, which PostgreSQL does not keep."""
    facts = {name: getattr(report, name) for name in ("id", "title", "outlet", "url")}
    return msgspec.structs.replace(
        report, **{name: value.replace("\0", "\ufffd") for name, value in facts.items() if value is not None}
    )


def gazetteer_fingerprint(settings: Settings) -> str:
    """Return which places are coded with: `embedded`, or the beginning of the SHA-256 of the imported gazetteer."""
    path = database_path(settings)
    if settings.gazetteer is None and not path.exists():
        return "embedded"
    return file_hash(path)[:16]


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    digest = sha256()
    with path.open("rb") as stream:
        for piece in iter(lambda: stream.read(1 << 20), b""):
            digest.update(piece)
    return digest.hexdigest()


def files_read(reports: Iterable[Report], source: str, *, at: str) -> Iterator[tuple[Report, Capture]]:
    """Yield reports that were read from a file, a folder or standard input, each with its capture."""
    path = Path(source)
    whole = file_hash(path) if source != "-" and path.is_file() else None
    where = "standard input" if source == "-" else source
    for report in reports:
        own = path / report.id if path.is_dir() and not report.id.startswith(("/", "..")) else None
        single = own is not None and own.is_file()
        yield (
            report,
            Capture(
                source=str(own) if single else where,
                kind="file",
                at=at,
                tool=TOOL,
                final_url=report.url,
                raw_sha256=file_hash(own) if own is not None and single else whole,
            ),
        )
