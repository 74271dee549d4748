"""Who is named in a vault."""

from dataclasses import replace

from tests.core.test_health import item, plain, vault
from vault_app.core.ids import KNOWN_TO, OWNER
from vault_app.core.known_people import people_in


def test_everyone_is_given_once_with_the_number_of_accounts_that_name_them() -> None:
    look = vault(
        item("A", plain(KNOWN_TO, "Mia Berg, Sam"), plain(OWNER, "mia  berg")),
        item("B", plain(OWNER, "SAM")),
        item("C"),
        replace(item("D", plain(OWNER, "Leo")), deleted=5),
    )

    assert people_in(look) == {"Mia Berg": 1, "Sam": 2}


def test_nobody_is_named_in_an_empty_vault() -> None:
    assert people_in(vault()) == {}
