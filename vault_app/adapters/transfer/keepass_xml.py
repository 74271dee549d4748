"""KeePass 2 XML: the inside of a KDBX file, unencrypted."""

from typing import Final

from vault_app.adapters.transfer.keepass_tree import KeePassTree
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.xml_tree import tree_of
from vault_app.core.imported import Imported
from vault_app.ports.import_reader import FileKey

_KEY: Final = "keepass-xml"
_HEAD: Final = 4_096


class KeePassXml:
    """See `ImportReader`."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by the root element."""
        return b"<KeePassFile" in data[:_HEAD].replace(b"\0", b"")

    def read(self, data: bytes, key: FileKey | None = None) -> Imported:
        """Read the file. Raises FileDamaged, FileTooLarge, FileUnsafe."""
        del key
        ledger = Ledger(_KEY)
        KeePassTree(tree_of(data)).read_into(ledger)
        return ledger.imported()
