"""Gold documents and how well a system finds their facts: the reader, the comparison, the table by language."""
