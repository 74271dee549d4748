import pytest

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.office import Office, save
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import ItemNotFound, Locked
from vault_app.core.ids import CODE, PASSWORD, FieldId, ItemId
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.services.one_time_code import code_now, codes_of, copy_code, set_up_address

SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # of RFC 6238
OWN = FieldId(b"\x07" * 16)


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def mail(office: Office) -> ItemId:
    """Give a login with two codes: one of its own, one in a field that a person added."""
    fields = (
        DraftField(CODE, FieldType.CODE, Secret(f"otpauth://totp/Mail:dana?secret={SEED}&digits=8")),
        DraftField(OWN, FieldType.CODE, Secret(f"steam://{SEED}"), "Steam"),
    )
    return save(office.session, Draft(None, "login", "Mail", fields)).item.id


def stand_at(office: Office, seconds: int) -> None:
    office.clock.pass_seconds(seconds - office.clock.now_ms() / 1_000)


def test_the_present_code_comes_with_the_next(office: Office, mail: ItemId) -> None:
    stand_at(office, 1_111_111_109)

    codes = codes_of(office.session, mail, CODE)

    assert (codes.now.reveal(), codes.next.reveal()) == ("07081804", "14050471")
    assert (codes.step, codes.period) == (1_111_111_109 // 30, 30)


def test_codes_can_be_wiped_together(office: Office, mail: ItemId) -> None:
    codes = codes_of(office.session, mail, CODE)

    codes.wipe()

    assert not codes.now
    assert not codes.next


def test_a_copy_gets_what_holds_now_and_for_how_long(office: Office, mail: ItemId) -> None:
    stand_at(office, 59)

    found = code_now(office.session, mail, CODE)

    assert (found.code.reveal(), found.seconds_left) == ("94287082", 1)


def test_a_copied_code_is_on_the_clipboard_and_can_be_taken_back(office: Office, mail: ItemId) -> None:
    clipboard = FakeClipboard()
    stand_at(office, 59)

    lease, left = copy_code(office.session, mail, CODE, clipboard)

    assert (clipboard.text, left) == ("94287082", 1)
    assert clipboard.clear_if_ours(lease)


def test_a_field_of_ones_own_gives_codes_too(office: Office, mail: ItemId) -> None:
    assert len(code_now(office.session, mail, OWN).code.reveal()) == 5


def test_another_device_is_given_the_same_rules(office: Office, mail: ItemId) -> None:
    address = set_up_address(office.session, mail, CODE).reveal()

    assert address == f"otpauth://totp/Mail:dana?secret={SEED}&issuer=Mail&algorithm=SHA1&digits=8&period=30"


def test_an_item_without_a_code_gives_none(office: Office, mail: ItemId) -> None:
    with pytest.raises(ItemNotFound):
        code_now(office.session, mail, PASSWORD)


def test_a_locked_vault_gives_no_code(office: Office, mail: ItemId) -> None:
    office.session.lock()

    with pytest.raises(Locked):
        codes_of(office.session, mail, CODE)
