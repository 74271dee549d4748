"""What the catalogues say fits what the source says, and the files the app loads say the same as the catalogues."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tests.ui.languages.catalogue import CATALOGUES, entries, placeholders

GERMAN = next(path for path in CATALOGUES if path.stem.endswith("_de"))
ENDINGS = ("…", "?", "!", ":", ".")
SHORTENED = ("Tsd.", "Mio.", "Mrd.", "Bio.", "Brd.", "Trio.")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_what_is_filled_in_stands_in_each_translation_too(path: Path) -> None:
    wrong = [
        (entry.source, form)
        for entry in entries(path)
        for form in entry.forms
        if form and placeholders(form) != placeholders(entry.source)
    ]

    assert wrong == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_translation_begins_and_ends_as_its_sentence_does(path: Path) -> None:
    def end(text: str) -> str:
        text = "" if text.endswith(SHORTENED) else text
        return next((sign for sign in ENDINGS if text.endswith(sign)), "")

    wrong = [
        (entry.source, form)
        for entry in entries(path)
        for form in entry.forms
        if form and (form != form.strip() or (end(form) != end(entry.source) and not entry.source.endswith("(s)")))
    ]

    assert wrong == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_the_file_the_app_loads_says_what_the_catalogue_says(path: Path) -> None:
    loaded = QTranslator()
    assert loaded.load(str(path.with_suffix(".qm")))

    wrong = [
        entry.source
        for entry in entries(path)
        if entry.finished
        for count, form in enumerate(entry.forms, start=1)
        if loaded.translate(entry.context, entry.source, entry.comment, count if entry.counted else -1) != form
    ]

    assert wrong == []


def test_german_names_german_keys_and_quotes_in_german() -> None:
    foreign = [
        form
        for entry in entries(GERMAN)
        for form in entry.forms
        if re.search(r"\b(Ctrl|Shift|Del)\b|[“][^„]*”|\.\.\.", form)
    ]

    assert foreign == []


def test_german_addresses_nobody_as_du() -> None:
    said = [form for entry in entries(GERMAN) for form in entry.forms]

    assert [form for form in said if re.search(r"\b([Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir)\b", form)] == []
