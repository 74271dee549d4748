"""Programs that a test starts and ends, and patience with them."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from tests.desktop.throwaway_user import ThrowawayUser

CHECKOUT: Final = Path(__file__).parents[2]
PATIENCE: Final = 20.0
_POLL: Final = 0.02

T = TypeVar("T")


def until(look: Callable[[], T], *, patience: float = PATIENCE) -> T:
    """Look again and again until there is something to see, at most so many seconds; give what was seen last."""
    end = time.monotonic() + patience
    while not (seen := look()) and time.monotonic() < end:
        time.sleep(_POLL)
    return seen


@contextmanager
def ended(program: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """End a program afterwards, if it has not ended itself."""
    try:
        yield program
    finally:
        program.terminate()
        try:
            program.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()


@contextmanager
def home_folder(user: ThrowawayUser | None = None) -> Iterator[Path]:
    """Give a home that is gone afterwards; pytest's own folders are closed to every other user."""
    with tempfile.TemporaryDirectory(prefix="desk") as folder:
        home = Path(folder)
        yield home if user is None else user.given(home)


def environment_of(home: Path) -> dict[str, str]:
    """Give the variables of a program that has a home of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    return kept | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home),
    }


@contextmanager
def window_of(
    vault: Path | None, environment: Mapping[str, str], *, user: ThrowawayUser | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Start the app, for a vault if one is given.

    Its launcher replaces itself by a process that overwrites freed memory.
    """
    words = [sys.executable, "-m", "vault_app", *([] if vault is None else [str(vault)])]
    program = subprocess.Popen(
        words if user is None else user.command(words), env=environment, cwd=CHECKOUT, stdout=subprocess.DEVNULL
    )
    with ended(program):
        yield program
