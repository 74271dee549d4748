"""The shipped word list: EFF's large one, 7,776 words (CC BY 3.0 US)."""

from pathlib import Path

from vault_app.core.passphrase import WordList, parse_word_list


def eff_large(resources: Path) -> WordList:
    """Read the list below the folder of shipped data.

    Raises:
        OSError: the installation is incomplete.
    """
    path = resources / "wordlists" / "eff_large.txt"
    return parse_word_list(path.read_text(encoding="utf-8"), name="EFF large")
