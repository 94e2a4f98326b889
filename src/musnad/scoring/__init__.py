"""Coded claims measured against gold: reports that people have coded by hand, in the fields of ontology.md."""
