"""Bodies unpacked, to a limit: a few kilobytes may hold gigabytes of zeros."""

import zlib

from musnad.errors import FailedFetch, RefusedFetch

ACCEPTED = "gzip, deflate"
_GZIP, _EITHER = 31, 47
_MOST_LAYERS = 2


def unpacked(payload: bytes, encoding: str | None, where: str, *, most: int) -> bytes:
    """Return a body without its content encodings; raises RefusedFetch where that is longer than `most` bytes."""
    layers = [layer.strip().lower() for layer in (encoding or "").split(",") if layer.strip()]
    layers = [layer for layer in layers if layer != "identity"]
    if len(layers) > _MOST_LAYERS:
        raise RefusedFetch(where, f"it is packed {len(layers)} times", "Nothing that is honest is packed so.")
    for layer in reversed(layers):
        if layer not in ("gzip", "x-gzip", "deflate"):
            raise RefusedFetch(where, f"it is packed in a way we did not ask for ({layer})", "Save the page as a file.")
        payload = _inflated(payload, where, most=most, deflate=layer == "deflate")
    return payload


def gunzipped(payload: bytes, where: str, *, most: int) -> bytes:
    """Return the content of bytes that are a gzip file, or the bytes as they are where they are none."""
    return _inflated(payload, where, most=most, deflate=False) if payload.startswith(b"\x1f\x8b") else payload


def _inflated(payload: bytes, where: str, *, most: int, deflate: bool) -> bytes:
    try:
        return _bounded(payload, _EITHER if deflate else _GZIP, where, most)
    except zlib.error as error:
        if not deflate:
            raise _broken(where, error) from error
    try:
        return _bounded(payload, -zlib.MAX_WBITS, where, most)  # some servers leave the two bytes of its head out
    except zlib.error as error:
        raise _broken(where, error) from error


def _bounded(payload: bytes, bits: int, where: str, most: int) -> bytes:
    out = b""
    while payload:
        machine = zlib.decompressobj(bits)
        out += machine.decompress(payload, most + 1 - len(out))
        if len(out) > most:
            raise RefusedFetch(where, f"unpacked it is longer than {most // 2**20} MB", "It may be a trap; look at it.")
        if not machine.eof:
            raise FailedFetch(where, "it is packed and was cut short", "Try again.")
        payload = machine.unused_data if bits == _GZIP else b""
    return out


def _broken(where: str, error: zlib.error) -> FailedFetch:
    return FailedFetch(where, f"it cannot be unpacked ({error})", "Try again, or save the page as a file.")
