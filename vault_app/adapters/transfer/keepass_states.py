"""What an entry of KeePass says of an item, now and before: whole states, for KeePass restores a state whole."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain, count
from typing import Final

from vault_app.adapters.transfer.out_values import name_of, text_of_field
from vault_app.core.draft import DraftField
from vault_app.core.ids import CODE, EXPIRES, NOTES, PASSWORD, TITLE, USERNAME, FieldId
from vault_app.core.imported import ForeignItem
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret

_STANDARD: Final = {TITLE: "Title", USERNAME: "UserName", PASSWORD: "Password", NOTES: "Notes", CODE: "otp"}
_URL: Final = "URL"
_MORE_URLS: Final = "KP2A_URL_"
# The name of the string with tags that KeePass would take for several.
ODD_TAGS: Final = "tags"
# A longer value stands only in the states that it was changed in: a history of thousands would repeat it in each.
_LONGEST_REPEATED: Final = 16 * 1024


@dataclass(frozen=True)
class KeePassState:
    """An entry at one moment.

    Attributes:
        strings: value, and whether it is hidden, by KeePass's name for it.
        files: the content of attachments by name.
        until: when it expires, ms since 1970, or 0.
    """

    strings: dict[str, tuple[str, bool]]
    files: dict[str, Secret]
    until: int = 0

    def repeated(self) -> "KeePassState":
        """Give it without values too long to stand in a state that did not change them."""
        short = {name: value for name, value in self.strings.items() if len(value[0]) <= _LONGEST_REPEATED}
        return replace(self, strings=short)


class KeePassStates:
    """Names the fields of one item as KeePass does, each the same in every state."""

    def __init__(self, item: ForeignItem) -> None:
        self._item = item
        self._names: dict[FieldId, str] = {}
        self._taken = {*_STANDARD.values(), _URL, ODD_TAGS}
        state = KeePassState({"Title": (item.draft.title, False)}, {})
        for field in item.draft.fields:
            if field.value:
                state = self._with(state, field)
        self.now: Final = state

    def before(self) -> list[tuple[int, KeePassState]]:
        """Give the states before, oldest first, each with the time from which it was so, in ms."""
        states: list[tuple[int, KeePassState]] = []
        earlier = self._item.earlier
        state, since = self.now, -1
        for number in reversed(range(len(earlier))):
            old = earlier[number]
            if old.time and old.time == since:
                states.pop()  # one change replaced several values
            else:
                state = state.repeated()
            state, since = self._with(state, DraftField(old.id, old.type, old.value, old.label)), old.time
            states.append((earlier[number - 1].time if number else self._item.created, state))
        return states[::-1]

    def _with(self, state: KeePassState, field: DraftField) -> KeePassState:
        """Give the state with another value of one field."""
        until = _midnight(text_of_field(field)) if field.id == EXPIRES else 0
        if until:
            return replace(state, until=until)
        name = self._name(field)
        if field.type is FieldType.FILE and isinstance(field.value, Secret):
            return replace(state, files=state.files | {name: field.value})
        return replace(state, strings=state.strings | {name: (text_of_field(field), field.type.sealed)})

    def _name(self, field: DraftField) -> str:
        known = self._names.get(field.id) or _STANDARD.get(field.id)
        if known:
            return known
        if field.type is not FieldType.ADDRESS:
            name = self._free(name_of(field) or "field", " ")
        elif _URL in self._names.values():
            name = self._free(_MORE_URLS, "")
        else:
            name = _URL
        self._names[field.id] = name
        return name

    def _free(self, name: str, between: str) -> str:
        numbers = (f"{name}{between}{number}" for number in count(2 if between else 1))
        free = next(wanted for wanted in chain((name,) if between else (), numbers) if wanted not in self._taken)
        self._taken.add(free)
        return free


def _midnight(day: str) -> int:
    """Give the beginning of a day (ISO 8601) in UTC, ms since 1970, or 0 for what is none."""
    try:
        return max(int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()) * 1000, 0)
    except ValueError:
        return 0
