"""Where the tour takes place: a home that is gone afterwards, and the cheapest key stretching a vault may have."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vault_app.services.doors import Doors
    from vault_app.ui.surroundings import Surroundings

# The guide finds everything by its English name.
_ENGLISH: Final = {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"}


@contextmanager
def home_of_its_own() -> Iterator[None]:
    """Give this process, and what it starts, a new and empty home, until the block ends."""
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA", "USERPROFILE")
    before = {name: os.environ.get(name) for name in (*names, *_ENGLISH)}
    try:
        with tempfile.TemporaryDirectory(prefix="vault-app-tour-home-") as folder:
            os.environ.update(dict.fromkeys(names, folder))
            os.environ.update(_ENGLISH)
            yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


class Cheap:
    """The computer's own surroundings, but for the cost of a new passphrase: the least that is ever written."""

    def __init__(self, own: "Surroundings") -> None:
        self._own = own

    def __getattr__(self, name: str) -> object:
        return getattr(self._own, name)

    def doors(self) -> "Doors":
        """Give the real doors with the cheapest cost that a vault may have."""
        from vault_app.crypto.kdf_profiles import LOW_MEMORY  # noqa: PLC0415 - brings in cryptography

        return replace(self._own.doors(), cost=LOW_MEMORY)
