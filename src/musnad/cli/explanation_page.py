"""The explanation of a sentence, for people to read."""

from musnad.cli.claim_table import show_claim
from musnad.cli.explanation import Explanation
from musnad.cli.mention_table import value_words
from musnad.cli.screen import Screen


def show_explanation(screen: Screen, one: Explanation) -> None:
    """Write a sentence, what was seen in it, the claims that rest on it with their rules, why there are no others."""
    screen.line((f"{one.report}, sentence {one.sentence} (characters {one.start} to {one.end})", "bold"))
    screen.passage("", one.text)
    for seen in one.seen:
        screen.row(f"  {seen.kind}", f"{value_words(seen.value)} [{seen.rule}]", seen.text)
        if seen.reasons:
            screen.row("", "because: " + "; ".join(seen.reasons), None, style="dim")
    for claim in one.claims:
        show_claim(screen, claim, "=>")
        screen.row("  rules", ", ".join(claim.rules), None)
        screen.row("  id", claim.id, None)
    for why in one.why_not:
        screen.row("  not", why, None, style="yellow")
    screen.line()
