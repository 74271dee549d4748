import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.fakes.fake_clipboard import FakeClipboard
from tests.fakes.sample_session import SampleSession, item_id, password_of, sample_session
from vault_app.core.draft import Draft
from vault_app.core.errors import Locked
from vault_app.core.ids import PASSWORD, ItemId
from vault_app.core.secret import Secret
from vault_app.services.drafts import load_drafts
from vault_app.services.session import Session
from vault_app.services.unlock_vault import unlock_vault
from vault_app.ui import handed_drafts
from vault_app.ui.jobs import Lane
from vault_app.ui.session_bridge import Copied, Note, SessionBridge, VaultChanged
from vault_app.vaultfile.credential import PassphraseCredential

PASSPHRASE = "correct horse battery staple"
DRAFT = Draft(None, "login", "UPS", ())


@pytest.fixture
def clipboard() -> FakeClipboard:
    return FakeClipboard()


@pytest.fixture
def other() -> SampleSession:
    return sample_session()


@pytest.fixture
def bridge(sample: SampleSession, clipboard: FakeClipboard) -> Iterator[SessionBridge]:
    lane = Lane()
    bridge = SessionBridge(lane, doors=lambda: sample.doors, clipboard=clipboard)
    yield bridge
    bridge.end(1)
    lane.close()


def test_an_opened_session_is_told_and_held(qtbot: QtBot, bridge: SessionBridge, sample: SampleSession) -> None:
    with qtbot.waitSignal(bridge.opened) as told:
        bridge.open(sample.session)

    assert told.args == [sample.session]
    assert bridge.vault is sample.session.vault


def test_without_a_session_there_is_no_vault(bridge: SessionBridge) -> None:
    assert (bridge.session, bridge.vault) == (None, None)


def test_another_session_is_shown_and_the_one_before_stays_open(
    qtbot: QtBot, bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    bridge.open(sample.session)

    with qtbot.waitSignals([bridge.locking, bridge.locked, bridge.opened], order="strict"):
        bridge.open(other.session)

    assert bridge.session is other.session
    assert bridge.sessions() == (sample.session, other.session)
    assert not sample.session.locked


def test_each_open_vault_has_a_lane_of_its_own(
    bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    home = bridge.lane
    bridge.open(sample.session)
    bridge.open(other.session)

    assert bridge.lane_of(sample.session) is home
    assert bridge.lane is bridge.lane_of(other.session) is not home


def test_a_lane_that_is_free_again_serves_the_next_vault(
    bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    bridge.open(sample.session)
    bridge.open(other.session)
    first, second = bridge.lane_of(sample.session), bridge.lane_of(other.session)
    bridge.lock()
    again, other_again = sample_session().session, sample_session().session

    bridge.open(again)
    bridge.open(other_again)

    assert (bridge.lane_of(again), bridge.lane_of(other_again)) == (first, second)
    bridge.end(1)


def test_all_vaults_lock_together(
    qtbot: QtBot, bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    bridge.open(sample.session)
    bridge.open(other.session)
    closed: list[Session] = []
    bridge.closed.connect(closed.append)

    with qtbot.waitSignals([bridge.locked, bridge.all_locked], order="strict"):
        bridge.lock()

    assert sample.session.locked
    assert other.session.locked
    assert closed == [sample.session, other.session]
    assert bridge.sessions() == ()


def test_closing_the_vault_shown_shows_one_that_stays_open(
    bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    bridge.open(sample.session)
    bridge.open(other.session)

    bridge.close_vault(other.session)

    assert other.session.locked
    assert bridge.session is sample.session
    assert not sample.session.locked


def test_closing_a_vault_behind_leaves_the_one_shown_alone(
    qtbot: QtBot, bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    bridge.open(sample.session)
    bridge.open(other.session)

    with qtbot.assertNotEmitted(bridge.locking), qtbot.waitSignal(bridge.vaults_changed):
        bridge.close_vault(sample.session)

    assert sample.session.locked
    assert bridge.sessions() == (other.session,)


def test_closing_the_only_vault_locks_all(qtbot: QtBot, bridge: SessionBridge, sample: SampleSession) -> None:
    bridge.open(sample.session)

    with qtbot.waitSignal(bridge.all_locked):
        bridge.close_vault(sample.session)

    assert bridge.session is None


def test_a_vault_that_is_not_open_cannot_be_closed(
    qtbot: QtBot, bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    bridge.open(sample.session)

    with qtbot.assertNotEmitted(bridge.closed):
        bridge.close_vault(other.session)


def test_an_edit_handed_over_while_leaving_comes_back(
    bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    bridge.open(sample.session)
    bridge.locking.connect(lambda: bridge.keep_on_lock(DRAFT))

    bridge.open(other.session)

    assert bridge.lane_of(sample.session).wait_idle(5)
    assert [draft.title for draft in load_drafts(sample.session)] == ["UPS"]


def test_locking_right_after_leaving_loses_no_edit(
    bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    drafts = [DRAFT]
    bridge.open(sample.session)
    bridge.locking.connect(lambda: bridge.keep_on_lock(drafts.pop()) if drafts else None)

    bridge.open(other.session)
    bridge.lock()

    again = unlock_vault(sample.store, PassphraseCredential(Secret(PASSPHRASE)), doors=sample.doors)
    assert [draft.title for draft in load_drafts(again)] == ["UPS"]


def test_work_on_a_vault_that_is_not_shown_comes_home(
    qtbot: QtBot, bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    bridge.open(sample.session)
    bridge.open(other.session)
    got: list[Session] = []

    bridge.run(lambda session: session, asker=bridge, done=got.append, session=sample.session)

    qtbot.waitUntil(lambda: got == [sample.session])


def test_an_answer_for_a_vault_that_was_left_is_dropped(
    bridge: SessionBridge, sample: SampleSession, other: SampleSession, qtbot: QtBot
) -> None:
    got, home = list[Session](), list[int]()
    bridge.open(sample.session)
    bridge.run(lambda session: session, asker=bridge, done=got.append)

    bridge.open(other.session)

    bridge.lane_of(sample.session).run(lambda: 1, asker=bridge, done=home.append)
    qtbot.waitUntil(lambda: bool(home))
    assert got == []


def test_a_change_of_a_vault_that_is_not_shown_is_not_told(
    qtbot: QtBot, bridge: SessionBridge, sample: SampleSession, other: SampleSession
) -> None:
    bridge.open(sample.session)
    bridge.open(other.session)

    with qtbot.assertNotEmitted(bridge.changed):
        bridge.tell_changed(session=sample.session)


def test_a_field_of_a_vault_that_is_not_shown_is_copied(
    qtbot: QtBot, bridge: SessionBridge, sample: SampleSession, other: SampleSession, clipboard: FakeClipboard
) -> None:
    bridge.open(sample.session)
    bridge.open(other.session)
    github = item_id("GitHub")

    with qtbot.waitSignal(bridge.copied):
        bridge.copy_field(github, PASSWORD, what="Password", title="GitHub", asker=bridge, session=sample.session)

    assert clipboard.text == password_of("GitHub")


def test_work_gets_the_open_session(qtbot: QtBot, bridge: SessionBridge, sample: SampleSession) -> None:
    bridge.open(sample.session)
    got: list[Session] = []

    bridge.run(lambda session: session, asker=bridge, done=got.append)

    qtbot.waitUntil(lambda: got == [sample.session])


def test_an_answer_that_comes_after_the_lock_is_dropped(
    qtbot: QtBot, bridge: SessionBridge, sample: SampleSession
) -> None:
    go, got, home = threading.Event(), list[str](), list[int]()
    bridge.open(sample.session)

    def late(_session: Session) -> str:
        go.wait(5)
        return "late"

    bridge.run(late, asker=bridge, done=got.append)

    bridge.lock()
    go.set()
    bridge.lane.run(lambda: 1, asker=bridge, done=home.append)

    qtbot.waitUntil(lambda: bool(home))
    assert got == []


def test_work_asked_for_while_locked_tells_that_it_is_locked(qtbot: QtBot, bridge: SessionBridge) -> None:
    failures: list[object] = []

    bridge.run(lambda session: session, asker=bridge, failed=failures.append)

    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], Locked)


def test_a_failure_nobody_waits_for_is_told_in_passing(
    qtbot: QtBot, bridge: SessionBridge, sample: SampleSession
) -> None:
    bridge.open(sample.session)

    with qtbot.waitSignal(bridge.notice) as told:
        bridge.run(lambda session: session.vault.item(ItemId(b"not there at all")), asker=bridge)

    note: Note = told.args[0]
    assert note.title == "This item is not in the vault any more."


def test_a_change_is_told_with_the_new_snapshot(qtbot: QtBot, bridge: SessionBridge, sample: SampleSession) -> None:
    bridge.open(sample.session)

    with qtbot.waitSignal(bridge.changed) as told:
        bridge.tell_changed(item_id("GitHub"))

    assert told.args == [VaultChanged(sample.session.vault, (item_id("GitHub"),))]


def test_no_change_is_told_of_a_locked_vault(qtbot: QtBot, bridge: SessionBridge) -> None:
    with qtbot.assertNotEmitted(bridge.changed):
        bridge.tell_changed()


def test_a_field_is_copied_by_name(
    qtbot: QtBot, bridge: SessionBridge, sample: SampleSession, clipboard: FakeClipboard
) -> None:
    bridge.open(sample.session)

    with qtbot.waitSignal(bridge.copied) as told:
        bridge.copy_field(item_id("GitHub"), PASSWORD, what="Password", title="GitHub", asker=bridge)

    copied: Copied = told.args[0]
    assert (copied.what, copied.title) == ("Password", "GitHub")
    assert clipboard.text == password_of("GitHub")


def test_a_copied_text_is_wiped(bridge: SessionBridge) -> None:
    secret = Secret("fetch me")

    bridge.copy_text(secret, what="Password", title="")

    assert not secret


def test_a_busy_clipboard_is_told_and_the_secret_is_wiped(
    qtbot: QtBot, bridge: SessionBridge, clipboard: FakeClipboard
) -> None:
    clipboard.busy = True
    secret = Secret("fetch me")

    with qtbot.waitSignal(bridge.notice) as told:
        bridge.copy_text(secret, what="Password", title="")

    assert told.args[0].detail == "Another program holds the clipboard."
    assert not secret


def test_locking_wipes_and_tells(qtbot: QtBot, bridge: SessionBridge, sample: SampleSession) -> None:
    bridge.open(sample.session)

    with qtbot.waitSignals([bridge.locking, bridge.locked], order="strict"):
        bridge.lock()

    assert sample.session.locked
    assert bridge.session is None


def test_locking_twice_tells_once(qtbot: QtBot, bridge: SessionBridge, sample: SampleSession) -> None:
    bridge.open(sample.session)
    bridge.lock()

    with qtbot.assertNotEmitted(bridge.locked):
        bridge.lock()


def test_an_edit_handed_over_while_locking_comes_back(bridge: SessionBridge, sample: SampleSession) -> None:
    bridge.open(sample.session)
    bridge.locking.connect(lambda: bridge.keep_on_lock(DRAFT))

    bridge.lock()

    again = unlock_vault(sample.store, PassphraseCredential(Secret(PASSPHRASE)), doors=sample.doors)
    assert [draft.title for draft in load_drafts(again)] == ["UPS"]


def test_a_lane_that_hangs_does_not_keep_the_vault_open(
    bridge: SessionBridge, sample: SampleSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handed_drafts, "DRAFT_SECONDS", 0.01)
    go = threading.Event()
    bridge.open(sample.session)
    bridge.run(lambda _session: go.wait(5), asker=bridge)
    bridge.locking.connect(lambda: bridge.keep_on_lock(DRAFT))

    bridge.lock()

    assert sample.session.locked
    go.set()
    assert bridge.lane.wait_idle(5)


def test_an_asker_that_is_gone_hears_nothing(qtbot: QtBot, bridge: SessionBridge, sample: SampleSession) -> None:
    bridge.open(sample.session)
    home: list[int] = []
    with qtbot.assertNotEmitted(bridge.copied):
        bridge.copy_field(item_id("GitHub"), PASSWORD, what="Password", title="GitHub", asker=_gone())
        bridge.lane.run(lambda: 1, asker=bridge, done=home.append)
        qtbot.waitUntil(lambda: bool(home))


def _gone() -> QObject:
    asker = QObject()
    shiboken6.delete(asker)
    return asker
