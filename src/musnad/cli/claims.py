"""musnad claims: the claims in the store."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any

import click
import msgspec

from musnad.cli.inputs import Day
from musnad.cli.results import Results, writes_results
from musnad.cli.store import opened_store
from musnad.errors import UsageError
from musnad.model.claim import Claim
from musnad.settings import Settings

if TYPE_CHECKING:
    from musnad.cli.screen import Screen


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which claims are asked for, as `Store.claims` takes it; None takes all."""

    since: date | None
    types: tuple[str, ...] | None
    countries: tuple[str, ...] | None
    statuses: tuple[str, ...] | None
    least_confidence: float | None


def chooses_claims(command: Callable[..., int]) -> Callable[..., int]:
    """Return a command with the options that choose claims; it is called with them as `wanted`."""

    @click.option("--since", type=Day(), metavar="DATE", help="Only what happened on this day or later.")
    @click.option(
        "--type", "types", multiple=True, metavar="TYPE", help="Only this type (strike.air) or family (strike)."
    )
    @click.option("--country", "countries", multiple=True, metavar="XX", help="Only in this country (ISO 3166-1).")
    @click.option(
        "--status", "statuses", multiple=True, metavar="STATUS", help="Only this status (occurred, denied, ...)."
    )
    @click.option("--min-confidence", type=click.FloatRange(0, 1), metavar="P", help="Only claims at least so sure.")
    @wraps(command)
    def choosing(
        *rest: Any,  # noqa: ANN401
        since: date | None,
        types: tuple[str, ...],
        countries: tuple[str, ...],
        statuses: tuple[str, ...],
        min_confidence: float | None,
        **others: Any,  # noqa: ANN401
    ) -> int:
        wanted = Wanted(
            since=since,
            types=types or None,
            countries=tuple(country.upper() for country in countries) or None,
            statuses=statuses or None,
            least_confidence=min_confidence,
        )
        return command(*rest, wanted=wanted, **others)

    return choosing


@click.command(short_help="List and show the claims in the store.")
@click.argument("ids", nargs=-1, metavar="[CLAIM]...")
@click.option("--report", metavar="ID", help="Only claims of this report.")
@chooses_claims
@writes_results
@click.pass_obj
def claims(settings: Settings, *, ids: tuple[str, ...], report: str | None, wanted: Wanted, results: Results) -> int:
    """Print the claims in the store, of each report's newest coding, with the sentences that they rest on.

    With CLAIM, the id of one or its beginning, these only. What has no day stays in whatever --since says.
    """
    names = tuple(id_ if id_.startswith("sha256:") else f"sha256:{id_}" for id_ in ids)
    store = opened_store(settings, read_only=True)
    shown = 0
    with results.printing(settings, lines=lambda claim: (claim,), table=_show) as show:
        for claim in store.claims(**msgspec.structs.asdict(wanted)):
            if (not names or claim.id.startswith(names)) and report in (None, claim.report.id):
                show(claim)
                shown += 1
    if names and not shown:
        raise UsageError(", ".join(ids), "no such claim", "List them with `musnad claims`.")
    return 0


def _show(screen: "Screen", claim: Claim) -> None:
    from musnad.cli.claim_table import show_claim

    screen.line((f"{claim.report.id}, {claim.report.published or 'date not known'}", "bold"), f"  {claim.id}")
    show_claim(screen, claim, "")
    screen.line()
