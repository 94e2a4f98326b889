"""A nation's land named by its adjective: "Pakistani territory", "the Libyan west"."""

from musnad.find.places.draft import Draft
from musnad.find.places.nationality import nation_key
from musnad.find.places.scanner import Scanner
from musnad.gazetteer.names import has_article


def national_land(scanner: Scanner, at: int) -> Draft | None:
    """Return the land that a noun or a direction and a nation's adjective name, both with the article."""
    if not scanner.adjacent(at):
        return None
    adjective = scanner.words[at + 1]
    key = nation_key(adjective.form) if has_article(adjective.form) else None
    if key is None or key not in scanner.keys:
        return None
    reading = scanner.readings[at]
    opening, code = scanner.words[at], reading.bearing
    return Draft(
        first=at,
        last=at + 1,
        start=opening.start + reading.width,
        end=adjective.end,
        words=(opening.form[reading.width :], adjective.form),
        key=key,
        rule="land-of-a-nation",
        relation="direction" if code and code != "c" else "at",
        bearing=code if code != "c" else None,
        preposition=reading.prefix.preposition,
        conjunction=bool(reading.prefix.conjunction),
    )
