"""The tables of the store, as the newest migration leaves them."""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import TEXT

SCHEMA = "0002"
"""The newest migration: what a store has to be at before it is read or written."""

METADATA = MetaData()
KEY = BigInteger().with_variant(Integer, "sqlite")
WORDS = Text().with_variant(TEXT(collation="C"), "postgresql")  # the same order on both databases, that of code points


def _number() -> "Column[int]":
    return Column("number", KEY, primary_key=True, autoincrement=True)


def _of(table: str, *, name: str | None = None, nullable: bool = False, primary_key: bool = False) -> "Column[int]":
    return Column(
        name or table.rstrip("s"), KEY, ForeignKey(f"{table}.number"), nullable=nullable, primary_key=primary_key
    )


def _words(name: str, *, nullable: bool = False, primary_key: bool = False) -> "Column[str]":
    return Column(name, WORDS, nullable=nullable, primary_key=primary_key)


REPORTS = Table(
    "reports",
    METADATA,
    _number(),
    _words("id"),
    _words("sha256"),
    Column("text", LargeBinary, nullable=False),
    Column("body", Integer, nullable=False),
    _words("title", nullable=True),
    _words("outlet", nullable=True),
    _words("url", nullable=True),
    _words("published", nullable=True),
    _words("arrived"),
    _of("reports", name="supersedes", nullable=True),
    _of("reports", name="near_of", nullable=True),
    Column("likeness", Float, nullable=True),
    _words("seal"),
    UniqueConstraint("id", "sha256", name="reports_id_sha256"),
    Index("reports_order", "published", "id"),
    Index("reports_url", "url"),
    Index("reports_supersedes", "supersedes"),
)
"""Texts as they were read, in UTF-8. `seal` is the SHA-256 of the other columns, here and below: see sealing.py."""

SKETCHES = Table(
    "sketches",
    METADATA,
    Column("value", BigInteger, primary_key=True),
    Column("day", Integer, primary_key=True),
    _of("reports", primary_key=True),
    sqlite_with_rowid=False,
)
"""The least hashes of a report's five-word runs, by which copies are found; `day` counts from year 1, 0 is unknown."""

CAPTURES = Table(
    "captures",
    METADATA,
    _number(),
    _of("reports"),
    _words("source"),
    _words("kind"),
    _words("at"),
    _words("tool"),
    _words("final_url", nullable=True),
    Column("status", Integer, nullable=True),
    _words("headers"),
    _words("raw_sha256", nullable=True),
    _words("archive", nullable=True),
    _words("record", nullable=True),
    _words("seal"),
    Index("captures_report", "report"),
    Index("captures_source", "source"),
)

RUNS = Table(
    "runs",
    METADATA,
    _number(),
    _of("reports"),
    _words("coder"),
    _words("version"),
    _words("lexicon"),
    _words("gazetteer"),
    _words("at"),
    Column("claims", Integer, nullable=False),
    Column("signals", Integer, nullable=False),
    _words("seal"),
    Index("runs_report", "report"),
)
"""One coding of one report by one coder; the newest of a report is its current one, and all are kept."""

CLAIMS = Table(
    "claims",
    METADATA,
    _words("id", primary_key=True),
    _of("reports"),
    _words("type"),
    _words("status"),
    _words("countries"),
    _words("last_day", nullable=True),
    _words("content"),
    Index("claims_report", "report"),
)
"""What is claimed, as JSON, without what depends on the coder; `id` is its hash. `countries` is like ` IQ SY `."""

TOLD = Table(
    "told",
    METADATA,
    _of("runs", primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim", WORDS, ForeignKey("claims.id"), nullable=False),
    Column("confidence", Float, nullable=False),
    _words("rules"),
    Index("told_claim", "claim"),
    sqlite_with_rowid=False,
)
"""The claims of a coding run, in the order of the text; covered by the seal of their run."""

SIGNALS = Table(
    "signals",
    METADATA,
    _of("runs", primary_key=True),
    Column("position", Integer, primary_key=True),
    _words("content"),
    sqlite_with_rowid=False,
)

DECISIONS = Table(
    "decisions",
    METADATA,
    _number(),
    _words("id"),
    _words("before"),
    _words("content"),
    UniqueConstraint("id", name="decisions_id"),
    UniqueConstraint("before", name="decisions_before"),
)
"""The log: every entry's id is the hash of the id before it and of its content, so that none can be changed or lost."""

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    _of("decisions", primary_key=True),
    _words("verdict"),
    _words("a"),
    _words("b"),
    Index("judgements_a", "a"),
    Index("judgements_b", "b"),
)

EVENT_CLAIMS = Table(
    "event_claims",
    METADATA,
    _words("event", primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim", WORDS, ForeignKey("claims.id"), nullable=False),
    Index("event_claims_claim", "claim"),
    sqlite_with_rowid=False,
)
"""Which claims each event had when events were last computed."""

TOMBSTONES = Table(
    "tombstones",
    METADATA,
    _number(),
    _words("event"),
    _words("at"),
    _words("why"),
    _words("successors"),
    _words("seal"),
)

FEEDS = Table(
    "feeds",
    METADATA,
    _words("address", primary_key=True),
    _words("outlet", nullable=True),
    _words("etag", nullable=True),
    _words("last_modified", nullable=True),
    _words("checked", nullable=True),
    _words("due", nullable=True),
    Column("failures", Integer, nullable=False),
    _words("said", nullable=True),
    sqlite_with_rowid=False,
)

LINKS = Table(
    "links",
    METADATA,
    _words("address", primary_key=True),
    _words("feed"),
    _words("seen"),
    _words("published", nullable=True),
    _words("state"),
    Column("tries", Integer, nullable=False),
    _words("due", nullable=True),
    _words("said", nullable=True),
    Index("links_state", "state", "due"),
    sqlite_with_rowid=False,
)
