"""What every test of the window stands on: one look, and nothing left over from the test before."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from vault_app.ui.theme.theme import theme


@pytest.fixture(autouse=True)
def _one_look(qapp: QApplication) -> Iterator[None]:
    """Each test begins in light at 100 %, without motion, and ends with its widgets really gone.

    qtbot only asks for deletion, and no event loop runs between two tests to do it. Were the collector to run
    meanwhile, it would empty the Python half of a widget whose C++ half still gets events.
    """
    gc.disable()
    theme().apply(qapp, "light", 1.0)
    theme().set_density("comfortable")
    theme().set_reduced_motion(True)
    yield
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
    gc.enable()
