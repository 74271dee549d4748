"""1Password 8: ``Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes``; 7 and hand-made ones by name."""

from typing import Final

from vault_app.adapters.transfer.csv_source import CsvSource
from vault_app.core.column_role import Role

_COLUMNS: Final = {
    "title": Role.TITLE,
    "url": Role.ADDRESS,
    "username": Role.USERNAME,
    "password": Role.PASSWORD,
    "otpauth": Role.CODE,
    "favorite": Role.FAVOURITE,
    "archived": Role.IGNORED,
    "tags": Role.TAGS,
    "notes": Role.NOTES,
    "type": Role.KEPT,
}

ONEPASSWORD_CSV: Final = CsvSource(
    key="1password-csv",
    needed=frozenset({"title", "url", "username", "password", "favorite", "archived"}),
    columns=_COLUMNS,
)
ONEPASSWORD_7_CSV: Final = CsvSource(
    key="1password-csv", needed=frozenset({"title", "url", "username", "password", "type"}), columns=_COLUMNS
)
