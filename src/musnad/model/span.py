"""A stretch of a report's text."""

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch of code points of a report's text, and the words that stand there."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, raw: str, start: int, end: int) -> "Span":
        """Return the span of `raw` between two offsets, with its words."""
        return cls(start=start, end=end, text=raw[start:end])

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end
