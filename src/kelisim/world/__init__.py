"""What exists, whatever it is called: states, cities, bodies. Ids and facts, no words."""
