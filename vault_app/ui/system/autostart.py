"""Starting with the computer: one entry where the desktop looks for it, and none when it is off.

Linux: the Desktop Application Autostart Specification. Windows (the Run key) and macOS (a launch agent) are written
from the documentation; not run.
"""

import os
import shutil
import sys
from pathlib import Path
from typing import Final

NAME: Final = "vault-app"
# The window waits in the tray, or minimised where there is none.
OPTION: Final = "--background"
_RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
# Desktop Entry Specification, "The Exec key": these have to be escaped inside double quotes.
_ESCAPED: Final = str.maketrans({sign: f"\\{sign}" for sign in '"`$\\'})
_SAFE: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-_.,+:@=")

# ruff: noqa: PLC0415  # each platform's own modules


def command() -> list[str]:
    """Give the words that start this app again in the background."""
    if getattr(sys, "frozen", False):
        return [sys.executable, OPTION]
    installed = shutil.which(NAME)
    if installed is not None and not Path(sys.argv[0]).name.startswith("__main__"):
        return [installed, OPTION]
    return [sys.executable, "-P", str(Path(__file__).parents[2] / "__main__.py"), OPTION]


def entry_path() -> Path:
    """Give where the entry lies on this platform; on Windows nothing does."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{NAME}.plist"
    named = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (named if named.is_absolute() else Path.home() / ".config") / "autostart" / f"{NAME}.desktop"


def is_on() -> bool:
    """Tell whether the app starts with the computer; an entry that a desktop has switched off does not count."""
    if sys.platform == "win32":
        return _windows_is_on()
    try:
        lines = entry_path().read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    off = {"hidden=true", "x-gnome-autostart-enabled=false"}
    return not any(line.replace(" ", "").lower() in off for line in lines)


def set_on(wanted: bool) -> bool:  # noqa: FBT001 - a setter of one flag
    """Write the entry, or delete it; tell whether that worked."""
    try:
        if sys.platform == "win32":
            _windows_set(wanted)
        elif wanted:
            path = entry_path()
            path.parent.mkdir(parents=True, exist_ok=True)
            text = launch_agent(command()) if sys.platform == "darwin" else desktop_entry(command())
            path.write_text(text, encoding="utf-8")
        else:
            entry_path().unlink(missing_ok=True)
    except OSError:
        return False
    return True


def desktop_entry(words: list[str]) -> str:
    """Give the entry for Linux desktops."""
    return (
        "[Desktop Entry]\n"
        "Type=Application\n"
        "Name=Team Vault\n"
        f"Exec={' '.join(map(_quoted, words))}\n"
        f"Icon={NAME}\n"
        "Terminal=false\n"
        "X-GNOME-Autostart-enabled=true\n"
    )


def launch_agent(words: list[str]) -> str:
    """Give the launch agent for macOS."""
    import plistlib

    agent = {"Label": NAME, "ProgramArguments": words, "RunAtLoad": True, "ProcessType": "Interactive"}
    return plistlib.dumps(agent).decode()


def _quoted(word: str) -> str:
    # Twice escaped, as the specification has it: once as an argument, once as a string of the file; % begins a code.
    if word and set(word) <= _SAFE:
        return word
    return '"' + word.translate(_ESCAPED).replace("\\", "\\\\").replace("%", "%%") + '"'


def _windows_is_on() -> bool:
    import winreg as registry

    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, _RUN_KEY) as key:  # type: ignore[attr-defined,unused-ignore]
            registry.QueryValueEx(key, NAME)  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return False
    return True


def _windows_set(wanted: bool) -> None:  # noqa: FBT001 - a setter of one flag
    import winreg as registry

    access = registry.KEY_SET_VALUE  # type: ignore[attr-defined,unused-ignore]
    root = registry.HKEY_CURRENT_USER  # type: ignore[attr-defined,unused-ignore]
    with registry.OpenKey(root, _RUN_KEY, 0, access) as key:  # type: ignore[attr-defined,unused-ignore]
        if wanted:
            line = " ".join(f'"{word}"' for word in command())
            registry.SetValueEx(key, NAME, 0, registry.REG_SZ, line)  # type: ignore[attr-defined,unused-ignore]
        else:
            registry.DeleteValue(key, NAME)  # type: ignore[attr-defined,unused-ignore]
