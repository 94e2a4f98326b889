"""The second schema: full-text search, the feeds that are watched, the links that they named."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

from musnad.store.search import index

revision = "0002"
down_revision = "0001"

WORDS = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def _words(name: str, *, nullable: bool = False, primary_key: bool = False) -> "sa.Column[str]":
    return sa.Column(name, WORDS, nullable=nullable, primary_key=primary_key)


def upgrade() -> None:
    """Make the tables, and index the reports that are there."""
    connection = op.get_bind()
    sqlite = connection.dialect.name == "sqlite"
    _search(sqlite=sqlite)
    op.create_table(
        "feeds",
        _words("address", primary_key=True),
        *(_words(name, nullable=True) for name in ("outlet", "etag", "last_modified", "checked", "due")),
        sa.Column("failures", sa.Integer, nullable=False),
        _words("said", nullable=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "links",
        _words("address", primary_key=True),
        *(_words(name) for name in ("feed", "seen")),
        _words("published", nullable=True),
        _words("state"),
        sa.Column("tries", sa.Integer, nullable=False),
        *(_words(name, nullable=True) for name in ("due", "said")),
        sqlite_with_rowid=False,
    )
    op.create_index("links_state", "links", ["state", "due"])
    for number, raw in connection.execute(sa.text("SELECT number, text FROM reports ORDER BY number")).all():
        index(connection, number, bytes(raw).decode("utf-8", "surrogatepass"), sqlite=sqlite)


def _search(*, sqlite: bool) -> None:
    if sqlite:
        op.execute(
            "CREATE VIRTUAL TABLE search USING fts5"
            "(words, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0')"
        )
        return
    op.execute(
        "CREATE TABLE search (report BIGINT NOT NULL REFERENCES reports (number), piece INTEGER NOT NULL, "
        "words TSVECTOR NOT NULL, PRIMARY KEY (report, piece))"
    )
    op.execute("CREATE INDEX search_words ON search USING gin (words)")
