"""FORMAT.md names what the code holds; a figure or name that changes in one of them only is found here."""

import re
from pathlib import Path

import pytest

from vault_app.core.columns import STANDARD_FIELDS
from vault_app.core.item import FieldType, Why
from vault_app.format import limits
from vault_app.format.body_schema import StoredBody, StoredFields, StoredItems
from vault_app.format.limits import READ_LIMITS

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "vault_app" / "format" / "FORMAT.md").read_text(encoding="utf-8")
TABLES = [line for line in TEXT.splitlines() if line.startswith("| `")]


def keys_in_order(first: str, last: str) -> list[str]:
    """Give the keys of the table rows from one key to another, shared rows taken apart."""
    rows = [re.findall(r"`(\w+)`", line.split("|")[1]) for line in TABLES]
    keys = [key for row in rows for key in row if not re.fullmatch(r"[0-9a-f]{20,}", key)]
    start = keys.index(first)
    return keys[start : keys.index(last, start) + 1]


def test_the_body_is_listed_in_the_order_in_which_it_is_written() -> None:
    written = [name.replace("tombstone_revision", "_revision") for name in StoredBody.__struct_fields__]
    written = [name.replace("tombstone_time", "_time") for name in written]

    assert keys_in_order("minor", "_time") == [name for name in written if name != "items"]


def test_the_items_are_listed_in_the_order_in_which_they_are_written() -> None:
    assert keys_in_order("id", "why") == list(StoredItems.__struct_fields__)


def test_the_fields_are_listed_in_the_order_in_which_they_are_written() -> None:
    assert keys_in_order("count", "sealed") == list(StoredFields.__struct_fields__)


@pytest.mark.parametrize("number", range(1, len(STANDARD_FIELDS) + 1))
def test_every_standard_field_has_its_number(number: int) -> None:
    name = STANDARD_FIELDS[number - 1].rstrip(b"\0").decode()

    assert re.search(rf"\b{number}\s+`{name}`", TEXT)


def test_every_field_type_and_reason_has_its_number() -> None:
    words = {
        FieldType.TEXT: "text",
        FieldType.ADDRESS: "address",
        FieldType.NOTE: "note",
        FieldType.DATE: "date",
        FieldType.REFERENCE: "reference",
        FieldType.PASSWORD: "password",
        FieldType.HIDDEN: "hidden",
        FieldType.CODE: "one-time code",
        FieldType.SECURE_NOTE: "secure note",
        FieldType.FILE: "file",
        Why.EDITED: "edited",
        Why.REMOVED: "removed",
        Why.MERGED: "lost in a merge",
    }

    assert words.keys() == {*FieldType, *Why}
    for number, word in words.items():
        assert f"{number.value} {word}" in TEXT


@pytest.mark.parametrize(
    "figure",
    [
        *READ_LIMITS.memory_kib,
        *READ_LIMITS.work,
        READ_LIMITS.passes[1],
        READ_LIMITS.lanes[1],
        limits.MOST_ITEMS,
        limits.MOST_ANCESTORS,
        limits.MOST_LOCATOR_BYTES,
        limits.MOST_SLOTS,
        limits.MOST_SLOT_BYTES,
        limits.MOST_NESTING,
    ],
)
def test_every_limit_stands_there(figure: int) -> None:
    assert re.search(rf"(?<![\d,]){figure:,}(?![\d,]*\d)", TEXT)


def test_every_test_that_the_threat_model_names_is_there() -> None:
    table = TEXT.partition("## What each adversary gets")[2].partition("##")[0]
    named = re.findall(r"`((?:\w+/)?test_\w+)`", table)

    assert len(named) >= 8
    for name in named:
        assert list((ROOT / "tests").rglob(f"{name.rpartition('/')[2]}.py")), name
