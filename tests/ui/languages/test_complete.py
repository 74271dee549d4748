"""The catalogues hold what the window says, no more and no less, and nothing is left in English."""

from pathlib import Path

import pytest

from tests.ui.languages.catalogue import CATALOGUES, entries, translatable

pytestmark = pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)


def test_the_catalogue_holds_the_sentences_of_the_source_and_no_other(path: Path) -> None:
    said = {(said.context, said.source, said.comment, said.counted) for said in translatable().sentences()}
    held = {(entry.context, entry.source, entry.comment, entry.counted) for entry in entries(path)}

    assert (said - held, held - said) == (set(), set())  # else: run packaging/translate, and translate what is new


def test_every_sentence_is_translated(path: Path) -> None:
    left = [entry.source for entry in entries(path) if not entry.finished or not all(entry.forms)]

    assert left == []
