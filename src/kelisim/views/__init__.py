"""Stage 7: what the claims of all documents amount to. Pure functions over a Register; nothing here writes, stores or averages."""
