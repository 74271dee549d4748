from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from jeepney import DBusAddress, new_signal  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
from pytestqt.qtbot import QtBot

from tests.fakes.shortcut_portal import ShortcutPortal, shortcut_portal
from tests.ui.system.chords import chord_of
from vault_app.ui.system.global_shortcut import ShortcutState
from vault_app.ui.system.portal_keys import PortalKeys, trigger_of

pytestmark = pytest.mark.peer

CHORD = chord_of("Ctrl+Alt+Space")


@dataclass
class Heard:
    """What the portal's listener told."""

    keys: PortalKeys
    states: list[tuple[ShortcutState, str]] = field(default_factory=list)
    presses: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keys.settled.connect(lambda state, words: self.states.append((state, words)))
        self.keys.pressed.connect(lambda time, token: self.presses.append((time, token)))


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ShortcutPortal]:
    with shortcut_portal(tmp_path) as portal:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", portal.address)
        yield portal


@pytest.fixture
def heard(qapp: object) -> Iterator[Heard]:  # noqa: ARG001
    heard = Heard(PortalKeys())
    yield heard
    heard.keys.end()


@pytest.mark.parametrize(
    ("chord", "written"),
    [
        ("Ctrl+Alt+Space", "CTRL+ALT+space"),
        ("Shift+Meta+V", "SHIFT+LOGO+v"),
        ("F9", "F9"),
        ("Ctrl+PgUp", "CTRL+Page_Up"),
        ("Ctrl+,", "CTRL+comma"),
    ],
)
def test_a_chord_is_written_as_the_specification_has_it(chord: str, written: str) -> None:
    assert trigger_of(chord_of(chord)) == written


def test_the_portal_is_asked_for_the_chord_and_says_how_it_calls_it(
    portal: ShortcutPortal, heard: Heard, qtbot: QtBot
) -> None:
    portal.trigger = "Strg+Alt+Leertaste"

    heard.keys.listen(CHORD)

    qtbot.waitUntil(lambda: heard.states == [(ShortcutState.READY, "Strg+Alt+Leertaste")])
    assert portal.bound == [("quick-access", "CTRL+ALT+space")]


def test_the_portal_is_told_first_whose_chord_it_is(portal: ShortcutPortal, heard: Heard, qtbot: QtBot) -> None:
    heard.keys.listen(CHORD)

    qtbot.waitUntil(lambda: bool(heard.states))
    assert portal.apps == ["vault-app"]
    assert portal.asked.index("Register") < portal.asked.index("CreateSession")


def test_an_older_portal_takes_no_names_and_works_all_the_same(
    portal: ShortcutPortal, heard: Heard, qtbot: QtBot
) -> None:
    portal.knows_apps = False

    heard.keys.listen(CHORD)

    qtbot.waitUntil(lambda: heard.states == [(ShortcutState.READY, "Ctrl+Alt+Space")])


def test_the_chord_is_heard_with_the_desktops_leave_to_take_the_keyboard(
    portal: ShortcutPortal, heard: Heard, qtbot: QtBot
) -> None:
    heard.keys.listen(CHORD)
    qtbot.waitUntil(lambda: bool(heard.states))

    portal.press()

    qtbot.waitUntil(lambda: heard.presses == [(0, "kwin-9")])


def test_another_chord_has_a_session_of_its_own(portal: ShortcutPortal, heard: Heard, qtbot: QtBot) -> None:
    heard.keys.listen(CHORD)
    qtbot.waitUntil(lambda: len(heard.states) == 1)
    before = portal.session

    heard.keys.listen(chord_of("Meta+V"))
    qtbot.waitUntil(lambda: len(heard.states) == 2)

    assert portal.session != before
    assert portal.bound[-1] == ("quick-access", "LOGO+v")


def test_a_desktop_that_gives_it_no_key_yet_says_so_and_tells_when_it_does(
    portal: ShortcutPortal, heard: Heard, qtbot: QtBot
) -> None:
    portal.trigger = ""
    heard.keys.listen(CHORD)
    qtbot.waitUntil(lambda: heard.states == [(ShortcutState.UNSET, "")])

    portal.rename("Super+V")

    qtbot.waitUntil(lambda: heard.states[-1] == (ShortcutState.READY, "Super+V"))


def test_an_owner_who_says_no_is_obeyed(portal: ShortcutPortal, heard: Heard, qtbot: QtBot) -> None:
    portal.response = 1

    heard.keys.listen(CHORD)

    qtbot.waitUntil(lambda: heard.states == [(ShortcutState.REFUSED, "")])


def test_a_desktop_without_this_portal_has_no_way(portal: ShortcutPortal, heard: Heard, qtbot: QtBot) -> None:
    portal.missing = True

    heard.keys.listen(CHORD)

    qtbot.waitUntil(lambda: heard.states == [(ShortcutState.NO_WAY, "")])


def test_without_a_bus_there_is_no_way(heard: Heard) -> None:
    heard.keys.listen(CHORD)

    assert heard.states == [(ShortcutState.NO_WAY, "")]


def test_a_portal_that_never_answers_is_given_up(portal: ShortcutPortal, heard: Heard, qtbot: QtBot) -> None:
    portal.silent = True
    heard.keys._patience.setInterval(50)

    heard.keys.listen(CHORD)

    qtbot.waitUntil(lambda: heard.states == [(ShortcutState.NO_WAY, "")])


def test_a_bus_that_breaks_down_is_no_way_any_more(portal: ShortcutPortal, heard: Heard, qtbot: QtBot) -> None:
    heard.keys.listen(CHORD)
    qtbot.waitUntil(lambda: bool(heard.states))

    portal.stop_bus()

    qtbot.waitUntil(lambda: heard.states[-1] == (ShortcutState.NO_WAY, ""))


def test_a_signal_of_another_session_or_another_program_presses_nothing(
    portal: ShortcutPortal, heard: Heard, qtbot: QtBot
) -> None:
    heard.keys.listen(CHORD)
    qtbot.waitUntil(lambda: bool(heard.states))
    assert heard.keys._bus is not None
    place = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.GlobalShortcuts")
    forged = new_signal(place, "Activated", "osta{sv}", (portal.session, "quick-access", 1, {}))
    stranger = open_dbus_connection(portal.address)

    portal.press(session="/org/freedesktop/portal/desktop/session/other/one")
    portal.press(name="something-else")
    stranger.send(_directed(forged, heard.keys._bus.unique_name))
    stranger.close()
    portal.press(token="mine")

    qtbot.waitUntil(lambda: bool(heard.presses))
    assert heard.presses == [(0, "mine")]


def _directed(message: object, destination: str) -> object:
    from jeepney import HeaderFields  # noqa: PLC0415

    message.header.fields[HeaderFields.destination] = destination  # type: ignore[attr-defined]
    return message
