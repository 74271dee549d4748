"""What is written for other programs, read back by our own readers, by KeePassXC and by pykeepass."""

import csv
import io
import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pykeepass import PyKeePass

from tests.adapters.transfer.keepassxc import PASSPHRASE, run
from vault_app.adapters.transfer.bitwarden_json import BitwardenJson
from vault_app.adapters.transfer.cxf_json import CxfJson
from vault_app.adapters.transfer.dotenv import DotEnv
from vault_app.adapters.transfer.generic_csv import GenericCsv
from vault_app.adapters.transfer.kdbx import Kdbx
from vault_app.adapters.transfer.out_bitwarden import BitwardenWriter
from vault_app.adapters.transfer.out_csv import CsvWriter
from vault_app.adapters.transfer.out_cxf import CxfWriter
from vault_app.adapters.transfer.out_env import EnvWriter
from vault_app.adapters.transfer.out_kdbx import KdbxWriter
from vault_app.core import kinds
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import FileLocked, TransferError
from vault_app.core.ids import CODE, NOTES, PASSWORD, USERNAME, WEBSITE, FieldId
from vault_app.core.imported import DropReason, EarlierValue, ForeignItem, Imported
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.ports.export_writer import ExportWriter
from vault_app.ports.import_reader import FileKey, ImportReader

PIN, FILE, SECOND = FieldId(b"p" * 16), FieldId(b"f" * 16), FieldId(b"2" * 16)
SEED = "otpauth://totp/Mail:dana?secret=JBSWY3DPEHPK3PXP&issuer=Mail&algorithm=SHA1&digits=6&period=30"

MAIL = ForeignItem(
    1,
    Draft(
        None,
        "login",
        'Mail, "quoted" & <tagged>',
        (
            DraftField(WEBSITE, FieldType.ADDRESS, "https://mail.example"),
            DraftField(SECOND, FieldType.ADDRESS, "https://b.example"),
            DraftField(USERNAME, FieldType.TEXT, "dänx"),
            DraftField(PASSWORD, FieldType.PASSWORD, Secret('=1+1,"\n;pw2')),
            DraftField(CODE, FieldType.CODE, Secret(SEED)),
            DraftField(PIN, FieldType.HIDDEN, Secret("1234"), "PIN"),
            DraftField(FILE, FieldType.FILE, Secret(b"\0hello"), "hello.bin"),
            DraftField(NOTES, FieldType.NOTE, "two\nlines"),
        ),
        ("Work", "Post"),
        favourite=True,
    ),
    created=1_700_000_000_000,
    changed=1_700_000_001_000,
    earlier=(EarlierValue(PASSWORD, FieldType.PASSWORD, Secret("pw1"), 1_700_000_000_500),),
)
NOTE = ForeignItem(
    2, Draft(None, "note", "Alarm", (DraftField(kinds.TEXT, FieldType.SECURE_NOTE, Secret("the code")),))
)
CARD = ForeignItem(
    3,
    Draft(
        None,
        "card",
        "Visa",
        (
            DraftField(kinds.NAME_ON_CARD, FieldType.TEXT, "Dana"),
            DraftField(kinds.NUMBER, FieldType.HIDDEN, Secret("4111")),
            DraftField(kinds.VALID_UNTIL, FieldType.TEXT, "06/2027"),
        ),
    ),
)
KEY = ForeignItem(
    4, Draft(None, "ssh-key", "Key", (DraftField(kinds.PRIVATE_KEY, FieldType.SECURE_NOTE, Secret("-----BEGIN\nx")),))
)
GONE = ForeignItem(
    5, Draft(None, "login", "Gone", (DraftField(PASSWORD, FieldType.PASSWORD, Secret("pw3")),)), in_bin=True
)
ENVIRONMENT = ForeignItem(
    6,
    Draft(
        None,
        "environment",
        "Shop",
        (
            DraftField(PIN, FieldType.HIDDEN, Secret('a "b" $c\nd\\'), "SECRET_KEY"),
            DraftField(SECOND, FieldType.HIDDEN, Secret("x"), "2 bad name"),
        ),
    ),
)
EVERY = (MAIL, NOTE, CARD, KEY, GONE, ENVIRONMENT)

PAIRS: tuple[tuple[ExportWriter, ImportReader], ...] = (
    (CsvWriter(), GenericCsv()),
    (BitwardenWriter(), BitwardenJson()),
    (BitwardenWriter(encrypted=True), BitwardenJson()),
    (CxfWriter(), CxfJson()),
    (KdbxWriter(), Kdbx()),
)
ROUND = pytest.mark.parametrize(("writer", "reader"), PAIRS, ids=lambda side: side.key)


def written(writer: ExportWriter, *items: ForeignItem) -> bytes:
    passphrase = Secret(PASSPHRASE) if writer.encrypted else None
    return bytes(writer.write(items, passphrase).data)


def back(writer: ExportWriter, reader: ImportReader, *items: ForeignItem) -> Imported:
    data = written(writer, *items)
    assert reader.recognises(data)
    return reader.read(data, FileKey(Secret(PASSPHRASE)))


def value(item: ForeignItem, field_id: FieldId) -> object:
    field = item.draft.field(field_id)
    return field.value if field is not None else None


@ROUND
def test_a_login_comes_back_as_it_was(writer: ExportWriter, reader: ImportReader) -> None:
    (mail,) = back(writer, reader, MAIL).items

    assert mail.draft.title == MAIL.draft.title
    for field_id in (WEBSITE, USERNAME, PASSWORD, CODE, NOTES):
        assert value(mail, field_id) == value(MAIL, field_id)
    assert mail.draft.tags[0].startswith("Work")


@ROUND
def test_every_item_is_in_the_file(writer: ExportWriter, reader: ImportReader) -> None:
    found = back(writer, reader, *EVERY)

    assert sorted(item.draft.title for item in found.items) == sorted(item.draft.title for item in EVERY)


@pytest.mark.parametrize(("writer", "reader"), PAIRS[1:], ids=lambda side: side.key)
def test_every_value_is_in_the_file(writer: ExportWriter, reader: ImportReader) -> None:
    found = back(writer, reader, *EVERY)

    values = [
        field.value.reveal() if isinstance(field.value, Secret) and field.type is not FieldType.FILE else field.value
        for item in found.items
        for field in item.draft.fields
    ]
    for wanted in ("1234", "the code", "4111", "-----BEGIN\nx", 'a "b" $c\nd\\', "Dana", "https://b.example"):
        assert wanted in values


@ROUND
def test_what_is_left_out_is_told(writer: ExportWriter, reader: ImportReader) -> None:
    del reader
    told = writer.write(EVERY, Secret(PASSPHRASE) if writer.encrypted else None)

    assert told.count == len(EVERY)
    assert told.left_out == 0
    if writer.key != "kdbx":
        assert told.dropped["file", DropReason.NOT_SUPPORTED] == 1
    assert "pw" not in repr(told)


@pytest.mark.parametrize(
    ("writer", "lost"),
    [(CsvWriter(), 1), (BitwardenWriter(), 2), (CxfWriter(), 2), (KdbxWriter(), 4)],
    ids=lambda side: getattr(side, "key", ""),
)
def test_a_kind_that_a_file_cannot_name_is_told(writer: ExportWriter, lost: int) -> None:
    names = ("login", "note", "card", "server", "own-00")
    items = [ForeignItem(1, replace(NOTE.draft, kind=kind)) for kind in names]

    told = writer.write(items, Secret(PASSPHRASE) if writer.encrypted else None)

    assert told.dropped["kind", DropReason.NOT_SUPPORTED] == lost


def test_an_env_file_tells_what_of_an_environment_is_no_variable() -> None:
    notes, site = DraftField(NOTES, FieldType.NOTE, "n"), DraftField(WEBSITE, FieldType.ADDRESS, "https://a.example")
    draft = replace(ENVIRONMENT.draft, fields=(*ENVIRONMENT.draft.fields, notes, site), tags=("Work",))

    told = EnvWriter().write([replace(ENVIRONMENT, draft=draft, in_bin=True)])

    assert {name for name, _ in told.dropped} == {"notes", "website", "tags", "bin"}


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20).map(str.strip).filter(bool)


@ROUND
@given(title=TEXTS, username=TEXTS, password=TEXTS)
def test_any_text_comes_back(
    writer: ExportWriter, reader: ImportReader, title: str, username: str, password: str
) -> None:
    if writer.encrypted:
        return  # a key derivation for each would take minutes; its inside is the same
    fields = (
        DraftField(USERNAME, FieldType.TEXT, username),
        DraftField(PASSWORD, FieldType.PASSWORD, Secret(password)),
    )

    with suppress(TransferError):
        (item,) = back(writer, reader, ForeignItem(1, Draft(None, "login", title, fields))).items
        assert (item.draft.title, value(item, USERNAME), value(item, PASSWORD)) == (title, username, Secret(password))


def test_a_spreadsheet_finds_no_formula() -> None:
    data = written(CsvWriter(for_spreadsheets=True), MAIL).decode()

    cells = [cell for row in csv.reader(io.StringIO(data)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert any(cell.startswith("'=1+1") for cell in cells)


def test_variables_come_back_from_an_env_file() -> None:
    told = EnvWriter().write(EVERY)

    (item,) = DotEnv().read(bytes(told.data)).items
    fields = {field.label: field.value for field in item.draft.fields}
    assert fields == {"SECRET_KEY": Secret('a "b" $c\nd\\'), "_2_bad_name": Secret("x")}
    assert (told.count, told.left_out) == (1, len(EVERY) - 1)


def test_a_kdbx_file_needs_a_passphrase() -> None:
    with pytest.raises(FileLocked):
        KdbxWriter().write(EVERY)


def test_keepassxc_opens_what_we_write(tmp_path: Path) -> None:
    (tmp_path / "ours.kdbx").write_bytes(written(KdbxWriter(), *EVERY))

    listed = run(tmp_path, "ls", "-q", "-R", "-f", "ours.kdbx").splitlines()
    shown = run(
        tmp_path,
        "show",
        "-q",
        "-s",
        "-a",
        "UserName",
        "-a",
        "Password",
        "-a",
        "PIN",
        "ours.kdbx",
        f"Work/{MAIL.draft.title}",
    )
    code = run(tmp_path, "show", "-q", "-t", "ours.kdbx", f"Work/{MAIL.draft.title}").strip()
    run(tmp_path, "attachment-export", "-q", "ours.kdbx", f"Work/{MAIL.draft.title}", "hello.bin", "out.bin")

    assert {f"Work/{MAIL.draft.title}", "Alarm", "Visa", "Key", "Recycle Bin/Gone", "Shop"} <= set(listed)
    assert shown == 'dänx\n=1+1,"\n;pw2\n1234\n'
    assert code.isdecimal()
    assert len(code) == 6
    assert (tmp_path / "out.bin").read_bytes() == b"\0hello"


def test_another_reader_finds_history_tags_and_attachments(tmp_path: Path) -> None:
    path = tmp_path / "ours.kdbx"
    path.write_bytes(written(KdbxWriter(), *EVERY))

    mail = PyKeePass(str(path), password=PASSPHRASE).find_entries(username="dänx", first=True)

    assert [old.password for old in mail.history] == ["pw1"]
    assert mail.tags == ["Post", "favourite"]
    assert [(file.filename, file.data) for file in mail.attachments] == [("hello.bin", b"\0hello")]


def test_bitwarden_gets_a_key_as_a_key_only_with_all_that_its_importer_asks_for() -> None:
    more = (
        DraftField(kinds.PUBLIC_KEY, FieldType.NOTE, "ssh-ed25519 A"),
        DraftField(kinds.FINGERPRINT, FieldType.TEXT, "SHA256:x"),
    )
    whole = ForeignItem(4, Draft(None, "ssh-key", "Key", (*KEY.draft.fields, *more)))

    half, key = json.loads(written(BitwardenWriter(), KEY, whole))["items"]

    assert [field["value"] for field in half["fields"]] == ["-----BEGIN\nx"]
    assert key["sshKey"] == {"privateKey": "-----BEGIN\nx", "publicKey": "ssh-ed25519 A", "keyFingerprint": "SHA256:x"}


def test_bitwardens_json_has_what_its_importer_asks_for() -> None:
    content = json.loads(written(BitwardenWriter(), *EVERY))

    assert {item["type"] for item in content["items"]} == {1, 2, 3}
    assert all({"id", "name", "fields", "folderId", "type"} <= item.keys() for item in content["items"])
    assert content["items"][0]["passwordHistory"][0]["password"] == "pw1"
