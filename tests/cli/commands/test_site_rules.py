"""Generated passwords on the command line obey the rules of the website they are for."""

import pytest

from tests.cli.console import Console
from vault_app.core.site_book import SiteBook


@pytest.fixture
def console() -> Console:
    return Console(sites=SiteBook(rules={"bank.example": "maxlength: 9; required: digit; allowed: lower;"})).created()


def password(console: Console, title: str) -> str:
    return console.run("show", title, "--field", "password", "--reveal").out.strip()


def test_a_new_login_gets_a_password_to_the_rules_of_its_website(console: Console) -> None:
    said = console.run("add", "--url", "login.bank.example", "--title", "Bank", "--generate")

    assert said.code == 0
    assert said.err == "vault-cli: The password obeys the rules of bank.example.\n"
    assert len(password(console, "Bank")) == 9
    assert password(console, "Bank").isalnum()


def test_a_new_password_of_a_login_does_too(console: Console) -> None:
    console.run("add", "--url", "bank.example", "--title", "Bank")

    assert console.run("edit", "Bank", "--generate", "--length", "8").code == 0

    assert len(password(console, "Bank")) == 8


@pytest.mark.parametrize("url", [("--url", "other.example"), ()])
def test_other_passwords_are_as_ever(console: Console, url: tuple[str, ...]) -> None:
    said = console.run("add", *url, "--title", "Other", "--generate")

    assert (said.code, said.err) == (0, "")
    assert len(password(console, "Other")) == 20
