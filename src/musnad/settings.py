"""What the environment may change: read once, at the edge, and passed down."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

_VTE_WITH_BIDI = 5800
_LAYS_OUT = ("KONSOLE_VERSION", "MLTERM")
_PROGRAMS_THAT_LAY_OUT = {"Apple_Terminal", "mintty"}


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the environment says.

    `store` is a file or the URL of a database (MUSNAD_STORE), else `musnad.sqlite` in the user's data folder is used.
    `feeds` is a file that lists what `musnad watch` polls (MUSNAD_FEEDS), else `feeds.yml` in the user's configuration
    folder. `gazetteer` is a database of places (MUSNAD_GAZETTEER), else the embedded one is used. `colour` is false
    where NO_COLOR asks for none. `lays_out` is true where the terminal is known to write right-to-left text by itself,
    in order and joined: VTE (GNOME Terminal and its kin) from 0.58 on, Konsole, mlterm, mintty, Apple's Terminal.
    """

    gazetteer: Path | None = None
    store: str | None = None
    feeds: Path | None = None
    colour: bool = True
    lays_out: bool = False


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Return the settings that an environment holds; names that are set to nothing count as not set."""
    gazetteer, feeds = environment.get("MUSNAD_GAZETTEER"), environment.get("MUSNAD_FEEDS")
    vte = environment.get("VTE_VERSION", "")
    return Settings(
        gazetteer=Path(gazetteer) if gazetteer else None,
        store=environment.get("MUSNAD_STORE") or None,
        feeds=Path(feeds) if feeds else None,
        colour=not environment.get("NO_COLOR"),
        lays_out=(vte.isdecimal() and int(vte) >= _VTE_WITH_BIDI)
        or any(environment.get(name) for name in _LAYS_OUT)
        or environment.get("TERM_PROGRAM") in _PROGRAMS_THAT_LAY_OUT,
    )
