from pathlib import Path

from tests import reference_reader
from tests.format.worked_example import ITEM_ID, PASSPHRASE, PASSWORD, TIME_MS, VAULT_ID, VAULT_KEY, annotated, example
from vault_app.core import ids
from vault_app.core.item import FieldType, Sealed, Stamp
from vault_app.core.secret import Secret
from vault_app.crypto import message
from vault_app.crypto.keys import VaultKey
from vault_app.format.body import decode_body, encode_body
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opening import open_vault

FORMAT = Path(__file__).parents[2] / "vault_app" / "format" / "FORMAT.md"


def test_the_text_of_format_md_is_the_example_as_made_from_its_inputs() -> None:
    assert f"```\n{annotated()}\n```" in FORMAT.read_text(encoding="utf-8")


def test_the_product_opens_the_example_within_its_own_limits() -> None:
    opened = open_vault(example().file, PassphraseCredential(Secret(PASSPHRASE)))

    item = opened.vault.at(0)
    password = item.fields[1]
    assert (opened.vault.id, opened.vault.name, opened.number, opened.app) == (VAULT_ID, "Example", 2, "0.1.0")
    assert (item.id, item.title, item.tags, item.favourite) == (ITEM_ID, "Mail", ("Office", "Post"), True)
    assert item.stamp == Stamp(2, TIME_MS)
    assert item.urls == ("https://mail.example",)
    assert (password.id, password.type) == (ids.PASSWORD, FieldType.PASSWORD)
    assert isinstance(password.value, Sealed)
    shown = opened.key.open_value(
        vault_id=opened.vault.id, item_id=item.id, field_id=password.id, sealed=password.value
    )
    assert shown.reveal() == PASSWORD


def test_the_reference_reader_opens_the_example() -> None:
    content = reference_reader.read(example().file, PASSPHRASE)

    assert content["items"][0]["title"] == "Mail"
    assert reference_reader.reveal(content, 0, 1) == PASSWORD


def test_the_product_spells_the_body_in_the_same_bytes() -> None:
    made = example()

    assert encode_body(decode_body(bytearray(made.plain), ids.VaultId(VAULT_ID))) == made.plain


def test_the_product_computes_the_same_fingerprint_and_contexts() -> None:
    made = example()
    sealed = VaultKey(VAULT_KEY).seal_value(
        vault_id=ids.VaultId(VAULT_ID),
        item_id=ids.ItemId(ITEM_ID),
        field_id=ids.PASSWORD,
        secret=Secret(PASSWORD),
    )

    assert sealed.fingerprint == made.fingerprint
    assert message.body_context(made.check) == made.body_context
    assert message.slot_context(ids.VaultId(VAULT_ID), 1, 1, made.associated) == made.slot_context


def test_every_context_stands_in_format_md_in_hex() -> None:
    text = FORMAT.read_text(encoding="utf-8")
    names = [value for name, value in vars(message).items() if isinstance(value, bytes) and name.isupper()]

    assert len(names) >= 7
    for name in (*names, *message._PRIVATE.values()):
        assert f"`{name.hex()}`" in text
