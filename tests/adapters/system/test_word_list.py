from vault_app.adapters.storage.paths import resources_folder
from vault_app.adapters.system.word_list import eff_large


def test_the_shipped_list_has_all_7776_words() -> None:
    words = eff_large(resources_folder())

    assert len(words.words) == 6**5
    assert (words.words[0], words.words[-1]) == ("abacus", "zoom")
