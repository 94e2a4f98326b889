"""The time zone of a country, as data/lexicon/country_zones.yml lists it."""

from functools import lru_cache

from musnad.lexicon.loading import load


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    return load("lexicon/country_zones.yml", dict[str, str])


def zone_of(country: str | None) -> str | None:
    """Return the IANA zone of a country (ISO 3166-1 alpha-2), or None for a country of several zones and for none."""
    return None if country is None else _zones().get(country)
