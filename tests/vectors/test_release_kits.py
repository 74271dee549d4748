"""What each released version left on a person's disk opens whole, with all its ways in, and goes on from there."""

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.office import add
from tests.fakes.sample_session import quiet_doors
from tests.vectors.release_kit import FACTS, KIT_PASSPHRASE, RELEASES, digest_of, store_of, unlocked
from vault_app.adapters.transfer.own_export import OwnExport
from vault_app.core.secret import Secret
from vault_app.ports.import_reader import FileKey
from vault_app.services.backups import known_backups
from vault_app.services.change_passphrase import recover
from vault_app.services.drafts import load_drafts
from vault_app.services.last_used import kept_times

CHANGELOG = Path(__file__).parents[2] / "packaging" / "CHANGELOG.md"
KITS = sorted(folder.name for folder in RELEASES.iterdir() if folder.is_dir())


@pytest.fixture(params=KITS)
def kit(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give a copy of a kit, as the person's own folder."""
    return Path(shutil.copytree(RELEASES / request.param, tmp_path / "kit"))


def facts(kit: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((kit / FACTS).read_text("utf-8"))
    return read


def test_every_released_version_has_a_kit() -> None:
    released = re.findall(r"^## (\d+\.\d+\.\d+)", CHANGELOG.read_text("utf-8"), re.MULTILINE)

    assert released
    assert sorted(released) == KITS


@pytest.mark.parametrize("version", KITS)
def test_a_kit_is_frozen_and_complete(version: str) -> None:
    folder = RELEASES / version
    found = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != FACTS
    }

    assert found == facts(folder)["files"]


def test_its_vault_opens_with_everything_in_it_and_nothing_to_be_told(kit: Path) -> None:
    session = unlocked(kit)

    assert (session.read_only, session.notices, session.number) == (None, (), facts(kit)["number"])
    assert len(session.vault) == facts(kit)["items"]
    assert digest_of(session) == facts(kit)["sha256"]


def test_what_is_saved_now_leaves_the_rest_as_it_was(kit: Path) -> None:
    session = unlocked(kit)
    before = set(session.vault.items())
    add(session, "Saved by a later version")
    session.lock()

    again = unlocked(kit)

    assert again.notices == ()
    assert len(again.vault) == facts(kit)["items"] + 1
    assert before < set(again.vault.items())


def test_its_recovery_words_open_it(kit: Path) -> None:
    words = Secret(facts(kit)["recovery_words"])

    recovered = recover(store_of(kit), words, Secret("yet another passphrase"), doors=quiet_doors(), generated_bits=90)

    assert digest_of(recovered.session) == facts(kit)["sha256"]


def test_what_the_computer_remembered_is_there(kit: Path) -> None:
    session = unlocked(kit)

    assert len(load_drafts(session)) == 1
    assert len(kept_times(session)) == 1


def test_its_backups_open(kit: Path) -> None:
    session = unlocked(kit)

    backups = known_backups(session, doors=session.doors)

    assert backups
    assert all(backup.items for backup in backups)


def test_its_export_comes_in(kit: Path) -> None:
    data = (kit / "all.vault-export").read_bytes()

    found = OwnExport(CHEAP_LIMITS).read(data, FileKey(Secret(KIT_PASSPHRASE)))

    assert len(found.items) == facts(kit)["exported"]
    assert not found.failures


def test_a_new_computer_opens_it_too(kit: Path) -> None:
    shutil.rmtree(kit / "state")

    assert digest_of(unlocked(kit)) == facts(kit)["sha256"]
