"""Gazetteer files: what each format gives, what is refused and why, and files that are refused as a whole."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from musnad.errors import GazetteerError
from musnad.gazetteer.importers.opening import read_file
from musnad.model.place import PlaceKind
from tests.gazetteer import files
from tests.gazetteer.files import ROWS


def test_workbook(tmp_path: Path) -> None:
    batch = read_file(files.workbook(tmp_path / "cod.xlsx"))
    found = {place.id: place for place in batch.places}
    wanted = ROWS["workbook"]["places"]
    assert set(found) == {"SY990101", *wanted["names"]}
    for id_, names in wanted["names"].items():
        assert [found[id_].name_ar, *found[id_].names] == names
    assert found["N99001"].kind is PlaceKind.NEIGHBOURHOOD
    assert found["C99001"].name == "Tajribeh"
    assert (found["C99001"].admin1, found["C99001"].admin3) == ("Aleppo", "Upper Test")
    assert batch.ignored == ("sheet syr_adminlines",)


def test_rows_of_a_workbook_are_refused_by_name(tmp_path: Path) -> None:
    refused = read_file(files.workbook(tmp_path / "cod.xlsx")).refused
    reasons = ROWS["workbook"]["places"]["refused"]
    assert len(refused) == len(reasons)
    for row, reason in zip(refused, reasons, strict=True):
        assert reason in row.why
        assert row.where.startswith("sheet syr_populatedplaces, row ")
        assert row.name


@pytest.mark.parametrize("table", ROWS["tables"], ids=[table["header"][1] for table in ROWS["tables"]])
def test_older_tables(table: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    row = [f'"{cell}"' if "," in cell else cell for cell in table["row"]]
    path.write_text(",".join(table["header"]) + "\n" + ",".join(row) + "\n", encoding="utf-8-sig")
    batch = read_file(path)
    assert batch.refused == ()
    (place,) = batch.places
    assert {name: str(getattr(place, name)) for name in table["gives"]} == table["gives"]
    assert place.lat == pytest.approx(36.3, abs=0.1)


def test_plain_csv(tmp_path: Path) -> None:
    batch = read_file(files.csv_file(tmp_path / "places.csv"))
    assert [place.source.split()[0] for place in batch.places] == ["COD-AB", "WOF", "WOF", "WOF"]
    assert [row.why.split()[0] for row in batch.refused] == ["latitude", "kind", "country", "no"]
    assert batch.places[0].name_ar not in batch.places[0].names


def test_compressed_csv_is_read_alike(tmp_path: Path) -> None:
    plain = files.csv_file(tmp_path / "places.csv")
    packed = tmp_path / "places.csv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert read_file(packed) == read_file(plain)


def test_geonames_dump(tmp_path: Path) -> None:
    batch = read_file(files.geonames(tmp_path))
    wanted = ROWS["geonames"]["gives"]
    assert {place.id for place in batch.places} == set(wanted)
    for place in batch.places:
        given = {name: getattr(place, name) for name in wanted[place.id]}
        assert given == wanted[place.id]
    assert [reason in row.why for row, reason in zip(batch.refused, ROWS["geonames"]["refused"], strict=True)] == [
        True,
        True,
    ]


def test_geonames_without_alternate_names_gives_less(tmp_path: Path) -> None:
    path = files.geonames(tmp_path)
    (tmp_path / "alternateNamesV2.txt").unlink()
    assert [place.id for place in read_file(path).places] == ["gn990001"]


def test_whos_on_first(tmp_path: Path) -> None:
    batch = read_file(files.features(tmp_path / "wof.geojson"))
    (place,) = batch.places
    assert (place.id, place.kind, place.population) == ("wof99000001", PlaceKind.SETTLEMENT, 120)
    assert len(place.names) == 1
    assert [row.why.split()[0] for row in batch.refused] == ["deprecated", "placetype"]


def test_one_feature_is_read_as_a_collection_of_one(tmp_path: Path) -> None:
    path = tmp_path / "99000001.geojson"
    feature = {"type": "Feature", "properties": ROWS["whosonfirst"][0]}
    path.write_text(json.dumps(feature), encoding="utf-8")
    assert [place.id for place in read_file(path).places] == ["wof99000001"]


def test_a_truncated_workbook_is_refused_by_name(tmp_path: Path) -> None:
    path = files.workbook(tmp_path / "cod.xlsx")
    path.write_bytes(path.read_bytes()[:-700])
    with pytest.raises(GazetteerError, match=r"cod\.xlsx: it is no complete workbook"):
        read_file(path)


def test_a_workbook_without_its_beginning_is_refused_by_name(tmp_path: Path) -> None:
    path = files.workbook(tmp_path / "cod.xlsx")
    path.write_bytes(path.read_bytes()[700:])
    with pytest.raises(GazetteerError, match=r"cod\.xlsx: it is no complete workbook"):
        read_file(path)


def test_a_csv_in_another_encoding_is_refused_by_name(tmp_path: Path) -> None:
    path = files.csv_file(tmp_path / "places.csv", encoding="windows-1256")
    with pytest.raises(GazetteerError, match=r"places\.csv: byte \d+ is not UTF-8.*WINDOWS-1256"):
        read_file(path)


def test_a_truncated_archive_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "places.csv.gz"
    path.write_bytes(gzip.compress(files.csv_file(tmp_path / "places.csv").read_bytes())[:-20])
    with pytest.raises(GazetteerError, match=r"places\.csv\.gz: the compressed file is cut short"):
        read_file(path)


def test_truncated_geojson_is_refused_by_name(tmp_path: Path) -> None:
    path = files.features(tmp_path / "wof.geojson")
    path.write_text(path.read_text(encoding="utf-8")[:-30], encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"wof\.geojson:1: it is no complete JSON"):
        read_file(path)


def test_a_file_of_another_kind_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("nothing that we know", encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"notes\.txt: no place is found"):
        read_file(path)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"nothing\.csv: there is no such file"):
        read_file(tmp_path / "nothing.csv")
