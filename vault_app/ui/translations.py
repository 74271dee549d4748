"""The language of the window: a catalogue per language in ``resources/translations``, chosen when the app starts.

A language is there as soon as its ``vault_app_XX.qm`` is; English is what the source says, and needs none. Qt's own
words (file dialogs, the menu of a field) come with Qt.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from vault_app.ui.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SOURCE: Final = "en"
_OURS: Final = "of the window"  # the name of each catalogue that `speak` installed


def languages() -> tuple[tuple[str, str], ...]:
    """Give every language there is, as its name in `Settings.language` and in its own words, by those words."""
    files = resource_path("translations").glob("vault_app_*.qm")
    found = {SOURCE, *(file.stem.removeprefix("vault_app_") for file in files)}
    named = ((language, QLocale(language).nativeLanguageName() or language) for language in found)
    # "American English" is one of many; the catalogue is for all of them.
    return tuple(sorted(((key, "English" if key == SOURCE else name) for key, name in named), key=lambda pair: pair[1]))


def language_for(wanted: str, persons: "Sequence[str]") -> str:
    """Give the language to show for a setting; "" is the first of the person's own that is there, or English."""
    for name in [wanted] if wanted else persons:
        language = name.replace("_", "-").split("-")[0].lower()
        if language == SOURCE or _catalogue(language).exists():
            return language
    return SOURCE


def speak(app: "QApplication", wanted: str) -> str:
    """Show the window in the language of a setting, from the next page on; give that language.

    Dates and numbers are written as the desktop writes them, unless another language than the desktop's was chosen.
    """
    system = QLocale.system()
    language = language_for(wanted, system.uiLanguages())
    fall_silent(app)
    is_systems = not wanted or system.name().split("_")[0] == language
    QLocale.setDefault(system if is_systems else QLocale(language))
    if language != SOURCE:
        _install(app, language)
        app.setLayoutDirection(QLocale(language).textDirection())
    return language


def _install(app: "QApplication", language: str) -> None:
    from PySide6.QtCore import QLibraryInfo, QTranslator  # noqa: PLC0415 - English needs neither

    shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file, folder in (f"qtbase_{language}", shipped), (_catalogue(language).stem, str(_catalogue(language).parent)):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(file, folder):
            app.installTranslator(translator)


def fall_silent(app: "QApplication") -> None:
    """Take back every language that was installed: what is shown next is English."""
    from PySide6.QtCore import QTranslator  # noqa: PLC0415 - as above

    for translator in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(translator)
        translator.deleteLater()


def _catalogue(language: str) -> "Path":
    return resource_path("translations", f"vault_app_{language}.qm")
