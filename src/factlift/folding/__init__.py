"""Folded copies of a text with a map back to its offsets, and matching on them.

Folding forgives how something was typed, never what it says: white space, quotation marks, dashes, soft hyphens,
zero-width characters, ligatures, full-width forms, HTML entities, composed and decomposed letters, case. A match
has to start and end at the edges of tokens, and a number has to be matched whole.
"""

from factlift.folding.copies import PLAIN, fold, fold_words
from factlift.folding.edges import ends_token, starts_token
from factlift.folding.matches import Folded

__all__ = ["PLAIN", "Folded", "ends_token", "fold", "fold_words", "starts_token"]
