"""Which accounts somebody should look at."""

from datetime import date

import pytest

from tests.core.test_health import item, password, plain, titles, vault
from vault_app.core.account_card import NO_SIGN_ON, has_sign_on
from vault_app.core.account_review import AccountReport, Review, accounts_of
from vault_app.core.ids import OWNER, REVIEW, SIGN_ON
from vault_app.core.vault import Vault

TODAY = date(2026, 11, 24)


def found(look: Vault, review: Review) -> list[str]:
    return titles(look, accounts_of(look, today=TODAY).by_review[review])


def test_an_account_past_its_review_is_found_and_the_longest_past_comes_first() -> None:
    look = vault(
        item("A", plain(REVIEW, "2026-11-24")),
        item("B", plain(REVIEW, "2026-11-25")),
        item("C", plain(REVIEW, "2025-01-01")),
        item("D", plain(REVIEW, "soon")),
    )

    report = accounts_of(look, today=TODAY)

    assert titles(look, report.by_review[Review.DUE]) == ["C", "A"]
    assert report.days[2] == date(2025, 1, 1)


def test_an_account_without_an_owner_is_found() -> None:
    look = vault(item("A", password("a")), item("B", password("b"), plain(OWNER, "Mia")), item("Note", kind="note"))

    assert found(look, Review.NO_OWNER) == ["A"]
    assert accounts_of(look, today=TODAY).judged == 2


def test_a_password_although_there_is_single_sign_on_is_found() -> None:
    look = vault(
        item("A", password("a"), plain(SIGN_ON, "google")),
        item("B", plain(SIGN_ON, "google")),
        item("C", password("c"), plain(SIGN_ON, NO_SIGN_ON)),
        item("D", password("d")),
    )

    report = accounts_of(look, today=TODAY)

    assert titles(look, report.by_review[Review.SIGN_ON]) == ["A"]
    assert report.sign_on[0] == "google"


def test_each_account_stands_once_with_its_most_pressing_reason() -> None:
    look = vault(
        item("A", password("a"), plain(REVIEW, "2020-01-01")), item("B", password("b"), plain(SIGN_ON, "Okta"))
    )

    report = accounts_of(look, today=TODAY)

    assert report.every == ((1, Review.SIGN_ON), (0, Review.DUE))
    assert report.count(Review.NO_OWNER) == 2
    assert AccountReport().every == ()
    assert AccountReport().count(Review.DUE) == 0


@pytest.mark.parametrize(("answer", "is_one"), [("", False), ("  ", False), ("none", False), ("google", True)])
def test_what_says_that_there_is_single_sign_on(answer: str, is_one: bool) -> None:  # noqa: FBT001  # a parameter
    assert has_sign_on(answer) is is_one
