"""Which language the window speaks, and how it writes dates and numbers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from tests.fakes.fake_surroundings import FakeSurroundings
from vault_app.core.settings import Settings
from vault_app.ui.plural import plural
from vault_app.ui.shell.shell import Shell
from vault_app.ui.translations import language_for, languages, speak

SAVE = ("EditView", "Save")


def test_the_languages_there_are_go_by_their_own_names() -> None:
    assert languages() == (("de", "Deutsch"), ("en", "English"))


@pytest.mark.parametrize(("wanted", "shown"), [("de", "de"), ("de_AT", "de"), ("en", "en"), ("tlh", "en"), ("", "en")])
def test_a_setting_chooses_a_language_that_is_there(wanted: str, shown: str) -> None:
    assert language_for(wanted, ["C"]) == shown


def test_the_system_chooses_by_the_first_of_its_languages_that_is_there() -> None:
    assert language_for("", ["fr-FR", "de-CH", "en"]) == "de"


def test_german_words_figures_and_forms_of_one_and_many(qapp: QApplication) -> None:
    assert speak(qapp, "de") == "de"

    assert QCoreApplication.translate(*SAVE) == "Speichern"
    assert plural(QCoreApplication.translate("places", "%n day(s) ago", "", 1), 1) == "vor 1 Tag"
    assert plural(QCoreApplication.translate("places", "%n day(s) ago", "", 1234), 1234) == "vor 1.234 Tagen"
    assert QLocale().monthName(3) == "März"


def test_qts_own_words_are_german_too(qapp: QApplication) -> None:
    speak(qapp, "de")

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_english_comes_back(qapp: QApplication) -> None:
    speak(qapp, "de")
    speak(qapp, "en")

    assert QCoreApplication.translate(*SAVE) == "Save"
    assert plural(QCoreApplication.translate("places", "%n day(s) ago", "", 1234), 1234) == "1,234 days ago"


def test_the_window_begins_in_the_language_of_the_settings(
    shells: Callable[..., Shell], surroundings: FakeSurroundings
) -> None:
    surroundings.settings.kept = Settings(language="de")

    shell = shells()

    assert shell.window.page.create_button.text() == "Tresor anlegen"  # type: ignore[attr-defined]  # the welcome
