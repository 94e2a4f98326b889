"""Files, folders, pages, archives and standard input, read into reports."""

from musnad.read.dates import day_of
from musnad.read.furniture import furniture
from musnad.read.inputs import read_all
from musnad.read.notice import Notice
from musnad.read.reading import DatedWords, DateReader, Item, Reading

__all__ = ["DateReader", "DatedWords", "Item", "Notice", "Reading", "day_of", "furniture", "read_all"]
