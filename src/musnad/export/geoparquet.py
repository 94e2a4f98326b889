"""GeoParquet 1.1: the properties of the GeoJSON as columns, a point as WKB. Needs pyarrow (the extra `parquet`)."""

import struct
from collections.abc import Iterable, Iterator
from itertools import islice
from types import ModuleType
from typing import Any, BinaryIO

import msgspec

from musnad.errors import UsageError
from musnad.export.exporting import Export
from musnad.export.geojson import Feature, Properties, feature
from musnad.model.event import Event

_AT_ONCE = 5000
_LITTLE_ENDIAN, _POINT = 1, 1

CRS84: dict[str, Any] = {
    "$schema": "https://proj.org/schemas/v0.7/projjson.schema.json",
    "type": "GeographicCRS",
    "name": "WGS 84 (CRS84)",
    "datum": {
        "type": "GeodeticReferenceFrame",
        "name": "World Geodetic System 1984",
        "ellipsoid": {"name": "WGS 84", "semi_major_axis": 6378137, "inverse_flattening": 298.257223563},
    },
    "coordinate_system": {
        "subtype": "ellipsoidal",
        "axis": [
            {"name": "Geodetic longitude", "abbreviation": "Lon", "direction": "east", "unit": "degree"},
            {"name": "Geodetic latitude", "abbreviation": "Lat", "direction": "north", "unit": "degree"},
        ],
    },
    "id": {"authority": "OGC", "code": "CRS84"},
}
"""The coordinate reference system: longitude and latitude on WGS 84 (OGC CRS84), as PROJJSON."""


def write(events: Iterable[Event], stream: BinaryIO, export: Export) -> int:
    """Write all events; one that is not located has a null geometry. Raises UsageError where pyarrow is not
    installed.
    """
    arrow, parquet = _pyarrow()
    box = _Box()
    count = 0
    schema = _schema(arrow, export)
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for rows in _batches(_row(feature(event, export.profile), box) for event in events):
            writer.write_table(arrow.Table.from_pylist(rows, schema=schema))
            count += len(rows)
        writer.add_key_value_metadata({"geo": msgspec.json.encode(_geo(box)).decode()})
    return count


def _pyarrow() -> tuple[ModuleType, ModuleType]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError(
            "geoparquet", "pyarrow is not installed", 'Install it: pip install "musnad[parquet]".'
        ) from error
    return pyarrow, pyarrow.parquet


class _Box:
    """The smallest box around all points, that grows."""

    def __init__(self) -> None:
        self.bounds: list[float] | None = None

    def take(self, lon: float, lat: float) -> None:
        west, south, east, north = self.bounds or (lon, lat, lon, lat)
        self.bounds = [min(west, lon), min(south, lat), max(east, lon), max(north, lat)]


def _geo(box: _Box) -> dict[str, Any]:
    column: dict[str, Any] = {"encoding": "WKB", "geometry_types": ["Point"], "crs": CRS84}
    if box.bounds is not None:
        column["bbox"] = box.bounds
    return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}


def _schema(arrow: Any, export: Export) -> Any:  # noqa: ANN401 - pyarrow has no types
    text, number, whole = arrow.string(), arrow.float64(), arrow.int64()
    kinds = {
        **dict.fromkeys(("killed_low", "killed", "killed_high", "injured_low", "injured", "injured_high"), number),
        **dict.fromkeys(("reports", "independent", "precision_m"), whole),
        "confidence": number,
        "disputed": arrow.bool_(),
        "weapons": arrow.list_(text),
    }
    fields = [arrow.field(name, kinds.get(name, text)) for name in Properties.__struct_fields__]
    told = {"x_schema": export.schema, "x_profile": export.profile}
    return arrow.schema([*fields, arrow.field("geometry", arrow.binary())], metadata=told)


def _row(made: Feature, box: _Box) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.structs.asdict(made.properties)
    row["weapons"] = list(made.properties.weapons)
    row["geometry"] = None
    if made.geometry is not None:
        lon, lat = made.geometry.coordinates
        box.take(lon, lat)
        row["geometry"] = struct.pack("<BIdd", _LITTLE_ENDIAN, _POINT, lon, lat)
    return row


def _batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(rows, _AT_ONCE)):
        yield batch
