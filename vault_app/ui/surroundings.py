"""What the window needs from outside; ``ui.main`` hands in the wiring, tests hand in something small."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vault_app.core.passphrase import WordList
    from vault_app.core.randomness import RandomSource
    from vault_app.core.secret import Secret
    from vault_app.ports.clipboard import Clipboard, CopyMark
    from vault_app.ports.clock import Clock
    from vault_app.ports.foreign_files import ForeignFiles
    from vault_app.ports.keychain import Keychain
    from vault_app.ports.leak_source import LeakSource
    from vault_app.ports.settings_store import SettingsStore
    from vault_app.ports.vault_store import VaultStore
    from vault_app.services.doors import Doors


class Surroundings(Protocol):
    """Where vaults and settings are kept, and what services need."""

    def clock(self) -> "Clock":
        """Give the clock; cheap."""
        ...

    def settings_store(self) -> "SettingsStore":
        """Give where settings are kept; cheap."""
        ...

    def store_at(self, path: Path) -> "VaultStore":
        """Give the store of the vault at a path; nothing is read yet."""
        ...

    def default_vault_path(self, name: str = "") -> Path:
        """Give where a new vault of that name goes unless the person chooses; without a name, the one opened first."""
        ...

    def runtime_folder(self) -> Path:
        """Give the folder of what lives as long as the session; it need not exist."""
        ...

    def copy_mark(self) -> "CopyMark":
        """Give the one mark of what is on the clipboard; cheap."""
        ...

    def cli_clipboard(self) -> "Clipboard":
        """Give the clipboard by way of the desktop's own tools; cheap, none is looked for yet."""
        ...

    def keychain(self) -> "Keychain":
        """Give a keychain of one's own, for one lane; cheap, nothing is asked of it yet."""
        ...

    def foreign_files(self) -> "ForeignFiles":
        """Give the files of other programs; the first call brings in their readers, so only in a lane."""
        ...

    def leak_list(self, path: Path) -> "LeakSource":
        """Open a list of leaked passwords on this computer. Raises NotALeakList."""
        ...

    def leak_service(self) -> "LeakSource":
        """Give the service that knows leaked passwords; nothing is sent yet."""
        ...

    def word_list(self) -> "WordList":
        """Give the words of passphrases; the first call reads them."""
        ...

    def random_source(self) -> "RandomSource":
        """Give the system's randomness; the first call brings in cryptography."""
        ...

    def estimated_bits(self, secret: "Secret") -> float:
        """Estimate what a chosen passphrase is worth."""
        ...

    def doors(self) -> "Doors":
        """Give what services need; the first call brings in cryptography, so only in a lane."""
        ...
