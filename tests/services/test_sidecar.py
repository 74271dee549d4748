"""What a computer keeps beside the vault: drafts, last-used times, generated passwords."""

from dataclasses import replace

import pytest

from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.office import Office, add, draft_of, login, password, save
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import Damaged, Locked, StorageFailed
from vault_app.core.ids import EXPIRES, NOTES, PASSWORD, FieldId, VaultId
from vault_app.core.item import FieldType, Sealed
from vault_app.core.secret import Secret
from vault_app.core.sidecar import DRAFTS, join, split
from vault_app.services.delete_item import purge_items
from vault_app.services.drafts import discard_draft, keep_draft, load_drafts
from vault_app.services.generator_history import clear, history, remember
from vault_app.services.last_used import touch
from vault_app.services.rotation import rotate
from vault_app.services.session import Session
from vault_app.services.unlock_vault import confirm_copy

NEW = "a new passphrase"


def sidecar(office: Office) -> bytes:
    return office.doors.device.sidecar(office.session.vault.id) or b""


def spoil(office: Office, section: int) -> None:
    sections = split(sidecar(office))
    sections[section] = sections[section][:-1] + b"?" if sections[section][-1:] != b"?" else b"!"
    office.doors.device.set_sidecar(office.session.vault.id, join(sections))


# --- drafts --------------------------------------------------------------------------------------------------


def test_a_draft_comes_back_after_the_vault_was_locked() -> None:
    office = Office()
    draft = replace(login("Mail", password="typed", notes="call first"), tags=("work",), favourite=True)
    keep_draft(office.session, draft)
    office.session.lock()

    assert load_drafts(office.unlock()) == (draft,)


def test_no_secret_of_a_draft_lies_open() -> None:
    office = Office()
    keep_draft(office.session, login("Mail of Dana", password="typed with care"))

    assert b"typed" not in sidecar(office)
    assert b"Dana" not in sidecar(office)


def test_a_file_comes_back_with_its_draft_and_of_a_large_one_its_name() -> None:
    office = Office()
    small = DraftField(FieldId(b"f" * 16), FieldType.FILE, Secret(b"\0\xff" * 9), "small.bin")
    large = DraftField(FieldId(b"l" * 16), FieldType.FILE, Secret(bytes((1 << 20) + 1)), "large.bin")
    keep_draft(office.session, replace(login("Mail"), fields=(small, large)))

    (draft,) = load_drafts(office.session)

    assert draft.fields == (small, replace(large, value=""))
    assert len(sidecar(office)) < 4096


def test_a_draft_of_a_kind_of_ones_own_comes_back_as_it_was() -> None:
    office = Office()
    own = DraftField(FieldId(b"z" * 16), FieldType.REFERENCE, "ab" * 16, "Depends on")
    day = DraftField(EXPIRES, FieldType.DATE, "soon")
    draft = replace(login("Alarm"), kind="own-" + "ab" * 16, fields=(own, day))

    keep_draft(office.session, draft)

    assert load_drafts(office.session) == (draft,)


def test_keeping_it_again_takes_the_place_of_the_earlier_one() -> None:
    office = Office()
    item = add(office.session, "Bank")
    for title in ("M", "Ma", "Mai"):
        keep_draft(office.session, login(title))
    keep_draft(office.session, draft_of(item, username="mia"))

    drafts = load_drafts(office.session)

    assert [draft.title for draft in drafts] == ["Mai", "Bank"]
    assert office.session.number == 2


def test_a_discarded_draft_is_gone() -> None:
    office = Office()
    item = add(office.session, "Bank")
    keep_draft(office.session, login("new"))
    keep_draft(office.session, draft_of(item))

    discard_draft(office.session, None)
    discard_draft(office.session, None)

    assert [draft.item_id for draft in load_drafts(office.session)] == [item.id]
    discard_draft(office.session, item.id)
    assert sidecar(office) == b""


def test_a_secret_left_untouched_is_the_items_present_one() -> None:
    office = Office()
    item = add(office.session, "Bank", "old")
    keep_draft(office.session, draft_of(item, username="mia"))
    newer = save(office.session, draft_of(item, password="new")).item

    (draft,) = load_drafts(office.session)

    assert draft.field(PASSWORD) == DraftField(PASSWORD, FieldType.PASSWORD, sealed(newer.field(PASSWORD)))


def sealed(field: object) -> Sealed:
    value = getattr(field, "value", None)
    assert isinstance(value, Sealed)
    return value


def test_a_draft_of_an_item_that_is_gone_comes_back_without_what_was_sealed_in_it() -> None:
    office = Office()
    item = add(office.session, "Bank")
    keep_draft(office.session, draft_of(item, notes="typed"))
    purge_items(office.session, [item.id], doors=office.doors)

    (draft,) = load_drafts(office.session)

    assert draft.field(PASSWORD) is None
    assert draft.field(NOTES) == DraftField(NOTES, FieldType.NOTE, "typed")


def test_a_secret_that_became_plain_meanwhile_is_as_it_is_now() -> None:
    office = Office()
    item = add(office.session, "Bank")
    draft = draft_of(item)
    keep_draft(office.session, draft)
    plain = tuple(field for field in draft.fields if field.id != PASSWORD)
    save(office.session, Draft(item.id, "login", "Bank", (*plain, DraftField(PASSWORD, FieldType.TEXT, "x"))))

    assert load_drafts(office.session)[0].field(PASSWORD) == DraftField(PASSWORD, FieldType.TEXT, "x")


def test_a_damaged_section_counts_as_empty_and_the_others_stay() -> None:
    office = Office()
    item = add(office.session, "Bank")
    touch(office.session, item.id)
    keep_draft(office.session, login("new"))
    spoil(office, DRAFTS)

    session = office.unlock()

    assert load_drafts(session) == ()
    assert set(session.used) == {item.id}


def test_a_sidecar_of_another_kind_keeps_nobody_out() -> None:
    office = Office()
    vault_id, key = office.session.vault.id, office.session.key
    drafts = key.seal_private(b"draft", vault_id, b"[]")
    used = key.seal_private(b"sidecar", vault_id, b'{"used": 7}')
    office.doors.device.set_sidecar(vault_id, join([drafts, used, b"no message"]))

    session = office.unlock()

    assert load_drafts(session) == ()
    assert session.used == {}
    assert history(session) == ()


class BrokenDevice(MemoryDeviceState):
    def sidecar(self, vault_id: VaultId) -> bytes | None:
        del vault_id
        raise StorageFailed


def test_a_sidecar_that_cannot_be_read_keeps_nobody_out() -> None:
    office = Office()

    session = office.unlock(replace(office.doors, device=BrokenDevice()))

    assert load_drafts(session) == ()


def test_a_locked_vault_keeps_no_draft() -> None:
    office = Office()
    office.session.lock()

    with pytest.raises(Locked):
        keep_draft(office.session, login("Mail"))


# --- last used -----------------------------------------------------------------------------------------------


def test_a_use_is_remembered_with_its_time() -> None:
    office = Office()
    item = add(office.session, "Mail")

    touch(office.session, item.id)

    assert office.session.used == {item.id: office.clock.now_ms()}
    assert office.unlock().used == {item.id: office.clock.now_ms()}


def test_items_that_are_gone_are_forgotten_in_time() -> None:
    office = Office()
    kept, gone = add(office.session, "kept"), add(office.session, "gone")
    touch(office.session, gone.id)
    purge_items(office.session, [gone.id], doors=office.doors)

    touch(office.session, kept.id)

    assert set(office.session.used) == {kept.id}


# --- generated passwords -------------------------------------------------------------------------------------


def texts(session: Session) -> list[tuple[str, str]]:
    return [(entry.secret.reveal(), entry.site) for entry in history(session)]


def test_generated_passwords_are_remembered_latest_first() -> None:
    office = Office()
    remember(office.session, Secret("one"), "a.example")
    office.clock.pass_seconds(1)
    remember(office.session, Secret("two"))

    session = office.unlock()

    assert texts(session) == [("two", ""), ("one", "a.example")]
    assert [entry.time for entry in history(session)] == [office.clock.now_ms(), office.clock.now_ms() - 1000]
    assert b"one" not in sidecar(office)


def test_the_same_one_twice_in_a_row_is_remembered_once() -> None:
    office = Office()
    for text, site in (("one", "a"), ("one", "a"), ("one", "b")):
        remember(office.session, Secret(text), site)

    assert texts(office.session) == [("one", "b"), ("one", "a")]


def test_only_the_last_fifty_are_remembered() -> None:
    office = Office()
    for number in range(52):
        remember(office.session, Secret(str(number)))

    assert [text for text, _ in texts(office.session)] == [str(number) for number in range(51, 1, -1)]


def test_all_of_them_can_be_forgotten() -> None:
    office = Office()
    remember(office.session, Secret("one"))

    clear(office.session)

    assert history(office.session) == ()


# --- a new key -----------------------------------------------------------------------------------------------


def test_everything_kept_survives_a_change_of_the_key() -> None:
    office = Office()
    item = add(office.session, "Bank", "saved")
    keep_draft(office.session, login("new", password="typed"))
    keep_draft(office.session, draft_of(item, username="mia"))
    touch(office.session, item.id)
    remember(office.session, Secret("generated"))

    rotate(office.session, Secret(NEW), doors=office.doors)

    session = office.unlock(passphrase=NEW)
    fresh, edited = load_drafts(session)
    assert fresh.field(PASSWORD) == DraftField(PASSWORD, FieldType.PASSWORD, Secret("typed"))
    assert save(session, edited).item.username == "mia"
    assert password(session, item.id) == "saved"
    assert set(session.used) == {item.id}
    assert texts(session) == [("generated", "")]


def test_what_does_not_open_is_left_out_of_a_change_of_the_key() -> None:
    office = Office()
    item = add(office.session, "Bank")
    keep_draft(office.session, login("new", password="typed"))
    remember(office.session, Secret("generated"))
    other = Office()  # values of another vault: sound, and not ours
    keep_draft(other.session, login("new", password="typed"))
    remember(other.session, Secret("generated"))
    smuggle(office, other)
    assert load_drafts(office.session)[0].field(PASSWORD) is None
    with pytest.raises(Damaged):
        _ = history(office.session)[0].secret

    rotate(office.session, Secret(NEW), doors=office.doors)

    session = office.unlock(passphrase=NEW)
    assert [draft.title for draft in load_drafts(session)] == ["new"]
    assert history(session) == ()
    assert password(session, item.id) == "first password"


def test_a_typed_secret_that_does_not_open_any_more_is_the_items_own() -> None:
    office, other = Office(), Office()
    item = add(office.session, "Bank", "kept")
    keep_draft(other.session, draft_of(item, username="mia", password="lost"))
    smuggle(office, other)

    (draft,) = load_drafts(office.session)
    save(office.session, draft)

    assert password(office.session, item.id) == "kept"


def smuggle(office: Office, other: Office) -> None:
    """Put the other vault's sections, opened with its key, into ours."""
    mine, theirs = office.session, other.session
    sections = split(sidecar(other))
    purposes = (b"draft", b"sidecar", b"sidecar", b"sidecar")
    again = [
        mine.key.seal_private(purpose, mine.vault.id, theirs.key.open_private(purpose, theirs.vault.id, section))
        if section
        else b""
        for purpose, section in zip(purposes, sections, strict=True)
    ]
    office.doors.device.set_sidecar(mine.vault.id, join(again))


def test_a_copy_under_an_unconfirmed_key_does_not_overwrite_what_is_kept() -> None:
    office = Office()
    keep_draft(office.session, login("new"))
    kept = sidecar(office)
    other = office.unlock(office.other_computer())
    rotate(other, Secret(NEW), doors=other.doors)
    session = office.unlock(passphrase=NEW)

    keep_draft(session, login("another"))
    assert sidecar(office) == kept

    confirm_copy(session)
    keep_draft(session, login("another"))
    assert [draft.title for draft in load_drafts(session)] == ["another"]
