"""The command line, one module for each group of commands."""

import os

import click

from musnad import __version__
from musnad.cli.group import LazyGroup
from musnad.settings import read_settings

COMMANDS = {
    "code": "musnad.cli.code:code",
    "find": "musnad.cli.find:find",
    "explain": "musnad.cli.explain:explain",
    "places": "musnad.cli.places:places",
    "ingest": "musnad.cli.ingest:ingest",
    "merge": "musnad.cli.merge:merge",
    "events": "musnad.cli.events:events",
    "export": "musnad.cli.export:export",
    "watch": "musnad.cli.watch:watch",
    "verify": "musnad.cli.verify:verify",
    "reports": "musnad.cli.reports:reports",
    "claims": "musnad.cli.claims:claims",
    "score": "musnad.cli.score:score",
}
"""The commands, by the module and the name they live under; a module is imported when its command is called."""


@click.group(cls=LazyGroup, lazy=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="musnad")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Read Arabic reports of conflict and write down what each one claims, with the words that say so.

    Exit status: 0, or 1 when something could not be read (the rest is done all the same), or 2 for wrong usage.
    """
    ctx.obj = read_settings(os.environ)
