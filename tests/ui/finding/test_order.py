from dataclasses import replace

import pytest

from tests.fakes.sample_logins import SAMPLE_LOGINS
from tests.fakes.sample_session import item_id, sample_session
from vault_app.core.changes import PutItem
from vault_app.core.ids import CODE, FieldId
from vault_app.core.vault import Vault
from vault_app.ui.finding.order import is_listed, known_tags, ordered, positions_of
from vault_app.ui.happenings import Section


def _vault() -> Vault:
    return sample_session().session.vault


def _titles(vault: Vault, positions: object) -> list[str]:
    return [vault.columns.title[position] for position in positions]  # type: ignore[attr-defined]


def test_all_items_are_those_outside_the_bin() -> None:
    vault = _vault()
    vault = vault.apply(PutItem(replace(vault.item(item_id("Zoom")), deleted=5)))

    titles = _titles(vault, positions_of(vault, Section()))

    assert "Zoom" not in titles
    assert len(titles) == len(SAMPLE_LOGINS) - 1


def test_the_bin_holds_what_was_deleted_and_nothing_else() -> None:
    vault = _vault()
    vault = vault.apply(PutItem(replace(vault.item(item_id("Zoom")), deleted=5)))

    assert _titles(vault, positions_of(vault, Section("bin"))) == ["Zoom"]


def test_favourites_are_the_marked_ones() -> None:
    vault = _vault()

    marked = {login.title for login in SAMPLE_LOGINS if login.favourite}

    assert set(_titles(vault, positions_of(vault, Section("favourites")))) == marked


def test_a_tag_is_compared_whole() -> None:
    vault = _vault()
    zoom = vault.item(item_id("Zoom"))
    vault = vault.apply(PutItem(replace(zoom, tags=("Operations centre",))))

    titles = _titles(vault, positions_of(vault, Section("tag", "Operations")))

    assert "GitHub" in titles
    assert "Zoom" not in titles


def test_titles_are_ordered_without_regard_to_case() -> None:
    vault = _vault()

    titles = _titles(vault, ordered(vault, positions_of(vault, Section()), "title", {}))

    assert titles.index("npm registry") == titles.index("Notion") + 1


def test_what_was_used_last_comes_first_and_the_newest_of_the_others_next() -> None:
    vault = _vault()
    used = {item_id("Figma"): 7, item_id("Zoom"): 9}

    titles = _titles(vault, ordered(vault, positions_of(vault, Section()), "used", used))

    assert titles[:3] == ["Zoom", "Figma", "GitHub"]
    assert len(titles) == len(SAMPLE_LOGINS)


def test_uses_of_items_elsewhere_change_nothing() -> None:
    vault = _vault()

    titles = _titles(vault, ordered(vault, positions_of(vault, Section()), "used", {item_id("Zoom")[::-1]: 9}))  # type: ignore[dict-item]

    assert titles[0] == "GitHub"


def test_what_changed_last_comes_first_whichever_of_its_fields_it_was() -> None:
    vault = _vault()
    miro = vault.item(item_id("Miro"))
    later = replace(miro.fields[1].stamp, time=miro.changed + 1)
    fields = (miro.fields[0], replace(miro.fields[1], stamp=later), *miro.fields[2:])
    vault = vault.apply(PutItem(replace(miro, fields=fields)))

    titles = _titles(vault, ordered(vault, positions_of(vault, Section()), "changed", {}))

    assert titles[0] == "Miro"


def test_a_kind_holds_its_items() -> None:
    vault = _vault()
    vault = vault.apply(PutItem(replace(vault.item(item_id("Zoom")), kind="card")))

    assert _titles(vault, positions_of(vault, Section("kind", item_kind="card"))) == ["Zoom"]


def test_codes_are_the_items_that_have_one() -> None:
    vault = _vault()

    assert _titles(vault, positions_of(vault, Section("codes"))) == ["GitHub"]
    bare = vault.apply(PutItem(replace(vault.item(item_id("GitHub")), fields=())))
    assert _titles(bare, positions_of(bare, Section("codes"))) == []


def test_two_codes_in_one_item_are_one_item() -> None:
    vault = _vault()
    item = vault.item(item_id("GitHub"))
    code = item.field(CODE)
    assert code is not None
    second = replace(code, id=FieldId(b"another one-time"))
    vault = vault.apply(PutItem(replace(item, fields=(*item.fields, second))))

    assert _titles(vault, positions_of(vault, Section("codes"))) == ["GitHub"]


@pytest.mark.parametrize("section", ["all", "bin", "favourites"])
def test_records_are_in_no_section(section: str) -> None:
    vault = _vault()
    deleted = 5 if section == "bin" else 0
    record = replace(vault.item(item_id("Zoom")), kind="site", favourite=True, tags=("Rules",), deleted=deleted)
    vault = vault.apply(PutItem(record))

    assert "Zoom" not in _titles(vault, positions_of(vault, Section(section)))
    assert "Rules" not in known_tags(vault)
    position = vault.position(record.id)
    assert position is not None
    assert not is_listed(vault, position)
