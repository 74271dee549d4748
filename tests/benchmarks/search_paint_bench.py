"""How long it takes from a key in the search field to the painted list, from the open vault to it, and to scroll.

Run it as a program: ``python tests/benchmarks/search_paint_bench.py [SIZE ...]``. On a real X server set
``QT_QPA_PLATFORM=xcb``; without that it paints offscreen. Times are in milliseconds, of one process, after one round
that is not counted.
"""

import os
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.sample_vault import sample_vault
from tests.fakes.sample_session import quiet_doors
from tests.ui.browse.stage import Stage
from vault_app.core.ids import ItemId
from vault_app.core.vault import Vault
from vault_app.services.doors import Doors
from vault_app.ui.theme.theme import theme

QUERIES = ("north", "team 3", "git", "falcon cloud", "admin", "a", "sierra@", "zzz", "ticket 700", "wiki 21")
ROUNDS = 3
BETWEEN = 0.06  # seconds between two keys: a quick typist


@dataclass(eq=False)
class OpenVault:
    """As much of a session as the page reads."""

    vault: Vault
    doors: Doors = field(default_factory=quiet_doors)
    used: dict[ItemId, int] = field(default_factory=dict)
    read_only: str | None = None

    def lock(self) -> None:
        """Nothing to wipe."""


class Painted(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count."""
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


class Bench:
    """One window with one vault."""

    def __init__(self, app: QApplication, count: int) -> None:
        self._app = app
        self._vault = sample_vault(count)
        self._stage = Stage()
        self._stage.show()
        self._stage.activateWindow()
        self._stage.search.setFocus()
        self._painted = Painted(self._stage.page.list_pane)
        self._list = Painted(self._stage.page.list_pane.list.viewport())
        self._rest(0.3)

    def open(self) -> float:
        """Give the time from the open session to the painted list, and prepare everything afterwards."""
        before, start = self._list.count, time.perf_counter()
        self._stage.bridge.open(OpenVault(self._vault))  # type: ignore[arg-type]  # as much as the page reads
        while self._list.count == before:
            self._app.processEvents()
        taken = time.perf_counter() - start
        self._rest(0.1)
        while not self._stage.page._listing._finder.prepared:
            self._app.processEvents()
        return taken * 1000

    def type_all(self) -> Iterator[float]:
        """Give the time of every key of every query."""
        for query in QUERIES:
            for letter in query:
                yield self._press(letter)
            self._stage.search.setText("")
            self._rest(0.1)

    def scroll(self) -> Iterator[float]:
        """Give the time of every frame while the list is scrolled: row by row, page by page, and by the bar."""
        bar = self._stage.page.list_pane.list.verticalScrollBar()
        row, page = bar.singleStep(), bar.pageStep()
        steps = [row // 3] * 60 + [page] * 30 + [bar.maximum() // 29] * 28
        bar.setValue(0)
        self._rest(0.1)
        for step in steps:
            before, start = self._list.count, time.perf_counter()
            bar.setValue(bar.value() + step)
            while self._list.count == before and time.perf_counter() - start < 1:
                self._app.processEvents()
            yield (time.perf_counter() - start) * 1000
            self._rest(0.01)

    def _press(self, letter: str) -> float:
        before, lists = self._painted.count + self._list.count, self._list.count
        start = time.perf_counter()
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        self._app.sendEvent(self._stage.search, press)
        while self._painted.count + self._list.count == before and time.perf_counter() - start < 1:
            self._app.sendPostedEvents()
            if self._painted.count + self._list.count == before:
                self._app.processEvents()
        taken = time.perf_counter() - start
        assert lists <= self._list.count
        self._rest(BETWEEN)
        return taken * 1000

    def _rest(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self._app.processEvents()
            time.sleep(0.0005)


def main(sizes: list[int]) -> None:
    """Measure and print."""
    app = QApplication([])
    theme().apply(app, "light")
    print(f"keys to painted list, {app.platformName()}; ms")  # noqa: T201
    names = ("open", "p50", "p95", "max", "scroll", "p95", "max")
    print(f"{'logins':>8} " + " ".join(f"{name:>7}" for name in names))  # noqa: T201
    for size in sizes:
        bench = Bench(app, size)
        opened = [bench.open() for _ in range(ROUNDS)]
        list(bench.type_all())
        keys = sorted(taken for _ in range(ROUNDS) for taken in bench.type_all())
        list(bench.scroll())
        frames = sorted(taken for _ in range(ROUNDS) for taken in bench.scroll())
        row = (statistics.median(opened), *_spread(keys), *_spread(frames))
        print(f"{size:>8} " + " ".join(f"{value:>7.1f}" for value in row))  # noqa: T201


def _spread(times: list[float]) -> tuple[float, float, float]:
    """Give the median, the 95th of a hundred and the longest of sorted times."""
    return statistics.median(times), times[int(len(times) * 0.95)], times[-1]


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000])
    os._exit(0)  # the interpreter would take seconds to free a hundred thousand items
