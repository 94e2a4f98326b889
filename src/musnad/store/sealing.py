"""Seals: a hash over the columns of a row, so that a single changed byte is found."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Table

UNSEALED = frozenset({"number", "seal"})


def seal(values: Iterable[object]) -> str:
    """Return the SHA-256, in hexadecimal, of values written as one line of JSON."""
    plain = [b64encode(value).decode("ascii") if isinstance(value, bytes) else value for value in values]
    return sha256(msgspec.json.encode(plain)).hexdigest()


def row_seal(table: Table, row: Mapping[Any, Any], *more: object) -> str:
    """Return the seal of a row: of its columns in the order of the table, without its number, and of `more`."""
    return seal([*(row[column.name] for column in table.columns if column.name not in UNSEALED), *more])


def chained(before: str, content: str) -> str:
    """Return the id of an entry of the log of decisions: the hash of the id before it and of its content."""
    return "sha256:" + sha256(f"{before}\n{content}".encode()).hexdigest()
