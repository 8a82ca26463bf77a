"""Events: what happened or is to happen, when, where, between whom, and what came of it. `find` is the flow."""
