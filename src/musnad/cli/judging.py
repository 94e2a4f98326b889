"""musnad merge judge, split, undo, judgements: what people say of claims and events, always to be taken back."""

from collections.abc import Callable, Iterable
from functools import wraps
from getpass import getuser
from typing import TYPE_CHECKING, Any

import click
import msgspec

from musnad.cli.messages import say
from musnad.cli.results import Results, writes_results
from musnad.errors import UsageError
from musnad.model.decision import DIFFERENT, JUDGE, SAME, UNDO, UNSURE, Decision
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.cli.screen import Screen
    from musnad.model.decision import Judgement
    from musnad.model.event_row import EventRow
    from musnad.store import Store

_MOST_PAIRS = 2000


class Judging(msgspec.Struct, frozen=True, kw_only=True):
    """Who decides, why, and whether events are computed anew at once."""

    who: str
    why: str
    later: bool


def decides(command: Callable[..., int]) -> Callable[..., int]:
    """Return a command with the options of those that decide; it is called with them as `judging`."""

    @click.option("--why", required=True, metavar="WORDS", help="The reason: it is kept with the decision.")
    @click.option("--who", metavar="NAME", help="Who decides; by default who is logged in.")
    @click.option("--later", is_flag=True, help="Leave the events as they are until the next `musnad merge`.")
    @wraps(command)
    def deciding(*rest: Any, why: str, who: str | None, later: bool, **others: Any) -> int:  # noqa: ANN401
        return command(*rest, judging=Judging(who=who or getuser(), why=why, later=later), **others)

    return deciding


@click.command(short_help="Say whether two claims, or events, are one happening.")
@click.argument("verdict", type=click.Choice([SAME, DIFFERENT, UNSURE]))
@click.argument("a")
@click.argument("b")
@decides
@click.pass_obj
def judge(settings: Settings, *, verdict: str, a: str, b: str, judging: Judging) -> int:
    """Say whether A and B, two claims or two events by their ids or their beginnings, are one happening.

    `same` joins them whatever the machine finds, `different` keeps them apart, `unsure` leaves them to be looked at.
    A verdict stands until it is undone; where two contradict each other, the newer one holds.
    """
    from musnad.cli.store import opened_store

    store = opened_store(settings)
    rows = store.events_before()
    here, there = _claims(rows, a), _claims(rows, b)
    if verdict != DIFFERENT:
        here, there = here[:1], there[:1]
    _judge(store, verdict, [(one, other) for one in here for other in there], judging)
    return 0


@click.command(short_help="Take claims out of an event.")
@click.argument("event")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@decides
@click.pass_obj
def split(settings: Settings, *, event: str, claims: tuple[str, ...], judging: Judging) -> int:
    """Take CLAIMs out of EVENT: they are judged to be different from all others that it has."""
    from musnad.cli.store import opened_store

    store = opened_store(settings)
    rows = store.events_before()
    whole = _claims(rows, event)
    taken = [claim for name in claims for claim in _claims(rows, name)]
    left = [claim for claim in whole if claim not in taken]
    if not left or not set(taken) <= set(whole):
        raise UsageError(
            event, "not all of these claims are in it, or none would be left", "See `musnad events EVENT`."
        )
    _judge(store, DIFFERENT, [(one, other) for one in taken for other in left], judging)
    return 0


@click.command(short_help="Take decisions back.")
@click.argument("decision")
@decides
@click.pass_obj
def undo(settings: Settings, *, decision: str, judging: Judging) -> int:
    """Take back DECISION, by its id or its beginning, with those that were made in one go with it.

    The log keeps it, and that it was undone.
    """
    from musnad.cli.store import opened_store
    from musnad.store.clock import now

    store = opened_store(settings)
    found = [one for one in store.judgements() if decision in (one.id, one.id.removeprefix("sha256:"))] or [
        one for one in store.judgements() if one.id.removeprefix("sha256:").startswith(decision.removeprefix("sha256:"))
    ]
    if len(found) != 1:
        raise UsageError(decision, "no such judgement, or several", "List them with `musnad merge judgements`.")
    (chosen,) = found
    together = [one for one in store.judgements() if _batch(one) == _batch(chosen) and one.undone is None]
    if not together:
        raise UsageError(chosen.id, f"it was undone already ({chosen.undone})", "Nothing has to be done.")
    when = now()
    for one in together:
        store.decide(Decision(kind=UNDO, who=judging.who, why=judging.why, when=when, undoes=one.id))
    say(f"{len(together)} taken back")
    _compute(store, judging)
    return 0


@click.command(short_help="Print what was judged.")
@writes_results
@click.pass_obj
def judgements(settings: Settings, *, results: Results) -> int:
    """Print every judgement, oldest first, with who, why and when, those that were undone too."""
    from musnad.cli.store import opened_store

    with results.printing(settings, lines=lambda one: (one,), table=_show) as show:
        for one in opened_store(settings, read_only=True).judgements():
            show(one)
    return 0


def _show(screen: "Screen", one: "Judgement") -> None:
    undone = "" if one.undone is None else f", undone {one.undone}"
    screen.line((one.verdict, "bold"), f"  {one.id}, {one.who}, {one.when}{undone}")
    screen.row("  claims", f"{one.a} and {one.b}", None)
    screen.row("  why", one.why, None)


def _batch(one: "Judgement") -> tuple[str, ...]:
    return one.verdict, one.who, one.why, one.when


def _claims(rows: "list[EventRow]", name: str) -> list[str]:
    """The claims of an event, or the one claim, that a name means."""
    from musnad.cli.computing import find_claim, find_row

    row = find_row(rows, name)
    if row is not None:
        return list(row.claims)
    claim = find_claim(rows, name)
    if claim is None:
        remedy = "Run `musnad merge`, then look ids up with `musnad events`."
        raise UsageError(name, "no claim and no event has an id that begins so, or several have", remedy)
    return [claim]


def _judge(store: "Store", verdict: str, pairs: Iterable[tuple[str, str]], judging: Judging) -> None:
    from musnad.store.clock import now

    chosen = [(a, b) for a, b in pairs if a != b]
    if not chosen:
        raise UsageError("a judgement", "both ids mean the same claim", "Name two.")
    if len(chosen) > _MOST_PAIRS:
        raise UsageError(
            "a judgement", f"it would speak of {len(chosen):,} pairs of claims", "Name claims, not events."
        )
    when = now()
    for a, b in chosen:
        made = Decision(kind=JUDGE, who=judging.who, why=judging.why, when=when, verdict=verdict, a=a, b=b)
        say(f"{verdict}: {a} and {b}; decision {store.decide(made)}")
    _compute(store, judging)


def _compute(store: "Store", judging: Judging) -> None:
    if not judging.later:
        from musnad.cli.merge import compute

        compute(store)
