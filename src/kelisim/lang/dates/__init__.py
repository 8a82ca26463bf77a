"""Dates and periods in running text."""

from kelisim.lang.dates.find import find_absolute, find_dates

__all__ = ["find_absolute", "find_dates"]
