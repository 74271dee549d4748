"""Where things lie on this computer: the platform's own folders, and what ships beside the code."""

import os
import sys
from pathlib import Path
from typing import Final, Literal

APP: Final = "vault-app"
EXTENSION: Final = ".vault"
DEFAULT_NAME: Final = "personal"

_XDG: Final = {"data": ".local/share", "state": ".local/state", "config": ".config"}
_PACKAGE: Final = Path(__file__).resolve().parents[2]


def data_folder() -> Path:
    """Give the folder of the default vault (on Linux ``~/.local/share/vault-app``); it need not exist."""
    return _folder("data")


def is_data_folder(folder: Path) -> bool:
    """Tell whether ``folder`` is the folder of the default vault."""
    return folder.name == APP and folder == data_folder()


def state_folder() -> Path:
    """Give the folder of what this device remembers about vaults; it need not exist."""
    return _folder("state") / "vaults"


def config_folder() -> Path:
    """Give the folder of the settings; it need not exist."""
    return _folder("config")


def runtime_folder() -> Path:
    """Give the folder of what lives as long as the session, this person's alone (XDG_RUNTIME_DIR); it need not exist.

    Where the desktop gives none, it lies beside what this device remembers.
    """
    given = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    return given / APP if given.is_absolute() and given.is_dir() else _folder("state") / "run"


def _folder(kind: Literal["data", "state", "config"]) -> Path:
    if sys.platform == "linux":  # platformdirs says the same, and takes 13 ms of every start to be imported
        return _xdg_folder(kind) / APP
    import platformdirs  # noqa: PLC0415  # only where it is needed

    find = {
        "data": platformdirs.user_data_dir,
        "state": platformdirs.user_state_dir,
        "config": platformdirs.user_config_dir,
    }
    return Path(find[kind](APP, appauthor=False))


def _xdg_folder(kind: str) -> Path:
    """Give one of the XDG Base Directory Specification's folders; a relative path in its variable is ignored."""
    named = Path(os.environ.get(f"XDG_{kind.upper()}_HOME", ""))
    return named if named.is_absolute() else _home() / _XDG[kind]


def _home() -> Path:
    """Give the user's folder; where the system knows none, one that holds nothing and takes nothing."""
    try:
        return Path.home()
    except RuntimeError:  # a user id without a name and without HOME, as in containers
        return Path(os.sep)


def default_vault(name: str = DEFAULT_NAME) -> Path:
    """Give the default place for a vault of that name; what cannot stand in a file name is left out of it."""
    kept = "".join(sign for sign in name if sign.isalnum() or sign in " -_").strip()[:60]
    return data_folder() / f"{kept or DEFAULT_NAME}{EXTENSION}"


def resources_folder() -> Path:
    """Give the folder of shipped data: ``resources`` of a checkout, the same tree inside an installed package."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"
