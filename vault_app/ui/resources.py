"""Where the files that ship beside the code lie: icons, fonts, the style sheet, licences."""

from functools import cache
from pathlib import Path
from typing import Final

_INSTALLED: Final = Path(__file__).parent.parent / "_resources"
_CHECKOUT: Final = Path(__file__).parent.parent.parent / "resources"


@cache
def _root() -> Path:
    # A checkout keeps the tree at its top; a wheel carries the same tree inside the package.
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT


def resource_path(*parts: str) -> Path:
    """Give the path of a shipped file, named from the top of the resource tree; it need not exist."""
    return _root().joinpath(*parts)


def resource_text(*parts: str) -> str:
    """Read a shipped text file.

    Raises:
        FileNotFoundError: nothing of that name ships.
    """
    return resource_path(*parts).read_text(encoding="utf-8")
