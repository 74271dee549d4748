"""How long it takes to lock a window with everything open in it: a changed edit, the generator, a sheet, a copy.

The times are seconds from Ctrl+L: ``lock`` to a wiped key, a sealed draft and a cleared clipboard, ``lock_painted`` to
the painted unlock page.
"""

import time
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from vault_app.core.secret import Secret


class _PaintOf(QObject):
    """Notes when something inside ``page`` was first painted after ``at`` was set to 0."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_inside = isinstance(watched, QWidget) and self._page.isAncestorOf(watched)
        if event.type() == QEvent.Type.Paint and is_inside and self._page.isVisible():
            self.at = time.perf_counter()
        return False


def lock_seconds(shell: Any) -> dict[str, float]:
    """Open everything that can be open, lock, and give the times."""
    session, app = shell.bridge.session, QApplication.instance()
    page = shell.open_vault().page
    shell.bridge.copy_text(Secret("kV7#tq-Rm2!xZp9s@LwE"), what="Password", title="")
    page.browse.edit_item()
    _run(0.3)
    QTest.keyClicks(shell.window.focusWidget(), "x")
    page.open_generator()
    _run(0.3)
    shell.show_keys()
    _run(0.3)
    assert page.browse.editor_open
    watch = _PaintOf(shell.unlock().view)
    app.installEventFilter(watch)  # type: ignore[union-attr]  # it is running
    start = time.perf_counter()
    shell.lock()
    locked = time.perf_counter()
    assert session.locked
    while not watch.at:
        QApplication.processEvents()
    return {"lock": locked - start, "lock_painted": watch.at - start}


def _run(seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.0005)
