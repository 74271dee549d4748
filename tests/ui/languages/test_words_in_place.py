"""Words that change with the place they stand in: keys, labels inside a sentence, days."""

import pytest
from PySide6.QtWidgets import QApplication

from vault_app.ui.days import day_of
from vault_app.ui.item_words import inside_sentence
from vault_app.ui.translations import speak
from vault_app.ui.widgets.key_cap import native_keys


@pytest.fixture
def german(qapp: QApplication) -> None:
    speak(qapp, "de")


def test_an_english_label_is_small_inside_a_sentence_and_a_short_form_is_not() -> None:
    assert inside_sentence("User name") == "user name"
    assert inside_sentence("SSH key") == "SSH key"


@pytest.mark.usefixtures("german")
def test_a_german_label_stays_large_inside_a_sentence() -> None:
    assert inside_sentence("Benutzername") == "Benutzername"


@pytest.mark.usefixtures("german")
def test_a_german_day_has_its_dot() -> None:
    assert day_of(1_740_830_400_000) == "1. März 2025"


def test_keys_are_named_as_they_stand_on_the_keyboard() -> None:
    assert [native_keys(key) for key in ("Ctrl F", "Enter", "Umschalt Eingabe")] == [
        "Ctrl F",
        "Enter",
        "Umschalt Eingabe",
    ]


@pytest.mark.usefixtures("german")
def test_german_keys_have_german_names() -> None:
    assert [native_keys(key) for key in ("Ctrl F", "Ctrl Shift G")] == ["Strg F", "Strg Umschalt G"]
