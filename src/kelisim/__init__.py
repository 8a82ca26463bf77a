"""Kelisim: a sourced register of relations between states, read from Kazakh, Kyrgyz, Russian and English documents."""
