"""One module a place: each reads the catalogue and fills a template."""
