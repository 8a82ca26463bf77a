"""The nouns of the house: frozen values without behaviour of their own beyond arithmetic. Standard library only, no I/O."""
