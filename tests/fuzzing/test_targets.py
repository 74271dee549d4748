"""Every target on its seeds and on everything that ever crashed one, and a short run under coverage."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fuzzing.sealed_inputs import PASSPHRASE, unchecked_header, under_check
from tests.fuzzing.targets import TARGETS, Target, ends_well
from vault_app.adapters.transfer.kdbx import Kdbx
from vault_app.adapters.transfer.registry import READERS
from vault_app.core.secret import Secret
from vault_app.format.header import parse_header
from vault_app.ports.import_reader import FileKey

ROOT = Path(__file__).parents[2]
CORPUS = Path(__file__).parent / "corpus"
# Where most of what strangers write comes in; the others have their turn in the long run.
SHORT = ("header", "body", "otpauth", "kdbx-inside", "import-bitwarden-json", "import-csv")


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
def test_a_target_takes_its_seeds_whole(target: Target) -> None:
    for seed in target.seeds():
        ends_well(target, seed)


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
def test_what_crashed_a_target_once_ends_well(target: Target) -> None:
    for path in sorted(CORPUS.glob(f"{target.name}~*")):
        ends_well(target, path.read_bytes())


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
@given(noise=st.binary(max_size=300))
def test_a_target_takes_anything(target: Target, noise: bytes) -> None:
    ends_well(target, noise)


@pytest.mark.parametrize("name", SHORT)
def test_a_short_run_under_coverage_finds_nothing(name: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.fuzzing", name, "--runs", "1500", "--seconds", "4"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr[-2000:]
    assert "number_of_executed_units" in ran.stderr


def test_every_target_begins_from_something_whole() -> None:
    assert not [target.name for target in TARGETS.values() if not list(target.seeds())]


def test_every_reader_of_foreign_files_is_a_target() -> None:
    named = [name for name in TARGETS if name.startswith("import-")]

    assert len(named) == len(READERS)


def test_what_stands_behind_a_check_is_reached() -> None:
    """The test of the targets: a fuzzer that never gets past a hash finds nothing."""
    header = unchecked_header()
    assert parse_header(under_check(header), CHEAP_LIMITS).slots
    found = Kdbx().read(next(iter(TARGETS["import-kdbx"].seeds())), FileKey(Secret(PASSPHRASE)))
    assert [item.draft.title for item in found.items] == ["Mail", "Gone"]
