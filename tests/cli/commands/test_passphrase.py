from tests.cli.console import Console
from tests.fakes.word_lists import eff_large


def test_a_passphrase_is_seven_words_and_tells_its_bits_beside_it() -> None:
    said = Console().run("passphrase")

    words = said.out.split()
    assert said.code == 0
    assert len(words) == 7
    assert set(words) <= set(eff_large().words)
    assert said.err == "90.5 bits\n"


def test_the_form_of_a_passphrase_can_be_chosen() -> None:
    said = Console().run("passphrase", "--words", "5", "--separator", ".", "--capital", "--digit")

    words = said.out.strip().split(".")
    assert len(words) == 5
    assert all(word[0].isupper() for word in words)
    assert sum(sign.isdigit() for sign in said.out) == 1


def test_json_tells_the_value_and_its_bits() -> None:
    found = Console().run("passphrase", "--json")

    assert found.json["bits"] == 90.47
    assert len(found.json["value"].split()) == 7
    assert found.err == ""


def test_too_few_words_are_refused() -> None:
    said = Console().run("passphrase", "--words", "2")

    assert (said.code, said.out) == (9, "")
