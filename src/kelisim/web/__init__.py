"""The register as web pages: read-only, in four languages, each fact one click from its words."""
