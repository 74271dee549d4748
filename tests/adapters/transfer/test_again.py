"""The same file twice into a vault, and an import taken back."""

import pytest

from tests.adapters.transfer.samples import SAMPLES, Sample
from tests.adapters.transfer.test_writers import EVERY, ROUND, back
from tests.fakes.office import Office
from vault_app.adapters.transfer.registry import reader_for
from vault_app.core.imported import Imported
from vault_app.core.secret import Secret
from vault_app.ports.export_writer import ExportWriter
from vault_app.ports.import_reader import FileKey, ImportReader
from vault_app.services.import_items import Choice, RowState, import_items, plan_import
from vault_app.services.save_item import undo

UPDATE = dict.fromkeys((RowState.HERE, RowState.TWICE, RowState.DIFFERS), Choice.UPDATE)


def content_of(sample: Sample) -> Imported:
    key = FileKey(Secret(sample.passphrase)) if sample.passphrase else None
    return reader_for(sample.data).read(sample.data, key)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.label)
def test_what_came_in_is_here_the_second_time(sample: Sample) -> None:
    office = Office()
    import_items(office.session, plan_import(office.session, content_of(sample)), doors=office.doors)

    again = plan_import(office.session, content_of(sample))

    assert {row.state for row in again.rows} <= {RowState.HERE}
    assert not any(row.more for row in again.rows)


@ROUND
def test_what_any_writer_wrote_is_here_the_second_time(writer: ExportWriter, reader: ImportReader) -> None:
    office = Office()
    import_items(office.session, plan_import(office.session, back(writer, reader, *EVERY)), doors=office.doors)

    again = plan_import(office.session, back(writer, reader, *EVERY))

    assert {row.state for row in again.rows} == {RowState.HERE}
    assert not any(row.more for row in again.rows)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.label)
def test_an_update_taken_back_leaves_every_item_as_it_was(sample: Sample) -> None:
    office = Office()
    import_items(office.session, plan_import(office.session, content_of(sample)), doors=office.doors)
    before = {item.id: (item.title, item.tags, item.favourite, item.deleted) for item in office.session.vault.items()}
    fields = {item.id: [(field.id, field.label) for field in item.fields] for item in office.session.vault.items()}

    result = import_items(office.session, plan_import(office.session, content_of(sample)), UPDATE, doors=office.doors)
    if result.saved is not None:
        undo(office.session, result.saved.undo, doors=office.doors)

    there = {item.id: item for item in office.session.vault.items() if item.id in before}
    assert {item_id: (item.title, item.tags, item.favourite, item.deleted) for item_id, item in there.items()} == before
    assert {item_id: [(field.id, field.label) for field in item.fields] for item_id, item in there.items()} == fields
