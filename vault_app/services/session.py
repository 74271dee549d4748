"""An open vault, until it is locked."""

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vault_app.core.ancestry import Lineage
from vault_app.core.errors import Locked, ReadOnly
from vault_app.core.item import Stamp
from vault_app.core.vault import Vault
from vault_app.crypto.keys import VaultKey
from vault_app.ports.vault_store import FileVersion, VaultStore
from vault_app.services.doors import Doors
from vault_app.vaultfile.opened import OpenedVault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vault_app.core.ids import ItemId
    from vault_app.core.merge import Clash

UNCONFIRMED: Final = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should be told about an opened vault.

    Attributes:
        kind: "first-sight" (this device has not seen the vault before, so it could not tell an older copy or a
            changed key), "older-copy", "key-changed", "recovery-changed", "merged", "other-copy" (it does not descend
            from what was last seen here, and there is nothing left to merge it with), "set-aside" (this device's own
            copy, which the accepted one does not descend from, is kept in its state folder), "other-file" (another
            copy was put in the place of a damaged file), "newer", "no-permission", or "unconfirmed" (a save is in its
            place, and the disk then failed: a power cut may undo it).
        count: of "merged": how many things came from the other copy; of "older-copy" and "other-file": how many saves
            are missing (-1: nobody can tell).
    """

    kind: str
    count: int = 0


class Session:
    """An open vault: the one place where its key is, and where the present snapshot is looked up.

    Services run one at a time in the vault's lane; `lock` and reading are safe from any thread at any time.
    """

    def __init__(
        self,
        *,
        store: VaultStore,
        doors: Doors,
        opened: OpenedVault,
        version: FileVersion,
        read_only: str | None = None,
        notices: tuple[Notice, ...] = (),
    ) -> None:
        self.store = store
        self.doors = doors
        self.read_only = read_only
        self.notices = notices
        self.used: Mapping[ItemId, int] = {}
        self._guard = threading.Lock()
        self._key = opened.key
        self._opened: OpenedVault | None = opened
        self._version = version
        self._floor = 0
        self._clashes: tuple[Clash, ...] = ()

    def __repr__(self) -> str:
        return "<Session, locked>" if self.locked else "<Session>"

    @property
    def locked(self) -> bool:
        """Whether the key is gone."""
        return self._opened is None

    @property
    def opened(self) -> OpenedVault:
        """The vault with what sealing it again needs. Raises Locked."""
        opened = self._opened
        if opened is None:
            raise Locked
        return opened

    @property
    def vault(self) -> Vault:
        """The present snapshot. Raises Locked."""
        return self.opened.vault

    @property
    def key(self) -> VaultKey:
        """The vault's key. Raises Locked."""
        return self.opened.key

    @property
    def number(self) -> int:
        """The revision that was last read or written. Raises Locked."""
        return self.opened.number

    @property
    def version(self) -> FileVersion:
        """The bytes on the disk that the snapshot stands for."""
        return self._version

    @property
    def lineage(self) -> Lineage:
        """The file on the disk among its ancestors. Raises Locked."""
        opened = self.opened
        return Lineage(opened.number, self._version.sha256, opened.ancestors)

    @property
    def next_number(self) -> int:
        """The revision of the next save: above everything this device has seen. Raises Locked."""
        return max(self.number, self._floor) + 1

    def stamp(self) -> Stamp:
        """Give the stamp of a change made now. Raises Locked."""
        return Stamp(self.next_number, self.doors.clock.now_ms())

    def check_writable(self) -> None:
        """Pass a session that may be saved.

        Raises:
            Locked, ReadOnly.
        """
        if self.locked:
            raise Locked
        if self.read_only is not None:
            raise ReadOnly(reason=self.read_only)

    def advance(self, opened: OpenedVault, version: FileVersion) -> None:
        """Take over what was just written. A session that was locked meanwhile stays locked."""
        with self._guard:
            if self._opened is None:
                opened.key.wipe()
                return
            if opened.key is not self._key:
                self._key.wipe()
                self._key = opened.key
            self._opened = opened
            self._version = version

    def tell(self, *notices: Notice) -> None:
        """Add to what a person should be told."""
        self.notices = tuple(dict.fromkeys((*self.notices, *notices)))

    def doubt(self, version: FileVersion) -> None:
        """Note that the disk did not confirm a save, if that is so."""
        if not version.confirmed:
            self.tell(Notice(UNCONFIRMED))

    def take_doubt(self) -> tuple[Notice, ...]:
        """Give the notice of a save that the disk did not confirm, once, if there is one."""
        doubts = tuple(notice for notice in self.notices if notice.kind == UNCONFIRMED)
        self.notices = tuple(notice for notice in self.notices if notice not in doubts)
        return doubts

    @property
    def unsaved(self) -> bool:
        """Whether the snapshot holds a merge that is not on the disk yet. Raises Locked."""
        return self._version.sha256 in self.opened.ancestors

    def remember_clashes(self, clashes: "tuple[Clash, ...]") -> None:
        """Keep what two sides had changed, until someone is asked about it."""
        self._clashes = tuple(dict.fromkeys((*self._clashes, *clashes)))

    def take_clashes(self) -> "tuple[Clash, ...]":
        """Give what two sides had changed since this was last asked."""
        clashes, self._clashes = self._clashes, ()
        return clashes

    def stay_above(self, number: int) -> None:
        """Number the next saves above a revision that this device has seen, though the vault was read from another."""
        self._floor = max(self._floor, number)

    def lock(self) -> None:
        """Wipe the key and let go of the vault; doing it again changes nothing.

        A save that is under way ends on the disk, or raises Locked before anything was written.
        """
        with self._guard:
            self._opened = None
            self._key.wipe()
            self.used = {}
