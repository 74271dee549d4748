"""``info``: what the file tells anyone who has it."""

import argparse

from vault_app.cli.desk import Desk
from vault_app.cli.exit_codes import Exit
from vault_app.cli.output import shown
from vault_app.vaultfile.inspecting import SlotInfo, VaultInfo, inspect_vault

_SLOTS = {
    "passphrase": "passphrase",
    "device": "this or another computer's keyring",
    "recovery": "recovery sheet",
    "unknown": "of a kind that a newer version knows",
}


def run(words: argparse.Namespace, desk: Desk) -> int:
    """Tell format, id, revision, size and slots, without the passphrase."""
    store = desk.store(words)
    found = inspect_vault(store.read()[0])
    if words.json:
        desk.output.json(_as_json(found, store.place))
    else:
        desk.output.lines(_as_text(found, store.place))
    return Exit.DONE


def _as_json(found: VaultInfo, place: str) -> dict[str, object]:
    return {
        "path": place,
        "format_version": found.version,
        "kind": found.kind,
        "vault_id": found.vault_id.hex(),
        "revision": found.number,
        "size": found.size,
        "slots": [_slot_as_json(slot) for slot in found.slots],
    }


def _slot_as_json(slot: SlotInfo) -> dict[str, object]:
    if slot.cost is None:
        return {"kind": slot.kind, "kdf": None}
    return {
        "kind": slot.kind,
        "kdf": {
            "name": "argon2id",
            "memory_kib": slot.cost.memory_kib,
            "passes": slot.cost.passes,
            "lanes": slot.cost.lanes,
        },
    }


def _as_text(found: VaultInfo, place: str) -> str:
    rows = [
        ("File", shown(place)),
        ("Format", str(found.version)),
        ("Vault id", found.vault_id.hex()),
        ("Revision", str(found.number)),
        ("Size", f"{found.size} bytes"),
    ]
    rows += [("Opens with", _slot_as_text(slot)) for slot in found.slots]
    return "".join(f"{name:<12}{value}\n" for name, value in rows)


def _slot_as_text(slot: SlotInfo) -> str:
    if slot.cost is None:
        return _SLOTS[slot.kind]
    cost = slot.cost
    work = f"{cost.memory_kib / 1024:g} MiB, t={cost.passes}, p={cost.lanes}"
    return f"{_SLOTS[slot.kind]} (Argon2id, {work})"
