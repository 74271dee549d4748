from vault_app.core.history import was_taken_back
from vault_app.core.ids import PASSWORD, USERNAME, ItemId, ValueId
from vault_app.core.item import Earlier, Field, FieldType, Item, Sealed, Stamp, Why

NOW = Stamp(1, 1)


def sealed(value: str, number: int) -> Sealed:
    """Give a seal of a value; the fingerprint alone tells what is in it."""
    return Sealed(ValueId(number.to_bytes(16, "big")), b"", 0, value.encode().ljust(16))


def login(present: str | None, *past: str) -> Item:
    fields = [Field(PASSWORD, FieldType.PASSWORD, sealed(value, number), NOW) for number, value in enumerate(past)]
    now = () if present is None else (Field(PASSWORD, FieldType.PASSWORD, sealed(present, 99), NOW),)
    other = Earlier(Field(USERNAME, FieldType.TEXT, "dana", NOW), NOW, Why.EDITED)
    history = (other, *(Earlier(field, NOW, Why.EDITED) for field in fields))
    return Item(ItemId(bytes(16)), "login", "Mail", NOW, 1, now, history=history)


def marked(item: Item) -> list[bool]:
    """Tell of each earlier password, oldest first, whether it was taken back."""
    return [was_taken_back(item, entry) for entry in reversed(item.earlier(PASSWORD))]


def test_a_value_between_two_that_are_the_same_was_taken_back() -> None:
    assert marked(login("old", "old", "tried")) == [False, True]


def test_values_that_stayed_were_not() -> None:
    assert marked(login("c", "a", "b")) == [False, False]
    assert marked(login("a", "b")) == [False]
    assert marked(login("a")) == []


def test_it_is_known_later_too() -> None:
    assert marked(login("new", "old", "tried", "old")) == [False, True, False]


def test_a_field_that_is_gone_took_nothing_back() -> None:
    assert marked(login(None, "old", "tried")) == [False, False]


def test_plain_values_are_compared_as_they_are() -> None:
    past = [Earlier(Field(USERNAME, FieldType.TEXT, name, NOW), NOW, Why.EDITED) for name in ("dana", "mia")]
    item = Item(
        ItemId(bytes(16)),
        "login",
        "Mail",
        NOW,
        1,
        (Field(USERNAME, FieldType.TEXT, "dana", NOW),),
        history=tuple(past),
    )

    assert [was_taken_back(item, entry) for entry in past] == [False, True]
