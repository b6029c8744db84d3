"""When a run is no use any more."""

from __future__ import annotations

from factlift.errors import (
    MissingExtraError,
    MissingKeyError,
    ModelError,
    ModelRejectedError,
    ModelUnreachableError,
    UnknownModelError,
)

_FOR_ALL = (MissingKeyError, MissingExtraError, UnknownModelError)
_TOO_LARGE = ("HTTP 413", "longer than the model's context")


class Patience:
    """Counts failures in a row, with no article answered between them, and ends a run where all would fail alike.

    Args:
        refusals: how many refusals of the server's are enough. An article that is too large is none.
        workers: how many articles are under way at a time. A server that goes away fails them all at once, so that
            it takes two rounds of them more before it is taken for gone.
    """

    def __init__(self, refusals: int, workers: int) -> None:
        self._most_refused, self._most_unreached = refusals, refusals + 2 * workers
        self._refused = self._unreached = 0
        self._end: ModelError | None = None

    def judge(self, error: Exception | None) -> None:
        """Takes note of how an article ended.

        Raises:
            ModelError: enough is enough; of the same class as the last failure. All workers that judge later get the
                same one, so that the reason that is told is the first.
        """
        if self._end:
            raise self._end
        self._end = self._end_after(error)
        if self._end:
            raise self._end

    def _end_after(self, error: Exception | None) -> ModelError | None:
        """Counts one more end of an article, and returns why the run is over, if it is."""
        if isinstance(error, _FOR_ALL):
            return error
        if error is None:
            self._refused = self._unreached = 0
        elif isinstance(error, ModelRejectedError) and not any(words in str(error) for words in _TOO_LARGE):
            self._refused += 1
            if self._refused >= self._most_refused:
                return _ended(error, f"{self._refused} articles in a row were refused")
        elif isinstance(error, ModelUnreachableError):
            self._unreached += 1
            if self._unreached >= self._most_unreached:
                return _ended(error, f"{self._unreached} articles in a row got no answer")
        return None


def _ended(error: ModelError, why: str) -> ModelError:
    return type(error)(f"{why}, so the run ended here; the last of them: {error}")
