"""Gazetteer files for tests, written from rows.yml."""

import json
from pathlib import Path
from typing import Any

import yaml
from openpyxl import Workbook

ROWS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("rows.yml").read_text(encoding="utf-8"))


def workbook(path: Path) -> Path:
    """Write the workbook: an area sheet, a sheet of places, and one that is to be ignored."""
    book = Workbook()
    book.active.title = "syr_adminlines"
    book.active.append(["adm_level", "name", "right_pcod", "left_pcod"])
    for name, part in (("syr_admin3", "areas"), ("syr_populatedplaces", "places")):
        sheet = book.create_sheet(name)
        sheet.append(ROWS["workbook"][part]["header"])
        for row in ROWS["workbook"][part]["rows"]:
            sheet.append(row)
    book.save(path)
    return path


def csv_file(path: Path, *, encoding: str = "utf-8") -> Path:
    """Write the plain CSV."""
    path.write_text(
        "\n".join([ROWS["csv"]["header"], *ROWS["csv"]["rows"]]) + "\n", encoding=encoding, errors="replace"
    )
    return path


def geonames(folder: Path) -> Path:
    """Write a dump with what may lie beside it."""

    def lines(rows: list[list[Any]]) -> str:
        return "".join("\t".join(map(str, row)) + "\n" for row in rows)

    data = ROWS["geonames"]
    (folder / "alternateNamesV2.txt").write_text(lines(data["alternates"]), encoding="utf-8")
    (folder / "admin1CodesASCII.txt").write_text(lines(data["areas"]), encoding="utf-8")
    path = folder / "SY.txt"
    path.write_text(lines(data["dump"]), encoding="utf-8")
    return path


def features(path: Path) -> Path:
    """Write a GeoJSON collection."""
    collection = {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": properties} for properties in ROWS["whosonfirst"]],
    }
    path.write_text(json.dumps(collection, ensure_ascii=False), encoding="utf-8")
    return path
