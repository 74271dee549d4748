"""What a new passphrase is for: the one thing in which the wizard's three uses differ."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.secret import Secret
    from vault_app.services.change_passphrase import PassphraseChanged
    from vault_app.services.recovery_sheet import RecoverySheet
    from vault_app.services.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What the person settled on; the secrets are the receiver's to wipe.

    Attributes:
        current: the passphrase until now, where it is asked for.
        generated_bits: the exact strength where chance chose the passphrase, None for a person's own.
        accept_weak: whether the risk of a weak one was accepted.
    """

    passphrase: "Secret"
    current: "Secret | None" = None
    generated_bits: float | None = None
    accept_weak: bool = False
    name: str = ""
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the open session, the sheet to print if there is a new one, and what a change took along."""

    session: "Session"
    sheet: "RecoverySheet | None"
    changed: "PassphraseChanged | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """How the wizard differs.

    Attributes:
        final: words of the button that ends the typing back.
        new_vault: whether name and place are asked for.
        asks_current: whether the passphrase until now is asked for.
        carry_out: does it, in the lane.
    """

    final: str
    carry_out: "Callable[[Chosen], Outcome]"
    new_vault: bool = False
    asks_current: bool = False
