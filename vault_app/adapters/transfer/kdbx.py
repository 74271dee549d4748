"""KeePass and KeePassXC: KDBX 3.1, 4.0 and 4.1, opened by passphrase and key file."""

from typing import Final

from vault_app.adapters.transfer.kdbx_header import SIGNATURE, read_header
from vault_app.adapters.transfer.kdbx_key_file import key_of
from vault_app.adapters.transfer.keepass_tree import KeePassTree
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.limits import MOST_FILE_BYTES
from vault_app.adapters.transfer.xml_tree import entries_in, no_collection
from vault_app.core.errors import FileLocked, FileTooLarge
from vault_app.core.imported import Imported
from vault_app.core.progress import Tell, part, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "kdbx"
_OPENED: Final = 0.5  # of the time


class Kdbx:
    """See `ImportReader`."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by the signature."""
        return data.startswith(SIGNATURE)

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the file.

        Raises:
            FileLocked, WrongFilePassphrase, FileCostTooHigh, FileNotForUs, FileDamaged, FileTooLarge, FileUnsafe.
        """
        if len(data) > MOST_FILE_BYTES:
            raise FileTooLarge(most=MOST_FILE_BYTES)
        header = read_header(data)
        if key is None:
            raise FileLocked(key_file=True)
        # Brings in cryptography, which other readers do without.
        from vault_app.adapters.transfer.kdbx_body import check_header_hash, open_body  # noqa: PLC0415
        from vault_app.crypto.kdbx import composite_key, derive  # noqa: PLC0415

        check_header_hash(data, header)
        key_file = key_of(key.key_file)
        passphrase = key.passphrase if key.passphrase or not key_file else None
        keys = derive(composite_key(passphrase, key_file), header.kdf, header.seed)
        tree, binaries = open_body(data, header, keys, part(tell, 0, _OPENED))
        ledger = Ledger(_KEY, entries_in(tree), part(tell, _OPENED, 1))
        with no_collection():
            KeePassTree(tree, binaries).read_into(ledger)
        return ledger.imported()
