"""What every part of the reader starts from: tokens, names, noun phrases, and the words of the data files by class."""
