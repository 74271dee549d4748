"""Bodies made by someone who has the key, and secrets put where they do not belong."""

from dataclasses import replace

import pytest

from tests.fakes.body_bytes import BROKEN_RULES, Change, Tree, changed_body, framed, put, sound_plain, tree
from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.resealing import sealed_file
from tests.fakes.small_vault import ITEM_ID, OWN_FIELD, reopen, small_vault
from vault_app.core.errors import Damaged
from vault_app.core.ids import CODE, PASSWORD, FieldId, ItemId, ValueId
from vault_app.core.item import Sealed
from vault_app.format.body_schema import StoredBody
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_with_key

SMALL = small_vault()


def damaged(plain: bytes | bytearray) -> None:
    with pytest.raises(Damaged) as caught:
        reopen(sealed_file(plain))
    assert caught.value.where == "body"
    assert caught.value.key_was_right


def test_the_same_body_sealed_again_opens() -> None:
    assert reopen(sealed_file(sound_plain())).number == 3


@pytest.mark.parametrize("change", BROKEN_RULES.values(), ids=BROKEN_RULES.keys())
def test_a_broken_rule_is_damage(change: Change) -> None:
    damaged(changed_body(change))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\x91" * 100_000 + b"\xc0", id="deep arrays"),
        pytest.param(b"\x81\xa1a" * 100_000 + b"\xc0", id="deep maps"),
        pytest.param(b"\x8b\xa1z" + b"\x91" * 1_000_000, id="a deep unknown field"),
        pytest.param(b"\xdf\xff\xff\xff\xff", id="a map of four thousand million"),
        pytest.param(b"\xdd\xff\xff\xff\xff\xc0", id="an array of four thousand million"),
        pytest.param(b"\xc6\xff\xff\xff\xff", id="four gibibytes"),
        pytest.param(b"\x8b\xa5minor\xcf" + b"\xff" * 8, id="a huge number"),
        pytest.param(b"\x8b\xa5minor\xc7\x08\x01" + bytes(8), id="an extension type"),
        pytest.param(b"\x8b\xa5minor\xd6\xff" + bytes(4), id="a timestamp"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"\0" * 100, id="zeros"),
        pytest.param(b"{}", id="another language"),
    ],
)
def test_hostile_messagepack_is_damage_and_no_crash(content: bytes) -> None:
    damaged(framed(content))


@pytest.mark.parametrize("size", [0, 1, 3, 4, 255, 257])
def test_a_plaintext_of_another_size_is_damage(size: int) -> None:
    damaged(bytes(size))


@pytest.mark.parametrize("number", [2**64, -(2**64)])
def test_numbers_beyond_64_bits_cannot_even_be_spelled(number: int) -> None:
    with pytest.raises(OverflowError):
        changed_body(put("minor", number))


def test_a_nul_is_kept_and_a_lone_surrogate_is_damage() -> None:
    plain = changed_body(put("items.title", ["nul\0"]))
    assert reopen(sealed_file(plain)).vault.at(0).title == "nul\0"

    damaged(plain.replace(b"\xa4nul\0", b"\xa4\xed\xa0\x80\0"))


def moved(change: Change) -> OpenedVault:
    return reopen(sealed_file(changed_body(change)))


def values(opened: OpenedVault) -> list[Sealed]:
    return [field.value for field in opened.vault.at(0).fields if isinstance(field.value, Sealed)]


def refuses(opened: OpenedVault, sealed: Sealed, *, item_id: ItemId = ITEM_ID, field_id: FieldId) -> None:
    with pytest.raises(Damaged) as caught:
        opened.key.open_value(vault_id=opened.vault.id, item_id=item_id, field_id=field_id, sealed=sealed)
    assert caught.value.where == "value"


def test_a_secret_moved_to_another_field_does_not_open_there() -> None:
    def swap(body: Tree) -> None:
        sealed = body["items"]["fields"]["sealed"]
        sealed[2], sealed[3], sealed[4] = sealed[3], sealed[4], sealed[2]

    opened = moved(swap)

    for sealed, field_id in zip(values(opened), (PASSWORD, CODE, OWN_FIELD), strict=True):
        refuses(opened, sealed, field_id=field_id)


def test_a_secret_moved_to_another_item_does_not_open_there() -> None:
    opened = moved(put("items.id", b"another item id!"))

    refuses(opened, values(opened)[0], item_id=ItemId(b"another item id!"), field_id=PASSWORD)


def test_an_old_value_put_back_under_the_new_value_id_does_not_open() -> None:
    def put_back(body: Tree) -> None:
        fields, history = body["items"]["fields"]["sealed"], body["items"]["history"]["sealed"]
        fields[2] = fields[2][:16] + history[0][16:]

    opened = moved(put_back)

    refuses(opened, values(opened)[0], field_id=PASSWORD)


def test_a_secret_of_another_vault_does_not_open_here() -> None:
    sealed = SMALL.opened.key.seal_value(
        vault_id=type(SMALL.vault.id)(b"another vault id"),
        item_id=ITEM_ID,
        field_id=PASSWORD,
        secret=SMALL.seed.duplicate(),
    )

    refuses(SMALL.opened, sealed, field_id=PASSWORD)


def test_a_secret_with_another_value_id_does_not_open() -> None:
    refuses(SMALL.opened, replace(values(SMALL.opened)[0], value_id=ValueId(bytes(16))), field_id=PASSWORD)


def test_a_body_is_no_value_and_a_value_is_no_body() -> None:
    message = values(SMALL.opened)[0].message
    header = SMALL.data[: len(sealed_file(b"")) - 72]

    with pytest.raises(Damaged):
        open_with_key(header + message, SMALL.opened.key, limits=CHEAP_LIMITS)


def test_unknown_fields_are_passed_over_and_the_vault_is_read_only() -> None:
    for place in ("colour", "items.colour", "items.fields.colour", "items.history.colour"):
        opened = moved(put(place, {"any": [1, b"thing"]}))
        assert opened.newer_minor
        assert opened.vault.columns == SMALL.vault.columns


def test_the_tree_of_the_tests_is_the_whole_body() -> None:
    assert tuple(tree()) == StoredBody.__struct_fields__
