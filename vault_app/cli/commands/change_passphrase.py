"""``change-passphrase``: another passphrase, with new keys throughout."""

import argparse
from typing import TYPE_CHECKING

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import counted

if TYPE_CHECKING:
    from vault_app.core.secret import Secret
    from vault_app.ports.vault_store import VaultStore
    from vault_app.services.change_passphrase import PassphraseChanged

_SLOTS = {"device": "a computer's keyring", "recovery": "a recovery key", "passphrase": "another passphrase"}


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Set another passphrase: the present one (or the recovery words) first, then the new one (twice, or two lines)."""
    desk.surroundings.harden()
    store = desk.store(words)
    desk.check(store)
    _tell_what_ends(store, desk)
    present = desk.prompt.secret("Words of the recovery sheet" if words.recovery else "Present passphrase")
    try:
        new = desk.prompt.new_secret("New passphrase")
        try:
            changed = _recovered(words, desk, present, new) if words.recovery else _changed(words, desk, present, new)
        finally:
            new.wipe()
    finally:
        present.wipe()
    desk.output.lines("The passphrase was changed.\n")
    _tell(changed, desk)
    return Exit.DONE


def _tell_what_ends(store: "VaultStore", desk: Desk) -> None:
    """Say before anything is done which ways to open the vault a new passphrase ends."""
    from vault_app.vaultfile.inspecting import inspect_vault, slots_ended_by_a_new_key  # noqa: PLC0415  # as below

    for slot in slots_ended_by_a_new_key(inspect_vault(store.read()[0], limits=desk.doors().limits).slots):
        way = _SLOTS.get(slot.kind, "a way that a newer version knows")
        desk.output.note(f"With the new passphrase, {way} opens it no more.")


def _changed(words: argparse.Namespace, desk: Desk, present: "Secret", new: "Secret") -> "PassphraseChanged":
    from vault_app.services.change_passphrase import change_passphrase  # noqa: PLC0415  # brings in cryptography
    from vault_app.services.unlock_vault import unlock_vault  # noqa: PLC0415
    from vault_app.vaultfile.credential import PassphraseCredential  # noqa: PLC0415

    doors = desk.doors(memory=words.memory, passes=words.passes)
    session = unlock_vault(desk.store(words), PassphraseCredential(present), doors=doors)
    try:
        desk.tell(session.notices)
        session.take_doubt()
        changed = change_passphrase(session, present, new, doors=doors, accept_weak=words.accept_weak)
        desk.tell(session.take_doubt())
        return changed
    finally:
        session.lock()


def _recovered(words: argparse.Namespace, desk: Desk, sheet: "Secret", new: "Secret") -> "PassphraseChanged":
    from vault_app.services.change_passphrase import recover  # noqa: PLC0415  # brings in cryptography

    doors = desk.doors(memory=words.memory, passes=words.passes)
    recovered = recover(desk.store(words), sheet, new, doors=doors, accept_weak=words.accept_weak)
    recovered.session.lock()
    desk.tell(recovered.session.notices)
    return recovered.changed


def _tell(changed: "PassphraseChanged", desk: Desk) -> None:
    """Say what the former passphrase still opens."""
    desk.output.note(
        f"Backups: {changed.backups_resealed} need the new passphrase from now on, {changed.backups_deleted} were "
        "deleted. Copies elsewhere still open with the old one."
    )
    if changed.backups_left:
        left = counted(changed.backups_left, "backup")
        desk.output.note(f"vault-cli: {left} could not be changed: delete them, the old passphrase opens them.")
