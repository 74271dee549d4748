"""What the window needs from outside, small and quick: files in a folder of the test, a cheap key derivation."""

from pathlib import Path

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_clock import FakeClock
from tests.fakes.leaked import LeakedInMemory
from tests.fakes.memory_keychain import MemoryKeychain
from tests.fakes.random_source import SteadyRandom
from tests.fakes.sample_session import estimated, quiet_doors
from tests.fakes.word_lists import eff_large
from vault_app.adapters.leaks.hash_list import HashList
from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.adapters.system.copy_mark import CopyMarkFile
from vault_app.adapters.transfer.disk_files import DiskFiles
from vault_app.core.leaks import ONLINE
from vault_app.core.passphrase import WordList
from vault_app.core.secret import Secret
from vault_app.core.settings import Settings
from vault_app.services.create_vault import CreatedVault, create_vault
from vault_app.services.doors import Doors

PASSPHRASE = "quail pulsate lagged immunize enamel flavorful phonics"


class MemorySettings:
    """Settings in memory; ``broken`` is what a save raises."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.kept = settings or Settings()
        self.broken: Exception | None = None

    def load(self) -> Settings:
        return self.kept

    def save(self, settings: Settings) -> None:
        if self.broken is not None:
            raise self.broken
        self.kept = settings


class FakeSurroundings:
    """Vaults in one folder, a clock that a test moves, settings in memory."""

    def __init__(self, folder: Path, settings: Settings | None = None) -> None:
        self.folder = folder
        self.own_clock = FakeClock()
        self.settings = MemorySettings(settings)
        self.own_keychain = MemoryKeychain()
        self.leaked = LeakedInMemory({}, kind=ONLINE)
        self.mark = CopyMarkFile(self.runtime_folder())
        self.tool = FakeClipboard()
        self.own_doors = quiet_doors(self.own_clock)

    def clock(self) -> FakeClock:
        return self.own_clock

    def settings_store(self) -> MemorySettings:
        return self.settings

    def store_at(self, path: Path) -> FileVaultStore:
        return FileVaultStore(path, clock=self.own_clock, patience=0)  # the clock stands still

    def default_vault_path(self, name: str = "") -> Path:
        return self.folder / f"{name or 'personal'}.vault"

    def runtime_folder(self) -> Path:
        return self.folder / "run"

    def copy_mark(self) -> CopyMarkFile:
        return self.mark

    def cli_clipboard(self) -> FakeClipboard:
        return self.tool

    def keychain(self) -> MemoryKeychain:
        return self.own_keychain

    def foreign_files(self) -> DiskFiles:
        return DiskFiles()

    def leak_list(self, path: Path) -> HashList:
        return HashList(path)

    def leak_service(self) -> LeakedInMemory:
        return self.leaked

    def word_list(self) -> WordList:
        return eff_large()

    def random_source(self) -> SteadyRandom:
        return SteadyRandom()

    def estimated_bits(self, secret: Secret) -> float:
        return estimated(secret)

    def doors(self) -> Doors:
        return self.own_doors

    def make_vault(self, name: str = "Northpine", passphrase: str = PASSPHRASE) -> tuple[Path, CreatedVault]:
        """Create a vault in the folder; give its place and what creating gave."""
        path = self.default_vault_path(name)
        made = create_vault(
            self.store_at(path), Secret(passphrase), name=name, doors=self.own_doors, generated_bits=90.5
        )
        return path, made
