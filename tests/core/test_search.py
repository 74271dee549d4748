from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.sample_logins import SAMPLE_LOGINS
from vault_app.core.folding import fold
from vault_app.core.ids import ItemId
from vault_app.core.search import SearchIndex, SearchRecord
from vault_app.core.search_segment import Column, Segment, Tier


def item_id(number: int) -> ItemId:
    return ItemId(number.to_bytes(16, "big"))


def record(number: int, title: str, **rest: object) -> SearchRecord:
    return SearchRecord(id=item_id(number), title=title, **rest)  # type: ignore[arg-type]


SAMPLES = [
    SearchRecord(
        id=item_id(number),
        title=login.title,
        username=login.username,
        domains=(login.url.removeprefix("https://").partition("/")[0],),
        tags=login.tags,
        notes_and_other=login.notes,
        last_used=1_000 - number,
    )
    for number, login in enumerate(SAMPLE_LOGINS)
]


def index_of(records: Sequence[SearchRecord], *, slices: int = 1) -> SearchIndex:
    rows = [entry.row(number) for number, entry in enumerate(records)]
    index = SearchIndex.from_columns(
        [entry.id for entry in records],
        [row.title for row in rows],
        [row.username for row in rows],
        [row.domains for row in rows],
        [row.tags for row in rows],
        [row.notes for row in rows],
        [row.last_used for row in rows],
    )
    size = len(records) // max(1, slices) + 1
    for number in range(slices):
        index.prepare_slice(number * size, (number + 1) * size)
    return index


def titles(query: str, records: Sequence[SearchRecord] = SAMPLES) -> list[str]:
    by_id = {entry.id: entry.title for entry in records}
    return [by_id[match.id] for match in index_of(records).search(query).rest(0)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("git", "GitHub"),
        ("GIT", "GitHub"),
        ("gitl", "GitLab (self-hosted)"),
        ("lab", "GitLab (self-hosted)"),
        ("hub", "HubSpot"),
        ("hubs", "HubSpot"),
        ("aws", "AWS Console"),
        ("console", "AWS Console"),
        ("con", "AWS Console"),
        ("het con", "Hetzner Cloud"),
        ("jira", "Atlassian Jira"),
        ("cloud", "Cloudflare"),
        ("hetzner", "Hetzner Cloud"),
        ("dig", "DigitalOcean"),
        ("ocean", "DigitalOcean"),
        ("do", "Docker Hub"),
        ("goo", "Google Workspace"),
        ("work", "Google Workspace"),
        ("lin", "Linear"),
        ("link", "LinkedIn"),
        ("office", "Tax office (ELSTER)"),
        ("elster", "Tax office (ELSTER)"),
        ("sparkasse", "Online banking"),
        ("dokafor", "GitLab (self-hosted)"),
        ("finance", "Online banking"),
        ("northpineci", "Docker Hub"),
        ("northpineci npm", "npm registry"),
        ("ups", "UPS"),
        ("wifi", "Wi-Fi guest portal"),
        ("fi gue", "Wi-Fi guest portal"),
        ("buro", "Lieferheld für Büro"),
        ("büro", "Lieferheld für Büro"),
        ("kuche", "Lieferheld für Büro"),
        ("safe", "GitHub"),
        ("mail", "Mailchimp"),
        ("365", "Microsoft 365"),
    ],
)
def test_the_right_item_comes_first(query: str, first: str) -> None:
    assert titles(query)[0] == first


def test_better_places_come_first() -> None:
    records = [
        record(1, "Notes only", notes_and_other="about git", last_used=9),
        record(2, "Digits", last_used=9),
        record(3, "Tagged", tags=("git",), last_used=9),
        record(4, "By user", username="agit", last_used=9),
        record(5, "By domain", domains=("x.example", "git.example"), last_used=9),
        record(6, "My git-mirror"),
        record(7, "GitHub"),
        record(8, "GIT"),
    ]

    assert titles("git", records) == [entry.title for entry in reversed(records)]


def test_equal_matches_go_by_last_use_and_then_by_title() -> None:
    records = [
        record(1, "Mail b"),
        record(2, "mail A"),
        record(3, "Mail z", last_used=5),
        record(4, "Mail y", last_used=7),
        record(5, "mail a"),
    ]

    assert titles("mail", records) == ["Mail y", "Mail z", "mail A", "mail a", "Mail b"]


def test_every_word_has_to_match_somewhere() -> None:
    assert titles("dana figma") == ["Figma"]
    assert titles("dana nothing") == []


def test_a_query_in_the_title_as_typed_comes_before_its_words() -> None:
    records = [
        record(1, "Console of AWS", last_used=9),
        record(2, "My AWS console"),
        record(3, "AWS console, old"),
        record(4, "aws  CONSOLE", last_used=1),
        record(5, "AWS Console"),
    ]

    found = titles("aws con", records)

    assert found == ["AWS Console", "AWS console, old", "My AWS console", "Console of AWS", "aws  CONSOLE"]


def test_a_query_without_words_finds_all_the_last_used_first() -> None:
    found = index_of(SAMPLES).search("  ")

    assert [match.id for match in found.rest(0)] == [entry.id for entry in SAMPLES]
    assert found.first(1)[0].spans == ()


def test_a_match_tells_where_it_was_found() -> None:
    index = index_of(SAMPLES)

    fields = {
        query: index.search(query).first(1)[0].field for query in ("hub", "ocean", "sparkasse", "44120", "finance")
    }

    assert fields == {"hub": "title", "ocean": "domain", "sparkasse": "domain", "44120": "username", "finance": "tag"}
    assert index.search("parcels").first(1)[0].field == "note"
    assert index.search("ups parcels").first(1)[0].field == "note"
    assert index.search("tax off").first(1)[0].field == "title"


def test_a_match_tells_what_to_show_in_bold() -> None:
    index = index_of(SAMPLES)

    assert index.search("tax buro").first() == ()
    assert index.search("tax elst").first()[0].spans == ((0, 3), (12, 16))
    assert index.search("buro").first()[0].spans == ((15, 19),)
    assert index.search("parcels").first()[0].spans == ()


def test_matches_are_looked_for_only_as_far_as_asked() -> None:
    found = index_of(SAMPLES).search("northpine")

    assert len(found.first(5)) == 5
    assert (found.found, found.complete) == (5, False)
    assert found.first(3) == found.first(5)[:3]
    assert found.page(3, 4) == found.first(7)[3:]
    assert found.first(7) + found.rest(7) == found.rest(0)
    assert found.complete


def test_asking_for_more_than_there_are_completes_the_matches() -> None:
    found = index_of(SAMPLES).search("git")

    assert len(found.first()) == found.found == 3
    assert found.complete
    assert found.rest() == ()


def test_a_query_that_goes_on_looks_only_through_the_matches_before(monkeypatch: pytest.MonkeyPatch) -> None:
    index = index_of(SAMPLES)
    before = index.search("na")
    queries = ("nal", "ana", "onal mail", "na sparkasse", "personal mail", "digitalocean na")
    expected = [index.search(query).rest(0) for query in queries]
    before.rest()
    monkeypatch.setattr(index, "_segments", [])

    found = [index.search(query, previous=before).rest(0) for query in queries]

    assert found == expected
    assert all(found[:5])


def test_a_space_at_the_end_changes_nothing() -> None:
    index = index_of(SAMPLES)
    before = index.search("na")

    assert index.search("NA ", previous=before) is before
    index.remove(item_id(0))
    assert index.search("na ", previous=before) is not before


def test_matches_can_be_looked_for_without_being_given() -> None:
    found = index_of(SAMPLES).search("")

    assert [found.look_on(20), found.found, found.look_on(20), found.found] == [False, 20, True, 34]
    assert found.look_on(1)


@pytest.mark.parametrize("query", ["n", "g", ""])
def test_a_query_that_does_not_go_on_looks_everywhere(query: str) -> None:
    index = index_of(SAMPLES)
    before = index.search("na")
    before.rest()

    assert index.search(query, previous=before).rest(0) == index.search(query).rest(0)


def test_matches_not_all_known_narrow_nothing() -> None:
    index = index_of(SAMPLES)
    before = index.search("na")
    before.first(1)

    assert index.search("nal", previous=before).rest(0) == index.search("nal").rest(0)


def test_matches_from_before_a_change_narrow_nothing() -> None:
    index = index_of(SAMPLES)
    before = index.search("git")
    before.rest()
    index.put(record(900, "Gitea"))

    assert item_id(900) in [match.id for match in index.search("gite", previous=before).first()]


def test_rows_not_prepared_yet_are_prepared_by_a_search() -> None:
    index = index_of(SAMPLES, slices=0)

    assert index.prepared == 0
    assert index.search("zoom").first()[0].id == SAMPLES[-1].id
    assert index.prepared == len(SAMPLES)


def test_slices_may_overlap_leave_gaps_and_run_over_the_end() -> None:
    index = index_of(SAMPLES, slices=0)

    prepared = []
    for start, stop in ((0, 5), (3, 9), (12, 20), (0, 4), (20, 99)):
        index.prepare_slice(start, stop)
        prepared.append(index.prepared)

    assert prepared == [5, 9, 20, 20, 34]
    assert index.search("").rest(0) == index_of(SAMPLES).search("").rest(0)


def test_a_changed_item_is_found_as_it_is_now() -> None:
    index = index_of(SAMPLES)
    index.put(record(0, "Codeberg", last_used=5_000))

    assert len(index) == len(SAMPLES)
    assert index.search("github").first() == ()
    assert index.search("codeb").first()[0].id == item_id(0)
    index.put(record(0, "Forgejo"), record(0, "Gitea"))
    assert index.search("codeb").first() == index.search("forg").first() == ()
    assert index.search("gitea").first()[0].id == item_id(0)
    assert len(index) == len(SAMPLES)


def test_a_removed_item_is_found_no_more() -> None:
    index = index_of(SAMPLES)
    index.put(record(500, "Gitea"))
    shown = index.search("git")
    index.remove(item_id(0), item_id(500), item_id(999))

    assert item_id(0) not in [match.id for match in index.search("git").rest(0)]
    assert item_id(500) not in [match.id for match in index.search("").rest(0)]
    assert len(index) == len(SAMPLES) - 1
    assert shown.first()[0].id == item_id(0)


def test_many_changes_are_all_found() -> None:
    index = SearchIndex()
    index.put(*(record(number, f"Import {number:03}") for number in range(300)))
    for number in range(280):
        index.put(record(number, f"Edited {number:03}"))

    assert len(index) == 300
    assert len(index.search("import").rest(0)) == 20
    assert [match.id for match in index.search("edited").rest(0)] == [item_id(number) for number in range(280)]


def test_an_empty_vault_finds_nothing() -> None:
    assert index_of([]).search("git").first() == SearchIndex().search("").first() == ()


TEXTS = st.text(st.sampled_from("abAB ä-\n+.1"), max_size=6)
RECORDS = st.lists(
    st.builds(
        SearchRecord,
        id=st.just(item_id(0)),
        title=TEXTS,
        username=TEXTS,
        domains=st.lists(TEXTS, max_size=2).map(tuple),
        tags=st.lists(TEXTS, max_size=2).map(tuple),
        notes_and_other=TEXTS,
        last_used=st.integers(0, 2),
    ),
    max_size=12,
).map(lambda found: [replace(entry, id=item_id(number)) for number, entry in enumerate(found)])


def plainly_ranked(query: str, records: Sequence[SearchRecord]) -> list[ItemId]:
    """Rank by the rule itself, one item at a time."""
    typed = fold(query).split()
    order = []
    for number, entry in enumerate(records):
        tiers = [plain_tier(word, entry) for word in typed]
        if None in tiers:
            continue
        rank = max((tier for tier in tiers if tier is not None), default=0)
        in_title = plain_title_tier(" ".join(typed), fold(entry.title))
        if len(set(typed)) > 1 and in_title is not None and in_title < Tier.TITLE_PART:
            rank = in_title - len(Tier)
        order.append((rank, -entry.last_used, fold(entry.title), number, entry.id))
    return [entry[-1] for entry in sorted(order)]


def plain_title_tier(needle: str, title: str) -> Tier | None:
    if needle not in title:
        return None
    if title.startswith(needle):
        return Tier.TITLE_EXACT if title == needle else Tier.TITLE_PREFIX
    begins_a_word = any(
        title.startswith(needle, place) and not title[place - 1].isalnum() for place in range(1, len(title))
    )
    return Tier.TITLE_WORD if begins_a_word else Tier.TITLE_PART


def plain_tier(word: str, entry: SearchRecord) -> Tier | None:
    in_title = plain_title_tier(word, fold(entry.title))
    found = [] if in_title is None else [in_title]
    others = {
        Tier.DOMAIN: " ".join(entry.domains),
        Tier.USERNAME: entry.username,
        Tier.TAG: " ".join(entry.tags),
        Tier.NOTE: entry.notes_and_other,
    }
    return min(found + [tier for tier, text in others.items() if word in fold(text)], default=None)


@given(records=RECORDS, query=TEXTS, more=TEXTS, slices=st.integers(1, 4))
@settings(max_examples=300)
def test_the_lazy_order_is_the_rule_and_narrowing_keeps_it(
    records: list[SearchRecord], query: str, more: str, slices: int
) -> None:
    index = index_of(records, slices=slices)
    before = index.search(query)

    assert [match.id for match in before.rest(0)] == plainly_ranked(query, records)
    after = index.search(query + more, previous=before)
    assert [match.id for match in after.rest(0)] == plainly_ranked(query + more, records)


@given(records=RECORDS, queries=st.lists(TEXTS, max_size=12))
def test_what_was_searched_for_before_changes_no_later_search(records: list[SearchRecord], queries: list[str]) -> None:
    index = index_of(records)

    found = [[match.id for match in index.search(query).rest(0)] for query in [*queries, "a", "ab", "ba", "aab"]]

    assert found == [plainly_ranked(query, records) for query in [*queries, "a", "ab", "ba", "aab"]]


def test_a_part_that_lacks_one_of_the_words_gives_nothing() -> None:
    titles = ["b a", "a", "a a", "b", "b b", "b c"]
    records = [SearchRecord(id=item_id(number), title=title) for number, title in enumerate(titles)]

    for slices in (1, 2, 3):
        assert [match.id for match in index_of(records, slices=slices).search("a b").rest(0)] == [item_id(0)]
    segment = Segment([record.row(number) for number, record in enumerate(records[1:3])])
    assert list(segment.places(Tier.TITLE_PREFIX, "a", ("b",), set())) == []


def test_a_word_that_was_nowhere_is_not_looked_for_as_it_goes_on() -> None:
    column = Column(["git", "mail"])

    assert [column.first(word) for word in ("x", "xy", "mail", "ail", "mai")] == [-1, -1, 5, 6, 5]
    assert [column.first(word) for word in "abcdefghijklm"] == [6, -1, -1, -1, -1, -1, 1, -1, 2, -1, -1, 8, 5]


@given(query=st.text())
def test_no_query_makes_search_fail(query: str) -> None:
    found = index_of(SAMPLES[:5]).search(query).first()

    assert len({match.id for match in found}) == len(found)
