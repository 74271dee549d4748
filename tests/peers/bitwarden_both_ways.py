"""Bitwarden's own client takes what we write and gives what we read. Run by ``tests/with_bitwarden``, which gets it."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.transfer.test_writers import CARD, ENVIRONMENT, EVERY, GONE, KEY, MAIL, NOTE, SEED
from tests.peers.bitwarden_server import EMAIL, PASSWORD, BitwardenServer
from vault_app.adapters.transfer.bitwarden_csv import BITWARDEN_CSV
from vault_app.adapters.transfer.bitwarden_json import BitwardenJson
from vault_app.adapters.transfer.out_bitwarden import BitwardenWriter
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import WrongFilePassphrase
from vault_app.core.ids import CODE, NOTES, USERNAME, WEBSITE
from vault_app.core.ids import PASSWORD as PASSWORD_FIELD
from vault_app.core.imported import ForeignItem, Imported
from vault_app.core.item import FieldType
from vault_app.core.kinds import FINGERPRINT, PRIVATE_KEY, PUBLIC_KEY
from vault_app.core.secret import Secret
from vault_app.ports.import_reader import FileKey

FILE_PASSWORD = "words of the file"  # of a file that lives for one test
SSH = ForeignItem(
    9,
    Draft(
        None,
        "ssh-key",
        "Whole key",
        (
            DraftField(PRIVATE_KEY, FieldType.SECURE_NOTE, Secret("-----BEGIN OPENSSH PRIVATE KEY-----\nx")),
            DraftField(PUBLIC_KEY, FieldType.NOTE, "ssh-ed25519 AAAA"),
            DraftField(FINGERPRINT, FieldType.TEXT, "SHA256:x"),
        ),
    ),
)


class Client:
    """The real client, logged in to an account on loopback."""

    def __init__(self, folder: Path) -> None:
        self.server = BitwardenServer(folder)
        self._folder = folder / "client"
        self._folder.mkdir()
        self._secrets = {"BW_PASSWORD": PASSWORD}
        self("config", "server", self.server.address)
        self._secrets["BW_SESSION"] = self("login", EMAIL, "--passwordenv", "BW_PASSWORD", "--raw").strip()

    def __call__(self, *words: str) -> str:
        environment = os.environ | self._secrets
        environment |= {
            "BITWARDENCLI_APPDATA_DIR": str(self._folder),
            "NODE_EXTRA_CA_CERTS": str(self.server.certificate),
            "NODE_NO_WARNINGS": "1",
            "BW_NOINTERACTION": "true",
        }
        command = [os.environ["VAULT_NODE"], os.environ["VAULT_BW"], *words]
        ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
        assert ran.returncode == 0, (words[0], ran.stdout, ran.stderr)
        return ran.stdout


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    client = Client(tmp_path)
    yield client
    client.server.close()


def taken(client: Client, data: bytes, folder: Path) -> dict[str, dict[str, Any]]:
    path = folder / "in.json"
    path.write_bytes(data)
    client("import", "bitwardenjson", str(path))
    client("sync")
    return {item["name"]: item for item in json.loads(client("list", "items"))}


def test_what_we_write_is_taken_whole(client: Client, tmp_path: Path) -> None:
    every = (*EVERY, SSH)

    items = taken(client, bytes(BitwardenWriter().write(every).data), tmp_path)

    assert items.keys() == {item.draft.title for item in every}
    mail = items[MAIL.draft.title]
    login = mail["login"]
    assert (login["username"], login["password"], login["totp"]) == ("dänx", '=1+1,"\n;pw2', SEED)
    assert [uri["uri"] for uri in login["uris"]] == ["https://mail.example", "https://b.example"]
    assert (mail["notes"], mail["favorite"]) == ("two\nlines", True)
    assert {(field["name"], field["value"], field["type"]) for field in mail["fields"]} >= {("PIN", "1234", 1)}
    assert [old["password"] for old in mail["passwordHistory"]] == ["pw1"]
    assert {folder["name"] for folder in json.loads(client("list", "folders"))} >= {"Work"}
    assert items[NOTE.draft.title]["notes"] == "the code"
    card = items[CARD.draft.title]["card"]
    assert (card["number"], card["expMonth"], card["expYear"]) == ("4111", "6", "2027")
    assert items[SSH.draft.title]["sshKey"]["keyFingerprint"] == "SHA256:x"
    assert {field["value"] for field in items[KEY.draft.title]["fields"]} == {"-----BEGIN\nx"}
    assert {field["name"] for field in items[ENVIRONMENT.draft.title]["fields"]} == {"SECRET_KEY", "2 bad name"}
    assert GONE.draft.title in items


def exported(client: Client, folder: Path, kind: str, *more: str) -> bytes:
    path = folder / f"out-{kind}"
    client("export", "--format", kind, "--output", str(path), *more)
    return path.read_bytes()


def fill(client: Client, folder: Path) -> None:
    taken(client, bytes(BitwardenWriter().write((MAIL, NOTE, CARD, SSH)).data), folder)


def login_of(imported: Imported) -> list[object]:
    (mail,) = (item for item in imported.items if item.draft.title == MAIL.draft.title)
    wanted = (WEBSITE, USERNAME, PASSWORD_FIELD, CODE, NOTES)
    found = [mail.draft.field(field_id) for field_id in wanted]
    return [None if field is None else field.value for field in found]


WANTED = ["https://mail.example", "dänx", Secret('=1+1,"\n;pw2'), Secret(SEED), "two\nlines"]


def test_what_it_writes_is_read_whole(client: Client, tmp_path: Path) -> None:
    fill(client, tmp_path)

    data = exported(client, tmp_path, "json")
    assert BitwardenJson().recognises(data)
    found = BitwardenJson().read(data)

    assert login_of(found) == WANTED
    assert {item.draft.kind for item in found.items} == {"login", "note", "card", "ssh-key"}
    assert not found.failures
    (mail,) = (item for item in found.items if item.draft.title == MAIL.draft.title)
    assert mail.draft.tags == ("Work",)
    assert [entry.value for entry in mail.earlier] == [Secret("pw1")]


def test_its_protected_file_opens_with_the_password_of_the_file_alone(client: Client, tmp_path: Path) -> None:
    fill(client, tmp_path)

    data = exported(client, tmp_path, "encrypted_json", "--password", FILE_PASSWORD)

    assert login_of(BitwardenJson().read(data, FileKey(Secret(FILE_PASSWORD)))) == WANTED
    with pytest.raises(WrongFilePassphrase):
        BitwardenJson().read(data, FileKey(Secret("another")))


def test_its_table_is_read(client: Client, tmp_path: Path) -> None:
    fill(client, tmp_path)

    data = exported(client, tmp_path, "csv")

    assert BITWARDEN_CSV.recognises(data)
    assert login_of(BITWARDEN_CSV.read(data)) == WANTED
