"""KeePass 2 XML: the inside of a KDBX file, unencrypted."""

from typing import Final

from vault_app.adapters.transfer.keepass_tree import KeePassTree
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.xml_tree import entries_in, tree_of
from vault_app.core.imported import Imported
from vault_app.core.progress import Tell, part, untold
from vault_app.ports.import_reader import FileKey

_KEY: Final = "keepass-xml"
_HEAD: Final = 4_096
_PARSED: Final = 0.3  # of the time


class KeePassXml:
    """See `ImportReader`."""

    key = _KEY

    def recognises(self, data: bytes) -> bool:
        """Tell by the root element."""
        return b"<KeePassFile" in data[:_HEAD].replace(b"\0", b"")

    def read(self, data: bytes, key: FileKey | None = None, *, tell: Tell = untold) -> Imported:
        """Read the file. Raises FileDamaged, FileTooLarge, FileUnsafe."""
        del key
        tree = tree_of(data, part(tell, 0, _PARSED))
        ledger = Ledger(_KEY, entries_in(tree), part(tell, _PARSED, 1))
        KeePassTree(tree).read_into(ledger)
        return ledger.imported()
