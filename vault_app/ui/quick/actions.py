"""What quick access has done by the screen that does it for the list; the shell hands it in."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vault_app.core.ids import FieldId
    from vault_app.core.item import Field, Item


class Actions(Protocol):
    """Copies from an item of one vault, and opens its website; what comes of it is told by that vault's bridge."""

    def copy(self, item: "Item", field: "Field") -> None:
        """Put a field on the clipboard."""
        ...

    def copy_by_id(self, item: "Item", field_id: "FieldId") -> None:
        """Put the field with that id on the clipboard, or tell that the item has none."""
        ...

    def open_website(self, item: "Item", address: str) -> None:
        """Ask the browser to open an address."""
        ...
