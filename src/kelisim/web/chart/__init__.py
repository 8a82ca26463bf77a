"""The chart of a series of figures: one mark a claim, drawn on the server. `panels` chooses what may share an axis, `drawing` draws it."""
