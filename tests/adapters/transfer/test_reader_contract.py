"""What every reader of foreign files keeps to, whatever it reads."""

from contextlib import suppress
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.transfer.samples import SAMPLES, Sample
from vault_app.adapters.transfer.registry import READERS, reader_for
from vault_app.core.errors import FileLocked, ReadingStopped, TransferError
from vault_app.core.ids import PASSWORD, USERNAME, FieldId
from vault_app.core.imported import ForeignItem, Imported
from vault_app.core.progress import Tell, untold
from vault_app.core.secret import Secret
from vault_app.ports.import_reader import FileKey, ImportReader

EVERY = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.label)


def read(sample: Sample, data: bytes | None = None, *, tell: Tell = untold) -> Imported:
    whole = sample.data if data is None else data
    key = FileKey(Secret(sample.passphrase)) if sample.passphrase else None
    return reader_for(whole).read(whole, key, tell=tell)


def plain(item: ForeignItem, field_id: FieldId) -> str:
    field = item.draft.field(field_id)
    if field is None:
        return ""
    return field.value.reveal() if isinstance(field.value, Secret) else str(field.value)


@EVERY
def test_a_file_is_told_by_its_content(sample: Sample) -> None:
    assert reader_for(sample.data).key == sample.key


@EVERY
def test_titles_user_names_and_passwords_come_over(sample: Sample) -> None:
    found = read(sample)

    assert (
        tuple((item.draft.title, plain(item, USERNAME), plain(item, PASSWORD)) for item in found.items) == sample.logins
    )
    assert len(found.failures) == sample.failures


@EVERY
def test_what_goes_in_is_imported_or_counted(sample: Sample) -> None:
    found = read(sample)

    assert found.count == len(found.items) + len(found.failures)
    assert found.source == sample.key
    assert all(item.position >= 1 for item in found.items)


@EVERY
def test_no_account_of_a_file_holds_a_secret(sample: Sample) -> None:
    found = read(sample)

    told = f"{found!r} {found.mapped} {found.kept} {found.dropped} {found.failures}"
    assert not any(password and password in told for _title, _user, password in sample.logins)


@EVERY
def test_a_file_cut_anywhere_is_read_or_refused(sample: Sample) -> None:
    step = max(1, len(sample.data) // 400)
    for length in range(0, len(sample.data), step):
        try:
            found = read(sample, sample.data[:length])
        except TransferError:
            continue
        assert found.count == len(found.items) + len(found.failures)


@EVERY
@given(data=st.data())
def test_a_file_changed_anywhere_is_read_or_refused(sample: Sample, data: st.DataObject) -> None:
    changed = bytearray(sample.data)
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = read(sample, bytes(changed))
    except TransferError:
        return
    assert found.count == len(found.items) + len(found.failures)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.key)
@given(noise=st.binary(max_size=400))
def test_noise_is_read_or_refused_by_any_reader(reader: ImportReader, noise: bytes) -> None:
    assert reader.recognises(noise) in (True, False)
    with suppress(TransferError):
        reader.read(noise)


@EVERY
def test_wiping_leaves_no_secret(sample: Sample) -> None:
    found = read(sample)
    found.wipe()

    values = [field.value for item in found.items for field in item.draft.fields]
    assert not any(value for value in values if isinstance(value, Secret))


@EVERY
def test_a_file_without_passphrase_never_asks_for_one(sample: Sample) -> None:
    if sample.passphrase:
        with pytest.raises(FileLocked):
            reader_for(sample.data).read(sample.data)
    else:
        assert reader_for(sample.data).read(sample.data).items


@EVERY
def test_a_reader_tells_how_far_it_is_and_at_last_that_it_is_done(sample: Sample) -> None:
    told: list[float] = []

    read(sample, tell=told.append)

    assert told == sorted(told)
    assert told[0] >= 0
    assert told[-1] == 1


def plain_of(found: Imported) -> list[object]:
    """Give everything that was read, but the ids that are made anew each time."""

    def value(one: object) -> object:
        return one.reveal() if isinstance(one, Secret) else one

    return [
        (
            (item.position, item.draft.title, item.draft.tags, item.created, item.changed, item.in_bin),
            [(field.type, field.label, value(field.value)) for field in item.draft.fields],
            [(old.type, old.time, value(old.value)) for old in item.earlier],
        )
        for item in found.items
    ]


@EVERY
def test_whether_somebody_listens_changes_nothing_of_what_is_read(sample: Sample) -> None:
    silent, heard = read(sample), read(sample, tell=lambda _share: None)

    assert plain_of(heard) == plain_of(silent)
    assert (heard.failures, heard.mapped, heard.kept, heard.dropped) == (
        silent.failures,
        silent.mapped,
        silent.kept,
        silent.dropped,
    )


@EVERY
def test_a_reader_stops_at_whatever_it_tells_and_leaves_no_secret(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Secret] = []
    kept = Secret.__init__

    def noted(secret: Secret, *given: Any) -> None:
        kept(secret, *given)
        made.append(secret)

    heard: list[float] = []
    read(sample, tell=heard.append)
    monkeypatch.setattr(Secret, "__init__", noted)
    for last in range(len(heard)):
        times = count()

        def stop(_share: float, times: "count[int]" = times, last: int = last) -> None:
            if next(times) == last:
                raise ReadingStopped

        key_of_the_file = len(made) + bool(sample.passphrase)
        with pytest.raises(ReadingStopped):
            read(sample, tell=stop)
        assert not [secret for secret in made[key_of_the_file:] if secret]
    assert made
