"""Light and dark are switched while a page is open, and nothing of it stays in the colours of before."""

import os
from collections.abc import Callable
from struct import pack

from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.fake_surroundings import FakeSurroundings
from tests.ui.everywhere.walk import RECENT, Walk
from vault_app.core.settings import Settings
from vault_app.ui.shell.shell import Shell
from vault_app.ui.theme.tokens import AVATAR_PAIRS, TOKENS, Tokens

# Grounds and fills: what is left of one is an area, not the edge of a letter.
FILLS = (
    *("side", "list", "detail", "card", "input", "pop", "soft", "hover", "side_hover"),
    *("danger_bg", "warn_bg", "ok_bg", "track", "accent"),
)
PAPER = {"other device, shown": "#ffffff"}  # a QR code is dark on white, or no phone reads it
RUN = 8  # pixels side by side: letters and rounded corners are blended, and may come to any colour


def fills(scheme: str) -> set[int]:
    tokens: Tokens = TOKENS[scheme]
    names = {getattr(tokens, name) for name in FILLS} | {ground for _letter, ground in AVATAR_PAIRS[scheme]}
    return {QColor(name).rgb() for name in names}


def left_over(window: QWidget, before: str, now: str) -> list[str]:
    """Give the colours of before that fill some of the window now."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = bytes(image.constBits())
    # A toast is as light in the dark as text is; a colour that both have says nothing.
    both = {QColor(getattr(TOKENS[now], name)).rgb() for name in TOKENS[now]._fields}
    # One pixel of every run stands at such a place, and of most colours there is none.
    seen = set(memoryview(pixels).cast("I")[::RUN])
    old = (fills(before) - both) & seen
    return [QColor.fromRgb(fill).name() for fill in old if pixels.find(pack("I", fill) * RUN) >= 0]


def test_a_live_switch_leaves_nothing_in_the_old_colours(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings
) -> None:
    surroundings.settings.kept = Settings(theme="light", language="en", recent=RECENT, reduced_motion=True)
    shell = shells()
    walk = Walk(qtbot, shell)
    found: list[str] = []

    # A switch is most of the work: with every run each page sees one, with tests/prove there and back.
    times = 2 if os.environ.get("VAULT_PROVE") == "all" else 1
    before, now = "light", "dark"
    for name in walk.everywhere():
        for _ in range(times):
            shell.preferences.change(theme=now)
            QTest.qWait(1)
            QApplication.processEvents()
            for window in walk.windows():
                kept = set(left_over(window, before, now)) - {PAPER.get(name)}
                found += [f"{name}: {colour} in {type(window).__name__} ({now})" for colour in kept]
            before, now = now, before

    assert not found, "\n" + "\n".join(found)


def test_the_page_of_a_locked_vault_is_in_the_colours_chosen_inside(
    qtbot: QtBot, shells: Callable[..., Shell], surroundings: FakeSurroundings
) -> None:
    surroundings.settings.kept = Settings(theme="light", language="en", reduced_motion=True)
    shell = shells()
    _path, made = surroundings.make_vault()
    shell.show_vault(made.session)
    page = shell.unlock().view
    page.ensurePolished()
    shell.preferences.change(theme="dark")

    shell.lock()
    qtbot.waitUntil(lambda: shell.window.page is page)
    QTest.qWait(1)

    assert not left_over(shell.window, "light", "dark")
