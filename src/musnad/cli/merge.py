"""musnad merge: events out of claims, and what people say of them."""

from typing import TYPE_CHECKING

import click

from musnad.cli.group import LazyGroup
from musnad.cli.messages import say
from musnad.cli.results import Results, writes_results
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.cli.computing import Saved
    from musnad.store import Store

COMMANDS = {
    "judge": "musnad.cli.judging:judge",
    "split": "musnad.cli.judging:split",
    "undo": "musnad.cli.judging:undo",
    "judgements": "musnad.cli.judging:judgements",
}


@click.group(
    cls=LazyGroup, lazy=COMMANDS, invoke_without_command=True, short_help="Bring claims of one happening together."
)
@writes_results
@click.option("--suggestions", default=20, show_default=True, metavar="N", help="Print so many pairs to be judged.")
@click.pass_context
def merge(ctx: click.Context, *, results: Results, suggestions: int) -> int:
    """Bring the claims in the store that tell of one happening together into events.

    Only what is surely one is joined: the same place, day, family and more. What may be one is printed, likeliest
    first, with what speaks for it and against it: settle it with `musnad merge judge`. Events are computed anew each
    time from claims and judgements; their ids stay.
    """
    if ctx.invoked_subcommand is not None:
        return 0
    from musnad.cli.event_table import show_suggestion
    from musnad.cli.store import opened_store

    settings: Settings = ctx.obj
    saved = compute(opened_store(settings))
    with results.printing(settings, lines=lambda one: (one,), table=show_suggestion) as show:
        for one in saved.result.suggestions[:suggestions]:
            show(one)
    return 0


def compute(store: "Store") -> "Saved":
    """Compute the events of a store, keep them, and say on standard error what came out."""
    from musnad.cli.computing import compute_and_save

    saved = compute_and_save(store)
    result = saved.result
    several = sum(len(row.claims) > 1 for row in result.rows)
    say(
        f"{saved.claims:,} claims make {len(result.rows):,} events, {several:,} of them of several claims; "
        f"{saved.fresh:,} are new, {len(result.tombstones):,} are no more as they were; "
        f"{len(result.suggestions):,} pairs may be one"
    )
    for judgement in result.idle:
        say(f"judgement {judgement.id} has no effect: its claims are gone, or a newer one says otherwise")
    return saved
