"""The floors under the coverage of each room."""

import json
from pathlib import Path

import pytest

from tests import coverage_floors


def file(lines: int, covered_lines: int, branches: int = 0, covered_branches: int = 0) -> dict[str, dict[str, int]]:
    return {
        "summary": {
            "num_statements": lines,
            "covered_lines": covered_lines,
            "num_branches": branches,
            "covered_branches": covered_branches,
        }
    }


def test_a_room_counts_the_lines_and_branches_of_all_its_files() -> None:
    report = {"files": {"vault_app/ui/main.py": file(6, 5, 4, 2), "vault_app/ui/theme/tokens.py": file(10, 10)}}

    assert coverage_floors.covered_by_room(report) == {"ui": 85.0}


def test_a_file_beside_the_rooms_is_a_room_of_its_own() -> None:
    assert coverage_floors.room_of("vault_app/__main__.py") == "__main__"


@pytest.mark.parametrize(("room", "percent"), [("core", 99.9), ("cli", 94.9), ("ui", 84.9), ("newcomer", 99.9)])
def test_a_room_under_its_floor_fails(room: str, percent: float) -> None:
    assert coverage_floors.rooms_below_floor({room: percent}) == [room]


@pytest.mark.parametrize(("room", "percent"), [("core", 100), ("cli", 95), ("ui", 85), ("newcomer", 100)])
def test_a_room_at_its_floor_passes(room: str, percent: float) -> None:
    assert coverage_floors.rooms_below_floor({room: percent}) == []


def test_the_table_marks_what_is_too_low(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "coverage.json"
    report.write_text(
        json.dumps({"files": {"vault_app/core/ids.py": file(10, 9), "vault_app/cli/main.py": file(1, 1)}})
    )

    assert coverage_floors.main(report) == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        "core         90.00 %   100 %  TOO LOW",
        "cli         100.00 %    95 %",
    ]
