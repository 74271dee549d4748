"""A vault whose every secret the test knows, made so that each can be looked for in memory."""

import json
import secrets
import string
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from vault_app.core.columns import Columns
from vault_app.core.ids import PASSWORD, USERNAME, WEBSITE, ItemId
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.core.kdf_cost import KdfCost
from vault_app.core.secret import Secret
from vault_app.vaultfile.create import create_vault_file
from vault_app.vaultfile.sealing import seal_vault

LOGINS: Final = 200
COST: Final = KdfCost(memory_kib=64 * 1024, passes=3, lanes=4)  # the least a vault may ask for
LENGTH: Final = 20
MIDDLE: Final = slice(8, 12)
LEAST: Final = 12  # characters in a row: any such stretch of 20 holds the middle four
_SIGNS: Final = string.ascii_letters + string.digits
_MADE_MS: Final = 1_760_000_000_000


@dataclass(frozen=True, slots=True)
class KnownVault:
    """A vault file and everything in it."""

    path: Path
    passphrase: str
    key: bytes
    passwords: tuple[str, ...]
    titles: tuple[str, ...]


def known_vault(path: Path) -> KnownVault:
    """Write a vault of 200 logins with random titles, passwords and passphrase, each 20 signs long."""
    passphrase = _random(LENGTH, string.ascii_lowercase)
    created = create_vault_file(name="Desk", passphrase=Secret(passphrase), cost=COST, app="test")
    opened = created.opened
    passwords, titles = random_logins()

    def login(number: int, title: str, password: str) -> Item:
        item_id = ItemId(secrets.token_bytes(16))
        stamp = Stamp(1, _MADE_MS + number)
        sealed = opened.key.seal_value(
            vault_id=opened.vault.id, item_id=item_id, field_id=PASSWORD, secret=Secret(password), bits=900
        )
        return Item(
            id=item_id,
            kind="login",
            title=title,
            stamp=stamp,
            created=stamp.time,
            fields=(
                Field(WEBSITE, FieldType.ADDRESS, f"https://site{number}.example/login", stamp),
                Field(USERNAME, FieldType.TEXT, f"person{number}@office.example", stamp),
                Field(PASSWORD, FieldType.PASSWORD, sealed, stamp),
            ),
        )

    logins = map(login, range(LOGINS), titles, passwords)
    vault = replace(opened.vault, columns=Columns.of(sorted(logins, key=lambda item: item.id)))
    path.write_bytes(seal_vault(opened, vault, number=2, ancestors=(), app="test"))
    path.chmod(0o600)
    with opened.key.borrow() as key:
        return KnownVault(path, passphrase, bytes(key), passwords, titles)


def random_logins() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give 200 passwords and as many titles, each 20 signs long and with the same four in its middle."""
    password_tag, title_tag = _random(4), _random(4, string.ascii_lowercase)
    passwords = tuple(_tagged(password_tag) for _ in range(LOGINS))
    # A title that folds to itself is found in what the search keeps, too.
    return passwords, tuple(_tagged(title_tag, string.ascii_lowercase) for _ in range(LOGINS))


def write_settings(home: Path, **settings: object) -> None:
    """Keep settings where the app looks for them."""
    folder = home / "config" / "vault-app"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")


def _random(length: int, signs: str = _SIGNS) -> str:
    return "".join(secrets.choice(signs) for _ in range(length))


def _tagged(tag: str, signs: str = _SIGNS) -> str:
    return _random(MIDDLE.start, signs) + tag + _random(LENGTH - MIDDLE.stop, signs)
