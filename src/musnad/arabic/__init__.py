"""Arabic as it is written: sentences, words, clitics, lemmas, and the phrases of the lexicon where they stand."""

from musnad.arabic.lemmas import lemma
from musnad.arabic.matcher import Hit, Matcher, Pattern
from musnad.arabic.text import Sentence, Text, Word, read_text

__all__ = ["Hit", "Matcher", "Pattern", "Sentence", "Text", "Word", "lemma", "read_text"]
