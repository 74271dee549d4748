"""Dashlane: a zip of tables, or one of them: logins, notes, cards and bank accounts, papers, personal information."""

from typing import Final

from vault_app.adapters.transfer.csv_source import Cells, CsvSource
from vault_app.adapters.transfer.entry import Entry
from vault_app.core import kinds
from vault_app.core.column_role import Role
from vault_app.core.item import FieldType

_TEXT, _HIDDEN = FieldType.TEXT, FieldType.HIDDEN


def _login(entry: Entry, cells: Cells) -> bool:
    """Take the first of its user names that is there as the user name; ``username2`` is often the real one."""
    entry.name("title", cells.get("title", ""))
    for name in ("username", "username2", "username3"):
        entry.username(name, cells.get(name, ""))
    entry.password("password", cells.get("password", ""))
    entry.address("url", cells.get("url", ""))
    for name in ("otpsecret", "otpurl"):
        entry.code(name, cells.get(name, ""))
    entry.notes("note", cells.get("note", ""))
    entry.tag("category", cells.get("category", ""))
    entry.finish()
    return True


def _note(entry: Entry, cells: Cells) -> bool:
    entry.kind = "note"
    entry.name("title", cells.get("title", ""))
    entry.put("note", kinds.TEXT, FieldType.SECURE_NOTE, cells.get("note", ""))
    entry.tag("category", cells.get("category", ""))
    entry.finish()
    return True


def _payment(entry: Entry, cells: Cells) -> bool:
    is_card = cells.get("type", "") in ("credit_card", "payment_card") or bool(cells.get("cc_number"))
    entry.kind = "card" if is_card else "note"
    entry.name("account_name", cells.get("account_name", "") or cells.get("name", ""))
    if is_card:
        entry.put("account_holder", kinds.NAME_ON_CARD, _TEXT, cells.get("account_holder", ""))
        entry.put("cc_number", kinds.NUMBER, _HIDDEN, cells.get("cc_number", ""))
        entry.put("code", kinds.SECURITY_CODE, _HIDDEN, cells.get("code", ""))
        month, year = cells.get("expiration_month", ""), cells.get("expiration_year", "")
        entry.put("expiration", kinds.VALID_UNTIL, _TEXT, f"{month}/{year}".strip("/"))
        entry.put("issuing_bank", kinds.BRAND, _TEXT, cells.get("issuing_bank", ""))
        others: tuple[str, ...] = ("country", "routing_number", "account_number")
    else:
        others = ("account_holder", "routing_number", "account_number", "code", "country", "issuing_bank")
    for name in others:
        entry.own(name, cells.get(name, ""), _HIDDEN if name in ("account_number", "code") else _TEXT)
    entry.notes("note", cells.get("note", ""))
    entry.finish()
    return True


def _paper(entry: Entry, cells: Cells) -> bool:
    entry.kind = "identity"
    entry.name("type", cells.get("type", "").replace("_", " ").capitalize())
    entry.own("number", cells.get("number", ""), _HIDDEN)
    for name in ("name", "issue_date", "expiration_date", "place_of_issue", "state"):
        entry.own(name, cells.get(name, ""), _TEXT)
    entry.finish()
    return True


_PERSON: Final = {
    "first_name": kinds.FIRST_NAME,
    "last_name": kinds.LAST_NAME,
    "email": kinds.EMAIL,
    "phone_number": kinds.PHONE,
    "address": kinds.STREET,
    "city": kinds.CITY,
    "state": kinds.STATE,
    "zip": kinds.POSTAL_CODE,
    "country": kinds.COUNTRY,
    "job_title": kinds.JOB_TITLE,
}


def _person(entry: Entry, cells: Cells) -> bool:
    entry.kind = "identity"
    kind = cells.get("type", "").replace("_", " ").capitalize()
    entry.name("item_name", cells.get("item_name", "") or kind)
    for name, value in cells.items():
        if name in _PERSON:
            entry.put(name, _PERSON[name], _TEXT, value)
        elif name == "url":
            entry.address(name, value)
        elif name not in ("type", "item_name"):
            entry.own(name, value, _TEXT)
    entry.finish()
    return True


def _columns(*names: str) -> dict[str, Role]:
    return dict.fromkeys(names, Role.KEPT)


_KEY: Final = "dashlane-csv"

DASHLANE_TABLES: Final = (
    CsvSource(
        key=_KEY,
        needed=frozenset({"username", "username2", "username3", "title", "password", "url"}),
        columns=_columns(
            "username", "username2", "username3", "title", "password", "note", "url", "category", "otpsecret", "otpurl"
        ),
        special=_login,
    ),
    CsvSource(
        key=_KEY, needed=frozenset({"title", "note"}), columns=_columns("title", "note", "category"), special=_note
    ),
    CsvSource(
        key=_KEY,
        needed=frozenset({"type", "account_name", "account_holder", "cc_number", "code"}),
        columns=_columns(
            *("type", "account_name", "account_holder", "cc_number", "code", "expiration_month", "expiration_year"),
            *("routing_number", "account_number", "country", "issuing_bank", "note", "name"),
        ),
        special=_payment,
    ),
    CsvSource(
        key=_KEY,
        needed=frozenset({"type", "number", "name", "issue_date", "expiration_date"}),
        columns=_columns("type", "number", "name", "issue_date", "expiration_date", "place_of_issue", "state"),
        special=_paper,
    ),
    CsvSource(
        key=_KEY,
        needed=frozenset({"type", "title", "first_name", "last_name", "login", "date_of_birth"}),
        columns=_columns(
            *("type", "title", "first_name", "middle_name", "last_name", "login", "date_of_birth", "place_of_birth"),
            *("email", "email_type", "item_name", "phone_number", "address", "country", "state", "city", "zip"),
            *("address_recipient", "address_building", "address_apartment", "address_floor", "address_door_code"),
            *("job_title", "url"),
        ),
        special=_person,
    ),
)
