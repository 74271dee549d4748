"""A clipboard in memory, which another program can use too."""

import hashlib

from vault_app.core.errors import ClipboardBusy
from vault_app.core.secret import Secret
from vault_app.ports.clipboard import Lease


class FakeClipboard:
    """Holds one text; ``text`` is what another program would paste."""

    def __init__(self) -> None:
        self.text = ""
        self.busy = False

    def put(self, text: Secret) -> Lease:
        if self.busy:
            raise ClipboardBusy
        self.text = text.reveal()
        return Lease(self._fingerprint())

    def clear_if_ours(self, lease: Lease) -> bool:
        ours = bool(self.text) and self._fingerprint() == lease.fingerprint
        if ours:
            self.text = ""
        return ours

    def _fingerprint(self) -> bytes:
        return hashlib.sha256(b"a test's key" + self.text.encode()).digest()
