import pytest

from tests.fakes.office import Office, add, draft_of, save
from tests.fakes.sample_session import PASSPHRASE
from vault_app.core.changes import PutItem
from vault_app.core.errors import Damaged, WrongPassphrase
from vault_app.core.secret import Secret
from vault_app.services.commit import commit
from vault_app.services.verify_vault import VerifyReport, verify
from vault_app.vaultfile.credential import PassphraseCredential


def verified(office: Office, passphrase: str = PASSPHRASE) -> VerifyReport:
    return verify(office.store, PassphraseCredential(Secret(passphrase)), office.doors)


def test_every_sealed_value_is_opened_those_in_the_history_too() -> None:
    office = Office()
    item = add(office.session, "Mail", "one")
    add(office.session, "Bank")
    save(office.session, draft_of(item, password="two", username="mia"))

    report = verified(office)

    assert report == VerifyReport(number=4, size=office.session.version.size, items=2, values=2, earlier=1)


@pytest.mark.parametrize("in_history", [False, True])
def test_one_value_that_does_not_open_is_damage(*, in_history: bool) -> None:
    office, other = Office(), Office()
    foreign = add(other.session, "Mail")
    if in_history:
        foreign = save(other.session, draft_of(foreign, password="new")).item.with_(fields=())
    commit(office.session, [PutItem(foreign)], office.doors)

    with pytest.raises(Damaged) as caught:
        verified(office)

    assert caught.value.where == "value"


def test_a_wrong_passphrase_verifies_nothing() -> None:
    with pytest.raises(WrongPassphrase):
        verified(Office(), "not it")
