"""The durable record of what a model was asked and what it answered: resume and cache in one SQLite file.

An intent is written before each request, and the raw answer with its usage in one transaction behind it. So a run
that was killed goes on where it stopped, nothing that was answered is paid twice, and a better grounding reads the
same answers again for nothing. Processes that share a journal share the work: an ask that one of them has sent is
leased to it, and the others wait for its answer, or for its end.
"""

from factlift.journal.batches import Batch
from factlift.journal.entries import Entry, Totals
from factlift.journal.keys import Key, key_of
from factlift.journal.layout import APPLICATION_ID, SCHEMA_VERSION
from factlift.journal.recording import HeldError, JournaledModel
from factlift.journal.sent import SentBatches, Taken
from factlift.journal.store import Journal

__all__ = [
    "APPLICATION_ID",
    "SCHEMA_VERSION",
    "Batch",
    "Entry",
    "HeldError",
    "Journal",
    "JournaledModel",
    "Key",
    "SentBatches",
    "Taken",
    "Totals",
    "key_of",
]
