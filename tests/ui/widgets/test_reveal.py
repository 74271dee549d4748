"""How long a revealed secret stays on the screen."""

import pytest
from pytestqt.qtbot import QtBot

from vault_app.core.secret import Secret
from vault_app.ui.widgets.reveal import REVEAL_MS, Reveal
from vault_app.ui.widgets.secret_text import SecretText


@pytest.fixture
def text(qtbot: QtBot) -> SecretText:
    text = SecretText()
    qtbot.addWidget(text)
    text.show()
    return text


@pytest.fixture
def reveal(text: SecretText, qtbot: QtBot) -> Reveal:
    reveal = Reveal(text, reveal="Reveal it", hide="Hide it")
    qtbot.addWidget(reveal.eye)
    return reveal


def test_the_eye_asks_for_the_secret(reveal: Reveal, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reveal.asked):
        reveal.eye.click()

    assert reveal.is_masked()


def test_it_stays_for_half_a_minute_and_is_wiped(reveal: Reveal) -> None:
    secret = Secret("hunter2")

    reveal.show_secret(secret)
    assert (reveal.is_masked(), reveal._end.isActive(), reveal._end.interval()) == (False, True, REVEAL_MS)
    reveal._end.timeout.emit()

    assert reveal.is_masked()
    assert not secret


def test_the_eye_says_what_it_does_now(reveal: Reveal) -> None:
    reveal.show_secret(Secret("hunter2"))
    assert reveal.eye.accessibleName() == "Hide it"

    reveal.eye.click()
    assert reveal.eye.accessibleName() == "Reveal it"


def test_what_is_hidden_elsewhere_changes_the_eye_too(reveal: Reveal, text: SecretText) -> None:
    reveal.show_secret(Secret("hunter2"))

    text.hide()

    assert reveal.is_masked()
    assert reveal.eye._icon_name == "eye"
