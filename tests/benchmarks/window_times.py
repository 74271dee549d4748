"""Run in a process of its own: opens a vault in the real window and prints what took how long, as JSON.

``python -m tests.benchmarks.window_times VAULT`` on a display. The times are seconds: ``kdf`` inside the key
derivation, ``unlock`` from Return to the painted list, ``above_kdf`` the difference, ``save`` for a durable save of
one edit, ``key_p50`` and ``key_p95`` from a key in the search field to the painted list,
``memory`` the resident MiB once the list is painted, and those of `lock_times`.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.lock_times import lock_seconds
from tests.benchmarks.vault_file import PASSPHRASE
from vault_app.ui import main
from vault_app.ui.widgets.passphrase_field import PassphraseField
from vault_app.ui.widgets.search_field import SearchField

SAVES = 7
QUERIES = ("north", "falcon cloud", "admin", "sierra", "ticket 700", "wiki 21")
BETWEEN_KEYS = 0.06  # seconds, a quick typist


class FirstPaint(QObject):
    """Tells when a list was first painted and flushed after ``at`` was set to 0.

    Qt paints all that is due and flushes it before it delivers any other event: the first event after the list's
    paint that is no paint marks the end.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._painting = False
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch every event of the app."""
        if event.type() == QEvent.Type.Paint:
            self._painting = self._painting or type(watched.parent()).__name__ == self._name
        elif self._painting:
            self._painting = False
            self.at = self.at or time.perf_counter()
        return False


def wait_until(condition: Callable[[], object], limit: float = 30.0) -> None:
    """Run the event loop until something holds."""
    end = time.perf_counter() + limit
    while not condition():
        if time.perf_counter() > end:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.0005)


def rest(seconds: float) -> None:
    """Run the event loop for a while."""
    end = time.perf_counter() + seconds
    wait_until(lambda: time.perf_counter() > end)


def measure(vault: Path) -> dict[str, float]:
    """Open the vault as a person would, and give the times."""
    app = main.application()
    shell = main.start([str(vault)])
    rest(0.5)
    spent = _watch_kdf()
    _leave_weak_slots()
    field = shell.window.findChild(PassphraseField)
    assert field is not None
    QTest.keyClicks(field, PASSPHRASE)
    rest(1.5)
    watch = FirstPaint("ItemList")
    app.installEventFilter(watch)
    start = time.perf_counter()
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_until(lambda: watch.at)
    unlock = watch.at - start
    app.removeEventFilter(watch)
    rest(1.0)
    memory = _resident_mib()  # when the peer's is taken too: neither has searched or saved yet
    return {
        "kdf": spent[0],
        "unlock": unlock,
        "above_kdf": unlock - spent[0],
        **_keystrokes(shell),
        "save": _save(shell),
        "memory": memory,
        **lock_seconds(shell),
    }


def _watch_kdf() -> list[float]:
    from vault_app.vaultfile import keyed_slots  # noqa: PLC0415  # only when the window is painted, as in the app

    spent: list[float] = []
    real = vars(keyed_slots)["derive"]

    def timed(*args: Any, **kwargs: Any) -> Any:
        start = time.perf_counter()
        try:
            return real(*args, **kwargs)
        finally:
            spent.append(time.perf_counter() - start)

    vars(keyed_slots)["derive"] = timed
    return spent


def _leave_weak_slots() -> None:
    """Keep the app from mending a key derivation that costs no more than the peer's: that would run meanwhile."""
    from vault_app.services import strengthen  # noqa: PLC0415  # as above

    vars(strengthen)["is_weak"] = lambda *_args, **_kwargs: False


def _keystrokes(shell: Any) -> dict[str, float]:
    search = shell.window.findChild(SearchField)
    watch = FirstPaint("ItemList")
    QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]  # it is running
    times = []
    for query in QUERIES:
        for letter in query:
            watch.at, start = 0.0, time.perf_counter()
            QTest.keyClicks(search, letter)
            wait_until(lambda: watch.at)
            times.append(watch.at - start)
            rest(BETWEEN_KEYS)
        search.clear()
        rest(0.2)
    QApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]  # as above
    times.sort()
    return {"key_p50": times[len(times) // 2], "key_p95": times[int(len(times) * 0.95)]}


def _save(shell: Any) -> float:
    from vault_app.services.organise import set_favourite  # noqa: PLC0415  # as above

    session = shell.bridge.session
    times = []
    for number in range(SAVES):
        item_id = session.vault.id_at(number * 97 % len(session.vault))
        favourite = not session.vault.item(item_id).favourite
        start = time.perf_counter()
        set_favourite(session, item_id, favourite=favourite, doors=session.doors)
        times.append(time.perf_counter() - start)
    return sorted(times)[SAVES // 2]


def _resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))))
