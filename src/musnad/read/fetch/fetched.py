"""What a server answered."""

import msgspec


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """One answer: the address asked, the status line, the headers in their order, the body's bytes as they came."""

    url: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    payload: bytes
    at: str

    def header(self, name: str) -> str | None:
        """Return the first header of a name, however its letters are written; None where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), None)


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a request: the address asked first, the exchanges in order, the body of the last, unpacked."""

    url: str
    exchanges: tuple[Exchange, ...]
    body: bytes

    @property
    def last(self) -> Exchange:
        """The answer that was not a redirect."""
        return self.exchanges[-1]

    @property
    def unchanged(self) -> bool:
        """Whether the server says that nothing has changed since it was asked before."""
        return self.last.status == 304

    @property
    def content_type(self) -> str:
        """The type of the body, in small letters and without parameters; empty where the server gives none."""
        return (self.last.header("content-type") or "").partition(";")[0].strip().lower()
