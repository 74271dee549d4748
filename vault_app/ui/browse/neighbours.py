"""What this page asks of the editor, generator and large type it is handed."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from vault_app.core.draft import Draft
from vault_app.core.ids import ItemId
from vault_app.core.secret import Secret


class Editor(Protocol):
    """Edits one item at a time in a widget that takes the detail's place."""

    @property
    def view(self) -> QWidget:
        """The widget."""
        ...

    @property
    def opened(self) -> SignalInstance:
        """An edit began."""
        ...

    @property
    def closed(self) -> SignalInstance:
        """The edit ended."""
        ...

    @property
    def saved(self) -> SignalInstance:
        """An item was saved: its id."""
        ...

    @property
    def generator_asked(self) -> SignalInstance:
        """A password is wanted: the widget to open beside, and the website."""
        ...

    def start_new(self, title: str = "", *, kind: str = ...) -> None:
        """Begin a new item of the kind with that key; a login unless it is given."""
        ...

    def new_kind(self) -> None:
        """Make a new kind of items."""
        ...

    def edit(self, item_id: ItemId) -> None:
        """Edit an item."""
        ...

    def change_password(self, item_id: ItemId) -> None:
        """Change the password of an item."""
        ...

    def duplicate(self, item_id: ItemId) -> None:
        """Begin a new item that is like another."""
        ...

    def resume(self, draft: Draft) -> None:
        """Go on with a draft, which is taken over."""
        ...

    def save(self) -> None:
        """Save what is being edited."""
        ...

    def is_open(self) -> bool:
        """Say whether something is being edited."""
        ...

    def leave(self, then: Callable[[], object], stay: Callable[[], object] | None = None) -> None:
        """End the edit, asking if something would be lost."""
        ...

    def take_generated(self, secret: Secret, bits: float) -> None:
        """Put a generated password of that strength into the field it was wanted for; the secret is taken over."""
        ...

    def item_id(self) -> ItemId | None:
        """Give the item being edited, None for a new one."""
        ...


class Generator(Protocol):
    """Makes passwords in a panel."""

    @property
    def used(self) -> SignalInstance:
        """A password was chosen: a `Secret`, and its exact strength in bits."""
        ...

    def open_at(self, anchor: QWidget, *, site: str = "", use: bool = True) -> None:
        """Open the panel; ``use``: a chosen password goes somewhere, else it is only copied."""
        ...

    def is_open(self) -> bool:
        """Say whether the panel is shown."""
        ...

    def close(self) -> None:
        """Close the panel and wipe what it shows."""
        ...


class LargeType(Protocol):
    """Shows one secret as large as the window."""

    def show_secret(self, secret: Secret, what: str) -> None:
        """Show it; it is taken over."""
        ...

    def close_overlay(self) -> None:
        """Wipe and hide it."""
        ...

    def is_open(self) -> bool:
        """Say whether it is shown."""
        ...
