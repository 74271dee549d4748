"""What is said after a save."""

from vault_app.cli.desk import Desk
from vault_app.cli.listing import Listing
from vault_app.cli.output import shown
from vault_app.services.save_item import SaveResult
from vault_app.services.session import Session


def tell_saved(done: str, result: SaveResult, session: Session, desk: Desk, *, as_json: bool) -> None:
    """Name the item that was saved, as a sentence or as the object that ``list --json`` gives."""
    item = result.item
    if as_json:
        position = session.vault.position(item.id)
        assert position is not None  # noqa: S101  # it was just saved
        desk.output.json(Listing(session.vault).as_object(position))
    else:
        desk.output.lines(f"{done}: {shown(item.title)} ({item.id.hex()})\n")
    if result.merged:
        desk.output.note(f"vault-cli: The vault had changed elsewhere; {result.merged} changes were merged in.")
