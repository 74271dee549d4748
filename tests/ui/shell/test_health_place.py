"""The health page in the window: its row and count, and the ways from it to an item."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.unhealthy import Unhealthy
from tests.ui.shell.test_nothing_left import held
from vault_app.ui.health.controller import HealthController
from vault_app.ui.shell.shell import Shell


def shown(qtbot: QtBot, shell: Shell) -> tuple[Unhealthy, HealthController]:
    office = Unhealthy()
    shell.show_vault(office.session)
    road = shell.open_vault().health
    road.row.click()
    controller = road.controller
    assert controller is not None
    qtbot.waitUntil(lambda: controller.view.model.rowCount() == 7)
    return office, controller


def test_the_sidebar_tells_how_many_items_have_something_to_fix(qtbot: QtBot, unlocked: Shell) -> None:
    _office, controller = shown(qtbot, unlocked)

    assert unlocked.open_vault().health.row.accessibleName() == "Password health, 7"
    assert controller.view.isVisible()


def test_the_change_button_leads_to_changing_the_password(qtbot: QtBot, unlocked: Shell) -> None:
    office, controller = shown(qtbot, unlocked)
    page = unlocked.open_vault().page
    rows = controller.view.list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.browse.editor_open)
    assert page.browse.selected == office.ids["UPS"]
    assert page.browse.isVisible()


def test_a_row_leads_to_its_item_and_set_up_to_the_editor(qtbot: QtBot, unlocked: Shell) -> None:
    office, controller = shown(qtbot, unlocked)
    page = unlocked.open_vault().page

    controller.deeds.item_asked.emit(office.ids["Zoom"])
    assert page.browse.selected == office.ids["Zoom"]
    assert not page.browse.editor_open

    controller.deeds.edit_asked.emit(office.ids["Stripe"])
    qtbot.waitUntil(lambda: page.browse.editor_open)
    assert page.browse.selected == office.ids["Stripe"]


def test_locking_takes_the_count_away(qtbot: QtBot, unlocked: Shell) -> None:
    shown(qtbot, unlocked)
    unlocked.lock()

    assert unlocked.open_vault().health.row.accessibleName() == "Password health"


def test_when_a_password_was_changed_the_page_comes_back_for_the_next(qtbot: QtBot, unlocked: Shell) -> None:
    office, controller = shown(qtbot, unlocked)
    page = unlocked.open_vault().page
    controller.deeds.change_asked.emit(office.ids["UPS"])
    qtbot.waitUntil(lambda: page.browse.editor_open)
    assert unlocked.open_vault().bridge.lane.wait_idle(5)
    qtbot.wait(20)

    page.browse.save()

    qtbot.waitUntil(controller.view.isVisible)
    qtbot.waitUntil(lambda: controller.view.model.rowCount() == 6)


def test_who_goes_elsewhere_meanwhile_is_not_brought_back(qtbot: QtBot, unlocked: Shell) -> None:
    office, controller = shown(qtbot, unlocked)
    page = unlocked.open_vault().page
    controller.deeds.edit_asked.emit(office.ids["Stripe"])
    qtbot.waitUntil(lambda: page.browse.editor_open)

    page.sidebar.favourites_row.click()
    qtbot.wait(30)

    assert not page.browse.editor_open
    assert not controller.view.isVisible()


def test_an_edit_that_began_elsewhere_leads_nowhere(qtbot: QtBot, unlocked: Shell) -> None:
    office, controller = shown(qtbot, unlocked)
    page = unlocked.open_vault().page
    page.show_item(office.ids["Stripe"])
    page.browse.edit_item()
    qtbot.waitUntil(lambda: page.browse.editor_open)
    page.browse.leave_editor(lambda: None)
    qtbot.wait(30)

    assert not controller.view.isVisible()


def test_nothing_of_the_vault_stays_on_the_page_once_it_is_locked(qtbot: QtBot, unlocked: Shell) -> None:
    _office, controller = shown(qtbot, unlocked)
    controller.people.ask(controller._watch.look, controller.deeds.change)  # type: ignore[arg-type]  # it is there
    qtbot.waitUntil(lambda: "Sam Ito" in list(held()))

    unlocked.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    text = "\n".join(held())
    assert [name for name in ("Grafana", "npshipping", "Sam Ito", "Mia Berg") if name in text] == []
