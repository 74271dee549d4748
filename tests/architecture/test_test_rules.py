"""What tests/conftest.py promises about every test."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

INNER = """
import logging, os, pathlib, pytest

def test_skips():
    pytest.skip("nothing to do")

@pytest.mark.xfail(strict=True)
def test_fails_as_expected():
    raise AssertionError

def test_logs_a_warning():
    logging.getLogger("vault").warning("odd")

def test_expects_a_warning(caplog):
    logging.getLogger("vault").warning("odd")

def test_logs_for_information():
    logging.getLogger("vault").info("fine")

def test_home():
    assert str(pathlib.Path.home()) != {home!r}
    assert os.environ["XDG_CONFIG_HOME"].startswith(str(pathlib.Path.home()))

def test_words(words):
    assert len(words) == 7776 and words[0] == "abacus" and words[-1] == "zoom"
"""


def outcomes(tmp_path: Path, *, ci: str) -> dict[str, str]:
    """How each test of a file ends under the project's conftest."""
    file = tmp_path / "test_inner.py"
    file.write_text(INNER.replace("{home!r}", repr(os.environ["HOME"])), encoding="utf-8")
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-p",
            "tests.conftest",
            "-c",
            os.devnull,
            "-rA",
            "-p",
            "no:cacheprovider",
            file,
        ],
        cwd=CHECKOUT,
        env={**os.environ, "CI": ci, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = (line.split() for line in ran.stdout.splitlines() if "::test_" in line and line[0] in "PFESX")
    return {line[1].rpartition("::")[2]: line[0] for line in lines}


@pytest.fixture(scope="module")
def in_ci(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return outcomes(tmp_path_factory.mktemp("ci"), ci="true")


def test_a_skipped_test_fails_where_ci_counts(in_ci: dict[str, str]) -> None:
    assert in_ci["test_skips"] == "FAILED"


def test_a_skipped_test_stays_skipped_at_a_desk(tmp_path: Path) -> None:
    assert "test_skips" not in outcomes(tmp_path, ci="")


def test_a_failure_that_was_expected_is_none(in_ci: dict[str, str]) -> None:
    assert in_ci["test_fails_as_expected"] == "XFAIL"


def test_a_warning_in_the_log_fails_unless_the_test_asks_for_the_log(in_ci: dict[str, str]) -> None:
    # A fault in the teardown is reported as ERROR beside the PASSED of the call.
    assert in_ci["test_logs_a_warning"] == "ERROR"
    assert in_ci["test_expects_a_warning"] == "PASSED"
    assert in_ci["test_logs_for_information"] == "PASSED"


def test_a_test_has_a_home_of_its_own(in_ci: dict[str, str]) -> None:
    assert in_ci["test_home"] == "PASSED"


def test_the_word_list_is_at_hand(in_ci: dict[str, str]) -> None:
    assert in_ci["test_words"] == "PASSED"
