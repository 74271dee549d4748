"""When it is looked, and when not."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.health.stage import HealthStage
from vault_app.services.health import health_facts
from vault_app.ui.health import watch as watching
from vault_app.ui.health.watch import REST_MS, REST_OF_LARGE_MS
from vault_app.ui.jobs import Lane


def test_a_large_vault_is_left_in_peace_for_longer(health: HealthStage, monkeypatch: pytest.MonkeyPatch) -> None:
    health.bridge.tell_changed()
    assert health.watch._rest.interval() == REST_MS

    monkeypatch.setattr(watching, "LARGE", 3)
    health.bridge.tell_changed()
    assert health.watch._rest.interval() == REST_OF_LARGE_MS


def test_nothing_is_looked_at_while_no_vault_is_open(health: HealthStage, qtbot: QtBot) -> None:
    health.bridge.lock()
    health.watch.refresh()
    qtbot.wait(20)

    assert health.watch.look is None


def test_what_was_looked_at_while_the_vault_was_locked_is_not_shown(health: HealthStage, qtbot: QtBot) -> None:
    facts = health_facts(health.office.session)
    health.watch._compute(facts)
    health.bridge.lock()
    qtbot.waitUntil(lambda: not health.watch.findChildren(Lane))

    assert health.watch.look is None


def test_another_setting_is_no_reason_to_look(health: HealthStage, qtbot: QtBot) -> None:
    looks: list[int] = []
    health.watch.count_changed.connect(looks.append)
    health.preferences.change(compact=True)
    assert health.lane.wait_idle(5)
    qtbot.wait(20)

    assert looks == []


def test_the_number_of_items_to_fix_is_told(health: HealthStage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(health.watch.count_changed) as told:
        health.watch.refresh()

    assert told.args == [8]
