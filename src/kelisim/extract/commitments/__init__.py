"""Commitments: sentences are cut into passages, passages read for the act that governs them, acts for the stage. `find` is the flow."""
