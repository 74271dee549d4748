"""Kinds of items and their fields by the names that the command line takes."""

from vault_app.cli.desk import Refused
from vault_app.cli.exit_codes import Exit
from vault_app.core.draft import Draft
from vault_app.core.ids import CODE, EXPIRES, NOTES, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import KINDS, Kind, TemplateField
from vault_app.core.vault import Vault
from vault_app.core.vault_kinds import kind_in, own_kinds

_EVERYWHERE = (
    TemplateField(WEBSITE, FieldType.ADDRESS),
    TemplateField(USERNAME, FieldType.TEXT),
    TemplateField(PASSWORD, FieldType.PASSWORD),
    TemplateField(CODE, FieldType.CODE),
    TemplateField(EXPIRES, FieldType.DATE),
    TemplateField(NOTES, FieldType.NOTE),
)


def kind_named(vault: Vault, name: str) -> Kind:
    """Find a kind by its key ("wifi"), or one that people made by its name; case does not matter.

    Raises:
        Refused: there is none.
    """
    kinds = (*KINDS, *own_kinds(vault))
    for kind in kinds:
        if name.casefold() in {kind.key, kind.name.casefold()} - {""}:
            return kind
    known = ", ".join(kind.name or kind.key for kind in kinds)
    raise Refused(f"There is no kind of that name. There are: {known}.", Exit.USAGE)


def shown_kind(vault: Vault, key: str) -> str:
    """Give the name of a kind: its key, or what people called their own."""
    return kind_in(vault, key).name or key


def field_named(kind: Kind, draft: Draft, name: str) -> TemplateField:
    """Give the field that is meant by a name: one that the item has, that its kind or any kind foresees, or a new text.

    Names are those of `words.field_name` and labels; case and "-" for "_" do not matter.
    """
    from vault_app.crypto.random import new_id  # noqa: PLC0415  # seldom a new one

    wanted = name.casefold()
    there = [TemplateField(field.id, field.type, field.label) for field in draft.fields]
    for field in (*there, *kind.fields, *_EVERYWHERE):
        if wanted in {field.label.casefold(), standard_name(field.id), standard_name(field.id).replace("_", "-")} - {
            ""
        }:
            return field
    return TemplateField(FieldId(new_id()), FieldType.TEXT, name)


def standard_name(field_id: FieldId) -> str:
    """Give the name of a field that the app knows ("private_key"), or "" for one of an item's own."""
    name = field_id.rstrip(b"\0").decode("ascii", "replace")
    return name if name.isascii() and name.replace("_", "").isalpha() else ""
