import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.folding import fold, spans_of


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("GitHub", "github"),
        ("Müller", "muller"),
        ("Mu\u0308ller", "muller"),
        ("STRASSE", "straße"),
        ("Ørsted Łódź", "orsted lodz"),
        ("Æon", "aeon"),
        ("\ufb01ne", "fine"),
        ("İstanbul \u0131", "istanbul i"),
        ("ΣΊΣΥΦΟΣ", "σισυφος"),
        ("two\tlines\nhere", "two lines here"),
        ("no\u00a0break", "no break"),
        ("\U0001f511 key", "\U0001f511 key"),
    ],
)
def test_what_people_type_is_equal_to_what_is_written(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


@given(st.text())
def test_folding_twice_changes_nothing_more_and_keeps_lines_apart(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert "\n" not in fold(text)


@given(st.text(), st.text())
def test_texts_fold_one_after_the_other(first: str, second: str) -> None:
    assert fold(first + second) == fold(first) + fold(second)


@pytest.mark.parametrize(
    ("words", "text", "bold"),
    [
        (["git"], "GitHub", ["Git"]),
        (["hub"], "GitHub, Hub", ["Hub"]),
        (["it"], "GitHub", ["it"]),
        (["aws", "con"], "AWS Console", ["AWS", "Con"]),
        (["con", "aws"], "AWS Console", ["AWS", "Con"]),
        (["git", "thub"], "GitHub", ["GitHub"]),
        (["github", "it"], "GitHub", ["GitHub"]),
        (["none"], "GitHub", []),
        (["strasse"], "Große Straße 5", ["Straße"]),
        (["s"], "Maß", ["ß"]),
        (["lle"], "Mu\u0308lle\u0301r", ["lle\u0301"]),
        (["e"], "re\u0301", ["e\u0301"]),
        (["c++"], "c++ and C++", ["c++"]),
    ],
)
def test_the_matched_parts_of_a_title_are_found_as_it_is_written(words: list[str], text: str, bold: list[str]) -> None:
    assert [text[start:end] for start, end in spans_of(words, text)] == bold


@given(st.lists(st.text(min_size=1).map(fold).filter(bool), max_size=3), st.text())
def test_spans_lie_in_the_text_in_order(words: list[str], text: str) -> None:
    edges = [edge for span in spans_of(words, text) for edge in span]

    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(start < end for start, end in spans_of(words, text))
