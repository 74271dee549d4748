"""What the wizard for a passphrase is used for: a new vault, a change of passphrase, the road after a recovery."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.ui.create.controller import WizardController
from vault_app.ui.create.purpose import Chosen, Outcome, Purpose

if TYPE_CHECKING:
    from vault_app.ui.shell.shell import Shell
    from vault_app.ui.surroundings import Surroundings

# ruff: noqa: PLC0415  # the services bring in cryptography, and are called in the lane


def begin_create(shell: "Shell") -> None:
    """Lead through making a vault and show it."""
    purpose = Purpose(final=shell.tr("Create vault"), new_vault=True, carry_out=partial(_create, shell.surroundings))
    wizard = WizardController(purpose, shell.lane, shell.surroundings, shell)

    def end(*, welcome: bool) -> None:
        if welcome:
            shell.show_welcome()
        shell.window.drop_page(wizard.view)
        wizard.deleteLater()

    def finish(outcome: Outcome) -> None:
        shell.unlock().show_vault(Path(outcome.session.store.place))
        shell.show_vault(outcome.session)
        end(welcome=False)

    wizard.cancelled.connect(lambda: (wizard.abandon(), end(welcome=True)))
    wizard.printed.connect(partial(_remind, shell, wanted=False))
    wizard.finished.connect(finish)
    wizard.made.connect(partial(_remind, shell, wanted=True))
    shell.window.closing.connect(wizard.abandon)
    shell.window.show_page(wizard.view)
    wizard.begin()


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


def _remind(shell: "Shell", outcome: Outcome, *, wanted: bool) -> None:
    """Keep reminding of a recovery sheet that was not printed, or stop."""
    vault_id = outcome.session.vault.id.hex()
    others = tuple(known for known in shell.preferences.now.recovery_reminder if known != vault_id)
    shell.preferences.change(recovery_reminder=(*others, vault_id) if wanted else others)
