"""Items on their way out, and the encrypted export read back."""

from collections.abc import Sequence

import pytest

from tests.fakes.kdf import CHEAP_LIMITS
from tests.fakes.office import Office, add, draft_of, password, save
from tests.fakes.sample_session import PASSPHRASE
from vault_app.adapters.transfer.own_export import OwnExport
from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import (
    FileCostTooHigh,
    FileDamaged,
    FileLocked,
    InvalidPassphrase,
    ItemNotFound,
    Locked,
    NewerVersion,
    TransferError,
    WrongFilePassphrase,
    WrongPassphrase,
)
from vault_app.core.ids import FieldId, ItemId
from vault_app.core.imported import ForeignItem
from vault_app.core.item import Field, FieldType
from vault_app.core.kinds import own_kind
from vault_app.core.secret import Secret
from vault_app.format.limits import ReadLimits
from vault_app.ports.export_writer import Written
from vault_app.ports.import_reader import FileKey
from vault_app.services.delete_item import delete_items
from vault_app.services.editing import put_items
from vault_app.services.export_items import chosen_items, export_encrypted, export_items, prove_passphrase
from vault_app.services.import_items import import_items, plan_import
from vault_app.vaultfile.credential import PassphraseCredential
from vault_app.vaultfile.opening import open_vault

WORDS = "words of the export itself"


class KeepingWriter:
    """Keeps what it is given, so that it can be looked at after it was wiped."""

    key = "keeping"
    encrypted = False

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.passwords: list[str] = []
        self.given: Sequence[ForeignItem] = ()

    def write(self, items: Sequence[ForeignItem], passphrase: Secret | None = None) -> Written:
        del passphrase
        self.given = items
        self.titles = [item.draft.title for item in items]
        values = [field.value for item in items for field in item.draft.fields]
        values += [entry.value for item in items for entry in item.earlier]
        self.passwords = [value.reveal() for value in values if isinstance(value, Secret)]
        return Written(bytearray(b"file"), len(items))


def office() -> Office:
    """Give an office with a login that has a past, one in the bin, and a record."""
    there = Office()
    mail = add(there.session, "Mail", "pw1")
    save(there.session, draft_of(mail, password="pw2"))
    gone = add(there.session, "Gone", "pw3")
    delete_items(there.session, [gone.id], doors=there.doors)
    put_items(there.session, [add(there.session, "mail.example").with_(kind="site")], doors=there.doors)
    return there


def exported(there: Office) -> bytes:
    items = chosen_items(there.session)
    return bytes(export_encrypted(there.session, items, Secret(WORDS), doors=there.doors).data)


def read(data: bytes, words: str = WORDS) -> tuple[ForeignItem, ...]:
    return OwnExport(CHEAP_LIMITS).read(data, FileKey(Secret(words))).items


def test_a_writer_gets_every_account_with_its_past_and_no_record() -> None:
    there, writer = office(), KeepingWriter()

    written = export_items(there.session, chosen_items(there.session), writer)

    assert (written.count, writer.titles) == (2, ["Mail", "Gone"])
    assert writer.passwords == ["pw2", "pw3", "pw1"]


def test_a_writer_gets_the_title_of_what_a_reference_leads_to_for_elsewhere_an_id_leads_nowhere() -> None:
    there, writer = Office(), KeepingWriter()
    mail = add(there.session, "Mail", "pw")
    links = [mail.id.hex(), bytes(16).hex(), "no id"]
    fields = tuple(
        Field(FieldId(bytes([number]) * 16), FieldType.REFERENCE, link, mail.stamp, "see")
        for number, link in enumerate(links, start=1)
    )
    put_items(there.session, [mail.with_(fields=fields)], doors=there.doors)

    export_items(there.session, chosen_items(there.session), writer)

    assert [field.value for field in writer.given[0].draft.fields] == ["Mail", *links[1:]]


def test_what_was_opened_for_a_writer_is_wiped() -> None:
    there, writer = office(), KeepingWriter()

    export_items(there.session, chosen_items(there.session), writer)

    assert not any(field.value for field in writer.given[0].draft.fields if isinstance(field.value, Secret))


def test_only_the_chosen_items_go_out() -> None:
    there = office()
    (mail,) = chosen_items(there.session, [there.session.vault.at(0).id] * 2)

    assert mail.title == "Mail"
    with pytest.raises(ItemNotFound):
        chosen_items(there.session, [ItemId(b"x" * 16)])


def test_a_locked_vault_gives_nothing() -> None:
    there = office()
    items = chosen_items(there.session)
    there.session.lock()

    with pytest.raises(Locked):
        export_items(there.session, items, KeepingWriter())


def test_an_encrypted_export_comes_back_whole_in_another_vault() -> None:
    there, other = office(), Office()
    data = exported(there)

    plan = plan_import(other.session, OwnExport(CHEAP_LIMITS).read(data, FileKey(Secret(WORDS))))
    import_items(other.session, plan, doors=other.doors)

    mail, gone = other.session.vault.items()
    assert (mail.title, gone.title, bool(gone.deleted)) == ("Mail", "Gone", True)
    assert password(other.session, mail.id) == "pw2"
    assert len(mail.history) == 1


def test_an_export_is_no_vault_and_a_vault_no_export() -> None:
    there = office()

    with pytest.raises(NewerVersion):
        open_vault(exported(there), PassphraseCredential(Secret(WORDS)), limits=CHEAP_LIMITS)
    assert not OwnExport().recognises(there.store.read()[0])
    assert OwnExport().recognises(exported(there))


def test_an_export_has_a_key_and_an_identity_of_its_own() -> None:
    there = office()
    data, vault = exported(there), there.store.read()[0]

    assert data[16:32] != vault[16:32]
    with pytest.raises(WrongFilePassphrase):
        read(data, "correct horse battery staple")


def test_an_export_asks_for_its_passphrase() -> None:
    with pytest.raises(FileLocked):
        OwnExport().read(exported(office()))


def test_every_bit_of_an_export_counts() -> None:
    data = exported(office())
    for place in (*range(0, 400, 23), len(data) // 2, len(data) - 1):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises(TransferError):
            read(bytes(changed))


def test_a_cut_export_is_damage() -> None:
    data = exported(office())
    for length in (12, 40, 200, len(data) - 1):
        with pytest.raises(FileDamaged):
            read(data[:length])


def test_a_costly_export_is_refused() -> None:
    strict = ReadLimits(memory_kib=(1, 2), work=(1, 2))

    with pytest.raises(FileCostTooHigh):
        OwnExport(strict).read(exported(office()), FileKey(Secret(WORDS)))


def test_an_export_takes_no_passphrase_that_a_vault_would_not() -> None:
    there = office()

    with pytest.raises(InvalidPassphrase):
        export_encrypted(there.session, (), Secret(""), doors=there.doors)


def test_only_the_vaults_own_passphrase_is_proven() -> None:
    there = office()

    prove_passphrase(there.session, Secret(PASSPHRASE))
    with pytest.raises(WrongPassphrase):
        prove_passphrase(there.session, Secret("another"))


def test_kinds_of_ones_own_and_references_come_along() -> None:
    there, other = Office(), Office()
    kind = save(
        there.session, Draft(None, "kind", "Gate", (DraftField(FieldId(b"g" * 16), FieldType.TEXT, "hidden", "PIN"),))
    ).item
    save(there.session, Draft(None, "kind", "Unused", ()))
    door = save(there.session, Draft(None, own_kind(kind.id), "Door", ())).item
    pointer = DraftField(FieldId(b"r" * 16), FieldType.REFERENCE, door.id.hex(), "Opens")
    save(there.session, Draft(None, "login", "Janitor", (pointer,)))

    results = []
    for _ in range(2):
        plan = plan_import(other.session, OwnExport(CHEAP_LIMITS).read(exported(there), FileKey(Secret(WORDS))))
        results.append(import_items(other.session, plan, {}, doors=other.doors))

    assert [(result.count, result.imported) for result in results] == [(2, 2), (2, 2)]
    assert [record.id for record in other.session.vault.records("kind")] == [kind.id]
    shown = {item.title: item for item in chosen_items(other.session)}
    assert shown["Door"].kind == own_kind(kind.id)
    assert shown["Janitor"].fields[0].value in {item.id.hex() for item in chosen_items(other.session)} - {door.id.hex()}
