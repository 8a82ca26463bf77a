"""Papers for readers, in their language: what the register holds, worded, with a note under every line."""
