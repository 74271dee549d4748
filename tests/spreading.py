"""How the tests are spread over processes: file by file, the longest first, and a few files in parts."""

from typing import Final

import pytest
from xdist.scheduler import LoadFileScheduling

# What takes minutes must not be left for the end, when one process works and the others have nothing to do.
FIRST: Final = (
    *("tests/peers", "tests/ui/everywhere", "tests/desktop", "tests/ui/shell", "tests/ui/browse", "tests/flows"),
    *("tests/crashes", "tests/ui/edit", "tests/fuzzing", "tests/adapters", "tests/vaultfile", "tests/ui"),
)
# Here what is in a test's brackets takes longest, and tests with the same brackets share what they look at.
IN_PARTS: Final = ("tests/ui/everywhere/test_looks.py", "tests/desktop/test_residue.py")


class Spreading(LoadFileScheduling):  # type: ignore[misc]  # xdist has no types
    """Gives a process a file at a time, or the tests of one that are about the same thing."""

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        return file + test.partition("[")[2] if file in IN_PARTS else file


def longest_first(items: list[pytest.Item]) -> None:
    """Put tests in the order they should begin in; those of a file stay together, as they stand in it."""
    items.sort(key=lambda item: _place(item.nodeid))


def _place(nodeid: str) -> int:
    return next((place for place, folder in enumerate(FIRST) if nodeid.startswith(f"{folder}/")), len(FIRST))
