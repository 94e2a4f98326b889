"""Who acts and who is acted upon: names of bodies, descriptions of people and forces, nationalities, states."""

from musnad.find.actors.elements import Elements, elements
from musnad.find.actors.finding import find_actors
from musnad.find.actors.phrases import patterns

__all__ = ["Elements", "elements", "find_actors", "patterns"]
