"""Areas that are named by who holds them: "the areas under the control of X", which no gazetteer has."""

from collections.abc import Iterable

from musnad.arabic import Text
from musnad.gazetteer.names import key_of
from musnad.lexicon.clitics import clitics, noun_prefixes
from musnad.lexicon.words import words_of
from musnad.model.mention import Mention
from musnad.model.place import PlaceKind
from musnad.model.place_name import PlaceName

_BETWEEN = 3
"""How many words may stand between "areas" and who holds them: "lying under the control of"."""


def find_held_areas(text: Text, actors: Iterable[Mention]) -> list[Mention]:
    """Return a place for each actor that stands behind "areas of control of", from that word to the end of its name."""
    found = ((actor, _beginning(text, actor)) for actor in actors)
    return [_area(text, actor, *begin) for actor, begin in found if begin is not None]


def _beginning(text: Text, actor: Mention) -> tuple[int, int] | None:
    """Return the word that begins the area which an actor holds, with how many letters before it are clitics."""
    control = actor.first - 1
    if control < 1 or actor.value.adjective or _form(text, control) not in words_of("control"):
        return None
    if _form(text, control).startswith(clitics().prepositions["to"]) and _form(text, control - 1) not in words_of(
        "under"
    ):
        return None
    for word in range(control - 1, max(-1, control - 1 - _BETWEEN), -1):
        for prefix in noun_prefixes():
            form = _form(text, word)
            if form.startswith(prefix) and form[len(prefix) :] in words_of("area_word"):
                return word, len(prefix)
        if _form(text, word) not in words_of("under"):
            return None
    return None


def _form(text: Text, word: int) -> str:
    return text.words[word].form


def _area(text: Text, actor: Mention, first: int, prefix: int) -> Mention:
    start = text.words[first].start + prefix
    words = tuple(word.form for word in text.words[first : actor.last + 1])
    name = " ".join((words[0][prefix:], *words[1:]))
    value = PlaceName(name=name, key=key_of(words), kinds=(PlaceKind.REGION,), known=False)
    return Mention(
        kind="place", start=start, end=actor.end, first=first, last=actor.last, rule="area-by-who-holds-it", value=value
    )
