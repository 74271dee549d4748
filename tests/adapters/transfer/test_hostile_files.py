"""Files built to crash a reader, to stop it, or to bring into the vault what it cannot keep."""

import base64
import json
import time
from xml.sax.saxutils import escape

import pytest

from vault_app.adapters.transfer import keepass_tree, ledger, table
from vault_app.adapters.transfer.json_text import whole_text_in
from vault_app.adapters.transfer.limits import MOST_ATTACHMENT_BYTES
from vault_app.adapters.transfer.registry import reader_for
from vault_app.core.draft import Draft
from vault_app.core.errors import FileDamaged, FileTooLarge, FileUnsafe
from vault_app.core.imported import DropReason, ForeignItem, Imported, RowReason
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret
from vault_app.core.validation import problems_of

HEAD = "name,url,username,password,note\n"
SECONDS = 4  # of a slow machine; what grows with the square of its input takes half a minute


def read(data: bytes | str) -> Imported:
    content = data.encode() if isinstance(data, str) else data
    return reader_for(content).read(content)


def bitwarden(*items: dict[str, object], **more: object) -> Imported:
    return read(
        json.dumps({"encrypted": False, "folders": [], "items": [{"type": 1, **item} for item in items], **more})
    )


def keepass(entries: str, meta: str = "") -> Imported:
    return read(f"<KeePassFile><Meta>{meta}</Meta><Root><Group>{entries}</Group></Root></KeePassFile>")


def only(imported: Imported) -> Draft:
    (entry,) = imported.items
    return entry.draft


def test_half_a_character_is_replaced() -> None:
    draft = only(bitwarden({"name": "a\ud800b 😀", "login": {"password": "\udfff"}, "notes": "\ud800"}))

    assert draft.title == "a?b 😀"
    assert not problems_of(draft)


def test_a_number_of_ten_million_digits_is_refused_at_once() -> None:
    begun = time.perf_counter()

    with pytest.raises(FileDamaged):
        read(b'{"encrypted":false,"items":[{"name":' + b"1" * 10_000_000 + b"}]}")
    assert time.perf_counter() - begun < SECONDS


@pytest.mark.parametrize(
    "item",
    [
        {"login": {"uris": [{"uri": f"https://a{number}.example"} for number in range(9_000)]}},
        {"collectionIds": [str(number) for number in range(9_000)]},
    ],
    ids=["addresses", "tags"],
)
def test_many_values_of_one_entry_take_no_longer_each(item: dict[str, object]) -> None:
    collections = [{"id": str(number), "name": f"c{number}"} for number in range(9_000)]
    begun = time.perf_counter()

    found = bitwarden({"name": "x", **item}, collections=collections)

    assert time.perf_counter() - begun < SECONDS
    assert len(found.items) == 1


def test_more_values_than_an_item_can_have_leave_the_entry_out() -> None:
    fields = [{"name": "f", "value": "v", "type": 0}] * 10_001

    found = bitwarden({"name": "x", "fields": fields}, {"name": "y", "login": {"password": "pw"}})

    assert [failure.reason for failure in found.failures] == [RowReason.TOO_LONG]
    assert only(found).title == "y"


def test_more_entries_than_a_vault_takes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "MOST_ENTRIES", 3)

    with pytest.raises(FileTooLarge) as refused:
        bitwarden({"name": "x"}, {"name": "x"}, {"name": "x"}, {"name": "x"})
    assert refused.value.entries == 3


def test_more_values_than_a_vault_takes_are_refused_and_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "MOST_VALUES", 3)
    made: list[Secret] = []
    add = ledger.Ledger.add

    def noted(self: ledger.Ledger, entry: ForeignItem) -> None:
        made.extend(field.value for field in entry.draft.fields if isinstance(field.value, Secret))
        add(self, entry)

    monkeypatch.setattr(ledger.Ledger, "add", noted)

    with pytest.raises(FileTooLarge):
        read(HEAD + "a,,u,p,\nb,,u,p,\n")
    assert len(made) == 2
    assert not any(made)


def test_one_attachment_that_many_entries_name_is_not_copied_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "MOST_ATTACHED_BYTES", 9)
    entry = '<Entry><Binary><Key>a</Key><Value Ref="0"/></Binary></Entry>'
    meta = '<Binaries><Binary ID="0">QUJDRA==</Binary></Binaries>'

    assert keepass(entry * 2, meta).count == 2
    with pytest.raises(FileTooLarge):
        keepass(entry * 3, meta)


def test_attachments_unfold_to_no_more_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keepass_tree, "MOST_UNFOLDED_BYTES", 9)
    binaries = "".join(f'<Binary ID="{number}">QUJDRA==</Binary>' for number in range(3))

    with pytest.raises(FileTooLarge):
        keepass("", f"<Binaries>{binaries}</Binaries>")


def test_attachments_in_the_states_of_a_history_unfold_to_no_more_than_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keepass_tree, "MOST_UNFOLDED_BYTES", 9)
    state = "<Entry><Binary><Key>a</Key><Value>QUJDRA==</Value></Binary></Entry>"

    assert keepass(f"<Entry><History>{state * 2}</History></Entry>").count == 1
    with pytest.raises(FileTooLarge):
        keepass(f"<Entry><History>{state * 3}</History></Entry>")


def test_lines_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_LINES", 50)

    with pytest.raises(FileTooLarge):
        read(HEAD + "\n" * 60 + "a,,u,p,\n")


def test_lines_may_end_with_a_carriage_return_alone() -> None:
    assert only(read((HEAD + "Mail,,dana,pw,\n").replace("\n", "\r"))).title == "Mail"


def test_names_are_one_line_without_control_characters() -> None:
    names = ['"Ma\nil\x01\u2028"', "", '"da\nna"', '"p\nw"', '"n\x07"']

    draft = only(read(HEAD + ",".join(names) + "\n"))

    assert draft.title == "Ma il"
    kept = next(field for field in draft.fields if field.label == "username")
    assert (kept.type, kept.value) == (FieldType.NOTE, "da\nna")


def test_tags_beyond_those_an_item_can_have_are_kept_as_text() -> None:
    long = "t" * 101
    tags = escape(",".join([long, *(f"t{number}" for number in range(102))]))

    draft = only(keepass(f"<Entry><String><Key>Title</Key><Value>a</Value></String><Tags>{tags}</Tags></Entry>"))

    assert len(draft.tags) == 100
    assert next(field.value for field in draft.fields if field.label == "tags") == f"{long}\nt100\nt101"
    assert not problems_of(draft)


def test_a_time_beyond_the_calendar_is_no_time() -> None:
    head = "url,username,password,httpRealm,formActionOrigin,guid,timeCreated,timeLastUsed,timePasswordChanged\n"

    (entry,) = read(f"{head}https://a.example,u,p,,,g,999999999999999,1,140737488355328\n").items

    assert (entry.created, entry.changed) == (0, 0)


@pytest.mark.parametrize(
    ("row", "seen"),
    [
        ("geheim,,,,,verirrt", "name: ••••, url: -, username: -, password: -, note: -, ?: ••••"),
        (f"{'x' * 501},,,geheim,", "name: ••••, url: -, username: -, password: ••••, note: -"),
    ],
    ids=["too many columns", "too long a title"],
)
def test_a_row_that_is_left_out_shows_which_cells_are_full_and_nothing_of_them(row: str, seen: str) -> None:
    (failure,) = read(f"{HEAD}{row}\n").failures

    assert failure.seen == seen


def test_any_table_shows_its_rows_that_way() -> None:
    (failure,) = read(f"title,password,colour\n{'x' * 501},geheim,\n").failures

    assert failure.seen == "title: ••••, password: ••••, colour: -"


def test_an_earlier_value_that_is_too_long_is_counted() -> None:
    old = f"<Entry><String><Key>Password</Key><Value>{'x' * ((1 << 20) + 1)}</Value></String></Entry>"
    found = keepass(f"<Entry><String><Key>Title</Key><Value>a</Value></String><History>{old}</History></Entry>")

    assert found.dropped == {("history", DropReason.TOO_LARGE): 1}


def test_an_earlier_file_that_is_too_long_is_counted() -> None:
    much = base64.b64encode(bytes(MOST_ATTACHMENT_BYTES + 1)).decode()
    old = f"<Entry><Binary><Key>a.bin</Key><Value>{much}</Value></Binary></Entry>"
    found = keepass(f"<Entry><String><Key>Title</Key><Value>a</Value></String><History>{old}</History></Entry>")

    assert found.dropped == {("history", DropReason.TOO_LARGE): 1}


def test_a_ticked_box_of_bitwarden_is_kept_however_it_is_written() -> None:
    fields = [{"name": "a", "value": "true", "type": 2}, {"name": "b", "value": True, "type": 2}]

    draft = only(bitwarden({"name": "x", "fields": fields}))

    assert [(field.label, field.value) for field in draft.fields] == [("a", "true"), ("b", "true")]


def test_a_value_nested_to_the_edge_is_read_or_refused_and_crashes_nothing() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]

    with pytest.raises(FileUnsafe):
        whole_text_in(deep)


def test_an_archived_item_has_a_tag_that_says_so() -> None:
    found = bitwarden({"name": "x", "archivedDate": "2026-01-02T03:04:05.000Z"})

    assert found.items[0].draft.tags == ("archived",)
    assert not found.dropped
