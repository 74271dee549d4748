import pytest

from tests.fakes.small_vault import NOW
from vault_app.core.changes import PutItem
from vault_app.core.ids import SITE_RULES, ItemId, VaultId
from vault_app.core.item import Field, FieldType, Item
from vault_app.core.site_book import (
    KnownRules,
    SiteBook,
    change_page,
    domain_of,
    known_rules,
    site_record,
    usable_rules,
)
from vault_app.core.vault import Vault

BOOK = SiteBook(
    rules={"bank.example": "maxlength: 8;", "login.bank.example": "maxlength: 6;", "shop.co.uk": "minlength: 9;"},
    change_pages={"bank.example": "https://bank.example/settings/password"},
)
EMPTY = Vault(VaultId(bytes(16)), "Work")


def taught(site: str, text: str, *, deleted: int = 0) -> Vault:
    field = Field(SITE_RULES, FieldType.TEXT, text, NOW)
    return EMPTY.apply(PutItem(Item(ItemId(b"\x01" * 16), "site", site, NOW, 1, (field,), deleted=deleted)))


@pytest.mark.parametrize(
    ("host", "site", "text"),
    [
        ("bank.example", "bank.example", "maxlength: 8;"),
        ("www.bank.example", "bank.example", "maxlength: 8;"),
        ("login.bank.example", "login.bank.example", "maxlength: 6;"),
        ("eu.login.bank.example", "login.bank.example", "maxlength: 6;"),
        ("www.shop.co.uk", "shop.co.uk", "minlength: 9;"),
    ],
)
def test_rules_hold_for_the_host_or_a_domain_above_it(host: str, site: str, text: str) -> None:
    assert known_rules(EMPTY, BOOK, host) == KnownRules(site, text, own=False)


@pytest.mark.parametrize("host", ["", "example", "other.example", "notbank.example", "co.uk", "10.0.0.1", "no host"])
def test_of_other_hosts_nothing_is_known(host: str) -> None:
    assert known_rules(EMPTY, BOOK, host) is None


def test_what_a_person_taught_goes_before_what_came_with_the_app() -> None:
    vault = taught("bank.example", "minlength: 12;")

    assert known_rules(vault, BOOK, "www.bank.example") == KnownRules("bank.example", "minlength: 12;", own=True)
    assert known_rules(vault, SiteBook(), "bank.example") == KnownRules("bank.example", "minlength: 12;", own=True)


def test_a_person_can_say_that_there_are_no_rules() -> None:
    assert known_rules(taught("bank.example", ""), BOOK, "bank.example") == KnownRules("bank.example", "", own=True)


def test_a_record_in_the_bin_is_not_known() -> None:
    vault = taught("bank.example", "minlength: 12;", deleted=5)

    assert known_rules(vault, SiteBook(), "bank.example") is None
    assert site_record(vault, "bank.example") is None


def test_a_record_is_found_by_its_domain() -> None:
    found = site_record(taught("bank.example", "x"), "bank.example")

    assert found is not None
    assert site_record(EMPTY, "bank.example") is None


def test_known_rules_are_used_where_a_password_can_obey_them() -> None:
    rules = usable_rules(KnownRules("bank.example", "maxlength: 8;", own=True))

    assert rules is not None
    assert rules.longest == 8


@pytest.mark.parametrize("text", ["", "newrule: 3;", "maxlength: 1; required: lower; required: digit;"])
def test_rules_that_nothing_obeys_are_not(text: str) -> None:
    assert usable_rules(KnownRules("bank.example", text, own=True)) is None
    assert usable_rules(None) is None


@pytest.mark.parametrize(
    ("host", "domain"), [("www.bank.example", "bank.example"), ("a.shop.co.uk", "shop.co.uk"), ("", ""), ("a b", "")]
)
def test_rules_are_remembered_by_the_registrable_domain(host: str, domain: str) -> None:
    assert domain_of(host) == domain


@pytest.mark.parametrize(
    ("website", "page"),
    [
        ("bank.example", "https://bank.example/settings/password"),
        ("https://login.bank.example/?x=1", "https://bank.example/settings/password"),
        ("https://www.shop.co.uk/account", "https://shop.co.uk/.well-known/change-password"),
        ("http://other.example", "https://other.example/.well-known/change-password"),
        ("http://localhost:8080/", "http://localhost:8080/"),
        ("https://10.0.0.1/admin", "https://10.0.0.1/admin"),
        ("https://[::1]/", "https://[::1]/"),
        ("androidapp://com.bank", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_the_page_for_changing_a_password_is_known_or_the_well_known_one(website: str, page: str) -> None:
    assert change_page(BOOK, website) == page
