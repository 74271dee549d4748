import sys
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from vault_app.core.errors import Locked, VaultAppError
from vault_app.ui.jobs import Lane


@pytest.fixture
def asker() -> QObject:
    return QObject()


def test_work_is_done_in_another_thread_and_its_answer_comes_home(qtbot: QtBot, lane: Lane, asker: QObject) -> None:
    threads: list[threading.Thread] = []

    lane.run(
        threading.current_thread, asker=asker, done=lambda there: threads.extend([there, threading.current_thread()])
    )

    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_an_expected_error_goes_to_whoever_asked(qtbot: QtBot, lane: Lane, asker: QObject) -> None:
    failures: list[VaultAppError] = []

    def work() -> None:
        raise Locked

    lane.run(work, asker=asker, failed=failures.append)

    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], Locked)


def test_an_expected_error_comes_without_the_frames_that_hold_what_the_work_was_given(
    qtbot: QtBot, lane: Lane, asker: QObject
) -> None:
    failures: list[VaultAppError] = []

    def work() -> None:
        raise Locked

    lane.run(work, asker=asker, failed=failures.append)

    qtbot.waitUntil(lambda: bool(failures))
    assert failures[0].__traceback__ is None


def test_an_unexpected_error_is_raised_on_the_window_s_thread(
    qtbot: QtBot, lane: Lane, asker: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: list[tuple[BaseException, threading.Thread]] = []
    monkeypatch.setattr(
        sys, "excepthook", lambda _kind, error, _trace: raised.append((error, threading.current_thread()))
    )

    lane.run(lambda: 1 // 0, asker=asker)

    qtbot.waitUntil(lambda: bool(raised))
    assert isinstance(raised[0][0], ZeroDivisionError)
    assert raised[0][1] is threading.main_thread()


def test_an_answer_is_dropped_when_the_asker_is_gone(qtbot: QtBot, lane: Lane) -> None:
    parent = QObject()
    asker = QObject(parent)
    go, told, dropped = threading.Event(), list[int](), list[int]()
    lane.run(lambda: go.wait(5) and 7, asker=asker, done=told.append, dropped=dropped.append)
    shiboken6.delete(parent)
    go.set()

    qtbot.waitUntil(lambda: bool(dropped))
    assert (told, dropped) == ([], [7])


def test_a_cancelled_job_tells_nobody(qtbot: QtBot, lane: Lane, asker: QObject) -> None:
    begun, go, told, dropped = threading.Event(), threading.Event(), list[int](), list[int]()

    def work() -> int:
        begun.set()
        go.wait(5)
        return 7

    job = lane.run(work, asker=asker, done=told.append, dropped=dropped.append)
    assert begun.wait(5)

    job.cancel()
    go.set()

    qtbot.waitUntil(lambda: bool(dropped))
    assert told == []


def test_a_job_cancelled_before_its_turn_is_not_begun(qtbot: QtBot, lane: Lane, asker: QObject) -> None:
    go, begun, ended = threading.Event(), list[int](), list[int]()
    lane.run(lambda: go.wait(5), asker=asker)
    job = lane.run(lambda: begun.append(1), asker=asker)
    lane.run(lambda: 3, asker=asker, done=ended.append)

    job.cancel()
    go.set()

    qtbot.waitUntil(lambda: bool(ended))
    assert (begun, job.cancelled) == ([], True)


def test_urgent_work_goes_before_what_waits(qtbot: QtBot, lane: Lane, asker: QObject) -> None:
    go, order = threading.Event(), list[str]()
    lane.run(lambda: go.wait(5), asker=asker)
    lane.run(lambda: order.append("waiting"), asker=asker)
    lane.run_first(lambda: order.append("urgent"), asker=asker)

    go.set()

    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["urgent", "waiting"]


def test_waiting_for_an_idle_lane_ends_when_nothing_is_left(lane: Lane, asker: QObject) -> None:
    done: list[int] = []
    lane.run(lambda: done.append(1), asker=asker)

    assert lane.wait_idle(5)
    assert done == [1]


def test_waiting_for_a_busy_lane_gives_up(lane: Lane, asker: QObject) -> None:
    go = threading.Event()
    lane.run(lambda: go.wait(5), asker=asker)

    assert not lane.wait_idle(0.01)

    go.set()


def test_a_closed_lane_takes_no_work(lane: Lane, asker: QObject) -> None:
    done: list[int] = []
    lane.close()

    lane.run(lambda: done.append(1), asker=asker)

    assert lane.wait_idle(1)
    assert done == []


def test_a_lane_whose_object_is_gone_ends_quietly_and_lets_go_of_its_answer(asker: QObject) -> None:
    lane = Lane()
    begun, go, dropped = threading.Event(), threading.Event(), threading.Event()

    def work() -> int:
        begun.set()
        go.wait(5)
        return 1

    lane.run(work, asker=asker, dropped=lambda _answer: dropped.set())
    assert begun.wait(5)
    thread = lane._thread

    shiboken6.delete(lane)
    go.set()

    thread.join(5)
    assert not thread.is_alive()
    assert dropped.is_set()


def test_a_lane_may_be_deleted_as_soon_as_its_answer_is_home(qtbot: QtBot, asker: QObject) -> None:
    home: list[int] = []

    def begin(number: int) -> None:
        lane = Lane()

        def done(answer: int) -> None:
            shiboken6.delete(lane)
            home.append(answer)

        lane.run(lambda: number, asker=asker, done=done)

    for number in range(500):
        begin(number)

    qtbot.waitUntil(lambda: len(home) == 500)


def test_a_held_lane_begins_nothing(lane: Lane, asker: QObject) -> None:
    begun: list[int] = []

    lane.hold()
    lane.run(lambda: begun.append(1), asker=asker)
    held = lane.wait_idle(0.02)
    lane.go_on()

    assert lane.wait_idle(5)
    assert (held, begun) == (False, [1])
