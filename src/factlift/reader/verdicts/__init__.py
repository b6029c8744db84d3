"""Patterns of the verdicts that are passed on a condition: asked for, a help, a bar, a price."""
