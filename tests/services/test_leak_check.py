"""Passwords are looked up in slices, each once, and what was found is kept on this device."""

import pytest

from tests.fakes.leaked import LeakedInMemory, sha1
from tests.fakes.office import Office, add, draft_of, login, save
from vault_app.core.draft import DraftField
from vault_app.core.errors import LeakServiceRefused, Locked
from vault_app.core.ids import PASSWORD, standard_field
from vault_app.core.item import FieldType, Item, Sealed
from vault_app.core.leaks import NEVER_CHECKED, ONLINE, LeakKey
from vault_app.core.secret import Secret
from vault_app.services.delete_item import delete_items
from vault_app.services.leak_check import SLICE, LeakCheck, check_leaks, look_up
from vault_app.services.leak_results import kept_leaks
from vault_app.services.rotation import rotate

NEW = "a new passphrase"


def key_of(item: Item) -> LeakKey:
    field = item.field(PASSWORD)
    assert field is not None
    assert isinstance(field.value, Sealed)
    return item.id, field.value.value_id


def test_before_the_first_look_nothing_is_known() -> None:
    assert kept_leaks(Office().session) == NEVER_CHECKED


def test_what_was_found_is_kept_and_comes_back_after_an_unlock() -> None:
    office = Office()
    bad, good = add(office.session, "Mail", "123456"), add(office.session, "Bank", "kV7#tq-Rm2!xZp9s")

    report = check_leaks(office.session, LeakedInMemory({"123456": 42}))
    office.session.lock()

    assert report.found == {key_of(bad): 42}
    assert (report.checked, report.source) == (2, "file")
    assert report.time == office.clock.now_ms()
    assert kept_leaks(office.unlock()) == report
    assert key_of(good) not in report.found


def test_nothing_of_it_lies_open() -> None:
    office = Office()
    item = add(office.session, "Mail", "123456")
    check_leaks(office.session, LeakedInMemory({"123456": 42}))

    kept = office.doors.device.sidecar(office.session.vault.id) or b""

    assert item.id.hex().encode() not in kept
    assert b"found" not in kept


def test_equal_passwords_are_asked_for_once_and_found_everywhere() -> None:
    office, source = Office(), LeakedInMemory({"123456": 42})
    items = [add(office.session, title, "123456") for title in ("A", "B", "C")]

    report = check_leaks(office.session, source)

    assert source.asked == [sha1("123456")]
    assert set(report.found) == set(map(key_of, items))
    assert report.checked == 3


def test_only_the_present_passwords_of_accounts_outside_the_bin_are_asked_for() -> None:
    office, source = Office(), LeakedInMemory({})
    changed = add(office.session, "Mail", "before")
    save(office.session, draft_of(changed, password="now"))
    delete_items(office.session, [add(office.session, "Old", "binned").id], doors=office.doors)

    check_leaks(office.session, source)

    assert source.asked == [sha1("now")]


def test_an_empty_password_is_not_asked_for() -> None:
    office, source = Office(), LeakedInMemory({"": 9})
    empty = DraftField(standard_field("admin"), FieldType.PASSWORD, Secret(""), "Admin")
    draft = login("Mail", password="set")
    save(office.session, type(draft)(None, draft.kind, draft.title, (*draft.fields, empty)))

    report = check_leaks(office.session, source)

    assert source.asked == [sha1("set")]
    assert report.checked == 1


def test_slices_take_so_many_and_tell_how_far_they_are() -> None:
    office = Office()
    for number in range(5):
        add(office.session, f"Item {number}", f"password {number}")
    check, source = LeakCheck(office.session), LeakedInMemory({"password 3": 1})
    sizes = []

    while not check.finished:
        hashed = check.next_slice(office.session, most=2)
        check.add(look_up(source, hashed), hashed)
        sizes.append((len(hashed), check.done, check.total))

    assert sizes == [(2, 2, 5), (2, 4, 5), (1, 5, 5)]
    assert check.keep(office.session, source.kind).found.keys() == {key_of(_titled(office, "Item 3"))}


def _titled(office: Office, title: str) -> Item:
    return next(item for item in office.session.vault.items() if item.title == title)


def test_hashes_do_not_show_and_are_wiped_after_use() -> None:
    office = Office()
    add(office.session, "Mail", "123456")
    hashed = LeakCheck(office.session).next_slice(office.session)

    assert repr(hashed) == "[<Hashed>]"
    look_up(LeakedInMemory({}), hashed)
    assert hashed[0].digest == bytes(20)


def test_hashes_are_wiped_though_the_source_fails() -> None:
    office = Office()
    add(office.session, "Mail", "123456")
    hashed = LeakCheck(office.session).next_slice(office.session)

    with pytest.raises(LeakServiceRefused):
        look_up(LeakedInMemory({}, error=LeakServiceRefused(status=500)), hashed)

    assert hashed[0].digest == bytes(20)


def test_progress_is_told() -> None:
    office = Office()
    add(office.session, "Mail", "123456")
    heard: list[tuple[int, int]] = []

    check_leaks(office.session, LeakedInMemory({}), tell=lambda done, total: heard.append((done, total)))

    assert heard == [(1, 1)]


def test_a_look_that_fails_keeps_what_was_known_and_its_date() -> None:
    office = Office()
    bad = add(office.session, "Mail", "123456")
    first = check_leaks(office.session, LeakedInMemory({"123456": 42}))
    office.clock.pass_seconds(3600)

    with pytest.raises(LeakServiceRefused):
        check_leaks(office.session, LeakedInMemory({}, error=LeakServiceRefused(status=429)))

    assert kept_leaks(office.session).time == first.time
    assert kept_leaks(office.session).found == {key_of(bad): 42}


def test_a_look_that_is_stopped_keeps_what_it_found_without_counting_as_one() -> None:
    office = Office()
    bad, _other = add(office.session, "Mail", "123456"), add(office.session, "Bank", "other")
    check, source = LeakCheck(office.session), LeakedInMemory({"123456": 42}, kind=ONLINE)
    hashed = check.next_slice(office.session, most=1)
    check.add(look_up(source, hashed), hashed)

    report = check.keep(office.session, source.kind)

    assert report.time == 0
    assert report.found == {key_of(bad): 42}
    assert kept_leaks(office.session) == report


def test_what_one_list_knew_another_does_not_take_back() -> None:
    office = Office()
    bad = add(office.session, "Mail", "123456")
    check_leaks(office.session, LeakedInMemory({"123456": 42}))

    report = check_leaks(office.session, LeakedInMemory({}))

    assert report.found == {key_of(bad): 42}


def test_a_password_that_was_changed_is_forgotten_with_the_next_look() -> None:
    office = Office()
    bad = add(office.session, "Mail", "123456")
    check_leaks(office.session, LeakedInMemory({"123456": 42}))
    save(office.session, draft_of(bad, password="kV7#tq-Rm2!xZp9s"))

    assert check_leaks(office.session, LeakedInMemory({"123456": 42})).found == {}


def test_a_vault_that_was_locked_meanwhile_ends_the_look() -> None:
    office = Office()
    add(office.session, "Mail", "123456")
    check = LeakCheck(office.session)
    office.session.lock()

    with pytest.raises(Locked):
        check.next_slice(office.session)


def test_a_lock_in_the_midst_of_it_is_no_other_error() -> None:
    office = Office()
    for number in range(SLICE + 1):
        add(office.session, f"Item {number}", f"password {number}")

    with pytest.raises(Locked):
        check_leaks(office.session, LeakedInMemory({}), tell=lambda _done, _total: office.session.lock())


def test_what_no_longer_opens_is_left_out() -> None:
    office = Office()
    add(office.session, "Mail", "123456")
    check = LeakCheck(office.session)
    rotate(office.session, Secret(NEW), doors=office.doors)

    hashed = check.next_slice(office.session)
    check.add({}, hashed)

    assert hashed == []
    assert check.finished


def test_what_was_found_stands_after_the_key_was_changed() -> None:
    office = Office()
    bad, _good = add(office.session, "Mail", "123456"), add(office.session, "Bank", "other")
    before = check_leaks(office.session, LeakedInMemory({"123456": 42}))

    rotate(office.session, Secret(NEW), doors=office.doors)

    session = office.unlock(passphrase=NEW)
    after = kept_leaks(session)
    assert after.time == before.time
    assert after.found == {key_of(session.vault.item(bad.id)): 42}
    assert after.found != before.found


def test_a_look_without_a_finding_stands_after_the_key_was_changed_too() -> None:
    office = Office()
    add(office.session, "Mail", "kV7#tq-Rm2!xZp9s")
    before = check_leaks(office.session, LeakedInMemory({}))

    rotate(office.session, Secret(NEW), doors=office.doors)

    assert kept_leaks(office.unlock(passphrase=NEW)) == before


def test_what_was_found_about_items_that_are_gone_is_left_out_of_a_change_of_the_key() -> None:
    office = Office()
    bad = add(office.session, "Mail", "123456")
    check_leaks(office.session, LeakedInMemory({"123456": 42}))
    for number in range(2):
        save(office.session, draft_of(office.session.vault.item(bad.id), password=f"kV7#tq-Rm2!xZp9s{number}"))

    rotate(office.session, Secret(NEW), doors=office.doors)

    assert kept_leaks(office.unlock(passphrase=NEW)).found == {}


def test_what_was_found_before_a_failure_is_kept_without_a_date() -> None:
    office = Office()
    for number in range(SLICE + 1):
        add(office.session, f"Item {number}", f"password {number}")
    source = LeakedInMemory({"password 3": 5}, error=LeakServiceRefused(status=500), after=SLICE)

    with pytest.raises(LeakServiceRefused):
        check_leaks(office.session, source)

    assert kept_leaks(office.session).found == {key_of(_titled(office, "Item 3")): 5}
    assert kept_leaks(office.session).time == 0
