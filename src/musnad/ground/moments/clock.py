"""Clock times: the hour of the day that a phrase means, in its zone."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from musnad.model.time_expression import Clock

_NOON = 12
_AFTERNOON = frozenset({"pm", "afternoon", "evening"})
_EARLIEST_NIGHT = 6
"""From this hour "at night" is before midnight, up to it after."""


def stamp(day: date, clock: Clock, part: str | None, zone: str | None) -> str:
    """Return a clock time on a day as YYYY-MM-DDTHH:MM, with the offset of its zone on that day where a zone is known.

    `zone` is the IANA name for a time without a zone phrase, or with "local time".
    """
    hour = hour_of(clock, part)
    moment = datetime.combine(day + timedelta(days=hour // 24), time(hour % 24, clock.minute))
    name = zone if clock.zone in (None, "local") else clock.zone
    if name is None:
        return moment.strftime("%Y-%m-%dT%H:%M")
    offset = moment.replace(tzinfo=_zone(name)).strftime("%z")
    return f"{moment:%Y-%m-%dT%H:%M}{offset[:3]}:{offset[3:5]}"


def hour_of(clock: Clock, part: str | None) -> int:
    """Return the hour on 24 hours: a part of the day decides which half an hour of twelve is in."""
    hour = clock.hour
    if clock.sure or hour > _NOON or part is None:
        return hour
    if part in _AFTERNOON:
        return hour if hour == _NOON else hour + _NOON
    if part == "noon":
        return hour + _NOON if hour < _EARLIEST_NIGHT else hour
    if part == "night":
        return 24 if hour == _NOON else hour + _NOON if hour >= _EARLIEST_NIGHT else hour
    return 0 if hour == _NOON and part in ("am", "dawn", "after_midnight", "small_hours", "midnight") else hour


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
