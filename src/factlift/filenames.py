"""File names from ids, which may be any string: a path, an address, an attack."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_LONGEST = 80  # characters; of at most 4 bytes each below, so that every file system takes name and suffix
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")


def file_name(name: str) -> str:
    """Returns a name for a file, the same for the same id and never the same for two, on any file system.

    An id of small ASCII letters, digits, `-` and `_` is its own name. Any other is made readable, and told apart by a
    digest behind it: no folder, no dots, no name that Windows reserves, no control or direction character, and no two
    names that differ only in letter case.

    >>> file_name("nurses-abroad")
    'nurses-abroad'
    >>> file_name("../../etc/passwd")
    'etc-passwd-3754d6cb3a38'
    """
    if _PLAIN.fullmatch(name) and not _RESERVED.fullmatch(name) and not _DIGEST.search(name):
        return name
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    readable = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", name[:_LONGEST])).strip("-_")
    short = readable.encode("utf-8", "ignore")[:120].decode("utf-8", "ignore").strip("-_")
    return f"{short or 'article'}-{digest}"


_DIGEST = re.compile(r"-[0-9a-f]{12}$")
