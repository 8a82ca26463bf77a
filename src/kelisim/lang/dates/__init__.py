"""Dates and periods in running text."""

from kelisim.lang.dates.find import find_absolute, find_dates, find_days

__all__ = ["find_absolute", "find_dates", "find_days"]
