import pytest

from vault_app.core.chord import Chord


def written(text: str) -> str | None:
    chord = Chord.parse(text)
    return None if chord is None else chord.text


@pytest.mark.parametrize("text", ["Ctrl+Alt+Space", "Meta+V", "Alt+Shift+9", "F9", "Shift+F12", "Ctrl+/"])
def test_a_chord_is_written_as_it_was_read(text: str) -> None:
    assert written(text) == text


def test_the_keys_that_are_held_are_put_in_order() -> None:
    assert written("Alt+Ctrl+K") == "Ctrl+Alt+K"


@pytest.mark.parametrize(
    "text", ["", "A", "Shift+A", "Space", "Ctrl", "Ctrl+", "Ctrl+Alt", "Ctrl+Ctrl+A", "Hyper+A", "Ctrl+ä", "Ctrl+Alt+a"]
)
def test_what_is_no_chord_or_takes_a_key_from_typing_is_refused(text: str) -> None:
    assert written(text) is None
