"""A kit of each released version: a person's whole vault as that version left it, which every later one must open.

``python -m tests.vectors.release_kit`` writes the kit of the version that is checked out, once, when it is released:
its vault after a life with it, what the device remembers, the recovery words and an export. Then it is frozen.
"""

import hashlib
import json
import sys
from dataclasses import replace
from pathlib import Path

from tests.fakes.many_kinds import many_kinds_session
from tests.fakes.office import add, draft_of, save
from tests.fakes.sample_session import PASSPHRASE, quiet_doors
from vault_app import wiring
from vault_app.adapters.storage.device_files import DeviceFiles
from vault_app.adapters.storage.file_store import FileVaultStore
from vault_app.adapters.system.clock import SystemClock
from vault_app.core.item import Field, Sealed
from vault_app.core.secret import Secret
from vault_app.ports.attached_files import ReadFile
from vault_app.services.attachments import attach
from vault_app.services.change_passphrase import change_passphrase, new_recovery_key
from vault_app.services.copy_secret import unseal, unseal_earlier
from vault_app.services.delete_item import delete_items, purge_items
from vault_app.services.drafts import keep_draft
from vault_app.services.export_items import chosen_items, export_encrypted
from vault_app.services.last_used import touch
from vault_app.services.session import Session
from vault_app.services.unlock_vault import unlock_vault
from vault_app.vaultfile.credential import PassphraseCredential

RELEASES = Path(__file__).parent / "releases"
KIT_PASSPHRASE = "the passphrase of every kit"
FACTS = "release.json"


def digest_of(session: Session) -> str:
    """Give one hash of everything a person could see in the vault: every value revealed, earlier ones too."""
    whole = hashlib.sha256()
    for item in sorted(session.vault.items(), key=lambda item: item.id):
        facts = (item.id.hex(), item.kind, item.title, item.tags, item.favourite, bool(item.deleted), item.created)
        fields = [
            (*_named(field), _told(field, unseal(session, item.id, field.id) if _is_sealed(field) else None))
            for field in item.fields
        ]
        earlier = [
            (*_named(entry.field), _told(entry.field, unseal_earlier(session, item.id, entry)), entry.why.name)
            if _is_sealed(entry.field)
            else (*_named(entry.field), _told(entry.field, None), entry.why.name)
            for entry in item.history
        ]
        whole.update(json.dumps([facts, fields, earlier]).encode())
    whole.update(json.dumps(sorted(key.hex() for key in session.vault.tombstones)).encode())
    return whole.hexdigest()


def _is_sealed(field: Field) -> bool:
    return isinstance(field.value, Sealed)


def _named(field: Field) -> tuple[str, str, str]:
    return field.id.hex(), field.type.name, field.label


def _told(field: Field, secret: Secret | None) -> str:
    if secret is None:
        return str(field.value)
    with secret.borrow() as view:
        return hashlib.sha256(view).hexdigest()


def store_of(folder: Path) -> FileVaultStore:
    return FileVaultStore(folder / "work.vault", clock=SystemClock())


def unlocked(folder: Path, passphrase: str = KIT_PASSPHRASE) -> Session:
    doors = replace(quiet_doors(), device=DeviceFiles(folder / "state"))
    return unlock_vault(store_of(folder), PassphraseCredential(Secret(passphrase)), doors=doors)


def live(folder: Path) -> None:
    """Lead a vault through what a person does with it, and write down what must be found in it."""
    data = many_kinds_session().store.data
    assert data is not None
    (folder / "work.vault").write_bytes(data)
    session = unlocked(folder, PASSPHRASE)
    session.notices = ()
    doors = session.doors
    mail = add(session, "Mail", "the first password")
    save(session, draft_of(mail, password="the second password"))
    attach(session, mail.id, [ReadFile("map.bin", Secret(bytes(range(256)) * 20))], doors=doors)
    delete_items(session, [add(session, "In the bin").id], doors=doors)
    purge_items(session, [add(session, "Gone for good").id], doors=doors)
    change_passphrase(session, Secret(PASSPHRASE), Secret(KIT_PASSPHRASE), doors=doors)
    words = new_recovery_key(session, Secret(KIT_PASSPHRASE), doors=doors).sheet.words.reveal()
    touch(session, mail.id)
    keep_draft(session, draft_of(session.vault.item(mail.id), password="typed and not saved"))
    export = export_encrypted(session, chosen_items(session), Secret(KIT_PASSPHRASE), doors=doors)
    (folder / "all.vault-export").write_bytes(export.data)
    facts = {
        "number": session.number,
        "items": len(session.vault),
        "exported": export.count,
        "sha256": digest_of(session),
    }
    session.lock()
    files = {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    (folder / FACTS).write_text(
        json.dumps({**facts, "recovery_words": words, "files": files}, indent=1) + "\n", encoding="utf-8"
    )


def main() -> None:
    folder = RELEASES / wiring.doors().app.split()[-1]
    folder.mkdir(parents=True)  # fails where there is one: it is frozen
    live(folder)
    sys.stdout.write(f"{folder}\n")


if __name__ == "__main__":
    main()
