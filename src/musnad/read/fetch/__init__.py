"""Pages, feeds and sitemaps from the web: fetched politely, and from public addresses only."""

from musnad.read.fetch.archive import Archive
from musnad.read.fetch.fetched import Fetched
from musnad.read.fetch.fetcher import Fetcher, Limits
from musnad.read.fetch.linking import Entry, kind_of, links_in

__all__ = ["Archive", "Entry", "Fetched", "Fetcher", "Limits", "kind_of", "links_in"]
