"""A store brought to the newest schema, in one transaction."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from musnad.store.tables import SCHEMA


def schema_of(connection: Connection) -> str | None:
    """Return the schema that a database is at; None for one that has none of our tables, "" for somebody else's."""
    names: Sequence[str] = inspect(connection).get_table_names()
    if "alembic_version" not in names:
        return "" if names else None
    versions = list(connection.execute(text("SELECT version_num FROM alembic_version")).scalars())
    ours = len(versions) == 1 and "reports" in names
    return versions[0] if ours else ""


def migrate(connection: Connection, *, to: str = SCHEMA) -> None:
    """Bring a database to a schema, within the transaction of its connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
