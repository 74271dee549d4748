"""Edits in progress on their way into the encrypted sidecar, when a vault locks or is left."""

import threading
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from vault_app.core.draft import Draft
    from vault_app.services.session import Session
    from vault_app.ui.jobs import Lane

# Lock always locks: a draft that takes longer than this to seal is left to the copy kept two seconds earlier.
DRAFT_SECONDS = 0.12


class HandedDrafts(QObject):
    """Takes drafts over, has them sealed in the lane of their vault, and wipes them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts: list[Draft] = []
        self._sealing: list[threading.Event] = []

    def add(self, draft: "Draft") -> None:
        """Take a draft over."""
        self._drafts.append(draft)

    def seal(self, session: "Session", lane: "Lane") -> None:
        """Seal what was handed over, before what waits in the lane; each draft is wiped afterwards."""
        drafts, self._drafts = self._drafts, []
        if not drafts:
            return
        over = threading.Event()
        self._sealing = [*(event for event in self._sealing if not event.is_set()), over]

        def keep() -> None:
            from vault_app.services.drafts import keep_draft  # noqa: PLC0415 - brings in cryptography

            try:
                for draft in drafts:
                    keep_draft(session, draft)
            finally:
                for draft in drafts:
                    draft.wipe()
                over.set()

        lane.run_first(keep, asker=self)

    def wait(self) -> None:
        """Wait until all is sealed, also of vaults that were left a moment ago, but only so long."""
        until = monotonic() + DRAFT_SECONDS
        sealing, self._sealing = self._sealing, []
        for over in sealing:
            over.wait(max(0.0, until - monotonic()))
