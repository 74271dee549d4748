"""What is wrong is told from what stands beside the passwords."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from vault_app.core.code_sites import CODE_SITES
from vault_app.core.columns import Columns
from vault_app.core.days import DAY_MS
from vault_app.core.health import SOON_DAYS, Finding, HealthReport, HealthRules, code_site, health_of
from vault_app.core.ids import (
    CODE,
    EXPIRES,
    KNOWN_TO,
    OWNER,
    PASSWORD,
    WEBSITE,
    FieldId,
    ItemId,
    ValueId,
    VaultId,
    ignored_field,
    standard_field,
)
from vault_app.core.item import Field, FieldType, Item, Sealed, Stamp
from vault_app.core.leaks import FROM_FILE, LeakReport
from vault_app.core.vault import Vault

NOW = 1_764_000_000_000
TODAY = date(2026, 11, 24)
RULES = HealthRules(now=NOW, today=TODAY, nothing=b"nothing".ljust(16, b"."))
STRONG = 900


def sealed(text: str, bits: int = STRONG, value: str = "") -> Sealed:
    """Give a value whose message is noise: whatever unseals it fails."""
    return Sealed(ValueId((value or text).encode().ljust(16, b"v")), b"noise", bits, text.encode().ljust(16, b"."))


def password(text: str, bits: int = STRONG, *, time: int = NOW, field_id: FieldId = PASSWORD) -> Field:
    return Field(field_id, FieldType.PASSWORD, sealed(text, bits), Stamp(1, time))


def plain(field_id: FieldId, text: str, *, kind: FieldType = FieldType.TEXT, time: int = NOW) -> Field:
    return Field(field_id, kind, text, Stamp(1, time))


def item(title: str, *fields: Field, kind: str = "login", deleted: int = 0, created: int = NOW) -> Item:
    return Item(ItemId(title.encode().ljust(16, b"_")), kind, title, Stamp(1, NOW), created, fields, deleted=deleted)


def vault(*items: Item) -> Vault:
    return Vault(VaultId(bytes(16)), "Sample", columns=Columns.of(items))


def titles(look: Vault, positions: object) -> list[str]:
    assert isinstance(positions, (tuple, list, dict))
    return [look.columns.title[position] for position in positions]


def found(look: Vault, finding: Finding, rules: HealthRules = RULES) -> list[str]:
    return titles(look, health_of(look, rules).by_finding[finding])


def test_a_sound_vault_has_nothing_to_fix() -> None:
    report = health_of(vault(item("Mail", password("one")), item("Bank", password("two"))), RULES)

    assert not report.worst
    assert not report.ignored
    assert report.judged == 2


def test_an_empty_vault_has_nothing_to_fix() -> None:
    assert health_of(vault(), RULES).worst == {}
    assert HealthReport().count(Finding.WEAK) == 0


def test_equal_passwords_of_different_items_are_reused() -> None:
    look = vault(item("A", password("same")), item("B", password("other")), item("C", password("same")))

    report = health_of(look, RULES)

    assert titles(look, report.by_finding[Finding.REUSED]) == ["A", "C"]
    assert titles(look, report.same[0]) == ["A", "C"]


def test_the_password_with_the_most_items_comes_first() -> None:
    look = vault(
        item("A", password("pair")),
        item("B", password("three")),
        item("C", password("pair")),
        item("D", password("three")),
        item("E", password("three")),
    )

    assert found(look, Finding.REUSED) == ["B", "D", "E", "A", "C"]


def test_two_equal_fields_of_one_item_are_no_reuse() -> None:
    look = vault(item("A", password("same"), password("same", field_id=standard_field("repeat"))))

    assert found(look, Finding.REUSED) == []


def test_two_empty_passwords_are_no_reuse() -> None:
    look = vault(item("A", password("nothing", 0)), item("B", password("nothing", 0)))

    report = health_of(look, RULES)

    assert report.worst == {}
    assert report.judged == 0


def test_earlier_passwords_do_not_count() -> None:
    look = vault(item("A", password("one")), item("B", password("two")))
    assert health_of(look, RULES).count(Finding.REUSED) == 0


@pytest.mark.parametrize("other", [{"deleted": NOW}, {"kind": "site"}, {"kind": "kind"}])
def test_what_is_in_the_bin_or_no_account_does_not_count(other: dict[str, object]) -> None:
    binned = replace(item("B", password("same", 10)), **other)  # type: ignore[arg-type]  # as the parameters say
    look = vault(item("A", password("same")), binned)

    assert health_of(look, RULES).worst == {}


def test_under_fifty_bits_is_weak_and_the_weakest_comes_first() -> None:
    look = vault(item("A", password("a", 499)), item("B", password("b", 500)), item("C", password("c", 31)))

    report = health_of(look, RULES)

    assert titles(look, report.by_finding[Finding.WEAK]) == ["C", "A"]
    assert report.bits == {2: 31, 0: 499}


def test_the_weakest_password_of_an_item_is_what_counts() -> None:
    look = vault(item("A", password("a", 300), password("b", 200, field_id=standard_field("admin"))))

    assert health_of(look, RULES).bits == {0: 200}


def test_a_password_that_nobody_estimated_is_not_called_weak() -> None:
    assert found(vault(item("A", password("a", 0))), Finding.WEAK) == []


def test_age_does_not_matter_unless_it_is_asked_for() -> None:
    look = vault(item("A", password("a", time=5)))

    assert found(look, Finding.OLD) == []
    assert found(look, Finding.OLD, replace(RULES, old_days=365)) == ["A"]


def test_the_oldest_password_comes_first() -> None:
    look = vault(
        item("A", password("a", time=NOW - 400 * DAY_MS)),
        item("B", password("b", time=NOW - 364 * DAY_MS)),
        item("C", password("c", time=NOW - 900 * DAY_MS)),
    )

    assert found(look, Finding.OLD, replace(RULES, old_days=365)) == ["C", "A"]


@pytest.mark.parametrize(("days", "is_found"), [(-400, True), (0, True), (SOON_DAYS, True), (SOON_DAYS + 1, False)])
def test_what_has_expired_or_soon_will_is_found(days: int, is_found: bool) -> None:  # noqa: FBT001  # a parameter
    day = TODAY + timedelta(days=days)
    look = vault(item("A", plain(EXPIRES, day.isoformat(), kind=FieldType.DATE)))

    assert found(look, Finding.EXPIRED) == (["A"] if is_found else [])


def test_what_is_no_day_never_expires() -> None:
    look = vault(item("A", plain(EXPIRES, "soon")), item("B", plain(EXPIRES, "2026-02-31")), item("C"))

    assert found(look, Finding.EXPIRED) == []


def test_a_site_that_offers_codes_is_pointed_out_where_no_code_is_kept() -> None:
    def address(text: str) -> Field:
        return plain(WEBSITE, text, kind=FieldType.ADDRESS)

    look = vault(
        item("A", address("https://github.com/login"), password("a")),
        item(
            "B", address("https://www.github.com"), password("b"), Field(CODE, FieldType.CODE, sealed("c"), Stamp(1, 1))
        ),
        item("C", address("https://mail.example"), password("c")),
        item("D", address("https://github.com")),
    )

    assert found(look, Finding.CODE) == ["A"]


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://github.com", "github.com"),
        ("github.com", "github.com"),
        ("https://GitHub.com:443/x", "github.com"),
        ("https://console.aws.amazon.com/a.b.c", "amazon.com"),
        ("https://www.amazon.co.uk/", "amazon.co.uk"),
        ("https://github.com.evil.example", ""),
        ("https://notgithub.com", ""),
        ("androidapp://com.github.android", ""),
        ("", ""),
        ("co.uk", ""),
    ],
)
def test_the_site_of_an_address(address: str, site: str) -> None:
    assert code_site(address) == site


def test_the_list_of_sites_holds_registrable_names_in_small_letters() -> None:
    assert all(site == site.lower() and 1 <= site.count(".") <= 2 for site in CODE_SITES)


def leaver(name: str, *, left: int) -> Item:
    return item(name, kind="leaver", created=left)


@pytest.mark.parametrize("field_id", [KNOWN_TO, OWNER])
def test_what_a_person_who_left_knew_is_found(field_id: FieldId) -> None:
    look = vault(
        item("A", plain(field_id, "Mia Berg; sam  ITO"), password("a", time=NOW - 5)),
        item("B", plain(field_id, "Sam Itoh"), password("b", time=NOW - 5)),
        leaver("Sam Ito", left=NOW),
    )

    report = health_of(look, RULES)

    assert titles(look, report.by_finding[Finding.LEAVER]) == ["A"]
    assert report.leavers == {0: "Sam Ito"}


def test_a_password_that_was_changed_since_they_left_is_not_found() -> None:
    look = vault(item("A", plain(KNOWN_TO, "Sam"), password("a", time=NOW)), leaver("Sam", left=NOW))

    assert found(look, Finding.LEAVER) == []


def test_a_hidden_value_counts_where_there_is_no_password() -> None:
    hidden = Field(standard_field("pin"), FieldType.HIDDEN, sealed("1234"), Stamp(1, 5))
    look = vault(
        item("Card", plain(KNOWN_TO, "Sam"), hidden),
        item("Login", plain(KNOWN_TO, "Sam"), hidden, password("new")),
        leaver("Sam", left=NOW),
    )

    assert found(look, Finding.LEAVER) == ["Card"]


def test_a_leaver_whose_record_is_in_the_bin_has_come_back() -> None:
    look = vault(
        item("A", plain(KNOWN_TO, "Sam"), password("a", time=5)), replace(leaver("Sam", left=NOW), deleted=NOW)
    )

    assert found(look, Finding.LEAVER) == []


def test_leaked_passwords_are_told_by_the_value_that_was_looked_up() -> None:
    look = vault(item("A", password("a")), item("B", password("b")), item("C", password("c")))
    known = {
        (look.id_at(0), sealed("a").value_id): 3,
        (look.id_at(1), sealed("an earlier one").value_id): 9,
        (look.id_at(2), sealed("c").value_id): 7,
    }

    report = health_of(look, RULES, LeakReport(time=NOW, source=FROM_FILE, checked=3, found=known))

    assert report.leaks == {2: 7, 0: 3}
    assert titles(look, report.by_finding[Finding.LEAKED]) == ["C", "A"]


def test_a_value_id_of_another_item_is_not_leaked() -> None:
    look = vault(item("A", password("a")))

    report = health_of(look, RULES, LeakReport(found={(ItemId(bytes(16)), sealed("a").value_id): 3}))

    assert report.worst == {}


def test_the_worst_comes_first_and_each_item_once() -> None:
    look = vault(
        item("Weak", password("w", 100)),
        item("Both", password("same", 100)),
        item("Reused", password("same")),
        item("Expired", plain(EXPIRES, "2020-01-01")),
    )

    report = health_of(look, RULES)

    assert titles(look, report.worst) == ["Both", "Reused", "Weak", "Expired"]
    assert list(report.worst.values()) == [Finding.REUSED, Finding.REUSED, Finding.WEAK, Finding.EXPIRED]
    assert report.further == {1: 1}


def ignored(finding: Finding, *, time: int) -> Field:
    return plain(ignored_field(finding), "a test account", time=time)


def test_what_is_ignored_is_left_out_and_listed() -> None:
    look = vault(item("A", password("a", 100, time=5), ignored(Finding.WEAK, time=6)), item("B", password("b", 100)))

    report = health_of(look, RULES)

    assert titles(look, report.by_finding[Finding.WEAK]) == ["B"]
    assert report.ignored == ((0, Finding.WEAK),)


def test_ignoring_one_finding_leaves_the_others() -> None:
    look = vault(
        item("A", password("same", 100, time=5), ignored(Finding.WEAK, time=6)), item("B", password("same", time=5))
    )

    assert health_of(look, RULES).worst == {0: Finding.REUSED, 1: Finding.REUSED}


def test_a_password_changed_since_is_no_longer_ignored() -> None:
    look = vault(item("A", password("a", 100, time=7), ignored(Finding.WEAK, time=6)))

    assert found(look, Finding.WEAK) == ["A"]


def test_another_day_of_expiry_is_no_longer_ignored() -> None:
    look = vault(
        item("A", plain(EXPIRES, "2020-01-01", time=5), ignored(Finding.EXPIRED, time=6)),
        item("B", plain(EXPIRES, "2020-01-01", time=7), ignored(Finding.EXPIRED, time=6)),
    )

    assert found(look, Finding.EXPIRED) == ["B"]


def test_a_site_whose_codes_are_ignored_stays_ignored() -> None:
    look = vault(
        item(
            "A",
            plain(WEBSITE, "https://github.com", kind=FieldType.ADDRESS),
            password("a", time=9),
            ignored(Finding.CODE, time=6),
        )
    )

    assert found(look, Finding.CODE) == []


def test_what_is_ignored_and_does_not_hold_is_not_listed() -> None:
    look = vault(item("A", password("a"), ignored(Finding.WEAK, time=NOW)))

    assert health_of(look, RULES).ignored == ()
