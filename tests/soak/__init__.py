"""Runs that take minutes and print what they measured; not part of the suite."""
