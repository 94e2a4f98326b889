"""ACLED, UCDP, HXL, Bayanat and the flat CSV: what each row says, and what is left out with which reason."""

import csv
import io
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import hxl
import jsonschema
import pytest

from musnad.errors import ExportError
from musnad.export.acled import AcledRow
from musnad.export.formats import MODULES
from musnad.export.hxl import TAGS
from musnad.export.table import checked, columns
from musnad.export.ucdp import UcdpRow
from tests.export.samples import CLAIMS, all_events, event_of, exported

ROOT = Path(__file__).parent.parent.parent
TABLES = ("acled", "ucdp", "hxl", "csv", "bayanat")

ACLED_COLUMNS = """
event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1,
inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3,
location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp
"""
UCDP_COLUMNS = """
id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name,
dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b,
number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec,
where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country, country_id,
region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, deaths_unknown, best,
high, low, gwnoa, gwnob
"""


@lru_cache(maxsize=len(TABLES))
def rows(name: str) -> tuple[dict[str, str], ...]:
    found = list(csv.DictReader(io.StringIO(exported(name).content.decode("utf-8"), newline="")))
    return tuple(found[1:] if name == "hxl" else found)


def row(name: str, event: str) -> dict[str, str]:
    """The row of the event of a claim of the samples."""
    id_ = event_of(event).id
    number = str(int(id_.rpartition(":")[2][:15], 16))
    return next(one for one in rows(name) if id_ in one.values() or any(number in value for value in one.values()))


def typed(value: str, kinds: set[str]) -> object:
    """A cell as its schema means it."""
    if value == "" and "null" in kinds:
        return None
    if "boolean" in kinds:
        return {"True": True, "False": False}[value]
    for kind, make in (("integer", int), ("number", float)):
        if kind in kinds:
            return make(value)
    return value


@pytest.mark.parametrize("name", TABLES)
def test_every_row_read_back_is_of_the_schema_kept_in_the_project(name: str) -> None:
    schema = json.loads((ROOT / f"docs/schemas/{name}-1.json").read_text(encoding="utf-8"))
    assert schema["title"] == f"musnad.{name}/1"
    (shape,) = (one for one in schema["$defs"].values() if set(one["properties"]) == set(rows(name)[0]))
    assert rows(name)
    for one in rows(name):
        value = {key: typed(cell, kinds_of(shape["properties"][key])) for key, cell in one.items()}
        jsonschema.validate(value, schema)


def kinds_of(shape: dict[str, Any]) -> set[str]:
    parts = shape.get("anyOf", [shape])
    return {part["type"] if "type" in part else "string" for part in parts}


def test_the_columns_are_those_of_the_codebooks() -> None:
    assert columns(AcledRow) == ACLED_COLUMNS.replace(",", "").split()
    assert len(columns(AcledRow)) == 31
    assert columns(UcdpRow) == UCDP_COLUMNS.replace(",", "").split()
    assert len(columns(UcdpRow)) == 49


@pytest.mark.parametrize("name", TABLES)
def test_every_event_is_written_or_left_out_with_a_reason(name: str) -> None:
    done = exported(name)
    left = [one for one in done.left_out if one.what == "left out"]
    assert done.count == len(rows(name))
    assert done.count + len(left) == len(all_events())
    assert all(one.why and one.format == name for one in left)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_names_its_schema_and_its_profile(name: str) -> None:
    profile = "ucdp" if name == "ucdp" else "acled"
    for one in rows(name):
        told = " ".join((one.get("x_schema", ""), one.get("x_profile", ""), one.get("tags", ""), one.get("relid", "")))
        assert f"musnad.{name}/1" in told
        assert profile in told


def test_an_acled_row() -> None:
    one = row("acled", "shelling")
    assert one["event_id_cnty"].startswith("SYR")
    expected = {
        "event_date": "2024-05-02",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling/artillery/missile attack",
        "actor1": "Syrian Army",
        "inter1": "1",
        "actor2": "Civilians (Syria)",
        "inter2": "7",
        "interaction": "17",
        "civilian_targeting": "Civilian targeting",
        "iso": "760",
        "region": "Middle East",
        "country": "Syria",
        "location": "Tall Abyad",
        "latitude": "36.7",
        "geo_precision": "1",
        "source": "SANA; Outlet of b",
        "source_scale": "National-Other",
        "fatalities": "3",
    }
    assert {key: one[key] for key in expected} == expected
    assert "killed 3" in one["notes"]
    assert "Reports differ on killed: 3 to 4." in one["notes"]


def test_violence_against_civilians_by_nobody_named() -> None:
    one = row("acled", "unknown gunmen")
    assert (one["actor1"], one["inter1"]) == ("Unidentified Armed Group (Syria)", "3")
    assert (one["actor2"], one["interaction"], one["time_precision"]) == ("Civilians (Syria)", "37", "2")


def test_protesters_stand_alone() -> None:
    one = row("acled", "protest")
    assert (one["actor1"], one["actor2"], one["interaction"]) == ("Protesters (Syria)", "", "60")
    assert one["disorder_type"] == "Demonstrations"


def test_a_governorate_is_precision_three() -> None:
    assert row("acled", "a region")["geo_precision"] == "3"


@pytest.mark.parametrize(
    ("event", "why"),
    [
        ("no day", "no day is known"),
        ("a year", "only the year"),
        ("an unknown village", "ACLED has no such precision|no coordinates"),
        ("nowhere", "no place is known"),
        ("planned", "it did not take place: planned"),
        ("a demand", "ACLED has no counterpart of stmt.demand"),
        ("a toll", "ACLED has no counterpart of toll.period"),
    ],
)
def test_what_acled_leaves_out(event: str, why: str) -> None:
    told = exported("acled").why(event)
    assert told is not None
    assert any(part in told for part in why.split("|")), told


def test_a_ucdp_row() -> None:
    one = row("ucdp", "shelling")
    expected = {
        "type_of_violence": "3",
        "side_a": "Syrian Army",
        "side_b": "Civilians",
        "number_of_sources": "2",
        "where_prec": "1",
        "geom_wkt": "POINT (38.950000 36.700000)",
        "priogrid_gid": str(253 * 720 + 437 + 1),
        "country_id": "652",
        "region": "Middle East",
        "event_clarity": "1",
        "date_prec": "1",
        "deaths_civilians": "3",
        "deaths_unknown": "0",
        "best": "3",
        "low": "3",
        "high": "4",
        "gwnoa": "652",
        "gwnob": "",
    }
    assert {key: one[key] for key in expected} == expected


def test_a_battle_between_a_state_and_rebels() -> None:
    one = row("ucdp", "clash")
    assert (one["type_of_violence"], one["dyad_name"]) == ("1", "Syrian Army - Syrian National Army")
    assert (one["best"], one["deaths_civilians"], one["deaths_unknown"]) == ("6", "0", "6")


def test_a_total_over_a_month_is_of_clarity_two() -> None:
    one = row("ucdp", "a toll")
    assert (one["event_clarity"], one["date_prec"], one["best"]) == ("2", "4", "31")


@pytest.mark.parametrize(
    ("event", "why"),
    [
        ("unknown gunmen", "no organised side"),
        ("protest", "no death by the profile ucdp"),
        ("relief", "no counterpart of aid.delivery"),
        ("no day", "no counterpart of law.arrest"),
    ],
)
def test_what_ucdp_leaves_out(event: str, why: str) -> None:
    assert why in (exported("ucdp").why(event) or "")


def test_deaths_add_up_to_the_best_figure() -> None:
    for one in rows("ucdp"):
        parts = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
        assert sum(int(one[part]) for part in parts) == int(one["best"])
        assert int(one["low"]) <= int(one["best"]) <= int(one["high"])


@pytest.mark.filterwarnings("ignore")  # libhxl's own
def test_libhxl_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_bytes(exported("hxl").content)
    data = hxl.data(str(file), hxl.InputOptions(allow_local=True))
    assert data.display_tags == list(TAGS)
    found = list(data)
    assert len(found) == len(all_events())
    shelling = next(one for one in found if one.get("#event+code") == event_of("shelling").id)
    assert shelling.get("#affected+killed") == "3"
    assert shelling.get("#adm1+code") == "SY11"
    assert shelling.get("#loc+name") == "Tall Abyad"


@pytest.mark.parametrize("name", TABLES)
def test_nothing_unlocated_stands_at_zero(name: str) -> None:
    for one in rows(name):
        latitude = one.get("latitude", one.get("lat", one.get("geo_lat")))
        assert latitude == "" or float(latitude or 0) != 0


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_is_a_formula_and_no_sentence_of_a_report_is_given(name: str) -> None:
    words = {span.text for claim in CLAIMS.values() for span in claim.evidence}
    for one in rows(name):
        for value in one.values():
            assert not value.startswith(("=", "+", "@"))
            assert not any(text in value for text in words)


def test_a_bayanat_row() -> None:
    one = row("bayanat", "shelling")
    assert one["title"] == "Shelling/artillery/missile attack, Tall Abyad, 2024-05-02"
    assert (one["event_from_date"], one["locations"], one["sources"]) == (
        "2024-05-02",
        "Tall Abyad",
        "SANA,Outlet of b",
    )
    assert one["source_link"] == "https://news.example/a"


def test_a_flat_row_has_the_bounds_and_the_rule() -> None:
    one = row("csv", "shelling")
    assert (one["killed_low"], one["killed"], one["killed_rule"]) == ("3", "3", "acled-lowest")
    (airwars,) = (
        r
        for r in csv.DictReader(io.StringIO(exported("csv", profile="airwars").content.decode(), newline=""))
        if r["id"] == one["id"]
    )
    assert (airwars["killed_low"], airwars["killed"], airwars["killed_high"]) == ("3", "", "4")


def test_a_wrong_value_is_refused_as_it_is_written() -> None:
    good = AcledRow(**{field: value for field, value in zip(columns(AcledRow), _GOOD, strict=True)})
    assert checked(good)["year"] == 2024
    bad = AcledRow(**{**{f: getattr(good, f) for f in columns(AcledRow)}, "geo_precision": 4})
    with pytest.raises(ExportError, match=r"AcledRow SYR1: .*geo_precision"):
        checked(bad)


_GOOD: tuple[Any, ...] = (
    "SYR1", "2024-05-02", 2024, 1, "Political violence", "Battles", "Armed clash", "A", "", 1, "B", "", 2, 12, "",
    760, "Middle East", "Syria", "", "", "", "X", 36.0, 38.0, 1, "", "Other", "n", 0, "t", None,
)  # fmt: skip


def test_every_format_is_listed() -> None:
    assert tuple(MODULES) == ("acled", "ucdp", "plover", "hxl", "geojson", "geoparquet", "csv", "jsonl", "bayanat")
