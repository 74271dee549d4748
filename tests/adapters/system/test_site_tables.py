"""The tables of websites that come with the app: every entry can be used."""

from vault_app.adapters.storage.paths import resources_folder
from vault_app.adapters.system.site_tables import shipped_sites
from vault_app.core.generator import PasswordRules, password_bits
from vault_app.core.site_rules import parse_site_rules
from vault_app.core.web_address import WebAddress

BOOK = shipped_sites(resources_folder())


def test_there_are_rules_and_pages() -> None:
    assert len(BOOK.rules) == 364
    assert len(BOOK.change_pages) == 626
    assert BOOK.rules["hetzner.com"].startswith("minlength: 8;")
    assert "example.org" not in BOOK.rules


def test_passwords_can_be_made_to_every_sites_rules() -> None:
    bits = {domain: password_bits(PasswordRules(), site=parse_site_rules(text)) for domain, text in BOOK.rules.items()}

    assert min(bits.values()) > 13  # a PIN of four digits
    assert [domain for domain in bits if WebAddress.parse(domain).host != domain] == []


def test_every_page_is_opened_over_https() -> None:
    pages = BOOK.change_pages

    assert [domain for domain in pages if WebAddress.parse(pages[domain]).scheme != "https"] == []
    assert [domain for domain in pages if WebAddress.parse(domain).host != domain] == []
