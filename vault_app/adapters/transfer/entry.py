"""One entry of a foreign file on its way to a draft."""

import hashlib
import re
from collections.abc import Container, Mapping, Sequence
from typing import Final
from unicodedata import category

from vault_app.adapters.transfer.json_text import whole_text_in
from vault_app.adapters.transfer.ledger import Ledger
from vault_app.adapters.transfer.limits import MOST_ATTACHMENT_BYTES, MOST_TEXT, MOST_VALUES_OF_ONE
from vault_app.adapters.transfer.masked import masked_line
from vault_app.adapters.transfer.times import LATEST
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import OutOfRange
from vault_app.core.ids import CODE, ID_BYTES, NOTES, PASSWORD, USERNAME, WEBSITE, FieldId, ItemId
from vault_app.core.imported import DropReason, EarlierValue, ForeignItem, RowReason
from vault_app.core.item import FieldType
from vault_app.core.kinds import LOGIN, in_order, known_kind, plain_kind
from vault_app.core.secret import Secret
from vault_app.core.totp import code_address, read_code_rules
from vault_app.core.validation import LONGEST_LINE, LONGEST_TAG, LONGEST_TITLE, MOST_TAGS
from vault_app.core.web_address import WebAddress, title_from_address
from vault_app.crypto.random import new_id

_BREAKS: Final = re.compile("[\\t-\\r\\x1c-\\x1f\\x85\\u2028\\u2029]+")
_UNTITLED: Final = "?"
_ONE_LINE: Final = frozenset({FieldType.TEXT, FieldType.HIDDEN})
_ANDROID: Final = "android://"
# By this label a writer finds the passkeys that its own format has a place for.
PASSKEY_LABEL: Final = "passkey"


class Entry:
    """Collects the values of one entry; `finish` gives it to the ledger as an item or as a failure."""

    def __init__(self, ledger: Ledger, position: int, kind: str = LOGIN) -> None:
        self._ledger, self._position = ledger, position
        self.kind = kind
        self.title = ""
        self.favourite = False
        self.in_bin = False
        self.created = self.changed = 0
        self._tags: dict[str, None] = {}
        self._addresses: set[str] = set()
        self._fields: dict[FieldId, DraftField] = {}
        self._own: dict[tuple[str, FieldType], FieldId] = {}  # what became a field of its own, by its label
        self._earlier: list[EarlierValue] = []
        self._notes: list[str] = []
        self._too_long = False
        self.source_id = ""  # by which other entries of the file refer to it
        self.columns: Sequence[str] = ()  # of a table, with the cells of this row
        self.cells: Sequence[str] = ()

    # --- values with a place of their own ---

    def name(self, source_name: str, value: str) -> None:
        """Take the title."""
        self._ledger.map(source_name, "title")
        self.title = one_line(value)

    def put(self, source_name: str, field_id: FieldId, field_type: FieldType, value: str) -> None:
        """Take a value for a field that the kind foresees; a second one becomes a field of its own."""
        if not value:
            return
        several_lines = field_type in _ONE_LINE and any(mark in value for mark in "\r\n")
        if field_id in self._fields or several_lines:
            self.own(source_name, value, field_type)
            return
        self._ledger.map(source_name, field_id.rstrip(b"\0").decode("ascii"))
        self._add(field_id, field_type, value, "")

    def username(self, source_name: str, value: str) -> None:
        """Take the user name."""
        self.put(source_name, USERNAME, FieldType.TEXT, value)

    def password(self, source_name: str, value: str) -> None:
        """Take the password."""
        self.put(source_name, PASSWORD, FieldType.PASSWORD, value)

    def address(self, source_name: str, value: str) -> None:
        """Take a web address; further ones get fields of their own, and what is no address stays as text."""
        written = value.strip()
        if not written:
            return
        kept = known_address(written)
        if not kept:
            self.own(source_name, value, FieldType.TEXT)
            return
        if kept in self._addresses:
            return
        self._addresses.add(kept)
        self._ledger.map(source_name, "website")
        self._add(WEBSITE if WEBSITE not in self._fields else FieldId(new_id()), FieldType.ADDRESS, kept, "")

    def code(self, source_name: str, value: str) -> None:
        """Take a set-up key of one-time codes; one that gives no codes is kept hidden, as it is."""
        if not value.strip():
            return
        address = known_code(value)
        if address is None:
            self.own(source_name, value, FieldType.HIDDEN)
            return
        self._ledger.map(source_name, "code")
        field_id = CODE if CODE not in self._fields else FieldId(new_id())
        self._fields[field_id] = DraftField(field_id, FieldType.CODE, address, "" if field_id == CODE else source_name)

    def notes(self, source_name: str, value: str) -> None:
        """Take notes; several stand below one another."""
        if value.strip():
            self._ledger.map(source_name, "notes")
            self._notes.append(value.replace("\r\n", "\n").strip("\n"))

    def tag(self, source_name: str, *values: str) -> None:
        """Take tags, folders and groups."""
        for value in values:
            tag = one_line(" ".join(value.split()))
            if tag and tag not in self._tags:
                self._ledger.map(source_name, "tags")
                self._tags[tag] = None

    # --- values without one ---

    def own(self, source_name: str, value: str, field_type: FieldType, *, label: str = "") -> None:
        """Keep a value as a field of its own, under the source's name for it (or ``label``)."""
        if not value:
            return
        self._ledger.keep(source_name)
        field_id, label = FieldId(new_id()), (label or source_name).strip() or source_name
        self._own.setdefault((label, field_type), field_id)
        self._add(field_id, field_type, value, label)

    def reference(self, source_name: str, source_id: str, known: Container[str], *, label: str = "") -> None:
        """Refer to another entry of the file; ``known`` are the ids of them all."""
        if source_id not in known:
            self._ledger.drop(source_name, DropReason.MISSING)
            return
        self._ledger.map(source_name, "reference")
        self._add(FieldId(new_id()), FieldType.REFERENCE, _id_of(source_id).hex(), label or source_name)

    def passkey(self, source_name: str, value: object) -> None:
        """Keep a passkey hidden, as the source writes it: no sign-in with it here, but it goes out again as it came."""
        self.own(source_name, whole_text_in(value), FieldType.HIDDEN, label=PASSKEY_LABEL)

    def rest(self, values: Mapping[str, object], known: Container[str]) -> None:
        """Keep every value of a name that the reader does not know, hidden: a later version of the source added it."""
        for name, value in values.items():
            if name not in known:
                self.own(name, whole_text_in(value), FieldType.HIDDEN)

    def file(self, source_name: str, name: str, data: bytes) -> None:
        """Keep an attachment of up to 16 MiB."""
        if len(data) > MOST_ATTACHMENT_BYTES:
            self._ledger.drop(source_name, DropReason.TOO_LARGE)
            return
        self._ledger.weigh(len(data))
        self._ledger.map(source_name, "file")
        field_id = FieldId(new_id())
        label = _file_label(name)
        self._own.setdefault((label, FieldType.FILE), field_id)
        self._fields[field_id] = DraftField(field_id, FieldType.FILE, Secret(data), label)

    def drop(self, source_name: str, reason: DropReason) -> None:
        """Leave a value out."""
        self._ledger.drop(source_name, reason)

    def earlier(
        self, field_id: FieldId, field_type: FieldType, value: str | Secret, time: int = 0, *, label: str = ""
    ) -> None:
        """Keep a value that the entry had before, given oldest first."""
        if isinstance(value, str) and len(value) > MOST_TEXT:
            self._ledger.drop("history", DropReason.TOO_LARGE)
        elif value:
            self._ledger.map("history", "history")
            kept = Secret(value) if field_type.sealed and isinstance(value, str) else value
            self._earlier.append(EarlierValue(field_id, field_type, kept, _kept_time(time), label))

    def earlier_own(self, source_name: str, field_type: FieldType, value: str, time: int) -> None:
        """Keep a value that a field of its own had before, or that has no such field any more."""
        field_id = self._own.setdefault((source_name, field_type), FieldId(new_id()))
        self.earlier(field_id, _type_for(field_type, value), value, time, label=one_line(source_name)[:LONGEST_TITLE])

    def earlier_file(self, name: str, data: bytes, time: int) -> None:
        """Keep an attachment that the entry had before."""
        if len(data) > MOST_ATTACHMENT_BYTES:
            self._ledger.drop("history", DropReason.TOO_LARGE)
            return
        self._ledger.weigh(len(data))
        label = _file_label(name)
        field_id = self._own.setdefault((label, FieldType.FILE), FieldId(new_id()))
        self._ledger.map("history", "history")
        self._earlier.append(EarlierValue(field_id, FieldType.FILE, Secret(data), _kept_time(time), label))

    # --- the end ---

    def finish(self) -> None:
        """Hand the entry to the ledger; one that holds nothing anyone could use is left out."""
        if self._notes:
            self._add(NOTES, FieldType.NOTE, "\n\n".join(self._notes), "")
        self._keep_other_tags()
        title = self.title or self._title_from_fields()
        too_many = max(len(self._fields), len(self._earlier)) > MOST_VALUES_OF_ONE
        if self._too_long or too_many or len(title) > LONGEST_TITLE:
            self.fail(RowReason.TOO_LONG)
        elif not title and not self._fields:
            self.fail(RowReason.EMPTY)
        else:
            self._ledger.add(self._incoming(title or _UNTITLED))

    def fail(self, reason: RowReason) -> None:
        """Leave the whole entry out, and wipe it."""
        values: list[object] = [field.value for field in self._fields.values()]
        values += [entry.value for entry in self._earlier]
        for secret in values:
            if isinstance(secret, Secret):
                secret.wipe()
        wanted = reason is not RowReason.NOT_AN_ACCOUNT
        self._ledger.fail(self._position, reason, masked_line(self.columns, self.cells) if wanted else "")

    def _incoming(self, title: str) -> ForeignItem:
        kind = known_kind(self.kind) or plain_kind(self.kind)
        tags = tuple(self._tags)
        known_as = _id_of(self.source_id) if self.source_id else None
        draft = Draft(known_as, self.kind, title, in_order(kind, self._fields.values()), tags, self.favourite)
        created, changed = _kept_time(self.created), _kept_time(self.changed)
        return ForeignItem(self._position, draft, created, changed, self.in_bin, tuple(self._earlier))

    def _keep_other_tags(self) -> None:
        """Keep tags that are too long or too many for tags as text of their own."""
        usual = [tag for tag in self._tags if len(tag) <= LONGEST_TAG][:MOST_TAGS]
        others = [tag for tag in self._tags if tag not in set(usual)] if len(usual) < len(self._tags) else []
        self._tags = dict.fromkeys(usual)
        self.own("tags", "\n".join(others), FieldType.NOTE)

    def _title_from_fields(self) -> str:
        for field in self._fields.values():
            if field.type is FieldType.ADDRESS and isinstance(field.value, str):
                return title_from_address(field.value) or _app_name(field.value)
        named = self._fields.get(USERNAME)
        return one_line(str(named.value))[:LONGEST_TITLE] if named is not None else ""

    def _add(self, field_id: FieldId, field_type: FieldType, value: str, label: str) -> None:
        field_type = _type_for(field_type, value)
        if len(value) > MOST_TEXT:
            self._too_long = True
            return
        kept = Secret(value) if field_type.sealed else value
        self._fields[field_id] = DraftField(field_id, field_type, kept, one_line(label)[:LONGEST_TITLE])


def _id_of(source_id: str) -> ItemId:
    """Give the id by which an import finds an entry that others refer to; what it becomes here has another."""
    return ItemId(hashlib.sha256(source_id.encode("utf-8", "replace")).digest()[:ID_BYTES])


def known_address(written: str) -> str:
    """Give a web address as this app keeps it, or "" for what is none."""
    try:
        return WebAddress.parse(_app_address(written.strip())).text
    except OutOfRange:
        return ""


def known_code(written: str) -> Secret | None:
    """Give a set-up key of one-time codes as this app keeps it, or None for what gives no codes."""
    typed = Secret(written)
    try:
        rules = read_code_rules(typed)
    except OutOfRange:
        return None
    finally:
        typed.wipe()
    address = code_address(rules)
    rules.seed.wipe()
    return address


def _type_for(field_type: FieldType, value: str) -> FieldType:
    """Give the type that a value of one line has if it is longer than a line."""
    if field_type in _ONE_LINE and ("\n" in value or len(value) > LONGEST_LINE):
        return FieldType.SECURE_NOTE if field_type.sealed else FieldType.NOTE
    return field_type


def _file_label(name: str) -> str:
    """Give the name of a file without folders and control characters."""
    return one_line(name.replace("\\", "/").rsplit("/", 1)[-1])[:LONGEST_TITLE] or _UNTITLED


def one_line(value: str) -> str:
    """Give a name as one line without control characters; a line break becomes a space."""
    line = _BREAKS.sub(" ", value).strip()
    return line if line.isprintable() else "".join(mark for mark in line if category(mark) not in ("Cc", "Cs"))


def _kept_time(time: int) -> int:
    """Give a time that the vault can keep, or 0 for none."""
    return time if 0 < time <= LATEST else 0


def _app_name(address: str) -> str:
    """Name an app by the last part of its package's name: the first parts are its maker's address turned round."""
    return address.rpartition(".")[2].capitalize()[:LONGEST_TITLE]


def _app_address(written: str) -> str:
    """Give the address of an Android app as this app keeps it: browsers write a hash of its signer into it."""
    if not written.lower().startswith(_ANDROID):
        return written
    package = written[len(_ANDROID) :].partition("/")[0].rpartition("@")[2]
    return f"androidapp://{package}" if package else written
