"""The store: reports in, claims out, decisions added; nothing overwritten."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from musnad.model.capture import Capture
from musnad.model.claim import Claim
from musnad.model.decision import Decision, Judgement, LoggedDecision
from musnad.model.event_row import EventRow
from musnad.model.feed import Feed
from musnad.model.incoming import Incoming, Kept
from musnad.model.link import Link
from musnad.model.report import Report
from musnad.model.search_hit import SearchHit
from musnad.model.stored_report import StoredReport
from musnad.model.tombstone import Tombstone
from musnad.store import captures, decisions, events, feeds, reports, search
from musnad.store.claims import ClaimFilter, claims_named, current_claims
from musnad.store.clock import now
from musnad.store.codings import newest_coder
from musnad.store.database import Database


class Store:
    """An open store; made by `open_store`.

    What a method yields is seen as it was when the first item was taken, whatever others write meanwhile.
    """

    def __init__(self, database: Database) -> None:
        """Take a database at the newest schema."""
        self.database = database

    @property
    def where(self) -> str:
        """Where it is, as it may be shown."""
        return self.database.where

    @property
    def writable(self) -> bool:
        """Whether it may be written."""
        return self.database.writable

    def keep(self, items: Iterable[Incoming]) -> list[Kept]:
        """Keep reports with their captures and codings, all of them or none, and return what became of each.

        What is there already is left as it is: a text under its id, a coding by the coder that coded it last.
        """
        from musnad.store.coming_in import keep  # it needs the words of the language, which take long to load

        at = now()
        with self.database.writing() as connection:
            return [keep(connection, item, at=at, sqlite=self.database.is_sqlite) for item in items]

    def coders_of(self, reports_: Iterable[Report]) -> list[tuple[str, ...] | None]:
        """Return what coded each report last: program, version, fingerprints of lexicon and gazetteer; or None."""
        with self.database.reading() as connection:
            numbers = [reports.number_of(connection, report) for report in reports_]
            return [None if number is None else newest_coder(connection, number) for number in numbers]

    def reports(self) -> Iterator[StoredReport]:
        """Yield all reports, by day of publication (unknown last), id and hash of the text."""
        with self.database.reading() as connection:
            yield from reports.stored_reports(connection, reports.reports_query())

    def report(self, name: str) -> StoredReport | None:
        """Return the report of an id, or of (the beginning of) the hash of its text; None where there is none."""
        with self.database.reading() as connection:
            return reports.named(connection, name)

    def captures(self, report: StoredReport) -> list[Capture]:
        """Return how the text of a report was had, each time, oldest first."""
        with self.database.reading() as connection:
            return captures.captures(connection, report.number)

    def archived_captures(self) -> Iterator[Capture]:
        """Yield the captures whose bytes are kept in a web archive, by archive and record."""
        with self.database.reading() as connection:
            yield from captures.archived(connection)

    def search(self, query: str) -> Iterator[SearchHit]:
        """Yield the reports that hold every word of a query, newest first, with where the words stand.

        Words are folded as everywhere, and found with what is written together with them (conjunctions, prepositions,
        the article). Words in quotation marks stand in a row; a star after a word stands for any end of it.
        """
        with self.database.reading() as connection:
            yield from search.search(connection, query, sqlite=self.database.is_sqlite)

    def claims(
        self,
        *,
        since: date | None = None,
        types: Collection[str] | None = None,
        countries: Collection[str] | None = None,
        statuses: Collection[str] | None = None,
        least_confidence: float | None = None,
    ) -> Iterator[Claim]:
        """Yield the claims of each report's newest coding, by the report's day, its id, and the place in its text.

        The filters are those of ClaimFilter; pages that were fetched again with another text are left out.
        """
        wanted = ClaimFilter(
            since=since, types=types, countries=countries, statuses=statuses, least_confidence=least_confidence
        )
        with self.database.reading() as connection:
            yield from current_claims(connection, wanted)

    def claims_of(self, report: StoredReport) -> list[Claim]:
        """Return the claims of the newest coding of one report, in the order of its text."""
        with self.database.reading() as connection:
            return list(current_claims(connection, ClaimFilter(), report=report.number))

    def claims_named(self, ids: Iterable[str]) -> list[Claim]:
        """Return the claims of some ids, those of earlier codings too, without confidence, rules and coder."""
        with self.database.reading() as connection:
            return list(claims_named(connection, ids))

    def decide(self, decision: Decision) -> str:
        """Add a decision to the log and return its id; raises UsageError for one that has no meaning."""
        with self.database.writing() as connection:
            return decisions.append(connection, decision, sqlite=self.database.is_sqlite)

    def decisions(self) -> list[LoggedDecision]:
        """Return the whole log of decisions, oldest first."""
        with self.database.reading() as connection:
            return list(decisions.log(connection))

    def judgements(self) -> list[Judgement]:
        """Return every judgement, oldest first, those that were undone too."""
        with self.database.reading() as connection:
            return decisions.judgements(connection)

    def events_before(self) -> list[EventRow]:
        """Return which claims each event had when events were last computed, sorted by event."""
        with self.database.reading() as connection:
            return events.events_before(connection)

    def save_events(self, snapshot: Iterable[EventRow], tombstones: Iterable[Tombstone] = ()) -> None:
        """Keep which claims each event has now, in the place of what was kept before, and add tombstones."""
        with self.database.writing() as connection:
            events.save_events(connection, snapshot, tombstones, sqlite=self.database.is_sqlite)

    def tombstones(self) -> list[Tombstone]:
        """Return all tombstones, oldest first."""
        with self.database.reading() as connection:
            return events.tombstones(connection)

    def feed(self, address: str) -> Feed:
        """Return the state of a feed; that of one which was never asked, where it is not known."""
        with self.database.reading() as connection:
            return feeds.feed(connection, address)

    def save_feed(self, feed: Feed, links: Iterable[Link] = ()) -> int:
        """Keep the state of a feed with the links that it names, and return how many of these are new."""
        with self.database.writing() as connection:
            feeds.save_feed(connection, feed)
            return feeds.add_links(connection, links)

    def waiting_links(self, *, at: str, of: Iterable[str] | None = None) -> list[Link]:
        """Return the links that may be fetched at an instant, of some feeds or of all, in the order they were seen."""
        with self.database.reading() as connection:
            return feeds.waiting_links(connection, at=at, feeds=of)

    def save_link(self, link: Link) -> None:
        """Keep the state of a link, in the place of the last one."""
        with self.database.writing() as connection:
            feeds.save_link(connection, link)

    def problems(self) -> Iterator[str]:
        """Yield what is wrong in the store, a sentence each; nothing where every hash and every offset fits."""
        from musnad.store.checking import problems

        with self.database.reading() as connection:
            yield from problems(connection, sqlite=self.database.is_sqlite)
