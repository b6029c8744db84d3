"""A dict that can't be changed, for values that are frozen all the way down."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

K = TypeVar("K")
V = TypeVar("V")


def _refuse(*_: Any, **__: Any) -> NoReturn:
    raise TypeError("this is part of a fact and can't be changed; make another one with fact.model_copy(update={...})")


_REFUSED: Any = _refuse


class ReadOnly(dict[K, V]):
    """A dict whose content stays as it was made; it compares, prints, pickles and dumps as a dict does.

    >>> spans = ReadOnly(count=1)
    >>> spans, spans == {"count": 1}, type(spans | {"unit": 2})
    ({'count': 1}, True, <class 'dict'>)
    >>> spans["count"] = 2
    Traceback (most recent call last):
    TypeError: this is part of a fact and can't be changed; make another one with fact.model_copy(update={...})
    """

    __slots__ = ()

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _REFUSED

    def __reduce__(self) -> tuple[type[ReadOnly[K, V]], tuple[dict[K, V]]]:
        return type(self), (dict(self),)

    def __copy__(self) -> ReadOnly[K, V]:
        return self

    def __deepcopy__(self, _: object) -> ReadOnly[K, V]:
        return self  # it holds what is frozen itself
