"""What a command works with: where vaults are, who is asked for secrets, where answers go."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Final, Protocol

from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import Output, counted, output_here
from vault_app.cli.prompt import Prompt, prompt_here
from vault_app.ports.vault_store import VaultStore

if TYPE_CHECKING:
    from vault_app.core.passphrase import WordList
    from vault_app.core.randomness import RandomSource
    from vault_app.format.limits import ReadLimits
    from vault_app.ports.clipboard import Clipboard
    from vault_app.ports.foreign_files import ForeignFiles
    from vault_app.ports.leak_source import LeakSource
    from vault_app.ports.settings_store import SettingsStore
    from vault_app.services.doors import Doors
    from vault_app.services.session import Notice, Session


class Refused(Exception):
    """The command does not do that; its text is for the person, with the next step, and ``code`` for scripts."""

    def __init__(self, sentence: str, code: Exit = Exit.REFUSED) -> None:
        super().__init__(sentence)
        self.code = code


class Surroundings(Protocol):
    """What the wiring gives; tests hand in something small."""

    def store_at(self, path: Path) -> VaultStore:
        """Give the store of the vault at a path."""
        ...

    def default_vault_path(self, name: str = "") -> Path:
        """Give where the default vault is."""
        ...

    def doors(self) -> "Doors":
        """Give what services need."""
        ...

    def read_limits(self) -> "ReadLimits":
        """Give what a file may ask for."""
        ...

    def settings_store(self) -> "SettingsStore":
        """Give where settings are kept."""
        ...

    def random_source(self) -> "RandomSource":
        """Give the system's randomness."""
        ...

    def word_list(self) -> "WordList":
        """Give the Diceware list."""
        ...

    def cli_clipboard(self, *, allow_unhidden: bool = False, tied: bool = False) -> "Clipboard":
        """Give the clipboard; ``tied``: what it serves goes with this process, also where that is killed."""
        ...

    def foreign_files(self) -> "ForeignFiles":
        """Give the files of other programs."""
        ...

    def leak_list(self, path: Path) -> "LeakSource":
        """Open a list of leaked passwords."""
        ...

    def harden(self) -> bool:
        """Close this process's memory to other programs."""
        ...


# Not among them: a vault that may not be written, which matters only to who writes, and is said then.
_NOTICES: Final = {
    "older-copy": "This is an older copy than this computer has seen ({count} saves are missing): reading only.",
    "key-changed": "The vault's key changed since this computer last saw it: reading only until that is confirmed.",
    "recovery-changed": "The vault's recovery key changed: an older recovery sheet no longer opens it.",
    "merged": "Another copy of the vault was merged in; it brought {count} changes.",
    "other-copy": "This copy does not descend from the one that this computer last saw.",
    "set-aside": "What this computer had last seen is not in this copy; it is kept among the app's state files.",
    "unconfirmed": "Saved, but the disk then failed: a power cut may undo the save. Check the disk.",
    "newer": "A newer version of Team Vault wrote part of this vault: reading only. Update vault-cli.",
}


@dataclass(frozen=True)
class Desk:
    """Everything one command needs from outside."""

    surroundings: Surroundings
    prompt: Prompt = field(default_factory=prompt_here)
    output: Output = field(default_factory=output_here)
    wait: Callable[[float], None] = sleep

    def path(self, words: argparse.Namespace) -> Path:
        """Give the path of the vault that is meant."""
        named: Path | None = words.vault
        return named if named is not None else self.surroundings.default_vault_path()

    def store(self, words: argparse.Namespace) -> VaultStore:
        """Give the store of the vault that is meant."""
        return self.surroundings.store_at(self.path(words))

    def check(self, store: VaultStore) -> None:
        """Pass a vault that can be opened, where someone would otherwise type a passphrase in vain.

        Raises:
            StorageError, FormatError, IntegrityError: as opening would.
        """
        if self.prompt.takes_time:
            from vault_app.vaultfile.inspecting import inspect_vault  # noqa: PLC0415  # as much as opening needs

            inspect_vault(store.read()[0], limits=self.surroundings.read_limits())

    def doors(self, *, memory: int | None = None, passes: int | None = None) -> "Doors":
        """Give what services need; with a cost for new passphrase slots (MiB, passes) if one is asked for."""
        doors = self.surroundings.doors()
        if memory is None and passes is None:
            return doors
        from vault_app.core.kdf_cost import KdfCost  # noqa: PLC0415  # seldom asked for
        from vault_app.crypto.kdf_profiles import DEFAULT  # noqa: PLC0415

        cost = KdfCost(
            memory_kib=memory * 1024 if memory is not None else DEFAULT.memory_kib,
            passes=passes if passes is not None else DEFAULT.passes,
            lanes=DEFAULT.lanes,
        )
        return replace(doors, cost=cost)

    @contextmanager
    def session(self, words: argparse.Namespace) -> Iterator["Session"]:
        """Ask for the passphrase and open the vault while the block runs."""
        from vault_app.cli.opening import Opening  # noqa: PLC0415  # most of what a command needs to start

        opening = Opening(self.surroundings, self.path(words))
        try:
            if self.prompt.takes_time:
                opening.check()
            passphrase = self.prompt.secret("Passphrase")
            try:
                session = opening.unlocked(passphrase)
            finally:
                passphrase.wipe()
        finally:
            opening.end()
        try:
            self.tell(session.notices)
            session.take_doubt()
            yield session
            self.tell(session.take_doubt())
        finally:
            session.lock()

    def tell(self, notices: "tuple[Notice, ...]") -> None:
        """Say on standard error what a person should know about the vault that was opened."""
        for notice in notices:
            if notice.kind in _NOTICES:
                self.output.note(f"vault-cli: {_NOTICES[notice.kind].format(count=notice.count)}")

    def tell_merged(self, count: int) -> None:
        """Say on standard error that a save brought along what had changed elsewhere, if it did."""
        if count:
            self.output.note(f"vault-cli: The vault had changed elsewhere; {counted(count, 'change')} came with it.")


def desk_here(surroundings: Surroundings) -> Desk:
    """Give this process's own desk."""
    return Desk(surroundings)
