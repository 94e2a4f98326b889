"""How claims are weighed against each other: data/merging.yml."""

from functools import lru_cache

import msgspec

from musnad.lexicon.loading import load


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What each likeness or difference of two claims adds to their sum."""

    base: float
    place_same: float
    place_city: float
    place_named: float
    place_area: float
    place_near: float
    day_same: float
    day_loose: float
    day_unknown: float
    type_same: float
    type_related: float
    family_other: float
    killed_same: float
    killed_other: float
    injured_same: float
    injured_other: float
    source_same: float
    source_other: float
    speaker_same: float
    weapon_same: float
    words: float


class Merging(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The file; its comments explain the keys."""

    automatic: float
    automatic_undated: float
    suggest: float
    weights: Weights
    words_by_chance: float
    families: list[list[str]]
    manners: list[list[str]]
    fine_kinds: frozenset[str]
    fine_radius_m: int
    city_radius_m: int
    near_km: float
    longest_days: int
    window: int

    def manner(self, status: str) -> str:
        """Return what a status counts as: the first status of its group, or itself."""
        return next((group[0] for group in self.manners if status in group), status)

    def related(self, family: str) -> tuple[int, ...]:
        """Return the numbers of the groups of families that a family belongs to."""
        return tuple(index for index, group in enumerate(self.families) if family in group)


@lru_cache(maxsize=1)
def merging() -> Merging:
    """Return the weights and bounds of merging."""
    return load("merging.yml", Merging)
