"""An open database: reading and writing in transactions, its troubles told as errors of ours."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from musnad.errors import ReadOnlyStore
from musnad.store.engines import WRITES
from musnad.store.troubles import told


class Database:
    """A database at the newest schema, where it is, and whether it may be written."""

    def __init__(self, engine: Engine, *, where: str, writable: bool) -> None:
        """Take an engine that was opened for writing where `writable` says so."""
        self.engine, self.where, self.writable = engine, where, writable

    @property
    def is_sqlite(self) -> bool:
        """Whether it is an SQLite file; else it is PostgreSQL."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees the store as it is now, whatever others write meanwhile."""
        with told(self.where), self.engine.connect() as connection:
            if not self.is_sqlite:
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are all kept when the block ends well, and otherwise none of them."""
        if not self.writable:
            remedy = "Make it writable for you, or name another in MUSNAD_STORE."
            raise ReadOnlyStore(self.where, "it may only be read", remedy)
        with told(self.where), self.engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                yield connection
