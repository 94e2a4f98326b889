"""libhxl lowers its headers with Unidecode, whose licence is not permissive; anyascii does the same for these tests."""

import sys
from types import ModuleType

from anyascii import anyascii

_stand_in = ModuleType("unidecode")
_stand_in.__dict__["unidecode"] = anyascii
sys.modules.setdefault("unidecode", _stand_in)
