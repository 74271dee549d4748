from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.vault_edits import EMPTY, LIVES, OWN_FIELDS, Edit, item_id, lived, sealed
from vault_app.core.changes import PurgeItem, PutItem, RenameVault
from vault_app.core.history import revised
from vault_app.core.ids import NOTES, PASSWORD, TAGS, TITLE, USERNAME, FieldId, ItemId
from vault_app.core.item import Earlier, Field, FieldType, Item, Stamp, Why
from vault_app.core.merge import NAME, Clash, Merged, merge
from vault_app.core.vault import Vault

PARTED = 100
OLD = Stamp(50, 5)
MINE = Stamp(101, 7)
THEIRS = Stamp(101, 9)
ONE = item_id(1)


def parted(life: list[Edit], mine: list[Edit], theirs: list[Edit]) -> tuple[Vault, Vault]:
    base = lived(EMPTY, life, first=2)
    first = PARTED + 1
    return lived(base, mine, first=first, device="1"), lived(base, theirs, first=first, device="2")


def content(vault: Vault) -> tuple[object, ...]:
    return vault.name, vault.name_stamp, {item.id: item for item in vault.items()}, dict(vault.tombstones)


def values(item: Item) -> Iterator[tuple[FieldId, object]]:
    """Everything that was ever typed into an item, as far as it is still known."""
    yield TITLE, item.title
    yield TAGS, "\n".join(item.tags)
    yield from ((field.id, field.value) for field in item.fields)
    yield from ((entry.field.id, entry.field.value) for entry in item.history)


def changed_since(item: Item) -> bool:
    stamps = [item.stamp, *(field.stamp for field in item.fields), *(entry.replaced for entry in item.history)]
    return max(stamps).revision > PARTED


@given(LIVES, LIVES, LIVES)
def test_both_ways_round_give_the_same_items(life: list[Edit], mine: list[Edit], theirs: list[Edit]) -> None:
    one, other = parted(life, mine, theirs)

    assert content(merge(one, other, since=PARTED).vault) == content(merge(other, one, since=PARTED).vault)


@given(LIVES, LIVES)
def test_a_vault_merged_with_itself_stays_what_it_is(life: list[Edit], mine: list[Edit]) -> None:
    one, _ = parted(life, mine, [])

    assert merge(one, one, since=PARTED) == Merged(one, 0, ())


@given(LIVES, LIVES)
def test_a_later_save_of_the_same_line_is_taken_as_it_is(life: list[Edit], mine: list[Edit]) -> None:
    one, base = parted(life, mine, [])

    merged = merge(base, one, since=PARTED)

    assert content(merged.vault) == content(one)
    assert not merged.clashes


@given(LIVES, LIVES, LIVES)
def test_merging_again_changes_nothing(life: list[Edit], mine: list[Edit], theirs: list[Edit]) -> None:
    one, other = parted(life, mine, theirs)
    merged = merge(one, other, since=PARTED).vault

    assert content(merge(merged, other, since=PARTED).vault) == content(merged)
    assert content(merge(one, merged, since=PARTED).vault) == content(merged)
    assert merge(merged, other, since=PARTED).changes_from_theirs == 0


@given(LIVES, LIVES, LIVES)
def test_nothing_that_was_saved_is_lost(life: list[Edit], mine: list[Edit], theirs: list[Edit]) -> None:
    one, other = parted(life, mine, theirs)
    merged = merge(one, other, since=PARTED).vault
    base = lived(EMPTY, life, first=2)

    for side in (one, other):
        for item in side.items():
            position = merged.position(item.id)
            if position is None:
                assert item.id in merged.tombstones
                assert not changed_since(item)
                continue
            known = set(values(merged.at(position)))
            in_base = base.position(item.id)
            old = set() if in_base is None else set(values(base.at(in_base)))
            assert set(values(item)) <= known | old
            assert {value for value in values(item) if value[0] not in (TITLE, TAGS)} <= known


@given(LIVES, LIVES, LIVES)
def test_what_is_purged_comes_back_only_if_it_was_changed_meanwhile(
    life: list[Edit], mine: list[Edit], theirs: list[Edit]
) -> None:
    one, other = parted(life, mine, theirs)
    merged = merge(one, other, since=PARTED)

    for purged, side in ((one.tombstones, other), (other.tombstones, one)):
        for gone in purged:
            position = side.position(gone)
            if position is None:
                assert merged.vault.position(gone) is None
            elif changed_since(side.at(position)):
                assert merged.vault.position(gone) is not None
                assert gone in {clash.item_id for clash in merged.clashes}
            else:
                assert merged.vault.position(gone) is None


@given(LIVES, LIVES)
def test_a_clash_needs_two_who_changed_something(life: list[Edit], mine: list[Edit]) -> None:
    one, base = parted(life, mine, [])

    assert not merge(one, base, since=PARTED).clashes


@given(LIVES, LIVES, st.integers(0, 2**63 - 1))
def test_the_same_revision_with_different_content_is_decided_by_the_content(
    mine: list[Edit], theirs: list[Edit], since: int
) -> None:
    base = EMPTY.apply(PutItem(login(OLD)))
    one, other = (lived(base, [replace(edit, later=0) for edit in life], first=101) for life in (mine, theirs))

    assert content(merge(one, other, since=since).vault) == content(merge(other, one, since=since).vault)


# --- single cases, as a person would meet them ---------------------------------------------------------------


def login(stamp: Stamp, *, item: ItemId = ONE, title: str = "Mail") -> Item:
    fields = (
        Field(USERNAME, FieldType.TEXT, "dana", stamp),
        Field(PASSWORD, FieldType.PASSWORD, sealed("base"), stamp),
    )
    return Item(item, "login", title, stamp, created=stamp.time, fields=fields)


BASE = EMPTY.apply(PutItem(login(OLD)))


def put(field: Field, stamp: Stamp, vault: Vault = BASE) -> Vault:
    current = vault.item(ONE)
    others = tuple(entry for entry in current.fields if entry.id != field.id)
    return vault.apply(PutItem(revised(current, replace(current, fields=(*others, field)), stamp)))


def with_password(text: str, stamp: Stamp) -> Vault:
    return put(Field(PASSWORD, FieldType.PASSWORD, sealed(text), stamp), stamp)


def own(stamp: Stamp, **changes: object) -> Vault:
    current = BASE.item(ONE)
    return BASE.apply(PutItem(revised(current, current.with_(**changes), stamp)))


def test_changes_to_different_fields_both_stand() -> None:
    note = put(Field(NOTES, FieldType.NOTE, "call first", MINE), MINE)

    merged = merge(note, with_password("new", THEIRS), since=PARTED)

    item = merged.vault.item(ONE)
    assert item.notes == "call first"
    assert item.field(PASSWORD) == Field(PASSWORD, FieldType.PASSWORD, sealed("new"), THEIRS)
    assert merged.changes_from_theirs == 1
    assert merged.clashes == ()


def test_of_two_new_passwords_the_later_stands_and_the_other_is_in_the_history() -> None:
    merged = merge(with_password("mine", MINE), with_password("theirs", THEIRS), since=PARTED)

    item = merged.vault.item(ONE)
    lost = Earlier(Field(PASSWORD, FieldType.PASSWORD, sealed("mine"), MINE), THEIRS, Why.MERGED)
    assert item.field(PASSWORD) == Field(PASSWORD, FieldType.PASSWORD, sealed("theirs"), THEIRS)
    assert lost in item.history
    assert merged.clashes == (Clash(ONE, PASSWORD, THEIRS, MINE),)


def test_a_title_that_loses_is_in_the_history() -> None:
    merged = merge(own(MINE, title="Post"), own(THEIRS, title="Letters", tags=("new",)), since=PARTED)

    item = merged.vault.item(ONE)
    assert item.title == "Letters"
    assert item.earlier(TITLE) == (Earlier(Field(TITLE, FieldType.TEXT, "Post", MINE), THEIRS, Why.MERGED),)
    assert {clash.field_id for clash in merged.clashes} == {TITLE, TAGS}


def test_tags_that_lose_are_in_the_history() -> None:
    merged = merge(own(MINE, tags=("a", "b")), own(THEIRS, tags=("c",)), since=PARTED)

    entry = merged.vault.item(ONE).earlier(TAGS)[0]
    assert entry.field.value == "a\nb"


def test_a_title_that_only_one_side_changed_leaves_no_trace_of_the_old_one() -> None:
    merged = merge(BASE, own(THEIRS, title="Letters"), since=PARTED)

    assert merged.vault.item(ONE).earlier(TITLE) == ()


def test_a_field_removed_there_and_changed_here_later_stays() -> None:
    current = BASE.item(ONE)
    without = BASE.apply(PutItem(revised(current, replace(current, fields=current.fields[:1]), MINE)))

    merged = merge(without, with_password("later", THEIRS), since=PARTED).vault.item(ONE)

    assert merged.field(PASSWORD) is not None


def test_a_field_removed_after_it_was_changed_elsewhere_is_in_the_history() -> None:
    current = BASE.item(ONE)
    without = BASE.apply(PutItem(revised(current, replace(current, fields=current.fields[:1]), THEIRS)))

    merged = merge(with_password("earlier", MINE), without, since=PARTED)

    item = merged.vault.item(ONE)
    assert item.field(PASSWORD) is None
    assert sealed("earlier") in [entry.field.value for entry in item.earlier(PASSWORD)]
    assert merged.clashes == (Clash(ONE, PASSWORD, THEIRS, MINE),)


def test_a_field_that_only_the_other_side_removed_is_removed() -> None:
    current = BASE.item(ONE)
    without = BASE.apply(PutItem(revised(current, replace(current, fields=current.fields[:1]), THEIRS)))

    merged = merge(BASE, without, since=PARTED)

    assert merged.vault.item(ONE) == without.item(ONE)
    assert merged.clashes == ()


def test_an_edit_of_an_item_in_the_bin_is_kept_and_the_item_stays_there() -> None:
    merged = merge(with_password("new", THEIRS), own(MINE, deleted=9), since=PARTED).vault.item(ONE)

    assert merged.deleted == 9
    assert merged.field(PASSWORD) == Field(PASSWORD, FieldType.PASSWORD, sealed("new"), THEIRS)


def test_an_item_purged_elsewhere_goes_here_too() -> None:
    merged = merge(BASE, BASE.apply(PurgeItem(ONE, THEIRS)), since=PARTED)

    assert len(merged.vault) == 0
    assert merged.vault.tombstones == {ONE: THEIRS}
    assert merged.changes_from_theirs == 1


def test_an_item_purged_elsewhere_and_changed_here_survives() -> None:
    merged = merge(with_password("new", MINE), BASE.apply(PurgeItem(ONE, THEIRS)), since=PARTED)

    assert merged.vault.item(ONE).field(PASSWORD) is not None
    assert merged.vault.tombstones == {}
    assert merged.clashes == (Clash(ONE, TITLE, MINE, THEIRS),)


def test_the_later_of_two_names_stands() -> None:
    merged = merge(BASE.apply(RenameVault("Home", THEIRS)), BASE.apply(RenameVault("Work", MINE)), since=PARTED)

    assert merged.vault.name == "Home"
    assert merged.clashes == (Clash(None, NAME, THEIRS, MINE),)
    assert merged.changes_from_theirs == 0


def test_a_name_from_the_other_side_counts_as_a_change() -> None:
    merged = merge(BASE, BASE.apply(RenameVault("Work", THEIRS)), since=PARTED)

    assert (merged.vault.name, merged.changes_from_theirs, merged.clashes) == ("Work", 1, ())


def test_fields_added_on_both_sides_stand_side_by_side() -> None:
    one = put(Field(OWN_FIELDS[0], FieldType.TEXT, "1", MINE, "PIN"), MINE)
    other = put(Field(OWN_FIELDS[1], FieldType.TEXT, "2", THEIRS, "PUK"), THEIRS)

    fields = merge(one, other, since=PARTED).vault.item(ONE).fields

    assert {field.label for field in fields} == {"", "PIN", "PUK"}


def test_many_changes_at_once_are_merged_like_a_few() -> None:
    ids = [item_id(number) for number in range(2, 102)]
    there = BASE.add_all([login(THEIRS, item=number, title=f"Site {number[-1]}") for number in ids])
    gone = there.apply(*(PurgeItem(number, Stamp(102, 1)) for number in ids[::2]))

    added = merge(BASE, there, since=PARTED)
    purged = merge(there, gone, since=101)

    assert content(added.vault) == content(there)
    assert added.changes_from_theirs == 100
    assert content(purged.vault) == content(gone)
