"""Safari and Apple Passwords: ``Title,URL,Username,Password,Notes,OTPAuth``."""

from typing import Final

from vault_app.adapters.transfer.csv_source import CsvSource
from vault_app.core.column_role import Role

APPLE_CSV: Final = CsvSource(
    key="apple-csv",
    needed=frozenset({"title", "url", "username", "password", "otpauth"}),
    columns={
        "title": Role.TITLE,
        "url": Role.ADDRESS,
        "username": Role.USERNAME,
        "password": Role.PASSWORD,
        "notes": Role.NOTES,
        "otpauth": Role.CODE,
    },
)
