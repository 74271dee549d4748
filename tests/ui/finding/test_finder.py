from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.benchmarks.sample_vault import sample_vault
from tests.fakes.sample_session import item_id, sample_session
from vault_app.core.changes import PurgeItem, PutItem
from vault_app.core.ids import FieldId, ItemId
from vault_app.core.item import Field, FieldType, Stamp
from vault_app.core.vault import Vault
from vault_app.ui.finding.finder import AT_ONCE, MOST_COUNTED, PAGE, UNASKED, Finder
from vault_app.ui.finding.found_row import FoundRow
from vault_app.ui.finding.order import positions_of
from vault_app.ui.happenings import Section


@pytest.fixture
def vault() -> Vault:
    return sample_session().session.vault


def _finder(vault: Vault) -> Finder:
    finder = Finder()
    finder.look_through(vault, range(len(vault)), {})
    return finder


def _titles(vault: Vault, rows: tuple[FoundRow, ...]) -> list[str]:
    return [vault.columns.title[row.position] for row in rows]


def test_git_finds_github_first(vault: Vault) -> None:
    assert _titles(vault, _finder(vault).find("git"))[0] == "GitHub"


def test_it_prepares_itself_while_nothing_else_is_to_do(vault: Vault, qtbot: QtBot) -> None:
    finder = _finder(vault)
    assert not finder.prepared

    qtbot.waitUntil(lambda: finder.prepared)


def test_equal_matches_stand_in_the_order_of_use(vault: Vault) -> None:
    finder = Finder()
    finder.look_through(vault, range(len(vault)), {item_id("Zoom"): 5, item_id("Miro"): 9})

    assert _titles(vault, finder.find("dana@"))[:2] == ["Miro", "Zoom"]


def test_the_first_rows_come_at_once_and_the_others_afterwards(qtbot: QtBot) -> None:
    vault = sample_vault(300)
    finder = _finder(vault)
    more: list[FoundRow] = []
    finder.more.connect(more.extend)

    with qtbot.waitSignal(finder.finished) as told:
        first = finder.find("e")

    qtbot.waitUntil(lambda: not finder.has_more)
    assert len(first) == AT_ONCE
    assert told.args == [len(first) + len(more), True]
    assert not {row.position for row in first} & {row.position for row in more}


def test_beyond_what_anyone_scrolls_to_matches_are_only_counted(qtbot: QtBot) -> None:
    vault = sample_vault(UNASKED + 500)
    finder = _finder(vault)
    more: list[FoundRow] = []
    finder.more.connect(more.extend)

    with qtbot.waitSignal(finder.finished) as told:
        finder.find("example")

    assert told.args == [UNASKED + 500, True]
    assert UNASKED <= len(more) + AT_ONCE < UNASKED + PAGE
    assert finder.has_more
    given = len(more)
    finder.give_more()
    assert len(more) == given + PAGE


def test_ten_thousand_matches_are_enough_to_count(qtbot: QtBot) -> None:
    vault = sample_vault(MOST_COUNTED + 2_000)
    finder = _finder(vault)

    with qtbot.waitSignal(finder.finished) as told:
        finder.find("example")

    count, complete = told.args
    assert MOST_COUNTED <= count < len(vault)
    assert not complete


def test_a_changed_title_is_found_and_the_old_one_is_not(vault: Vault) -> None:
    finder = _finder(vault)
    changed = vault.apply(PutItem(replace(vault.item(item_id("Figma")), title="Penpot")))

    assert finder.follow(changed, [item_id("Figma")])

    assert _titles(changed, finder.find("penp")) == ["Penpot"]


def test_a_new_item_is_found(vault: Vault) -> None:
    finder = _finder(vault)
    new = replace(vault.item(item_id("Figma")), id=ItemId(b"another id of 16"), title="Penpot")
    changed = vault.apply(PutItem(new))

    assert finder.follow(changed, [new.id])

    assert _titles(changed, finder.find("penp")) == ["Penpot"]


def test_what_went_into_the_bin_is_found_no_more(vault: Vault) -> None:
    finder = _finder(vault)
    changed = vault.apply(PutItem(replace(vault.item(item_id("Figma")), deleted=5)))

    assert finder.follow(changed, [item_id("Figma")])

    assert finder.find("figma") == ()


def test_it_cannot_follow_an_item_that_is_gone_for_good(vault: Vault) -> None:
    finder = _finder(vault)
    changed = vault.apply(PurgeItem(item_id("Figma"), Stamp(9, 9)))

    assert not finder.follow(changed, [item_id("Figma")])


def test_nothing_is_found_after_it_forgot(vault: Vault) -> None:
    finder = _finder(vault)

    finder.forget()

    assert finder.find("git") == ()


def test_sealed_text_is_not_searched(vault: Vault) -> None:
    finder = _finder(vault)

    assert finder.find("kV7#tq") == ()
    assert finder.find("JBSWY3DP") == ()


def test_a_record_is_never_found(vault: Vault) -> None:
    finder = _finder(vault)
    record = replace(vault.item(item_id("Zoom")), id=ItemId(b"a record of rule"), kind="site", title="Rules")
    vault = vault.apply(PutItem(record))

    assert finder.follow(vault, [record.id])
    assert finder.find("rules") == ()
    fresh = Finder()
    fresh.look_through(vault, positions_of(vault, Section()), {})
    assert fresh.find("rules") == ()


def test_the_id_in_a_reference_is_not_searched(vault: Vault) -> None:
    zoom = vault.item(item_id("Zoom"))
    link = Field(FieldId(b"a link to github"), FieldType.REFERENCE, "feed" * 8, zoom.stamp, "Server")
    vault = vault.apply(PutItem(replace(zoom, fields=(*zoom.fields, link))))
    finder, following = _finder(vault), _finder(vault)

    assert following.follow(vault, [zoom.id])
    assert finder.find("feedfeed") == ()
    assert following.find("feedfeed") == ()


def test_another_finds_by_what_was_prepared_already(vault: Vault, qtbot: QtBot) -> None:
    first, other = _finder(vault), Finder()
    qtbot.waitUntil(lambda: first.prepared)

    assert other.share(first, vault)

    assert other.prepared
    assert other.find("git") == first.find("git")


def test_what_is_being_prepared_is_shared_too(vault: Vault) -> None:
    first, other = _finder(vault), Finder()

    assert other.share(first, vault)

    assert _titles(vault, other.find("git"))[0] == "GitHub"
    assert first.prepared
    assert _titles(vault, first.find("figma")) == ["Figma"]


def test_another_vault_is_not_shared(vault: Vault) -> None:
    assert not Finder().share(_finder(vault), sample_vault(3))


def test_who_shared_goes_on_when_the_first_looks_elsewhere_or_forgets(vault: Vault) -> None:
    first, other = _finder(vault), Finder()
    other.share(first, vault)

    first.look_through(vault, (), {})
    first.forget()

    assert _titles(vault, other.find("git"))[0] == "GitHub"
