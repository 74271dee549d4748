from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import reference_reader
from tests.fakes.small_vault import PASSPHRASE, reopen, small_vault
from vault_app.core.columns import STANDARD_FIELDS, Columns
from vault_app.core.ids import TITLE, FieldId, ItemId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.vaultfile.sealing import seal_vault

SMALL = small_vault()
TEXTS = st.text(max_size=40)
IDS = st.binary(min_size=16, max_size=16)
TIMES = st.integers(0, 2**47 - 1)
STAMPS = st.builds(Stamp, st.integers(0, 2**63), TIMES)
CURRENT = STANDARD_FIELDS[: STANDARD_FIELDS.index(TITLE)]
SECRETS: dict[bytes, str] = {}


@st.composite
def fields(draw: st.DrawFn, item_id: ItemId, *, past: bool) -> Field:
    standard = draw(st.booleans())
    field_id = draw(st.sampled_from(STANDARD_FIELDS if past else CURRENT)) if standard else FieldId(draw(IDS))
    kind = draw(st.sampled_from(FieldType))
    text = draw(TEXTS)
    value: str | Sealed = text
    if kind.sealed:
        value = SMALL.opened.key.seal_value(
            vault_id=SMALL.vault.id,
            item_id=item_id,
            field_id=field_id,
            secret=Secret(text),
            bits=draw(st.integers(0, 65_535)),
        )
        SECRETS[value.value_id] = text
    return Field(field_id, kind, value, draw(STAMPS), "" if standard else draw(TEXTS))


@st.composite
def items(draw: st.DrawFn) -> Item:
    item_id = ItemId(draw(IDS))
    current = draw(st.lists(fields(item_id, past=False), max_size=5, unique_by=lambda field: field.id))
    past = draw(st.lists(fields(item_id, past=True), max_size=3))
    return Item(
        id=item_id,
        kind=draw(TEXTS),
        title=draw(TEXTS),
        stamp=draw(STAMPS),
        created=draw(TIMES),
        fields=tuple(current),
        tags=tuple(
            draw(st.lists(st.text(st.characters(exclude_characters="\n", codec="utf-8"), min_size=1), max_size=3))
        ),
        favourite=draw(st.booleans()),
        deleted=draw(TIMES),
        history=tuple(Earlier(field, draw(STAMPS), draw(st.sampled_from(Why))) for field in past),
    )


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(every=st.lists(items(), max_size=4, unique_by=lambda item: item.id), name=TEXTS, stamp=STAMPS)
def test_any_vault_is_read_as_it_was_sealed_and_a_second_reader_agrees(
    every: list[Item], name: str, stamp: Stamp
) -> None:
    vault = Vault(id=SMALL.vault.id, name=name, name_stamp=stamp, columns=Columns.of(every))

    data = seal_vault(SMALL.opened, vault, number=3, ancestors=(), app="0.1.0")

    opened = reopen(data)
    assert opened.vault == vault
    assert list(opened.vault.items()) == every
    other = reference_reader.read(data, PASSPHRASE, least_kib=8)
    assert [entry["title"] for entry in other["items"]] == [item.title for item in every]
    for number, item in enumerate(every):
        for position, field in enumerate(item.fields):
            if isinstance(field.value, Sealed):
                assert reference_reader.reveal(other, number, position) == SECRETS[field.value.value_id]
