"""Many articles: a few at a time, each with an outcome of its own, all that was paid for kept in a journal."""

from factlift.bulk.outcomes import Articles, Outcome
from factlift.bulk.rereading import reread
from factlift.bulk.running import aextract_many, extract_many

__all__ = ["Articles", "Outcome", "aextract_many", "extract_many", "reread"]
