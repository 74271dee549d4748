"""Foreign entries held against a vault, and brought in with one save."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.office import Office, add, password, save
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import DiskFull, Locked
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.imported import EarlierValue, ForeignItem, Imported, RowFailure, RowReason
from vault_app.core.item import FieldType, Item
from vault_app.core.secret import Secret
from vault_app.services.editing import take_out, undo
from vault_app.services.import_items import (
    Choice,
    ImportResult,
    RowState,
    estimated,
    import_items,
    plan_import,
)

PIN = FieldId(b"p" * 16)


def entry(title: str, secret: str = "pw", *, site: str = "", user: str = "dana", position: int = 1) -> ForeignItem:  # noqa: S107
    fields = [DraftField(WEBSITE, FieldType.ADDRESS, site)] if site else []
    fields.append(DraftField(USERNAME, FieldType.TEXT, user))
    if secret:
        fields.append(DraftField(PASSWORD, FieldType.PASSWORD, Secret(secret)))
    return ForeignItem(position, Draft(None, "login", title, tuple(fields), ("Work",), favourite=True))


def file_of(*entries: ForeignItem, failures: int = 0) -> Imported:
    lost = tuple(RowFailure(number, RowReason.EMPTY) for number in range(failures))
    return Imported(source="x", count=len(entries) + failures, items=entries, failures=lost)


def states(office: Office, *entries: ForeignItem) -> list[RowState]:
    return [row.state for row in plan_import(office.session, file_of(*entries)).rows]


def brought_in(office: Office, *entries: ForeignItem, **choices: Choice) -> ImportResult:
    plan = plan_import(office.session, file_of(*entries))
    chosen = {RowState[name.upper()]: choice for name, choice in choices.items()}
    return import_items(office.session, plan, chosen, doors=office.doors)


def items(office: Office) -> list[Item]:
    return list(office.session.vault.items())


def test_an_entry_comes_in_with_everything_it_has() -> None:
    office = Office()
    incoming = ForeignItem(
        7,
        Draft(
            None,
            "login",
            "Mail",
            (
                DraftField(PASSWORD, FieldType.PASSWORD, Secret("pw2")),
                DraftField(PIN, FieldType.HIDDEN, Secret("1234"), "PIN"),
                DraftField(NOTES, FieldType.NOTE, "n"),
            ),
            ("Work",),
            favourite=True,
        ),
        created=1_600_000_000_000,
        earlier=(EarlierValue(PASSWORD, FieldType.PASSWORD, Secret("pw1"), 1_600_000_000_001),),
    )

    result = brought_in(office, incoming)

    (item,) = items(office)
    assert (item.title, item.tags, item.favourite, item.created) == ("Mail", ("Work",), True, 1_600_000_000_000)
    assert password(office.session, item.id) == "pw2"
    assert [(old.field.id, old.replaced.time) for old in item.history] == [(PASSWORD, 1_600_000_000_001)]
    assert (result.count, result.imported, result.merged, result.skipped, result.failed) == (1, 1, 0, 0, 0)


def test_a_value_is_as_old_as_the_file_says_and_never_of_tomorrow() -> None:
    office = Office()
    now = office.clock.now_ms()
    earlier = EarlierValue(PASSWORD, FieldType.PASSWORD, Secret("old"), now - 5_000)
    brought_in(
        office,
        replace(entry("Mail"), changed=now - 1_000, earlier=(earlier,)),
        replace(entry("Bank"), changed=now + 86_400_000),
        entry("Shop"),
    )

    ages = {
        item.title: [
            (now - field.stamp.time) // 1_000 for field_id in (USERNAME, PASSWORD) if (field := item.field(field_id))
        ]
        for item in items(office)
    }
    assert ages["Mail"] == [1, 5]
    assert ages["Bank"] == ages["Shop"]
    assert set(ages["Shop"]) <= {0, -1}


def test_the_vault_is_read_back_as_it_was_imported() -> None:
    office = Office()
    brought_in(
        office, *(entry(f"Site {number}", f"pw{number}", site=f"https://s{number}.example") for number in range(50))
    )

    reopened = office.unlock()

    assert len(reopened.vault) == 50
    assert password(reopened, reopened.vault.at(7).id) == "pw7"


def test_one_import_is_one_save_and_one_undo() -> None:
    office = Office()
    before = office.session.number

    result = brought_in(office, entry("One"), entry("Two", "other"))
    assert office.session.number == before + 1
    assert result.saved is not None
    undo(office.session, result.saved.undo, doors=office.doors)

    assert all(item.deleted for item in items(office))


def test_what_lay_in_the_other_bin_lies_in_ours() -> None:
    office = Office()
    brought_in(office, ForeignItem(1, entry("Gone").draft, in_bin=True))

    assert items(office)[0].deleted


def test_the_same_account_with_the_same_password_is_here_already() -> None:
    office = Office()
    brought_in(office, entry("Mail", site="https://mail.example"))

    assert states(office, entry("Post", site="http://www.mail.example/login")) == [RowState.HERE]
    assert states(office, entry("Mail", "another", site="https://mail.example")) == [RowState.DIFFERS]
    assert states(office, entry("Mail", site="https://mail.example", user="lee")) == [RowState.NEW]
    assert states(office, entry("Mail", site="https://other.example")) == [RowState.NEW]


def test_without_a_website_the_title_tells_accounts_apart() -> None:
    office = Office()
    add(office.session, "Mail", "pw")

    assert states(office, entry("mail")) == [RowState.HERE]
    assert states(office, entry("mail", "")) == [RowState.HERE]  # it says nothing that is not there


def test_an_entry_that_comes_twice_in_the_file_is_told() -> None:
    assert states(Office(), entry("Mail"), entry("Mail"), entry("Mail", "b")) == [
        RowState.NEW,
        RowState.TWICE,
        RowState.NEW,
    ]


def test_what_is_in_the_bin_is_not_here() -> None:
    office = Office()
    saved = brought_in(office, ForeignItem(1, entry("Mail").draft, in_bin=True))

    assert saved.imported == 1
    assert states(office, entry("Mail")) == [RowState.NEW]


def test_what_lay_in_the_other_bin_is_here_if_it_is_in_ours() -> None:
    office, binned = Office(), replace(entry("Mail"), in_bin=True)
    brought_in(office, binned)

    assert states(office, replace(entry("Mail"), in_bin=True)) == [RowState.HERE]


def test_an_entry_is_not_twice_in_a_file_because_the_same_lies_in_its_bin() -> None:
    binned = [replace(entry("Mail"), in_bin=True) for _ in range(3)]

    assert states(Office(), binned[0], entry("Mail"), binned[1]) == [RowState.NEW, RowState.NEW, RowState.TWICE]
    assert states(Office(), entry("Mail"), binned[2]) == [RowState.NEW, RowState.TWICE]


def test_by_default_what_is_here_is_skipped_and_what_differs_is_kept_beside_it() -> None:
    office = Office()
    brought_in(office, entry("Mail"))
    plan = plan_import(office.session, file_of(entry("Mail"), entry("Mail", "b"), failures=2))

    result = import_items(office.session, plan, doors=office.doors)

    assert (result.count, result.imported, result.merged, result.skipped, result.failed) == (4, 1, 0, 1, 2)


def test_an_update_keeps_what_the_item_had_in_its_history() -> None:
    office = Office()
    item = add(office.session, "Mail", "old")
    incoming = entry("mail", "new")

    result = brought_in(office, incoming, differs=Choice.UPDATE)

    (updated,) = items(office)
    assert (updated.id, updated.title, result.merged) == (item.id, "Mail", 1)
    assert password(office.session, item.id) == "new"
    assert [old.field.id for old in updated.history] == [PASSWORD]
    assert updated.tags == ("Work",)


def test_one_undo_gives_merged_items_their_own_values_again() -> None:
    office = Office()
    item = add(office.session, "Mail", "mine")
    new = replace(entry("Mail", "theirs").draft, tags=("Theirs",))
    more = DraftField(PIN, FieldType.HIDDEN, Secret("1234"), "PIN")
    incoming = ForeignItem(1, replace(new, fields=(*new.fields, more)))

    result = brought_in(office, incoming, entry("Bank"), differs=Choice.UPDATE)
    assert (result.merged, result.imported) == (1, 1)
    assert password(office.session, item.id) == "theirs"
    assert result.saved is not None
    undo(office.session, result.saved.undo, doors=office.doors)

    again = office.session.vault.item(item.id)
    assert password(office.session, item.id) == "mine"
    assert (again.tags, again.favourite) == (item.tags, item.favourite)
    assert [(field.id, field.label) for field in again.fields] == [(field.id, field.label) for field in item.fields]
    assert [found.title for found in items(office) if found.deleted] == ["Bank"]


def test_an_update_with_the_same_values_leaves_no_history() -> None:
    office = Office()
    add(office.session, "Mail", "pw")

    brought_in(office, entry("Mail"), here=Choice.UPDATE)

    assert items(office)[0].history == ()


def test_an_update_adds_fields_that_the_item_lacks_and_leaves_those_of_another_type() -> None:
    office = Office()
    save(office.session, Draft(None, "login", "Mail", (DraftField(USERNAME, FieldType.NOTE, "dana"),)))
    incoming = entry("Mail", "pw")

    brought_in(office, incoming, here=Choice.UPDATE, differs=Choice.UPDATE)

    (updated,) = items(office)
    assert [(field.id, field.type) for field in updated.fields] == [
        (USERNAME, FieldType.NOTE),
        (PASSWORD, FieldType.PASSWORD),
    ]


def test_strength_is_worked_out_before_or_with_the_import() -> None:
    office = Office()
    plan = plan_import(
        office.session, file_of(entry("One", "abcdefgh"), entry("Two", "abcdefgh", site="https://b.example"))
    )

    half = estimated(plan, 0, 1, doors=office.doors)
    whole = estimated(half, 0, 99, doors=office.doors)
    import_items(office.session, whole, doors=office.doors)

    fields = [item.field(PASSWORD) for item in items(office)]
    assert len({getattr(field.value, "bits", None) for field in fields if field is not None}) == 1
    assert half.rows[1] is plan.rows[1]


def test_how_far_an_import_is_can_be_heard() -> None:
    office = Office()
    plan = plan_import(office.session, file_of(*(entry(f"Site {number}", f"pw{number}") for number in range(300))))
    heard: list[tuple[int, int]] = []

    import_items(office.session, plan, doors=office.doors, tell=lambda done, total: heard.append((done, total)))

    assert heard == [(0, 300), (250, 300)]


def test_nothing_to_save_is_no_save() -> None:
    office = Office()
    before = office.session.number

    assert brought_in(office).saved is None
    assert office.session.number == before


def test_a_save_that_fails_leaves_the_plan_to_be_tried_again() -> None:
    office = Office()
    plan = plan_import(office.session, file_of(entry("Mail")))
    office.store.fail_next = DiskFull()

    with pytest.raises(DiskFull):
        import_items(office.session, plan, doors=office.doors)

    assert import_items(office.session, plan, doors=office.doors).imported == 1
    assert password(office.session, items(office)[0].id) == "pw"


def test_the_files_secrets_are_wiped_once_they_are_saved() -> None:
    office = Office()
    imported = file_of(entry("Mail"))

    import_items(office.session, plan_import(office.session, imported), doors=office.doors)

    assert not imported.items[0].draft.fields[-1].value


def test_a_locked_vault_takes_nothing() -> None:
    office = Office()
    plan = plan_import(office.session, file_of(entry("Mail")))
    office.session.lock()

    with pytest.raises(Locked):
        import_items(office.session, plan, doors=office.doors)


TITLES = st.sampled_from(["Mail", "Shop", "Bank"])
ENTRIES = st.lists(st.builds(entry, TITLES, st.sampled_from(["a", "b", ""])), max_size=8)
CHOICES = st.fixed_dictionaries({state: st.sampled_from(Choice) for state in RowState if state is not RowState.NEW})


@given(first=ENTRIES, second=ENTRIES, choices=CHOICES, failures=st.integers(0, 3))
def test_what_goes_in_always_adds_up(
    first: list[ForeignItem], second: list[ForeignItem], choices: dict[RowState, Choice], failures: int
) -> None:
    office = Office()
    brought_in(office, *first)
    plan = plan_import(office.session, file_of(*second, failures=failures))

    result = import_items(office.session, plan, choices, doors=office.doors)

    assert sum(plan.counted(state) for state in RowState) == len(second)
    assert result.count == result.imported + result.merged + result.skipped + result.failed


def test_an_entry_that_lay_in_the_other_bin_changes_nothing_that_is_here() -> None:
    office = Office()
    item = add(office.session, "Mail", "new")
    binned = [replace(entry("Mail", secret), in_bin=True) for secret in ("old", "new")]

    result = brought_in(office, *binned, here=Choice.UPDATE, differs=Choice.UPDATE)

    assert (result.imported, result.merged, result.skipped) == (1, 0, 1)
    assert password(office.session, item.id) == "new"
    assert [bool(found.deleted) for found in items(office)] == [False, True]


def test_an_item_takes_one_of_two_other_passwords_and_the_second_is_kept_beside_it() -> None:
    office = Office()
    item = add(office.session, "Mail", "old")

    result = brought_in(office, entry("Mail", "b"), entry("Mail", "c"), differs=Choice.UPDATE, here=Choice.UPDATE)

    assert (result.imported, result.merged) == (1, 1)
    assert password(office.session, item.id) == "b"
    assert [password(office.session, found.id) for found in items(office)] == ["b", "c"]


def test_two_entries_that_say_the_same_are_merged_into_one_item() -> None:
    office = Office()
    add(office.session, "Mail", "pw")

    result = brought_in(office, entry("Mail"), entry("Mail"), here=Choice.UPDATE)

    assert (result.merged, len(items(office))) == (2, 1)
    assert items(office)[0].favourite


def test_an_update_finds_fields_by_their_label_and_adds_no_second_one() -> None:
    office, drafts = Office(), []
    for secret in ("1", "2"):
        pin = DraftField(FieldId(secret.encode() * 16), FieldType.HIDDEN, Secret(secret), "PIN")
        site = DraftField(WEBSITE, FieldType.ADDRESS, "https://mail.example")
        more = DraftField(FieldId(secret.encode() * 15 + b"a"), FieldType.ADDRESS, "https://mail.example/more")
        drafts.append(Draft(None, "login", "Mail", (site, more, pin)))

    for draft in (*drafts, drafts[0]):
        plan = plan_import(office.session, file_of(ForeignItem(1, draft)))
        rows = tuple(
            replace(row, state=RowState.HERE, same_as=found.id) for row in plan.rows for found in items(office)
        )
        import_items(
            office.session, replace(plan, rows=rows or plan.rows), {RowState.HERE: Choice.UPDATE}, doors=office.doors
        )

    (item,) = items(office)
    assert len(item.fields) == 3


def test_a_value_whose_place_holds_another_type_gets_a_field_of_its_own() -> None:
    office = Office()
    save(office.session, Draft(None, "login", "Mail", (DraftField(NOTES, FieldType.SECURE_NOTE, Secret("s")),)))
    incoming = ForeignItem(1, Draft(None, "login", "Mail", (DraftField(NOTES, FieldType.NOTE, "plain"),)))
    plan = plan_import(office.session, file_of(incoming))
    here = replace(plan, rows=(replace(plan.rows[0], state=RowState.HERE, same_as=items(office)[0].id),))

    import_items(office.session, here, {RowState.HERE: Choice.UPDATE}, doors=office.doors)

    found = {(field.label, field.type) for field in items(office)[0].fields}
    assert found == {("", FieldType.SECURE_NOTE), ("notes", FieldType.NOTE)}


def test_an_item_that_went_meanwhile_comes_in_anew() -> None:
    office = Office()
    item = add(office.session, "Mail", "old")
    plan = plan_import(office.session, file_of(entry("Mail", "new")))
    take_out(office.session, [item.id], doors=office.doors)

    result = import_items(office.session, plan, {RowState.DIFFERS: Choice.UPDATE}, doors=office.doors)

    assert (result.imported, result.merged) == (1, 0)
