"""Whether an entry of a foreign file says anything that an item of the vault does not."""

from collections.abc import Hashable, Sequence

from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import PASSWORD
from vault_app.core.item import Field, FieldType, Item, Sealed
from vault_app.core.secret import Secret
from vault_app.services.session import Session

# A field by what another program can know of it: its label, or else the place it has here.
_Said = tuple[str | bytes, FieldType, str | bytes]


class Likeness:
    """Compares entries with the items of a vault; secrets by their fingerprints, so that nothing is opened."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def content(self, draft: Draft) -> Hashable:
        """Give what two entries of one account are the same by: the password, or else everything they say."""
        password = draft.field(PASSWORD)
        if password is not None and isinstance(password.value, Secret):
            return self._fingerprint(password.value)
        return frozenset(map(self._said, draft.fields))

    def same(self, draft: Draft, content: Hashable, matches: Sequence[tuple[int, bytes]]) -> int | None:
        """Give the position of the item that an entry is already; ``matches`` are its account's, with fingerprints."""
        if isinstance(content, bytes):
            return next((position for position, known in matches if known == content), None)
        wanted = frozenset(map(self._said, draft.fields))
        vault = self._session.vault
        return next((position for position, _ in matches if wanted <= _said_by(vault.at(position))), None)

    def says_more(self, draft: Draft, item: Item) -> bool:
        """Tell whether an entry has a value, beside its title and tags, that an item of the same account has not."""
        return not frozenset(map(self._said, draft.fields)) <= _said_by(item)

    def _said(self, field: DraftField) -> _Said:
        return (
            _name(field),
            field.type,
            self._fingerprint(field.value) if isinstance(field.value, Secret) else _told(field),
        )

    def _fingerprint(self, secret: Secret) -> bytes:
        return self._session.key.fingerprint(self._session.vault.id, secret)


def _said_by(item: Item) -> frozenset[_Said]:
    return frozenset((_name(field), field.type, _told(field)) for field in item.fields)


def _told(field: DraftField | Field) -> str | bytes:
    """Give what a field says; where a reference leads, each file says in its own way."""
    if field.type is FieldType.REFERENCE:
        return ""
    return field.value.fingerprint if isinstance(field.value, Sealed) else str(field.value)


def _name(field: DraftField | Field) -> str | bytes:
    """Give the label; addresses beyond the first have neither label nor a place of their own."""
    return field.label or (b"" if field.type is FieldType.ADDRESS else field.id)
