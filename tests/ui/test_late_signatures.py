"""PySide6 words its errors the same whether its table of signatures came at once or late."""

import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

from vault_app.ui import late_signatures

CHECKOUT = Path(__file__).parents[2]
LATE = "from vault_app.ui.late_signatures import put_off_signatures; put_off_signatures()"
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
    shiboken6.__version__ not in late_signatures._KNOWN, reason="this version of PySide6 loads as it always does"
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
    other = "from vault_app.ui import late_signatures; late_signatures._KNOWN = frozenset()"

    told_then = told(other, LATE, USE, 'print("shibokensupport.signature.layout" in sys.modules)')

    assert told_then.split() == ["7", "True"]


def test_after_the_first_import_there_is_nothing_to_put_off() -> None:
    assert told(USE, "before = len(sys.meta_path)", LATE, "print(len(sys.meta_path) - before)").split() == ["7", "0"]
