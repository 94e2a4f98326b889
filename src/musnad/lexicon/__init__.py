"""The lexicon: loads the data files, checks them, hands out typed entries."""

from musnad.lexicon.loading import load, load_folder

__all__ = ["load", "load_folder"]
