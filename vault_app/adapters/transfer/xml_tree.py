"""XML of strangers as a tree: no document types, no entities, no fetching."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.parsers import expat

from vault_app.adapters.transfer.limits import MIB, MOST_UNFOLDED_BYTES
from vault_app.core.errors import FileDamaged, FileTooLarge, FileUnsafe
from vault_app.core.progress import Tell, untold

_PIECE: Final = MIB // 4  # some 2 ms


class _AtRoot(Exception):
    """The root element begins; a document type could only have stood before it."""


def tree_of(data: bytes, tell: Tell = untold) -> Element:
    """Read XML.

    Raises:
        FileTooLarge: over 512 MiB.
        FileUnsafe: ("entities") it declares a document type, and so perhaps entities.
        FileDamaged: it is not well-formed.
    """
    if len(data) > MOST_UNFOLDED_BYTES:
        raise FileTooLarge(most=MOST_UNFOLDED_BYTES)
    _refuse_document_type(data)
    parser = XMLParser()  # noqa: S314  # without a document type there is nothing to expand or fetch
    try:
        with no_collection():
            for start in range(0, len(data), _PIECE):
                tell(start / len(data))
                parser.feed(data[start : start + _PIECE])
            return parser.close()
    except (ParseError, ValueError, LookupError):  # an encoding that nobody knows is a LookupError
        raise FileDamaged(where="xml") from None


def entries_in(tree: Element) -> int:
    """Count the entries of a KeePass tree; those in a history are none."""
    return sum(1 for _ in tree.iterfind(".//Group/Entry"))


def _refuse_document_type(data: bytes) -> None:
    """Look at what stands before the root element, whatever its encoding, with the parser's own eyes."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _stop
    try:
        parser.Parse(data, True)
    except _AtRoot:
        return
    except (expat.ExpatError, ValueError, LookupError):
        raise FileDamaged(where="xml") from None


def _refuse(*_declared: object) -> None:
    raise FileUnsafe(reason="entities")


def _stop(*_element: object) -> None:
    raise _AtRoot


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the collector from looking through a growing tree again and again; there are no cycles in it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
