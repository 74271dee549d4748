"""The rules of a website in the generator: shown, obeyed, switched off, changed, remembered."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import SampleSession
from tests.ui.browse.stage import Stage
from vault_app.core.errors import OutOfRange
from vault_app.core.site_book import KnownRules, SiteBook, known_rules
from vault_app.core.site_rules import parse_site_rules
from vault_app.services.site_rules import remember_rules
from vault_app.ui.generate.panel import GeneratorPanel
from vault_app.ui.generate.rule_words import length_words, words_for_rules

BOOK = SiteBook(rules={"bank.example": "minlength: 6; maxlength: 8; required: lower; required: digit; allowed: [;-];"})


@pytest.fixture
def panel(stage: Stage, sample: SampleSession) -> GeneratorPanel:
    """Give the open generator for a website whose rules came with the app."""
    sample.session.doors = replace(sample.session.doors, sites=BOOK)
    stage.generator.open_at(stage.search, site="www.bank.example")
    return stage.generator.panel()


def value(stage: Stage) -> str:
    assert stage.generator._value is not None
    return stage.generator._value.reveal()


def remembered(sample: SampleSession) -> KnownRules | None:
    return known_rules(sample.session.vault, BOOK, "bank.example")


def test_known_rules_are_named_and_obeyed(stage: Stage, panel: GeneratorPanel) -> None:
    assert panel.site_line.words() == "Rules of bank.example · 6 to 8 characters"
    assert panel.site_line.is_on()
    assert len(value(stage)) == 8
    assert set(value(stage)) <= set("abcdefghijklmnopqrstuvwxyz0123456789;-")
    assert panel.strength.words().startswith("39 bits")


def test_switched_off_they_are_not_obeyed(stage: Stage, panel: GeneratorPanel) -> None:
    panel.site_line.switch.click()

    assert len(value(stage)) == 20


def test_opened_anew_they_are_obeyed_again(stage: Stage, panel: GeneratorPanel) -> None:
    panel.site_line.switch.click()

    stage.generator.open_at(stage.search, site="bank.example")

    assert len(value(stage)) == 8


def test_a_passphrase_or_pin_has_none(panel: GeneratorPanel) -> None:
    panel.kinds.set_current(1)

    assert panel.site_line.words() == "www.bank.example"
    assert panel.site_line.switch.isHidden()
    assert panel.site_line.pencil.isHidden()


def test_without_a_website_there_is_nothing_to_switch(stage: Stage) -> None:
    stage.generator.open_at(stage.search)
    line = stage.generator.panel().site_line

    assert line.words() == ""
    assert line.switch.isHidden()
    assert line.pencil.isHidden()


def test_a_person_can_change_the_rules(
    stage: Stage, panel: GeneratorPanel, sample: SampleSession, qtbot: QtBot
) -> None:
    panel.site_line.pencil.click()
    page = panel.site_page
    assert page._title.text() == "Rules of bank.example"
    assert page.text() == "minlength: 6;\nmaxlength: 8;\nrequired: lower;\nrequired: digit;\nallowed: [;-];"
    assert page._forget.isHidden()

    page.box.setPlainText("minlength: 30;")
    page.save_button.click()
    stage.rest(qtbot)

    assert remembered(sample) == KnownRules("bank.example", "minlength: 30;", own=True)
    assert panel._pages.currentIndex() == 0
    assert len(value(stage)) == 30
    assert panel.site_line.words() == "Rules of bank.example · at least 30 characters"


def test_what_was_taught_can_be_forgotten(
    stage: Stage, panel: GeneratorPanel, sample: SampleSession, qtbot: QtBot
) -> None:
    remember_rules(sample.session, "bank.example", "minlength: 30;", doors=sample.doors)
    stage.generator.open_at(stage.search, site="bank.example")
    panel.site_line.pencil.click()
    assert panel.site_page._forget.text() == "Use the shipped rules"

    panel.site_page._forget.click()
    stage.rest(qtbot)

    assert remembered(sample) == KnownRules("bank.example", BOOK.rules["bank.example"], own=False)
    assert len(value(stage)) == 8


def test_an_empty_box_says_that_there_are_none(
    stage: Stage, panel: GeneratorPanel, sample: SampleSession, qtbot: QtBot
) -> None:
    panel.site_line.pencil.click()
    panel.site_page.box.setPlainText("")
    panel.site_page.save_button.click()
    stage.rest(qtbot)

    assert remembered(sample) == KnownRules("bank.example", "", own=True)
    assert panel.site_line.words() == "www.bank.example"
    assert panel.site_line.switch.isHidden()
    assert len(value(stage)) == 20


def test_a_website_whose_rules_nobody_knows_can_be_taught(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.generator.open_at(stage.search, site="app.linear.app")
    panel = stage.generator.panel()
    assert panel.site_line.words() == "app.linear.app"

    panel.site_line.pencil.click()
    panel.site_page.box.setPlainText("maxlength: 9;")
    panel.site_page.save_button.click()
    stage.rest(qtbot)

    assert known_rules(sample.session.vault, BOOK, "linear.app") == KnownRules("linear.app", "maxlength: 9;", own=True)
    assert len(value(stage)) == 9


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("at least eight", "looks like this"),
        ("length: 8;", "Only these rules are known"),
        ("required: letters;", "After required"),
        ("minlength: 0;", "whole number"),
        ("minlength: 9; maxlength: 8;", "as long as"),
        ("maxlength: 1; required: lower; required: digit;", "all of these rules at once"),
        ("x" * 2_001, "too many"),
    ],
)
def test_what_is_wrong_with_the_rules_is_said_while_they_are_typed(
    panel: GeneratorPanel, typed: str, words: str
) -> None:
    panel.site_line.pencil.click()
    page = panel.site_page

    page.box.setPlainText(typed)

    assert words in page.message.text()
    assert not page.save_button.isEnabled()
    page.box.setPlainText("minlength: 8;")
    assert "bits" in page.message.text()
    assert page.save_button.isEnabled()


def test_in_a_vault_for_reading_only_the_rules_can_only_be_read(
    stage: Stage, panel: GeneratorPanel, sample: SampleSession
) -> None:
    sample.session.read_only = "no-permission"

    panel.site_line.pencil.click()

    assert panel.site_page.box.isReadOnly()
    assert panel.site_page.save_button.isHidden()
    assert stage.generator.is_open()


def test_rules_that_this_version_cannot_read_do_no_harm(stage: Stage, sample: SampleSession) -> None:
    sample.session.doors = replace(sample.session.doors, sites=SiteBook(rules={"bank.example": "newrule: 3;"}))

    stage.generator.open_at(stage.search, site="bank.example")

    assert len(value(stage)) == 20
    assert stage.generator.panel().site_line.words() == "bank.example"


def test_a_new_password_obeys_the_rules_of_its_site(stage: Stage, panel: GeneratorPanel) -> None:
    secret, bits = stage.generator.new_password("bank.example")

    assert panel.is_open()
    assert len(secret.reveal()) == 8
    assert int(bits) == 39
    assert stage.generator.rules_site("www.bank.example") == "bank.example"
    assert stage.generator.rules_site("linear.app") == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("minlength: 4; maxlength: 4;", "4 characters"),
        ("minlength: 4;", "at least 4 characters"),
        ("maxlength: 9;", "at most 9 characters"),
        ("required: lower;", ""),
    ],
)
def test_lengths_are_told_in_words(text: str, words: str) -> None:
    assert length_words(parse_site_rules(text)) == words


def test_every_reason_has_words_of_its_own() -> None:
    with pytest.raises(OutOfRange) as caught:
        parse_site_rules("x")

    assert words_for_rules(caught.value.what) == "A rule looks like this: minlength: 8;"
