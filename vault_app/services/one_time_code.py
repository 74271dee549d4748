"""One-time codes of an item: the seed is unsealed for as long as it takes to compute them, and wiped."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from vault_app.core.ids import FieldId, ItemId
from vault_app.core.secret import Secret
from vault_app.core.totp import CodeRules, code_address, read_code_rules
from vault_app.crypto.totp import one_time_code
from vault_app.ports.clipboard import Clipboard, Lease
from vault_app.services.copy_secret import unseal
from vault_app.services.session import Session


@dataclass(frozen=True, slots=True)
class Codes:
    """The code of the present period and that of the next, so that nothing is asked for when one follows the other.

    Attributes:
        step: the number of the present period since 1970.
        period: how long a period is, in seconds.
    """

    now: Secret
    next: Secret
    step: int
    period: int

    def wipe(self) -> None:
        """Wipe both codes."""
        self.now.wipe()
        self.next.wipe()


@dataclass(frozen=True, slots=True)
class CodeNow:
    """The code that holds now, and for how many more seconds, rounded up."""

    code: Secret
    seconds_left: int


def codes_of(session: Session, item_id: ItemId, field_id: FieldId) -> Codes:
    """Give the present code of a field and the next; the caller wipes them.

    Raises:
        OutOfRange: what is kept gives no codes; see `read_code_rules`.
        ItemNotFound, Damaged, Locked: as `unseal`.
    """
    with _rules(session, item_id, field_id) as rules:
        step = rules.step_at(session.doors.clock.now_ms())
        return Codes(one_time_code(rules, step=step), one_time_code(rules, step=step + 1), step, rules.period)


def code_now(session: Session, item_id: ItemId, field_id: FieldId) -> CodeNow:
    """Give the code that holds now, as it is copied and printed; the caller wipes it. Raises as `codes_of`.

    However soon it ends, it is never the next one, which a site would refuse: sites take the last code for some time
    longer (RFC 6238 section 5.2), and the seconds left are told.
    """
    with _rules(session, item_id, field_id) as rules:
        now = session.doors.clock.now_ms()
        return CodeNow(one_time_code(rules, step=rules.step_at(now)), rules.seconds_left_at(now))


def copy_code(session: Session, item_id: ItemId, field_id: FieldId, clipboard: Clipboard) -> tuple[Lease, int]:
    """Put the code that holds now on the clipboard; give the lease, and for how many more seconds it holds.

    Raises:
        ClipboardError; and as `codes_of`.
    """
    found = code_now(session, item_id, field_id)
    try:
        return clipboard.put(found.code), found.seconds_left
    finally:
        found.code.wipe()


def set_up_address(session: Session, item_id: ItemId, field_id: FieldId) -> Secret:
    """Give the ``otpauth://`` address from which another device makes the same codes; the caller wipes it.

    Raises:
        as `codes_of`.
    """
    with _rules(session, item_id, field_id) as rules:
        return code_address(rules)


@contextmanager
def _rules(session: Session, item_id: ItemId, field_id: FieldId) -> Iterator[CodeRules]:
    kept = unseal(session, item_id, field_id)
    try:
        rules = read_code_rules(kept)
    finally:
        kept.wipe()
    try:
        yield rules
    finally:
        rules.seed.wipe()
