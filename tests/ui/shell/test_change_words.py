import pytest

from vault_app.services.change_passphrase import PassphraseChanged
from vault_app.ui.shell.wizards import changed_words
from vault_app.vaultfile.inspecting import SlotInfo

ELSEWHERE = "Copies made elsewhere still open with the old one."


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (PassphraseChanged(), ELSEWHERE),
        (PassphraseChanged(dropped=(SlotInfo("device"),)), f"Quick unlock has ended on 1 device. {ELSEWHERE}"),
        (
            PassphraseChanged(dropped=(SlotInfo("device"), SlotInfo("unknown"), SlotInfo("device"))),
            f"Quick unlock has ended on 2 devices. {ELSEWHERE}",
        ),
        (PassphraseChanged(backups_resealed=2), f"2 backups sealed anew. {ELSEWHERE}"),
        (PassphraseChanged(backups_deleted=1), f"1 backup deleted. {ELSEWHERE}"),
        (PassphraseChanged(backups_left=1), f"1 backup still open with the old one. {ELSEWHERE}"),
    ],
)
def test_it_says_what_became_of_quick_unlock_and_of_the_backups(changed: PassphraseChanged, words: str) -> None:
    assert changed_words(changed) == words
