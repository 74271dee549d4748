"""Nothing but an accepted keyring is ever used, whatever is installed or asked for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.desktop_keyring import DesktopKeyring, needs_keyring
from vault_app.adapters.keychain.allowed import first_running

CHECKOUT = Path(__file__).parents[3]

# A plaintext backend as keyrings.alt brings it, which says that it is better than all others.
PLAIN_FILE = """
import os, pathlib
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = 99
    place = pathlib.Path(os.environ["HOME"], "plain.txt")
    def get_password(self, service, username):
        return self.place.read_text() if self.place.exists() else None
    def set_password(self, service, username, password):
        self.place.write_text(password)
    def delete_password(self, service, username):
        self.place.unlink()
"""
ENTRY_POINT = "[keyring.backends]\nfile = keyrings.alt.file\n"
METADATA = "Metadata-Version: 2.1\nName: keyrings.alt\nVersion: 5.0.2\n"

STORE = """
from vault_app.adapters.keychain.os_keychain import OsKeychain
from vault_app.core.errors import KeychainError
try:
    OsKeychain().store(bytes(16), bytearray(range(32)))
    print("stored")
except KeychainError as error:
    print(type(error).__name__)
"""
WHAT_THE_LIBRARY_WOULD_TAKE = "import keyring; print(type(keyring.get_keyring()).__name__)"
ATTRIBUTES = ("service", "vault-app", "username", bytes(16).hex())


@pytest.fixture
def alt(tmp_path: Path) -> Path:
    """A folder of packages with ``keyrings.alt`` in it."""
    packages = tmp_path / "packages"
    (packages / "keyrings/alt").mkdir(parents=True)
    (packages / "keyrings/alt/file.py").write_text(PLAIN_FILE, encoding="utf-8")
    facts = packages / "keyrings.alt-5.0.2.dist-info"
    facts.mkdir()
    (facts / "entry_points.txt").write_text(ENTRY_POINT, encoding="utf-8")
    (facts / "METADATA").write_text(METADATA, encoding="utf-8")
    return packages


def run(code: str, packages: Path, **more: str) -> str:
    surroundings = {**os.environ, "PYTHONPATH": f"{CHECKOUT}:{packages}", **more}
    ran = subprocess.run(
        [sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=True, timeout=60
    )
    return ran.stdout.strip()


def redirections(home: Path) -> list[dict[str, str]]:
    """Ways in which the library lets itself be sent elsewhere."""
    folder = home / ".config/python_keyring"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "keyringrc.cfg").write_text("[backend]\ndefault-keyring=keyrings.alt.file.PlaintextKeyring\n", "utf-8")
    by_file = {"XDG_CONFIG_HOME": str(home / ".config"), "HOME": str(home)}
    by_variable = {"PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring", "HOME": str(home)}
    return [{"HOME": str(home)}, by_file, by_variable]


@pytest.mark.parametrize("way", [0, 1, 2], ids=["installed", "configured", "environment"])
def test_without_an_accepted_keyring_a_plain_file_is_not_used_instead(alt: Path, tmp_path: Path, way: int) -> None:
    surroundings = redirections(tmp_path)[way]

    assert run(WHAT_THE_LIBRARY_WOULD_TAKE, alt, **surroundings) == "PlaintextKeyring"
    assert run(STORE, alt, **surroundings) == "KeychainMissing"
    assert not (tmp_path / "plain.txt").exists()


@pytest.mark.peer
@pytest.mark.parametrize("way", [0, 1, 2], ids=["installed", "configured", "environment"])
@needs_keyring[1]
def test_a_plain_file_does_not_take_the_place_of_the_real_keyring(
    desktop: DesktopKeyring, alt: Path, tmp_path: Path, way: int
) -> None:
    surroundings = redirections(tmp_path)[way]

    assert run(WHAT_THE_LIBRARY_WOULD_TAKE, alt, **surroundings) == "PlaintextKeyring"
    assert run(STORE, alt, **surroundings) == "stored"
    assert not (tmp_path / "plain.txt").exists()
    assert desktop.secret_tool("lookup", *ATTRIBUTES).returncode == 0


@pytest.mark.peer
@needs_keyring[1]
def test_properties_in_the_environment_choose_no_other_place_in_the_keyring(
    desktop: DesktopKeyring, tmp_path: Path
) -> None:
    properties = {
        "KEYRING_PROPERTY_SCHEME": "KeePassXC",
        "KEYRING_PROPERTY_APPID": "somebody else",
        "KEYRING_PROPERTY_PREFERRED_COLLECTION": "/org/freedesktop/secrets/collection/session",
        "KEYRING_PROPERTY_MAY_PROMPT": "",
    }

    assert run(STORE, tmp_path, **properties) == "stored"
    [entry] = desktop.entries()

    assert "attribute.application = vault-app" in entry
    assert "attribute.username = " in entry


@pytest.mark.parametrize("platform", ["linux", "freebsd14", "darwin", "win32"])
def test_no_accepted_keyring_runs_where_there_is_none(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEYCHAIN_PATH", "/somewhere/else.keychain")

    assert first_running(platform) is None


def test_the_keychain_of_macos_is_the_one_of_the_login(monkeypatch: pytest.MonkeyPatch) -> None:
    from vault_app.adapters.keychain.macos import MacKeychain  # noqa: PLC0415  # the library is slow

    monkeypatch.setenv("KEYCHAIN_PATH", "/somewhere/else.keychain")
    monkeypatch.setenv("KEYRING_PROPERTY_KEYCHAIN", "/somewhere/else.keychain")

    assert MacKeychain().keychain is None  # type: ignore[no-untyped-call]
