"""Who's On First: GeoJSON, one feature or a collection of them."""

from typing import Any

from musnad.gazetteer.importers.batch import Batch, Refusal
from musnad.gazetteer.importers.checking import arabic_names, english_name, fault, number_of, text_of
from musnad.gazetteer.importers.plain import KINDS, RADIUS_M, SMALL_M
from musnad.model.place import Place


def read_features(document: Any) -> Batch:  # noqa: ANN401 - whatever stands in a JSON file
    """Return the places of a GeoJSON document: features with `wof:placetype`, `iso:country` and an Arabic name."""
    features = document.get("features", [document]) if isinstance(document, dict) else document
    places: list[Place] = []
    refused: list[Refusal] = []
    for number, feature in enumerate(features, 1):
        properties = feature.get("properties") or {}
        found = _place(properties)
        if isinstance(found, str):
            refused.append(Refusal(f"feature {number}", text_of(properties.get("wof:name")), found))
        else:
            places.append(found)
    return Batch("Who's On First GeoJSON", tuple(places), tuple(refused))


def _place(properties: dict[str, Any]) -> Place | str:
    kind = KINDS.get(text_of(properties.get("wof:placetype")))
    if kind is None:
        return f"placetype {properties.get('wof:placetype')!r} is not one that we keep"
    if text_of(properties.get("edtf:deprecated")) not in ("", "uuuu"):
        return "deprecated"
    lat = number_of(properties.get("lbl:latitude")) or number_of(properties.get("geom:latitude"))
    lon = number_of(properties.get("lbl:longitude")) or number_of(properties.get("geom:longitude"))
    country = text_of(properties.get("iso:country") or properties.get("wof:country")).upper()
    wrong = fault(country, lat, lon)
    if wrong is not None:
        return wrong
    keys = [key for key in properties if key.startswith("name:ara_x_")]
    names = arabic_names(
        [
            text_of(name)
            for key in sorted(keys, key=lambda key: ("preferred" not in key, key))
            for name in properties[key]
        ],
        kind,
    )
    if not names:
        return "no Arabic name"
    return Place(
        id=f"wof{properties['wof:id']}",
        name=english_name(text_of(properties.get("wof:name"))) or names[0],
        name_ar=names[0],
        names=tuple(names[1:]),
        kind=kind,
        country=country,
        lat=lat,
        lon=lon,
        radius_m=RADIUS_M.get(kind, SMALL_M),
        population=int(number_of(properties.get("wof:population")) or 0),
        source=f"Who's On First {properties['wof:id']}",
    )
