"""What an item was before, told from its history."""

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.vault_edits import item_id
from vault_app.core.history import revised
from vault_app.core.ids import PASSWORD, TAGS, TITLE, USERNAME, FieldId
from vault_app.core.item import Earlier, Field, FieldType, Item, Stamp, Why
from vault_app.core.past import before, past_changes, with_value

OWN = FieldId(b"own-field-id-16b")
IDS = (USERNAME, PASSWORD, OWN)
NOW = Stamp(1, 1)
START = Item(item_id(1), "login", "Mail", Stamp(1, 1), 1)


def text(field_id: FieldId, value: str, stamp: Stamp = NOW) -> Field:
    return Field(field_id, FieldType.TEXT, value, stamp)


def life(*states: dict[FieldId, str]) -> list[Item]:
    """An item in each of its states, one save after the other."""
    items = [START]
    for number, state in enumerate(states, start=2):
        wanted = items[-1].with_(fields=tuple(text(field_id, value) for field_id, value in state.items()))
        items.append(revised(items[-1], wanted, Stamp(number, number)))
    return items[1:]


def content(item: Item) -> dict[FieldId, object]:
    return {field.id: field.value for field in item.fields}


def test_each_change_tells_what_went_and_what_took_its_place() -> None:
    last = life({USERNAME: "a", OWN: "x"}, {USERNAME: "b", OWN: "x"}, {USERNAME: "c"})[-1]

    told = [
        (change.stamp.revision, went.entry.field.value, went.entry.why, went.after and went.after.value)
        for change in past_changes(last)
        for went in change.went
    ]

    assert told == [(4, "b", Why.EDITED, "c"), (4, "x", Why.REMOVED, None), (3, "a", Why.EDITED, "b")]


def test_what_lost_in_a_merge_is_told_with_what_won() -> None:
    lost = Earlier(text(USERNAME, "theirs"), Stamp(3, 3), Why.MERGED)
    item = START.with_(fields=(text(USERNAME, "ours", Stamp(2, 2)),), history=(lost,))

    (change,) = past_changes(item)

    assert change.went[0].after == item.fields[0]
    assert before(item, Stamp(3, 3)).fields == item.fields


@given(st.lists(st.dictionaries(st.sampled_from(IDS), st.sampled_from("abc")), min_size=1, max_size=6))
def test_every_state_that_a_change_replaced_comes_back_whole(states: list[dict[FieldId, str]]) -> None:
    items = life(*states)

    for number, state in enumerate(states[:-1]):
        changed_at = Stamp(number + 3, number + 3)
        assert content(before(items[-1], changed_at)) == state


def test_a_value_comes_back_in_its_place_or_after_the_others() -> None:
    item = START.with_(fields=(text(USERNAME, "a"), text(OWN, "x")))

    assert content(with_value(item, Earlier(text(USERNAME, "z"), Stamp(2, 2), Why.EDITED))) == {USERNAME: "z", OWN: "x"}
    back = with_value(item, Earlier(text(PASSWORD, "p"), Stamp(2, 2), Why.REMOVED))
    assert list(content(back)) == [USERNAME, OWN, PASSWORD]


def test_a_title_and_tags_that_lost_in_a_merge_come_back() -> None:
    title = Earlier(text(TITLE, "Old"), Stamp(2, 2), Why.MERGED)
    tags = Earlier(text(TAGS, "A\nB"), Stamp(2, 2), Why.MERGED)

    assert with_value(START, title).title == "Old"
    assert with_value(START, tags).tags == ("A", "B")
    assert before(START.with_(history=(title, tags)), Stamp(1, 1)).fields == ()


def test_a_state_from_before_an_item_came_here_keeps_what_never_changed() -> None:
    came, here = Stamp(0, 0), Stamp(5, 500)
    history = tuple(
        Earlier(text(field_id, value, came), Stamp(0, time), Why.EDITED)
        for field_id, value, time in [(PASSWORD, "first", 0), (TITLE, "Post", 10), (PASSWORD, "second", 20)]
    )
    item = START.with_(fields=(text(USERNAME, "dana", here), text(PASSWORD, "third", here)), history=history)

    states = [before(item, Stamp(0, time)) for time in (0, 10, 20)]

    assert [content(state)[PASSWORD] for state in states] == ["first", "second", "second"]
    assert all(content(state)[USERNAME] == "dana" for state in states)
    assert [state.title for state in states] == ["Post", "Post", "Mail"]


def test_an_earlier_title_is_told_with_the_one_that_took_its_place() -> None:
    titles = (
        Earlier(text(TITLE, "Post", Stamp(0, 0)), Stamp(0, 10), Why.EDITED),
        Earlier(text(TITLE, "Mails", Stamp(0, 0)), Stamp(0, 20), Why.EDITED),
    )
    tags = Earlier(text(TAGS, "Old"), Stamp(2, 2), Why.MERGED)

    told = [
        went.after.value
        for change in past_changes(START.with_(tags=("A", "B"), history=(*titles, tags)))
        for went in change.went
        if went.after
    ]

    assert told == ["A\nB", "Mail", "Mails"]
