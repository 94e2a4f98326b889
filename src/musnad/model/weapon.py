"""A weapon: with what."""

from enum import StrEnum

import msgspec


class WeaponFamily(StrEnum):
    """What sort of means it is."""

    AERIAL = "aerial"
    DRONE = "drone"
    HEAVY = "heavy"
    EXPLOSIVE = "explosive"
    SMALL_ARMS = "small_arms"
    CHEMICAL = "chemical"
    INCENDIARY = "incendiary"
    BLADED = "bladed"
    CROWD_CONTROL = "crowd_control"
    VEHICLE = "vehicle"
    OTHER = "other"


class Weapon(msgspec.Struct, frozen=True, kw_only=True):
    """A weapon as the words name it.

    `id` is one of data/lexicon/weapons.yml. `type` is the event type (ontology.md) of an attack made with it, or None
    where it says nothing about that. `adjective`: the words are an adjective on an event noun ("artillery shelling").
    """

    id: str
    type: str | None
    family: WeaponFamily
    adjective: bool = False
