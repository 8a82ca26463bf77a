"""Names across scripts, spellings and languages: by what two are compared, and whom the world's list knows by them."""
