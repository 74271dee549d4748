import pytest

from vault_app.core.secret import Secret
from vault_app.ui.create.typed_back import WordState, is_same, word_states

W, R, D = WordState.WAITING, WordState.RIGHT, WordState.DIFFERS
CHOSEN = "quail pulsate lagged"


@pytest.mark.parametrize(
    ("typed", "states"),
    [
        ("", (W, W, W)),
        ("qua", (W, W, W)),
        ("quail", (R, W, W)),
        ("quail ", (R, W, W)),
        ("quick", (D, W, W)),
        ("qua ", (D, W, W)),
        ("quail pulsar", (R, D, W)),
        ("quail puls lagged", (R, D, R)),
        ("  quail   pulsate lagged ", (R, R, R)),
        ("quail pulsate lagged more", (R, R, D)),
    ],
)
def test_each_word_has_a_state(typed: str, states: tuple[WordState, ...]) -> None:
    assert word_states(Secret(typed), Secret(CHOSEN)) == states


def test_spacing_does_not_matter() -> None:
    assert is_same(Secret(" quail  pulsate\tlagged"), Secret(CHOSEN))


def test_another_word_matters() -> None:
    assert not is_same(Secret("quail pulsate lagging"), Secret(CHOSEN))
