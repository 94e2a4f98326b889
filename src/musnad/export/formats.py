"""The formats, by name; a format's module is imported when it is asked for."""

from importlib import import_module
from typing import cast

from musnad.errors import UsageError
from musnad.export.exporting import Write

MODULES = {
    "acled": "musnad.export.acled",
    "ucdp": "musnad.export.ucdp",
    "plover": "musnad.export.plover",
    "hxl": "musnad.export.hxl",
    "geojson": "musnad.export.geojson",
    "geoparquet": "musnad.export.geoparquet",
    "csv": "musnad.export.flat",
    "jsonl": "musnad.export.lines",
    "bayanat": "musnad.export.bayanat",
}

PROFILES = {"ucdp": "ucdp"}
"""The profile of a format whose codebook has one of its own; any other format takes ACLED's unless told."""


def writer_of(name: str) -> Write:
    """Return the function that writes a format. Raises UsageError where there is none of this name."""
    if name not in MODULES:
        raise UsageError(name, "there is no such format", f"Take one of: {', '.join(MODULES)}.")
    return cast(Write, import_module(MODULES[name]).write)
