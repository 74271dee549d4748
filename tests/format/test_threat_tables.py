"""Each adversary in FORMAT.md names tests that exist, or says that none tries it."""

import re
from pathlib import Path
from typing import Final

import pytest

TESTS: Final = Path(__file__).parents[1]
FORMAT: Final = TESTS.parent / "vault_app" / "format" / "FORMAT.md"
COLUMNS: Final = ["adversary", "gets", "stopped by", "not stopped", "test"]


def section() -> str:
    text = FORMAT.read_text(encoding="utf-8")
    return text.partition("\n## What each adversary gets\n")[2].partition("\n## ")[0]


def rows() -> list[list[str]]:
    """Give the cells of every row of the section's tables, headings left out."""
    lines = [line for line in section().splitlines() if line.startswith("|") and not line.startswith("|---")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row != COLUMNS]


def files_named(cell: str) -> list[Path]:
    """Give the test files that a cell names; a name without a folder lies in that of the one before."""
    named: list[Path] = []
    for name in re.findall(r"`([^`]+)`", cell):
        folder = "" if "/" in name else named[-1].parent
        named.append(TESTS / folder / f"{name}.py")
    return named


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_a_row_names_tests_that_exist_or_says_that_none_tries_it(row: list[str]) -> None:
    assert len(row) == len(COLUMNS)
    named = files_named(row[-1])

    assert [path for path in named if not path.is_file()] == []
    assert named or row[-1] == "not tested"


@pytest.mark.parametrize(
    "adversary",
    [
        "root",
        "a keylogger",
        "X11 clients reading the clipboard",
        "Windows or macOS memory",
        "another process of the same user",
        "assistive technology",
        "screenshots",
    ],
)
def test_the_adversaries_of_a_desktop_have_a_row(adversary: str) -> None:
    assert any(row[0].startswith(adversary) for row in rows())
