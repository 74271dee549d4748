"""The desktop's clipboard: marked so that histories look away, and cleared only while it is still ours."""

import hmac
import secrets
import sys
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from vault_app.core.errors import ClipboardBusy
from vault_app.core.secret import Secret
from vault_app.ports.clipboard import Lease

# Klipper, GPaste, CopyQ and others leave out what carries this.
KDE_HINT: Final = "x-kde-passwordManagerHint"
# Windows clipboard history and cloud clipboard (Microsoft, "Cloud Clipboard and Clipboard History Formats"): the
# first by being there at all, the others by a DWORD of zero.
WINDOWS_HINTS: Final = (
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"',
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"',
)
# nspasteboard.org.
MAC_HINT: Final = "org.nspasteboard.ConcealedType"

_DWORD_ZERO: Final = b"\0\0\0\0"


def marked(text: str, *, platform: str = sys.platform) -> QMimeData:
    """Give ``text`` with the platform's request not to record it."""
    data = QMimeData()
    data.setText(text)
    if platform == "win32":
        for hint in WINDOWS_HINTS:
            data.setData(hint, QByteArray(_DWORD_ZERO))
    elif platform == "darwin":
        data.setData(MAC_HINT, QByteArray(b""))
    else:
        data.setData(KDE_HINT, QByteArray(b"secret"))
    return data


class QtClipboard:
    """The `Clipboard` port over Qt, for the window's thread alone.

    X11's PRIMARY selection is never set: it would be pasted by a stray middle click.
    """

    def __init__(self) -> None:
        # The fingerprint of a short password could be guessed without a key; this one lives as long as the process.
        self._key = secrets.token_bytes(32)

    def put(self, text: Secret) -> Lease:
        """Offer the text, marked so that clipboard histories look away.

        Raises:
            ClipboardBusy: another program holds the clipboard.
        """
        with text.borrow() as view:
            lease = Lease(self._fingerprint(view))
        self._desktop().setMimeData(marked(text.reveal()), QClipboard.Mode.Clipboard)
        if not self._holds(lease):
            raise ClipboardBusy
        return lease

    def clear_if_ours(self, lease: Lease) -> bool:
        """Clear the clipboard if it still holds what the lease stands for; tell whether it was cleared."""
        if not self._holds(lease):
            return False
        self._desktop().clear(QClipboard.Mode.Clipboard)
        return True

    def offers_something(self) -> bool:
        """Say whether what is on the clipboard comes from a window of ours, for all Qt knows."""
        return self._desktop().ownsClipboard()

    def let_go(self) -> None:
        """Offer nothing any more."""
        if self.offers_something():
            self._desktop().clear(QClipboard.Mode.Clipboard)

    def _holds(self, lease: Lease) -> bool:
        text = self._desktop().text(QClipboard.Mode.Clipboard)
        return hmac.compare_digest(self._fingerprint(text.encode("utf-8", "surrogatepass")), lease.fingerprint)

    def _fingerprint(self, text: bytes | memoryview) -> bytes:
        return hmac.digest(self._key, text, "sha256")

    @staticmethod
    def _desktop() -> QClipboard:
        return QGuiApplication.clipboard()
