from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from vault_app.ui.days import day_typed, day_words, read_typed_day


@pytest.fixture(params=["en_US", "en_GB", "de_DE", "ja_JP", "ar_EG", "hu_HU"])
def country(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.usefixtures("country")
@pytest.mark.parametrize("iso", ["2027-03-31", "1969-07-20", "2031-01-02", "2000-12-12"])
def test_a_day_comes_back_as_it_was_shown_and_as_it_is_typed(iso: str) -> None:
    assert read_typed_day(day_typed(iso)) == iso
    assert read_typed_day(day_words(iso)) == iso
    assert read_typed_day(f"  {iso} ") == iso


@pytest.mark.usefixtures("country")
@pytest.mark.parametrize("typed", ["soon", "31.02.2027", "2027-13-01", "٣"])
def test_what_is_no_day_stays_as_it_was_typed(typed: str) -> None:
    assert read_typed_day(typed) == typed
    assert day_words(typed) == day_typed(typed) == typed


def test_a_year_of_two_digits_is_one_of_this_century() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))

    assert read_typed_day("31.03.27") == "2027-03-31"
    assert read_typed_day("") == ""
    QLocale.setDefault(before)
