"""Times that are yet to come: a date, a month or a weekday that a word before it says is planned or expected."""

from datetime import date, timedelta

import msgspec

from musnad.arabic import Text
from musnad.ground.moments.interval import Interval
from musnad.ground.moments.resolving import of_base
from musnad.lexicon.times import time_cues
from musnad.model.mention import Mention
from musnad.model.time_expression import Date, Month, TimeExpression, Weekday

_REACH = 12
"""At most so many words from "planned" or "expected" to its time."""
_NEAR = 60
"""A planned date that is more days away than this is read as the past one."""
_RECURRING = (Date, Month, Weekday)
"""What comes again and may be the next as well as the last."""


def planned(text: Text, mention: Mention, found: Interval, today: date) -> Interval:
    """Return the next such date, month or weekday where a word before it says that it is to come; else what was
    found.
    """
    expression: TimeExpression = mention.value
    base = expression.base
    if not isinstance(base, _RECURRING) or base.side or found.end is None or found.end >= today:
        return found
    if isinstance(base, (Date, Month)) and (base.year is not None or base.shift is not None or base.month is None):
        return found
    if not _is_expected(text, mention):
        return found
    ahead = of_base(msgspec.structs.replace(base, side=1), today, None)
    if ahead is None or ahead.start is None or ahead.start > today + timedelta(days=_NEAR):
        return found
    return msgspec.structs.replace(ahead, precision=found.precision)


def _is_expected(text: Text, mention: Mention) -> bool:
    """Tell whether a word shortly before a mention, in its sentence, says that it is to come."""
    cues = time_cues()
    for word in range(mention.first - 1, max(mention.first - _REACH, 0) - 1, -1):
        form = text.forms[word]
        if form in cues.ahead or form[1:] in cues.ahead:
            return word >= text.sentence_of(mention.first).first
    return False
