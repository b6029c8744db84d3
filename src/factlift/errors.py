"""Every exception that factlift raises on purpose.

```
FactliftError
├── ArticleError            the text can't be read as an article
│   ├── EmptyArticleError
│   ├── NotTextError
│   └── ArticleTooLargeError
├── SettingsError           a variable of the environment that holds no such setting
├── SchemaError             a Facts class that no prompt can be made of
├── AnswerError             an answer, pasted or scripted, that can't be read
├── ReaderError             the built-in rules failed on a text: a fault of the library
├── RecordError             a file of facts that can't be read, or a text that is not theirs
├── JournalError            a journal that is damaged, another program's, or can't be written
├── OutputError             a file that can't be written
├── BudgetError             a bulk run has spent what it may
└── ModelError              the model
    ├── UnknownModelError       no such provider, or no provider in the name
    ├── MissingKeyError         the provider's key is not set
    ├── MissingExtraError       a package that is not installed
    ├── ModelRejectedError      the server refused the request (400, 401, 403, 404, 413, no quota)
    └── ModelUnreachableError   no answer after all attempts, or too late
```

Facts and rejections are data (`Report`); exceptions are for texts, files and models.
A setting out of its range is pydantic's own `ValidationError`, a `ValueError`.
Every message says what to do next. None holds article text, a key, or a model's raw answer.
"""

from factlift.facts import Usage


class FactliftError(Exception):
    """The root: `except FactliftError` catches all that factlift raises on purpose."""


class ArticleError(FactliftError):
    """The text can't be read as an article."""


class EmptyArticleError(ArticleError):
    """The text is empty, or white space only."""


class NotTextError(ArticleError):
    """The input is binary, or not a `str`."""


class ArticleTooLargeError(ArticleError):
    """The text is longer than `Settings.max_chars`."""


class SettingsError(FactliftError, ValueError):
    """A variable of the environment holds no value that its setting can have."""


class SchemaError(FactliftError):
    """A Facts class has a field that the answer's schema can't be derived from."""


class AnswerError(FactliftError):
    """An answer is no JSON object."""


class ReaderError(FactliftError):
    """The built-in rules failed on a text: a fault of the library, never of the text, which another model can read."""


class RecordError(FactliftError):
    """A file of facts can't be read, or the text given is not the one they were taken from."""


class JournalError(FactliftError):
    """A journal that is damaged, another program's, or can't be read or written; its file is left as it was."""


class OutputError(FactliftError):
    """A file can't be written; what was there before is unchanged."""


class BudgetError(FactliftError):
    """A bulk run has spent what it may; started again with the same journal it goes on where it ended."""


class ModelError(FactliftError):
    """The model could not be asked, or did not answer.

    A failure costs too: `requests` counts the HTTP requests that were sent for the ask that failed, `usage` the tokens
    of their answers. `retry_after_s` is how long the server asked to be left alone, in seconds, or None.
    """

    def __init__(
        self, *args: object, requests: int = 0, usage: Usage | None = None, retry_after_s: float | None = None
    ) -> None:
        super().__init__(*args)
        self.requests = requests
        self.usage = usage or Usage()
        self.retry_after_s = retry_after_s


class UnknownModelError(ModelError):
    """No provider of that name."""


class MissingKeyError(ModelError):
    """The provider's key is not set, or is none."""


class MissingExtraError(ModelError):
    """A package that this call needs is not installed."""


class ModelRejectedError(ModelError):
    """The server answered that it will not take this request; trying again won't help."""


class ModelUnreachableError(ModelError):
    """No answer after all attempts, or none in time; trying again later may help."""
