"""The smallest area that several places share."""

from collections.abc import Sequence

from musnad.gazetteer import Gazetteer
from musnad.model.place import Place


def shared_area(places: Sequence[Place], gazetteer: Gazetteer) -> Place | None:
    """Return the governorate, else the country, that all places lie in; None where they share none that is known."""
    countries = {place.country for place in places}
    if len(countries) != 1:
        return None
    governorates = {place.admin1 for place in places}
    country, admin1 = places[0].country, places[0].admin1
    if len(governorates) == 1 and admin1 is not None:
        found = gazetteer.area(country, admin1)
        if found is not None:
            return found
    return gazetteer.get(f"iso{country}")
