import pytest

from vault_app.core.ids import TITLE, WEBSITE
from vault_app.core.validation import Problem, ProblemCode
from vault_app.ui.edit.problem_words import words_for_problem


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_has_words(code: ProblemCode) -> None:
    assert words_for_problem(Problem(WEBSITE, code)).endswith((".", "linear.app"))


def test_a_missing_title_says_what_helps() -> None:
    assert "title" in words_for_problem(Problem(TITLE, ProblemCode.MISSING))
