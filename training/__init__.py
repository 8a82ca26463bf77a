"""How each shipped model is made, from data to card. It imports the features of `kelisim.annotate`; nothing in `src` imports it."""
