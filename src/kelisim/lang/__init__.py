"""How each language says things: engines over the folders of `data/`. Ask a `Language`; the code knows no word of any."""
