import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core import sidecar
from vault_app.core.draft import Begun
from vault_app.core.errors import Damaged
from vault_app.core.ids import FieldId, ItemId, ValueId
from vault_app.core.item import FieldType, Sealed, Stamp
from vault_app.core.leaks import FROM_FILE, ONLINE, LeakReport
from vault_app.core.sidecar import KeptDraft, KeptField, KeptPassword

IDS = st.binary(min_size=16, max_size=16)
SEALED = st.builds(
    Sealed, IDS.map(ValueId), st.binary(max_size=80), st.integers(0, 65_535), st.binary(min_size=16, max_size=16)
)
FIELDS = st.builds(
    KeptField, IDS.map(FieldId), st.sampled_from(FieldType), st.none() | st.text() | SEALED, st.text(max_size=5)
)
BEGUN = st.builds(
    Begun,
    st.text(max_size=5),
    st.text(),
    st.lists(st.text(max_size=5), max_size=3).map(tuple),
    st.dictionaries(IDS.map(FieldId), st.builds(Stamp, st.integers(0, 2**32), st.integers(0, 2**60)), max_size=3),
    favourite=st.booleans(),
)
DRAFTS = st.builds(
    KeptDraft,
    st.none() | IDS.map(ItemId),
    st.text(max_size=5),
    st.text(),
    st.lists(FIELDS, max_size=4).map(tuple),
    st.lists(st.text(max_size=5), max_size=3).map(tuple),
    st.booleans(),
    st.none() | BEGUN,
)
PASSWORDS = st.builds(KeptPassword, st.integers(0, 2**60), st.text(), SEALED)


@given(st.lists(DRAFTS, max_size=3))
def test_drafts_come_back_as_they_were(drafts: list[KeptDraft]) -> None:
    assert sidecar.decode_drafts(sidecar.encode_drafts(drafts)) == tuple(drafts)


@given(st.dictionaries(IDS.map(ItemId), st.integers(0, 2**60)))
def test_times_come_back_as_they_were(used: dict[ItemId, int]) -> None:
    assert sidecar.decode_used(sidecar.encode_used(used)) == used


@given(st.lists(PASSWORDS, max_size=3))
def test_passwords_come_back_as_they_were(passwords: list[KeptPassword]) -> None:
    assert sidecar.decode_generated(sidecar.encode_generated(passwords)) == tuple(passwords)


@given(st.lists(st.binary(max_size=300), min_size=sidecar.SECTIONS, max_size=sidecar.SECTIONS))
def test_sections_come_back_as_they_were(sections: list[bytes]) -> None:
    assert sidecar.split(sidecar.join(sections)) == sections


@given(st.binary(max_size=60))
def test_whatever_the_bytes_there_are_sections(data: bytes) -> None:
    assert len(sidecar.split(data)) == sidecar.SECTIONS


def test_a_section_that_is_cut_off_is_empty() -> None:
    data = sidecar.join([b"one", b"two", b"three", b"four"])

    assert sidecar.split(data[:-1]) == [b"one", b"two", b"three", b""]
    assert sidecar.split(b"") == [b"", b"", b"", b""]


@given(st.binary(max_size=60) | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(repr).map(str.encode))
def test_other_bytes_are_damage_and_nothing_worse(data: bytes) -> None:
    for decode in (sidecar.decode_drafts, sidecar.decode_used, sidecar.decode_generated, sidecar.decode_leaks):
        with pytest.raises(Damaged) as caught:
            decode(data)
        assert caught.value.where == "sidecar"


@pytest.mark.parametrize(
    "data",
    [
        b'"item": "zz"',
        b'"item": 7',
        b'"kind": 7',
        b'"tags": [7]',
        b'"fields": [["", 99, "", ""]]',
        b'"fields": [["", 1, "", 5]]',
        b'"fields": [["", 1, "", {}]]',
        b'"fields": [[]]',
        b'"fields": ' + b"[" * 100_000,
    ],
)
def test_a_draft_that_nobody_wrote_is_damage(data: bytes) -> None:
    sound = b'{"drafts": [{"item": null, "kind": "", "title": "", "tags": [], "favourite": 0, "fields": [], %b}]}'
    assert sidecar.decode_drafts(sound % b'"fields": []')

    with pytest.raises(Damaged):
        sidecar.decode_drafts(sound % data)


@pytest.mark.parametrize("number", [b"Infinity", b"-Infinity", b"NaN", b"1e999"])
def test_a_number_that_is_none_is_damage(number: bytes) -> None:
    with pytest.raises(Damaged):
        sidecar.decode_used(b'{"used": {"00": %b}}' % number)


REPORTS = st.builds(
    LeakReport,
    time=st.integers(0, 2**60),
    source=st.sampled_from(["", FROM_FILE, ONLINE]),
    checked=st.integers(0, 100_000),
    found=st.dictionaries(st.tuples(IDS.map(ItemId), IDS.map(ValueId)), st.integers(1, 2**40)),
)


@given(REPORTS)
def test_what_a_look_for_leaks_found_comes_back_as_it_was(report: LeakReport) -> None:
    assert sidecar.decode_leaks(sidecar.encode_leaks(report)) == report


@pytest.mark.parametrize("data", [b'{"time": 1, "source": 2, "checked": 3, "found": []}', b'{"found": {}}'])
def test_what_is_no_such_report_is_damage(data: bytes) -> None:
    with pytest.raises(Damaged):
        sidecar.decode_leaks(data)


def test_a_file_of_three_sections_has_an_empty_fourth() -> None:
    assert sidecar.split(sidecar.join([b"one", b"", b"three"])) == [b"one", b"", b"three", b""]
