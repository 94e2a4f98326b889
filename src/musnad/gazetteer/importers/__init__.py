"""Readers of gazetteer files, one module for each format: each gives places, and the rows it refuses."""
