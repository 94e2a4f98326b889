"""Letters: the alphabet, and folding that remembers where each letter stood."""

from musnad.script.folding import Folded, fold, fold_key

__all__ = ["Folded", "fold", "fold_key"]
