"""The bits of the time finder bear the names of the kinds of words that they stand for."""

import pytest

from musnad.find.times import kinds


@pytest.mark.parametrize("kind", kinds.BITS)
def test_a_bit_is_named_as_its_kind(kind: str) -> None:
    assert getattr(kinds, kind.upper()) == kinds.BITS[kind]


def test_no_bit_stands_for_two_readers() -> None:
    readers = [value for name, value in vars(kinds).items() if name.startswith("READ_")]
    assert len(set(readers)) == len(readers) == 20
    assert set(kinds.NEEDS) < set(readers)
