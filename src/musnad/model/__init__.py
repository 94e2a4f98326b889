"""The nouns of Musnad, one a module: frozen types that the stages hand to each other."""
