"""What is said after a save."""

from vault_app.cli.desk import Desk
from vault_app.cli.listing import as_object
from vault_app.cli.output import shown
from vault_app.services.save_item import SaveResult


def tell_saved(done: str, result: SaveResult, desk: Desk, *, as_json: bool) -> None:
    """Name the item that was saved, as a sentence or as the object that ``list --json`` gives."""
    item = result.item
    if as_json:
        desk.output.json(as_object(item))
    else:
        desk.output.lines(f"{done}: {shown(item.title)} ({item.id.hex()})\n")
    desk.tell_merged(result.merged)
