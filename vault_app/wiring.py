"""Where adapters are plugged in: the only place that knows both the services and what they stand on.

Every function imports what it needs when it is called, so that the window can show and the command line can print its
help before cryptography, the word list or the settings are touched.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vault_app.adapters.storage.file_store import FileVaultStore
    from vault_app.core.passphrase import WordList
    from vault_app.core.randomness import RandomSource
    from vault_app.core.secret import Secret
    from vault_app.format.limits import ReadLimits
    from vault_app.ports.clipboard import Clipboard, CopyMark
    from vault_app.ports.clock import Clock
    from vault_app.ports.foreign_files import ForeignFiles
    from vault_app.ports.keychain import Keychain
    from vault_app.ports.leak_source import LeakSource
    from vault_app.ports.settings_store import SettingsStore
    from vault_app.services.doors import Doors

APP = "vault-app 0.1.0"

# ruff: noqa: PLC0415  # the reason is the docstring's second paragraph


def clock() -> "Clock":
    """Give the computer's clock."""
    from vault_app.adapters.system.clock import SystemClock

    return SystemClock()


def store_at(path: Path) -> "FileVaultStore":
    """Give the store of the vault at ``path``; nothing is read yet. The default folder is made when it is needed."""
    from vault_app.adapters.storage.file_store import FileVaultStore
    from vault_app.adapters.storage.paths import is_data_folder

    return FileVaultStore(path, clock=clock(), makes_folder=is_data_folder(path.absolute().parent))


def default_vault_path(name: str = "") -> Path:
    """Give where a vault of that name goes unless the person chooses; without a name, the one that is opened."""
    from vault_app.adapters.storage.paths import default_vault

    return default_vault(name)


def read_limits() -> "ReadLimits":
    """Give what a vault's file may ask for, without all the other doors."""
    from vault_app.format.limits import READ_LIMITS

    return READ_LIMITS


def settings_store() -> "SettingsStore":
    """Give where settings are kept."""
    from vault_app.adapters.storage.paths import config_folder
    from vault_app.adapters.storage.settings_file import SettingsFile

    return SettingsFile(config_folder() / "settings.json")


def runtime_folder() -> Path:
    """Give the folder of what lives as long as the session."""
    from vault_app.adapters.storage.paths import runtime_folder as folder

    return folder()


def resources_dir() -> Path:
    """Give the folder of shipped data."""
    from vault_app.adapters.storage.paths import resources_folder

    return resources_folder()


@cache
def word_list() -> "WordList":
    """Give the Diceware list, read once."""
    from vault_app.adapters.system.word_list import eff_large

    return eff_large(resources_dir())


def estimated_bits(secret: "Secret") -> float:
    """Give log2 of the guesses that a chosen password takes."""
    from vault_app.adapters.system.strength_zxcvbn import estimated_bits as estimate

    return estimate(secret)


def random_source() -> "RandomSource":
    """Give the system's randomness."""
    from vault_app.crypto.random import SystemRandomSource

    return SystemRandomSource()


def cli_clipboard(*, allow_unhidden: bool = False, tied: bool = False) -> "Clipboard":
    """Give the clipboard by way of the desktop's tools, for a program without a window."""
    from vault_app.adapters.system.command_clipboard import CommandClipboard

    return CommandClipboard(allow_unhidden=allow_unhidden, tied=tied)


@cache
def copy_mark() -> "CopyMark":
    """Give the mark that a copy of the window leaves for the time after a crash."""
    from vault_app.adapters.system.copy_mark import CopyMarkFile

    return CopyMarkFile(runtime_folder())


def keychain() -> "Keychain":
    """Give the system's keyring; nothing is asked of it yet."""
    from vault_app.adapters.keychain.os_keychain import OsKeychain

    return OsKeychain()


def leak_list(path: Path) -> "LeakSource":
    """Open a list of leaked passwords on this computer. Raises NotALeakList."""
    from vault_app.adapters.leaks.hash_list import HashList

    return HashList(path)


def leak_service() -> "LeakSource":
    """Give the service that knows leaked passwords; nothing is sent yet."""
    from vault_app.adapters.leaks.range_service import RangeService

    return RangeService()


def foreign_files() -> "ForeignFiles":
    """Give the files of other programs; the readers come with it."""
    from vault_app.adapters.transfer.disk_files import DiskFiles

    return DiskFiles()


def harden() -> bool:
    """Close this process's memory to other programs, where the platform can."""
    from vault_app.adapters.system.process_guard import harden as close_memory

    return close_memory()


@cache
def doors() -> "Doors":
    """Give what every service needs from outside; the first call brings in cryptography."""
    from vault_app.adapters.storage.attached_files import FilesOnDisk
    from vault_app.adapters.storage.device_files import DeviceFiles
    from vault_app.adapters.storage.paths import state_folder
    from vault_app.adapters.system.site_tables import shipped_sites
    from vault_app.adapters.system.word_list import ShippedWords
    from vault_app.services.doors import Doors

    return Doors(
        clock=clock(),
        device=DeviceFiles(state_folder()),
        cost=None,
        random=random_source(),
        app=APP,
        files=FilesOnDisk(),
        words=ShippedWords(resources_dir()),
        limits=read_limits(),
        estimate=estimated_bits,
        sites=shipped_sites(resources_dir()),
    )
