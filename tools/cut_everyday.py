"""List the everyday words among the embedded place names, so that finding places needs no dictionary.

Run `python tools/cut_everyday.py` after the gazetteer's data changed; it writes src/musnad/data/gazetteer/everyday.txt.
"""

from pathlib import Path

from musnad.gazetteer.embedded import embedded_places
from musnad.gazetteer.everyday import everyday_forms

TARGET = Path(__file__).parent.parent / "src/musnad/data/gazetteer/everyday.txt"
HEADER = "# Word forms that simplemma's Arabic dictionary has and that could be a place name with clitics; by tools/cut_everyday.py.\n"


def cut() -> str:
    """Return the list, one folded form a line, sorted."""
    places = list(embedded_places())
    curated = [name for place in places if not place.id.startswith("gn") for name in (place.name_ar, *place.names)]
    forms = everyday_forms((name for place in places for name in (place.name_ar, *place.names)), curated)
    return HEADER + "".join(f"{form}\n" for form in forms)


if __name__ == "__main__":
    TARGET.write_text(cut(), encoding="utf-8")
