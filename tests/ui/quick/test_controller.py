import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import (
    GITHUB_PASSWORD,
    SampleSession,
    empty_session,
    item_id,
    password_of,
    sample_session,
)
from tests.ui.browse.stage import Stage
from tests.ui.quick.stage import QuickStage
from vault_app.core.changes import PutItem
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import PASSWORD, USERNAME, FieldId, ItemId
from vault_app.core.item import FieldType, Item, Stamp
from vault_app.core.kinds import NUMBER
from vault_app.core.secret import Secret
from vault_app.services.commit import commit
from vault_app.services.delete_item import delete_items, purge_items
from vault_app.services.last_used import touch
from vault_app.services.save_item import save_item
from vault_app.ui.browse.item_actions import ItemActions
from vault_app.ui.happenings import Section
from vault_app.ui.quick import source as source_module
from vault_app.ui.quick.source import Source

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def bare_item(item_id: bytes, title: str, *, kind: str = "login") -> Item:
    return Item(id=ItemId(item_id), kind=kind, title=title, stamp=Stamp(2, 1), created=1)


def test_it_finds_as_the_list_does(quick: QuickStage) -> None:
    quick.type("git")

    assert quick.titles() == ["GitHub", "GitLab (self-hosted)", "DigitalOcean"]
    assert quick.quick.page.list.row() == 0
    assert quick.below()[2] == "ops@northpine.example · matches website"


def test_it_shows_six_results_at_most(quick: QuickStage) -> None:
    quick.type("e")

    assert len(quick.titles()) == 6


def test_an_empty_field_shows_the_five_used_last(locked: QuickStage, sample: SampleSession) -> None:
    for title in ("Zoom", "Figma"):
        touch(sample.session, item_id(title))
        sample.clock.pass_seconds(60)
    locked.open(sample)

    locked.show()

    assert locked.titles()[:2] == ["Figma", "Zoom"]
    assert len(locked.titles()) == 5


def test_what_is_in_the_bin_is_not_among_them(locked: QuickStage, sample: SampleSession) -> None:
    touch(sample.session, item_id("Zoom"))
    delete_items(sample.session, (item_id("Zoom"),), doors=sample.doors)
    locked.open(sample)

    locked.show()
    assert "Zoom" not in locked.titles()
    locked.type("zoom")

    assert "Zoom" not in locked.titles()


def test_enter_copies_the_password_of_the_first_result_and_the_window_goes(quick: QuickStage) -> None:
    quick.type("git")

    quick.key(Qt.Key.Key_Return)
    quick.rest()

    assert quick.clipboard.text == GITHUB_PASSWORD
    assert not quick.quick.is_shown()
    assert [(copied.what, copied.title) for copied in quick.copies] == [("Password", "GitHub")]


@pytest.mark.parametrize(
    ("key", "held", "text"),
    [
        (Qt.Key.Key_Return, SHIFT, "dana.okafor"),
        (Qt.Key.Key_Enter, SHIFT, "dana.okafor"),
        (Qt.Key.Key_B, CTRL, "dana.okafor"),
        (Qt.Key.Key_U, CTRL, "https://github.example/login"),
        (Qt.Key.Key_C, CTRL, GITHUB_PASSWORD),
    ],
)
def test_each_key_copies_what_it_copies_in_the_list(
    quick: QuickStage, key: Qt.Key, held: Qt.KeyboardModifier, text: str
) -> None:
    quick.type("github")

    quick.key(key, held)
    quick.rest()

    assert quick.clipboard.text == text
    assert not quick.quick.is_shown()


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Return, ALT), (Qt.Key.Key_T, CTRL)])
def test_the_one_time_code_is_copied_and_never_its_key(
    quick: QuickStage, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    quick.type("github")

    quick.key(key, held)
    quick.rest()

    assert quick.clipboard.text.isdigit()
    assert len(quick.clipboard.text) == 6


def test_copying_what_an_item_lacks_is_told_in_the_window_which_stays(quick: QuickStage) -> None:
    quick.type("zoom")

    quick.key(Qt.Key.Key_Return, ALT)
    quick.rest()

    assert quick.quick.page.message() == "“Zoom” has no one-time code"
    assert quick.quick.is_shown()
    assert quick.clipboard.text == ""
    quick.type("x")
    assert quick.quick.page.message() == ""


def test_ctrl_o_opens_the_website(quick: QuickStage) -> None:
    quick.type("github")

    quick.key(Qt.Key.Key_O, CTRL)

    assert quick.opened == ["https://github.example/login"]
    assert not quick.quick.is_shown()


def test_an_item_without_a_website_opens_none(quick: QuickStage, sample: SampleSession) -> None:
    bare = Item(
        id=ItemId(b"an item all bare"), kind="login", title="Barebones", stamp=sample.session.stamp(), created=1
    )
    commit(sample.session, [PutItem(bare)], sample.doors)
    quick.bridge.tell_changed(bare.id)
    quick.type("barebones")

    quick.key(Qt.Key.Key_O, CTRL)

    assert quick.opened == []
    assert "has no website" in quick.quick.page.message()


def test_a_row_that_nobody_has_seen_yet_is_not_acted_on(quick: QuickStage) -> None:
    quick.type("git")
    quick.quick.chooser._ripeness._began = 1e12
    quick.key(Qt.Key.Key_Down)

    quick.key(Qt.Key.Key_Return)
    quick.rest()
    assert quick.clipboard.text == ""

    quick.ripen()
    quick.key(Qt.Key.Key_Return)
    quick.rest()
    assert quick.clipboard.text == password_of("GitLab (self-hosted)")


def test_the_keys_that_move_stop_at_the_ends(quick: QuickStage) -> None:
    quick.type("git")

    for key, row in ((Qt.Key.Key_Up, 0), (Qt.Key.Key_PageDown, 2), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        quick.key(key)
        assert quick.quick.page.list.row() == row
    quick.key(Qt.Key.Key_End, CTRL)
    assert quick.quick.page.list.row() == 2
    quick.key(Qt.Key.Key_Home, CTRL)
    assert quick.quick.page.list.row() == 0


def test_each_letter_selects_the_first_row_again(quick: QuickStage) -> None:
    quick.type("gi")
    quick.key(Qt.Key.Key_Down)

    quick.type("t")

    assert quick.quick.page.list.row() == 0


def test_the_right_arrow_shows_all_fields_with_what_is_sealed_masked(quick: QuickStage) -> None:
    quick.type("github")

    quick.key(Qt.Key.Key_Right)

    assert quick.titles() == ["Website", "User name", "Password", "One-time code", "Notes"]
    assert quick.below()[:2] == ["https://github.example/login", "dana.okafor"]
    assert set(quick.below()[2]) == {"•"}
    rows = quick.quick.page.list
    assert rows.shown(2).sentence() == "Password, hidden"
    assert quick.quick.page.path() == "GitHub"


def test_a_field_is_chosen_with_the_arrows_and_copied_with_enter(quick: QuickStage) -> None:
    quick.type("github")
    quick.key(Qt.Key.Key_Right)
    quick.ripen()
    for _ in range(2):
        quick.key(Qt.Key.Key_Down)

    quick.key(Qt.Key.Key_Return)
    quick.rest()

    assert quick.clipboard.text == GITHUB_PASSWORD
    assert not quick.quick.is_shown()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Left])
def test_from_the_fields_a_key_leads_back_to_the_same_result(quick: QuickStage, key: Qt.Key) -> None:
    quick.type("git")
    quick.ripen()
    quick.key(Qt.Key.Key_Down)
    quick.key(Qt.Key.Key_Right)

    quick.key(key)

    assert quick.titles() == ["GitHub", "GitLab (self-hosted)", "DigitalOcean"]
    assert quick.quick.page.list.row() == 1
    assert quick.quick.is_shown()


def test_typing_among_the_fields_searches_again(quick: QuickStage) -> None:
    quick.type("git")
    quick.key(Qt.Key.Key_Right)

    quick.type("l")

    assert quick.titles()[0] == "GitLab (self-hosted)"
    assert quick.quick.page.path() == ""


def test_from_right_to_left_the_other_arrow_leads_on(quick: QuickStage) -> None:
    quick.quick.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    quick.type("github")

    quick.key(Qt.Key.Key_Left)
    assert "Password" in quick.titles()
    quick.key(Qt.Key.Key_Right)

    assert quick.titles()[0] == "GitHub"


def test_the_arrow_moves_in_the_text_before_its_end(quick: QuickStage) -> None:
    quick.type("github")
    quick.key(Qt.Key.Key_Home)

    quick.key(Qt.Key.Key_Right)

    assert quick.quick.page.field.cursorPosition() == 1
    assert quick.titles()[0] == "GitHub"


def test_ctrl_c_copies_selected_text_and_no_password(quick: QuickStage) -> None:
    quick.type("github")
    quick.quick.page.field.selectAll()

    quick.key(Qt.Key.Key_C, CTRL)
    quick.rest()

    assert quick.clipboard.text == ""
    assert quick.quick.is_shown()


def test_escape_closes_it_and_nothing_stays_behind(quick: QuickStage) -> None:
    quick.type("git")

    quick.key(Qt.Key.Key_Escape)

    assert not quick.quick.is_shown()
    assert quick.titles() == []
    assert quick.quick.page.field.text() == ""


def test_it_goes_when_the_keyboard_goes_elsewhere(quick: QuickStage, qtbot: QtBot) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()

    qtbot.waitUntil(lambda: not quick.quick.is_shown())


def test_it_makes_room_while_an_answer_is_waited_for_and_comes_back_with_it(
    locked: QuickStage, sample: SampleSession, qtbot: QtBot
) -> None:
    locked.show()
    locked.asking.busy = True
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not locked.quick.window.isVisible())
    assert locked.quick.is_shown()

    locked.open(sample)

    assert locked.quick.window.isVisible()
    assert locked.quick.window.page() is locked.quick.page


def test_an_answer_after_it_was_closed_does_not_bring_it_back(locked: QuickStage, sample: SampleSession) -> None:
    locked.show()
    locked.quick.hide()

    locked.quick.come_back()
    locked.open(sample)

    assert not locked.quick.window.isVisible()


def test_a_locked_vault_asks_for_the_passphrase_and_goes_on_to_the_search(
    locked: QuickStage, sample: SampleSession
) -> None:
    locked.show()
    assert locked.quick.window.page() is locked.asking
    assert locked.asking.field.hasFocus()

    locked.open(sample)

    assert locked.quick.window.page() is locked.quick.page
    assert locked.quick.page.field.hasFocus()
    locked.type("git")
    assert locked.titles()[0] == "GitHub"


def test_a_lock_takes_the_window_away_and_everything_with_it(quick: QuickStage) -> None:
    quick.type("git")

    quick.bridge.lock()

    assert not quick.quick.is_shown()
    assert quick.titles() == []
    assert quick.quick.chooser._sources == {}


def test_ctrl_l_asks_for_the_lock(quick: QuickStage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(quick.quick.lock_asked):
        quick.key(Qt.Key.Key_L, CTRL)


def test_all_open_vaults_are_searched_and_named(locked: QuickStage) -> None:
    one, other = sample_session(), empty_session()
    twin = bare_item(b"another git item", "Git")
    commit(other.session, [PutItem(twin)], other.doors)
    locked.open(one, other)
    locked.show()

    locked.type("git")

    assert locked.titles() == ["Git", "GitHub", "GitLab (self-hosted)", "DigitalOcean"]
    assert locked.below()[0] == "Northpine"
    locked.ripen()
    locked.key(Qt.Key.Key_Down)
    locked.key(Qt.Key.Key_Return)
    locked.rest()
    assert locked.clipboard.text == GITHUB_PASSWORD


def test_a_change_shows_at_once(quick: QuickStage, sample: SampleSession) -> None:
    quick.type("brandnew")
    assert quick.quick.page.remark() == "Nothing matches “brandnew”."
    item = bare_item(b"some brand new i", "Brandnew")
    commit(sample.session, [PutItem(item)], sample.doors)

    quick.bridge.tell_changed(item.id)

    assert quick.titles() == ["Brandnew"]
    assert quick.quick.page.remark() == ""


def test_an_empty_vault_says_so(locked: QuickStage) -> None:
    locked.open(empty_session())

    locked.show()

    assert locked.quick.page.remark() == "There is nothing in this vault yet."


def test_an_item_in_which_nothing_stands_out_shows_its_fields(quick: QuickStage, sample: SampleSession) -> None:
    item = Item(
        id=ItemId(b"an environment i"), kind="environment", title="Prod", stamp=sample.session.stamp(), created=1
    )
    commit(sample.session, [PutItem(item)], sample.doors)
    quick.bridge.tell_changed(item.id)
    quick.type("prod")
    assert quick.quick.page.list.shown(0).act == "Show fields"

    quick.key(Qt.Key.Key_Return)

    assert quick.quick.page.path() == "Prod"
    assert quick.quick.page.remark() == "This item has no fields."
    quick.key(Qt.Key.Key_Escape)
    assert quick.titles()[0] == "Prod"


def test_a_click_on_a_row_copies_it_once_it_has_been_seen(quick: QuickStage) -> None:
    quick.type("git")
    quick.ripen()
    rows = quick.quick.page.list
    place = rows.visualRect(rows.model().index(1, 0)).center()

    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    quick.rest()

    assert quick.clipboard.text == password_of("GitLab (self-hosted)")


def test_a_copy_made_elsewhere_does_not_close_it(quick: QuickStage) -> None:
    quick.bridge.copy_field(item_id("Zoom"), PASSWORD, what="Password", title="Zoom", asker=quick)
    quick.rest()

    assert quick.quick.is_shown()
    assert quick.copies == []


def test_where_nothing_else_can_it_says_itself_what_was_copied_and_goes_then(quick: QuickStage, qtbot: QtBot) -> None:
    quick.quick._lingering.setInterval(200)
    quick.type("git")

    quick.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quick.quick.page.message() == "Password for GitHub copied")
    assert quick.titles() == []
    assert quick.quick.is_shown()

    qtbot.waitUntil(lambda: not quick.quick.is_shown())
    assert quick.quick.page.message() == ""


def test_called_again_while_it_says_so_it_begins_anew(quick: QuickStage) -> None:
    quick.quick._lingering.setInterval(60_000)
    quick.type("git")
    quick.key(Qt.Key.Key_Return)
    quick.rest()

    quick.show()

    assert quick.quick.page.message() == ""
    assert len(quick.titles()) == 5
    assert not quick.quick._lingering.isActive()


def test_a_title_that_holds_a_mark_is_named_as_it_is(quick: QuickStage, sample: SampleSession) -> None:
    item = bare_item(b"a marked title i", "%1 of %2")
    commit(sample.session, [PutItem(item)], sample.doors)
    quick.bridge.tell_changed(item.id)
    quick.type("%1 of")

    assert quick.titles() == ["%1 of %2"]
    quick.type("zzz %1")
    assert quick.quick.page.remark() == "Nothing matches “%1 ofzzz %1”."


def test_a_large_vault_is_prepared_while_the_window_lives(
    locked: QuickStage, sample: SampleSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_module, "AT_ONCE", 3)
    locked.open(sample)
    locked.show()

    locked.type("git")
    assert locked.quick.page.remark() == "Looking…"
    assert locked.titles() == []
    locked.key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: locked.titles()[:1] == ["GitHub"])
    assert locked.clipboard.text == ""


def test_what_the_list_has_prepared_is_used(stage: Stage, qtbot: QtBot) -> None:
    page, session = stage.page, stage.bridge.session
    assert session is not None
    source = Source(session, ItemActions(stage.bridge, stage), stage, prepared=page.finder_of_all)
    list_finder = page.finder_of_all()
    assert list_finder is not None

    source.prepare()
    assert source._finder._index is list_finder._index

    touch(session, item_id("Zoom"))
    item = bare_item(b"one item that is", "Gitea")
    commit(session, [PutItem(item)], session.doors)
    stage.bridge.tell_changed(item.id)
    source.follow(session.vault, (item.id,))
    source.prepare()
    assert [session.vault.columns.title[row.position] for row in source.find("gitea", 6)] == ["Gitea"]
    stage.rest(qtbot)


def test_while_the_list_shows_the_bin_it_looks_for_itself(stage: Stage) -> None:
    session = stage.bridge.session
    assert session is not None
    stage.page.show_section(Section("bin"))
    source = Source(session, ItemActions(stage.bridge, stage), stage, prepared=stage.page.finder_of_all)

    assert stage.page.finder_of_all() is None
    source.prepare()

    assert [session.vault.columns.title[row.position] for row in source.find("git", 1)] == ["GitHub"]


def test_ctrl_enter_asks_to_see_the_item_in_the_window(quick: QuickStage, sample: SampleSession, qtbot: QtBot) -> None:
    quick.type("git")

    with qtbot.waitSignal(quick.quick.item_asked) as asked:
        quick.key(Qt.Key.Key_Return, CTRL)

    assert asked.args == [sample.session, item_id("GitHub")]
    assert quick.clipboard.text == ""


def test_so_it_does_from_the_fields(quick: QuickStage, qtbot: QtBot) -> None:
    quick.type("git")
    quick.key(Qt.Key.Key_Right)

    with qtbot.waitSignal(quick.quick.item_asked) as asked:
        quick.key(Qt.Key.Key_Return, CTRL)

    assert asked.args is not None
    assert asked.args[1] == item_id("GitHub")


def test_where_there_is_no_password_none_is_promised(quick: QuickStage, sample: SampleSession) -> None:
    item = bare_item(b"a single sign-on", "Signed on")
    commit(sample.session, [PutItem(item)], sample.doors)
    quick.bridge.tell_changed(item.id)
    quick.type("signed on")
    assert quick.quick.page.list.shown(0).act == ""

    quick.key(Qt.Key.Key_Return)

    assert quick.quick.page.message() == "“Signed on” has no password"


def test_a_key_where_there_is_no_row_does_nothing(quick: QuickStage) -> None:
    quick.type("zzz nothing")

    for key, held in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, CTRL),
        (Qt.Key.Key_Return, SHIFT | ALT),
        (Qt.Key.Key_B, CTRL),
        (Qt.Key.Key_O, CTRL),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    ):
        quick.key(key, held)
    quick.rest()

    assert quick.quick.is_shown()
    assert quick.clipboard.text == ""
    assert quick.opened == []


def test_an_item_that_is_gone_meanwhile_is_not_acted_on(quick: QuickStage, sample: SampleSession) -> None:
    quick.type("github")
    delete_items(sample.session, (item_id("GitHub"),), doors=sample.doors)
    purge_items(sample.session, (item_id("GitHub"),), doors=sample.doors)

    quick.key(Qt.Key.Key_Return)
    quick.rest()

    assert quick.clipboard.text == ""
    assert quick.quick.is_shown()


def test_a_field_that_nobody_has_seen_yet_is_not_copied(quick: QuickStage) -> None:
    quick.type("github")
    quick.key(Qt.Key.Key_Right)
    quick.quick.chooser._ripeness._began = 1e12
    quick.key(Qt.Key.Key_Down)

    quick.key(Qt.Key.Key_Return)
    quick.key(Qt.Key.Key_Return, SHIFT)
    quick.rest()

    assert quick.clipboard.text == ""


def hints(quick: QuickStage) -> list[str]:
    return [words for _key, words in quick.quick.window.hints._hints]


def test_the_foot_names_the_keys_that_do_something_with_the_selected_item(locked: QuickStage) -> None:
    sample = empty_session()
    put_item(sample, "login", "Linear", (PASSWORD, FieldType.PASSWORD), (USERNAME, FieldType.TEXT))
    put_item(sample, "card", "Linear card", (NUMBER, FieldType.HIDDEN))
    locked.open(sample)
    locked.show()
    locked.type("linear")
    assert hints(locked) == ["Password", "User name", "More", "Close"]

    locked.key(Qt.Key.Key_Right)
    assert hints(locked) == ["Copy", "Back"]
    locked.key(Qt.Key.Key_Down)
    assert hints(locked) == ["Copy", "Back"]
    locked.key(Qt.Key.Key_Left)
    assert hints(locked) == ["Password", "User name", "More", "Close"]

    locked.key(Qt.Key.Key_Down)
    assert hints(locked) == ["Card number", "More", "Close"]


def test_the_foot_promises_no_copy_of_what_an_item_lacks(locked: QuickStage) -> None:
    sample = empty_session()
    put_item(sample, "card", "Bare card")
    locked.open(sample)
    locked.show()
    locked.type("bare")

    assert hints(locked) == ["More", "Close"]


def put_item(sample: SampleSession, kind: str, title: str, *fields: tuple[FieldId, FieldType]) -> None:
    made = [DraftField(key, each, Secret("value") if each.sealed else "value") for key, each in fields]
    save_item(sample.session, Draft(None, kind, title, tuple(made)), doors=sample.doors)
