"""Settings as a JSON file that a person may edit: whatever is wrong in it counts as not set."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from vault_app.adapters.storage.atomic_write import private_folder, replace_file, sweep
from vault_app.adapters.storage.ordinary_file import read_ordinary
from vault_app.core.settings import RecentVault, Settings

MOST_RECENT: Final = 12
_LONGEST_TEXT: Final = 4096
_LARGEST_FILE: Final = 1 << 20
_ID_DIGITS: Final = 32
_LONGEST_LAYOUT: Final = 64


class SettingsFile:
    """Settings at ``path``, readable by this user only, for they name the vaults that were opened here."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """Read the settings; a value out of range is its default, a file that is no JSON object is put aside."""
        try:
            data = read_ordinary(self._path, most=_LARGEST_FILE)
        except OSError:
            return Settings()
        import json  # noqa: PLC0415  # 2 ms before the first window, for those who have settings

        try:
            found = json.loads(data)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            with suppress(OSError):
                self._path.replace(self._path.with_name(f"{self._path.name}.broken"))
            return Settings()
        return Settings(**_accepted(found))

    def save(self, settings: Settings) -> None:
        """Keep the settings. Raises a `StorageError`."""
        import json  # noqa: PLC0415  # as above

        from vault_app.adapters.storage.os_errors import typed_errors  # noqa: PLC0415  # 3 ms before the first window

        kept = settings._asdict() | {"recent": [vault._asdict() for vault in settings.recent]}
        data = json.dumps(kept, indent=2, ensure_ascii=False).encode("utf-8", "replace")
        with typed_errors(self._path, needed_bytes=len(data)):
            private_folder(self._path.parent)
            sweep(self._path.parent)
            replace_file(self._path, data)


class _Refused(Exception):
    """A value that is not accepted; never leaves this file."""


def _accepted(found: dict[str, object]) -> dict[str, Any]:
    accepted = {}
    for name, read in _READERS.items():
        if name in found:
            with suppress(_Refused):
                accepted[name] = read(found[name])
    return accepted


def _choice(*words: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if not isinstance(value, str) or value not in words:
            raise _Refused
        return value

    return read


def _number(low: int, high: int, *, or_zero: bool = False) -> Callable[[object], int]:
    def read(value: object) -> int:
        if type(value) is not int or not (low <= value <= high or (or_zero and value == 0)):
            raise _Refused
        return value

    return read


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _Refused
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise _Refused
    return value


def _chord(value: object) -> str:
    text = _text(value)
    if text != Settings().quick_access and text and not _is_chord(text):
        raise _Refused
    return text


def _is_chord(text: str) -> bool:
    from vault_app.core.chord import Chord  # noqa: PLC0415  # hardly anybody writes another

    return Chord.parse(text) is not None


def _every(value: object) -> list[object]:
    if not isinstance(value, list):
        raise _Refused
    return value


def _layout(value: object) -> str:
    text = _text(value)
    if len(text) > _LONGEST_LAYOUT or not all("a" <= sign <= "z" or sign == "+" for sign in text):
        raise _Refused
    return text


def _recent(value: object) -> tuple[RecentVault, ...]:
    vaults = []
    for entry in _every(value)[:MOST_RECENT]:
        with suppress(_Refused):
            if not isinstance(entry, dict) or not _text(entry.get("path")):
                raise _Refused
            opened = _number(0, 2**53)(entry.get("opened", 0))
            layout = _layout(entry.get("layout", ""))
            vaults.append(
                RecentVault(path=entry["path"], name=_text(entry.get("name", "")), opened=opened, layout=layout)
            )
    return tuple(vaults)


def _ids(value: object) -> tuple[str, ...]:
    def is_id(text: object) -> bool:
        return isinstance(text, str) and len(text) == _ID_DIGITS and not set(text) - set("0123456789abcdef")

    return tuple(text for text in _every(value) if isinstance(text, str) and is_id(text))


def _window(value: object) -> tuple[int, int]:
    read = _number(100, 20_000)
    match _every(value):
        case [width, height]:
            return read(width), read(height)
    raise _Refused


_READERS: Final[dict[str, Callable[[object], object]]] = {
    "theme": _choice("system", "light", "dark"),
    "text_scale": _number(80, 200),
    "compact": _flag,
    "clear_after": _number(10, 120),
    "idle_lock": _number(1, 240, or_zero=True),
    "lock_on_sleep": _flag,
    "lock_on_screen_lock": _flag,
    "keep_in_tray": _flag,
    "quick_access": _chord,
    "password_age": _number(30, 3_650, or_zero=True),
    "practice_days": _number(1, 90),
    "reduced_motion": _flag,
    "high_contrast": _flag,
    "system_font": _flag,
    "shown_theme": _choice("light", "dark"),
    "generator_length": _number(8, 64),
    "generator_capitals": _flag,
    "generator_digits": _flag,
    "generator_symbols": _flag,
    "generator_avoid": _flag,
    "generator_words": _number(3, 10),
    "language": _text,
    "sort": _choice("used", "title", "changed"),
    "recent": _recent,
    "recovery_reminder": _ids,
    "window": _window,
}
