"""The searches of searches.yml, with what they find."""

from pathlib import Path

import msgspec

SEARCHES = msgspec.yaml.decode(Path(__file__).with_suffix(".yml").read_bytes(), type=dict[str, list[str]])
