"""The first schema: reports, claims, signals, decisions, judgements, events as last computed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0001"
down_revision = None

KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")
WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def _number() -> "sa.Column[int]":
    return sa.Column("number", KEY, primary_key=True, autoincrement=True)


def _of(name: str, table: str, *, nullable: bool = False, primary_key: bool = False) -> "sa.Column[int]":
    return sa.Column(name, KEY, sa.ForeignKey(f"{table}.number"), nullable=nullable, primary_key=primary_key)


def _words(name: str, *, nullable: bool = False, primary_key: bool = False) -> "sa.Column[str]":
    return sa.Column(name, WORDS, nullable=nullable, primary_key=primary_key)


def _claim() -> "sa.Column[str]":
    return sa.Column("claim", WORDS, sa.ForeignKey("claims.id"), nullable=False)


def _position() -> "sa.Column[int]":
    return sa.Column("position", sa.Integer, primary_key=True)


def upgrade() -> None:
    """Make the tables."""
    _reports()
    _codings()
    _decisions()
    _events()


def _reports() -> None:
    op.create_table(
        "reports",
        _number(),
        _words("id"),
        _words("sha256"),
        sa.Column("text", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.Integer, nullable=False),
        *(_words(name, nullable=True) for name in ("title", "outlet", "url", "published")),
        _words("arrived"),
        _of("supersedes", "reports", nullable=True),
        _of("near_of", "reports", nullable=True),
        sa.Column("likeness", sa.Float, nullable=True),
        _words("seal"),
        sa.UniqueConstraint("id", "sha256", name="reports_id_sha256"),
    )
    op.create_index("reports_order", "reports", ["published", "id"])
    op.create_index("reports_url", "reports", ["url"])
    op.create_index("reports_supersedes", "reports", ["supersedes"])
    op.create_table(
        "sketches",
        sa.Column("value", sa.BigInteger, primary_key=True),
        sa.Column("day", sa.Integer, primary_key=True),
        _of("report", "reports", primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "captures",
        _number(),
        _of("report", "reports"),
        *(_words(name) for name in ("source", "kind", "at", "tool")),
        _words("final_url", nullable=True),
        sa.Column("status", sa.Integer, nullable=True),
        _words("headers"),
        *(_words(name, nullable=True) for name in ("raw_sha256", "archive", "record")),
        _words("seal"),
    )
    op.create_index("captures_report", "captures", ["report"])
    op.create_index("captures_source", "captures", ["source"])


def _codings() -> None:
    op.create_table(
        "runs",
        _number(),
        _of("report", "reports"),
        *(_words(name) for name in ("coder", "version", "lexicon", "gazetteer", "at")),
        sa.Column("claims", sa.Integer, nullable=False),
        sa.Column("signals", sa.Integer, nullable=False),
        _words("seal"),
    )
    op.create_index("runs_report", "runs", ["report"])
    op.create_table(
        "claims",
        _words("id", primary_key=True),
        _of("report", "reports"),
        *(_words(name) for name in ("type", "status", "countries")),
        _words("last_day", nullable=True),
        _words("content"),
    )
    op.create_index("claims_report", "claims", ["report"])
    op.create_table(
        "told",
        _of("run", "runs", primary_key=True),
        _position(),
        _claim(),
        sa.Column("confidence", sa.Float, nullable=False),
        _words("rules"),
        sqlite_with_rowid=False,
    )
    op.create_index("told_claim", "told", ["claim"])
    op.create_table(
        "signals", _of("run", "runs", primary_key=True), _position(), _words("content"), sqlite_with_rowid=False
    )


def _decisions() -> None:
    op.create_table(
        "decisions",
        _number(),
        *(_words(name) for name in ("id", "before", "content")),
        sa.UniqueConstraint("id", name="decisions_id"),
        sa.UniqueConstraint("before", name="decisions_before"),
    )
    op.create_table(
        "judgements",
        _of("decision", "decisions", primary_key=True),
        *(_words(name) for name in ("verdict", "a", "b")),
    )
    op.create_index("judgements_a", "judgements", ["a"])
    op.create_index("judgements_b", "judgements", ["b"])


def _events() -> None:
    op.create_table("event_claims", _words("event", primary_key=True), _position(), _claim(), sqlite_with_rowid=False)
    op.create_index("event_claims_claim", "event_claims", ["claim"])
    op.create_table("tombstones", _number(), *(_words(name) for name in ("event", "at", "why", "successors", "seal")))
