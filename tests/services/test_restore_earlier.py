"""Earlier values and states, brought back on a real session."""

import pytest

from tests.fakes.sample_session import GITHUB_PASSWORD, SampleSession, item_id, sample_session
from vault_app.core.errors import Damaged, ReadOnly
from vault_app.core.ids import PASSWORD, TITLE, USERNAME, ValueId
from vault_app.core.item import Earlier, Field, FieldType, Sealed, Stamp, Why
from vault_app.core.past import past_changes
from vault_app.core.secret import Secret
from vault_app.ports.attached_files import ReadFile
from vault_app.services.attachments import attach
from vault_app.services.copy_secret import unseal
from vault_app.services.restore_earlier import restore_state, restore_value
from vault_app.services.save_item import undo

GITHUB = item_id("GitHub")


@pytest.fixture
def sample() -> SampleSession:
    return sample_session()


def password(sample: SampleSession) -> str:
    return unseal(sample.session, GITHUB, PASSWORD).reveal()


def test_an_earlier_password_comes_back_and_the_present_one_goes_into_the_history(sample: SampleSession) -> None:
    entry = sample.session.vault.item(GITHUB).earlier(PASSWORD)[0]

    result = restore_value(sample.session, GITHUB, entry, doors=sample.doors)

    assert password(sample) == "older-1"
    assert len(sample.session.vault.item(GITHUB).earlier(PASSWORD)) == 4
    undo(sample.session, result.undo, doors=sample.doors)
    assert password(sample) == GITHUB_PASSWORD


def test_a_whole_state_comes_back(sample: SampleSession) -> None:
    attach(sample.session, GITHUB, [ReadFile("a.txt", Secret("text"))], doors=sample.doors)
    state = sample.session.vault.item(GITHUB)
    entry = state.earlier(PASSWORD)[0]
    restore_value(sample.session, GITHUB, entry, doors=sample.doors)
    change = past_changes(sample.session.vault.item(GITHUB))[0]

    restore_state(sample.session, GITHUB, change.stamp, doors=sample.doors)

    after = sample.session.vault.item(GITHUB)
    assert [(field.id, field.value) for field in after.fields] == [(field.id, field.value) for field in state.fields]


def test_a_value_that_does_not_belong_there_does_not_come_back(sample: SampleSession) -> None:
    foreign = sample.session.vault.item(item_id("Zoom")).field(PASSWORD)
    assert foreign is not None
    before = sample.session.vault

    with pytest.raises(Damaged):
        restore_value(sample.session, GITHUB, Earlier(foreign, Stamp(1, 1), Why.EDITED), doors=sample.doors)
    assert sample.session.vault is before


def test_nothing_comes_back_in_a_vault_that_is_only_read(sample: SampleSession) -> None:
    sample.session.read_only = "newer"
    entry = Earlier(Field(USERNAME, FieldType.TEXT, "x", Stamp(1, 1)), Stamp(1, 1), Why.EDITED)

    with pytest.raises(ReadOnly):
        restore_value(sample.session, GITHUB, entry, doors=sample.doors)


def test_a_value_with_another_id_is_found_out(sample: SampleSession) -> None:
    entry = sample.session.vault.item(GITHUB).earlier(PASSWORD)[0]
    assert isinstance(entry.field.value, Sealed)
    moved = Sealed(ValueId(bytes(16)), entry.field.value.message, 0, bytes(16))

    with pytest.raises(Damaged):
        restore_value(
            sample.session,
            GITHUB,
            Earlier(Field(PASSWORD, FieldType.PASSWORD, moved, Stamp(1, 1)), Stamp(1, 1), Why.EDITED),
            doors=sample.doors,
        )


def test_the_title_that_an_earlier_one_replaces_goes_into_the_history(sample: SampleSession) -> None:
    old = Earlier(Field(TITLE, FieldType.TEXT, "Octopus", Stamp(0, 0)), Stamp(0, 10), Why.EDITED)

    restore_value(sample.session, GITHUB, old, doors=sample.doors)

    item = sample.session.vault.item(GITHUB)
    assert item.title == "Octopus"
    assert [entry.field.value for entry in item.earlier(TITLE)] == ["GitHub"]
