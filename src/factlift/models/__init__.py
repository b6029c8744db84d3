"""Who answers: the built-in reader, any model that instructor knows by name, or a script."""

from factlift.models.naming import by_name, listing
from factlift.models.requests import request_body

__all__ = ["by_name", "listing", "request_body"]
