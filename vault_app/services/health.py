"""The health of an open vault: the facts that stand beside its values, and what a look for leaks found."""

from typing import Final

from vault_app.core.days import day_of
from vault_app.core.errors import OutOfRange
from vault_app.core.health import Finding, HealthReport, HealthRules, health_of
from vault_app.core.ids import ItemId, ignored_field, standard_field
from vault_app.core.item import Field, FieldType
from vault_app.core.leaks import LeakReport
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items
from vault_app.services.leak_results import kept_leaks
from vault_app.services.session import Session

LONGEST_REASON: Final = 200
_NOWHERE: Final = ItemId(bytes(16))


def look_at_health(session: Session, *, old_days: int | None = None) -> tuple[Vault, HealthReport, LeakReport]:
    """Give the snapshot that was looked at, what is wrong in it, and the last look for leaks.

    Nothing is unsealed.

    Raises:
        Locked.
    """
    vault, rules, leaks = health_facts(session, old_days=old_days)
    return vault, health_of(vault, rules, leaks), leaks


def health_facts(session: Session, *, old_days: int | None = None) -> tuple[Vault, HealthRules, LeakReport]:
    """Give what `health_of` needs, quickly: it takes longer itself, and may do so beside the vault's lane.

    Raises:
        Locked.
    """
    vault, leaks, now = session.vault, kept_leaks(session), session.doors.clock.now_ms()
    # Sealing the empty text tells what the empty password looks like in this vault.
    nothing = session.key.seal_value(
        vault_id=vault.id, item_id=_NOWHERE, field_id=standard_field("nothing"), secret=Secret("")
    )
    return vault, HealthRules(now=now, today=day_of(now), old_days=old_days, nothing=nothing.fingerprint), leaks


def ignore_finding(session: Session, item_id: ItemId, finding: Finding, *, reason: str, doors: Doors) -> SaveResult:
    """Leave a finding out from now on, until what it is about changes; the reason stands in the item.

    Raises:
        OutOfRange: ("reason") none was given, or one of more than 200 characters.
        ItemNotFound, and what `commit` raises.
    """
    said = " ".join(reason.split())
    if not 0 < len(said) <= LONGEST_REASON:
        raise OutOfRange(what="reason", low=1, high=LONGEST_REASON)
    item, own = session.vault.item(item_id), ignored_field(finding)
    kept = tuple(field for field in item.fields if field.id != own)
    chosen = Field(own, FieldType.TEXT, said, session.stamp())
    return put_items(session, [item.with_(fields=(*kept, chosen))], doors=doors)


def stop_ignoring(session: Session, item_id: ItemId, finding: Finding, *, doors: Doors) -> SaveResult:
    """Let a finding count again. Raises ItemNotFound, and what `commit` raises."""
    item, own = session.vault.item(item_id), ignored_field(finding)
    return put_items(
        session, [item.with_(fields=tuple(field for field in item.fields if field.id != own))], doors=doors
    )
