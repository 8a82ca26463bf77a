"""Words and their forms: what stem and case a word may have, and how it is put into another."""
