"""The places: the embedded list, the imported database, look-up."""

from musnad.gazetteer.gazetteer import Gazetteer, open_gazetteer

__all__ = ["Gazetteer", "open_gazetteer"]
