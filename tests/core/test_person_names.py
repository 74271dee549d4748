"""Names in a line."""

from vault_app.core.person_names import name_key, names_in


def test_names_are_parted_and_each_stands_once() -> None:
    assert names_in(" Mia  Berg, Sam Ito; mia berg\nLeo,,") == ("Mia Berg", "Sam Ito", "Leo")


def test_nothing_typed_is_nobody() -> None:
    assert names_in("  ,; ") == ()


def test_case_and_spaces_make_no_other_person() -> None:
    assert name_key("  SAM   ito ") == name_key("Sam Ito")
