"""musnad explain: why a claim is what it is, or why a sentence gave none."""

import click

from musnad.cli.inputs import Inputs, reads_reports
from musnad.cli.messages import Messages
from musnad.cli.results import Results, writes_results
from musnad.errors import UsageError
from musnad.settings import Settings


@click.command(short_help="Print why a claim is what it is, or why a sentence gave none.")
@reads_reports
@writes_results
@click.option("--sentence", type=click.IntRange(min=1), metavar="N", help="Only the Nth sentence of a report.")
@click.option("--claim", metavar="ID", help="Only the sentences of the claim whose id is this, or begins so.")
@click.pass_obj
def explain(settings: Settings, *, inputs: Inputs, results: Results, sentence: int | None, claim: str | None) -> int:
    """Print why each claim of a report is what it is, sentence by sentence, and why other sentences gave none.

    For each sentence: what was seen in it and by which rule; for each claim the trigger, the rules, where its day comes
    from, why this place and not another of its name, who says so through whom.
    """
    from musnad.cli.explanation import explain_report
    from musnad.cli.explanation_page import show_explanation
    from musnad.cli.gazetteer import opened

    messages = Messages()
    gazetteer = opened(settings)
    empty = True
    with results.printing(settings, lines=lambda one: (one,), table=show_explanation) as show:
        for report in inputs.reports(messages):
            for one in explain_report(report, gazetteer):
                if sentence in (None, one.sentence) and (claim is None or one.tells(claim)):
                    show(one)
                    empty = False
    if empty and not messages.failures:
        raise UsageError(claim or f"sentence {sentence}", "no report has it", "Leave the option out to see all.")
    return messages.status
