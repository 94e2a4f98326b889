"""Write again what is made from the program: schemas, reference pages, the picture and the output in the README."""

from functools import lru_cache
from pathlib import Path

from tools.gold import ROOT
from tools.picture import pictures
from tools.readme import readme
from tools.reference import reference
from tools.schemas import schemas


@lru_cache(maxsize=1)
def generated() -> dict[Path, str]:
    """Return everything that is made, by its path below the repository."""
    return {**schemas(), **reference(), **pictures(), **readme()}


def main() -> None:
    """Write what differs from what stands there, and name it."""
    for path, text in generated().items():
        file = ROOT / path
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            print(path.as_posix())


if __name__ == "__main__":
    main()
