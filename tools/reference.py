"""The reference pages of the documentation, made from the program and its data."""

from pathlib import Path

import click
import yaml

from musnad.cli import main as program
from musnad.lexicon.ontology import event_types
from tests.stories.story import stories
from tools.gold import ROOT, SETS

MADE = "<!-- Made by `make generated`: change the source, not this page. -->\n\n"


def reference() -> dict[Path, str]:
    """Return each page, by its path below the repository, as Markdown."""
    return {
        Path("docs/ontology.md"): MADE + ontology_page(),
        Path("docs/commands.md"): MADE + commands_page(),
        Path("docs/accuracy.md"): MADE + accuracy_page(),
    }


def ontology_page() -> str:
    """Return the event types with their counterparts in other codebooks, a table."""
    lines = [
        "# Event types",
        "",
        "The types live in `src/musnad/data/ontology/types.yml`. The counterparts are the nearest in the ACLED and",
        "PLOVER codebooks; a dash means that there is none, and such a claim is left out of that export.",
        "",
        "| type | meaning | ACLED | PLOVER |",
        "|---|---|---|---|",
    ]
    for kind in event_types().values():
        acled = " or ".join(f"{a.event} / {a.sub_event}" + (f" ({a.when})" if a.when else "") for a in kind.acled)
        plover = " or ".join(p.type + (f" {p.mode}" if p.mode else "") for p in kind.plover)
        lines.append(f"| {kind.code} | {kind.gloss} | {acled or '-'} | {plover or '-'} |")
    return "\n".join(lines) + "\n"


def commands_page() -> str:
    """Return the help of every command."""
    lines = ["# Commands", ""]
    for context in _contexts(
        click.Context(program, info_name="musnad", terminal_width=100, **program.context_settings)
    ):
        text = context.command.get_help(context).rstrip()
        lines += [f"## {context.command_path}", "", "```text", text, "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def _contexts(context: click.Context) -> list[click.Context]:
    """Return the context of a command and of all commands below it."""
    found = [context]
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            inner = context.command.get_command(context, name)
            assert inner is not None, name
            found += _contexts(click.Context(inner, info_name=name, parent=context, **inner.context_settings))
    return found


def accuracy_page() -> str:
    """Return the pinned floors, a table for each gold set."""
    floors = yaml.safe_load((ROOT / "tests/score/floors.yml").read_text(encoding="utf-8"))
    lines = [
        "# Accuracy",
        "",
        "These are the floors that the tests pin: on each set the program reaches **at least** this. `make score`",
        "prints the figures as they are now; [How it is measured](how-it-is-measured.md) says on what.",
        "",
    ]
    for gold in SETS:
        lines += [f"## {gold.name}", "", "| figure | at least |", "|---|---|"]
        lines += [f"| {name} | {bound} |" for name, bound in floors[gold.name].get("at_least", {}).items()]
        lines += [f"| {name} | at most {bound} |" for name, bound in floors[gold.name].get("at_most", {}).items()]
        lines.append("")
    lines += ["## What it does not read yet", "", "Each of these has a story in tests/stories that waits for it.", ""]
    lines += [f"- {placed.story.not_yet}" for placed in stories() if placed.story.not_yet]
    return "\n".join(lines).rstrip() + "\n"
