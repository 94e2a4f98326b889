"""What stands in the furniture of a report: the town, the day and the agency of its dateline tell of nothing."""

from collections.abc import Iterable, Sequence

import msgspec

from musnad.arabic import Text
from musnad.model.mention import Mention


def without_furniture(
    text: Text, mentions: Sequence[Mention], stretches: Iterable[tuple[int, int]]
) -> Sequence[Mention]:
    """Return mentions without those in `stretches` (half-open code points of the text as read) that tell of nothing.

    The day of the dispatch and the name of its agency are no part of the news ("Hebron 11-2-2025 Wafa -"); its town is
    kept as the place where it was filed.
    """
    spans = [(text.folded.at(begin), text.folded.at(end)) for begin, end in stretches]
    if not spans:
        return mentions
    out = []
    for mention in mentions:
        if not any(begin <= mention.start < end for begin, end in spans):
            out.append(mention)
        elif mention.kind == "place":
            filed = msgspec.structs.replace(mention.value, dateline=True)
            out.append(msgspec.structs.replace(mention, value=filed))
        elif mention.kind == "speaker":
            out.append(mention)
    return out
