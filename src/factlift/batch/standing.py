"""How batches stand: those whose sender was not told are looked for, the others are asked after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.errors import ModelRejectedError
from factlift.journal import Batch, Journal, SentBatches

if TYPE_CHECKING:
    from factlift.models.batches import BatchServer, Remote

SENDING = "sending"
GRACE_S = 60.0
"""How long the server is given to know of a batch that it was asked to make, in seconds."""


def recover(journal: Journal, server: BatchServer) -> None:
    """Finds the batches whose sender ended before it knew their ids; the asks of those never made are open again.

    One that the server does not know yet is given up only after `GRACE_S`.

    Raises:
        ModelError: the server can't be asked.
    """
    sent = SentBatches(journal)
    for batch in sent.all():
        if batch.batch_id is not None or sent.is_being_sent(batch.token):
            continue
        if remote := server.find(batch.token):
            sent.record(batch.token, remote.id, remote.status)
        elif journal.now() - batch.submitted_at > GRACE_S:
            sent.forget(batch.token)


def look(sent: SentBatches, server: BatchServer, batch: Batch) -> Remote | None:
    """Returns how a batch stands and writes it down, or None where the server tells nothing of it, and why.

    Raises:
        ModelUnreachableError: the server can't be asked.
    """
    assert batch.batch_id is not None  # noqa: S101  # callers have looked
    try:
        remote = server.look(batch.batch_id)
    except ModelRejectedError as error:
        sent.complain(batch.token, str(error))
        return None
    sent.record(batch.token, remote.id, remote.status)
    if remote.error:
        sent.complain(batch.token, remote.error)
    return remote


def refresh(journal: Journal, server: BatchServer) -> list[Batch]:
    """Returns all batches of a journal, the oldest first, as the server says they stand now.

    Raises:
        ModelUnreachableError: the server can't be asked.
    """
    recover(journal, server)
    sent = SentBatches(journal)
    for batch in sent.all():
        if batch.batch_id and not batch.collected:
            look(sent, server, batch)
    return sent.all()
