import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from vault_app.ui.unlock.keyboard_layout import KeyboardLayout, differ

KEYS = {letter: 16 + place for place, letter in enumerate("qwertyuiop")}
KEYS |= {letter: 30 + place for place, letter in enumerate("asdfghjkl;")}
KEYS |= {letter: 44 + place for place, letter in enumerate("zxcvbnm")}


def typed(pairs: list[tuple[str, str]], platform: str = "linux") -> str:
    """Type letters, each on the key that has the other letter in America."""
    layout, offset = KeyboardLayout(platform), 8 if platform == "linux" else 0
    for letter, key in pairs:
        none = Qt.KeyboardModifier.NoModifier
        layout.notice(QKeyEvent(QKeyEvent.Type.KeyPress, 0, none, KEYS[key] + offset, 0, 0, letter))
    return layout.families


def on_american(text: str) -> list[tuple[str, str]]:
    return [(letter, letter) for letter in text]


def test_nothing_typed_tells_nothing() -> None:
    assert typed([]) == ""


def test_letters_that_lie_alike_fit_several_layouts() -> None:
    assert typed(on_american("decide")) == "azerty+qwerty+qwertz"


@pytest.mark.parametrize(
    ("pairs", "families"),
    [
        (on_american("lazy"), "qwerty"),
        ([("l", "l"), ("a", "a"), ("z", "y"), ("y", "z")], "qwertz"),
        ([("a", "q"), ("z", "w"), ("m", ";")], "azerty"),
        ([("ф", "a")], "other"),
    ],
)
def test_letters_that_lie_apart_tell_them(pairs: list[tuple[str, str]], families: str) -> None:
    assert typed(pairs) == families


def test_windows_numbers_the_keys_from_the_beginning() -> None:
    assert typed(on_american("lazy"), platform="win32") == "qwerty"


def test_where_keys_have_no_numbers_nothing_is_told() -> None:
    assert typed(on_american("lazy"), platform="darwin") == ""


def test_digits_and_chords_tell_nothing() -> None:
    assert typed([("1", "q"), ("", "w"), ("\x01", "a")]) == ""


def test_layouts_differ_only_where_none_fits_both() -> None:
    assert differ("qwerty", "qwertz")
    assert not differ("qwerty+qwertz", "qwertz")
    assert not differ("", "qwertz")
    assert not differ("qwerty", "")
