"""Property tests draw the same cases on every run, and a slow machine is no failure."""

from hypothesis import settings

settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")
