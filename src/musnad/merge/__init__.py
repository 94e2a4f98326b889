"""Claims in, events out: who tells of the same happening, how sure that is, and what people said of it."""
