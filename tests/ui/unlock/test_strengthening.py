from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import PASSPHRASE, FakeSurroundings
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.services import strengthen
from vault_app.services.session import Session
from vault_app.ui.jobs import Lane
from vault_app.ui.unlock.controller import UnlockController
from vault_app.vaultfile.inspecting import slot_info

TODAY = KdfCost(memory_kib=16, passes=3, lanes=1)


def opened(qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings, path: Path) -> Session:
    controller = UnlockController(lane, surroundings)
    qtbot.addWidget(controller.view)
    controller.show_vault(path)
    controller.view.show()
    QTest.keyClicks(controller.view.field, PASSPHRASE)
    with qtbot.waitSignal(controller.opened) as signal:
        QTest.keyClick(controller.view.field, Qt.Key.Key_Return)
    done: list[None] = []
    lane.run(lambda: None, asker=controller.view, done=done.append)
    qtbot.waitUntil(lambda: bool(done))
    session: Session = signal.args[0]
    return session


def cost_of(session: Session) -> list[KdfCost]:
    return [cost for slot in session.opened.slots if (cost := slot_info(slot).cost) is not None]


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[Secret]:
    """Gives the passphrases that were kept for wrapping anew."""
    secrets: list[Secret] = []
    wrap = strengthen.strengthen_slot

    def watched(session: Session, passphrase: Secret, **rest: object) -> bool:
        secrets.append(passphrase)
        return wrap(session, passphrase, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(strengthen, "strengthen_slot", watched)
    return secrets


def test_a_weak_slot_is_wrapped_anew_after_the_vault_is_shown(
    qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings, kept: list[Secret]
) -> None:
    path, made = surroundings.make_vault()
    made.session.lock()
    before = path.read_bytes()
    surroundings.own_doors = replace(surroundings.own_doors, cost=TODAY)

    session = opened(qtbot, lane, surroundings, path)

    assert cost_of(session) == [TODAY]
    assert path.read_bytes() == before
    assert [bool(secret) for secret in kept] == [False]
    session.lock()


def test_a_strong_slot_keeps_no_passphrase(
    qtbot: QtBot, lane: Lane, surroundings: FakeSurroundings, kept: list[Secret]
) -> None:
    path, made = surroundings.make_vault()
    made.session.lock()

    session = opened(qtbot, lane, surroundings, path)

    assert kept == []
    session.lock()
