"""What stands among the words of a happening, as its needs ask for it."""

from collections.abc import Callable

from musnad.claim.board import within
from musnad.claim.draft import Draft
from musnad.model.actor import Actor
from musnad.model.mention import Mention


def actors_of(draft: Draft) -> list[Actor]:
    """Return the actors among a draft's own words."""
    return [a.value for a in within(draft.board.actors, draft.first, draft.last)]


def counts_of(draft: Draft) -> list[Mention]:
    """Return the counts among a draft's own words."""
    return within(draft.board.counts, draft.first, draft.last)


def has_part(draft: Draft, role: str, accept: Callable[[Actor], bool]) -> bool:
    """Tell whether an actor of some kind plays a role in a draft."""
    return any(p.role == role and accept(p.mention.value) for p in draft.actors)


def is_armed(actor: Actor) -> bool:
    """Tell whether an actor bears arms: fighters, soldiers, police."""
    return actor.armed or actor.kind == "security"


def acts(actor: Mention) -> bool:
    """Tell whether an actor is of the kind that does such things: armed, a state, a body, somebody unknown."""
    value = actor.value
    return bool(
        value.armed or value.kind in ("state", "non_state", "security", "rescue", "international") or not value.known
    )


def has_word(draft: Draft, class_id: str) -> bool:
    """Tell whether a word of a class stands among a draft's own words."""
    return draft.board.has(class_id, draft.first, draft.last)
