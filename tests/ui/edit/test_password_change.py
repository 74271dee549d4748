"""Changing a password: old and new, the website's page, the way back, and rules of the website."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes.sample_session import GITHUB_PASSWORD, SampleSession, item_id
from tests.ui.browse.stage import Stage
from vault_app.core.ids import PASSWORD, WEBSITE
from vault_app.core.site_book import SiteBook
from vault_app.services.copy_secret import unseal, unseal_earlier
from vault_app.services.generator_history import history
from vault_app.ui.edit.field_edits import TextEdit
from vault_app.ui.happenings import Note

BOOK = SiteBook(
    rules={"github.example": "minlength: 6; maxlength: 8; required: lower; required: digit;"},
    change_pages={"github.example": "https://github.example/settings/security"},
)


@pytest.fixture(autouse=True)
def _shipped(sample: SampleSession) -> None:
    sample.session.doors = replace(sample.session.doors, sites=BOOK)


def tried(stage: Stage) -> str:
    """Give the new password as it is typed."""
    edit = stage.editor._change.secret()
    assert edit is not None
    secret = edit.peek()
    return secret.reveal()


def password(sample: SampleSession, title: str = "GitHub") -> str:
    return unseal(sample.session, item_id(title), PASSWORD).reveal()


def changed(stage: Stage, qtbot: QtBot) -> str:
    """Change GitHub's password; give the new one."""
    stage.page.change_password()
    stage.rest(qtbot)
    new = tried(stage)
    with qtbot.waitSignal(stage.editor.saved):
        stage.page.save()
    stage.rest(qtbot)
    return new


def offer(stage: Stage) -> Note:
    """Give the note that offers the way back."""
    return next(note for note in reversed(stage.heard.notes) if note.action)


def test_the_new_password_obeys_the_websites_rules(stage: Stage) -> None:
    stage.page.change_password()

    assert len(tried(stage)) == 8  # and nothing of the old one's twenty
    edit = stage.editor._change.secret()
    assert edit is not None
    assert edit.labelled._below.text() == "Made to the password rules of github.example."
    edit.line.setText("mine")
    assert edit.labelled._below.text() == ""


def test_the_generator_of_a_change_knows_the_website(stage: Stage) -> None:
    stage.page.change_password()
    edit = stage.editor._change.secret()
    assert edit is not None

    stage.editor._change.generator_asked.emit(edit)

    assert stage.generator.panel().site_line.words() == "Rules of github.example · 6 to 8 characters"


def test_the_sites_page_is_opened_on_purpose_only(stage: Stage, opened: list[str]) -> None:
    stage.page.change_password()
    view = stage.editor._change
    assert view._where.text() == "github.example/settings/security"
    assert opened == []

    view._page.click()

    assert opened == ["https://github.example/settings/security"]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what the browser is asked to open."""
    addresses: list[str] = []

    def note(url: QUrl) -> bool:
        addresses.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return addresses


def test_where_no_page_is_known_it_is_the_well_known_one(stage: Stage, qtbot: QtBot, opened: list[str]) -> None:
    stage.page.select(item_id("Zoom"))
    stage.rest(qtbot)
    stage.page.change_password()

    stage.editor._change._page.click()

    assert opened == ["https://zoom.example/.well-known/change-password"]


def test_an_item_without_a_website_has_no_page(stage: Stage, sample: SampleSession) -> None:
    item = sample.session.vault.item(item_id("GitHub"))
    bare = item.with_(fields=tuple(field for field in item.fields if field.id != WEBSITE))

    assert stage.editor._changing.page_of(bare) == ""


def test_after_saving_one_click_brings_the_old_one_back_and_loses_nothing(
    stage: Stage, sample: SampleSession, qtbot: QtBot
) -> None:
    new = changed(stage, qtbot)
    assert password(sample) == new
    assert offer(stage).action == "I could not change it on the site"

    act = offer(stage).act
    assert act is not None
    act()
    stage.rest(qtbot)

    item = sample.session.vault.item(item_id("GitHub"))
    assert password(sample) == GITHUB_PASSWORD
    assert unseal_earlier(sample.session, item.id, item.earlier(PASSWORD)[0]).reveal() == new
    assert stage.heard.notes[-1].title == "“GitHub” has its old password again"


def test_days_later_the_history_still_offers_the_way_back(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    changed(stage, qtbot)
    sample.clock.pass_seconds(6 * 86_400)
    stage.page.show_history()
    panel = stage.page._earlier.panel()
    assert panel.go_back.text() == "I could not change it on the site"

    panel.go_back.click()
    stage.rest(qtbot)

    assert password(sample) == GITHUB_PASSWORD
    stage.page.show_history()
    assert panel.go_back.isHidden()  # the old one is back already


def test_after_a_week_the_site_has_surely_taken_it(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    changed(stage, qtbot)
    sample.clock.pass_seconds(8 * 86_400)

    stage.page.show_history()

    assert stage.page._earlier.panel().go_back.isHidden()


def test_the_one_that_was_tried_is_marked_in_the_history(stage: Stage, qtbot: QtBot) -> None:
    changed(stage, qtbot)
    act = offer(stage).act
    assert act is not None
    act()
    stage.rest(qtbot)

    stage.page.show_history()

    panel = stage.page._earlier.panel()
    reasons = [row.findChildren(type(stage.editor._change._where))[0].text() for row in panel.rows()]
    assert reasons[0].startswith("Tried until 1 Mar 2026")
    assert reasons[0].endswith(", then taken back")
    assert all(reason.startswith("Until ") for reason in reasons[1:])


def test_giving_up_before_saving_keeps_the_old_one_and_remembers_the_other(
    stage: Stage, sample: SampleSession, qtbot: QtBot
) -> None:
    before = sample.session.vault
    stage.page.change_password()
    new = tried(stage)

    stage.editor._change._revert.click()
    stage.rest(qtbot)

    assert not stage.page.editor_open
    assert sample.session.vault is before
    assert stage.heard.notes[-1].title == "“GitHub” keeps its old password"
    kept = history(sample.session)[0]
    assert (kept.secret.reveal(), kept.site) == (new, "github.example")


def test_leaving_a_change_remembers_the_new_one_too(stage: Stage, sample: SampleSession, qtbot: QtBot) -> None:
    stage.page.change_password()
    new = tried(stage)

    stage.page.escape()
    assert stage.editor._question._sheet is not None
    stage.editor._question._sheet.confirmed.emit()
    stage.rest(qtbot)

    assert history(sample.session)[0].secret.reveal() == new


# --- new logins ---


def website(stage: Stage) -> TextEdit:
    edit = stage.editor._form.edit_of(WEBSITE)
    assert isinstance(edit, TextEdit)
    return edit


def typed_password(stage: Stage) -> str:
    edit = stage.editor._form.password()
    assert edit is not None
    return edit.peek().reveal()


def hint(stage: Stage) -> str:
    edit = stage.editor._form.password()
    assert edit is not None
    return edit.labelled._below.text()


def test_the_password_of_a_new_login_is_made_anew_to_the_rules_of_its_site(stage: Stage) -> None:
    stage.page.new_item()
    first = typed_password(stage)
    assert len(first) == 20

    QTest.keyClicks(website(stage).line, "linear.app")
    assert typed_password(stage) == first
    website(stage).line.setText("github.example")
    assert len(typed_password(stage)) == 8
    assert hint(stage) == "Made to the password rules of github.example."
    made = typed_password(stage)
    website(stage).line.setText("www.github.example/login")
    assert typed_password(stage) == made
    website(stage).line.setText("linear.app")
    assert len(typed_password(stage)) == 20
    assert hint(stage) == ""


def test_a_password_that_somebody_touched_stays(stage: Stage) -> None:
    stage.page.new_item()
    edit = stage.editor._form.password()
    assert edit is not None
    edit.line.setText("my own password, thank you")

    website(stage).line.setText("github.example")

    assert typed_password(stage) == "my own password, thank you"


def test_the_password_of_an_item_that_is_edited_stays(stage: Stage) -> None:
    stage.page.edit_item()

    website(stage).line.setText("login.github.example")

    assert stage.editor._form.password() is not None
    assert stage.editor._form.password().is_sealed()  # type: ignore[union-attr]
