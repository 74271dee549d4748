"""What the app finds when it is started again after a crash."""

from collections.abc import Iterator
from pathlib import Path

from tests.crashes.jobs import IMPORTED, NEW_PASSPHRASE, OLD_PASSPHRASE, OLD_TITLES, SAVED, Place
from tests.fakes.office import add, password
from vault_app.core.errors import WrongPassphrase
from vault_app.services.session import Session

NEW_TITLES = {"save": OLD_TITLES | {SAVED}, "import": OLD_TITLES | IMPORTED}


def start_again(job: str, place: Place) -> str:
    """Open the vault as the next start does, read everything in it, save once, and leave nothing behind.

    Gives "old" or "new", for what was found.

    Raises:
        AssertionError: something is lost, half done or left over, or the person is asked or told anything.
    """
    before = _key_tag_of(place)
    session, passphrase = _opened(job, place)
    assert (session.read_only, session.notices) == (None, ())
    content = _content(job, session, passphrase, before)
    add(session, "after")
    session.lock()
    again = place.unlock(passphrase)
    assert again.read_only is None
    assert "after" in again.vault.columns.title
    again.lock()
    assert not list(left_over(place))
    return content


def _opened(job: str, place: Place) -> tuple[Session, str]:
    if job == "passphrase":
        try:
            return place.unlock(NEW_PASSPHRASE), NEW_PASSPHRASE
        except WrongPassphrase:
            pass
    return place.unlock(OLD_PASSPHRASE), OLD_PASSPHRASE


def _content(job: str, session: Session, passphrase: str, before: bytes) -> str:
    titles = set(session.vault.columns.title)
    for position in session.vault.shown_positions():
        item = session.vault.at(position)
        assert password(session, item.id) == ("first password" if item.title not in IMPORTED else _imported(item.title))
    if job == "passphrase":
        assert titles == OLD_TITLES
        return "new" if passphrase == NEW_PASSPHRASE else "old"
    if job == "rotation":
        assert titles == OLD_TITLES
        return "old" if session.key.key_tag() == before else "new"
    assert titles in (OLD_TITLES, NEW_TITLES[job])
    return "old" if titles == OLD_TITLES else "new"


def _imported(title: str) -> str:
    return f"pw-{sorted(IMPORTED).index(title)}"


def _key_tag_of(place: Place) -> bytes:
    """Give the tag of the key that the vault had before the job; it is in the file that was put by."""
    return bytes.fromhex((place.folder / "key_tag").read_text("utf-8"))


def left_over(place: Place) -> Iterator[Path]:
    """Give every file that was only meant to be there while something was being written."""
    for path in (*place.vault.parent.rglob("*"), *place.state.rglob("*")):
        if path.name.startswith(".") or path.name.endswith(".new"):
            yield path
