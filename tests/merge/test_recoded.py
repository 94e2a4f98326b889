"""A report that is coded anew has claims with other ids: events and judgements follow."""

from musnad.merge.merging import merged_sketches
from musnad.merge.recoded import follow_events, follow_judgements, heirs
from musnad.merge.sketch import sketches
from tests.merge.claims import claim, figure, judged


def test_the_heir_has_the_trigger_and_the_type_of_the_claim() -> None:
    old = [claim(report="a"), claim(report="a", type_="armed.clash"), claim(report="b")]
    new = [
        claim(report="a", counts=(figure("killed", 3, 3),)),
        claim(report="a", type_="strike.air"),
        claim(report="a", type_="armed.incursion"),
        claim(report="c"),
    ]
    assert heirs(old, sketches(new)) == {old[0].id: new[0].id, old[1].id: new[2].id}


def test_events_keep_their_ids_and_judgements_their_effect() -> None:
    a, b = claim(report="a"), claim(report="b", day="2024-05-09")
    same = judged("same", a.id, b.id)
    first = merged_sketches(sketches([a, b]), [same])
    assert len(first.rows) == 1
    anew = sketches([claim(report="a", words="the same shells, read anew"), b])
    names = heirs([a], anew)
    second = merged_sketches(anew, follow_judgements([same], names), follow_events(first.rows, names))
    assert [row.id for row in second.rows] == [row.id for row in first.rows]
    assert second.tombstones == second.idle == []
