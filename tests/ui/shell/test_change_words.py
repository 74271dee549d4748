import pytest

from vault_app.services.change_passphrase import PassphraseChanged
from vault_app.ui.shell.wizards import changed_words

ELSEWHERE = "Copies made elsewhere still open with the old one."


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (PassphraseChanged(), ELSEWHERE),
        (PassphraseChanged(backups_resealed=2), f"2 backups sealed anew. {ELSEWHERE}"),
        (PassphraseChanged(backups_deleted=1), f"1 backup deleted. {ELSEWHERE}"),
        (PassphraseChanged(backups_left=1), f"1 backup still open with the old one. {ELSEWHERE}"),
    ],
)
def test_it_says_what_became_of_the_backups(changed: PassphraseChanged, words: str) -> None:
    assert changed_words(changed) == words
