"""The text of a .env file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.env_text import is_env_text, read_env


def values(text: str) -> dict[str, str]:
    return {variable.name: variable.value.reveal() for variable in read_env(text).variables}


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("A=1", "1"),
        ("  export A = 1  ", "1"),
        ("A=", ""),
        ("A=a=b", "a=b"),
        ("A=pass#word", "pass#word"),
        ("A=word # remark", "word"),
        ("A=# remark", ""),
        ('A="two words" # remark', "two words"),
        (r'A="a\nb\"c\\d\$e\q"', 'a\nb"c\\d$e\\q'),
        (r"A='a\nb # c'", r"a\nb # c"),
        ('A="first\nsecond"', "first\nsecond"),
        ('A="not closed', '"not closed'),
        ("A=$HOME/${B}", "$HOME/${B}"),
        ("A=ü€😀", "ü€😀"),
    ],
)
def test_a_value_is_read_as_it_is_meant(line: str, value: str) -> None:
    assert values(line) == {"A": value}


def test_remarks_and_blank_lines_mean_nothing_and_the_order_stays() -> None:
    assert list(values("\ufeff# one\r\nB=2\r\n\r\n   # two\r\nA=1\r\n").items()) == [("B", "2"), ("A", "1")]


def test_of_two_with_one_name_the_last_counts() -> None:
    assert list(values("A=1\nB=2\nA=3").items()) == [("B", "2"), ("A", "3")]


def test_a_line_that_is_no_variable_is_told_by_its_number() -> None:
    assert read_env('A="one\ntwo"\nnonsense\nB=2\n=3\n').unread == (3, 5)


@pytest.mark.parametrize(
    ("text", "answer"), [("A=1\n# x\n\nB=2", True), ("A=1\nhello", False), ("", False), ("# only", False)]
)
def test_a_text_of_variables_alone_is_known(text: str, answer: bool) -> None:  # noqa: FBT001 - an answer
    assert is_env_text(text) == answer


@given(st.text())
def test_no_text_fails(text: str) -> None:
    read_env(text.replace("\ud800", ""))


@given(
    st.dictionaries(
        st.from_regex(r"[A-Z_][A-Z0-9_]*", fullmatch=True),
        st.text(st.characters(exclude_characters="'", exclude_categories=["Cs"])),
    )
)
def test_what_stands_in_single_quotes_comes_back(pairs: dict[str, str]) -> None:
    kept = {name: value for name, value in pairs.items() if "\r\n" not in value}

    assert values("".join(f"{name}='{value}'\n" for name, value in kept.items())) == kept
