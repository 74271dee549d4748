"""Paths and times as people say them."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from vault_app.ui.plural import plural

_LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"
_MINUTE = 60_000
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR


def short_path(path: str | Path) -> str:
    """Give a path with the home directory written as "~", readable from left to right in a mirrored window too."""
    text, home = str(Path(path)), _home()
    shown = "~" + text[len(home) :] if text.startswith(home + os.sep) else text
    # Its first sign, "/" or "~", has no direction of its own, and would go to the other end.
    return _LEFT_TO_RIGHT + shown if QGuiApplication.isRightToLeft() else shown


def folder_to_begin_in(path: Path) -> str:
    """Give the folder a file dialog begins in: the one of ``path`` if it is there, else the person's home.

    A folder that is missing would be taken for the name of a file, in whatever folder the app was started from.
    """
    return str(path.parent) if path.parent.is_dir() else _home()


def _home() -> str:
    return os.path.expanduser("~")  # noqa: PTH111 - where there is no home it gives "~", and raises nothing


def ago(elapsed_ms: int) -> str:
    """Say how long ago something was: "just now", "12 min ago", "3 h ago", "5 days ago"."""
    number = QLocale().toString
    if elapsed_ms < _MINUTE:
        return QCoreApplication.translate("places", "just now")
    if elapsed_ms < _HOUR:
        return QCoreApplication.translate("places", "%1 min ago").replace("%1", number(elapsed_ms // _MINUTE))
    if elapsed_ms < _DAY:
        return QCoreApplication.translate("places", "%1 h ago").replace("%1", number(elapsed_ms // _HOUR))
    days = elapsed_ms // _DAY
    return plural(QCoreApplication.translate("places", "%n day(s) ago", "", days), days)
