"""What a row says of items of every kind, and that it never says a secret."""

import pytest

from tests.fakes.sample_session import SampleSession, item_id, sample_session
from vault_app.core import kinds
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import PASSWORD, USERNAME, FieldId
from vault_app.core.item import FieldType
from vault_app.core.kinds import KIND_RECORD, own_kind
from vault_app.core.secret import Secret
from vault_app.services.save_item import save_item
from vault_app.ui.finding.row_words import RowWords, row_words

TEXT, HIDDEN = FieldType.TEXT, FieldType.HIDDEN


@pytest.fixture
def sample() -> SampleSession:
    return sample_session()


def words(sample: SampleSession, kind: str, *fields: DraftField) -> RowWords:
    item = save_item(sample.session, Draft(None, kind, "Thing", fields), doors=sample.doors).item
    position = sample.session.vault.position(item.id)
    assert position is not None
    return row_words(sample.session.vault, position)


def test_a_login_shows_its_user_name(sample: SampleSession) -> None:
    position = sample.session.vault.position(item_id("GitHub"))
    assert position is not None

    assert row_words(sample.session.vault, position) == RowWords("dana.okafor")


def test_a_login_without_a_user_offers_none_to_copy(sample: SampleSession) -> None:
    assert words(sample, "login", DraftField(PASSWORD, FieldType.PASSWORD, Secret("kV7"))) == RowWords(
        "", has_user=False
    )


def test_a_card_shows_its_holder_and_never_its_number(sample: SampleSession) -> None:
    shown = words(
        sample,
        "card",
        DraftField(kinds.NUMBER, HIDDEN, Secret("4242424242424242")),
        DraftField(kinds.NAME_ON_CARD, TEXT, "Dana Okafor"),
    )

    assert shown == RowWords("Dana Okafor", "Card", "credit-card", has_user=False, has_secret=True)


@pytest.mark.parametrize(
    ("kind", "field", "below"),
    [
        ("server", kinds.HOST, "db1.example"),
        ("wifi", kinds.NETWORK, "Guests"),
        ("licence", kinds.LICENSED_TO, "Northpine Ltd"),
        ("identity", kinds.EMAIL, "dana@northpine.example"),
        ("database", kinds.HOST, "db1.example"),
        ("api", USERNAME, "AKIA"),
    ],
)
def test_a_kind_shows_what_tells_its_items_apart(sample: SampleSession, kind: str, field: FieldId, below: str) -> None:
    assert words(sample, kind, DraftField(field, TEXT, below)).below == below


def test_what_says_nothing_more_is_called_by_its_kind(sample: SampleSession) -> None:
    shown = words(sample, "note", DraftField(kinds.TEXT, FieldType.SECURE_NOTE, Secret("the safe is behind")))

    assert shown == RowWords("Secure note", "Secure note", "note", has_user=False, has_secret=True)


def test_an_environment_has_nothing_to_copy_at_once(sample: SampleSession) -> None:
    assert not words(sample, "environment").has_secret


def test_a_kind_of_ones_own_has_its_name_and_a_letter(sample: SampleSession) -> None:
    field = DraftField(FieldId(b"field of a kind!"), TEXT, "text", "Plate")
    record = save_item(sample.session, Draft(None, KIND_RECORD, "Car", (field,)), doors=sample.doors).item

    shown = words(sample, own_kind(record.id))

    assert (shown.below, shown.kind, shown.icon) == ("Car", "Car", "")
