import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.fake_clock import FakeClock
from vault_app.core.secret import Secret
from vault_app.ui.system.clipboard_watch import ClipboardWatch


@pytest.fixture
def clipboard() -> FakeClipboard:
    return FakeClipboard()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def watch(clipboard: FakeClipboard, clock: FakeClock) -> ClipboardWatch:
    return ClipboardWatch(clipboard, clock)


def test_holding_begins_to_count_down(qtbot: QtBot, watch: ClipboardWatch, clipboard: FakeClipboard) -> None:
    with qtbot.waitSignal(watch.ticked) as told:
        watch.hold(clipboard.put(Secret("x")), 30)

    assert told.args == [30]
    assert watch.is_holding()


def test_a_second_later_one_second_less_is_left(
    qtbot: QtBot, watch: ClipboardWatch, clipboard: FakeClipboard, clock: FakeClock
) -> None:
    watch.hold(clipboard.put(Secret("x")), 30)
    clock.pass_seconds(1)

    with qtbot.waitSignal(watch.ticked) as told:
        watch.tick()

    assert told.args == [29]


def test_at_its_time_the_clipboard_is_cleared(
    qtbot: QtBot, watch: ClipboardWatch, clipboard: FakeClipboard, clock: FakeClock
) -> None:
    watch.hold(clipboard.put(Secret("x")), 30)
    clock.pass_seconds(30)

    with qtbot.waitSignal(watch.ended) as told:
        watch.tick()

    assert told.args == [True]
    assert clipboard.text == ""
    assert not watch.is_holding()


def test_what_another_program_copied_stays(
    qtbot: QtBot,
    watch: ClipboardWatch,
    clipboard: FakeClipboard,
) -> None:
    watch.hold(clipboard.put(Secret("x")), 30)
    clipboard.text = "shopping list"

    with qtbot.waitSignal(watch.ended) as told:
        watch.clear_now()

    assert told.args == [False]
    assert clipboard.text == "shopping list"


def test_clearing_with_nothing_held_tells_nobody(qtbot: QtBot, watch: ClipboardWatch) -> None:
    with qtbot.assertNotEmitted(watch.ended):
        watch.clear_now()


def test_where_another_program_is_asked_the_window_is_painted_first(
    qtbot: QtBot, clipboard: FakeClipboard, clock: FakeClock
) -> None:
    watch = ClipboardWatch(clipboard, clock, at_hand=lambda: False)
    watch.hold(clipboard.put(Secret("x")), 30)

    with qtbot.waitSignal(watch.ended):
        watch.clear_soon()
        assert clipboard.text == "x"

    assert clipboard.text == ""


def test_where_nobody_is_asked_it_is_cleared_at_once(watch: ClipboardWatch, clipboard: FakeClipboard) -> None:
    watch.hold(clipboard.put(Secret("x")), 30)

    watch.clear_soon()

    assert clipboard.text == ""


@pytest.mark.parametrize("days", [-400, -1, 1, 400])
def test_a_clock_that_jumps_by_days_neither_clears_early_nor_late(
    watch: ClipboardWatch, clipboard: FakeClipboard, clock: FakeClock, days: int
) -> None:
    watch.hold(clipboard.put(Secret("x")), 30)
    clock.set_back(days * 86_400)
    clock.pass_seconds(29)
    watch.tick()
    assert clipboard.text == "x"

    clock.pass_seconds(1)
    watch.tick()

    assert clipboard.text == ""
