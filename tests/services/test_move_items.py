"""Items that go into another vault, and what goes along."""

from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.office import Office, add, draft_of, login, password, save
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import Damaged, DiskFull, ItemNotFound, LimitReached, Locked, ReadOnly
from vault_app.core.ids import PASSWORD, USERNAME, FieldId, ItemId
from vault_app.core.imported import EarlierValue, ForeignItem, Imported
from vault_app.core.item import Field, FieldType, Item, Why
from vault_app.core.kinds import KIND_RECORD, own_kind
from vault_app.core.past import before
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.services.copy_secret import unseal
from vault_app.services.delete_item import delete_items
from vault_app.services.editing import put_items, undo
from vault_app.services.import_items import import_items, plan_import
from vault_app.services.move_items import CopiedItems, copy_items
from vault_app.services.session import Session

TWIN = FieldId(b"link to the twin")
PAPER = FieldId(b"attached paper 1")


@pytest.fixture
def here() -> Session:
    return Office().session


@pytest.fixture
def there() -> Session:
    return Office().session


def copied(here: Session, there: Session, *items: Item) -> CopiedItems:
    return copy_items(here, there, [item.id for item in items], doors=there.doors)


def linking(session: Session, title: str, *pointed: str) -> Item:
    fields = [DraftField(FieldId(b"link %011d" % n), FieldType.REFERENCE, text) for n, text in enumerate(pointed)]
    return save(session, Draft(None, "login", title, tuple(fields))).item


def test_a_copy_has_an_id_of_its_own_and_the_same_content(here: Session, there: Session) -> None:
    item = save(here, login("GitHub", password="kV7", notes="Ask Mia")).item

    copy = copied(here, there, item).items[0]

    assert copy.id != item.id
    assert (copy.title, copy.username, copy.notes, copy.created) == ("GitHub", "dana", "Ask Mia", item.created)
    assert password(there, copy.id) == "kV7"


def test_the_copy_is_on_the_disk(here: Session, there: Session) -> None:
    number = there.number

    copied(here, there, add(here, "GitHub"), add(here, "Linear"))

    assert there.number == number + 1


def test_the_original_stays_as_it_was(here: Session, there: Session) -> None:
    item = add(here, "GitHub", "kV7")

    copied(here, there, item)

    assert here.vault.item(item.id) == item
    assert password(here, item.id) == "kV7"


def test_values_are_sealed_under_the_other_key(here: Session, there: Session) -> None:
    item = add(here, "GitHub")

    copy = copied(here, there, item).items[0]
    old, new = item.field(PASSWORD), copy.field(PASSWORD)

    assert old is not None
    assert new is not None
    with pytest.raises(Damaged):
        here.key.open_value(vault_id=here.vault.id, item_id=item.id, field_id=PASSWORD, sealed=new.value)  # type: ignore[arg-type]  # sealed
    assert old.value.bits == new.value.bits > 0  # type: ignore[union-attr]  # as above
    assert old.value.fingerprint != new.value.fingerprint  # type: ignore[union-attr]  # as above


def test_history_goes_along_and_opens(here: Session, there: Session) -> None:
    item = add(here, "GitHub", "first")
    item = save(here, draft_of(item, password="second")).item

    copy = copied(here, there, item).items[0]

    entry = copy.earlier(PASSWORD)[0]
    opened = there.key.open_value(
        vault_id=there.vault.id,
        item_id=copy.id,
        field_id=PASSWORD,
        sealed=entry.field.value,  # type: ignore[arg-type]  # sealed
    )
    assert (opened.reveal(), entry.why, entry.replaced.time) == ("first", Why.EDITED, item.history[0].replaced.time)


def test_attachments_go_along(here: Session, there: Session) -> None:
    draft = Draft(None, "login", "Lease", (DraftField(PAPER, FieldType.FILE, Secret("%PDF-1.7"), "lease.pdf"),))
    item = save(here, draft).item

    copy = copied(here, there, item).items[0]

    field = copy.field(PAPER)
    assert field is not None
    assert (field.label, unseal(there, copy.id, PAPER).reveal()) == ("lease.pdf", "%PDF-1.7")


def test_stamps_count_the_saves_of_the_other_vault(here: Session, there: Session) -> None:
    for number in range(4):
        add(here, f"Item {number}")
    item = add(here, "Last")
    time = item.fields[0].stamp.time
    here.doors.clock.pass_seconds(100)  # type: ignore[attr-defined]  # the clock of a test

    copy = copied(here, there, item).items[0]

    assert {field.stamp.revision for field in copy.fields} == {there.number}
    assert {field.stamp.time for field in copy.fields} == {time}


def test_what_came_from_another_program_stays_from_before_every_save(here: Session, there: Session) -> None:
    entry = ForeignItem(1, login("GitHub", password="pw"), earlier=(EarlierValue(USERNAME, FieldType.TEXT, "lee", 10),))
    plan = plan_import(here, Imported(source="x", count=1, items=(entry,)))
    import_items(here, plan, doors=here.doors)
    item = here.vault.at(0)

    copy = copied(here, there, item).items[0]

    state = before(copy, copy.history[0].replaced)
    assert state.username == "lee"
    assert [field.id for field in state.fields] == [field.id for field in item.fields]


def test_references_among_the_copied_point_to_the_copies(here: Session, there: Session) -> None:
    github = add(here, "GitHub")
    linked = linking(here, "Deploy key", github.id.hex())

    made = copied(here, there, github, linked)

    assert made.items[1].fields[0].value == made.items[0].id.hex()
    assert made.links_left == 0


def test_a_reference_to_what_is_left_behind_becomes_its_title(here: Session, there: Session) -> None:
    github = add(here, "GitHub")
    linked = linking(here, "Deploy key", github.id.hex())

    made = copied(here, there, linked)

    field = made.items[0].fields[0]
    assert (field.type, field.value, made.links_left) == (FieldType.TEXT, "GitHub", 1)


@pytest.mark.parametrize("pointed", ["", "no hex at all", "00" * 16])
def test_a_reference_that_points_nowhere_becomes_empty(here: Session, there: Session, pointed: str) -> None:
    item = add(here, "Deploy key")
    link = Field(FieldId(b"a link to nobody"), FieldType.REFERENCE, pointed, here.stamp(), "Server")
    item = put_items(here, [replace(item, fields=(link,))], doors=here.doors).item

    made = copied(here, there, item)

    assert (made.items[0].fields[0].value, made.links_left) == ("", 1)


def test_an_item_in_the_bin_is_not_in_the_bin_there(here: Session, there: Session) -> None:
    item = delete_items(here, [add(here, "GitHub").id], doors=here.doors).item

    assert copied(here, there, item).items[0].deleted == 0


def test_an_item_asked_for_twice_is_copied_once(here: Session, there: Session) -> None:
    item = add(here, "GitHub")

    assert len(copied(here, there, item, item).items) == 1


# --- kinds of one's own ----------------------------------------------------------------------------------

PLATE = FieldId(b"field of a car 1")


def car_kind(session: Session, field: FieldId = PLATE) -> str:
    record = Draft(None, KIND_RECORD, "Car", (DraftField(field, FieldType.TEXT, "hidden", "Plate"),))
    return own_kind(save(session, record).item.id)


def car(session: Session, kind: str, field: FieldId = PLATE) -> Item:
    fields = (DraftField(field, FieldType.HIDDEN, Secret("B-XY 12"), "Plate"),)
    return save(session, Draft(None, kind, "Van", fields)).item


def records(vault: Vault) -> list[Item]:
    return list(vault.records(KIND_RECORD))


def test_a_kind_of_one_s_own_goes_along(here: Session, there: Session) -> None:
    made = copied(here, there, car(here, car_kind(here)), car(here, car_kind(here)))

    brought = records(there.vault)
    assert [item.kind for item in made.items] == [own_kind(record.id) for record in brought]
    assert [(record.title, record.fields[0].label) for record in brought] == [("Car", "Plate"), ("Car", "Plate")]


def test_a_kind_like_it_is_used_with_its_own_fields(here: Session, there: Session) -> None:
    other_field = FieldId(b"field of a car 2")
    kind = car_kind(there, other_field)

    copy = copied(here, there, car(here, car_kind(here))).items[0]

    assert copy.kind == kind
    assert unseal(there, copy.id, other_field).reveal() == "B-XY 12"
    assert len(records(there.vault)) == 1


def test_a_kind_of_the_same_name_with_other_fields_is_another(here: Session, there: Session) -> None:
    save(there, Draft(None, KIND_RECORD, "Car", (DraftField(PLATE, FieldType.TEXT, "text", "Colour"),)))

    copied(here, there, car(here, car_kind(here)))

    assert len(records(there.vault)) == 2


def test_a_kind_that_is_not_there_stays_a_name(here: Session, there: Session) -> None:
    item = car(here, own_kind(ItemId(b"no such record 1")))

    assert copied(here, there, item).items[0].kind == item.kind


# --- what goes wrong -------------------------------------------------------------------------------------


def test_nothing_is_copied_into_a_vault_that_can_only_be_read(here: Session, there: Session) -> None:
    there.read_only = "no-permission"

    with pytest.raises(ReadOnly):
        copied(here, there, add(here, "GitHub"))


def test_a_full_vault_takes_nothing(here: Session, there: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    item = add(here, "GitHub")
    monkeypatch.setattr("vault_app.services.commit.seal_vault", _full)

    with pytest.raises(LimitReached):
        copied(here, there, item)

    assert len(there.vault) == 0
    assert not here.vault.item(item.id).deleted


def test_a_full_disk_takes_nothing(here: Session, there: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    item = add(here, "GitHub")
    monkeypatch.setattr(MemoryStore, "replace", _disk_full)

    with pytest.raises(DiskFull):
        copied(here, there, item)

    assert len(there.vault) == 0


def test_a_source_that_was_locked_gives_nothing(here: Session, there: Session) -> None:
    item = add(here, "GitHub")
    here.lock()

    with pytest.raises(Locked):
        copied(here, there, item)


def test_an_item_that_is_gone_is_not_copied(here: Session, there: Session) -> None:
    with pytest.raises(ItemNotFound):
        copy_items(here, there, [ItemId(b"not there at all")], doors=there.doors)


def test_undoing_puts_the_copies_into_the_bin(here: Session, there: Session) -> None:
    made = copied(here, there, add(here, "GitHub"), add(here, "Linear"))

    undo(there, made.saved.undo, doors=there.doors)

    assert all(item.deleted for item in there.vault.items())


def _full(*_sealed: object, **_with: object) -> bytes:
    raise LimitReached


def _disk_full(*_replaced: object, **_with: object) -> None:
    raise DiskFull(needed_bytes=3_000_000)
