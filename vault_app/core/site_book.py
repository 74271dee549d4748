"""What is known of websites: the rules of their passwords, and where a password is changed there.

Some of it comes with the app, some a person has taught it: a record of kind "site" in the vault, whose title is the
registrable domain and whose one field holds the rules. What a person taught goes before what came with the app.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from vault_app.core.errors import OutOfRange
from vault_app.core.ids import SITE_RULES
from vault_app.core.item import Item
from vault_app.core.kinds import SITE_RECORD
from vault_app.core.vault import Vault

if TYPE_CHECKING:
    from vault_app.core.site_rules import SiteRules

# ruff: noqa: PLC0415  # every vault that is opened has a book, and few are asked about a website: 12 ms

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SiteBook:
    """What comes with the app.

    Attributes:
        rules: rules of passwords (see `site_rules`), by domain.
        change_pages: the address of the page on which a password is changed, by domain.
    """

    rules: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    change_pages: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class KnownRules:
    """Rules for a website.

    Attributes:
        site: the domain that they are for.
        text: the rules; "" where a person said that there are none.
        own: a person taught them.
    """

    site: str
    text: str
    own: bool


def domain_of(host: str) -> str:
    """Give the registrable domain of a host, by which its rules are remembered; "" where it is no host."""
    from vault_app.core.web_address import WebAddress

    try:
        return WebAddress.parse(host).domain if host else ""
    except OutOfRange:
        return ""


def known_rules(vault: Vault, book: SiteBook, host: str) -> KnownRules | None:
    """Give what is known of the passwords of a host: the rules for the host itself, or else for a domain above it."""
    taught = {record.title: record.text(SITE_RULES) for record in vault.records(SITE_RECORD)}
    for name in _names(host):
        if name in taught:
            return KnownRules(name, taught[name], own=True)
        if name in book.rules:
            return KnownRules(name, book.rules[name], own=False)
    return None


def usable_rules(known: KnownRules | None) -> "SiteRules | None":
    """Give what is known as rules that a password can obey; None where there are none.

    Another device, or a newer version, may have remembered what this one cannot read: then there are none either.
    """
    if known is None or not known.text:
        return None
    from vault_app.core.generator import PasswordRules, password_bits
    from vault_app.core.site_rules import parse_site_rules

    try:
        rules = parse_site_rules(known.text)
        password_bits(PasswordRules(), site=rules)
    except OutOfRange:
        return None
    return rules


def site_record(vault: Vault, site: str) -> Item | None:
    """Give the record of what a person taught about a domain, or None."""
    return next((record for record in vault.records(SITE_RECORD) if record.title == site), None)


def change_page(book: SiteBook, website: str) -> str:
    """Give the address of the page on which a website's password is changed; "" where the website cannot be opened.

    Where the page is not known it is the address that the W3C reserves for it ("A Well-Known URL for Changing
    Passwords"), from which the website leads on; of a host without a domain, its own front page.
    """
    from vault_app.core.web_address import WebAddress

    try:
        address = WebAddress.parse(website)
    except OutOfRange:
        return ""
    if not address.openable:
        return ""
    known = next((book.change_pages[name] for name in _names(address.host) if name in book.change_pages), "")
    if known:
        return known
    domain = address.domain
    if "." not in domain or ":" in domain or domain.replace(".", "").isdecimal():
        return address.text
    return f"https://{domain}/.well-known/change-password"


def _names(host: str) -> Iterator[str]:
    """Give the host and the domains above it, up to the one that is registered."""
    domain = domain_of(host)
    name = host
    while domain and name:
        yield name
        if name == domain:
            return
        name = name.partition(".")[2]
