"""Which accounts of a vault an incoming login might be, looked up without building an item."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from vault_app.core.columns import SEALED_HEAD, STANDARD_FIELDS, Columns
from vault_app.core.folding import fold
from vault_app.core.ids import PASSWORD, USERNAME, WEBSITE
from vault_app.core.kinds import RECORD_KINDS
from vault_app.core.vault import Vault
from vault_app.core.web_address import host_of

_WEBSITE, _USERNAME, _PASSWORD = (STANDARD_FIELDS.index(field_id) + 1 for field_id in (WEBSITE, USERNAME, PASSWORD))
_FINGERPRINT: Final = slice(18, SEALED_HEAD)
_NO_TIME: Final = bytes(8)

Account = tuple[str, str, str]


def account_of(*, kind: str, place: str, username: str) -> Account:
    """Give what tells one account from another: kind, host (or title, where it has no website) and user name."""
    return kind, host_of(place) or fold(place), fold(username)


def accounts_in(vault: Vault, *, in_bin: bool = False) -> Mapping[Account, Sequence[tuple[int, bytes]]]:
    """Give position and password fingerprint (b"" without one) of each account's items: of those in the bin, or not."""
    columns = vault.columns
    found: dict[Account, list[tuple[int, bytes]]] = {}
    for position, (start, stop) in enumerate(pairwise(columns.starts())):
        binned = columns.deleted[position * 8 : position * 8 + 8] != _NO_TIME
        if binned is not in_bin or columns.kind[position] in RECORD_KINDS:
            continue
        account, fingerprint = _account_at(columns, position, start, stop)
        found.setdefault(account, []).append((position, fingerprint))
    return found


def _account_at(columns: Columns, position: int, start: int, stop: int) -> tuple[Account, bytes]:
    fields = columns.fields
    website = fields.standard.find(_WEBSITE, start, stop)
    username = fields.standard.find(_USERNAME, start, stop)
    password = fields.standard.find(_PASSWORD, start, stop)
    account = account_of(
        kind=columns.kind[position],
        place=fields.text[website] if website >= 0 else columns.title[position],
        username=fields.text[username] if username >= 0 else "",
    )
    return account, fields.sealed[password][_FINGERPRINT] if password >= 0 else b""
