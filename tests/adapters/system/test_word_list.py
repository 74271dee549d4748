from pathlib import Path

import pytest

from vault_app.adapters.storage.paths import resources_folder
from vault_app.adapters.system.word_list import ShippedWords, eff_large


def test_the_shipped_list_has_all_7776_words() -> None:
    words = eff_large(resources_folder())

    assert len(words.words) == 6**5
    assert (words.words[0], words.words[-1]) == ("abacus", "zoom")


def test_the_words_are_read_only_when_one_is_looked_at(tmp_path: Path) -> None:
    missing = ShippedWords(tmp_path)

    with pytest.raises(FileNotFoundError):
        len(missing)


def test_the_words_are_those_of_the_list() -> None:
    words = ShippedWords(resources_folder())

    assert len(words) == 7776
    assert words[0] == "abacus"
    assert tuple(words[-2:]) == tuple(words)[-2:]
    assert "zoom" in words
