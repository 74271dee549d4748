"""What a file of another program holds, as this app would keep it, and an account of what became of each part.

A reader gives `Imported`. Nothing is lost in silence: what has no place of its own becomes a field with the source's
name for it, and what is left out is counted with its reason. ``count = len(items) + len(failures)``, always.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vault_app.core.draft import Draft
from vault_app.core.ids import FieldId
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret


class RowReason(StrEnum):
    """Why an entry of the file was left out."""

    EMPTY = "empty"  # no password and no web address, user name, title or note
    COLUMNS = "columns"  # another number of columns than the header
    TOO_LONG = "too-long"  # a value beyond what the vault keeps
    UNREADABLE = "unreadable"  # not shaped as the source writes it
    NOT_AN_ACCOUNT = "not-an-account"  # the source's own bookkeeping


class DropReason(StrEnum):
    """Why a part of an entry was left out."""

    SOURCE_ONLY = "source-only"  # means something to the other program alone: an icon, a colour, a window to type into
    NOT_SUPPORTED = "not-supported"  # passkeys and the like, which this app does not keep
    MISSING = "missing"  # the file names it and does not hold it
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class EarlierValue:
    """A value that an entry had before; ``time`` is when it was replaced, ms since 1970, 0 if the file does not say."""

    id: FieldId
    type: FieldType
    value: str | Secret
    time: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class ForeignItem:
    """One entry on its way from or to another program's file.

    Attributes:
        position: of the entry in the file, from 1; in text files the line on which it begins.
        draft: the entry as a new item, with secrets that belong to whoever holds this.
        created, changed: ms since 1970, 0 if the file does not say.
        in_bin: whether it lay in the other program's bin.
        earlier: what it held before, oldest first.
        dropped: what was left out of it, by the source's name and reason.
    """

    position: int
    draft: Draft
    created: int = 0
    changed: int = 0
    in_bin: bool = False
    earlier: tuple[EarlierValue, ...] = ()
    dropped: tuple[tuple[str, DropReason], ...] = ()

    def wipe(self) -> None:
        """Wipe every secret in it."""
        self.draft.wipe()
        for entry in self.earlier:
            if isinstance(entry.value, Secret):
                entry.value.wipe()


@dataclass(frozen=True, slots=True)
class RowFailure:
    """An entry that was left out; ``seen`` tells which parts of it have something in them, and nothing of what."""

    position: int
    reason: RowReason
    seen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A whole file as read.

    Attributes:
        source: the reader's key ("bitwarden-json").
        count: entries in the file.
        items: those that can be imported, in the file's order.
        failures: those that cannot.
        mapped: the source's names that have a place of their own here, and the name of that place ("username").
        kept: the source's names that became fields of their own, and how often.
        kinds: a person's own kinds that entries are of, as records with their ids; they are no entries.
        dropped: what was left out of entries that are imported, by the source's name and reason, and how often.
    """

    source: str
    count: int
    items: tuple[ForeignItem, ...]
    failures: tuple[RowFailure, ...] = ()
    mapped: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, int] = field(default_factory=dict)
    dropped: Mapping[tuple[str, DropReason], int] = field(default_factory=dict)
    kinds: tuple[ForeignItem, ...] = ()

    def __post_init__(self) -> None:
        if self.count != len(self.items) + len(self.failures):
            raise ValueError("an entry is neither imported nor left out")

    def __repr__(self) -> str:
        return f"<Imported from {self.source}: {len(self.items)} of {self.count}>"

    def wipe(self) -> None:
        """Wipe every secret in it."""
        for entry in (*self.items, *self.kinds):
            entry.wipe()
