"""Kelisim beside other systems: the same documents, the same core, the same run.

A module here is one comparison. It has `NEEDS`, the folders of corpora that it reads, and `compare(corpora)`, which gives a
`Comparison`: a title, what was asked, the table, and what the table does not show. See `__main__` for how to run them.
"""
