"""The command line as a test drives it: vaults in memory, cheap key derivations, answers caught."""

import io
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_clock import FakeClock
from tests.fakes.kdf import CHEAP_COST, CHEAP_LIMITS
from tests.fakes.memory_device_state import MemoryDeviceState
from tests.fakes.memory_store import MemoryStore
from tests.fakes.random_source import SteadyRandom
from tests.fakes.word_lists import eff_large
from vault_app.adapters.leaks.hash_list import HashList
from vault_app.adapters.storage.attached_files import FilesOnDisk
from vault_app.adapters.transfer.disk_files import DiskFiles
from vault_app.cli.desk import Desk
from vault_app.cli.main import main
from vault_app.cli.output import Output
from vault_app.cli.prompt import LinePrompt
from vault_app.core.errors import ClipboardUnsafe
from vault_app.core.passphrase import WordList
from vault_app.core.settings import Settings
from vault_app.core.site_book import SiteBook
from vault_app.format.limits import ReadLimits
from vault_app.ports.clipboard import Clipboard
from vault_app.ports.foreign_files import ForeignFiles
from vault_app.ports.leak_source import LeakSource
from vault_app.ports.vault_store import FileVersion
from vault_app.services.doors import Doors

PASSPHRASE = "lumpy gizmo frantic unplug ozone shrapnel cosigner"
PATH = Path("/vaults/work.vault")


class Caught:
    """Standard output or standard error, caught."""

    def __init__(self, *, terminal: bool = False) -> None:
        self.buffer = io.BytesIO()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    @property
    def text(self) -> str:
        return self.buffer.getvalue().decode("utf-8")


class MemorySettings:
    """Settings that nobody keeps."""

    def __init__(self) -> None:
        self.settings = Settings()

    def load(self) -> Settings:
        return self.settings

    def save(self, settings: Settings) -> None:
        self.settings = settings


class MemoryFile(MemoryStore):
    """A vault in memory that can be read ahead; ``after_read_ahead`` runs then, as another program might."""

    after_read_ahead: Callable[[], None] | None = None
    _kept: tuple[bytes, FileVersion] | None = None

    def read_ahead(self) -> bytes:
        self._kept = self.read()
        after, self.after_read_ahead = self.after_read_ahead, None
        kept = self._kept
        if after is not None:
            after()
        self._kept = kept
        return kept[0]

    def read(self) -> tuple[bytes, FileVersion]:
        kept, self._kept = self._kept, None
        return super().read() if kept is None else kept


@dataclass
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class Console:
    """Vaults in memory by path, and everything else a command needs."""

    stores: dict[Path, MemoryFile] = field(default_factory=dict)
    clock: FakeClock = field(default_factory=FakeClock)
    device: MemoryDeviceState = field(default_factory=MemoryDeviceState)
    clipboard: FakeClipboard = field(default_factory=FakeClipboard)
    clipboard_hides: bool = True
    settings: MemorySettings = field(default_factory=MemorySettings)
    random: SteadyRandom = field(default_factory=SteadyRandom)
    sites: SiteBook = field(default_factory=SiteBook)
    hardened: int = 0
    waited: list[float] = field(default_factory=list)

    def store_at(self, path: Path) -> MemoryFile:
        return self.stores.setdefault(path, MemoryFile(place=str(path)))

    def default_vault_path(self, name: str = "") -> Path:
        assert name == ""
        return PATH

    def read_limits(self) -> ReadLimits:
        return CHEAP_LIMITS

    def doors(self) -> Doors:
        return Doors(
            clock=self.clock,
            device=self.device,
            random=self.random,
            app="vault-app test",
            files=FilesOnDisk(),
            words=eff_large().words,
            cost=CHEAP_COST,
            limits=CHEAP_LIMITS,
            estimate=lambda secret: 10.0 * len(secret.reveal()),
            sites=self.sites,
        )

    def settings_store(self) -> MemorySettings:
        return self.settings

    def random_source(self) -> SteadyRandom:
        return self.random

    def word_list(self) -> WordList:
        return eff_large()

    def cli_clipboard(self, *, allow_unhidden: bool = False, tied: bool = False) -> Clipboard:
        assert tied  # or a copy outlives a vault-cli that is killed
        if not (self.clipboard_hides or allow_unhidden):
            raise ClipboardUnsafe
        return self.clipboard

    def foreign_files(self) -> ForeignFiles:
        return DiskFiles()

    def leak_list(self, path: Path) -> LeakSource:
        return HashList(path)

    def harden(self) -> bool:
        self.hardened += 1
        return True

    def run(self, *words: str, lines: str | bytes = PASSPHRASE + "\n", terminal: bool = False) -> Said:
        """Run one command with these lines as its standard input; ``terminal`` is where its answer goes."""
        out, err = Caught(terminal=terminal), Caught(terminal=terminal)
        with piped(lines if isinstance(lines, bytes) else lines.encode()) as handle:
            desk = Desk(self, prompt=LinePrompt(handle), output=Output(out, err), wait=self.waited.append)
            code = main(words, desk=desk)
        return Said(code, out.text, err.text)

    def created(self) -> "Console":
        """Give this console with an empty vault in it."""
        assert self.run("create").code == 0
        return self

    def with_login(self, *options: str, typed: str = "hunter2 hunter2") -> "Console":
        """Give this console with one more login."""
        said = self.run("add", *options, "--password-stdin", lines=f"{PASSPHRASE}\n{typed}\n")
        assert said.code == 0, said
        return self


@contextmanager
def piped(data: bytes) -> Iterator[int]:
    """Give the reading end of a pipe that holds ``data`` and has ended."""
    reader, writer = os.pipe()
    try:
        os.write(writer, data)
        os.close(writer)
        yield reader
    finally:
        os.close(reader)
