"""XML of strangers as a tree: no document types, no entities, no fetching, bounded depth."""

from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from vault_app.adapters.transfer.limits import MOST_NESTING, MOST_UNFOLDED_BYTES
from vault_app.core.errors import FileDamaged, FileTooLarge, FileUnsafe

_MOST_ELEMENTS: Final = 20_000_000


class _Building:
    """Builds the tree from what the parser tells."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self._depth = self._elements = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MOST_NESTING:
            raise FileUnsafe(reason="nesting")
        if self._elements > _MOST_ELEMENTS:
            raise FileTooLarge(most=MOST_UNFOLDED_BYTES)
        self.builder.start(name, attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self.builder.end(name)


def tree_of(data: bytes) -> Element:
    """Read XML.

    Raises:
        FileTooLarge: over 512 MiB.
        FileUnsafe: ("entities") it declares a document type; ("nesting") deeper than 64.
        FileDamaged: it is not well-formed.
    """
    if len(data) > MOST_UNFOLDED_BYTES:
        raise FileTooLarge(most=MOST_UNFOLDED_BYTES)
    building = _Building()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = building.start
    parser.EndElementHandler = building.end
    parser.CharacterDataHandler = building.builder.data
    try:
        parser.Parse(data, True)  # expat takes it by position: the last part
        return building.builder.close()
    except (expat.ExpatError, ValueError, LookupError):  # an encoding that nobody knows is a LookupError
        raise FileDamaged(where="xml") from None


def _refuse(*_declared: object) -> None:
    raise FileUnsafe(reason="entities")
