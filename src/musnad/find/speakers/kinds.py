"""What kind of speaker an actor is."""

from musnad.lexicon.actors import bodies
from musnad.lexicon.groups import groups
from musnad.model.actor import ActorName
from musnad.model.speaker import SpeakerKind

_KINDS = {
    "MIL": SpeakerKind.MILITARY,
    "COP": SpeakerKind.SECURITY,
    "SPY": SpeakerKind.SECURITY,
    "REB": SpeakerKind.PARTY,
    "UAF": SpeakerKind.PARTY,
    "GOV": SpeakerKind.OFFICIAL,
    "JRN": SpeakerKind.AGENCY,
}
_BY_KIND = {
    "state": SpeakerKind.OFFICIAL,
    "security": SpeakerKind.SECURITY,
    "non_state": SpeakerKind.PARTY,
    "civilian": SpeakerKind.LOCAL_SOURCE,
    "rescue": SpeakerKind.RESCUE,
    "monitor": SpeakerKind.MONITOR,
    "international": SpeakerKind.MONITOR,
    "media": SpeakerKind.AGENCY,
}


def kind_of(name: ActorName) -> SpeakerKind:
    """Return what kind of speaker an actor is."""
    if name.ids:
        body = bodies()[name.ids[0]]
        return _KINDS.get(body.sector) or _BY_KIND[body.kind]
    if name.group is None:
        return SpeakerKind.OFFICIAL
    group = groups()[name.group]
    return _KINDS.get(group.sector) or _BY_KIND[group.kind]
