"""A key derivation that runs in a thread while the rest of the program is still loading.

It needs neither cipher nor decoder, and takes longer than to load them.
"""

from threading import Thread
from typing import Final

from vault_app.core.kdf_cost import KdfCost
from vault_app.crypto.arena import Arena
from vault_app.crypto.kdf import derive
from vault_app.crypto.wiping import wipe
from vault_app.crypto.wrapping_key import WrappingKey


class Begun:
    """The key of one passphrase slot on its way; used once, then released."""

    def __init__(self, text: bytearray, salt: bytes, cost: KdfCost, *, arena: Arena | None) -> None:
        """Take over the normalised passphrase and the arena, and begin."""
        self._of: Final = (salt, cost)
        self._text = text
        self._arena = arena
        self._key: WrappingKey | None = None
        self._wrong: Exception | None = None
        self._thread = Thread(target=self._derive, name="kdf", daemon=True)
        self._thread.start()

    def _derive(self) -> None:
        try:
            self._key = derive(self._text, *self._of, arena=self._arena)
        except Exception as error:  # noqa: BLE001  # told by `key`: a thread would print it
            self._wrong = error
        finally:
            wipe(self._text)

    def key(self, salt: bytes, cost: KdfCost) -> WrappingKey | None:
        """Give the key when it is there, for the caller to wipe; None if it is that of another salt or cost.

        Raises:
            What `derive` raises.
        """
        if (salt, cost) != self._of:
            return None
        self._thread.join()
        if self._wrong is not None:
            raise self._wrong
        key, self._key = self._key, None
        return key

    def release(self) -> None:
        """Wait for the end, wipe a key that nobody took and give the memory back. Again changes nothing."""
        self._thread.join()
        if self._key is not None:
            self._key.wipe()
        if self._arena is not None:
            self._arena.release()
