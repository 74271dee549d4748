import gc
import weakref
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import msgspec
import pytest

from tests.fakes.body_bytes import BROKEN_RULES, Change, changed_body, framed, put, sound_plain, tree
from tests.fakes.small_vault import ITEM_ID, NOW, OWN_FIELD, login, seal, small_vault
from vault_app.core.columns import Columns
from vault_app.core.errors import Damaged, LimitReached, OutOfRange
from vault_app.core.ids import TITLE, FieldId, ItemId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why
from vault_app.core.vault import Vault
from vault_app.format import body as body_module
from vault_app.format import body_rules
from vault_app.format.body import Body, decode_body, encode_body
from vault_app.format.limits import MOST_ITEMS

VAULT = small_vault().vault


def decode(plain: bytearray) -> Body:
    return decode_body(plain, VAULT.id)


def refused(plain: bytearray) -> Damaged:
    with pytest.raises(Damaged) as caught:
        decode(plain)
    return caught.value


def vault_of(*items: Item) -> Vault:
    return replace(VAULT, columns=Columns.of(items))


def test_a_body_is_read_as_it_was_written() -> None:
    gone = MappingProxyType({ItemId(b"g" * 16): Stamp(3, 4), ItemId(b"h" * 16): Stamp(5, 6)})
    written = Body(
        vault=replace(VAULT, name="Büro", name_stamp=Stamp(1, 2), tombstones=gone),
        app="1.2.3",
        recovery_public=bytes(1216),
        ancestors=(b"a" * 32, b"b" * 32),
    )

    read = decode(encode_body(written))

    assert read == written
    assert list(read.vault.items()) == [login_as_sealed()]


def login_as_sealed() -> Item:
    return VAULT.at(0)


def test_an_empty_vault_has_a_body_too() -> None:
    plain = encode_body(Body(vault=vault_of(), app=""))

    assert len(decode(plain).vault) == 0


def test_history_may_hold_what_a_title_was() -> None:
    past = Earlier(Field(TITLE, FieldType.TEXT, "Old title", Stamp(1, 1)), NOW, Why.MERGED)
    vault = vault_of(login(small_vault().opened).with_(history=(past,)))

    assert decode(encode_body(Body(vault=vault, app=""))).vault.at(0).history == (past,)


def test_any_text_but_a_lone_surrogate_is_kept() -> None:
    vault = vault_of(login(small_vault().opened).with_(title="nul \0, bell \a, \u202e right to left, 🗝"))

    assert decode(encode_body(Body(vault=vault, app=""))).vault.at(0).title == vault.at(0).title
    with pytest.raises(OutOfRange) as caught:
        encode_body(Body(vault=vault_of(login(small_vault().opened).with_(title="\ud800")), app=""))
    assert caught.value.what == "text"


@pytest.mark.parametrize("change", BROKEN_RULES.values(), ids=BROKEN_RULES.keys())
def test_a_broken_rule_is_damage_with_the_right_key(change: Change) -> None:
    error = refused(changed_body(change))

    assert error.where == "body"
    assert error.key_was_right


def test_the_body_without_changes_is_sound() -> None:
    decode(changed_body(lambda _body: None))


@pytest.mark.parametrize("name", [*tree(), *(f"items.{name}" for name in tree()["items"])])
@pytest.mark.parametrize("wrong", [None, 1.5, True, "text" * 9, [[]], {"a": 1}, -(2**63), 2**64 - 1])
def test_another_type_anywhere_is_damage(name: str, wrong: object) -> None:
    fits_there = isinstance(wrong, str) and name in ("app", "name")
    fits_there = fits_there or (wrong == 2**64 - 1 and name in ("name_revision", "name_time"))
    newer = wrong == 2**64 - 1 and name == "minor"
    if fits_there or newer:
        assert decode(changed_body(put(name, wrong))).newer is newer
    else:
        refused(changed_body(put(name, wrong)))


@pytest.mark.parametrize(
    "name", [*tree(), *(f"items.{name}" for name in tree()["items"]), "items.fields.count", "items.history.sealed"]
)
def test_a_missing_column_is_damage(name: str) -> None:
    def drop(body: dict[str, object]) -> None:
        *way, last = name.split(".")
        for step in way:
            body = body[step]  # type: ignore[assignment]  # a map of maps
        del body[last]

    refused(changed_body(drop))


@pytest.mark.parametrize("place", ["", "items.", "items.fields.", "items.history."])
@pytest.mark.parametrize("unknown", [None, 7, "text", [1, [2, [3]]], {"deep": {"er": b"bytes"}}])
def test_an_unknown_field_is_from_a_newer_version_and_the_rest_is_read(place: str, unknown: object) -> None:
    read = decode(changed_body(put(f"{place}colour", unknown)))

    assert read.newer
    assert read.vault.columns == VAULT.columns


def test_a_higher_minor_is_newer() -> None:
    assert decode(changed_body(put("minor", 1))).newer
    assert not decode(sound_plain()).newer


@pytest.mark.parametrize("change", list(BROKEN_RULES.values())[::4])
def test_what_a_newer_version_wrote_keeps_the_same_rules(change: Change) -> None:
    def both(body: dict[str, object]) -> None:
        put("colour", 7)(body)
        change(body)

    refused(changed_body(both))


def nested(levels: int) -> object:
    value: object = 1
    for _ in range(levels):
        value = [value]
    return value


def test_unknown_fields_may_be_nested_sixteen_deep_with_what_is_around_them() -> None:
    assert decode(changed_body(put("colour", nested(15)))).newer
    refused(changed_body(put("colour", nested(16))))


@pytest.mark.parametrize("name", ["colour", "name", "items", "minor"])
def test_a_very_deep_body_is_damage_and_no_crash(name: str) -> None:
    content = msgspec.msgpack.encode({name: 0})[:-1] + b"\x91" * 1_000_000 + b"\xc0"

    refused(framed(content))


def spelled(change: Callable[[bytes], bytes]) -> bytearray:
    return framed(change(msgspec.msgpack.encode(tree())))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda data: b"\xde\0\x0b" + data[1:], id="a longer map header"),
        pytest.param(lambda data: data.replace(b"\xa5minor\0", b"\xa5minor\xcc\0", 1), id="a longer number"),
        pytest.param(lambda data: data.replace(b"\xa5minor\0", b"\xd9\5minor\0", 1), id="a longer string header"),
        pytest.param(lambda data: data.replace(b"\xa4name\xa5Small", b"\xa4name\xd9\5Small", 1), id="a longer text"),
        pytest.param(lambda data: b"\x8c" + data[1:] + b"\xa5minor\0", id="a key twice"),
        pytest.param(lambda data: b"\x8c\xa5minor\0" + data[1:], id="a key twice in front"),
        pytest.param(lambda data: data + b"\xc0", id="something behind"),
        pytest.param(lambda data: data[:-1], id="something missing"),
        pytest.param(lambda _data: b"", id="nothing"),
        pytest.param(lambda _data: b"\xc1", id="no MessagePack"),
        pytest.param(lambda _data: b"\x93\1\2\3", id="no map"),
        pytest.param(lambda data: data.replace(b"\xa5Small", b"\xa5Sm\xff\xfel", 1), id="no UTF-8"),
        pytest.param(lambda data: data.replace(b"\xa5Small", b"\xa5Sm\xed\xa0\x80", 1), id="a lone surrogate"),
        pytest.param(lambda data: data.replace(b"\xa5Small", b"\xa5Sm\xc0\x80l", 1), id="an overlong NUL"),
    ],
)
def test_another_spelling_of_the_same_is_damage(change: Callable[[bytes], bytes]) -> None:
    assert decode(spelled(lambda data: data)).vault.columns == VAULT.columns

    refused(spelled(change))


def test_text_that_is_no_utf8_is_damage_beside_an_unknown_field_too() -> None:
    def newer(data: bytes) -> bytes:
        return b"\x8c\xa1z\1" + data[1:].replace(b"\xa5Small", b"\xa5Sm\xff\xfel", 1)

    refused(spelled(newer))


def test_keys_in_another_order_are_damage() -> None:
    body = tree()
    body["minor"] = body.pop("minor")

    refused(framed(msgspec.msgpack.encode(body)))


def test_padding_that_is_not_zeros_is_damage() -> None:
    plain = sound_plain()
    plain[-1] = 1

    refused(plain)


def test_two_items_of_one_id_are_damage() -> None:
    refused(encode_unchecked(vault_of(VAULT.at(0), VAULT.at(0))))


def test_ids_that_agree_in_their_first_half_are_different_ids() -> None:
    one, two = ItemId(b"same-hal" + b"f" * 8), ItemId(b"same-hal" + b"g" * 8)
    items = [VAULT.at(0).with_(id=one, history=()), VAULT.at(0).with_(id=two, history=())]

    assert len(decode(encode_body(Body(vault=vault_of(*items), app=""))).vault) == 2


def own(letter: str) -> Field:
    return Field(FieldId(letter.encode() * 16), FieldType.TEXT, "x", NOW, "label")


def test_own_fields_may_be_many_but_not_twice_in_an_item() -> None:
    first = VAULT.at(0).with_(fields=(own("a"), own("b")))
    second = first.with_(id=ItemId(b"j" * 16))
    third = first.with_(id=ItemId(b"k" * 16), fields=(own("a"),))
    twice = third.with_(fields=(own("b"), own("b")))

    assert len(decode(encode_body(Body(vault=vault_of(first, third, second), app=""))).vault) == 3
    refused(encode_unchecked(vault_of(first, second, twice)))


def encode_unchecked(vault: Vault) -> bytearray:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body_module, "broken_rule", lambda _columns: None)
        return encode_body(Body(vault=vault, app=""))


def test_a_standard_id_across_two_own_ids_is_none() -> None:
    name = b"password".ljust(16, b"\0")
    one, two = (replace(own("a"), id=FieldId(half)) for half in (b"a" * 8 + name[:8], name[8:] + b"b" * 8))
    vault = vault_of(VAULT.at(0).with_(fields=(one, two)))

    assert len(decode(encode_body(Body(vault=vault, app=""))).vault.at(0).fields) == 2


def test_what_would_not_be_read_is_not_written() -> None:
    with pytest.raises(OutOfRange) as caught:
        encode_body(Body(vault=vault_of(VAULT.at(0), VAULT.at(0)), app=""))
    assert caught.value.what == "columns"
    with pytest.raises(OutOfRange):
        encode_body(Body(vault=VAULT, app="", ancestors=(bytes(32),) * 257))


def empty_items(count: int) -> Columns:
    return Columns.of(
        [
            Item(id=ItemId(at.to_bytes(16, "big")), kind="", title="", stamp=Stamp(0, 0), created=0)
            for at in range(count)
        ]
    )


def test_a_hundred_thousand_items_are_the_most() -> None:
    full = replace(VAULT, columns=empty_items(MOST_ITEMS))
    over = replace(VAULT, columns=empty_items(MOST_ITEMS + 1))

    assert len(decode(encode_body(Body(vault=full, app=""))).vault) == MOST_ITEMS
    with pytest.raises(LimitReached):
        encode_body(Body(vault=over, app=""))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body_module, "MOST_ITEMS", MOST_ITEMS + 1)
        plain = encode_unchecked(over)
    refused(plain)


def test_a_body_over_its_limit_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body_module, "MOST_BODY_BYTES", len(sound_plain()) - 1)

    with pytest.raises(LimitReached):
        sound_plain()


@pytest.mark.parametrize("collecting", [True, False])
def test_the_cycle_collector_is_left_as_it_was(collecting: bool) -> None:  # noqa: FBT001  # a parameter of the test
    was_on = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        decode(sound_plain())
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if was_on else gc.disable)()


def test_items_keep_their_ids() -> None:
    assert decode(sound_plain()).vault.id_at(0) == ITEM_ID


def test_a_standard_fields_id_across_two_others_is_none() -> None:
    def two_of_its_own(body: dict[str, Any]) -> None:
        fields = body["items"]["fields"]
        fields["standard"], fields["own_id"] = b"\1\2\3\0\0", b"ABCDEFGHpassword" + bytes(15) + b"x"

    assert [field.id[:8] for field in decode(changed_body(two_of_its_own)).vault.at(0).fields][3:] == [
        b"ABCDEFGH",
        bytes(8),
    ]


def test_a_file_may_be_sixteen_times_as_long_as_any_other_value() -> None:
    opened = small_vault().opened
    long = seal(opened, "x" * (2 << 20), field_id=OWN_FIELD)
    item = login(opened)

    def with_last(field_type: FieldType, value: Sealed) -> Vault:
        return vault_of(item.with_(fields=(*item.fields[:-1], Field(OWN_FIELD, field_type, value, NOW, "a.pdf"))))

    kept = with_last(FieldType.FILE, long)
    assert decode(encode_body(Body(vault=kept, app="1"))).vault.columns == kept.columns
    with pytest.raises(OutOfRange):
        encode_body(Body(vault=with_last(FieldType.HIDDEN, long), app="1"))
    with pytest.raises(OutOfRange):
        encode_body(Body(vault=with_last(FieldType.FILE, replace(long, message=long.message[:-1])), app="1"))


# --- what was found sound before -----------------------------------------------------------------------------


def two_logins(own: bytes = b"o" * 16) -> Vault:
    note = Field(FieldId(own), FieldType.TEXT, "text", NOW, "label")
    return vault_of(login_as_sealed(), Item(ItemId(b"2" * 16), "login", "Second", NOW, 1, fields=(note,)))


def test_ids_that_are_still_the_same_are_not_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    vault = two_logins()
    encode_body(Body(vault=vault, app=""))
    edited = replace(vault, columns=replace(vault.columns, title=["One", "Other"]))

    with monkeypatch.context() as patched:
        patched.setattr(body_rules, "_distinct", None)  # nobody asks again
        patched.setattr(body_rules, "_repeats", None)
        plain = encode_body(Body(vault=edited, app=""))

    assert decode(plain).vault.columns.title == ["One", "Other"]


def test_a_rule_that_an_edit_breaks_is_found_though_the_vault_was_sound_before() -> None:
    vault = two_logins()
    encode_body(Body(vault=vault, app=""))
    doubled = replace(vault, columns=replace(vault.columns, id=vault.columns.id[:16] * 2))
    fields = vault.columns.fields
    repeated = replace(fields, standard=b"\x02" * len(fields.standard), own_id=b"")

    for broken in (doubled, replace(vault, columns=replace(vault.columns, fields=repeated))):
        for _again in range(2):  # what broke a rule is not remembered as sound
            with pytest.raises(OutOfRange):
                encode_body(Body(vault=broken, app=""))


def test_columns_that_were_found_sound_are_not_kept_alive() -> None:
    vault = two_logins()
    encode_body(Body(vault=vault, app=""))
    columns = weakref.ref(vault.columns)

    del vault

    assert columns() is None
