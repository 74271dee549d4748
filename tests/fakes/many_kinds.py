"""An open vault with one item of each kind, one's own among them."""

from collections.abc import Callable

from tests.fakes.sample_session import SampleSession, empty_session, estimated
from vault_app.core.changes import PutItem
from vault_app.core.ids import EXPIRES, NOTES, PASSWORD, USERNAME, WEBSITE, FieldId, ItemId
from vault_app.core.item import Field, FieldType, Item, Sealed, Stamp
from vault_app.core.kinds import (
    BRAND,
    CITY,
    DATABASE,
    DATABASE_TYPE,
    FIRST_NAME,
    HOST,
    KIND_RECORD,
    LAST_NAME,
    LICENCE_KEY,
    LICENSED_TO,
    NAME_ON_CARD,
    NETWORK,
    NUMBER,
    PASSPORT,
    PIN,
    PORT,
    PRIVATE_KEY,
    PUBLIC_KEY,
    SECURITY,
    SECURITY_CODE,
    TEXT,
    VALID_UNTIL,
    own_kind,
)
from vault_app.core.secret import Secret
from vault_app.services.commit import commit

NOTE_TEXT = "Front door  4711\nServer room 0815\n\nThe cellar has a key; it hangs behind the fuse box on the left."
KEY_TEXT = "-----BEGIN OPENSSH PRIVATE KEY-----\n" + "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\n" * 3
LATER = ItemId(b"many kinds later")
RECORD = ItemId(b"many kinds kind.")
ZONE, WORD = FieldId(b"zone of an alarm"), FieldId(b"word of an alarm")
SERVER = ItemId(b"many kinds no. 4")
_OWN = (FieldId(b"many kinds own 1"), FieldId(b"many kinds own 2"))

Plain = dict[FieldId, str]
Seal = Callable[[ItemId, FieldId, str], Sealed]

_KINDS: tuple[tuple[str, str, Plain, Plain], ...] = (
    ("note", "Door codes", {}, {TEXT: NOTE_TEXT}),
    (
        "api",
        "Deploy token",
        {WEBSITE: "https://api.example", USERNAME: "AKIA42", EXPIRES: "2031-03-31"},
        {PASSWORD: "tok-1234567890"},
    ),
    (
        "database",
        "Orders",
        {DATABASE_TYPE: "PostgreSQL", HOST: "db.northpine.example", PORT: "5432", DATABASE: "orders", USERNAME: "app"},
        {PASSWORD: "db-password"},
    ),
    ("server", "Build server", {HOST: "10.0.0.7", PORT: "22", USERNAME: "root"}, {PASSWORD: "srv-password"}),
    (
        "ssh-key",
        "Deploy key",
        {
            USERNAME: "deploy",
            HOST: "git.northpine.example",
            PUBLIC_KEY: "ssh-ed25519 AAAAC3NzaC1lZDI1 deploy@northpine",
        },
        {PRIVATE_KEY: KEY_TEXT, PASSWORD: "key-phrase"},
    ),
    (
        "card",
        "Company card",
        {NAME_ON_CARD: "D. Okafor", BRAND: "Visa", VALID_UNTIL: "09/27"},
        {NUMBER: "4111111111111111", SECURITY_CODE: "123", PIN: "4711"},
    ),
    ("identity", "Dana Okafor", {FIRST_NAME: "Dana", LAST_NAME: "Okafor", CITY: "Kiel"}, {PASSPORT: "C01X00T47"}),
    ("wifi", "Router", {NETWORK: "Northpine", SECURITY: "WPA3"}, {PASSWORD: "wifi-password"}),
    ("licence", "Editor", {LICENSED_TO: "Northpine"}, {LICENCE_KEY: "AAAA-BBBB-CCCC"}),
)


def many_kinds_session() -> SampleSession:
    """Create the vault; the token refers to the server, and an alarm system is of a kind of one's own."""
    sample = empty_session()
    session, stamp = sample.session, sample.session.stamp()

    def seal(item_id: ItemId, field_id: FieldId, text: str) -> Sealed:
        secret = Secret(text)
        bits = round(estimated(secret) * 10)
        vault_id = session.vault.id
        return session.key.seal_value(vault_id=vault_id, item_id=item_id, field_id=field_id, secret=secret, bits=bits)

    def item(item_id: ItemId, kind: str, title: str, fields: tuple[Field, ...]) -> Item:
        notes = Field(NOTES, FieldType.NOTE, "Ask Mia. See https://wiki.example/door for more.", stamp)
        return Item(item_id, kind, title, stamp, stamp.time, (*fields, notes), ("Office",))

    items = []
    for number, (kind, title, plain, hidden) in enumerate(_KINDS, start=1):
        item_id = ItemId(b"many kinds no. %d" % number)
        fields = [Field(key, _type(key), value, stamp) for key, value in plain.items()]
        fields += [Field(key, _type(key), seal(item_id, key, value), stamp) for key, value in hidden.items()]
        if title == "Deploy token":
            fields.append(Field(_OWN[0], FieldType.REFERENCE, SERVER.hex(), stamp))
        items.append(item(item_id, kind, title, tuple(fields)))
    items += _environment(seal, stamp)
    items += _alarm(seal, stamp)
    commit(session, [PutItem(each) for each in items], sample.doors)
    return sample


def _type(field_id: FieldId) -> FieldType:
    return {
        WEBSITE: FieldType.ADDRESS,
        EXPIRES: FieldType.DATE,
        PASSWORD: FieldType.PASSWORD,
        TEXT: FieldType.SECURE_NOTE,
        PRIVATE_KEY: FieldType.SECURE_NOTE,
        PUBLIC_KEY: FieldType.NOTE,
        **dict.fromkeys((NUMBER, SECURITY_CODE, PIN, PASSPORT, LICENCE_KEY), FieldType.HIDDEN),
    }.get(field_id, FieldType.TEXT)


def _environment(seal: Seal, stamp: Stamp) -> list[Item]:
    own = ItemId(b"many kinds env  ")
    names = ("DATABASE_URL", "API_TOKEN")
    fields = tuple(
        Field(field_id, FieldType.HIDDEN, seal(own, field_id, f"value of {name}"), stamp, name)
        for field_id, name in zip(_OWN, names, strict=True)
    )
    return [Item(own, "environment", "Production", stamp, stamp.time, fields)]


def _alarm(seal: Seal, stamp: Stamp) -> list[Item]:
    template = (
        Field(ZONE, FieldType.TEXT, "text", stamp, "Zone"),
        Field(WORD, FieldType.TEXT, "hidden", stamp, "Code word"),
    )
    own = ItemId(b"many kinds alarm")
    fields = (
        Field(ZONE, FieldType.TEXT, "Warehouse", stamp, "Zone"),
        Field(WORD, FieldType.HIDDEN, seal(own, WORD, "heron"), stamp, "Code word"),
    )
    return [
        Item(RECORD, KIND_RECORD, "Alarm", stamp, stamp.time, template),
        Item(own, own_kind(RECORD), "Alarm system", stamp, stamp.time, fields),
    ]
