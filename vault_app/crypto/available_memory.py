"""How much memory a key derivation may take now."""

from pathlib import Path
from typing import Final

_MEMINFO: Final = Path("/proc/meminfo")


def _entry(name: str, meminfo: Path) -> int | None:
    try:
        lines = meminfo.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))
    except (OSError, ValueError, StopIteration, IndexError):
        return None


def available_kib(meminfo: Path = _MEMINFO) -> int | None:
    """Give the memory in KiB that can be had without swapping; None where the system does not say."""
    return _entry("MemAvailable", meminfo)


def total_kib(meminfo: Path = _MEMINFO) -> int | None:
    """Give the computer's memory in KiB; None where the system does not say."""
    return _entry("MemTotal", meminfo)
