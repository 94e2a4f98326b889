"""Musnad reads Arabic reports of conflict and writes down what each one claims, with the words that say so."""

__version__ = "0.1.0"
