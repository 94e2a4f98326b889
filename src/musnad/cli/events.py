"""musnad events: what happened, out of all claims in the store."""

from functools import partial
from typing import TYPE_CHECKING

import click
import msgspec

from musnad.cli.event_filter import EventFilter, chooses_events
from musnad.cli.results import Results, writes_results
from musnad.errors import UsageError
from musnad.lexicon.profiles import profile_named
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.model.event import Event


@click.command(short_help="Print the events that claims make.")
@click.argument("ids", nargs=-1, metavar="[EVENT]...")
@chooses_events
@click.option("--profile", default="airwars", show_default=True, metavar="NAME", help="Whose figures a table shows.")
@click.option("--with-claims", is_flag=True, help="In JSON lines, give whole claims, not their ids.")
@writes_results
@click.pass_obj
def events(
    settings: Settings,
    *,
    ids: tuple[str, ...],
    wanted: EventFilter,
    profile: str,
    with_claims: bool,
    results: Results,
) -> int:
    """Print the events that the claims in the store make: what happened, where, when, how many, and who says so.

    With EVENT, the id of one or its beginning, these only: a table then has the reasons why claims stand together, and
    the sentences that they rest on. JSON lines have the figures of every profile.
    """
    from musnad.cli.computing import computed_events
    from musnad.cli.event_table import show_event
    from musnad.cli.store import opened_store

    name = profile_named(profile).id
    names = tuple(id_ if id_.startswith("event:") else f"event:{id_}" for id_ in ids)
    shown = 0
    lines = partial(_lines, with_claims=with_claims)
    table = partial(show_event, profile=name, whole=bool(ids))
    with results.printing(settings, lines=lines, table=table) as show:
        for event in computed_events(opened_store(settings, read_only=True)):
            if wanted.takes(event) and (not names or event.id.startswith(names)):
                show(event)
                shown += 1
    if names and not shown:
        raise UsageError(", ".join(ids), "no such event", "List them with `musnad events`.")
    return 0


def _lines(event: "Event", *, with_claims: bool) -> "tuple[Event, ...]":
    if with_claims:
        return (event,)
    ids = tuple(claim if isinstance(claim, str) else claim.id for claim in event.claims)
    return (msgspec.structs.replace(event, claims=ids),)
