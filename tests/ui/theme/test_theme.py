"""One look for the app, switched live."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from vault_app.ui.resources import resource_text
from vault_app.ui.theme.theme import Theme, style_sheet, theme
from vault_app.ui.theme.tokens import DARK, LIGHT
from vault_app.ui.widgets.combo import Combo


class StyleHeard(QWidget):
    """Counts how often it is given a style anew."""

    count = 0

    def changeEvent(self, event: QEvent) -> None:
        """Count."""
        super().changeEvent(event)
        self.count += event.type() == QEvent.Type.StyleChange


def test_the_palette_follows_the_scheme_at_once(qapp: QApplication) -> None:
    theme().set_scheme("dark")

    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.side
    assert theme().resolved_scheme == "dark"


def test_a_switch_is_told_once(qtbot: QtBot) -> None:
    heard: list[str] = []
    theme().changed.connect(lambda: heard.append(theme().resolved_scheme))

    with qtbot.waitSignal(theme().changed):
        theme().set_scheme("dark")

    assert heard == ["dark"]


def test_system_starts_with_the_remembered_scheme(qapp: QApplication) -> None:
    theme().apply(qapp, "system", remembered="dark")

    assert theme().scheme == "system"
    assert theme().resolved_scheme == "dark"


def test_a_remembered_scheme_nobody_knows_becomes_light(qapp: QApplication) -> None:
    theme().apply(qapp, "system", remembered="sepia")

    assert theme().resolved_scheme == "light"


def test_the_desktops_answer_switches_a_look_that_follows_it(qapp: QApplication) -> None:
    theme().apply(qapp, "system", remembered="light")

    theme()._take_desktop_scheme("dark")

    assert theme().resolved_scheme == "dark"


def test_the_desktops_answer_changes_nothing_once_a_scheme_is_chosen() -> None:
    theme().set_scheme("light")

    theme()._take_desktop_scheme("dark")

    assert theme().resolved_scheme == "light"


def test_no_answer_of_the_desktop_changes_nothing(qapp: QApplication) -> None:
    theme().apply(qapp, "system", remembered="dark")

    theme()._take_desktop_scheme(None)

    assert theme().resolved_scheme == "dark"


def test_following_the_desktop_asks_nobody_while_a_scheme_is_chosen(qapp: QApplication) -> None:
    look = Theme()
    look.apply(qapp, "dark")

    look.follow_desktop()
    look._on_state(Qt.ApplicationState.ApplicationActive)

    assert look.resolved_scheme == "dark"


def test_a_theme_that_was_never_applied_waits() -> None:
    look = Theme()

    look.follow_desktop()
    look.set_scheme("dark")

    assert look.resolved_scheme == "light"


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.8), (1.25, 1.25), (9.0, 2.0)])
def test_the_text_size_stays_within_80_and_200_percent(asked: float, given: float) -> None:
    theme().set_text_scale(asked)

    assert theme().text_scale == given


def test_the_style_sheet_keeps_no_unfilled_mark() -> None:
    assert "@" not in style_sheet(LIGHT)


def test_what_qt_draws_grows_with_the_text(qtbot: QtBot) -> None:
    box = Combo("Language")
    qtbot.addWidget(box)
    box.show()
    before = box.sizeHint().height()

    theme().set_text_scale(2.0)

    menu = QMenu()  # each is made when it is opened
    qtbot.addWidget(menu)
    menu.ensurePolished()
    assert [widget.font().pixelSize() for widget in (box, menu)] == [26, 26]
    assert QToolTip.font().pixelSize() == 24
    assert box.sizeHint().height() > before


def test_another_text_size_needs_no_other_style_sheet(qtbot: QtBot) -> None:
    heard = StyleHeard()
    qtbot.addWidget(heard)
    heard.show()
    before = heard.count

    theme().set_text_scale(1.5)
    assert heard.count == before

    theme().set_scheme("dark")
    assert heard.count > before


def test_the_style_sheet_sets_no_font_family() -> None:
    rules = re.sub(r"/\*.*?\*/", "", resource_text("styles", "app.qss"), flags=re.DOTALL)

    assert "font-family" not in rules
    assert not re.search(r"^\s*\*", rules, flags=re.MULTILINE)


def test_motion_follows_the_desktop_until_it_is_set() -> None:
    theme().set_reduced_motion(None)
    assert theme().reduced_motion is False

    theme().set_reduced_motion(True)
    assert theme().reduced_motion is True


def test_density_is_told(qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme().changed):
        theme().set_density("compact")

    assert theme().density == "compact"


def test_text_can_be_set_in_the_desktops_own_font(qapp: QApplication) -> None:
    theme().set_use_system_font(True)
    other = qapp.font().family()
    theme().set_use_system_font(False)

    assert other != "Inter"
    assert qapp.font().family() == "Inter"
