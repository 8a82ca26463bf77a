"""One writer a format, and a reader where facts come in."""
