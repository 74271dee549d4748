"""The vaults that are open side by side: one session and one lane each."""

from typing import TYPE_CHECKING

from vault_app.ui.jobs import Lane

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from vault_app.services.session import Session


class OpenSessions:
    """Sessions in the order in which they were opened; a lane that is free again serves the next vault.

    The first vault lives in the home lane, which also opened it.
    """

    def __init__(self, home: Lane, parent: "QObject") -> None:
        self._home, self._parent = home, parent
        self._lanes: dict[Session, Lane] = {}
        self._free: list[Lane] = [home]

    def every(self) -> "tuple[Session, ...]":
        """Give the open sessions."""
        return tuple(self._lanes)

    def __contains__(self, session: object) -> bool:
        return session in self._lanes

    def take_in(self, session: "Session") -> Lane:
        """Count a session among the open ones, if it is not yet; give its lane."""
        lane = self._lanes.get(session)
        if lane is None:
            lane = self._free.pop(0) if self._free else Lane(parent=self._parent)
            self._lanes[session] = lane
        return lane

    def drop(self, session: "Session") -> None:
        """Take a session out; its lane waits for another."""
        lane = self._lanes.pop(session, None)
        if lane is self._home:
            self._free.insert(0, lane)
        elif lane is not None:
            self._free.append(lane)

    def lane_of(self, session: "Session | None") -> Lane:
        """Give the lane in which a session's work is done; the home lane for one that is not open."""
        return self._home if session is None else self._lanes.get(session, self._home)

    def end(self, seconds: float) -> None:
        """Wait for what runs in the lanes beside the home lane, at most so long each, and close them."""
        for lane in {*self._lanes.values(), *self._free} - {self._home}:
            lane.wait_idle(seconds)
            lane.close()
