"""When a happening was: the time beside it, else its sentence's, else its paragraph's, else the report's."""

from datetime import date, timedelta

import msgspec

from musnad.claim.board import Board, distance, within
from musnad.claim.draft import Draft
from musnad.claim.earlier import before_the_death, comes_first, not_after
from musnad.lexicon.words import words_of
from musnad.model.count import Scope
from musnad.model.mention import Mention
from musnad.model.moment import Basis, Moment, Precision


def give_moment(
    draft: Draft,
    published: date | None,
    *,
    before: Draft | None,
    dated: Draft | None,
    last: Draft | None,
    lead: Draft | None,
) -> None:
    """Fill the moment of a draft.

    `before` is the happening told before it in the same paragraph, `dated` the first dated one of the sentence before,
    `last` the one told before it anywhere, `lead` the first of the report: an undated happening is on the day that they
    are. With no day anywhere, the publication's is used where the verb tells news in the past.
    """
    mention = _beside(draft.board, draft)
    suffered = before_the_death(draft, mention, published)
    if suffered is not None:
        draft.moment, draft.moment_mentions = suffered, [] if mention is None else [mention]
        draft.moment_rule = "before-the-death"
    elif mention is not None:
        _take_beside(draft, mention, published, before)
    elif not _take_lent(draft, before=before, dated=dated, last=last, lead=lead):
        draft.moment, draft.moment_rule = _published(published), "day-of-publication"


def _take_beside(draft: Draft, mention: Mention, published: date | None, before: Draft | None) -> None:
    """Give a draft the moment of the time beside it."""
    draft.moment, draft.moment_mentions = _stated(draft, mention, published), [mention]
    if before is not None and before.board is draft.board and comes_first(draft.board, draft.head):
        draft.moment = not_after(draft.moment, before.moment)
    clock = _bare_clock(mention) and before is not None and before.moment is not None
    draft.moment_rule = "clock-time" if clock else "time-in-the-sentence"


def _take_lent(
    draft: Draft, *, before: Draft | None, dated: Draft | None, last: Draft | None, lead: Draft | None
) -> bool:
    """Give a draft the day of another happening; tell whether there is one that lends its day."""
    pointed = last if last is not None and _akin(last, draft) and _taken_up(draft) else None
    near = dated if dated is not None and _akin(dated, draft) else None
    for other, rule in (
        (pointed, "time-of-what-it-points-to"),
        (before, "time-of-the-paragraph"),
        (near, "time-of-the-sentence-before"),
        (lead, "time-of-the-lead"),
    ):
        if other is not None and _lends_its_day(other) and other.moment is not None:
            draft.moment, draft.moment_rule = _on_the_day(other.moment), rule
            draft.inherited = draft.inherited | {"moment"}
            return True
    if before is not None and before.status == "historical" and before.moment is not None and draft.anaphoric:
        draft.moment, draft.moment_rule = before.moment, "time-of-the-paragraph"
        return True
    return False


def _stated(draft: Draft, mention: Mention, published: date | None) -> Moment:
    """Return the moment that a time in the sentence gives: "since" runs to the report, but for what came about then."""
    moment: Moment = mention.value
    if draft.type in _STANDING:
        return _since(moment)
    if not moment.span and _after_since(draft.board, mention):
        return msgspec.structs.replace(moment, end=published and published.isoformat(), span=True)
    return moment


def _lends_its_day(other: Draft) -> bool:
    moment = other.moment
    return moment is not None and bool(moment.start) and other.status not in ("planned", "historical")


_STANDING = ("deal.signed", "deal.ceasefire")
"""Happenings of one day that last: "since" names the day on which they came about."""


def _after_since(board: Board, mention: Mention) -> bool:
    """Tell whether "since" stands before a time, with what began then between: "since the conflict began in March"."""
    before = [m.last for m in board.moments if m.last < mention.first]
    first = max(mention.first - _SINCE_REACH + 1, (before[-1] if before else board.sentence.first - 1) + 1)
    return board.stands("since", first, mention.first - 1)


_SINCE_REACH = 11


def _since(moment: Moment) -> Moment:
    """Return the day or month from which a stretch runs."""
    if not moment.span or moment.start is None:
        return moment
    start = date.fromisoformat(moment.start[:10])
    if moment.precision is Precision.MONTH:
        after = (start.replace(day=28) + timedelta(days=4)).replace(day=1)
        return msgspec.structs.replace(moment, end=(after - timedelta(days=1)).isoformat(), span=False)
    return msgspec.structs.replace(moment, end=moment.start, precision=Precision.DAY, span=False)


_VIOLENT = ("strike", "armed", "civ")


def _taken_up(draft: Draft) -> bool:
    """Tell whether a happening is taken up again with the article: "the strikes hit"."""
    return any(t.value.noun and t.value.definite for t in draft.triggers)


def _akin(one: Draft, two: Draft) -> bool:
    return one.family == two.family or one.family in _VIOLENT and two.family in _VIOLENT


def _counts_over(draft: Draft) -> bool:
    """Tell whether a figure of a draft is counted over a period."""
    return any(p.mention.value.scope is Scope.PERIOD for p in draft.counts)


def _bare_clock(mention: Mention) -> bool:
    return mention.value.precision is Precision.MINUTE and mention.value.basis is Basis.INFERRED


def _beside(board: Board, draft: Draft) -> Mention | None:
    """Return the time mention that belongs to a happening: nearest in its own words, else nearest in the sentence."""
    times = [m for m in board.moments if m.value.precision is not Precision.UNKNOWN or m.value.start or m.value.end]
    times = [m for m in times if not (_until(board, m) or _of_another(board, draft, m) or _how_long(m))]
    for pool in (within(times, draft.first, draft.last), _shared(draft, times)):
        if draft.family != "toll" and not _counts_over(draft):
            pool = [m for m in pool if not (m.value.span and is_long(m.value))] or pool
        elif draft.family == "toll":
            pool = [m for m in pool if m.value.span or _after_since(board, m)] or pool
        if pool:
            return min(pool, key=lambda m: (distance(m, draft.head.first), m.first))
    return None


def _how_long(mention: Mention) -> bool:
    """Tell whether a time says how long something takes, and not when: "within 72 hours", "an hour later"."""
    return mention.rule in _LENGTHS and mention.value.start is None and mention.value.end is None


_LENGTHS = ("time-duration", "time-later")


def _shared(draft: Draft, times: list[Mention]) -> list[Mention]:
    """Return the times of a sentence that may date a draft: a statement has none of what it speaks of ("condemned the
    arrest of ... on Saturday")."""
    if draft.family != "stmt":
        return times
    other = [t.last for t in draft.board.triggers if t.first > draft.head.last and t not in draft.triggers]
    return [m for m in times if not other or m.first < min(other)]


def _until(board: Board, mention: Mention) -> bool:
    """Tell whether a time says how long something will hold: "until Wednesday morning"."""
    return board.form(mention.first) in words_of("until") or board.form(mention.first - 1) in words_of("until")


def _of_another(board: Board, draft: Draft, mention: Mention) -> bool:
    """Tell whether a time counts from another happening: "died five years after his arrest"."""
    after = board.form(mention.first - 1) in words_of("after") or board.form(mention.first) in words_of("after")
    onto = board.form(mention.last + 1) in words_of("after_which")
    return after and onto and draft.head.first < mention.first


def is_long(moment: Moment) -> bool:
    """Tell whether a stretch is too long for one happening: more than a week."""
    if moment.start is None or moment.end is None:
        return True
    return (date.fromisoformat(moment.end[:10]) - date.fromisoformat(moment.start[:10])).days > 7


def _on_the_day(moment: Moment) -> Moment:
    """Return the day of another happening's moment, without its hour."""
    start, end = moment.start, moment.end
    precision = Precision.DAY if moment.precision in (Precision.MINUTE, Precision.PART_OF_DAY) else moment.precision
    return Moment(start=start and start[:10], end=end and end[:10], precision=precision, basis=Basis.INFERRED)


def _published(published: date | None) -> Moment:
    if published is None:
        return Moment(start=None, end=None, precision=Precision.UNKNOWN, basis=None)
    day = published.isoformat()
    return Moment(start=day, end=day, precision=Precision.DAY, basis=Basis.PUBLICATION)


def leave_undated(draft: Draft, published: date | None) -> None:
    """Take back a day that nobody has said, where the verb does not tell news of a day.

    What goes on, what is planned and what is told as background has no day of its own (coding-rules.md, dates): it
    ends, or in the case of plans begins, with the report.
    """
    told = draft.moment is not None and published is not None and (draft.moment.start or "9") <= published.isoformat()
    if draft.status == "planned" and draft.moment is not None and told and _day_of_another(draft):
        draft.moment = msgspec.structs.replace(draft.moment, end=None, precision=Precision.UNKNOWN)
        draft.moment_rule = "not-before-the-preparation"
    if draft.moment_mentions or draft.moment is None or draft.family == "toll":
        return
    if draft.status not in ("ongoing", "historical", "planned", "hypothetical", "threatened"):
        return
    day = None if published is None else published.isoformat()
    ahead = draft.status in ("planned", "hypothetical", "threatened")
    draft.moment = Moment(
        start=day if ahead else None, end=None if ahead else day, precision=Precision.UNKNOWN, basis=Basis.INFERRED
    )
    draft.moment_rule = "no-day-of-its-own"


def _day_of_another(draft: Draft) -> bool:
    """Tell whether the day of a plan is that of what is told before it: "brought up forces yesterday to raid"."""
    board, head = draft.board, draft.head
    return any(
        any(mention.last < trigger.first < head.first for trigger in board.triggers)
        for mention in draft.moment_mentions
    )
