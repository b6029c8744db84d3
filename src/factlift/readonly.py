"""Dicts and lists that can't be changed, for values that are frozen all the way down."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

K = TypeVar("K")
V = TypeVar("V")


def read_only(value: Any) -> Any:
    """Returns a value of JSON whose dicts and lists, at any depth, can't be changed.

    >>> draft = read_only({"s": 1, "more": ["the first"]})
    >>> draft == {"s": 1, "more": ["the first"]}
    True
    >>> draft["more"].append("the second")
    Traceback (most recent call last):
    TypeError: this is part of what was extracted and can't be changed; make another one with model_copy(update={...})
    """
    if isinstance(value, dict):
        return ReadOnly({key: read_only(item) for key, item in value.items()})
    return ReadOnlyList(map(read_only, value)) if isinstance(value, list) else value


def _refuse(*_: Any, **__: Any) -> NoReturn:
    raise TypeError(
        "this is part of what was extracted and can't be changed; make another one with model_copy(update={...})"
    )


_REFUSED: Any = _refuse


class ReadOnly(dict[K, V]):
    """A dict whose content stays as it was made; it compares, prints, pickles and dumps as a dict does.

    >>> spans = ReadOnly(count=1)
    >>> spans, spans == {"count": 1}, type(spans | {"unit": 2})
    ({'count': 1}, True, <class 'dict'>)
    >>> spans["count"] = 2
    Traceback (most recent call last):
    TypeError: this is part of what was extracted and can't be changed; make another one with model_copy(update={...})
    """

    __slots__ = ()

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _REFUSED

    def __reduce__(self) -> tuple[type[ReadOnly[K, V]], tuple[dict[K, V]]]:
        return type(self), (dict(self),)

    def __copy__(self) -> ReadOnly[K, V]:
        return self

    def __deepcopy__(self, _: object) -> ReadOnly[K, V]:
        return self  # it holds what is frozen itself


class ReadOnlyList(list[V]):
    """A list whose content stays as it was made; it compares, prints, pickles and dumps as a list does."""

    __slots__ = ()

    __setitem__ = __delitem__ = __iadd__ = __imul__ = append = clear = extend = insert = _REFUSED
    pop = remove = reverse = sort = _REFUSED

    def __reduce__(self) -> tuple[type[ReadOnlyList[V]], tuple[list[V]]]:
        return type(self), (list(self),)

    def __copy__(self) -> ReadOnlyList[V]:
        return self

    def __deepcopy__(self, _: object) -> ReadOnlyList[V]:
        return self
