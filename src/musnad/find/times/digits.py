"""What a word of digits may be: a date, a day, days, a year, years, a clock time."""

import re

NUMERIC = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})")
SHORT = re.compile(r"(\d{1,2})[/.-](\d{1,2})")
MONTH_YEAR = re.compile(r"(\d{1,2})/((?:19|20)\d\d)")
YEARS = re.compile(r"((?:19|20)\d\d)-((?:19|20)\d\d)")
DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
DAYS = re.compile(r"(0?[1-9]|[12]\d|3[01])-(0?[1-9]|[12]\d|3[01])")
YEAR = re.compile(r"(?:19|20)\d\d")
CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d)?")
