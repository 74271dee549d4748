"""Word lists for tests."""

from functools import cache
from itertools import product
from pathlib import Path

from vault_app.core.passphrase import WordList, parse_word_list

EFF_LARGE = Path(__file__).parents[2] / "resources" / "wordlists" / "eff_large.txt"


@cache
def eff_large() -> WordList:
    """Give the list that is shipped."""
    return parse_word_list(EFF_LARGE.read_text(encoding="utf-8"), name="EFF large")


def four_letter_words(*others: str) -> tuple[str, ...]:
    """Give a thousand words: ``others``, and made-up ones of four letters, none the beginning of another."""
    made_up = ("".join(letters) for letters in product("abcde", "klmnopqrst", "uvwxy", "zäöü"))
    return (*list(made_up)[: 1_000 - len(others)], *others)
