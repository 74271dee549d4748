"""From a passphrase to an open vault, with an eye on whether it is the vault that this device knows."""

from contextlib import suppress
from dataclasses import replace

from vault_app.core.ancestry import KEPT, Lineage, of_merge, parted_after
from vault_app.core.errors import (
    ChangedElsewhere,
    KeyRetired,
    LimitReached,
    ReadOnly,
    StorageError,
    VaultAppError,
)
from vault_app.crypto.arena import Arena
from vault_app.crypto.begun import Begun
from vault_app.format.limits import READ_LIMITS, ReadLimits
from vault_app.ports.device_state import Pin
from vault_app.ports.vault_store import VaultStore
from vault_app.services.doors import Doors
from vault_app.services.last_used import recall
from vault_app.services.latest_copy import ReadCopy, latest_copy
from vault_app.services.pinning import held_against, pin_of, pin_session, remember, retiring
from vault_app.services.practice_day import practised
from vault_app.services.session import Notice, Session
from vault_app.vaultfile.ancestry import file_hash
from vault_app.vaultfile.credential import Credential, PassphraseCredential
from vault_app.vaultfile.inspecting import inspect_vault
from vault_app.vaultfile.opened import OpenedVault
from vault_app.vaultfile.opening import open_vault, open_with_key

ROLLED_BACK = "rolled-back"
KEY_CHANGED = "key-changed"


def arena_for(store: VaultStore, *, limits: ReadLimits = READ_LIMITS) -> Arena | None:
    """Prepare the memory in which the vault's first passphrase slot is derived; None where that cannot be.

    The file is read ahead: unlocking from the same store need not read and hash it again.

    Raises:
        StorageError, FormatError, IntegrityError: the file cannot be read; unlocking will say so.
    """
    costs = (slot.cost for slot in inspect_vault(store.read_ahead(), limits=limits).slots)
    cost = next((cost for cost in costs if cost is not None), None)
    return None if cost is None else Arena.prepare(cost)


def unlock_vault(
    store: VaultStore, credential: Credential, *, doors: Doors, arena: Arena | Begun | None = None
) -> Session:
    """Open a vault; the credential stays the caller's to wipe, the arena is used up.

    A copy that is older than what this device last saw, or under another key, is opened for reading only, until
    `confirm_copy`. One that went another way is merged with this device's own last good copy. In the place of an
    arena there may be a key derivation of the same passphrase that was begun already.

    Raises:
        StorageError, FormatError, IntegrityError, UnlockError, NotEnoughMemory: see `open_vault`.
        KeyRetired: the file belongs to a key that this device saw being replaced.
    """
    try:
        data, version = store.read()
        opened = open_vault(data, credential, limits=doors.limits, arena=arena)
    finally:
        if arena is not None:
            arena.release()
    copy = latest_copy(store, credential, ReadCopy(data, version, opened), doors=doors)
    session = Session(store=store, doors=doors, opened=copy.opened, version=copy.version)
    try:
        _judge(session, copy.data)
        recall(session)
        if isinstance(credential, PassphraseCredential):
            practised(session)
    except BaseException:
        session.lock()
        raise
    return session


def confirm_copy(session: Session) -> None:
    """Accept the copy that was opened for reading only because this device had seen another one.

    This device's own last good copy is set aside where the accepted one does not descend from it: what was changed
    here alone is in no other place.

    Raises:
        Locked: nothing was done.
        ReadOnly: it is read-only for another reason, which nobody can accept away.
        ChangedElsewhere: the file is another one by now; open it anew.
        StorageError: the file cannot be read, or this device's own copy cannot be set aside; nothing was accepted.
    """
    opened = session.opened
    if session.read_only not in (None, ROLLED_BACK, KEY_CHANGED):
        raise ReadOnly(reason=session.read_only)
    data, version = session.store.read()
    before = session.doors.device.pin(opened.vault.id)
    if version != session.version:
        raise ChangedElsewhere
    if session.read_only is None or before is None:
        return
    session.stay_above(before.number)
    pin = pin_of(opened, version.sha256, before=before)
    if session.read_only == KEY_CHANGED:
        pin = retiring(pin, before.key_tag)
    _set_aside_own(session)
    remember(session.doors, pin, opened, data)
    session.read_only = None
    _look_at_rights(session)


def _set_aside_own(session: Session) -> None:
    device, vault_id = session.doors.device, session.vault.id
    own = device.last_good(vault_id)
    if own is not None and not session.lineage.descends_from(file_hash(own)):
        device.set_aside(vault_id, own)
        session.tell(Notice("set-aside"))


def _judge(session: Session, data: bytes) -> None:
    opened, pin = session.opened, session.doors.device.pin(session.vault.id)
    _look_at_rights(session)
    if pin is None:
        session.tell(Notice("first-sight"))
        _take_over(session, data)
        return
    tag = opened.key.key_tag()
    pin = held_against(pin, session.lineage, tag)
    if tag in pin.retired:
        raise KeyRetired
    if tag != pin.key_tag:
        session.read_only = KEY_CHANGED
        session.tell(Notice(KEY_CHANGED))
        return
    if pin.recovery != opened.recovery_fingerprint:
        session.tell(Notice("recovery-changed"))
    if session.lineage.descends_from(pin.sha256):
        pin_session(session, data)
    else:
        _compare_with_own(session, data, pin)


def _look_at_rights(session: Session) -> None:
    if session.opened.newer_minor:
        session.read_only = "newer"
        session.tell(Notice("newer"))
    elif not session.store.writable():
        session.read_only = "no-permission"
        session.tell(Notice("no-permission"))


def _compare_with_own(session: Session, data: bytes, pin: Pin) -> None:
    """Deal with a copy that does not descend from what this device last saw."""
    copy = _own_copy(session)
    behind = pin.number - session.number
    ours = None if copy is None else Lineage(copy[0].number, copy[1], copy[0].ancestors)
    if behind > 0 and (ours is None or behind >= KEPT or ours.descends_from(session.version.sha256)):
        session.read_only = ROLLED_BACK
        session.tell(Notice("older-copy", behind))
    elif copy is None or ours is None or session.opened.newer_minor:
        _take_as_it_is(session, data)
    else:
        session.stay_above(max(pin.number, copy[0].number))
        _merge_with_own(session, data, copy[0], ours)


def _take_as_it_is(session: Session, data: bytes) -> None:
    """Go on with a copy that cannot be merged with this device's own, which is set aside."""
    session.tell(Notice("other-copy"))
    if not session.opened.newer_minor:
        _take_over(session, data)


def _take_over(session: Session, data: bytes) -> None:
    """Remember a copy that may not hold what this device's own holds."""
    with suppress(StorageError):  # then the own copy stays as it is, and so does the pin
        _set_aside_own(session)
        pin_session(session, data)


def _own_copy(session: Session) -> tuple[OpenedVault, bytes] | None:
    """Open this device's last good copy, if it belongs to the same key."""
    data = session.doors.device.last_good(session.vault.id)
    if data is None:
        return None
    try:
        copy = open_with_key(data, session.key, limits=session.doors.limits)
    except VaultAppError:
        return None
    return None if copy.newer_minor else (copy, file_hash(data))


def _merge_with_own(session: Session, data: bytes, copy: OpenedVault, ours: Lineage) -> None:
    from vault_app.core.merge import merge  # noqa: PLC0415  # seldom needed, and 4 ms of every opening
    from vault_app.services.commit import commit  # noqa: PLC0415

    theirs = session.lineage
    try:
        merged = merge(copy.vault, session.vault, since=parted_after(ours, theirs))
    except LimitReached:  # an item with more than 65,535 values between them
        _take_as_it_is(session, data)
        return
    opened = replace(session.opened, vault=merged.vault, ancestors=of_merge(ours, theirs))
    session.advance(opened, session.version)
    session.tell(Notice("merged", merged.changes_from_theirs))
    session.remember_clashes(merged.clashes)
    try:
        commit(session, (), session.doors)
    except VaultAppError:
        return  # what was merged is in the session, and goes to the disk with the next save
