"""Import into a database: merging, doing it twice, and files that change nothing."""

from pathlib import Path

import msgspec
import pytest

from musnad.errors import GazetteerError
from musnad.gazetteer import Gazetteer, open_gazetteer
from musnad.gazetteer.database import DatabaseStore
from musnad.gazetteer.importing import import_file
from musnad.gazetteer.merging import merge_places
from musnad.model.place import Place, PlaceKind
from tests.gazetteer import files
from tests.gazetteer.files import ROWS


def place(id_: str, name: str, lat: float, lon: float, **other: object) -> Place:
    given = {"kind": PlaceKind.SETTLEMENT, "source": f"source {id_}", **other}
    return msgspec.convert(
        {"id": id_, "name": id_, "name_ar": name, "country": "SY", "lat": lat, "lon": lon, **given}, type=Place
    )


KAF, BEH, TEH, WAW = (chr(code) for code in (0x643, 0x628, 0x62A, 0x648))
NAME, OTHER, NEARLY = (BEH + TEH + KAF + WAW) * 2, (KAF + BEH + KAF + TEH) * 2, (BEH + TEH + KAF + WAW) * 2 + TEH


def test_one_settlement_of_three_sources_is_one_place() -> None:
    merged = merge_places(
        [
            [place("a", NAME, 36.4, 37.6, admin1="Aleppo")],
            [place("b", NAME, 36.41, 37.61, population=900)],
            [place("c", NEARLY, 36.401, 37.601)],
        ]
    )
    assert merged.joined == 2
    (one,) = merged.places
    assert (one.id, one.population, one.admin1) == ("a", 900, "Aleppo")
    assert NEARLY in one.names
    assert one.source == "source a, source b, source c"


def test_one_p_code_is_one_place_however_it_is_spelt() -> None:
    merged = merge_places([[place("C1", NAME, 36.4, 37.6, pcode="C1")], [place("x", OTHER, 36.9, 37.9, pcode="C1")]])
    assert [one.id for one in merged.places] == ["C1"]


def test_far_namesakes_stay_apart() -> None:
    merged = merge_places([[place("a", NAME, 36.4, 37.6)], [place("b", NAME, 36.5, 37.6)]])
    assert [one.id for one in merged.places] == ["a", "b"]


def test_what_could_be_two_places_stays_apart() -> None:
    merged = merge_places(
        [[place("a", NAME, 36.40, 37.6), place("b", NAME, 36.42, 37.6)], [place("c", NAME, 36.41, 37.6)]]
    )
    assert [one.id for one in merged.places] == ["a", "b", "c"]


def test_a_governorate_and_its_seat_stay_apart() -> None:
    merged = merge_places([[place("a", NAME, 36.4, 37.6)], [place("b", NAME, 36.4, 37.6, kind=PlaceKind.GOVERNORATE)]])
    assert [one.id for one in merged.places] == ["a", "b"]


def test_a_place_without_areas_takes_those_of_the_nearest() -> None:
    merged = merge_places(
        [[place("a", NAME, 36.4, 37.6, admin1="Aleppo", admin2="Test")], [place("b", OTHER, 36.43, 37.62)]]
    )
    assert (merged.places[1].admin1, merged.places[1].admin2) == ("Aleppo", "Test")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "places.sqlite"
    import_file(files.workbook(tmp_path / "cod.xlsx"), path)
    import_file(files.csv_file(tmp_path / "places.csv"), path)
    return path


def contents(path: Path) -> list[Place]:
    return list(Gazetteer(DatabaseStore(path)))


def test_an_imported_place_is_found_with_the_embedded_ones(database: Path) -> None:
    gazetteer = open_gazetteer(database)
    for id_, names in ROWS["workbook"]["places"]["names"].items():
        assert id_ in [found.id for found in gazetteer.candidates(names[0])]
    embedded = {one.id for one in open_gazetteer(None)}
    assert embedded <= {one.id for one in gazetteer}


def test_sources_are_merged_across_files(database: Path) -> None:
    found = Gazetteer(DatabaseStore(database)).get("C99010")
    assert found is not None
    assert "WOF" in found.source


def test_importing_again_changes_nothing(database: Path, tmp_path: Path) -> None:
    before = contents(database)
    report = import_file(tmp_path / "cod.xlsx", database)
    assert contents(database) == before
    assert report.places == len(before)


def test_the_order_of_imports_changes_nothing(database: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    import_file(tmp_path / "places.csv", other)
    import_file(tmp_path / "cod.xlsx", other)
    assert contents(other) == contents(database)


def test_a_file_that_is_mended_replaces_what_it_gave_before(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_text("\n".join([ROWS["csv"]["header"], ROWS["csv"]["rows"][0]]), encoding="utf-8")
    before = len(contents(database))
    import_file(path, database)
    assert len(contents(database)) < before


def test_a_broken_file_changes_nothing(database: Path, tmp_path: Path) -> None:
    before = database.read_bytes()
    path = tmp_path / "cod.xlsx"
    path.write_bytes(path.read_bytes()[:-700])
    with pytest.raises(GazetteerError):
        import_file(path, database)
    assert database.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["cod.xlsx", "places.csv", "places.sqlite"]


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    path.write_bytes(b"SQLite format 3\0" + bytes(400))
    before = path.read_bytes()
    with pytest.raises(GazetteerError):
        import_file(files.csv_file(tmp_path / "places.csv"), path)
    assert path.read_bytes() == before


def test_the_report_says_what_was_read_and_refused(tmp_path: Path) -> None:
    report = import_file(files.csv_file(tmp_path / "places.csv"), tmp_path / "new" / "places.sqlite")
    assert report.format == "plain CSV"
    assert report.read == len(ROWS["csv"]["rows"])
    assert len(report.refused) == 4
    assert report.joined >= 1
