"""What came out of a story beside what should have: empty where all is well."""

from collections.abc import Sequence

from musnad.model.claim import Claim
from tests.stories.difference import differences, matching
from tests.stories.story import Expected, Story


def complaints(story: Story, claims: Sequence[Claim]) -> list[str]:
    """Return what is wrong with the claims of a story, a line each."""
    if story.nothing:
        bad = [claim for claim in claims if not story.only_types or claim.type in story.types]
        return [f"nothing was to come out, got {shown(claim)}" for claim in bad]
    pairs = matching(story.claims, claims, lambda wanted, claim: not differences(wanted, claim))
    left = [claim for index, claim in enumerate(claims) if index not in pairs.values()]
    lines = []
    for index, wanted in enumerate(story.claims):
        if index not in pairs:
            lines.extend(_nearest(wanted, left))
    return lines if story.more else lines + [f"not expected: {shown(claim)}" for claim in left]


def _nearest(wanted: Expected, left: list[Claim]) -> list[str]:
    """Say how the claim that comes nearest differs, and take it off those that are left."""
    head = f"expected {wanted.type}" + (f" ({wanted.trigger})" if wanted.trigger else "")
    if not left:
        return [f"{head}: no claim is left that could be it"]
    best = min(left, key=lambda claim: (claim.type != wanted.type, len(differences(wanted, claim))))
    if best.type != wanted.type:
        return [f"{head}: no claim of this type"]
    left.remove(best)
    return [f"{head}: nearest is {shown(best)}", *(f"    {line}" for line in differences(wanted, best))]


def shown(claim: Claim) -> str:
    """Return a claim on one line: type, status, trigger, places, counts, the sentence it stands in."""
    places = ", ".join(f"{place.role} {place.name or place.text}" for place in claim.places)
    counts = ", ".join(f"{count.measure} {count.low}-{count.high}" for count in claim.counts)
    sentence = claim.evidence[0].text if claim.evidence else ""
    return f"{claim.type} {claim.status} «{claim.trigger.text}» [{places}] [{counts}] in: {sentence[:120]}"
