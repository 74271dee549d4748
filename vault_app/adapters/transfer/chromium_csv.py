"""Chrome, Edge, Brave, Opera, Vivaldi and Arc: ``name,url,username,password,note`` (older files lack ``note``)."""

from typing import Final

from vault_app.adapters.transfer.csv_source import CsvSource
from vault_app.core.column_role import Role

CHROMIUM_CSV: Final = CsvSource(
    key="chromium-csv",
    needed=frozenset({"name", "url", "username", "password"}),
    columns={
        "name": Role.TITLE,
        "url": Role.ADDRESS,
        "username": Role.USERNAME,
        "password": Role.PASSWORD,
        "note": Role.NOTES,
    },
)
