import pytest

from tests.fakes.office import Office
from vault_app.core.errors import OutOfRange, ReadOnly
from vault_app.core.site_book import KnownRules, SiteBook, known_rules
from vault_app.services.site_rules import forget_rules, remember_rules


def known(office: Office) -> KnownRules | None:
    return known_rules(office.session.vault, SiteBook(), "www.bank.example")


def test_rules_are_remembered_in_the_vault() -> None:
    office = Office()

    remember_rules(office.session, "bank.example", "minlength: 8;\n maxlength: 12;", doors=office.doors)
    office.session.lock()
    office.session = office.unlock()

    assert known(office) == KnownRules("bank.example", "minlength: 8; maxlength: 12;", own=True)


def test_a_domain_has_one_record_whose_history_is_kept() -> None:
    office = Office()

    remember_rules(office.session, "bank.example", "minlength: 8;", doors=office.doors)
    item = remember_rules(office.session, "bank.example", "minlength: 10;", doors=office.doors).item

    assert len(office.session.vault) == 1
    assert [entry.field.value for entry in item.history] == ["minlength: 8;"]


def test_records_are_no_accounts() -> None:
    office = Office()

    remember_rules(office.session, "bank.example", "minlength: 8;", doors=office.doors)

    assert not list(office.session.vault.shown_positions())


def test_that_a_site_has_no_rules_is_remembered_too() -> None:
    office = Office()

    remember_rules(office.session, "bank.example", " ", doors=office.doors)

    assert known(office) == KnownRules("bank.example", "", own=True)


@pytest.mark.parametrize(
    ("text", "what"),
    [("at least eight", "rules-form"), ("maxlength: 1; required: lower; required: digit;", "rules-unmet")],
)
def test_rules_that_make_no_password_are_not_remembered(text: str, what: str) -> None:
    office = Office()

    with pytest.raises(OutOfRange) as caught:
        remember_rules(office.session, "bank.example", text, doors=office.doors)

    assert caught.value.what == what
    assert known(office) is None


def test_rules_can_be_forgotten() -> None:
    office = Office()
    remember_rules(office.session, "bank.example", "minlength: 8;", doors=office.doors)

    forget_rules(office.session, "bank.example", doors=office.doors)
    forget_rules(office.session, "bank.example", doors=office.doors)

    assert known(office) is None


def test_a_vault_that_is_open_for_reading_only_learns_nothing() -> None:
    office = Office()
    office.session.read_only = "no-permission"

    with pytest.raises(ReadOnly):
        remember_rules(office.session, "bank.example", "minlength: 8;", doors=office.doors)
    with pytest.raises(ReadOnly):
        forget_rules(office.session, "bank.example", doors=office.doors)
