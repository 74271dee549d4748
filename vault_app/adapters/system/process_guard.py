"""Keeps other programs of the same user, and crash reports, from reading this process's memory.

The threat: another program run by the same user attaches with ptrace or reads ``/proc/PID/mem``, or a crash writes all
memory to disk. ``PR_SET_DUMPABLE 0`` (prctl(2)) refuses the first to everyone but root, and also keeps core dumps away
where a pipe takes them; ``RLIMIT_CORE 0`` is the portable half of that. Not inside Flatpak and snap, where desktop
portals identify the app by reading its ``/proc`` entries. Check by hand: ``cat /proc/PID/maps`` is refused.
"""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_PR_SET_DUMPABLE: Final = 4
_FLATPAK: Final = Path("/.flatpak-info")


def harden(environ: Mapping[str, str] = os.environ, *, flatpak: Path = _FLATPAK) -> bool:
    """Protect this process as far as its platform can; tell whether its memory is closed to the user's programs."""
    _no_core_files()
    if sys.platform != "linux" or "SNAP" in environ or flatpak.exists():
        return False
    return bool(ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)


def _no_core_files() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # Windows has no such module

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
