"""As much as a vault may hold: 100,000 items, and 10,000 earlier passwords of one item."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.sample_vault import sample_vault
from tests.crashes.reckoning import THOROUGH
from tests.fakes.fake_clock import FakeClock
from tests.fakes.office import add, draft_of, password, save
from tests.fakes.sample_session import PASSPHRASE, SampleSession, empty_session, quiet_doors
from tests.fakes.small_vault import small_vault
from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.core.changes import PutItem
from vault_app.core.ids import PASSWORD, ItemId
from vault_app.core.item import Earlier, Sealed, Stamp, Why
from vault_app.core.secret import Secret
from vault_app.services.commit import commit
from vault_app.services.copy_secret import unseal_earlier
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.sealing import seal_vault

ITEMS = 100_000 if THOROUGH else 20_000
HISTORY = 10_000
Recorder = Callable[[str, object], None]


def taken(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1_000


def test_a_vault_as_large_as_may_be_opens_is_edited_and_merges_nothing_away(
    tmp_path: Path, record_property: Recorder
) -> None:
    source = small_vault().opened

    def sealed(item_id: ItemId, secret: Secret) -> Sealed:
        return source.key.seal_value(
            vault_id=source.vault.id, item_id=item_id, field_id=PASSWORD, secret=secret, bits=900
        )

    vault = replace(source.vault, columns=sample_vault(ITEMS - 1, seal=sealed).columns)
    path = tmp_path / "large.vault"
    path.write_bytes(seal_vault(source, vault, number=2, ancestors=(), app="load"))
    clock = FakeClock()
    doors = replace(quiet_doors(clock), device=DeviceFiles(tmp_path / "state"))
    credential = PassphraseCredential(Secret("correct horse battery staple"))

    session = unlock_vault(FileVaultStore(path, clock=clock), credential, doors=doors)
    other = unlock_vault(FileVaultStore(path, clock=clock), credential, doors=doors)
    add(other, "Saved by another")  # the first now merges
    item = session.vault.at(ITEMS // 2)
    milliseconds = taken(lambda: save(session, draft_of(session.vault.item(item.id), password="edited")))
    session.lock()
    again = unlock_vault(FileVaultStore(path, clock=clock), credential, doors=doors)

    titles = set(again.vault.columns.title)
    assert len(again.vault) >= ITEMS
    assert "Saved by another" in titles
    assert password(again, item.id) == "edited"
    assert set(vault.columns.title) <= titles
    record_property(
        "table",
        f"{len(again.vault):,} items: all there after edits and a merge; the save that merged {milliseconds:.0f} ms",
    )


def with_history(sample: SampleSession) -> None:
    """Give the one item 10,000 earlier passwords, as so many edits would have."""
    session = sample.session
    item = add(session, "Rotated every hour", "password now")
    key, stamp = session.key, session.stamp()
    field = next(field for field in item.fields if field.id == PASSWORD)
    history = tuple(
        Earlier(
            replace(
                field,
                value=key.seal_value(
                    vault_id=session.vault.id,
                    item_id=item.id,
                    field_id=PASSWORD,
                    secret=Secret(f"password {number}"),
                    bits=100,
                ),
                stamp=Stamp(1, number + 1),
            ),
            Stamp(1, number + 2),
            Why.EDITED,
        )
        for number in range(HISTORY)
    )
    commit(session, [PutItem(replace(item, history=history, stamp=stamp))], sample.doors)


def test_ten_thousand_earlier_passwords_of_one_item_are_kept_found_and_added_to(record_property: Recorder) -> None:
    sample = empty_session()
    with_history(sample)
    sample.session.lock()

    session = unlock_vault(sample.store, PassphraseCredential(Secret(PASSPHRASE)), doors=sample.doors)
    item = session.vault.at(0)
    milliseconds = taken(lambda: save(session, draft_of(item, password="password after")))

    earlier = session.vault.item(item.id).earlier(PASSWORD)
    assert len(earlier) == HISTORY + 1
    texts = {unseal_earlier(session, item.id, entry).reveal() for entry in (earlier[0], earlier[-1])}
    assert texts == {"password 0", "password now"}
    assert password(session, item.id) == "password after"
    record_property(
        "table", f"{HISTORY:,} earlier passwords of one item: all kept; another edit saved in {milliseconds:.0f} ms"
    )
