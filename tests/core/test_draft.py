from vault_app.core.draft import Draft, DraftField
from vault_app.core.ids import NOTES, PASSWORD, USERNAME
from vault_app.core.item import FieldType
from vault_app.core.secret import Secret


def draft() -> Draft:
    return Draft(
        None,
        "login",
        "Mail",
        (
            DraftField(USERNAME, FieldType.TEXT, "dana"),
            DraftField(PASSWORD, FieldType.PASSWORD, Secret("hunter2")),
        ),
    )


def test_fields_are_found_by_their_id() -> None:
    assert draft().field(USERNAME) == DraftField(USERNAME, FieldType.TEXT, "dana")
    assert draft().field(NOTES) is None


def test_wiping_a_draft_wipes_its_secrets_and_leaves_its_texts() -> None:
    typed = draft()

    typed.wipe()

    assert typed == Draft(
        None,
        "login",
        "Mail",
        (DraftField(USERNAME, FieldType.TEXT, "dana"), DraftField(PASSWORD, FieldType.PASSWORD, Secret())),
    )


def test_a_draft_prints_nothing_secret() -> None:
    assert "hunter2" not in repr(draft())
