"""What a person is typing, before it is an item."""

from collections.abc import Mapping
from dataclasses import dataclass

from vault_app.core.ids import FieldId, ItemId
from vault_app.core.item import FieldType, Sealed, Stamp
from vault_app.core.secret import Secret


@dataclass(frozen=True, slots=True)
class DraftField:
    """One field in the editor: plain text, a secret just typed, or a sealed value left untouched.

    ``bits`` is the exact strength of a secret that chance made to rules; 0 for any other, which is estimated.
    """

    id: FieldId
    type: FieldType
    value: str | Secret | Sealed
    label: str = ""
    bits: float = 0.0


@dataclass(frozen=True, slots=True)
class Begun:
    """What an edit began with: by this it is told later what the person changed, and what others did meanwhile.

    Attributes:
        fields: when each field that the item had was last changed.
    """

    kind: str
    title: str
    tags: tuple[str, ...]
    fields: Mapping[FieldId, Stamp]
    favourite: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole item in the editor; ``item_id`` is None for a new one, ``begun`` if nobody else can have changed it."""

    item_id: ItemId | None
    kind: str
    title: str
    fields: tuple[DraftField, ...]
    tags: tuple[str, ...] = ()
    favourite: bool = False
    begun: Begun | None = None

    def field(self, field_id: FieldId) -> DraftField | None:
        """Give the field with that id, if the draft has it."""
        return next((field for field in self.fields if field.id == field_id), None)

    def wipe(self) -> None:
        """Wipe every secret in it."""
        for field in self.fields:
            if isinstance(field.value, Secret):
                field.value.wipe()
