"""robots.txt, read as RFC 9309 says: the longest rule decides, and of two as long the one that allows."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import msgspec

AGENT = "musnad"
_LINE = re.compile(r"^\s*([A-Za-z-]+)\s*:\s*(.*?)\s*$")
_MOST_BYTES = 512 * 1024
_RESERVED = "%/?#[]@!$&'()*+,;=:~"


class Rule(msgspec.Struct, frozen=True):
    """A path, with `*` for anything and `$` for its end, that is allowed or not."""

    path: str
    allows: bool


class Robots(msgspec.Struct, frozen=True):
    """What a site lets us fetch, and how many seconds it wants between two requests; None for no wish."""

    rules: tuple[Rule, ...] = ()
    delay: float | None = None

    def allows(self, path: str) -> bool:
        """Tell whether a path with its query may be fetched."""
        normal = _normal(path or "/")
        found = [(len(rule.path), rule.allows) for rule in self.rules if _fits(rule.path, normal)]
        return max(found)[1] if found else True


def read_robots(raw: bytes) -> Robots:
    """Return the rules for us in a robots.txt: those of the groups that name us, else those for all."""
    lines = list(_lines(raw[:_MOST_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")))
    named = any(key == "user-agent" and _is_us(value) for key, value in lines)
    rules: list[Rule] = []
    delay: float | None = None
    ours = heading = False
    for key, value in lines:
        if key == "user-agent":
            mine = _is_us(value) if named else value == "*"
            ours, heading = (ours or mine) if heading else mine, True
            continue
        heading = False
        if ours and key in ("allow", "disallow") and value:
            rules.append(Rule(_normal(value), key == "allow"))
        elif ours and key == "crawl-delay" and re.fullmatch(r"\d+(\.\d+)?", value):
            delay = float(value)
    return Robots(tuple(rules), delay)


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        found = _LINE.match(line.partition("#")[0])
        if found and found[1].lower() in ("user-agent", "allow", "disallow", "crawl-delay"):
            yield found[1].lower(), found[2]


def _is_us(name: str) -> bool:
    return name.partition("/")[0].strip().lower() == AGENT


def _normal(path: str) -> str:
    """Return a path with every letter beyond ASCII in percent signs, and those in capitals."""
    return re.sub(r"%[0-9a-fA-F]{2}", lambda found: found[0].upper(), quote(path, safe=_RESERVED))


def _fits(rule: str, path: str) -> bool:
    """Tell whether a path begins as a rule says. No regular expression: a rule with many stars would take for ever."""
    first, *rest = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for part in rest[:-1]:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if not rule.endswith("$"):
        return not rest or path.find(rest[-1], at) >= 0
    return path.endswith(rest[-1]) and len(path) - len(rest[-1]) >= at if rest else len(path) == at
