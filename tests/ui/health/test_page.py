"""What to fix is shown, filtered, ignored and followed by keyboard and pointer."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.fakes.leaked import LeakedInMemory
from tests.fakes.office import Office
from tests.ui.health.stage import HealthStage
from tests.ui.pointer import point
from vault_app.core.account_review import Review
from vault_app.core.health import Finding
from vault_app.core.ids import OWNER, REVIEW, ignored_field
from vault_app.core.item import Item
from vault_app.core.secret import Secret
from vault_app.crypto.keys import VaultKey
from vault_app.services.leak_check import check_leaks
from vault_app.ui.health.ask_sheets import IgnoreSheet, LeaverSheet
from vault_app.ui.health.finding_model import SENTENCE
from vault_app.ui.health.finding_painter import DEED, MENU
from vault_app.ui.health.menus import PageMenu, RowMenu
from vault_app.ui.health.view import ACCOUNTS, PASSWORDS
from vault_app.ui.widgets.sheet import Sheet

WORST_FIRST = ["Grafana", "UPS", "Zoom", "Calendly", "GitHub", "Router - office", "Domain certificate", "Stripe"]


def item(health: HealthStage, title: str) -> Item:
    return health.office.session.vault.item(health.office.ids[title])


def click(health: HealthStage, row: int, button: str) -> None:
    rows = health.view.list
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.button_centre(row, button))


def row_menu(health: HealthStage, row: int) -> RowMenu:
    click(health, row, MENU)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, RowMenu)
    return menu


def page_menu(health: HealthStage) -> PageMenu:
    health.view.more_button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PageMenu)
    return menu


def pick(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if action.text() == words)
    menu.close()
    action.trigger()


def sheet_of(health: HealthStage, kind: type[Sheet]) -> Sheet:
    return next(sheet for sheet in health.findChildren(kind) if sheet.is_open())


def told(health: HealthStage, qtbot: QtBot, title: str) -> None:
    qtbot.waitUntil(lambda: bool(health.notes) and health.notes[-1].title == title)


def settled(health: HealthStage, qtbot: QtBot, holds: Callable[[], bool]) -> None:
    qtbot.waitUntil(holds)
    assert health.lane.wait_idle(5)


# --- what is shown -------------------------------------------------------------------------------------------


def test_the_worst_comes_first_with_its_reason_in_words(health: HealthStage) -> None:
    assert health.titles() == WORST_FIRST
    assert health.reasons() == [
        "Found 37000 times in leaked passwords",
        "Same password as Zoom and Calendly",
        "Same password as UPS and Calendly",
        "Same password as UPS and Zoom",
        "Sam Ito knew it and has left",
        "Guessable in less than a second",
        "Expires on 10 Mar 2026",
        "Site offers one-time codes, none set up",
    ]
    assert health.view.heading.text() == "Fix these first"


def test_drawing_the_page_unseals_nothing(health: HealthStage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    unsealed: list[object] = []
    opened = VaultKey.open_value

    def seen(self: VaultKey, **facts: object) -> Secret:
        unsealed.append(facts)
        return opened(self, **facts)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(VaultKey, "open_value", seen)
    health.look(qtbot)
    for part in (ACCOUNTS, PASSWORDS):
        health.view.part.set_current(part)
        health.grab()

    assert unsealed == []


def test_the_tiles_count_and_filter(health: HealthStage) -> None:
    tiles = health.view.tiles
    assert {what: tile.count for what, tile in tiles.items() if not tile.isHidden()} == {
        Finding.REUSED: 3,
        Finding.WEAK: 1,
        Finding.LEAKED: 1,
        Finding.LEAVER: 1,
        Finding.EXPIRED: 1,
        Finding.CODE: 1,
    }

    tiles[Finding.WEAK].click()
    assert health.titles() == ["Router - office"]
    assert health.view.heading.text() == "Weak"

    tiles[Finding.REUSED].click()
    assert health.titles() == ["UPS", "Zoom", "Calendly"]
    assert not tiles[Finding.WEAK].isChecked()

    tiles[Finding.REUSED].click()
    assert health.titles() == WORST_FIRST


def test_a_tile_names_itself_and_its_number(health: HealthStage) -> None:
    assert health.view.tiles[Finding.REUSED].accessibleName() == "Reused, 3"


def test_each_row_is_a_sentence(health: HealthStage) -> None:
    sentence = health.view.model.index(1, 0).data(SENTENCE)

    assert sentence == "UPS, npshipping, Same password as Zoom and Calendly, Change"


def test_the_page_says_when_it_looked_and_when_leaks_were_looked_up(health: HealthStage) -> None:
    words = health.view.checked.text()

    assert words.startswith("Checked on this computer at ")
    assert words.endswith("Leaks last looked up in a list on this computer on 1 Mar 2026.")


def test_a_sound_vault_has_nothing_to_fix(qtbot: QtBot, surroundings: FakeSurroundings) -> None:
    stage = HealthStage(surroundings)
    qtbot.addWidget(stage)
    sound = Office()
    stage.bridge.open(sound.session)
    stage.look(qtbot)
    assert stage.view.empty._title.text() == "No passwords yet"
    assert "Leaks were not looked up yet." in stage.view.checked.text()
    assert stage.view.tiles[Finding.LEAKED].accessibleName() == "Leaked, not known yet"
    stage.view.tiles[Finding.LEAKED].grab()

    stage.office.session.lock()
    stage.bridge.lock()
    stage.lane.close()


def test_after_all_was_fixed_it_says_so(health: HealthStage, qtbot: QtBot) -> None:
    health.view.tiles[Finding.WEAK].click()
    health.controller.deeds._ignore(health.office.ids["Router - office"], "Router - office", Finding.WEAK, "test")
    settled(health, qtbot, lambda: not health.view.empty.isHidden())

    assert health.view.empty._title.text() == "Nothing here"


def test_nothing_of_a_vault_stays_after_it_was_locked(health: HealthStage) -> None:
    point(health.view.list.viewport(), health.view.list.visualRect(health.view.model.index(1, 0)).center())
    assert health.view.list.viewport().toolTip() != ""
    menu = page_menu(health)
    health.bridge.lock()

    assert not menu.isVisible()
    assert health.titles() == []
    assert health.watch.look is None
    assert health.view.checked.text() == ""
    assert health.view.list.viewport().toolTip() == ""
    assert all(tile.count == 0 for tile in health.view.tiles.values())


def test_a_change_of_the_vault_is_looked_at_by_itself(health: HealthStage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(health.watch.changed, timeout=5_000):
        health.bridge.tell_changed()


# --- by keyboard and pointer ---------------------------------------------------------------------------------


def test_the_button_of_a_row_changes_its_password(health: HealthStage) -> None:
    click(health, 1, DEED)

    assert health.changes == [health.office.ids["UPS"]]


def test_enter_does_what_the_button_does_and_arrows_move(health: HealthStage) -> None:
    rows = health.view.list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    QTest.keyClick(rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(rows, Qt.Key.Key_C)

    assert health.changes == [health.office.ids["UPS"], health.office.ids["Zoom"]]


def test_the_list_is_one_tab_stop(health: HealthStage) -> None:
    rows = health.view.list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows, Qt.Key.Key_Tab)

    assert not rows.hasFocus()


def test_what_has_no_password_to_change_is_edited(health: HealthStage) -> None:
    click(health, health.row("Stripe"), DEED)

    assert health.edits == [health.office.ids["Stripe"]]


def test_a_click_on_a_row_shows_its_item(health: HealthStage) -> None:
    rows = health.view.list
    rect = rows.visualRect(health.view.model.index(2, 0))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(100, 20))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.RightButton, pos=rect.topLeft() + QPoint(100, 20))

    assert health.items == [health.office.ids["Zoom"]]


def test_what_the_pointer_is_over_is_told(health: HealthStage) -> None:
    rows = health.view.list
    rect = rows.visualRect(health.view.model.index(0, 0))
    for spot, tip in (
        (rows.button_centre(0, DEED), "Change"),
        (rows.button_centre(0, MENU), "More"),
        (rect.topLeft() + QPoint(100, 20), "Found 37000 times in leaked passwords"),
    ):
        point(rows.viewport(), spot)
        assert rows.viewport().toolTip() == tip
        rows.grab()
    QApplication.sendEvent(rows, QEvent(QEvent.Type.Leave))
    assert rows.painter.hovered == (-1, "")
    assert rows._tip(-1, "") == ""


def test_the_menu_opens_where_the_pointer_is(health: HealthStage) -> None:
    rows = health.view.list
    spot = rows.visualRect(health.view.model.index(1, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, rows.viewport().mapToGlobal(spot))
    QApplication.sendEvent(rows.viewport(), event)
    menu = QApplication.activePopupWidget()

    assert isinstance(menu, RowMenu)
    pick(menu, "Change")
    assert health.changes == [health.office.ids["UPS"]]


def test_the_menu_key_opens_the_menu_of_the_current_row(health: HealthStage) -> None:
    rows = health.view.list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(rows.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = QApplication.activePopupWidget()

    assert isinstance(menu, RowMenu)
    pick(menu, "Show item")
    assert health.items == [health.office.ids["Grafana"]]


def test_the_selected_row_stays_through_another_look(health: HealthStage, qtbot: QtBot) -> None:
    health.view.list.setCurrentIndex(health.view.model.index(3, 0))

    health.look(qtbot)

    assert health.view.list.row() == 3


# --- ignoring ------------------------------------------------------------------------------------------------


def ignore_weak(health: HealthStage, qtbot: QtBot) -> None:
    pick(row_menu(health, health.row("Router - office")), "Ignore…")
    sheet = sheet_of(health, IgnoreSheet)
    assert isinstance(sheet, IgnoreSheet)
    assert not sheet.give_button.isEnabled()
    QTest.keyClicks(sheet.field, "reachable from inside only")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    told(health, qtbot, "Ignored for “Router - office”")
    settled(health, qtbot, lambda: "Router - office" not in health.titles())


def test_a_finding_is_ignored_with_a_reason_and_that_can_be_undone(health: HealthStage, qtbot: QtBot) -> None:
    ignore_weak(health, qtbot)
    assert item(health, "Router - office").text(ignored_field("weak")) == "reachable from inside only"

    act = health.notes[-1].act
    assert act is not None
    act()
    settled(health, qtbot, lambda: "Router - office" in health.titles())


def test_what_is_ignored_is_listed_and_can_be_taken_back(health: HealthStage, qtbot: QtBot) -> None:
    ignore_weak(health, qtbot)
    pick(page_menu(health), "1 ignored finding")
    assert health.titles() == ["Router - office"]
    assert health.reasons() == ["Weak, ignored on 1 Mar 2026: reachable from inside only"]
    assert health.view.heading.text() == "Ignored"

    click(health, 0, DEED)
    told(health, qtbot, "No longer ignored for “Router - office”")
    settled(health, qtbot, lambda: health.titles() == WORST_FIRST)


def test_the_ignored_ones_can_be_left_again(health: HealthStage, qtbot: QtBot) -> None:
    ignore_weak(health, qtbot)
    health.view.part.set_current(ACCOUNTS)
    pick(page_menu(health), "1 ignored finding")
    assert health.view.part.current() == PASSWORDS
    assert health.titles() == ["Router - office"]

    pick(page_menu(health), "1 ignored finding")
    assert "Router - office" not in health.titles()
    assert health.view.heading.text() == "Fix these first"


def test_escape_ignores_nothing(health: HealthStage) -> None:
    pick(row_menu(health, 0), "Ignore…")
    sheet = sheet_of(health, IgnoreSheet)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)

    assert health.titles() == WORST_FIRST
    assert health.notes == []


# --- people who left -----------------------------------------------------------------------------------------


def test_someone_who_left_is_named_and_what_they_knew_comes_up(health: HealthStage, qtbot: QtBot) -> None:
    health.office.clock.pass_seconds(60)
    pick(page_menu(health), "Someone left…")
    qtbot.waitUntil(lambda: bool(health.findChildren(LeaverSheet)))
    sheet = sheet_of(health, LeaverSheet)
    assert isinstance(sheet, LeaverSheet)
    assert [button.text() for button in sheet.names] == ["Dana Okafor", "Mia Berg", "Sam Ito"]

    sheet.names[1].click()
    assert sheet.field.text() == "Mia Berg"
    sheet.give_button.click()
    told(health, qtbot, "What Mia Berg knew goes to the list")
    settled(health, qtbot, lambda: "Old FTP" in health.titles())
    health.view.tiles[Finding.LEAVER].click()
    assert "Mia Berg knew it and has left" in health.reasons()

    act = health.notes[-1].act
    assert act is not None
    act()
    settled(health, qtbot, lambda: health.titles() == ["GitHub"])


def test_who_left_can_also_be_told_beside_the_accounts(health: HealthStage, qtbot: QtBot) -> None:
    assert health.view.leaver_button.isHidden()
    health.view.part.set_current(ACCOUNTS)
    health.view.leaver_button.click()

    qtbot.waitUntil(lambda: bool(health.findChildren(LeaverSheet)))


def test_a_name_that_nobody_has_is_told(health: HealthStage, qtbot: QtBot) -> None:
    pick(page_menu(health), "Someone left…")
    qtbot.waitUntil(lambda: bool(health.findChildren(LeaverSheet)))
    sheet = sheet_of(health, LeaverSheet)
    assert isinstance(sheet, LeaverSheet)

    QTest.keyClicks(sheet.field, "mia  berg")
    assert sheet.labelled._hint == "Known to this person: 4 items"
    QTest.keyClicks(sheet.field, "x")
    assert sheet.labelled._hint == "Nobody of this name stands in the vault."


def test_someone_who_came_back_is_taken_off(health: HealthStage, qtbot: QtBot) -> None:
    menu = page_menu(health)
    back = menu._back
    assert back is not None
    assert [action.text() for action in back.actions()] == ["Sam Ito is back"]
    pick(back, "Sam Ito is back")
    menu.close()
    told(health, qtbot, "Sam Ito is back")
    settled(health, qtbot, lambda: "GitHub" not in health.titles())


# --- the age of passwords ------------------------------------------------------------------------------------


def test_age_matters_once_it_is_chosen(health: HealthStage, qtbot: QtBot) -> None:
    health.office.clock.pass_seconds(400 * 86_400)
    menu = page_menu(health)
    menu.age_chosen.emit(365)
    menu.close()
    settled(health, qtbot, lambda: health.view.tiles[Finding.OLD].count == 10)

    assert health.surroundings.settings.kept.password_age == 365
    health.view.tiles[Finding.OLD].click()
    assert health.reasons()[0] == "Not changed since 1 Mar 2026"


def test_further_findings_are_counted_beside_the_worst(health: HealthStage, qtbot: QtBot) -> None:
    health.office.clock.pass_seconds(400 * 86_400)
    health.preferences.change(password_age=365)
    settled(health, qtbot, lambda: health.view.tiles[Finding.OLD].count == 10)

    assert health.view.model.facts(health.row("UPS")).further == "1 more finding"
    health.grab()


# --- accounts ------------------------------------------------------------------------------------------------


def test_the_accounts_to_look_at_are_listed(health: HealthStage) -> None:
    health.view.part.set_current(ACCOUNTS)

    assert dict(zip(health.titles(), health.reasons(), strict=True)) == {
        "Zoom": "Has a password although Google signs in",
        "Old FTP": "Review was due on 15 Jan 2026",
        "Stripe": "Nobody is named as its owner",
    }
    assert health.view.heading.text() == "Accounts to look at"
    health.view.tiles[Review.NO_OWNER].click()
    assert health.titles() == ["Zoom", "Stripe"]
    assert health.view.heading.text() == "Without owner"


def test_an_account_is_marked_as_reviewed(health: HealthStage, qtbot: QtBot) -> None:
    health.view.part.set_current(ACCOUNTS)
    click(health, health.row("Old FTP"), DEED)
    told(health, qtbot, "“Old FTP” was reviewed; the next time is in 6 months")
    settled(health, qtbot, lambda: "Old FTP" not in health.titles())

    assert item(health, "Old FTP").text(REVIEW) == "2026-09-01"


def test_the_next_review_can_be_chosen(health: HealthStage, qtbot: QtBot) -> None:
    health.view.part.set_current(ACCOUNTS)
    pick(row_menu(health, health.row("Old FTP")), "Reviewed today, again in 12 months")
    settled(health, qtbot, lambda: "Old FTP" not in health.titles())

    assert item(health, "Old FTP").text(REVIEW) == "2027-03-01"


def test_an_account_without_owner_is_edited(health: HealthStage) -> None:
    health.view.part.set_current(ACCOUNTS)
    click(health, health.row("Stripe"), DEED)

    assert health.edits == [health.office.ids["Stripe"]]
    assert item(health, "Stripe").field(OWNER) is None


# --- a vault that can only be read ---------------------------------------------------------------------------


def test_a_vault_that_can_only_be_read_offers_nothing_that_writes(health: HealthStage, qtbot: QtBot) -> None:
    health.office.session.read_only = "newer"
    health.look(qtbot)
    rows = health.view.list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    rows.grab()

    assert health.changes == []
    QApplication.sendEvent(rows.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, RowMenu)
    assert [action.text() for action in menu.actions()] == ["Show item"]
    menu.close()
    assert not page_menu(health).leaver.isEnabled()
    assert not health.view.leaver_button.isEnabled()


# --- for everyone --------------------------------------------------------------------------------------------


def test_whatever_takes_the_keyboard_has_a_name(health: HealthStage) -> None:
    parts = [part for part in health.view.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert parts
    assert [part for part in parts if not (part.accessibleName() or getattr(part, "text", str)())] == []


def test_the_tab_key_goes_through_the_page_and_out_of_it(health: HealthStage) -> None:
    view = health.view
    view.leaks_button.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        if focused is None or focused in seen:
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)

    wanted = [view.leaks_button, view.again_button, view.more_button, view.list]
    tiles = [tile for tile in view.tiles.values() if not tile.isHidden()]
    assert [part for part in (*wanted, *tiles) if part not in seen] == []


def test_a_title_from_right_to_left_turns_nothing_around_it(health: HealthStage, qtbot: QtBot) -> None:
    for title in ("\u05d1\u05e0\u05e7", "Pair"):
        health.office.add(title, "dana", "kV7#tq-Rm2!xZp9s@pair", owner="Mia")
    health.look(qtbot)

    assert "Same password as \u2068\u05d1\u05e0\u05e7\u2069" in health.reasons()


def test_a_list_may_say_any_number(health: HealthStage, qtbot: QtBot) -> None:
    check_leaks(health.office.session, LeakedInMemory({"kV7#tq-Rm2!xZp9s@leaked": 999_999_999_999}))
    health.look(qtbot)

    assert health.reasons()[0].startswith("Found 2000000000 times")


def test_a_very_long_title_is_cut_where_it_is_named_beside_others(health: HealthStage, qtbot: QtBot) -> None:
    for title in ("x" * 400, "Pair"):
        health.office.add(title, "dana", "kV7#tq-Rm2!xZp9s@pair", owner="Mia")
    health.look(qtbot)

    assert f"Same password as \u2068{'x' * 80}…\u2069" in health.reasons()


def test_of_many_with_the_same_password_one_is_named_and_the_others_counted(health: HealthStage, qtbot: QtBot) -> None:
    for title in ("D", "E"):
        health.office.add(title, "dana", "kV7#tq-Rm2!xZp9s@same", owner="Mia")
    health.look(qtbot)

    assert "Same password as UPS and 3 others" in health.reasons()


def test_what_expires_today_and_what_has_are_told_apart(health: HealthStage, qtbot: QtBot) -> None:
    health.office.add("Today", "dana", "kV7#tq-Rm2!xZp9s@today", expires="2026-03-01", owner="Mia")
    health.office.add("Gone", "dana", "kV7#tq-Rm2!xZp9s@gone", expires="2026-02-01", owner="Mia")
    health.look(qtbot)

    assert "Expires today" in health.reasons()
    assert "Expired on 1 Feb 2026" in health.reasons()
