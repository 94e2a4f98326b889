"""Full-text search over reports: the index narrows them down, the texts themselves decide.

The index holds folded words: FTS5 on SQLite, a tsvector on PostgreSQL. Both give the same reports.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, TextClause, text

from musnad.model.search_hit import SearchHit
from musnad.model.span import Span
from musnad.model.stored_report import StoredReport
from musnad.script import Folded, fold
from musnad.store.reports import newest_first, reports_query, stored_reports
from musnad.store.tables import KEY, REPORTS
from musnad.store.words import Term, forms, index_words, terms_of, words_of

FTS5 = "fts5(words, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0')"
"""How SQLite indexes words: only where each stands, not the words again."""

_PIECE = 4_000
"""So many words go into one tsvector, which may have 1 MB: of LONGEST letters each they have less."""

_PASSAGE = 240


def index(connection: Connection, number: int, words: str, *, sqlite: bool) -> None:
    """Put the words of a report's text into the index."""
    distinct = index_words(words)
    if sqlite:
        row = {"number": number, "words": " ".join(distinct)}
        connection.execute(text("INSERT INTO search (rowid, words) VALUES (:number, :words)"), row)
        return
    insert = text("INSERT INTO search (report, piece, words) VALUES (:number, :piece, array_to_tsvector(:words))")
    for start in range(0, max(1, len(distinct)), _PIECE):
        piece = {"number": number, "piece": start // _PIECE, "words": distinct[start : start + _PIECE]}
        connection.execute(insert, piece)


def search(connection: Connection, query: str, *, sqlite: bool) -> Iterator[SearchHit]:
    """Yield the reports that hold everything a query asks for, newest first; none for a query without a letter."""
    terms = terms_of(query)
    if not terms:
        return
    conditions = _sqlite_conditions(terms) if sqlite else _postgres_conditions(terms)
    candidates = reports_query().where(*conditions).order_by(None).order_by(*newest_first())
    for report in stored_reports(connection, candidates):
        hit = hit_of(report, terms)
        if hit is not None:
            yield hit


def _sqlite_conditions(terms: Sequence[Term]) -> Iterator[ColumnElement[bool]]:
    for key, wanted, open_end in _wanted(terms):
        match = " OR ".join(f'"{form}"{"*" if open_end else ""}' for form in wanted)
        yield _among(text(f"SELECT rowid AS number FROM search WHERE search MATCH :{key}").bindparams(**{key: match}))


def _postgres_conditions(terms: Sequence[Term]) -> Iterator[ColumnElement[bool]]:
    for key, wanted, open_end in _wanted(terms):
        match = " | ".join(f"'{form}'{':*' if open_end else ''}" for form in wanted)
        query = text(f"SELECT report AS number FROM search WHERE words @@ CAST(:{key} AS tsquery)")
        yield _among(query.bindparams(**{key: match}))


def _wanted(terms: Sequence[Term]) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Yield, for each word of each term, the name of its parameter, its forms, and whether it may go on."""
    number = 0
    for term in terms:
        for index_, word in enumerate(term.words):
            yield f"words_{number}", forms(word), term.open_end and index_ == len(term.words) - 1
            number += 1


def _among(numbers: TextClause) -> ColumnElement[bool]:
    return REPORTS.c.number.in_(numbers.columns(number=KEY).subquery().select())


def hit_of(report: StoredReport, terms: Sequence[Term]) -> SearchHit | None:
    """Return where the terms stand in a report's text; None where one of them does not."""
    folded = fold(report.report.text)
    words = list(words_of(folded))
    found: set[Span] = set()
    for term in terms:
        spans = _standing(folded, words, term)
        if not spans:
            return None
        found.update(spans)
    ordered = tuple(sorted(found))
    return SearchHit(report=report, found=ordered, passage=passage(report.report.text, ordered[0]))


def _standing(folded: Folded, words: list[tuple[str, int, int]], term: Term) -> list[Span]:
    out = []
    width = len(term.words)
    for first in range(len(words) - width + 1):
        if all(term.matches(index_, words[first + index_][0]) for index_ in range(width)):
            out.append(Span.of(folded.raw, *folded.span(words[first][1], words[first + width - 1][2])))
    return out


def passage(raw: str, span: Span) -> Span:
    """Return the line in which a stretch stands, cut to whole words around it where it is long."""
    start = raw.rfind("\n", 0, span.start) + 1
    end = raw.find("\n", span.end)
    end = len(raw) if end < 0 else end
    if span.start - start > _PASSAGE // 2:
        start = raw.rfind(" ", start, span.start - _PASSAGE // 2) + 1 or span.start
    if end - span.end > _PASSAGE // 2:
        cut = raw.find(" ", span.end + _PASSAGE // 2, end)
        end = end if cut < 0 else cut
    return Span.of(raw, start, end)
