"""Looking through accounts, and the report as a table."""

import csv
import io

import pytest

from tests.fakes.office import Office, add
from vault_app.core.errors import ItemNotFound
from vault_app.core.ids import OWNER, REVIEW, USERNAME, WEBSITE, ItemId
from vault_app.core.item import Field, FieldType, Item, Stamp
from vault_app.services.account_review import COLUMNS, mark_reviewed, report_csv
from vault_app.services.editing import undo

STAMP = Stamp(1, 1)


def test_a_review_sets_the_day_of_the_next() -> None:
    office = Office()  # on 1 March 2026
    item = add(office.session, "Mail")

    mark_reviewed(office.session, item.id, months=6, doors=office.doors)
    assert office.session.vault.item(item.id).text(REVIEW) == "2026-09-01"

    done = mark_reviewed(office.session, item.id, months=12, doors=office.doors)
    assert done.item.text(REVIEW) == "2027-03-01"
    assert [field.id for field in done.item.fields].count(REVIEW) == 1

    undo(office.session, done.undo, doors=office.doors)
    assert office.session.vault.item(item.id).text(REVIEW) == "2026-09-01"


def test_an_item_that_is_gone_is_told() -> None:
    office = Office()

    with pytest.raises(ItemNotFound):
        mark_reviewed(office.session, ItemId(bytes(16)), months=6, doors=office.doors)


def account(title: str, **texts: str) -> Item:
    ids = {"owner": OWNER, "user": USERNAME, "site": WEBSITE}
    fields = tuple(
        Field(ids[name], FieldType.ADDRESS if name == "site" else FieldType.TEXT, text, STAMP)
        for name, text in texts.items()
    )
    return Item(ItemId(bytes(16)), "login", title, STAMP, 1, fields)


def rows_of(table: bytes) -> list[list[str]]:
    assert table.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def test_the_table_has_a_row_for_each_account() -> None:
    table = report_csv([(account("Mail", owner="Mia, Sam", user="dana", site="https://mail.example"), ["no owner"])])

    head, row = rows_of(table)
    assert tuple(head) == COLUMNS
    assert row == ["Mail", "dana", "https://mail.example", "Mia, Sam", "", "", "", "", "", "no owner"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", " =1", "\u00a0=1", "\uff1d1", "\r=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert rows_of(report_csv([(account(text, owner=text), [text])]))[1][0] == "'" + text


def test_no_cell_breaks_out_of_its_row() -> None:
    hostile = 'a","b"\r\n=cmd()\n'

    rows = rows_of(report_csv([(account(hostile, owner=hostile), [])]))

    assert len(rows) == 2
    assert rows[1][0] == hostile


def test_no_secret_stands_in_the_table() -> None:
    office = Office()
    item = add(office.session, "Mail", "the password itself")

    assert b"the password itself" not in report_csv([(item, [])])
