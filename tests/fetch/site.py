"""A web site on loopback that answers as it is told, and remembers what it was asked."""

import gzip
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias

import msgspec


class Answer(msgspec.Struct, frozen=True):
    """What is sent: the body, the status, the headers; `chunks` are sent one by one, after the body."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),)
    chunks: Callable[[], object] | None = None


Pages: TypeAlias = dict[str, "Answer | Callable[[dict[str, str]], Answer]"]


def page(title: str, body: str, *, published: str = "2024-03-02", outlet: str = "Test Outlet") -> Answer:
    """Return a page with an article."""
    paragraphs = "".join(f"<p>{part}</p>" for part in body.split("\n"))
    head = (
        f'<title>{title}</title><meta property="og:site_name" content="{outlet}">'
        f'<meta property="article:published_time" content="{published}T08:00:00+03:00">'
    )
    html = (
        f"<!DOCTYPE html><html lang=ar><head>{head}</head><body><article><h1>{title}</h1>{paragraphs}</article></body>"
    )
    return Answer(html.encode())


def packed(answer: Answer) -> Answer:
    """Return an answer packed with gzip."""
    return msgspec.structs.replace(
        answer, body=gzip.compress(answer.body), headers=(*answer.headers, ("Content-Encoding", "gzip"))
    )


class Site:
    """A server; `pages` may be changed while it runs, `asked` has every path with the headers of the request."""

    def __init__(self, pages: Pages | None = None) -> None:
        self.pages: Pages = pages or {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                site.asked.append((self.path, headers))
                found = site.pages.get(self.path, Answer(b"not here", 404))
                answer = found if isinstance(found, Answer) else found(headers)
                self.send_response(answer.status)
                for name, value in answer.headers:
                    self.send_header(name, value)
                if answer.chunks is None:
                    self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                try:
                    self.wfile.write(answer.body)
                    for piece in answer.chunks() if answer.chunks is not None else ():  # type: ignore[attr-defined]
                        self.wfile.write(piece)
                        self.wfile.flush()
                except (BrokenPipeError, ConnectionResetError):
                    pass  # whoever asked has had enough

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, without robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
