"""musnad find: what each finder sees in a text."""

import click

from musnad.cli.inputs import Inputs, reads_reports
from musnad.cli.messages import Messages
from musnad.cli.progress import counted
from musnad.cli.results import Results, writes_results
from musnad.settings import Settings


@click.command(short_help="Print what each finder sees in a text, and by which rule.")
@reads_reports
@writes_results
@click.pass_obj
def find(settings: Settings, *, inputs: Inputs, results: Results) -> int:
    """Print what each finder sees: numbers, counts, times, places, actors, weapons, speakers, triggers; and its rule.

    Times are counted from the day of publication. Of readings that overlap the longest is given.
    """
    from musnad.cli.gazetteer import opened
    from musnad.cli.mention_table import show_mentions
    from musnad.cli.mentions import Found, given_out
    from musnad.pipeline import ground_report

    messages = Messages()
    gazetteer = opened(settings)
    reports = inputs.reports(messages, phrases=True)
    with results.printing(settings, lines=lambda found: (found,), table=show_mentions) as show:
        for report in counted(reports, what="reports", quiet=results.on_screen):
            grounded = ground_report(report, gazetteer)
            show(Found(report.id, given_out(grounded.text, grounded.mentions)))
    return messages.status
