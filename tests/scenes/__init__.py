"""Scenes that the register must pass: documents of our own wording, read as pages are, and what the commands then show."""
