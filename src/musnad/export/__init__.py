"""Exports: events in the formats that the field already uses, one module a format, checked as they are written."""
