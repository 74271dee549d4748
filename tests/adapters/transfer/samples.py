"""One small file of every source, written by hand from its documented layout, and what it holds."""

import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

KEPT = Path(__file__).parent / "kept"


@dataclass(frozen=True)
class Sample:
    """A file; ``logins`` are title, user name and password of its items in order ("" where there is none)."""

    key: str
    data: bytes
    logins: tuple[tuple[str, str, str], ...]
    failures: int = 0
    passphrase: str = ""
    name: str = ""

    @property
    def label(self) -> str:
        return self.name or self.key


def zipped(**parts: bytes | str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def zipped_as(parts: dict[str, bytes | str]) -> bytes:
    return zipped(**parts)


CHROMIUM = b"""name,url,username,password,note
GitHub,https://github.com/login,dana,"a,""b""\nc",
,android://bGl=@com.example.bank/,lee,#hash,=1+1
"""
FIREFOX = b"""\
"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"
"https://mail.example","dana","pw1",,"https://mail.example","{1}","1700000000000","1700000000001","1700000000002"
"chrome://FirefoxAccounts","x","{}",,"","{2}","1","2","3"
"""
APPLE = b"""Title,URL,Username,Password,Notes,OTPAuth
Mail (dana),https://mail.example/,dana,pw1,,otpauth://totp/Mail:dana?secret=JBSWY3DPEHPK3PXP&issuer=Mail
"""
ONEPASSWORD = """\ufeffTitle,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes
Mail,https://mail.example,dana,pw1,,true,false,"work,post",line
""".encode()
BITWARDEN_CSV = b"""folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp
Work,1,login,Mail,,"PIN: 1234\nOther: x",0,"https://mail.example,https://webmail.example",dana,pw1,JBSWY3DPEHPK3PXP
,,note,Alarm,the code is 9,,0,,,,
"""
KEEPASSXC = b"""\
"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"
"Passwords/Work","Mail","dana","pw1","https://mail.example","n","","0","2026-01-02T03:04:05Z","2026-01-01T03:04:05Z"
"Passwords/Recycle Bin","Old","lee","pw2","","","","0","2026-01-02T03:04:05Z","2026-01-01T03:04:05Z"
"""
LASTPASS = b"""url,username,password,totp,extra,name,grouping,fav
https://mail.example,dana,pw1,,note,Mail,Work\\Post,1
http://sn,,,,"NoteType:Credit Card
Language:en-US
Name on Card:Dana Okafor
Number:4111111111111111
Security Code:123
Expiration Date:June,2027
Notes:two
lines: here",Visa,(none),0
http://sn,,,,just a note,Alarm,,0
"""
PROTON_CSV = b"""type,name,url,autofillUrls,email,username,password,note,totp,createtime,modifytime,vault
login,Mail,"https://mail.example, https://b.example",,d@x.example,dana,pw1,n,,1700000000,1700000001,Personal
creditCard,Visa,,,,,,"{""cardholderName"":""Dana"",""number"":""4111"",""note"":""x""}",,1700000000,1700000001,Personal
"""
NORDPASS = b"""\
name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,expirydate,zipcode,folder,full_name,\
phone_number,email,address1,address2,city,country,state,type,custom_fields
Mail,https://mail.example,"[""https://b.example""]",dana,pw1,n,,,,,,Work,,,,,,,,,password,\
"[{""label"":""PIN"",""type"":""hidden"",""value"":""1234""}]"
Visa,,,,,,Dana,4111,123,06/27,1000,,,,,,,,,,credit_card,
"""
DASHLANE = b"""username,username2,username3,title,password,note,url,category,otpSecret
dana,,,Mail,pw1,n,mail.example,Work,JBSWY3DPEHPK3PXP
"""
DASHLANE_NOTES = b"title,note\nAlarm,the code is 9\n"
KEEPER_CSV = b"""Work\\Post,Mail,dana,pw1,https://mail.example,n,,PIN,1234
,Shop,lee,pw2,https://shop.example,,Shared,TFC:Keeper,otpauth://totp/x?secret=JBSWY3DPEHPK3PXP
"""
GENERIC = "Bezeichnung;Benutzername;Passwort;Webseite;Farbe\nMail;dana;pä1;mail.example;rot\n".encode("cp1252")
ENV = b"# of the shop\nexport DATABASE_URL='postgres://x'\nSECRET_KEY=\"a b\"\n"

BITWARDEN = json.dumps(
    {
        "encrypted": False,
        "folders": [{"id": "f", "name": "Work/Post"}],
        "items": [
            {
                "id": "1",
                "folderId": "f",
                "type": 1,
                "name": "Mail",
                "notes": "n",
                "favorite": True,
                "fields": [{"name": "PIN", "value": "1234", "type": 1}, {"name": "L", "type": 3, "linkedId": 100}],
                "login": {
                    "username": "dana",
                    "password": "pw2",
                    "totp": "JBSWY3DPEHPK3PXP",
                    "uris": [{"uri": "https://mail.example", "match": None}, {"uri": "https://b.example", "match": 1}],
                    "fido2Credentials": [{"credentialId": "x"}],
                },
                "passwordHistory": [{"lastUsedDate": "2026-01-02T03:04:05.000Z", "password": "pw1"}],
                "creationDate": "2026-01-01T03:04:05.000Z",
                "revisionDate": "2026-01-02T03:04:05.000Z",
            },
            {"type": 2, "name": "Alarm", "notes": "the code is 9", "secureNote": {"type": 0}},
            {
                "type": 3,
                "name": "Visa",
                "card": {"cardholderName": "Dana", "number": "4111", "expMonth": "6", "expYear": "2027", "code": "123"},
            },
            {"type": 4, "name": "Dana", "identity": {"firstName": "Dana", "ssn": "1", "middleName": "M"}},
            {"type": 5, "name": "Key", "sshKey": {"privateKey": "-----BEGIN\nx", "publicKey": "ssh-ed25519 A"}},
            {"type": 6, "name": "Bank", "bankAccount": {"iban": "AT1"}, "deletedDate": "2026-01-02T03:04:05.000Z"},
        ],
    }
).encode()

PROTON = {
    "version": "1.2",
    "userId": "u",
    "encrypted": False,
    "vaults": {
        "v": {
            "name": "Personal",
            "items": [
                {
                    "data": {
                        "metadata": {"name": "Mail", "note": "n"},
                        "type": "login",
                        "content": {
                            "itemEmail": "d@x.example",
                            "itemUsername": "dana",
                            "password": "pw1",
                            "urls": ["https://mail.example"],
                            "totpUri": "",
                            "passkeys": [{}],
                        },
                        "extraFields": [{"fieldName": "PIN", "type": "hidden", "data": {"content": "1234"}}],
                    },
                    "state": 1,
                    "pinned": True,
                    "createTime": 1700000000,
                    "modifyTime": 1700000001,
                },
                {"data": {"metadata": {"name": "Alias"}, "type": "alias", "content": {}}, "aliasEmail": "a@x.example"},
                {"data": {"metadata": {"name": "Gone", "note": "text"}, "type": "note", "content": {}}, "state": 2},
            ],
        }
    },
}
KEEPER_JSON = {
    "shared_folders": [],
    "records": [
        {
            "title": "Mail",
            "login": "dana",
            "password": "pw1",
            "login_url": "https://mail.example",
            "custom_fields": {
                "$oneTimeCode::1": "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP",
                "$phone:Home:1": {"region": "AT", "number": "1"},
                "PIN": "1234",
            },
            "folders": [{"folder": "Work\\Post"}],
        }
    ],
}
PUX_ITEM = {
    "uuid": "i",
    "favIndex": 1,
    "createdAt": 1700000000,
    "updatedAt": 1700000001,
    "state": "active",
    "categoryUuid": "001",
    "overview": {
        "title": "Mail",
        "url": "https://mail.example",
        "urls": [{"url": "https://mail.example"}],
        "tags": ["a"],
    },
    "details": {
        "loginFields": [
            {"value": "dana", "designation": "username", "fieldType": "T"},
            {"value": {"concealed": "pw2"}, "designation": "password", "fieldType": "P"},
        ],
        "notesPlain": "n",
        "sections": [
            {
                "title": "Security",
                "fields": [
                    {"title": "code", "id": "t", "value": {"totp": "JBSWY3DPEHPK3PXP"}},
                    {"title": "PIN", "id": "p", "value": {"concealed": "1234"}},
                    {"title": "since", "id": "d", "value": {"date": 1700000000}},
                    {"title": "scan", "id": "f", "value": {"file": {"fileName": "a.txt", "documentId": "doc"}}},
                    {"title": "gone", "id": "g", "value": {"file": {"fileName": "b.txt", "documentId": "lost"}}},
                ],
            }
        ],
        "passwordHistory": [{"value": "pw1", "time": 1699999999}],
    },
}
PUX = {"accounts": [{"vaults": [{"attrs": {"name": "Personal"}, "items": [PUX_ITEM]}]}]}
PUX_WRAPPED = {"accounts": [{"vaults": [{"attrs": {"name": "P"}, "items": [{"item": {**PUX_ITEM, "trashed": True}}]}]}]}


def pux(content: object) -> bytes:
    return zipped_as(
        {"export.attributes": "{}", "export.data": json.dumps(content), "files/doc__a.txt": b"hello"},
    )


CXF = {
    "version": {"major": 1, "minor": 0},
    "exporterRpId": "x.example",
    "exporterDisplayName": "X",
    "accounts": [
        {
            "id": "a",
            "collections": [{"title": "Work", "items": [{"item": "i"}], "subCollections": []}],
            "items": [
                {
                    "id": "i",
                    "title": "Mail",
                    "scope": {"urls": ["https://mail.example"], "androidApps": [{"bundleId": "com.mail"}]},
                    "tags": ["post"],
                    "credentials": [
                        {
                            "type": "basic-auth",
                            "username": {"fieldType": "string", "value": "dana"},
                            "password": {"fieldType": "concealed-string", "value": "pw1"},
                        },
                        {"type": "totp", "secret": "JBSWY3DPEHPK3PXP", "period": 30, "digits": 6, "algorithm": "sha1"},
                        {"type": "passkey", "credentialId": "x"},
                        {"type": "note", "content": {"fieldType": "string", "value": "n"}},
                    ],
                },
                {"id": "j", "title": "Home", "credentials": [{"type": "wifi", "ssid": "net", "passphrase": "pw2"}]},
                {
                    "id": "k",
                    "title": "Old",
                    "credentials": [{"type": "BasicAuth", "username": "lee", "password": "pw3"}],
                },
            ],
        }
    ],
}
KEEPASS_XML = b"""<?xml version="1.0" encoding="utf-8"?>
<KeePassFile><Meta><RecycleBinUUID>YmluYmluYmluYmluYmluYg==</RecycleBinUUID></Meta><Root><Group><Name>All</Name>
<Group><Name>Work</Name><Entry><UUID>AAAAAAAAAAAAAAAAAAAAAA==</UUID><Tags>post;a</Tags>
<Times><CreationTime>2026-01-01T03:04:05Z</CreationTime><LastModificationTime>2026-01-02T03:04:05Z</LastModificationTime>
<Expires>True</Expires><ExpiryTime>2027-01-02T03:04:05Z</ExpiryTime></Times>
<String><Key>Title</Key><Value>Mail</Value></String><String><Key>UserName</Key><Value>dana</Value></String>
<String><Key>Password</Key><Value ProtectInMemory="True">pw2</Value></String>
<String><Key>URL</Key><Value>https://mail.example</Value></String><String><Key>Notes</Key><Value>n</Value></String>
<String><Key>otp</Key><Value>otpauth://totp/x?secret=JBSWY3DPEHPK3PXP</Value></String>
<String><Key>PIN</Key><Value ProtectInMemory="True">1234</Value></String>
<History><Entry><Times><LastModificationTime>2026-01-01T03:04:05Z</LastModificationTime></Times>
<String><Key>Password</Key><Value>pw1</Value></String></Entry></History></Entry></Group>
<Group><UUID>YmluYmluYmluYmluYmluYg==</UUID><Name>Recycle Bin</Name><Entry>
<String><Key>Title</Key><Value>Gone</Value></String></Entry></Group></Group></Root></KeePassFile>
"""

MAIL = ("Mail", "dana", "pw1")
MAIL_2 = ("Mail", "dana", "pw2")

SAMPLES: tuple[Sample, ...] = (
    Sample("chromium-csv", CHROMIUM, (("GitHub", "dana", 'a,"b"\nc'), ("Bank", "lee", "#hash"))),
    Sample("firefox-csv", FIREFOX, (MAIL,), failures=1),
    Sample("apple-csv", APPLE, (("Mail (dana)", "dana", "pw1"),)),
    Sample("1password-csv", ONEPASSWORD, (MAIL,)),
    Sample("bitwarden-csv", BITWARDEN_CSV, (MAIL, ("Alarm", "", ""))),
    Sample("keepassxc-csv", KEEPASSXC, (MAIL, ("Old", "lee", "pw2"))),
    Sample("lastpass-csv", LASTPASS, (MAIL, ("Visa", "", ""), ("Alarm", "", ""))),
    Sample("proton-csv", PROTON_CSV, (MAIL, ("Visa", "", ""))),
    Sample("nordpass-csv", NORDPASS, (MAIL, ("Visa", "", ""))),
    Sample("dashlane-csv", DASHLANE, (MAIL,)),
    Sample("dashlane-csv", DASHLANE_NOTES, (("Alarm", "", ""),), name="dashlane-notes"),
    Sample(
        "dashlane-zip",
        zipped_as({"credentials.csv": DASHLANE, "securenotes.csv": DASHLANE_NOTES, "read.me": b"x"}),
        (MAIL, ("Alarm", "", "")),
    ),
    Sample("keeper-csv", KEEPER_CSV, (MAIL, ("Shop", "lee", "pw2"))),
    Sample("csv", GENERIC, (("Mail", "dana", "pä1"),)),
    Sample("env", ENV, ((".env", "", ""),)),
    Sample(
        "bitwarden-json",
        BITWARDEN,
        (MAIL_2, ("Alarm", "", ""), ("Visa", "", ""), ("Dana", "", ""), ("Key", "", ""), ("Bank", "", "")),
    ),
    Sample("proton-json", json.dumps(PROTON).encode(), (MAIL, ("Alias", "a@x.example", ""), ("Gone", "", ""))),
    Sample(
        "proton-json",
        zipped_as({"Proton Pass/data.json": json.dumps(PROTON)}),
        (MAIL, ("Alias", "a@x.example", ""), ("Gone", "", "")),
        name="proton-zip",
    ),
    Sample("keeper-json", json.dumps(KEEPER_JSON).encode(), (MAIL,)),
    Sample("1password-1pux", pux(PUX), (MAIL_2,)),
    Sample("1password-1pux", pux(PUX_WRAPPED), (MAIL_2,), name="1pux-wrapped"),
    Sample("cxf-json", json.dumps(CXF).encode(), (MAIL, ("Home", "", "pw2"), ("Old", "lee", "pw3"))),
    Sample(
        "cxf-json",
        zipped_as({"CXF.json": json.dumps(CXF)}),
        (MAIL, ("Home", "", "pw2"), ("Old", "lee", "pw3")),
        name="cxf-zip",
    ),
    Sample("keepass-xml", KEEPASS_XML, (MAIL_2, ("Gone", "", ""))),
)
