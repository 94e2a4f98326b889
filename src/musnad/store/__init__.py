"""The store: reports, claims, decisions, on SQLite or PostgreSQL."""

from musnad.store.opening import open_store
from musnad.store.store import Store

__all__ = ["Store", "open_store"]
