"""Tables: cells parted by tabs, the head in the first row; the figures of each cell, its parties included."""

from __future__ import annotations

Row = tuple[str, str, tuple[str, ...], str]

TABLES: list[Row] = [
    (
        "ru",
        "Торговля Чили с соседями в 2025 году.\n\nСтрана\tЭкспорт, млн долл.\tПрирост, %\n\nПеру\t1 240,5\t3,1\n\nБоливия\t310\t-2,4",
        (
            "exports 1240500000 USD actual 2025 CL PE", "growth 3.1 percent actual 2025 CL PE",
            "exports 310000000 USD actual 2025 BO CL", "growth -2.4 percent actual 2025 BO CL",
        ),
        "a column's head gives indicator, scale and unit, a row's head the partner, the caption the year",
    ),
    (
        "en",
        "Trade between Oman and Qatar.\n\nYear\tTurnover, $ million\tShare, %\n\n2024\t410\t12\n\n2025\t455\t13",
        (
            "trade_turnover 410000000 USD actual 2024 OM QA", "trade_turnover 12 percent actual 2024 OM QA",
            "trade_turnover 455000000 USD actual 2025 OM QA", "trade_turnover 13 percent actual 2025 OM QA",
        ),
        "a row's head is its year",
    ),
    (
        "kk",
        "Оман мен Катардың саудасы.\n\nЖылы\tЭкспорт\tИмпорт\n\n2024\t2,5 млрд доллар\t900 млн доллар\n\n2025\t2,7 млрд доллар\t950 млн доллар",
        (
            "exports 2500000000 USD actual 2024 OM QA", "imports 900000000 USD actual 2024 OM QA",
            "exports 2700000000 USD actual 2025 OM QA", "imports 950000000 USD actual 2025 OM QA",
        ),
        "cells with units of their own",
    ),
    (
        "ky",
        "Оман менен Катардын соодасы.\n\nЖыл\tЖүк ташуу, миң тонна\n\n2024\t410\n\n2025\t455",
        ("freight 410000 tonne actual 2024 OM QA", "freight 455000 tonne actual 2025 OM QA"),
        "goods in bulk",
    ),
    ("en", "Oman and Qatar.\n\nTeam\tPoints\n\nOman\t12\n\nQatar\t9", (), "a league table measures nothing of the register"),
]  # fmt: skip
