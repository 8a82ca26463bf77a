"""The media types that are taken: those of pages, and those of what lists pages."""

PAGES = frozenset("text/html application/xhtml+xml text/plain application/pdf".split())
LISTS = frozenset(
    "application/rss+xml application/atom+xml application/rdf+xml application/xml text/xml application/gzip application/x-gzip".split()
)
TYPES = PAGES | LISTS
UNNAMED = "application/octet-stream"  # what servers say of a PDF whose ending they were not told of
