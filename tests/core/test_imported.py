import pytest

from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import PASSWORD, USERNAME
from vault_app.core.imported import EarlierValue, ForeignItem, Imported, RowFailure, RowReason
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret


def incoming(password: Secret, earlier: Secret) -> ForeignItem:
    draft = Draft(None, "login", "Mail", (DraftField(PASSWORD, FieldType.PASSWORD, password),))
    plain = EarlierValue(USERNAME, FieldType.TEXT, "dana")
    return ForeignItem(1, draft, earlier=(EarlierValue(PASSWORD, FieldType.PASSWORD, earlier), plain))


def test_every_entry_is_imported_or_left_out() -> None:
    item, failure = incoming(Secret("a"), Secret("b")), RowFailure(2, RowReason.EMPTY)

    assert repr(Imported(source="x", count=2, items=(item,), failures=(failure,))) == "<Imported from x: 1 of 2>"
    with pytest.raises(ValueError, match="neither"):
        Imported(source="x", count=3, items=(item,), failures=(failure,))


def test_wiping_reaches_present_and_earlier_secrets() -> None:
    password, earlier = Secret("present"), Secret("earlier")

    Imported(source="x", count=1, items=(incoming(password, earlier),)).wipe()

    assert not password
    assert not earlier
