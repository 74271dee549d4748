"""Values without a use or a place here: they come in as fields, and go out again as they came."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.transfer.keepassxc import PASSPHRASE, run
from tests.adapters.transfer.samples import CXF, PROTON, PUX_ITEM, pux
from vault_app.adapters.transfer.bitwarden_json import BitwardenJson
from vault_app.adapters.transfer.cxf_json import CxfJson
from vault_app.adapters.transfer.kdbx import Kdbx
from vault_app.adapters.transfer.out_bitwarden import BitwardenWriter
from vault_app.adapters.transfer.out_csv import CsvWriter
from vault_app.adapters.transfer.out_cxf import CxfWriter
from vault_app.adapters.transfer.out_kdbx import KdbxWriter
from vault_app.adapters.transfer.registry import reader_for
from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import CODE, EXPIRES, NOTES, PASSWORD, TITLE, USERNAME, WEBSITE, FieldId
from vault_app.core.imported import DropReason, EarlierValue, ForeignItem
from vault_app.core.item import FieldType
from vault_app.core.kinds import VALID_UNTIL
from vault_app.core.secret import Secret
from vault_app.ports.import_reader import FileKey

PIN, FILE, OTHER = FieldId(b"p" * 16), FieldId(b"f" * 16), FieldId(b"o" * 16)
SEED = "otpauth://totp/Mail:dana?secret=JBSWY3DPEHPK3PXP&issuer=Mail&algorithm=SHA1&digits=6&period=30"
PASSKEY = {
    "credentialId": "9f9a1b1c-0000-4000-8000-000000000001",
    "keyType": "public-key",
    "keyAlgorithm": "ECDSA",
    "keyCurve": "P-256",
    "keyValue": "MIGHAgEA",
    "rpId": "mail.example",
    "userHandle": "aGFuZGxl",
    "userName": "dana",
    "counter": "0",
    "discoverable": "true",
    "creationDate": "2026-01-02T03:04:05.000Z",
}


def plain(value: object) -> object:
    """Give a secret's bytes, or the text."""
    if isinstance(value, Secret):
        with value.borrow() as view:
            return bytes(view)
    return value


def fields(item: ForeignItem) -> dict[str, object]:
    return {field.label: plain(field.value) for field in item.draft.fields}


def bitwarden(item: dict[str, Any]) -> bytes:
    return json.dumps({"encrypted": False, "folders": [], "items": [item]}).encode()


def through_kdbx(*items: ForeignItem) -> tuple[ForeignItem, ...]:
    written = KdbxWriter().write(items, Secret(PASSPHRASE))
    return Kdbx().read(bytes(written.data), FileKey(Secret(PASSPHRASE))).items


# --- passkeys ---


def test_a_passkey_of_bitwarden_goes_back_as_one() -> None:
    source = bitwarden({"type": 1, "name": "Mail", "login": {"username": "dana", "fido2Credentials": [PASSKEY]}})

    found = BitwardenJson().read(source)
    back = json.loads(BitwardenWriter().write(found.items).data)

    assert found.kept == {"fido2Credentials": 1}
    assert back["items"][0]["login"]["fido2Credentials"] == [PASSKEY]
    assert back["items"][0]["fields"] == []


def test_a_passkey_of_cxf_goes_back_as_one() -> None:
    passkey = {"type": "passkey", "credentialId": "x", "rpId": "mail.example", "key": "MIGH"}
    source = {**CXF, "accounts": [{"items": [{"id": "i", "title": "Mail", "credentials": [{**passkey, "id": "k"}]}]}]}

    found = CxfJson().read(json.dumps(source).encode())
    (item,) = json.loads(CxfWriter().write(found.items).data)["accounts"][0]["items"]

    assert [{**credential, "id": ""} for credential in item["credentials"]] == [{**passkey, "id": ""}]


@pytest.mark.parametrize("text", ["no json", "[]", '{"other": 1}'])
def test_a_field_that_only_has_the_name_of_a_passkey_stays_a_field(text: str) -> None:
    field = DraftField(OTHER, FieldType.HIDDEN, Secret(text), "passkey")
    item = ForeignItem(1, Draft(None, "login", "X", (field,)))

    (written,) = json.loads(BitwardenWriter().write([item]).data)["items"]
    (other,) = json.loads(CxfWriter().write([item]).data)["accounts"][0]["items"]

    assert written["fields"] == [{"name": "passkey", "value": text, "type": 1}]
    assert other["credentials"][-1]["fields"][0]["value"] == text


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (json.dumps(PROTON).replace('"passkeys": [{}]', '"passkeys": [{"x": 1}]').encode(), "passkeys"),
        (pux({"accounts": [{"vaults": [{"items": [{**PUX_ITEM, "details": {"passkey": {"x": 1}}}]}]}]}), "passkey"),
    ],
    ids=["Proton Pass", "1Password"],
)
def test_passkeys_of_others_are_kept_hidden(data: bytes, name: str) -> None:
    found = reader_for(data).read(data)

    assert found.kept[name] == 1
    assert name not in {dropped for dropped, _ in found.dropped}


# --- references ---


CXF_REFERENCE = {"type": "item-reference", "reference": {"item": "j"}}
PUX_REFERENCE = {"sections": [{"fields": [{"title": "server", "id": "r", "value": {"reference": "j"}}]}]}


@pytest.mark.parametrize(
    ("data", "label"),
    [
        (
            json.dumps(
                {
                    **CXF,
                    "accounts": [
                        {
                            "items": [
                                {"id": "i", "title": "One", "credentials": [CXF_REFERENCE]},
                                {"id": "j", "title": "Other", "credentials": []},
                            ]
                        }
                    ],
                }
            ).encode(),
            "item-reference",
        ),
        (
            pux(
                {
                    "accounts": [
                        {
                            "vaults": [
                                {
                                    "items": [
                                        {"uuid": "i", "overview": {"title": "One"}, "details": PUX_REFERENCE},
                                        {"item": {"uuid": "j", "overview": {"title": "Other"}}},
                                    ]
                                }
                            ]
                        }
                    ]
                }
            ),
            "server",
        ),
    ],
    ids=["CXF", "1Password"],
)
def test_a_reference_leads_to_the_item_that_is_imported_with_it(data: bytes, label: str) -> None:
    one, other = reader_for(data).read(data).items
    (field,) = one.draft.fields

    assert (field.type, field.label) == (FieldType.REFERENCE, label)
    assert other.draft.item_id is not None
    assert field.value == other.draft.item_id.hex()


# --- what a later version of a source adds ---


@pytest.mark.parametrize(
    ("data", "label", "value"),
    [
        (bitwarden({"type": 1, "name": "X", "mood": {"a": [1]}, "login": {}}), "mood", b'{"a": [1]}'),
        (bitwarden({"type": 1, "name": "X", "login": {"autofillOnPageLoad": True}}), "autofillOnPageLoad", b"true"),
        (bitwarden({"type": 9, "name": "X", "bank": {"iban": "AT1"}, "mood": 3}), "iban", b"AT1"),
        (bitwarden({"type": 9, "name": "X", "bank": {"iban": "AT1"}, "mood": 3}), "mood", b"3"),
        (pux({"accounts": [{"vaults": [{"items": [{**PUX_ITEM, "details": {"new": [1]}}]}]}]}), "new", b"[1]"),
        (
            json.dumps({"shared_folders": [], "records": [{"title": "X", "login_url": "", "mood": False}]}).encode(),
            "mood",
            b"false",
        ),
        (
            json.dumps(
                {**CXF, "accounts": [{"items": [{"title": "X", "credentials": [{"type": "later", "x": [1]}]}]}]}
            ).encode(),
            "x",
            "[1]",
        ),
    ],
)
def test_a_value_of_a_name_that_no_reader_knows_is_kept(data: bytes, label: str, value: object) -> None:
    (item,) = reader_for(data).read(data).items

    assert fields(item)[label] == value


# --- KeePass ---

STATES = (
    EarlierValue(TITLE, FieldType.TEXT, "Post", 1_700_000_100_000),
    EarlierValue(USERNAME, FieldType.TEXT, "lee", 1_700_000_200_000),  # at once with the next
    EarlierValue(PASSWORD, FieldType.PASSWORD, Secret("pw1"), 1_700_000_200_000),
    EarlierValue(WEBSITE, FieldType.ADDRESS, "https://old.example", 1_700_000_300_000),
    EarlierValue(PIN, FieldType.HIDDEN, Secret("0000"), 1_700_000_400_000, "PIN"),
    EarlierValue(CODE, FieldType.CODE, Secret(SEED.replace("JBSW", "ABCD")), 1_700_000_500_000),
    EarlierValue(FILE, FieldType.FILE, Secret(b"before"), 1_700_000_600_000, "a.bin"),
    EarlierValue(OTHER, FieldType.TEXT, "gone", 1_700_000_700_000, "colour"),
    EarlierValue(NOTES, FieldType.NOTE, "once", 1_700_000_800_000),
    EarlierValue(PASSWORD, FieldType.PASSWORD, Secret("pw2"), 1_700_000_900_000),
)
MAIL = ForeignItem(
    1,
    Draft(
        None,
        "login",
        "Mail",
        (
            DraftField(WEBSITE, FieldType.ADDRESS, "https://mail.example"),
            DraftField(USERNAME, FieldType.TEXT, "dana"),
            DraftField(PASSWORD, FieldType.PASSWORD, Secret("pw3")),
            DraftField(CODE, FieldType.CODE, Secret(SEED)),
            DraftField(EXPIRES, FieldType.DATE, "2027-03-31"),
            DraftField(PIN, FieldType.HIDDEN, Secret("1234"), "PIN"),
            DraftField(FILE, FieldType.FILE, Secret(b"now"), "a.bin"),
            DraftField(NOTES, FieldType.NOTE, "n" * 20_000),
        ),
        ("Work/Infra", "a; b", "post"),
    ),
    created=1_700_000_000_000,
    changed=1_700_000_900_000,
    earlier=STATES,
)


def test_the_whole_history_comes_back_from_kdbx() -> None:
    (mail,) = through_kdbx(MAIL)

    assert [(plain(old.value), old.time) for old in mail.earlier] == [(plain(old.value), old.time) for old in STATES]
    labelled = {field.label: field.id for field in mail.draft.fields}
    earlier = {old.label: old.id for old in mail.earlier}
    assert (earlier["PIN"], earlier["a.bin"]) == (labelled["PIN"], labelled["a.bin"])


def test_expiry_groups_and_odd_tags_come_back_from_kdbx() -> None:
    (mail,) = through_kdbx(MAIL)

    expires = mail.draft.field(EXPIRES)
    assert expires is not None
    assert expires.value == "2027-03-31"
    assert mail.draft.tags == ("Work/Infra", "post")
    assert fields(mail)["tags"] == "a; b"


def test_an_expiry_that_is_no_day_is_kept_as_text() -> None:
    field = DraftField(EXPIRES, FieldType.DATE, "some day")

    (back,) = through_kdbx(ForeignItem(1, Draft(None, "login", "X", (field,))))

    assert fields(back)["expires"] == "some day"


def test_keepassxc_shows_whole_states_and_keeps_them_all(tmp_path: Path) -> None:
    (tmp_path / "ours.kdbx").write_bytes(bytes(KdbxWriter().write([MAIL], Secret(PASSPHRASE)).data))

    listed = run(tmp_path, "ls", "-q", "-R", "-f", "ours.kdbx").splitlines()
    run(tmp_path, "edit", "-q", "-u", "new", "ours.kdbx", "Work/Infra/Mail")
    exported = run(tmp_path, "export", "-q", "-f", "xml", "ours.kdbx")

    assert "Work/Infra/Mail" in listed
    again = reader_for(exported.encode()).read(exported.encode())
    # Its XML has no files. The edit added a state, and the usual limit of ten states cut none.
    kept = [old.time for old in STATES if old.type is not FieldType.FILE]
    assert [old.time for old in again.items[0].earlier][:-1] == kept


def test_a_tag_of_the_bins_name_is_not_the_bin() -> None:
    here = ForeignItem(1, Draft(None, "login", "Here", (), ("Recycle Bin",)))
    gone = ForeignItem(2, Draft(None, "login", "Gone", (), ("a", "b")), in_bin=True)

    found = {item.draft.title: (item.in_bin, item.draft.tags) for item in through_kdbx(here, gone)}

    assert found == {"Here": (False, ("Recycle Bin",)), "Gone": (True, ("a", "b"))}


def test_a_tag_that_no_path_can_say_stays_a_tag() -> None:
    (back,) = through_kdbx(ForeignItem(1, Draft(None, "login", "X", (), ("a//b",))))

    assert back.draft.tags == ("a//b",)


def test_fields_and_files_of_one_name_are_all_written() -> None:
    own = [
        DraftField(FieldId(bytes([number]) * 16), FieldType.TEXT, str(number), "Notes") for number in range(1, 4)
    ] + [
        DraftField(FieldId(bytes([number]) * 16), FieldType.ADDRESS, f"https://{number}.example")
        for number in (4, 5, 6)
    ]

    (back,) = through_kdbx(ForeignItem(1, Draft(None, "login", "X", tuple(own))))

    assert {"Notes 2": "1", "Notes 3": "2", "Notes 4": "3"}.items() <= fields(back).items()
    assert [field.value for field in back.draft.fields if field.type is FieldType.ADDRESS] == [
        "https://4.example",
        "https://5.example",
        "https://6.example",
    ]


def test_characters_that_xml_cannot_write_are_counted() -> None:
    field = DraftField(PASSWORD, FieldType.PASSWORD, Secret("a\x01b"))

    written = KdbxWriter().write([ForeignItem(1, Draft(None, "login", "X", (field,)))], Secret(PASSPHRASE))

    assert written.dropped == {("control characters", DropReason.NOT_SUPPORTED): 1}


def test_a_change_of_tags_or_expiry_has_no_history_and_is_counted() -> None:
    def entry(tags: str, inside: str = "") -> str:
        title = "<String><Key>Title</Key><Value>X</Value></String>"
        return f"<Entry><Tags>{tags}</Tags>{title}{inside}</Entry>"

    whole = entry("b", f"<History>{entry('a')}</History>")
    data = f"<KeePassFile><Meta/><Root><Group>{whole}</Group></Root></KeePassFile>".encode()

    assert reader_for(data).read(data).dropped == {("History", DropReason.NOT_SUPPORTED): 1}


def test_earlier_values_that_have_no_place_keep_their_names() -> None:
    def entry(url: str, code: str, inside: str = "") -> str:
        pairs = (("Title", "X"), ("URL", url), ("otp", code))
        strings = "".join(f"<String><Key>{key}</Key><Value>{value}</Value></String>" for key, value in pairs)
        return f"<Entry>{strings}{inside}</Entry>"

    whole = entry("", "", f"<History>{entry('not an address', 'no code!')}</History>")
    data = f"<KeePassFile><Meta/><Root><Group>{whole}</Group></Root></KeePassFile>".encode()

    (item,) = reader_for(data).read(data).items

    assert [(old.label, plain(old.value)) for old in item.earlier] == [("URL", "not an address"), ("otp", "no code!")]


# --- the bin, and cards ---


def test_what_lay_in_the_bin_lies_in_bitwardens_too_and_is_counted_where_there_is_none() -> None:
    gone = ForeignItem(1, Draft(None, "login", "Gone", ()), in_bin=True, changed=1_700_000_000_000)

    (back,) = BitwardenJson().read(bytes(BitwardenWriter().write([gone]).data)).items

    assert back.in_bin
    for writer in (CsvWriter(), CxfWriter()):
        assert writer.write([gone]).dropped == {("bin", DropReason.NOT_SUPPORTED): 1}


def test_a_card_that_is_good_until_a_year_has_no_month() -> None:
    card = ForeignItem(1, Draft(None, "card", "Visa", (DraftField(VALID_UNTIL, FieldType.TEXT, "2027"),)))

    (written,) = json.loads(BitwardenWriter().write([card]).data)["items"]

    assert (written["card"]["expMonth"], written["card"]["expYear"]) == (None, "2027")
