"""Odd and hostile files, one fault each."""

import base64
import gzip
import json
from typing import Any

import pytest

from tests.adapters.transfer.samples import CXF, KEEPASS_XML, PUX, PUX_ITEM, pux, zipped_as
from vault_app.adapters.transfer.cxf_json import CxfJson
from vault_app.adapters.transfer.dashlane_zip import DashlaneZip
from vault_app.adapters.transfer.dotenv import DotEnv
from vault_app.adapters.transfer.generic_csv import GenericCsv
from vault_app.adapters.transfer.json_text import json_of
from vault_app.adapters.transfer.keepass_xml import KeePassXml
from vault_app.adapters.transfer.keeper_csv import KeeperCsv
from vault_app.adapters.transfer.keeper_json import KeeperJson
from vault_app.adapters.transfer.lastpass_csv import LASTPASS_CSV
from vault_app.adapters.transfer.onepux import OnePux
from vault_app.adapters.transfer.proton_json import ProtonJson
from vault_app.adapters.transfer.registry import reader_for
from vault_app.adapters.transfer.table import table_of
from vault_app.adapters.transfer.text import text_of
from vault_app.adapters.transfer.xml_tree import tree_of
from vault_app.core import kinds
from vault_app.core.column_role import Role
from vault_app.core.draft import DraftField
from vault_app.core.errors import (
    FileDamaged,
    FileEmpty,
    FileNotForUs,
    FileTooLarge,
    FileUnsafe,
    TransferError,
    UnknownSource,
)
from vault_app.core.ids import EXPIRES, NOTES
from vault_app.core.imported import DropReason, ForeignItem, Imported, RowReason
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret


def texts(item: ForeignItem) -> dict[str, str]:
    """Give every value by label, or by the name of its field."""
    return {
        field.label or field.id.rstrip(b"\0").decode("ascii", "replace"): field.value.reveal()
        if isinstance(field.value, Secret)
        else str(field.value)
        for field in item.draft.fields
    }


def read(data: bytes) -> Imported:
    return reader_for(data).read(data)


# --- text and tables ---


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_table_is_read_in_any_encoding(encoding: str) -> None:
    written = "name,url,username,password,note\nMail,https://mail.example,dana,pä1,\n"

    data = written.encode(encoding)
    if encoding in ("utf-16-le", "utf-16-be"):
        assert text_of(data) == written
    else:
        assert texts(read(data).items[0])["password"] == "pä1"


@pytest.mark.parametrize("data", [b"a\0b", b"\0" * 9, b"\xff\xfe\x00", b"\xef\xbb\xbf\xff"])
def test_what_is_no_text_is_damage(data: bytes) -> None:
    with pytest.raises(FileDamaged):
        text_of(data)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_cells_are_parted_by_what_the_first_line_uses(delimiter: str) -> None:
    rows = [["title", "password", "notes"], ["Mail", "a,b;c\td", "x"]]
    data = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows).encode()

    assert texts(GenericCsv().read(data).items[0])["password"] == "a,b;c\td"


def test_a_row_has_the_line_on_which_it_begins() -> None:
    table = table_of(b'a,b\n"1\n2",3\n\n4,5\n')

    assert [row.line for row in table.rows] == [2, 5]


def test_a_row_with_more_cells_than_names_is_left_out() -> None:
    found = read(b"name,url,username,password\nMail,https://m.example,dana,pw,and more\nShop,,lee,pw\n")

    assert [(failure.position, failure.reason) for failure in found.failures] == [(2, RowReason.COLUMNS)]
    assert len(found.items) == 1


def test_a_row_with_nothing_in_it_is_left_out() -> None:
    found = GenericCsv(roles=(Role.TITLE, Role.IGNORED)).read(b"title,icon\nMail,x\n,y\n")

    assert [failure.reason for failure in found.failures] == [RowReason.EMPTY]
    assert found.dropped == {("icon", DropReason.SOURCE_ONLY): 2}


def test_a_value_that_no_field_can_hold_leaves_its_row_out() -> None:
    found = GenericCsv().read(b"title,password\n" + b"t" * 600 + b",pw\n")

    assert [failure.reason for failure in found.failures] == [RowReason.TOO_LONG]


def test_a_cell_beyond_the_limit_leaves_out_its_own_row_and_no_other() -> None:
    head, long = b"name,url,username,password\n", b"x" * ((1 << 20) + 1)

    found = reader_for(head).read(head + b"Mail,,dana,pw\nLong,,eve," + long + b"\nShop,,fay,pw2\n")

    assert [item.draft.title for item in found.items] == ["Mail", "Shop"]
    assert [(failure.position, failure.reason) for failure in found.failures] == [(3, RowReason.TOO_LONG)]


@pytest.mark.parametrize("rows", [b'1,"2\n3,4\n5,6\n', b'1,2\n3,"4', b'1,"'])
def test_a_quote_that_nothing_closes_is_damage_and_takes_up_no_rows(rows: bytes) -> None:
    with pytest.raises(FileDamaged, match="quote"):
        table_of(b"a,b\n" + rows)


def test_any_table_is_known_by_its_names_alone_wherever_the_first_look_ends() -> None:
    table = b'title,password,remark\nMail,pw,"' + b"n" * 70_000 + b'"\n'

    assert GenericCsv().recognises(table)


def test_a_table_of_keeper_is_known_wherever_the_first_look_ends() -> None:
    table = b"Work,Mail,dana,pw,https://a.example,,\n" + b'Work,Long,dana,pw,,"' + b"note\n" * 20_000 + b'",\n'

    assert KeeperCsv().recognises(table)
    assert KeeperCsv().read(table).count == 2
    assert not KeeperCsv().recognises(b'"a')


def test_more_columns_than_anyone_has_are_refused() -> None:
    with pytest.raises(FileTooLarge, match="columns=500"):
        table_of(b",".join([b"a"] * 501))


def test_every_kind_of_line_break_ends_a_row_and_none_does_inside_of_quotes() -> None:
    table = table_of(b'a,b\r1,2\r\n3,"4\r5"\n6,7')

    assert [(row.line, list(row.cells)) for row in table.rows] == [(2, ["1", "2"]), (3, ["3", "4\r5"]), (5, ["6", "7"])]


def test_columns_without_a_meaning_are_kept_by_name_or_number() -> None:
    found = GenericCsv(roles=(Role.TITLE,), has_names=False).read(b"Mail,blue,green\n")

    assert texts(found.items[0]) == {"Column 2": "blue", "Column 3": "green"}


def test_each_role_can_be_chosen() -> None:
    roles = (
        Role.TITLE,
        Role.FAVOURITE,
        Role.CREATED,
        Role.CHANGED,
        Role.KEPT_HIDDEN,
        Role.TAGS,
        Role.FOLDER,
        Role.CODE,
    )
    data = b'a,b,c,d,e,f,g,h\nMail,yes,1700000000000,1700000000001,1234,"x,y",(none),not a seed!\n'

    (item,) = GenericCsv(roles=roles).read(data).items

    assert (item.draft.favourite, item.created, item.changed, item.draft.tags) == (
        True,
        1700000000000,
        1700000000001,
        ("x", "y"),
    )
    assert texts(item) == {"e": "1234", "h": "not a seed!"}
    assert all(field.type.sealed for field in item.draft.fields)


@pytest.mark.parametrize("data", [b"", b" \n ", b"\xef\xbb\xbf"])
def test_an_empty_file_says_so(data: bytes) -> None:
    with pytest.raises((FileEmpty, UnknownSource)):
        read(data)


@pytest.mark.parametrize("data", [b"just a letter to someone", b"%PDF-1.7", b"{}", b"PK\x03\x04", b"a,b\n1,2\n"])
def test_a_file_that_nobody_knows_says_so(data: bytes) -> None:
    with pytest.raises(UnknownSource):
        read(data)


def test_an_env_file_names_the_lines_that_are_no_variables() -> None:
    found = DotEnv().read(b"A=1\nwhat is this\n")

    assert [(failure.position, failure.reason) for failure in found.failures] == [(2, RowReason.UNREADABLE)]
    with pytest.raises(FileEmpty):
        DotEnv().read(b"# nothing\n")
    with pytest.raises(FileTooLarge):
        DotEnv().read(b"A=" + b"x" * (1 << 20))
    assert not DotEnv().recognises(b"A=" + b"x" * (1 << 20))


# --- JSON ---


@pytest.mark.parametrize("opener", ["[", '{"a":'])
def test_json_nested_without_end_is_refused(opener: str) -> None:
    with pytest.raises(TransferError) as caught:
        json_of((opener * 200_000).encode())
    assert isinstance(caught.value, FileUnsafe | FileDamaged)


@pytest.mark.parametrize(
    ("reader", "data"),
    [
        (ProtonJson(), b'{"version": "1", "userId": "u", "vaults": []}'),
        (KeeperJson(), b'{"records": {}, "shared_folders": []}'),
        (CxfJson(), b'{"accounts": 7, "exporterRpId": ""}'),
        (OnePux(), zipped_as({"export.data": "{}"})),
        (DashlaneZip(), zipped_as({"credentials.csv": "nothing"})),
        (KeePassXml(), b"<KeePassFile/>"),
    ],
)
def test_a_file_without_its_middle_is_damage(reader: Any, data: bytes) -> None:
    assert reader.recognises(data)
    with pytest.raises(FileDamaged):
        reader.read(data)


@pytest.mark.parametrize(
    "data", [b"-----BEGIN PGP MESSAGE-----\n", zipped_as({"Proton Pass/data.pgp": b"x"})], ids=["text", "zip"]
)
def test_protons_pgp_is_named(data: bytes) -> None:
    with pytest.raises(FileNotForUs) as caught:
        read(data)
    assert caught.value.reason == "pgp"


def proton(kind: str, content: dict[str, object], **more: object) -> ForeignItem:
    item = {"data": {"metadata": {"name": "X"}, "type": kind, "content": content} | more}
    data = json.dumps({"version": "1", "userId": "u", "vaults": {"v": {"name": "P", "items": [item]}}}).encode()
    return read(data).items[0]


def test_proton_identities_keep_what_has_no_place() -> None:
    item = proton(
        "identity",
        {
            "firstName": "Dana",
            "middleName": "M",
            "extraPersonalDetails": [{"fieldName": "Nickname", "type": "text", "data": {"content": "D"}}],
            "extraSections": [
                {
                    "sectionName": "S",
                    "sectionFields": [{"fieldName": "C", "type": "totp", "data": {"totpUri": "JBSWY3DP"}}],
                }
            ],
            "loose": ["text"],
            "note": "n",
        },
        platformSpecific={"android": {}},
    )

    assert item.draft.kind == "identity"
    assert texts(item)["first_name"] == "Dana"
    assert texts(item)["middleName"] == "M"
    assert texts(item)["Nickname"] == "D"
    assert texts(item)["loose"] == "text"
    assert "JBSWY3DP" in texts(item)["code"]


@pytest.mark.parametrize(("kind", "ours"), [("wifi", "wifi"), ("sshKey", "ssh-key"), ("later", "note")])
def test_protons_other_types_have_a_kind(kind: str, ours: str) -> None:
    assert proton(kind, {"ssid": "net", "password": "pw", "privateKey": "k"}).draft.kind == ours


def test_a_note_of_proton_is_sealed_text_and_its_files_are_said_to_be_left_out() -> None:
    data = {"metadata": {"name": "Alarm", "note": "the code"}, "type": "note", "content": {}}
    content = {"version": "1", "userId": "u", "vaults": {"v": {"items": [{"data": data, "files": ["f"]}]}}}

    found = ProtonJson().read(json.dumps(content).encode())

    field = found.items[0].draft.field(kinds.TEXT)
    assert field is not None
    assert (found.items[0].draft.kind, field.type) == ("note", FieldType.SECURE_NOTE)
    assert found.dropped == {("files", DropReason.NOT_SUPPORTED): 1}


def test_protons_card_in_a_table_may_be_no_json() -> None:
    data = b"type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\ncreditCard,V,,,,,{x,,,,P\n"

    assert texts(read(data).items[0])["notes"] == "{x"


# --- 1Password ---


def section(*fields: dict[str, object], category: str = "004") -> ForeignItem:
    details = {"sections": [{"title": "S", "fields": list(fields)}], "notesPlain": "n"}
    item = {**PUX_ITEM, "categoryUuid": category, "details": details}
    return read(pux({"accounts": [{"vaults": [{"attrs": {"name": "P"}, "items": [item]}]}]})).items[0]


def test_onepassword_values_of_every_kind_come_over() -> None:
    item = section(
        {"title": "mail", "id": "email", "value": {"email": {"email_address": "d@x.example", "provider": None}}},
        {"title": "home", "id": "address", "value": {"address": {"street": "Way 1", "city": "Graz", "zip": "8010"}}},
        {"title": "since", "id": "m", "value": {"monthYear": 202709}},
        {"title": "born", "id": "birthdate", "value": {"date": 0}},
        {"title": "site", "id": "u", "value": {"url": "https://a.example"}},
        {"title": "see", "id": "r", "value": {"reference": "x"}},
        {"title": "key", "id": "k", "value": {"sshKey": {"privateKey": "pk", "metadata": {"publicKey": "ssh A"}}}},
        {"title": "", "id": "", "value": {"string": "unnamed"}},
    )

    found = texts(item)
    assert (found["email"], found["street"], found["since"], found["private_key"]) == (
        "d@x.example",
        "Way 1",
        "09/2027",
        "pk",
    )
    assert found["S"] == "unnamed"
    assert found["birthday"] == "1970-01-01"


@pytest.mark.parametrize(
    ("written", "kept"), [(-631_108_800, "1950-01-01"), ("soon", "soon"), (10**300, str(10**300)), (None, None)]
)
def test_a_day_of_any_year_comes_over_and_what_is_none_stays_as_it_is(written: object, kept: str | None) -> None:
    found = texts(section({"title": "born", "id": "birthdate", "value": {"date": written}}))

    assert found.get("birthday", found.get("born")) == kept


def test_history_is_told_as_what_has_a_place() -> None:
    old = f"<History><Entry>{string('Password', 'old')}</Entry></History>"

    assert keepass(string("Title", "X") + old).mapped["history"] == "history"
    assert "history" not in keepass(string("Title", "X")).mapped


def test_an_address_outside_an_identity_is_kept_in_parts() -> None:
    address = {"street": "Way 1", "region": "Styria"}
    item = section({"title": "home", "id": "a", "value": {"address": address}}, category="001")

    assert texts(item)["home: street"] == "Way 1"
    assert texts(item)["home: region"] == "Styria"


def test_a_note_of_onepassword_is_sealed_text() -> None:
    item = section(category="003")

    assert item.draft.field(kinds.TEXT) is not None
    assert item.draft.kind == "note"


def test_a_document_comes_with_its_file_and_archived_items_say_so() -> None:
    item = {
        **PUX_ITEM,
        "state": "archived",
        "categoryUuid": "006",
        "details": {
            "documentAttributes": {"documentId": "doc", "fileName": "../a.txt"},
            "passkey": {"x": 1},
            "loginFields": [{"value": "x", "name": "other", "fieldType": "T"}, {"value": "s", "fieldType": "P"}],
        },
    }
    (found,) = read(pux({"accounts": [{"vaults": [{"attrs": {}, "items": [item]}]}]})).items

    assert texts(found)["a.txt"] == "hello"
    assert "archived" in found.draft.tags
    assert texts(found)["other"] == "x"


def test_a_file_that_the_archive_does_not_hold_is_counted() -> None:
    assert read(pux(PUX)).dropped[("file", DropReason.MISSING)] == 1


# --- CXF ---


def credential(*credentials: dict[str, object]) -> ForeignItem:
    item = {"id": "i", "title": "X", "subtitle": "s", "credentials": list(credentials)}
    return read(json.dumps({**CXF, "accounts": [{"items": [item]}]}).encode()).items[0]


DER = base64.urlsafe_b64encode(bytes(range(60))).decode().rstrip("=")


@pytest.mark.parametrize(
    ("written", "kind", "label", "value"),
    [
        ({"type": "credit-card", "number": {"value": "4111"}, "new": "x"}, "card", "number", "4111"),
        (
            {"type": "api-key", "key": "k", "expiryDate": "2027-03-31", "url": "https://a.example"},
            "api",
            "expires",
            "2027-03-31",
        ),
        ({"type": "api-key", "key": "k", "expiryDate": "2027-03"}, "api", "expiryDate", "2027-03"),
        ({"type": "passport", "passportNumber": {"value": "P1"}}, "identity", "passport", "P1"),
        ({"type": "generated-password", "password": "pw"}, "login", "password", "pw"),
        (
            {"type": "custom-fields", "fields": [{"label": "PIN", "fieldType": "concealed-string", "value": "1"}]},
            "login",
            "PIN",
            "1",
        ),
        ({"type": "ssh-key", "privateKey": "*not base64*"}, "ssh-key", "private_key", "*not base64*"),
        ({"type": "from-later", "x": {"fieldType": "concealed-string", "value": "y"}}, "login", "x", "y"),
        (
            {"type": "basic-auth", "urls": ["https://b.example"], "username": "u"},
            "login",
            "website",
            "https://b.example",
        ),
    ],
)
def test_credentials_of_every_type_have_a_place(written: dict[str, object], kind: str, label: str, value: str) -> None:
    item = credential(written)

    assert item.draft.kind == kind
    assert texts(item)[label] == value


def test_a_private_key_is_written_as_pem() -> None:
    pem = texts(credential({"type": "ssh-key", "privateKey": DER}))["private_key"]

    assert pem.startswith("-----BEGIN PRIVATE KEY-----\n")
    assert base64.b64decode("".join(pem.splitlines()[1:-1])) == bytes(range(60))


def test_what_cannot_be_kept_of_an_item_is_counted() -> None:
    item = {"id": "i", "title": "X", "credentials": [{"type": "file"}, {"type": "item-reference"}, {"type": "passkey"}]}
    found = read(json.dumps({**CXF, "accounts": [{"items": [item]}]}).encode())

    assert set(found.dropped) == {("file", DropReason.MISSING), ("item-reference", DropReason.MISSING)}


# --- KeePass ---


def test_xml_with_a_document_type_is_refused() -> None:
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + KEEPASS_XML.partition(b"?>\n")[2]
    )

    with pytest.raises(FileUnsafe) as caught:
        KeePassXml().read(bomb)
    assert caught.value.reason == "entities"


def test_an_entity_in_another_encoding_is_refused_too() -> None:
    bomb = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'

    with pytest.raises(FileUnsafe):
        tree_of(bomb.encode("utf-16"))


@pytest.mark.parametrize("data", [b"<a>", b"", b"<a></b>", b'<?xml version="1.0" encoding="none-such"?><a/>'])
def test_broken_xml_is_refused(data: bytes) -> None:
    with pytest.raises((FileDamaged, FileUnsafe)):
        tree_of(data)


def test_groups_in_groups_without_end_are_refused() -> None:
    deep = "<Group>" * 100 + "</Group>" * 100

    with pytest.raises(FileUnsafe) as caught:
        KeePassXml().read(f"<KeePassFile><Root>{deep}</Root></KeePassFile>".encode())
    assert caught.value.reason == "nesting"


def keepass(entry: str, *, meta: str = "") -> Imported:
    data = f"<KeePassFile><Meta>{meta}</Meta><Root><Group><Entry>{entry}</Entry></Group></Root></KeePassFile>"
    return KeePassXml().read(data.encode())


def string(key: str, value: str) -> str:
    return f"<String><Key>{key}</Key><Value>{value}</Value></String>"


def test_what_keepass_keeps_for_its_plugins_and_of_groups_is_said_to_be_left_out() -> None:
    custom = "<CustomData><Item><Key>k</Key><Value>v</Value></Item></CustomData>"
    entry = f"<Entry>{string('Title', 'X')}{custom}<AutoType><DefaultSequence>x</DefaultSequence></AutoType></Entry>"
    group = f"<Group><Name>G</Name><Notes>n</Notes>{entry}</Group>"

    found = KeePassXml().read(f"<KeePassFile><Root><Group><Notes></Notes>{group}</Group></Root></KeePassFile>".encode())

    assert found.dropped == {
        ("Group notes", DropReason.NOT_SUPPORTED): 1,
        ("CustomData", DropReason.SOURCE_ONLY): 1,
        ("AutoType", DropReason.SOURCE_ONLY): 1,
    }


def test_the_habits_of_keepass_plugins_are_known() -> None:
    found = keepass(
        string("Title", "X")
        + string("KP2A_URL", "https://a.example")
        + string("HmacOtp-Secret", "x")
        + string("KPEX_PASSKEY_ID", "x")
        + string("TimeOtp-Secret-Base32", "JBSWY3DPEHPK3PXP")
        + string("", "nameless")
        + "<IconID>5</IconID><AutoType><Association/></AutoType>"
    )

    assert texts(found.items[0])["website"] == "https://a.example"
    assert "code" in texts(found.items[0])
    assert texts(found.items[0])["String"] == "nameless"
    hidden = [field.label for field in found.items[0].draft.fields if field.type is FieldType.HIDDEN]
    assert hidden == ["HmacOtp-Secret", "KPEX_PASSKEY_ID"]
    assert set(found.dropped) == {
        ("IconID", DropReason.SOURCE_ONLY),
        ("AutoType", DropReason.SOURCE_ONLY),
    }


def packed(data: bytes) -> str:
    return base64.b64encode(gzip.compress(data)).decode()


@pytest.mark.parametrize(
    ("binary", "reason"),
    [
        ("*", DropReason.MISSING),
        ("AAAA", DropReason.MISSING),
        (packed(bytes(17 << 20)), DropReason.TOO_LARGE),
    ],
)
def test_an_attachment_that_cannot_be_unpacked_is_counted(binary: str, reason: DropReason) -> None:
    meta = f'<Binaries><Binary ID="0" Compressed="True">{binary}</Binary></Binaries>'
    found = keepass(string("Title", "X") + '<Binary><Key>a</Key><Value Ref="0"/></Binary>', meta=meta)

    assert found.dropped == {("Binary", reason): 1}


def test_attachments_stand_in_the_file_or_in_the_entry() -> None:
    meta = f'<Binaries><Binary ID="0" Compressed="True">{packed(b"hello")}</Binary></Binaries>'
    found = keepass(
        string("Title", "X")
        + '<Binary><Key>a</Key><Value Ref="0"/></Binary>'
        + "<Binary><Key>b</Key><Value>aGVsbG8=</Value></Binary>",
        meta=meta,
    )

    assert texts(found.items[0]) == {"a": "hello", "b": "hello"}


@pytest.mark.parametrize("written", ["x", "AAAA", "////////fw==", "2026-99-99"])
def test_a_time_that_is_none_is_no_time(written: str) -> None:
    times = f"<Times><CreationTime>{written}</CreationTime><Expires>True</Expires></Times>"

    found = keepass(string("Title", "X") + times).items[0]

    assert found.created == 0
    assert found.draft.field(EXPIRES) is None


def test_a_second_value_for_one_place_is_kept_beside_it() -> None:
    data = b"username,username2,username3,title,password,note,url,category,otpSecret\ndana,real,third,Mail,pw,,,,\n"

    assert texts(read(data).items[0]) == {
        "username": "dana",
        "username2": "real",
        "username3": "third",
        "password": "pw",
    }


PAYMENTS = (
    b"type,account_name,account_holder,cc_number,code,expiration_month,expiration_year,routing_number,account_number,"
    b"country,issuing_bank\n"
)
PAPERS = b"type,number,name,issue_date,expiration_date,place_of_issue,state\n"
PEOPLE = (
    b"type,title,first_name,middle_name,last_name,login,date_of_birth,place_of_birth,email,email_type,item_name,url\n"
)
DASHLANE = (
    (PAYMENTS + b"bank,Giro,Dana,,9,,,1,AT1,AT,B\n", "note", "account_number", "AT1"),
    (PAYMENTS + b"credit_card,Visa,Dana,4111,123,06,2027,,,AT,B\n", "card", "valid_until", "06/2027"),
    (PAPERS + b"passport,P1,Dana,2020-01-01,2030-01-01,Graz,\n", "identity", "number", "P1"),
    (PEOPLE + b"name,,Dana,M,Okafor,,,,,,Me,https://me.example\n", "identity", "first_name", "Dana"),
)


@pytest.mark.parametrize(("data", "kind", "label", "value"), DASHLANE)
def test_every_table_of_dashlane_has_its_kind(data: bytes, kind: str, label: str, value: str) -> None:
    (item,) = read(data).items

    assert item.draft.kind == kind
    assert texts(item)[label] == value


def test_nordpass_cells_that_are_no_json_are_kept_as_they_are() -> None:
    names = (
        b"name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,expirydate,zipcode,folder,type,"
    )
    data = names + b"custom_fields\nMail,,https://b.example,dana,pw,,,,,,,,password,loose\nNote,,,,,text,,,,,,,note,\n"

    mail, note = read(data).items

    assert texts(mail)["website"] == "https://b.example"
    assert texts(mail)["custom_fields"] == "loose"
    assert note.draft.field(kinds.TEXT) is not None


def test_keepers_fields_of_parts_and_references_are_accounted_for() -> None:
    record = {
        "title": "X",
        "login_url": "https://a.example",
        "custom_fields": {"$name:Own:1": [{"first": "D"}], "Secret key": "s"},
        "folders": [{"shared_folder": "Team", "can_edit": True}],
        "references": ["x"],
    }
    found = read(json.dumps({"shared_folders": [], "records": [record]}).encode())

    assert texts(found.items[0])["Own first"] == "D"
    assert found.items[0].draft.tags == ("Team",)
    assert texts(found.items[0])["references"] == '["x"]'
    assert set(found.dropped) == {("can_edit, can_share", DropReason.SOURCE_ONLY)}
    (password,) = [field for field in found.items[0].draft.fields if field.label == "Secret key"]
    assert password.type is FieldType.HIDDEN


def test_an_item_of_a_type_that_came_later_keeps_every_value() -> None:
    item = {"type": 9, "name": "X", "thing": {"a": "b"}, "reprompt": 1, "attachments": [{}]}
    found = read(json.dumps({"encrypted": False, "folders": [], "items": [item]}).encode())

    assert texts(found.items[0])["a"] == "b"
    assert found.dropped[("attachments", DropReason.MISSING)] == 1


def test_fields_of_bitwardens_table_keep_every_line() -> None:
    names = ("folder", "favorite", "archivedDate", "type", "name", "notes", "fields", "reprompt")
    head = ",".join((*names, "login_uri", "login_username", "login_password", "login_totp"))
    row = ',,2026-01-01,login,Mail,,"no name\nPIN: 12\n\n34\nOther: x: y",1,,dana,pw,'

    found = reader_for(head.encode()).read(f"{head}\n{row}\n".encode())

    (item,) = found.items
    assert {field.label: field.value for field in item.draft.fields if field.label} == {
        "fields": "no name",
        "PIN": "12\n\n34",
        "Other": "x: y",
    }
    assert item.draft.tags == ("archived",)
    assert found.dropped == {("reprompt", DropReason.SOURCE_ONLY): 1}


def test_a_note_of_lastpass_keeps_what_no_note_should_have() -> None:
    head = "url,username,password,totp,extra,name,grouping,fav"

    (item,) = reader_for(head.encode()).read(f"{head}\nhttp://sn,dana,pw,,text,Note,,0\n".encode()).items

    assert (texts(item)["username"], texts(item)["password"]) == ("dana", "pw")


def test_a_note_of_lastpass_keeps_lines_that_are_no_fields_and_names_what_it_leaves_out() -> None:
    head = "url,username,password,totp,extra,name,grouping,fav\n"
    text = "NoteType:Credit Card\nfrom an older program\nLanguage:en-US\nNumber:4111\nNotes:last\n"

    for extra, notes in ((text, "from an older program\n\nlast"), ("NoteType:Custom\nno field", "no field")):
        found = LASTPASS_CSV.read(f'{head}http://sn,,,,"{extra}",n,,0\n'.encode())

        assert found.items[0].draft.field(NOTES) == DraftField(NOTES, FieldType.NOTE, notes)
        assert (("Language", DropReason.SOURCE_ONLY) in found.dropped) == ("Language" in extra)
