"""Remembers what a website asks of its passwords, as a record in the vault."""

from vault_app.core.generator import PasswordRules, password_bits
from vault_app.core.ids import SITE_RULES, ItemId
from vault_app.core.item import Field, FieldType, Item
from vault_app.core.kinds import SITE_RECORD
from vault_app.core.site_book import site_record
from vault_app.core.site_rules import parse_site_rules
from vault_app.crypto.random import new_id
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items, take_out
from vault_app.services.session import Session


def remember_rules(session: Session, site: str, text: str, *, doors: Doors) -> SaveResult:
    """Remember rules for a domain from now on; "" says that it has none, whatever came with the app.

    Raises:
        OutOfRange: they cannot be read (see `parse_site_rules`), or ("rules-unmet") no password obeys them.
        Others: what `commit` raises.
    """
    if text.strip():
        password_bits(PasswordRules(), site=parse_site_rules(text))
    stamp = session.stamp()
    known = site_record(session.vault, site)
    item_id = ItemId(new_id()) if known is None else known.id
    field = Field(SITE_RULES, FieldType.TEXT, " ".join(text.split()), stamp)
    created = stamp.time if known is None else known.created
    return put_items(session, [Item(item_id, SITE_RECORD, site, stamp, created, (field,))], doors=doors)


def forget_rules(session: Session, site: str, *, doors: Doors) -> None:
    """Forget what a person taught about a domain: what came with the app holds again. Raises what `commit` raises."""
    session.check_writable()
    known = site_record(session.vault, site)
    if known is not None:
        take_out(session, [known.id], doors=doors)
