"""Looking through the accounts: marking one as reviewed, and the report as a table for other programs."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from vault_app.core.days import day_of, months_later
from vault_app.core.ids import KNOWN_TO, OWNER, PROVISIONER, REASON, REVIEW, SIGN_ON, ItemId
from vault_app.core.item import Field, FieldType, Item
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items
from vault_app.services.session import Session

COLUMNS: Final = (
    "title",
    "user name",
    "website",
    "owner",
    "reason",
    "single sign-on",
    "set up by",
    "known to",
    "review on",
    "to do",
)
# What a spreadsheet takes for a formula at the beginning of a cell.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def next_review(now: int, *, months: int) -> date:
    """Give the day of the next review, so many months from a time in ms since 1970."""
    return months_later(day_of(now), months)


def mark_reviewed(session: Session, item_id: ItemId, *, months: int, doors: Doors) -> SaveResult:
    """Note that an account was looked at today: its next review is so many months away.

    Raises:
        ItemNotFound, and what `commit` raises.
    """
    item = session.vault.item(item_id)
    day = next_review(doors.clock.now_ms(), months=months).isoformat()
    fresh = Field(REVIEW, FieldType.DATE, day, session.stamp())
    fields = tuple(fresh if field.id == REVIEW else field for field in item.fields)
    return put_items(
        session, [item.with_(fields=fields if item.field(REVIEW) is not None else (*fields, fresh))], doors=doors
    )


def report_csv(rows: Iterable[tuple[Item, Sequence[str]]]) -> bytes:
    """Give accounts, and what is to be done about each, as a table without any secret.

    UTF-8 with a byte order mark (spreadsheets need it), RFC 4180 line ends, every cell in quotes, so that no other
    separator parts it; one that a spreadsheet would take for a formula begins with an apostrophe.
    """
    out = io.StringIO(newline="")
    table = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for item, to_do in rows:
        texts = (item.text(field_id) for field_id in (OWNER, REASON, SIGN_ON, PROVISIONER, KNOWN_TO, REVIEW))
        cells = (item.title, item.username, " ".join(item.urls), *texts, "; ".join(to_do))
        table.writerow([_cell(text) for text in cells])
    return out.getvalue().encode("utf-8-sig", "replace")


def _cell(text: str) -> str:
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) or text.startswith(_FORMULA) else text
