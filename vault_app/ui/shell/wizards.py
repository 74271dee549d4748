"""What the wizard for a passphrase is used for: a new vault, a change of passphrase, the road after a recovery."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vault_app.ui.create.controller import WizardController
from vault_app.ui.create.purpose import Chosen, Outcome, Purpose
from vault_app.ui.happenings import Note
from vault_app.ui.plural import plural
from vault_app.ui.system.quick_enrolment import ended_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from vault_app.core.secret import Secret
    from vault_app.services.change_passphrase import PassphraseChanged
    from vault_app.services.session import Session
    from vault_app.ui.jobs import Lane
    from vault_app.ui.shell.shell import Shell
    from vault_app.ui.surroundings import Surroundings

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane

translate = QCoreApplication.translate


def begin_create(shell: "Shell") -> WizardController:
    """Lead through making a vault and show it."""
    carry_out = partial(_create, shell.surroundings)
    purpose = Purpose(final=translate("wizards", "Create vault"), new_vault=True, carry_out=carry_out)
    wizard = _begin(shell, purpose, back=shell.show_welcome)
    # At once: whatever becomes of the last step, the next start offers the vault that is there now.
    wizard.made.connect(lambda outcome: shell.remember(outcome.session))
    wizard.made.connect(lambda outcome: remind(shell, outcome.session, wanted=True))
    wizard.printed.connect(lambda outcome: remind(shell, outcome.session, wanted=False))
    wizard.finished.connect(lambda outcome: _show_made(shell, outcome))
    return wizard


def begin_change(shell: "Shell", session: "Session") -> WizardController:
    """Lead through changing the passphrase of the open vault."""
    carry_out = partial(_change, shell.surroundings, session)
    purpose = Purpose(final=translate("wizards", "Change passphrase"), asks_current=True, carry_out=carry_out)
    wizard = _begin(shell, purpose, back=shell.show_settings, lane=shell.bridge.lane_of(session))
    wizard.finished.connect(lambda outcome: _told_changed(shell, outcome))
    # The wizard lies over an open vault: it goes when the vault locks.
    shell.bridge.locking.connect(wizard.abandon)
    return wizard


def begin_recovered(shell: "Shell", path: Path, words: "Secret") -> WizardController:
    """Lead through a new passphrase for a vault that its recovery words open; the words are taken over."""
    carry_out = partial(_recover, shell.surroundings, path, words)
    purpose = Purpose(final=translate("wizards", "Open with this passphrase"), carry_out=carry_out)
    wizard = _begin(shell, purpose, back=lambda: shell.show_unlock(path))

    def forget(*_told: object) -> None:  # a Secret takes no weak reference, which a signal needs of a bound method
        words.wipe()

    wizard.cancelled.connect(forget)
    wizard.finished.connect(forget)
    wizard.finished.connect(lambda outcome: _show_made(shell, outcome))
    wizard.finished.connect(lambda outcome: _told_changed(shell, outcome))
    shell.window.closing.connect(forget)
    return wizard


def remind(shell: "Shell", session: "Session", *, wanted: bool) -> None:
    """Keep reminding of a recovery sheet that was not printed, or stop."""
    vault_id = session.vault.id.hex()
    others = tuple(known for known in shell.preferences.now.recovery_reminder if known != vault_id)
    shell.preferences.change(recovery_reminder=(*others, vault_id) if wanted else others)


def changed_words(changed: "PassphraseChanged") -> str:
    """Say what became of quick unlock and of the backups."""
    words = [ended] if (ended := ended_words(changed.dropped)) else []
    if changed.backups_resealed:
        resealed = translate("wizards", "%n backup(s) sealed anew.", "", changed.backups_resealed)
        words.append(plural(resealed, changed.backups_resealed))
    if changed.backups_deleted:
        deleted = translate("wizards", "%n backup(s) deleted.", "", changed.backups_deleted)
        words.append(plural(deleted, changed.backups_deleted))
    if changed.backups_left:
        left = translate("wizards", "%n backup(s) still open with the old one.", "", changed.backups_left)
        words.append(plural(left, changed.backups_left))
    words.append(translate("wizards", "Copies made elsewhere still open with the old one."))
    return " ".join(words)


def _begin(
    shell: "Shell", purpose: Purpose, *, back: "Callable[[], object]", lane: "Lane | None" = None
) -> WizardController:
    wizard = WizardController(purpose, lane or shell.lane, shell.surroundings, shell)

    def end(*_outcome: object) -> None:
        shell.window.drop_page(wizard.view)
        wizard.deleteLater()

    def go_back() -> None:
        back()
        wizard.abandon()

    wizard.cancelled.connect(go_back)
    wizard.abandoned.connect(end)
    wizard.finished.connect(end)
    shell.window.closing.connect(wizard.abandon)
    shell.window.show_page(wizard.view)
    wizard.begin()
    return wizard


def _show_made(shell: "Shell", outcome: Outcome) -> None:
    shell.unlock().show_vault(Path(outcome.session.store.place))
    shell.show_vault(outcome.session)


def _told_changed(shell: "Shell", outcome: Outcome) -> None:
    shell.open_vault().show_page()
    detail = changed_words(outcome.changed) if outcome.changed is not None else ""
    told = Note(translate("wizards", "The passphrase is changed."), detail, seconds=12)
    shell.bridge.notice.emit(told)
    shell.open_vault().tell_doubt()
    shell.open_vault().enrolment.look_if_ended(told)


def _create(surroundings: "Surroundings", chosen: Chosen) -> Outcome:
    from vault_app.services.create_vault import create_vault

    assert chosen.path is not None  # noqa: S101 - the wizard asks for the place of a new vault
    try:
        created = create_vault(
            surroundings.store_at(chosen.path),
            chosen.passphrase,
            name=chosen.name,
            doors=surroundings.doors(),
            accept_weak=chosen.accept_weak,
            generated_bits=chosen.generated_bits,
        )
    finally:
        chosen.passphrase.wipe()
    return Outcome(created.session, created.recovery)


def _change(surroundings: "Surroundings", session: "Session", chosen: Chosen) -> Outcome:
    from vault_app.services.change_passphrase import change_passphrase

    assert chosen.current is not None  # noqa: S101 - the wizard asks for the passphrase until now
    try:
        changed = change_passphrase(
            session,
            chosen.current,
            chosen.passphrase,
            doors=surroundings.doors(),
            accept_weak=chosen.accept_weak,
            generated_bits=chosen.generated_bits,
        )
    finally:
        chosen.passphrase.wipe()
        chosen.current.wipe()
    return Outcome(session, None, changed)


def _recover(surroundings: "Surroundings", path: Path, words: "Secret", chosen: Chosen) -> Outcome:
    from vault_app.services.change_passphrase import recover

    try:
        recovered = recover(
            surroundings.store_at(path),
            words,
            chosen.passphrase,
            doors=surroundings.doors(),
            accept_weak=chosen.accept_weak,
            generated_bits=chosen.generated_bits,
        )
    finally:
        chosen.passphrase.wipe()
    return Outcome(recovered.session, None, recovered.changed)
