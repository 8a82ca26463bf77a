"""The order of the stages, and the account of every document."""
