"""The check of the index of words: it is made again, and compared."""

from collections.abc import Iterator

from sqlalchemy import Connection, select, text

from musnad.store.search import FTS5
from musnad.store.tables import REPORTS
from musnad.store.words import index_words

_IN_INDEX = text(
    'SELECT r.id, r.text, (SELECT array_agg(DISTINCT w COLLATE "C" ORDER BY w COLLATE "C") FROM search s, '
    "unnest(tsvector_to_array(s.words)) w WHERE s.report = r.number) AS words FROM reports r ORDER BY r.number"
)
_MORE_THERE = text("SELECT doc, term FROM temp.words_there EXCEPT SELECT doc, term FROM temp.words_again")
_MORE_AGAIN = text("SELECT doc, term FROM temp.words_again EXCEPT SELECT doc, term FROM temp.words_there")


def index_problems(connection: Connection, *, sqlite: bool) -> Iterator[str]:
    """Yield the reports whose words are not in the index as they should be."""
    return _sqlite(connection) if sqlite else _postgres(connection)


def _postgres(connection: Connection) -> Iterator[str]:
    with connection.execute(_IN_INDEX.execution_options(yield_per=200)) as result:
        for row in result:
            if (row.words or []) != index_words(bytes(row.text).decode("utf-8", "replace")):
                yield f"report {row.id!r}: the index of words does not fit its text"


def _sqlite(connection: Connection) -> Iterator[str]:
    """Index all reports once more, in a table that goes with the connection: what a word is, SQLite says itself."""
    connection.execute(text(f"CREATE VIRTUAL TABLE temp.search_again USING {FTS5}"))
    connection.execute(text("CREATE VIRTUAL TABLE temp.words_again USING fts5vocab(temp, search_again, instance)"))
    connection.execute(text("CREATE VIRTUAL TABLE temp.words_there USING fts5vocab(main, search, instance)"))
    insert = text("INSERT INTO temp.search_again (rowid, words) VALUES (:number, :words)")
    reports = select(REPORTS.c.number, REPORTS.c.text).order_by(REPORTS.c.number)
    with connection.execute(reports.execution_options(yield_per=200)) as result:
        for row in result:
            words = " ".join(index_words(row.text.decode("utf-8", "replace")))
            connection.execute(insert, {"number": row.number, "words": words})
    numbers = {row.doc for query in (_MORE_THERE, _MORE_AGAIN) for row in connection.execute(query)}
    for number in sorted(numbers):
        yield f"report number {number}: the index of words does not fit its text"
