"""KeePass files: those of KeePassXC itself, those of pykeepass in every flavour, and hostile ones."""

import io
import secrets
import struct
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from pykeepass import PyKeePass, create_database
from pykeepass.kdbx_parsing import kdf_uuids

from tests.adapters.transfer.keepassxc import PASSPHRASE, make_vault, run
from vault_app.adapters.transfer.kdbx import Kdbx
from vault_app.adapters.transfer.keepass_xml import KeePassXml
from vault_app.core.errors import (
    FileCostTooHigh,
    FileDamaged,
    FileLocked,
    FileNotForUs,
    TransferError,
    WrongFilePassphrase,
)
from vault_app.core.ids import PASSWORD, USERNAME
from vault_app.core.imported import DropReason, ForeignItem, Imported
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.ports.import_reader import FileKey


def key(passphrase: str = PASSPHRASE, key_file: bytes = b"") -> FileKey:
    return FileKey(Secret(passphrase), key_file)


def read(data: bytes, with_key: FileKey | None = None) -> Imported:
    return Kdbx().read(data, with_key or key())


def shown(item: ForeignItem) -> dict[str, str]:
    return {
        field.label or field.id.rstrip(b"\0").decode(): field.value.reveal()
        if isinstance(field.value, Secret)
        else str(field.value)
        for field in item.draft.fields
    }


@cache
def real() -> tuple[bytes, bytes]:
    """Give a file of KeePassXC, and its own XML export."""
    with TemporaryDirectory() as folder:
        path = make_vault(Path(folder))
        return path.read_bytes(), run(Path(folder), "export", "-q", "-f", "xml", "a.kdbx").encode()


def test_a_file_of_kdbx_3_comes_over_too(tmp_path: Path) -> None:
    run(tmp_path, "db-create", "-q", "-p", "-t", "100", "a.kdbx", lines=(PASSPHRASE, PASSPHRASE))
    run(tmp_path, "add", "-q", "-u", "dana", "-p", "a.kdbx", "Mail", lines=(PASSPHRASE, "pw1"))
    whole = (tmp_path / "a.kdbx").read_bytes()

    assert whole[10] == 3
    assert shown(read(whole).items[0]) == {"username": "dana", "password": "pw1"}
    with pytest.raises(WrongFilePassphrase):
        read(whole, key("Pw"))
    for length in range(12, len(whole), 97):
        with pytest.raises(TransferError):
            read(whole[:length])


def test_a_file_of_keepassxc_comes_over_whole() -> None:
    found = read(real()[0])

    mail, gone = found.items
    assert shown(mail) == {
        "website": "https://mail.example",
        "username": "dana",
        "password": "pw2",
        "hello.txt": "hello",
        "notes": "two\nlines",
    }
    assert mail.draft.tags == ("Work",)
    assert [(old.id, old.value.reveal()) for old in mail.earlier if isinstance(old.value, Secret)] == [
        (PASSWORD, "pw1")
    ]
    assert mail.created
    assert (gone.draft.title, gone.in_bin, mail.in_bin) == ("Gone", True, False)


def test_the_xml_export_of_the_same_file_says_the_same() -> None:
    of_file, of_export = read(real()[0]), KeePassXml().read(real()[1])

    whole = [shown(item) for item in of_file.items]
    whole[0].pop("hello.txt")  # its export of KDBX 4 names the attachment and leaves it out
    assert [shown(item) for item in of_export.items] == whole
    assert of_export.dropped == {("Binary", DropReason.MISSING): 1}


@cache
def blank() -> bytes:
    """Give an empty file of KDBX 4 with a cheap Argon2; its maker's own takes a second."""
    stream = io.BytesIO()
    database = create_database(io.BytesIO(), password=PASSPHRASE)
    values = database.kdbx.header.value.dynamic_header.kdf_parameters.data.dict
    values["M"].value, values["I"].value, values["P"].value = 64 * 1024, 1, 1
    database.save(stream)
    return stream.getvalue()


def made(change: Any = lambda _database: None, **credentials: Any) -> bytes:
    """Give a file of KDBX 4 that pykeepass wrote."""
    database = PyKeePass(io.BytesIO(blank()), password=PASSPHRASE)
    for name, value in ({"password": None} | credentials if credentials else {}).items():
        setattr(database, name, value)
    database.add_entry(database.root_group, "Mail", "dana", "pw1", otp="otpauth://totp/x?secret=JBSWY3DPEHPK3PXP")
    change(database)
    fresh = io.BytesIO()
    database.save(fresh)
    return fresh.getvalue()


def header(database: Any) -> Any:
    return database.kdbx.header.value.dynamic_header


def with_cipher(name: str) -> Any:
    def change(database: Any) -> None:
        header(database).cipher_id.data = name

    return change


@pytest.mark.parametrize("cipher", ["aes256", "chacha20", "twofish"])
def test_every_cipher_of_keepass_is_read(cipher: str) -> None:
    (mail,) = read(made(with_cipher(cipher))).items

    assert shown(mail)["password"] == "pw1"
    assert shown(mail)["code"].startswith("otpauth://totp/x?secret=JBSWY3DPEHPK3PXP")


def with_argon2id(database: Any) -> None:
    header(database).kdf_parameters.data.dict["$UUID"].value = kdf_uuids["argon2id"]


def uncompressed(database: Any) -> None:
    header(database).compression_flags.data.compression = False


@pytest.mark.parametrize("change", [with_argon2id, uncompressed])
def test_key_derivation_and_packing_are_the_files_own(change: Any) -> None:
    assert read(made(change)).items[0].draft.title == "Mail"


XML_KEY = b"<KeyFile><Meta><Version>1.00</Version></Meta><Key><Data>%s</Data></Key></KeyFile>"

XML_KEY_2 = (
    b'<KeyFile><Meta><Version>2.0</Version></Meta><Key><Data Hash="630dcd29">000102030405060708090a0b0c0d0e0f'
    b"101112131415161718191a1b1c1d1e1f</Data></Key></KeyFile>"
)


@pytest.mark.parametrize(
    "key_file",
    [
        secrets.token_bytes(32),
        secrets.token_hex(32).encode(),
        b"any other file at all",
        XML_KEY % b"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        XML_KEY_2,
    ],
    ids=["raw", "hex", "any", "xml-1", "xml-2"],
)
def test_a_key_file_opens_with_and_without_a_passphrase(key_file: bytes, tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_bytes(key_file)

    alone, both = made(keyfile=str(path)), made(password=PASSPHRASE, keyfile=str(path))

    assert len(read(alone, key("", key_file)).items) == len(read(both, key(PASSPHRASE, key_file)).items) == 1
    with pytest.raises(WrongFilePassphrase):
        read(both, key(PASSPHRASE))


@pytest.mark.parametrize(
    "key_file",
    [
        b"<KeyFile",
        XML_KEY % b"*",
        b'<KeyFile><Meta><Version>2.0</Version></Meta><Key><Data Hash="00000000">00</Data></Key></KeyFile>',
        b"<KeyFile><Meta><Version>2.0</Version></Meta></KeyFile>",
    ],
)
def test_a_damaged_key_file_is_said_to_be_one(key_file: bytes) -> None:
    with pytest.raises(FileDamaged) as caught:
        read(made(), key(PASSPHRASE, key_file))
    assert caught.value.where == "key file"


def test_without_a_passphrase_it_is_asked_for() -> None:
    with pytest.raises(FileLocked) as caught:
        Kdbx().read(made())
    assert caught.value.key_file


@pytest.mark.parametrize("data", [made, lambda: real()[0]], ids=["kdbx-4", "kdbx-3"])
def test_a_wrong_passphrase_is_told_from_damage(data: Any) -> None:
    with pytest.raises(WrongFilePassphrase):
        read(data(), key("Pw"))


@pytest.mark.parametrize("data", [made, lambda: real()[0]], ids=["kdbx-4", "kdbx-3"])
def test_every_length_is_read_or_refused(data: Any) -> None:
    whole = data()
    for length in (*range(0, 300, 7), *range(300, len(whole), len(whole) // 20)):
        with pytest.raises(TransferError):
            read(whole[:length])


def test_a_changed_bit_of_the_header_or_the_body_is_found() -> None:
    whole = made()
    header_end = whole.index(b"\0\x04\0\0\0\r\n\r\n") + 9
    for place, kind in (
        (header_end + 3, FileDamaged),
        (len(whole) - 40, TransferError),
        (header_end + 100, FileDamaged),
    ):
        changed = bytearray(whole)
        changed[place] ^= 1
        with pytest.raises(kind):
            read(bytes(changed))


@pytest.mark.parametrize(
    ("name", "value"),
    [("M", 1 << 45), ("M", 4 << 30), ("I", 1 << 31), ("P", 1000)],
    ids=["memory", "4GiB", "passes", "lanes"],
)
def test_a_costly_key_derivation_is_refused_before_it_runs(name: str, value: int) -> None:
    whole = made()
    at = whole.index(bytes([len(name)]) + b"\0\0\0" + name.encode()) + 4 + len(name)
    size = struct.unpack_from("<I", whole, at)[0]
    changed = whole[: at + 4] + value.to_bytes(size, "little") + whole[at + 4 + size :]

    with pytest.raises(FileCostTooHigh):
        read(changed)


def test_another_version_or_cipher_is_named_as_newer() -> None:
    whole = made()
    for changed in (whole[:10] + b"\5\0" + whole[12:], whole.replace(bytes.fromhex("31c1f2e6bf714350"), bytes(8))):
        with pytest.raises(FileNotForUs):
            read(changed)


def test_attachments_history_and_expiry_come_from_kdbx_4_too() -> None:
    def fill(database: Any) -> None:
        (entry,) = database.entries
        entry.add_attachment(database.add_binary(b"\0hello"), "a/../hello.bin")
        entry.save_history()
        entry.password = "pw2"
        entry.expires = True
        entry.set_custom_property("PIN", "1234", protect=True)
        entry.set_custom_property("KP2A_URL_1", "https://b.example")
        entry.set_custom_property("KPEX_PASSKEY_X", "x")

    (mail,) = read(made(fill)).items

    by_type = {field.type: field for field in mail.draft.fields}
    assert by_type[FieldType.FILE].label == "hello.bin"
    assert by_type[FieldType.FILE].value == Secret(b"\0hello")
    assert {field.label for field in mail.draft.fields if field.type is FieldType.HIDDEN} == {"PIN", "KPEX_PASSKEY_X"}
    assert FieldType.DATE in by_type
    assert [old.value for old in mail.earlier] == [Secret("pw1")]
    assert mail.draft.field(USERNAME) is not None
