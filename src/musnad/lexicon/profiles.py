"""The coding profiles: data/profiles.yml."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

import msgspec

from musnad.errors import UsageError
from musnad.lexicon.loading import load


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One profile, as the file has it; its head explains the keys."""

    id: str
    gloss: str
    conflict: Literal["lowest", "highest", "independent", "range", "detailed"]
    reliable: bool = False
    populations: bool = False
    vague: Literal["fixed", "supported", "low", "skip"]
    several: int = 0
    several_in_large: int = 0
    dozens: int = 0
    hundreds: int = 0
    thousands: int = 0
    casualties: Literal["zero", "skip"]
    period: Literal["split", "kept", "skip"]
    shared: Literal["split", "whole"]


@lru_cache(maxsize=1)
def profiles() -> Mapping[str, Profile]:
    """Return the profiles by their ids, in the order of the file."""
    return MappingProxyType({profile.id: profile for profile in load("profiles.yml", list[Profile])})


def profile_named(name: str) -> Profile:
    """Return a profile. Raises UsageError where there is none of this name."""
    if name not in profiles():
        raise UsageError(name, "there is no such profile", f"Take one of: {', '.join(profiles())}.")
    return profiles()[name]
