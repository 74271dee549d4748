import pytest

from tests.cli.console import Console


@pytest.fixture
def console() -> Console:
    return Console()


def test_a_password_is_twenty_characters_of_every_kind(console: Console) -> None:
    said = console.run("generate")

    assert said.code == 0
    password = said.out.removesuffix("\n")
    assert len(password) == 20
    assert any(sign.isdigit() for sign in password)
    assert any(sign.isupper() for sign in password)
    assert any(sign.islower() for sign in password)
    assert not password.isalnum()


def test_kinds_can_be_left_out(console: Console) -> None:
    said = console.run("generate", "--length", "64", "--no-symbols", "--no-upper", "--no-digits")

    assert said.out.strip().islower()
    assert said.out.strip().isalpha()
    assert len(said.out.strip()) == 64


def test_symbols_can_be_chosen(console: Console) -> None:
    said = console.run("generate", "--symbols", "~", "--no-upper", "--no-digits", "--no-lower", "--length", "5")

    assert said.out == "~~~~~\n"


def test_lookalikes_can_be_avoided(console: Console) -> None:
    said = console.run("generate", "--length", "128", "--avoid-lookalikes")

    assert not set("0Oo1lI|") & set(said.out)


def test_a_pin_is_six_digits_or_as_many_as_asked(console: Console) -> None:
    assert len(console.run("generate", "--pin").out.strip()) == 6
    pin = console.run("generate", "--pin", "--length", "8").out.strip()
    assert pin.isdigit()
    assert len(pin) == 8


def test_json_tells_the_exact_bits(console: Console) -> None:
    assert console.run("generate", "--pin", "--length", "4", "--json").json["bits"] == 13.29
    found = console.run("generate", "--json").json
    assert found.keys() == {"value", "bits"}
    assert found["bits"] > 120


def test_a_pin_takes_no_letters(console: Console) -> None:
    said = console.run("generate", "--pin", "--no-upper")

    assert (said.code, said.out) == (2, "")


@pytest.mark.parametrize("options", [["--length", "3"], ["--pin", "--length", "99"], ["--symbols", "é"]])
def test_what_is_out_of_range_is_refused(console: Console, options: list[str]) -> None:
    said = console.run("generate", *options)

    assert (said.code, said.out) == (9, "")


def test_no_kind_of_character_at_all_is_refused(console: Console) -> None:
    said = console.run("generate", "--no-upper", "--no-lower", "--no-digits", "--no-symbols")

    assert said.code == 9
    assert "Leave one kind in" in said.err
