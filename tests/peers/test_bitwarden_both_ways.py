"""Bitwarden's own client takes what we write and gives what we read, with both of its key derivations.

Two accounts go through their lives once, at the same time; every test looks at what was left.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest

from tests.adapters.transfer.test_writers import CARD, ENVIRONMENT, EVERY, GONE, KEY, MAIL, NOTE, SEED
from tests.peers.bitwarden_client import BitwardenClient, is_client_here
from tests.peers.bitwarden_server import ARGON2ID, PBKDF2
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
from vault_app.crypto.bitwarden import ExportKdf, ExportKey
from vault_app.ports.import_reader import FileKey

pytestmark = [
    pytest.mark.peer,
    pytest.mark.skipif(not is_client_here(), reason="needs Bitwarden's own client, which tests/run brings"),
]

FILE_PASSWORD = "words of the file"  # of files that live for one test
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


@dataclass(frozen=True, slots=True)
class Given:
    """What an account gave at the end of its life, each as a file."""

    plain: bytes
    protected: bytes
    table: bytes

    def items(self) -> dict[str, dict[str, Any]]:
        """Give the items by their names."""
        return {item["name"]: item for item in json.loads(self.plain)["items"]}


def plain_file(client: BitwardenClient) -> Given:
    """Take the file that we write without a password."""
    client.log_in()
    client.take(bytes(BitwardenWriter().write((*EVERY, SSH)).data))
    return given(client)


def protected_files(client: BitwardenClient) -> Given:
    """Take the file that we write with a password, and one whose key comes from Argon2id."""
    client.log_in()
    client.take(bytes(BitwardenWriter(encrypted=True).write(EVERY, Secret(FILE_PASSWORD)).data), FILE_PASSWORD)
    client.take(sealed_with_argon2id(bytes(BitwardenWriter().write((SSH,)).data)), FILE_PASSWORD)
    return given(client)


def given(client: BitwardenClient) -> Given:
    protected = client.give("encrypted_json", "--password", FILE_PASSWORD)
    return Given(client.give("json"), protected, client.give("csv"))


def sealed_with_argon2id(plain: bytes) -> bytes:
    """Protect a file as an account with Argon2id does."""
    cost = {"kdfType": 1, "kdfIterations": 3, "kdfMemory": 32, "kdfParallelism": 2}
    key = ExportKey(Secret(FILE_PASSWORD), ExportKdf(kind=1, salt="salt", rounds=3, memory_kib=32 * 1024, lanes=2))
    sealed = {"encKeyValidation_DO_NOT_EDIT": key.seal(b"check"), "data": key.seal(plain)}
    return json.dumps({"encrypted": True, "passwordProtected": True, "salt": "salt", **cost, **sealed}).encode()


@pytest.fixture(scope="module")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Given, Given]:
    folder = tmp_path_factory.mktemp("bitwarden")
    clients = [BitwardenClient(folder / "pbkdf2", PBKDF2), BitwardenClient(folder / "argon2id", ARGON2ID)]
    lives = (plain_file, protected_files)
    try:
        with ThreadPoolExecutor(len(clients)) as at_once:
            one, other = at_once.map(lambda life, client: life(client), lives, clients)
    finally:
        for client in clients:
            client.server.close()
    return one, other


@pytest.fixture
def with_pbkdf2(accounts: tuple[Given, Given]) -> Given:
    return accounts[0]


@pytest.fixture
def with_argon2id(accounts: tuple[Given, Given]) -> Given:
    return accounts[1]


def test_what_we_write_is_taken_whole(with_pbkdf2: Given) -> None:
    items = with_pbkdf2.items()

    assert items.keys() == {item.draft.title for item in (*EVERY, SSH)}
    mail = items[MAIL.draft.title]
    login = mail["login"]
    assert (login["username"], login["password"], login["totp"]) == ("dänx", '=1+1,"\n;pw2', SEED)
    assert [uri["uri"] for uri in login["uris"]] == ["https://mail.example", "https://b.example"]
    assert (mail["notes"], mail["favorite"]) == ("two\nlines", True)
    assert {(field["name"], field["value"], field["type"]) for field in mail["fields"]} >= {("PIN", "1234", 1)}
    assert [old["password"] for old in mail["passwordHistory"]] == ["pw1"]
    assert {folder["name"] for folder in json.loads(with_pbkdf2.plain)["folders"]} >= {"Work"}
    assert items[NOTE.draft.title]["notes"] == "the code"
    card = items[CARD.draft.title]["card"]
    assert (card["number"], card["expMonth"], card["expYear"]) == ("4111", "6", "2027")
    assert items[SSH.draft.title]["sshKey"]["keyFingerprint"] == "SHA256:x"
    assert {field["value"] for field in items[KEY.draft.title]["fields"]} == {"-----BEGIN\nx"}
    assert {field["name"] for field in items[ENVIRONMENT.draft.title]["fields"]} == {"SECRET_KEY", "2 bad name"}
    assert GONE.draft.title in items


def test_what_we_protect_with_either_key_derivation_is_taken_as_the_plain_file_is(
    with_pbkdf2: Given, with_argon2id: Given
) -> None:
    assert [known(item) for item in with_argon2id.items().values()] == [
        known(item) for item in with_pbkdf2.items().values()
    ]


def known(item: dict[str, Any]) -> dict[str, Any]:
    """Give an item without what each account makes up."""
    return {
        name: value for name, value in item.items() if name not in {"id", "folderId", "creationDate", "revisionDate"}
    }


def login_of(imported: Imported) -> list[object]:
    (mail,) = (item for item in imported.items if item.draft.title == MAIL.draft.title)
    wanted = (WEBSITE, USERNAME, PASSWORD_FIELD, CODE, NOTES)
    found = [mail.draft.field(field_id) for field_id in wanted]
    return [None if field is None else field.value for field in found]


WANTED = ["https://mail.example", "dänx", Secret('=1+1,"\n;pw2'), Secret(SEED), "two\nlines"]


def test_what_it_writes_is_read_whole(with_pbkdf2: Given) -> None:
    assert BitwardenJson().recognises(with_pbkdf2.plain)
    found = BitwardenJson().read(with_pbkdf2.plain)

    assert login_of(found) == WANTED
    assert {item.draft.kind for item in found.items} == {"login", "note", "card", "ssh-key"}
    assert not found.failures
    (mail,) = (item for item in found.items if item.draft.title == MAIL.draft.title)
    assert mail.draft.tags == ("Work",)
    assert [entry.value for entry in mail.earlier] == [Secret("pw1")]


@pytest.mark.parametrize(("account", "kdf"), [("with_pbkdf2", 0), ("with_argon2id", 1)])
def test_its_protected_file_opens_with_the_password_of_the_file_alone(
    account: str, kdf: int, request: pytest.FixtureRequest
) -> None:
    given: Given = request.getfixturevalue(account)
    assert json.loads(given.protected)["kdfType"] == kdf

    assert login_of(BitwardenJson().read(given.protected, FileKey(Secret(FILE_PASSWORD)))) == WANTED
    with pytest.raises(WrongFilePassphrase):
        BitwardenJson().read(given.protected, FileKey(Secret("another")))


def test_its_table_is_read(with_pbkdf2: Given) -> None:
    assert BITWARDEN_CSV.recognises(with_pbkdf2.table)
    assert login_of(BITWARDEN_CSV.read(with_pbkdf2.table)) == WANTED
