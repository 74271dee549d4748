from vault_app.core import ids
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, FieldId, ItemId, ValueId, VaultId, ignored_field
from vault_app.core.item import Field, FieldType, Item, Sealed, Stamp
from vault_app.core.vault import Vault
from vault_app.ui.quick.fields import DOTS, rows_of

NOW = Stamp(1, 1)
VAULT = Vault(VaultId(bytes(16)), "Northpine")
SEALED = Sealed(ValueId(bytes(16)), b"message", 0, bytes(16))


def item_with(*fields: Field, kind: str = "login") -> Item:
    return Item(id=ItemId(bytes(16)), kind=kind, title="Anything", stamp=NOW, created=1, fields=fields)


def shown(item: Item) -> list[tuple[str, str]]:
    return [(each.row.title, each.row.below) for each in rows_of(VAULT, item)]


def test_fields_stand_in_the_order_of_every_screen() -> None:
    item = item_with(
        Field(NOTES, FieldType.NOTE, "Two\nlines", NOW),
        Field(FieldId(b"one of my fields"), FieldType.TEXT, "mine", NOW, label="Own"),
        Field(PASSWORD, FieldType.PASSWORD, SEALED, NOW),
        Field(USERNAME, FieldType.TEXT, "dana", NOW),
    )

    assert shown(item) == [("User name", "dana"), ("Password", DOTS), ("Own", "mine"), ("Notes", "Two lines")]


def test_what_cannot_be_pasted_is_left_out() -> None:
    item = item_with(
        Field(FieldId(b"a file of an itm"), FieldType.FILE, SEALED, NOW, label="scan.pdf"),
        Field(FieldId(b"a link to an itm"), FieldType.REFERENCE, "ab" * 16, NOW, label="See"),
        Field(USERNAME, FieldType.TEXT, "", NOW),
    )

    assert shown(item) == []


def test_what_is_only_said_about_an_account_is_left_out() -> None:
    item = item_with(
        Field(ids.OWNER, FieldType.TEXT, "Dana", NOW),
        Field(ignored_field("reused"), FieldType.TEXT, "a test account", NOW),
    )

    assert shown(item) == []


def test_of_a_long_text_no_more_is_taken_than_a_row_shows() -> None:
    item = item_with(Field(NOTES, FieldType.NOTE, "long " * 100_000, NOW))

    ((_label, words),) = shown(item)
    assert len(words) <= 200


def test_a_kind_of_a_newer_version_shows_what_it_has() -> None:
    item = item_with(Field(PASSWORD, FieldType.PASSWORD, SEALED, NOW), kind="passkey-2031")

    assert shown(item) == [("Password", DOTS)]
