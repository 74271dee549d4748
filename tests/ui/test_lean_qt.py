"""Qt brought in for less: PySide6 words its errors the same whether its table of signatures came at once or late."""

import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

from vault_app.ui import lean_qt

CHECKOUT = Path(__file__).parents[2]
LATE = "from vault_app.ui.lean_qt import put_off_signatures; put_off_signatures()"
USE = """
import builtins, sys
from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

class Listener(QObject):
    said = Signal(int)

    @Slot(int)
    def hear(self, number):
        print(number)

listener = Listener()
listener.said.connect(listener.hear)
listener.said.emit(7)
"""
WRONG = ("QSize('wide', 'high')", "QWidget(3)", "listener.setParent('nobody')", "QObject(nonsense=1)")


put_off_here = pytest.mark.skipif(
    shiboken6.__version__ not in lean_qt._KNOWN, reason="this version of PySide6 loads as it always does"
)


def told(*lines: str) -> str:
    words = [sys.executable, "-P", "-c", "\n".join(("import sys", f"sys.path.insert(0, {str(CHECKOUT)!r})", *lines))]
    return subprocess.run(words, capture_output=True, check=True, text=True).stdout


@pytest.mark.parametrize("wrong", WRONG)
def test_a_call_that_does_not_fit_is_told_in_the_same_words(wrong: str) -> None:
    tried = f"try:\n    {wrong}\nexcept Exception as error:\n    print(type(error).__name__, error)"

    late = told(LATE, USE, tried)

    assert late == told(USE, tried)
    assert len(late.splitlines()) > 1


@put_off_here
def test_the_table_is_not_read_before_it_is_needed() -> None:
    loaded = 'print("shibokensupport.signature.layout" in sys.modules)'

    assert told(LATE, USE, loaded).split() == ["7", "False"]


@put_off_here
def test_modules_are_imported_without_a_look_at_their_source() -> None:
    assert told(LATE, USE, "print('feature' in builtins.__import__.__name__)").split() == ["7", "False"]


def test_a_version_that_nobody_tried_loads_as_ever() -> None:
    other = "from vault_app.ui import lean_qt; lean_qt._KNOWN = frozenset()"

    told_then = told(other, LATE, USE, 'print("shibokensupport.signature.layout" in sys.modules)')

    assert told_then.split() == ["7", "True"]


def test_after_the_first_import_there_is_nothing_to_put_off() -> None:
    assert told(USE, "before = len(sys.meta_path)", LATE, "print(len(sys.meta_path) - before)").split() == ["7", "0"]


def test_qt_is_there_and_what_comes_later_is_loaded_as_ever() -> None:
    qt = 'print([name for name in ("QtCore", "QtGui", "QtWidgets") if f"PySide6.{name}" in sys.modules])'
    flags = "getattr(sys, 'getdlopenflags', int)()"

    said = told(
        f"before = {flags}",
        "from vault_app.ui.lean_qt import bring_in_qt; bring_in_qt()",
        qt,
        f"print({flags} == before)",
    )

    assert said.splitlines() == ["['QtCore', 'QtGui', 'QtWidgets']", "True"]
