"""PLOVER, GeoJSON, GeoParquet and the lossless JSON lines, read back with other people's libraries."""

import io
import json
from pathlib import Path

import geopandas
import jsonschema
import pyarrow.parquet
import pytest
import shapely

from musnad.errors import ExportError
from musnad.export.lines import DecisionLine, Head, TombstoneLine, read, read_line
from musnad.model.claim import Claim
from musnad.model.event import Event
from tests.export.samples import CLAIMS, DECISION, STONE, all_events, event_of, exported

ROOT = Path(__file__).parent.parent.parent


def schema(name: str) -> dict[str, object]:
    return json.loads((ROOT / f"docs/schemas/{name}-1.json").read_text(encoding="utf-8"))


def plover(event: str) -> dict[str, object]:
    lines = map(json.loads, exported("plover").content.splitlines())
    return next(line for line in lines if line["id"] == event_of(event).id)


def test_every_plover_line_is_of_the_schema() -> None:
    lines = exported("plover").content.splitlines()
    assert lines
    for line in lines:
        jsonschema.validate(json.loads(line), schema("plover"))


def test_a_plover_event() -> None:
    one = plover("shelling")
    assert (one["event"], one["mode"], one["quad_code"], one["context"]) == (
        ["ASSAULT"],
        ["heavy-weapons"],
        4,
        ["military"],
    )
    assert one["size"] == {"dead": 3, "injured": 5, "arrested": None}
    assert one["actor"] == [{"name": "Syrian Army", "sector": "MIL", "country": "SYR", "x_id": "syr-army"}]
    assert one["recipient"][0]["name"] == "Civilians (Syria)"
    assert one["event_loc"]["city"] == "Tall Abyad"
    assert one["cite_info"]["x_reports"] == ["a", "b"]
    assert one["text"] is None


def test_sentences_of_reports_are_given_when_they_are_asked_for() -> None:
    lines = map(json.loads, exported("plover", texts=True).content.splitlines())
    assert "shells fell on the town at noon" in {line["text"] for line in lines}


def test_what_lacks_its_recipient_is_written_and_reported() -> None:
    assert plover("relief")["event"] == ["AID"]
    assert "AID needs a recipient" in (exported("plover").why("relief") or "")
    assert "no counterpart of toll.period" in (exported("plover").why("a toll") or "")


def test_geojson_is_of_the_schema_and_geopandas_reads_it(tmp_path: Path) -> None:
    done = exported("geojson", profile="airwars")
    whole = json.loads(done.content)
    jsonschema.validate(whole, schema("geojson"))
    assert (whole["x_schema"], whole["x_profile"]) == ("musnad.geojson/1", "airwars")
    file = tmp_path / "events.geojson"
    file.write_bytes(done.content)
    frame = geopandas.read_file(file, engine="pyogrio")
    assert len(frame) == len(all_events()) == done.count
    one = frame[frame["id"] == event_of("shelling").id].iloc[0]
    assert (one.geometry.x, one.geometry.y, one["precision_m"]) == (38.95, 36.70, 1500)
    assert (one["killed_low"], one["killed_high"]) == (3, 4)
    nowhere = frame[frame["id"] == event_of("nowhere").id].iloc[0]
    assert nowhere.geometry is None


def test_geoparquet_is_read_by_geopandas_and_pyarrow() -> None:
    done = exported("geoparquet")
    frame = geopandas.read_parquet(io.BytesIO(done.content))
    assert len(frame) == len(all_events()) == done.count
    assert frame.crs.to_authority() == ("OGC", "CRS84")
    one = frame[frame["id"] == event_of("shelling").id].iloc[0]
    assert one.geometry == shapely.Point(38.95, 36.70)
    assert frame[frame["id"] == event_of("nowhere").id].iloc[0].geometry is None
    metadata = pyarrow.parquet.ParquetFile(io.BytesIO(done.content)).metadata.metadata
    geo = json.loads(metadata[b"geo"])
    assert geo["columns"]["geometry"]["encoding"] == "WKB"
    assert geo["columns"]["geometry"]["bbox"] == [38.95, 35.95, 39.13, 36.70]
    assert (metadata[b"x_schema"], metadata[b"x_profile"]) == (b"musnad.geoparquet/1", b"acled")


def test_json_lines_lose_nothing() -> None:
    lines = list(read(exported("jsonl").content.splitlines()))
    assert lines[0] == Head(profile="acled")
    assert [line for line in lines if isinstance(line, Claim)] == [c for e in all_events() for c in e.claims]
    by_id = {line.id: line for line in lines if isinstance(line, Claim)}
    assert set(by_id) == {claim.id for claim in CLAIMS.values()}
    read_back = [line for line in lines if isinstance(line, Event)]
    assert [whole(event, by_id) for event in read_back] == list(all_events())
    assert [line.entry for line in lines if isinstance(line, DecisionLine)] == [DECISION]
    assert [line.stone for line in lines if isinstance(line, TombstoneLine)] == [STONE]


def whole(event: Event, claims: dict[str, Claim]) -> Event:
    import msgspec

    return msgspec.structs.replace(event, claims=tuple(claims[str(id_)] for id_ in event.claims))


def test_every_line_is_of_its_schema() -> None:
    for line in map(json.loads, exported("jsonl").content.splitlines()):
        name = line["schema"].removeprefix("musnad.").removesuffix("/1")
        jsonschema.validate(line, schema("claim" if name == "claim" else name))


def test_a_line_of_no_schema_is_refused() -> None:
    with pytest.raises(ExportError, match="no line of musnad.jsonl/1"):
        read_line(b'{"schema": "musnad.event/9"}')


@pytest.mark.parametrize("name", ["acled", "ucdp", "plover", "hxl", "geojson", "geoparquet", "csv", "jsonl", "bayanat"])
def test_the_same_events_give_the_same_bytes(name: str) -> None:
    assert exported(name).content == exported(name).content
