"""Marks and tags of one item or of many, with one save and one undo."""

from tests.fakes.office import Office, add
from vault_app.services.editing import undo
from vault_app.services.organise import change_tags, set_favourite


def test_many_are_marked_with_one_save() -> None:
    office = Office()
    items = [add(office.session, title) for title in ("GitHub", "Linear", "Zoom")]
    number = office.session.number

    result = set_favourite(office.session, *(item.id for item in items), favourite=True, doors=office.doors)

    assert [item.favourite for item in result.items] == [True, True, True]
    assert office.session.number == number + 1


def test_tags_come_and_go_and_the_others_stay() -> None:
    office = Office()
    one, two = add(office.session, "GitHub"), add(office.session, "Linear")
    change_tags(office.session, [one.id], add=["Work", "Old"], doors=office.doors)
    change_tags(office.session, [two.id], add=["Home"], doors=office.doors)

    result = change_tags(
        office.session, [one.id, two.id], add=[" Audit ", "Work"], remove=["Old", "Gone"], doors=office.doors
    )

    assert [item.tags for item in result.items] == [("Work", "Audit"), ("Home", "Audit", "Work")]


def test_a_change_of_tags_is_undone_at_once() -> None:
    office = Office()
    items = [add(office.session, title) for title in ("GitHub", "Linear")]
    result = change_tags(office.session, [item.id for item in items], add=["Work"], doors=office.doors)

    undo(office.session, result.undo, doors=office.doors)

    assert [office.session.vault.item(item.id).tags for item in items] == [(), ()]
