"""Drafts to begin with: of nothing, of an item, of another item's likeness."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import compress
from typing import Final

from vault_app.core.columns import STANDARD_FIELDS
from vault_app.core.draft import Draft, DraftField
from vault_app.core.draft_merge import begun_with
from vault_app.core.env_text import EnvText, Variable
from vault_app.core.ids import USERNAME, FieldId
from vault_app.core.item import FieldType, Item, Sealed
from vault_app.core.kinds import Kind, TemplateField, in_order
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.ui.item_words import field_label

# Of these a person sets up the account; an API key or the password of a network comes from elsewhere.
_MADE: Final = frozenset({"login", "database", "server"})
_LINE_END: Final = ord("\n")
ENVIRONMENT: Final = "environment"
_NOTED: Final = b"ignore."
_USERNAME_NUMBER: Final = STANDARD_FIELDS.index(USERNAME) + 1
_IS_USERNAME: Final = bytes(number == _USERNAME_NUMBER for number in range(256))


def new_item(kind: Kind, title: str, new_password: Callable[[], tuple[Secret, float]]) -> Draft:
    """Give the draft of a new item of a kind, whose passwords are made already; their strength goes with them."""

    def made(field: TemplateField) -> DraftField:
        if field.type is not FieldType.PASSWORD or kind.key not in _MADE:
            return DraftField(field.id, field.type, "", field.label)
        password, bits = new_password()
        return DraftField(field.id, field.type, password, field.label, bits)

    fields = tuple(map(made, kind.fields))
    if kind.key == ENVIRONMENT:  # the first variable, to be named
        fields = (new_field(FieldType.HIDDEN), *fields)
    return Draft(None, kind.key, title, fields)


def new_field(field_type: FieldType, field_id: FieldId | None = None, label: str = "") -> DraftField:
    """Give an empty field, with an id of its own if it is none that an item has once."""
    from vault_app.crypto.random import new_id  # noqa: PLC0415 - not before the first window

    return DraftField(field_id or FieldId(new_id()), field_type, "", label)


def draft_of(item: Item) -> Draft:
    """Give a draft of an item as it is, its secrets left sealed."""
    fields = tuple(DraftField(field.id, field.type, field.value, field.label) for field in item.fields)
    return Draft(item.id, item.kind, item.title, fields, item.tags, item.favourite, begun_with(item))


def likeness_of(item: Item, title: str, unseal: Callable[[Item, DraftField], Secret]) -> Draft:
    """Give the draft of a new item like another; what is sealed for the other item is unsealed for the new one."""
    draft = draft_of(item)
    fields = tuple(
        replace(field, value=unseal(item, field)) if isinstance(field.value, Sealed) else field
        for field in draft.fields
    )
    return replace(draft, item_id=None, title=title, fields=fields, favourite=False, begun=None)


def with_form(draft: Draft, kind: Kind) -> Draft:
    """Give a draft that has every field of its kind, named as the kind names it, so that an empty one can be filled."""
    present = {field.id: field for field in draft.fields}
    foreseen = tuple(
        replace(present.pop(each.id), label=each.label) if each.id in present else _blank(each) for each in kind.fields
    )
    return replace(draft, kind=kind.key, fields=in_order(kind, (*foreseen, *present.values())))


def with_kind(draft: Draft, was: Kind, kind: Kind) -> Draft:
    """Give a draft as one of another kind: what holds something stays, as a field of the item's own if need be."""
    kept = without_blanks(draft, was)
    for field in draft.fields:
        if isinstance(field.value, Secret) and not field.value:
            field.value.wipe()
    return with_form(kept, kind)


def without_blanks(draft: Draft, kind: Kind) -> Draft:
    """Give a draft without the fields that hold nothing, but with those of the item's own that were given a name."""
    foreseen = {field.id for field in kind.fields}

    def is_kept(field: DraftField) -> bool:
        named = bool(field.label) and field.id not in foreseen and field.type is not FieldType.FILE
        return bool(field.value) or named

    kept = filter(is_kept, draft.fields)
    return replace(draft, fields=tuple(kept))


def variable_fields(found: EnvText, named: Mapping[str, FieldId]) -> list[DraftField]:
    """Give a field for each variable, with the id of the field of its name if there is one; hidden, if not empty."""

    def field(variable: Variable) -> DraftField:
        field_id = named.get(variable.name) or FieldId(new_id())
        with variable.value.borrow() as view:
            lines, empty = _LINE_END in view, not view.nbytes
        if empty:
            return DraftField(field_id, FieldType.TEXT, "", variable.name)
        field_type = FieldType.SECURE_NOTE if lines else FieldType.HIDDEN
        return DraftField(field_id, field_type, variable.value, variable.name)

    from vault_app.crypto.random import new_id  # noqa: PLC0415 - not before the first window

    return [field(variable) for variable in found.variables]


def template_of(kind: str, fields: Iterable[DraftField]) -> tuple[TemplateField, ...]:
    """Give fields of an item as those of a kind, by their names; files are none. Secrets in them are wiped."""
    template = []
    for field in fields:
        if isinstance(field.value, Secret):
            field.value.wipe()
        if field.type is not FieldType.FILE:
            label = "" if field.id in STANDARD_FIELDS else field_label(kind, field.id, field.label)
            template.append(TemplateField(field.id, field.type, label))
    return tuple(template)


def stays_hidden(field: DraftField) -> bool:
    """Say whether a field is none of the form's: what was noted about a finding of the health page."""
    return field.id.startswith(_NOTED)


def _blank(field: TemplateField) -> DraftField:
    return DraftField(field.id, field.type, "", field.label)


def most_used_username(vault: Vault) -> str:
    """Give the user name that most items have, or "" where none is used twice."""
    fields = vault.columns.fields
    names = compress(fields.text, fields.standard.translate(_IS_USERNAME))
    common = Counter(name for name in names if name).most_common(1)
    return common[0][0] if common and common[0][1] > 1 else ""
