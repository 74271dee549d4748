"""Drafts to begin with: of nothing, of an item, of another item's likeness."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import compress
from typing import Final

from vault_app.core.columns import STANDARD_FIELDS
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, WEBSITE
from vault_app.core.item import FieldType, Item, Sealed
from vault_app.core.kinds import LOGIN
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault

_FORM: Final = (
    (WEBSITE, FieldType.ADDRESS),
    (USERNAME, FieldType.TEXT),
    (PASSWORD, FieldType.PASSWORD),
    (NOTES, FieldType.NOTE),
)
_USERNAME_NUMBER: Final = STANDARD_FIELDS.index(USERNAME) + 1
_IS_USERNAME: Final = bytes(number == _USERNAME_NUMBER for number in range(256))


def new_login(title: str, password: Secret, bits: float) -> Draft:
    """Give the draft of a new login with its generated password, which is taken over, and that one's strength."""
    made = DraftField(PASSWORD, FieldType.PASSWORD, password, bits=bits)
    fields = tuple(made if field_id == PASSWORD else DraftField(field_id, kind, "") for field_id, kind in _FORM)
    return Draft(None, LOGIN, title, fields)


def draft_of(item: Item) -> Draft:
    """Give a draft of an item as it is, its secrets left sealed."""
    fields = tuple(DraftField(field.id, field.type, field.value, field.label) for field in item.fields)
    return Draft(item.id, item.kind, item.title, fields, item.tags, item.favourite)


def likeness_of(item: Item, title: str, unseal: Callable[[Item, DraftField], Secret]) -> Draft:
    """Give the draft of a new item like another; what is sealed for the other item is unsealed for the new one."""
    draft = draft_of(item)
    fields = tuple(
        replace(field, value=unseal(item, field)) if isinstance(field.value, Sealed) else field
        for field in draft.fields
    )
    return replace(draft, item_id=None, title=title, fields=fields, favourite=False)


def with_form(draft: Draft) -> Draft:
    """Give a draft that has every field of a login's form, so that an empty one can be filled."""
    missing = tuple(DraftField(field_id, kind, "") for field_id, kind in _FORM if draft.field(field_id) is None)
    return replace(draft, fields=(*draft.fields, *missing)) if draft.kind == LOGIN and missing else draft


def without_blanks(draft: Draft) -> Draft:
    """Give a draft without the fields that hold nothing."""
    return replace(draft, fields=tuple(field for field in draft.fields if field.value))


def most_used_username(vault: Vault) -> str:
    """Give the user name that most items have, or "" where none is used twice."""
    fields = vault.columns.fields
    names = compress(fields.text, fields.standard.translate(_IS_USERNAME))
    common = Counter(name for name in names if name).most_common(1)
    return common[0][0] if common and common[0][1] > 1 else ""
