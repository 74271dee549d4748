"""The four jobs that write a vault, each from the files on the disk to its end, with a cheap key derivation.

They run in processes that are killed, so nothing in them may wait for a person or take long.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from tests.cli.console import Caught
from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from tests.fakes.office import add
from tests.fakes.sample_session import estimated
from vault_app import wiring
from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.adapters.system.clock import SystemClock
from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit
from vault_app.cli.main import main
from vault_app.cli.output import Output
from vault_app.cli.prompt import LinePrompt
from vault_app.core.errors import VaultAppError
from vault_app.core.secret import Secret
from vault_app.format.limits import ReadLimits
from vault_app.services.change_passphrase import change_passphrase, new_recovery_key
from vault_app.services.create_vault import create_vault
from vault_app.services.doors import Doors
from vault_app.services.session import Session
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential

if TYPE_CHECKING:
    from vault_app.cli.desk import Surroundings

OLD_PASSPHRASE = "lumpy gizmo frantic unplug ozone shrapnel cosigner"
NEW_PASSPHRASE = "seven quite other words stand in this place"
OLD_TITLES = frozenset({"Mail", "Payroll"})
SAVED, IMPORTED = "Saved", frozenset({"Imported one", "Imported two"})
CSV = "name,url,username,password,note\n" + "".join(
    f"{title},https://{number}.example,ann,pw-{number},\n" for number, title in enumerate(sorted(IMPORTED))
)


@dataclass(frozen=True)
class Place:
    """A folder with a vault, its backups, and what this device remembers of it."""

    folder: Path

    @property
    def vault(self) -> Path:
        return self.folder / "vaults" / "work.vault"

    @property
    def state(self) -> Path:
        return self.folder / "state"

    def store(self, *, patience: float = 1) -> FileVaultStore:
        return FileVaultStore(self.vault, clock=SystemClock(), patience=patience)

    def doors(self) -> Doors:
        """Give the product's own doors, but for the cost of the derivation and the place of the state."""
        return replace(
            wiring.doors(),
            device=DeviceFiles(self.state),
            cost=CHEAP_COST,
            limits=CHEAP_LIMITS,
            estimate=estimated,
        )

    def unlock(self, passphrase: str = OLD_PASSPHRASE) -> Session:
        return unlock_vault(self.store(), PassphraseCredential(Secret(passphrase)), doors=self.doors())


class _Surroundings:
    """What the command line stands on, at one place; everything else is the product's own."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def __getattr__(self, name: str) -> Any:
        return getattr(wiring, name)

    def store_at(self, path: Path) -> FileVaultStore:
        return FileVaultStore(path, clock=SystemClock(), patience=1)

    def read_limits(self) -> ReadLimits:
        return self.doors().limits

    def doors(self) -> Doors:
        return self._place.doors()

    def harden(self) -> bool:
        return False  # strace reads this process's memory


def furnish(place: Place) -> None:
    """Make the vault that every job begins with, saved often enough for a backup."""
    place.vault.parent.mkdir(parents=True)
    (place.folder / "passwords.csv").write_text(CSV, encoding="utf-8")
    created = create_vault(place.store(), Secret(OLD_PASSPHRASE), name="Work", doors=place.doors())
    for title in sorted(OLD_TITLES):
        add(created.session, title)
    (place.folder / "key_tag").write_text(created.session.key.key_tag().hex(), encoding="utf-8")
    created.session.lock()
    for copy in place.vault.parent.glob("*.backups/*"):
        copy.unlink()  # so that the job's save is the day's first, which does most
    (place.vault.parent / "work.vault.backups").rmdir()


def _save(place: Place) -> None:
    session = place.unlock()
    add(session, SAVED)
    session.lock()


def _change_passphrase(place: Place) -> None:
    session = place.unlock()
    change_passphrase(session, Secret(OLD_PASSPHRASE), Secret(NEW_PASSPHRASE), doors=place.doors())
    session.lock()


def _rotate(place: Place) -> None:
    session = place.unlock()
    new_recovery_key(session, Secret(OLD_PASSPHRASE), doors=place.doors())
    session.lock()


class _Unexpected(Exception):
    """The command line met an error that it has no words for."""


class _Refused(Exception):
    """The command line told what went wrong."""


def _import(place: Place) -> None:
    reading, writing = os.pipe()
    os.write(writing, f"{OLD_PASSPHRASE}\n".encode())
    os.close(writing)
    err = Caught()
    desk = Desk(
        surroundings=cast("Surroundings", _Surroundings(place)),
        prompt=LinePrompt(reading),
        output=Output(Caught(), err),
    )
    code = main(["--vault", str(place.vault), "import", str(place.folder / "passwords.csv")], desk=desk)
    os.close(reading)
    if code == Exit.UNEXPECTED:
        raise _Unexpected(err.text)
    if code != Exit.DONE:
        raise _Refused


JOBS: dict[str, Callable[[Place], None]] = {
    "save": _save,
    "passphrase": _change_passphrase,
    "rotation": _rotate,
    "import": _import,
}


def do(job: str, place: Place) -> str:
    """Do the job; "done", "refused" for an error with a type of its own, else the raw exception's name."""
    try:
        JOBS[job](place)
    except (VaultAppError, _Refused):
        return "refused"
    except Exception as raw:  # noqa: BLE001  # told to the test, which counts it as a failure
        return f"raw {type(raw).__name__}: {raw}"
    return "done"
