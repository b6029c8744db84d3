"""Who is at an ask: a lease ends with its time, or with the process that holds it.

One row for each open journal says where its process runs and until when its leases hold; it is renewed while the
process lives. Whoever meets a lease on the same machine also looks whether that process is still there, so that the
leases of a killed one end at once. Elsewhere, and where that can't be seen, they end with their time.
"""

from __future__ import annotations

import os
import platform
import secrets
import sqlite3
import sys
import uuid
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Owner:
    """An open journal's process: machine, boot and pid namespace (`place`), pid, and when it was started."""

    token: str
    place: str
    pid: int
    started: str

    @classmethod
    def here(cls) -> Owner:
        """Returns an owner for this process; another one each time."""
        pid = os.getpid()
        return cls(secrets.token_hex(8), _place(), pid, _started(pid))


def renew(db: sqlite3.Connection, owner: Owner, until: float) -> None:
    """Makes an owner's leases hold until then, in seconds since 1970."""
    db.execute(
        "INSERT INTO owners (owner, place, pid, started, until) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (owner) DO UPDATE SET until = excluded.until",
        (owner.token, owner.place, owner.pid, owner.started, until),
    )


def is_live(db: sqlite3.Connection, token: str, now: float) -> bool:
    """Tells whether an owner's leases still hold."""
    row = db.execute("SELECT place, pid, started, until FROM owners WHERE owner = ?", (token,)).fetchone()
    if row is None:
        return False
    place, pid, started, until = row
    return until > now and not (place == _place() and _is_gone(pid, started))


def end_all(db: sqlite3.Connection, token: str, now: float) -> None:
    """Ends an owner's leases, and clears away those whose time is long over."""
    db.execute("DELETE FROM owners WHERE owner = ? OR until < ?", (token, now - 86_400))


@lru_cache(maxsize=1)
def _place() -> str:
    """Returns what two processes share that can see each other: host, boot, and the namespace of their pids."""
    boot = _read("/proc/sys/kernel/random/boot_id")
    try:
        space = str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        space = ""
    return f"{platform.node()}/{uuid.getnode():x}/{boot}/{space}"


def _is_gone(pid: int, started: str) -> bool:
    if sys.platform == "win32":  # there os.kill(pid, 0) is no question
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return bool(started) and _started(pid) != started  # the pid was given to another process


def _started(pid: int) -> str:
    """Returns when a process was started, in ticks since boot, or "" where that can't be seen or it has ended."""
    fields = _read(f"/proc/{pid}/stat").rpartition(")")[2].split()
    return fields[19] if len(fields) > 19 and fields[0] != "Z" else ""


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except OSError:
        return ""
