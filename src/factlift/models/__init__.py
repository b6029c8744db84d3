"""Who answers: the built-in reader, any model that instructor knows by name, or a script."""

from factlift.models.naming import by_name, listing

__all__ = ["by_name", "listing"]
