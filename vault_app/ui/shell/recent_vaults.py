"""The vaults that were open on this computer, the one shown last first."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from vault_app.core.settings import RecentVault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vault_app.ports.clock import Clock
    from vault_app.services.session import Session
    from vault_app.ui.preferences import Preferences

MOST_RECENT: Final = 12


def recent_of(preferences: "Preferences", path: Path) -> RecentVault | None:
    """Give what is remembered of the vault at ``path``."""
    return next((vault for vault in preferences.now.recent if vault.path == str(path)), None)


def latest_but(preferences: "Preferences", open_places: "Iterable[str]") -> Path | None:
    """Give the place of the vault shown last that is none of those and still there."""
    taken = set(open_places)
    recent = (Path(vault.path) for vault in preferences.now.recent if vault.path not in taken)
    return next((path for path in recent if path.exists()), None)


def remember(preferences: "Preferences", session: "Session", clock: "Clock", *, layout: str = "") -> None:
    """Put an open vault first; ``layout`` is that of the keyboard its passphrase was typed on, "" if unknown."""
    place = session.store.place
    before = recent_of(preferences, Path(place))
    known = layout or (before.layout if before is not None else "")
    entry = RecentVault(path=place, name=session.vault.name, opened=clock.now_ms(), layout=known)
    others = tuple(vault for vault in preferences.now.recent if vault.path != place)
    preferences.change(recent=(entry, *others)[:MOST_RECENT])


def note_use(preferences: "Preferences", place: str, clock: "Clock") -> None:
    """Note that a vault was in use until now."""
    now = clock.now_ms()
    recent = preferences.now.recent
    preferences.change(recent=tuple(each._replace(opened=now) if each.path == place else each for each in recent))
