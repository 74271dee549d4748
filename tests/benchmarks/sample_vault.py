"""A vault of N different logins, the same on every run, for measuring."""

from collections.abc import Callable
from hashlib import sha256

from tests.benchmarks.logins import login_rows
from vault_app.core.columns import Columns
from vault_app.core.ids import NOTES, PASSWORD, USERNAME, WEBSITE, ItemId, ValueId, VaultId
from vault_app.core.item import Field, FieldType, Item, Sealed, Stamp
from vault_app.core.secret import Secret
from vault_app.core.vault import Vault

START_MS = 1_750_000_000_000
_TAGS = ("Operations", "Engineering", "Marketing", "Finance", "Office")
_MESSAGE_BYTES = 112  # a short password, padded and sealed

Seal = Callable[[ItemId, Secret], Sealed]


def sample_vault(count: int, *, seal: Seal | None = None) -> Vault:
    """Give a vault of ``count`` logins; without ``seal`` their passwords are noise as long as sealed ones."""
    seal = seal or _noise
    items = [_login(number, row, seal) for number, row in enumerate(login_rows(count))]
    return Vault(VaultId(bytes(16)), "Sample", columns=Columns.of(items))


def _login(number: int, row: tuple[str, str, str, str], seal: Seal) -> Item:
    title, username, password, address = row
    item_id = ItemId(sha256(b"item %d" % number).digest()[:16])
    stamp = Stamp(1, START_MS + number * 60_000)
    fields = [
        Field(WEBSITE, FieldType.ADDRESS, address, stamp),
        Field(USERNAME, FieldType.TEXT, username, stamp),
        Field(PASSWORD, FieldType.PASSWORD, seal(item_id, Secret(password)), stamp),
    ]
    if number % 4 == 0:
        fields.append(Field(NOTES, FieldType.NOTE, f"Asked for by team {number % 17}, see ticket {number * 7}.", stamp))
    return Item(
        id=item_id,
        kind="login",
        title=title,
        stamp=stamp,
        created=stamp.time,
        fields=tuple(fields),
        tags=(_TAGS[number % len(_TAGS)],) if number % 3 else (),
        favourite=number % 25 == 0,
    )


def _noise(item_id: ItemId, secret: Secret) -> Sealed:
    secret.wipe()
    digest = sha256(item_id).digest()
    return Sealed(ValueId(digest[:16]), digest * (_MESSAGE_BYTES // 32), 905, digest[16:])
