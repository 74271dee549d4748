"""An edit that was kept at the lock, and what others saved of the same item until it is gone on with."""

from dataclasses import replace

from tests.fakes.office import Office, add, draft_of, password, save
from vault_app.core.draft import Draft
from vault_app.core.draft_merge import begun_with
from vault_app.core.ids import NOTES, PASSWORD, TITLE, USERNAME
from vault_app.core.item import Item
from vault_app.core.merge import Clash
from vault_app.services.clashes import choose_other, clashed_values
from vault_app.services.drafts import keep_draft, load_drafts


class Waiting:
    """An edit kept on one computer while another one saved the same item."""

    def __init__(self, mine: dict[str, str], theirs: dict[str, str]) -> None:
        self.office = Office()
        self.item = add(self.office.session, "UPS")
        keep_draft(self.office.session, _edited(self.item, mine))
        self.office.session.lock()
        other = self.office.unlock(self.office.other_computer())
        save(other, _edited(other.vault.item(self.item.id), theirs))
        self.session = self.office.unlock()

    def save(self) -> Item:
        (draft,) = load_drafts(self.session)
        return save(self.session, draft).item


def _edited(item: Item, wanted: dict[str, str]) -> Draft:
    title = wanted.pop("title", item.title)
    return replace(draft_of(item, **wanted), title=title, begun=begun_with(item))


def test_what_was_not_touched_is_as_the_others_saved_it() -> None:
    waiting = Waiting({"username": "mia"}, {"password": "of leo", "notes": "ring twice", "title": "UPS Germany"})

    saved = waiting.save()

    assert (saved.title, saved.username, saved.notes) == ("UPS Germany", "mia", "ring twice")
    assert password(waiting.session, saved.id) == "of leo"
    assert waiting.session.take_clashes() == ()


def test_what_both_changed_is_told_and_the_other_value_can_be_chosen() -> None:
    waiting = Waiting({"password": "of mia"}, {"password": "of leo"})

    saved = waiting.save()

    assert password(waiting.session, saved.id) == "of mia"
    (value,) = clashed_values(waiting.session, waiting.session.take_clashes())
    assert value.field_id == PASSWORD
    choose_other(waiting.session, (value,), doors=waiting.office.doors)
    assert password(waiting.session, saved.id) == "of leo"


def test_a_title_that_both_changed_is_kept_in_the_history() -> None:
    waiting = Waiting({"title": "Parcels"}, {"title": "UPS Germany"})

    saved = waiting.save()

    assert saved.title == "Parcels"
    (value,) = clashed_values(waiting.session, waiting.session.take_clashes())
    assert (value.field_id, value.other.value) == (TITLE, "UPS Germany")


def test_a_field_that_was_taken_out_here_and_changed_there_is_told() -> None:
    waiting = Waiting({"username": ""}, {"username": "leo"})

    saved = waiting.save()

    assert saved.field(USERNAME) is None
    (value,) = clashed_values(waiting.session, waiting.session.take_clashes())
    assert (value.kept, value.other.value) == (None, "leo")


def test_the_result_of_the_save_names_the_clash() -> None:
    waiting = Waiting({"notes": "of mia"}, {"notes": "of leo"})
    theirs = waiting.session.vault.item(waiting.item.id).field(NOTES)
    (draft,) = load_drafts(waiting.session)

    result = save(waiting.session, draft)

    now = result.item.field(NOTES)
    assert now is not None
    assert theirs is not None
    assert result.clashes == (Clash(waiting.item.id, NOTES, now.stamp, theirs.stamp),)


def test_both_having_typed_the_same_password_is_no_question() -> None:
    waiting = Waiting({"password": "the same"}, {"password": "the same"})

    waiting.save()

    assert clashed_values(waiting.session, waiting.session.take_clashes()) == ()


def test_a_draft_that_an_earlier_version_kept_is_saved_as_it_is() -> None:
    office = Office()
    item = add(office.session, "UPS")
    keep_draft(office.session, draft_of(item, username="mia"))
    save(office.session, draft_of(item, username="leo"))

    (draft,) = load_drafts(office.session)

    assert draft.begun is None
    assert save(office.session, draft).item.username == "mia"
