"""Finds the speakers of a text: verb by verb, aside by aside."""

from collections.abc import Mapping

from musnad.arabic import Hit, Text
from musnad.find.actors.elements import Elements
from musnad.find.speakers.asides import read_aside
from musnad.find.speakers.page import page_of
from musnad.find.speakers.phrases import ASIDE, CARRY, IMPERFECT, MASDAR, PERFECT
from musnad.find.speakers.posts import ACCOUNT, headings, signatures
from musnad.find.speakers.verbs import read_masdar, read_verb
from musnad.model.mention import Mention


def speakers_of(text: Text, hits: Mapping[str, list[Hit]], *, actors: Elements) -> list[Mention]:
    """Return the speakers of a text in order, none overlapping another; `actors` are the elements of its actors."""
    if (
        not any(kind in hits for kind in (PERFECT, IMPERFECT, ASIDE, CARRY, MASDAR))
        and ":" not in text.letters
        and ACCOUNT not in text.letters
    ):
        return []
    page = page_of(text, hits, actors=actors)
    out: list[Mention] = []
    asides = {hit.first: hit for hit in sorted(hits.get(ASIDE, ()), key=lambda hit: (hit.first, hit.last))}
    for word in sorted({*page.verbs, *asides, *page.masdars}):
        if out and word <= out[-1].last:
            continue
        sentence = text.sentence_of(word)
        if word in asides:
            read_aside(page, sentence, asides[word], out)
        elif word in page.verbs:
            read_verb(page, sentence, page.verbs[word], out)
        else:
            read_masdar(page, sentence, page.masdars[word], out)
    signatures(page, out)
    headings(page, out)
    out.sort(key=lambda mention: (mention.first, mention.last))
    return _apart(out)


def _apart(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions without those that overlap an earlier one."""
    out: list[Mention] = []
    for mention in mentions:
        if not out or mention.first > out[-1].last:
            out.append(mention)
    return out
