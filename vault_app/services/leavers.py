"""People who left: what they knew has to be changed."""

from typing import Final

from vault_app.core.errors import OutOfRange
from vault_app.core.ids import ItemId
from vault_app.core.item import Item
from vault_app.core.kinds import LEAVER_RECORD
from vault_app.core.person_names import name_key
from vault_app.crypto.random import new_id
from vault_app.services.delete_item import delete_items
from vault_app.services.doors import Doors
from vault_app.services.editing import SaveResult, put_items
from vault_app.services.session import Session

LONGEST_NAME: Final = 120


def person_left(session: Session, name: str, *, doors: Doors) -> SaveResult:
    """Note that a person left now: what is known to them and was not changed since is to be fixed.

    Raises:
        OutOfRange: ("name") it is empty, or longer than 120 characters.
        Others: what `commit` raises.
    """
    said = " ".join(name.split())
    if not 0 < len(said) <= LONGEST_NAME or not said.isprintable():
        raise OutOfRange(what="name", low=1, high=LONGEST_NAME)
    stamp = session.stamp()
    before = [record for record in session.vault.records(LEAVER_RECORD) if name_key(record.title) == name_key(said)]
    # Someone who came back and left again left now: an older record would not see what they learned since.
    own = ItemId(new_id())
    fresh = Item(own, LEAVER_RECORD, said, stamp, created=stamp.time)
    gone = [record.with_(deleted=stamp.time) for record in before]
    return put_items(session, [fresh, *gone], doors=doors)


def person_is_back(session: Session, record_id: ItemId, *, doors: Doors) -> SaveResult:
    """Take a person off the list of those who left. Raises ItemNotFound, and what `commit` raises."""
    return delete_items(session, [record_id], doors=doors)
