"""Look-up of one name as noisily as reports write it."""


def lookup(gaz, name, *, near=None, kind=None):
    raise NotImplementedError
