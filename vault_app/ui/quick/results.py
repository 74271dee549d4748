"""What quick access found, over all open vaults, and how each result reads."""

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from vault_app.core.ids import ItemId
from vault_app.core.kinds import secret_field
from vault_app.ui.item_words import field_label, inside_sentence
from vault_app.ui.quick.row import QuickRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.item import Item
    from vault_app.core.search import MatchedField
    from vault_app.ui.quick.source import Source

translate = QCoreApplication.translate

# More of a text than a row can show.
_MOST_SHOWN: Final = 200


class Result(NamedTuple):
    """An item of one of the vaults."""

    source: "Source"
    item_id: ItemId
    row: QuickRow


def found(sources: "Sequence[Source]", query: str, most: int) -> list[Result]:
    """Give the best matches of all vaults together, the best first; of equal ones those of the first vault."""
    hits = [(hit.rank, source, hit) for source in sources for hit in source.find(query, most)]
    hits.sort(key=lambda hit: hit[0])
    several = len(sources) > 1
    return [_result(source, hit.position, several=several, matched=hit.field) for _rank, source, hit in hits[:most]]


def last_used(sources: "Sequence[Source]", most: int) -> list[Result]:
    """Give what was used last, of all vaults together."""
    used = [(when, source, position) for source in sources for when, position in source.last_used()]
    used.sort(key=lambda entry: -entry[0])
    several = len(sources) > 1
    return [_result(source, position, several=several) for _when, source, position in used[:most]]


def _result(source: "Source", position: int, *, several: bool, matched: "MatchedField | None" = None) -> Result:
    vault = source.vault
    assert vault is not None  # noqa: S101 - it was just looked through
    item = vault.at(position)
    parts = (item.username[:_MOST_SHOWN], vault.name if several else "", _hint(matched))
    row = QuickRow(
        title=item.title[:_MOST_SHOWN] or translate("QuickAccess", "Untitled"),
        below=" · ".join(part for part in parts if part),
        act=_act(item),
    )
    return Result(source, item.id, row)


def _act(item: "Item") -> str:
    secret = secret_field(item)
    if secret is None:
        return translate("QuickAccess", "Show fields")
    field = item.field(secret)
    if field is None or not field.value:
        return ""  # as of an account that is entered by single sign-on
    label = field_label(item.kind, secret, field.label)
    return translate("QuickAccess", "Copy %1").replace("%1", inside_sentence(label))


def _hint(matched: "MatchedField | None") -> str:
    match matched:
        case "note":
            return translate("RowPainter", "matches note")
        case "tag":
            return translate("RowPainter", "matches tag")
        case "domain":
            return translate("RowPainter", "matches website")
        case _:
            return ""
