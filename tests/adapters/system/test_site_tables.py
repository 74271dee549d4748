"""The tables of websites that come with the app: every entry can be used."""

import pytest

from vault_app.adapters.storage.paths import resources_folder
from vault_app.adapters.system.site_tables import shipped_sites
from vault_app.core.generator import PasswordRules, password_bits
from vault_app.core.site_rules import parse_site_rules
from vault_app.core.web_address import WebAddress

BOOK = shipped_sites(resources_folder())


def test_there_are_rules_and_pages() -> None:
    assert len(BOOK.rules) >= 250
    assert len(BOOK.change_pages) >= 115
    assert BOOK.rules["hetzner.com"].startswith("minlength: 8;")
    assert "example.org" not in BOOK.rules


@pytest.mark.parametrize("domain", list(BOOK.rules))
def test_passwords_can_be_made_to_every_sites_rules(domain: str) -> None:
    assert password_bits(PasswordRules(), site=parse_site_rules(BOOK.rules[domain])) > 0
    assert WebAddress.parse(domain).host == domain


@pytest.mark.parametrize("domain", list(BOOK.change_pages))
def test_every_page_is_opened_over_https(domain: str) -> None:
    assert WebAddress.parse(BOOK.change_pages[domain]).scheme == "https"
