"""Who says what: verbs of speech, the speakers of an article, quotes, and who claims what a sentence says."""
