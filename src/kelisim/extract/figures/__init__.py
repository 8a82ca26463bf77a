"""Figures: what an amount measures, of what period, aimed at or reached, whose, and who says it. `find` is the flow."""
