"""The shipped word list: EFF's large one, 7,776 words (CC BY 3.0 US)."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from vault_app.core.passphrase import WordList


def eff_large(resources: Path) -> "WordList":
    """Read the list below the folder of shipped data.

    Raises:
        OSError: the installation is incomplete.
    """
    from vault_app.core.passphrase import parse_word_list  # noqa: PLC0415  # with the words, which few look at

    path = resources / "wordlists" / "eff_large.txt"
    return parse_word_list(path.read_text(encoding="utf-8"), name="EFF large")


class ShippedWords(Sequence[str]):
    """The list's words, read when one is first looked at: most who open a vault never do, and it takes 20 ms."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return eff_large(self._resources).words

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        return self._words[index]
