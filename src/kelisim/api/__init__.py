"""The register for programs: HTTP with JSON, described by OpenAPI, and the machine-readable twins of the pages."""
