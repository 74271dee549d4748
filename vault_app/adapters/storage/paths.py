"""Where things lie on this computer: the platform's own folders, and what ships beside the code."""

from pathlib import Path
from typing import Final

APP: Final = "vault-app"
EXTENSION: Final = ".vault"
DEFAULT_NAME: Final = "personal"

_PACKAGE: Final = Path(__file__).resolve().parents[2]


def data_folder() -> Path:
    """Give the folder of the default vault (on Linux ``~/.local/share/vault-app``); it need not exist."""
    import platformdirs  # noqa: PLC0415  # 10 ms that a start with a named vault does without

    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def is_data_folder(folder: Path) -> bool:
    """Tell whether ``folder`` is the folder of the default vault; finding out where that is takes time, so last."""
    return folder.name == APP and folder == data_folder()


def state_folder() -> Path:
    """Give the folder of what this device remembers about vaults; it need not exist."""
    import platformdirs  # noqa: PLC0415  # as above

    return Path(platformdirs.user_state_dir(APP, appauthor=False)) / "vaults"


def config_folder() -> Path:
    """Give the folder of the settings; it need not exist."""
    import platformdirs  # noqa: PLC0415  # as above

    return Path(platformdirs.user_config_dir(APP, appauthor=False))


def default_vault(name: str = DEFAULT_NAME) -> Path:
    """Give the default place for a vault of that name; what cannot stand in a file name is left out of it."""
    kept = "".join(sign for sign in name if sign.isalnum() or sign in " -_").strip()[:60]
    return data_folder() / f"{kept or DEFAULT_NAME}{EXTENSION}"


def resources_folder() -> Path:
    """Give the folder of shipped data: ``resources`` of a checkout, the same tree inside an installed package."""
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"
