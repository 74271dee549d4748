import math
from contextlib import nullcontext, suppress
from itertools import groupby, pairwise
from string import ascii_lowercase, ascii_uppercase, digits

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.fakes.random_source import SteadyRandom
from vault_app.core.errors import OutOfRange
from vault_app.core.generator import LOOKALIKES, SYMBOLS, PasswordRules, generate_password, password_bits
from vault_app.core.site_rules import SiteRules, parse_site_rules

PRINTABLE = frozenset(map(chr, range(0x21, 0x7F)))


def refused(text: str) -> str:
    with pytest.raises(OutOfRange) as caught:
        parse_site_rules(text)
    return caught.value.what


def test_everything_that_a_site_can_ask_for_is_read() -> None:
    rules = parse_site_rules(
        "minlength: 8; maxlength: 16; max-consecutive: 2; required: lower, upper; required: digit; allowed: [-_.];"
    )

    assert rules == SiteRules(
        shortest=8,
        longest=16,
        longest_run=2,
        required=(frozenset(ascii_lowercase + ascii_uppercase), frozenset(digits)),
        allowed=frozenset(ascii_lowercase + ascii_uppercase + digits + "-_."),
    )


@pytest.mark.parametrize("text", ["", "  ", ";", "minlength: 8", " MINLENGTH:8 ;;  ", "maxlength: 9;minlength: 8"])
def test_without_classes_every_printable_sign_is_allowed(text: str) -> None:
    assert parse_site_rules(text).allowed == PRINTABLE


def test_only_what_is_required_is_allowed_where_nothing_else_is() -> None:
    assert parse_site_rules("required: lower; required: digit;").allowed == frozenset(ascii_lowercase + digits)


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("[-!]", "-!"),
        ("[!-]", "!-"),
        ("[^_`{|}~]]", "^_`{|}~]"),
        ("[]]", "]"),
        ("[[]", "["),
        ("[a;b:c,d]", "a;b:c,d"),
        ("[ !§äöÜ]", "!"),
        ("digit,[a],[b]", digits + "ab"),
        ("ascii-printable", "".join(sorted(PRINTABLE))),
        ("unicode", "".join(sorted(PRINTABLE))),
        ("special", "-~!@#$%^&*_+=`|(){}[:;\"'<>,.?]"),
    ],
)
def test_classes_are_read_sign_by_sign(text: str, signs: str) -> None:
    assert parse_site_rules(f"allowed: {text};").allowed == frozenset(signs)


def test_the_tighter_of_two_lengths_holds() -> None:
    rules = parse_site_rules("minlength: 8; minlength: 10; maxlength: 20; maxlength: 15; max-consecutive: 3;")

    assert (rules.shortest, rules.longest, rules.longest_run) == (10, 15, 3)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("eight or more", "rules-form"),
        ("minlength", "rules-form"),
        ("minlength: 8 maxlength: 9;", "rules-number"),
        ("length: 8;", "rules-name"),
        ("minlength: eight;", "rules-number"),
        ("minlength: 0;", "rules-number"),
        ("minlength: -8;", "rules-number"),
        ("minlength: 99999;", "rules-number"),
        ("required: letters;", "rules-class"),
        ("required: ;", "rules-class"),
        ("required: lower upper;", "rules-class"),
        ("allowed: [];", "rules-class"),
        ("allowed: [ ];", "rules-class"),
        ("allowed: [äöü];", "rules-class"),
        ("allowed: [abc;", "rules-form"),
        ("".join(f"required: [{sign}];" for sign in "abcdefg"), "rules-class"),
        ("minlength: 9; maxlength: 8;", "rules-length"),
        ("minlength: 129;", "rules-length"),
        (" " * 2_001, "rules-form"),
    ],
)
def test_what_is_no_rule_is_refused(text: str, what: str) -> None:
    assert refused(text) == what


def test_hostile_brackets_are_refused_at_once() -> None:
    assert refused("required: " + "[a]]" * 400 + "[") == "rules-form"
    assert refused("required: " + "[" * 1_900) == "rules-form"


@given(st.text(st.sampled_from("minlength:;[]required,lower 8-max\t") | st.characters(), max_size=60))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        rules = parse_site_rules(text)
    except OutOfRange:
        return
    assert rules.allowed <= PRINTABLE
    assert all(signs <= rules.allowed for signs in rules.required)


# --- passwords that obey them ---


CLASSES = st.sampled_from(["lower", "upper", "digit", "special", "[-_.]", "[!]", "[0Oo1lI|]", "ascii-printable"])


@st.composite
def rule_texts(draw: st.DrawFn) -> str:
    rules = [
        f"required: {', '.join(draw(st.lists(CLASSES, min_size=1, max_size=2)))}"
        for _ in range(draw(st.integers(0, 4)))
    ]
    if draw(st.booleans()):
        rules.append(f"allowed: {draw(CLASSES)}")
    for name, low, high in (("minlength", 1, 40), ("maxlength", 4, 40), ("max-consecutive", 1, 4)):
        if draw(st.booleans()):
            rules.append(f"{name}: {draw(st.integers(low, high))}")
    return "; ".join(draw(st.permutations(rules)))


@given(
    text=rule_texts(),
    length=st.integers(4, 40),
    switches=st.lists(st.booleans(), min_size=5, max_size=5).filter(lambda on: any(on[:3])),
    seed=st.integers(0, 2**32),
)
def test_a_password_for_a_site_obeys_its_rules(text: str, length: int, switches: list[bool], seed: int) -> None:
    try:
        site = parse_site_rules(text)
    except OutOfRange as error:
        assume(error.what != "rules-length")
        raise
    wanted = PasswordRules(
        length=length,
        lower=switches[0],
        upper=switches[1],
        digits=switches[2],
        symbols=SYMBOLS if switches[3] else "",
        avoid_lookalikes=switches[4],
    )

    hard = len(site.required) > (site.longest or length) or site.longest_run is not None
    with suppress(OutOfRange) if hard else nullcontext():
        made = generate_password(wanted, SteadyRandom(seed), site=site).reveal()
        check(made, wanted, site)


def check(made: str, wanted: PasswordRules, site: SiteRules) -> None:
    length = wanted.length
    assert (site.shortest or 0) <= len(made) <= (site.longest or 128)
    assert len(made) == min(max(length, site.shortest or 0), site.longest or 128)
    assert set(made) <= site.allowed
    assert all(signs & set(made) for signs in site.required)
    assert max(len(list(run)) for _sign, run in groupby(made)) <= (site.longest_run or 128)
    assert password_bits(wanted, site=site) >= 0


def test_signs_that_the_person_left_out_come_in_only_where_the_site_asks_for_one() -> None:
    no_symbols = PasswordRules(symbols="")

    free = generate_password(no_symbols, SteadyRandom(), site=parse_site_rules("minlength: 8;")).reveal()
    asked = generate_password(
        no_symbols, SteadyRandom(), site=parse_site_rules("allowed: lower; required: [#];")
    ).reveal()

    assert free.isalnum()
    assert set(asked) & {"#"}
    assert set(asked) <= set(ascii_lowercase + "#")


def test_lookalikes_stay_out_where_the_site_lets_them() -> None:
    rules = PasswordRules(avoid_lookalikes=True)

    spared = generate_password(
        rules, SteadyRandom(), site=parse_site_rules("required: lower; required: digit;")
    ).reveal()
    forced = generate_password(rules, SteadyRandom(), site=parse_site_rules("required: [0O];")).reveal()

    assert not LOOKALIKES & set(spared)
    assert set(forced) <= {"0", "O"}


def test_a_site_that_allows_nothing_of_what_the_person_wants_still_gets_a_password() -> None:
    capitals = PasswordRules(lower=False, digits=False, symbols="")

    assert generate_password(capitals, SteadyRandom(), site=parse_site_rules("allowed: digit;")).reveal().isdecimal()


def test_each_kind_that_the_person_wants_is_there_where_there_is_room() -> None:
    long, short = parse_site_rules("maxlength: 12;"), parse_site_rules("maxlength: 2;")

    made = generate_password(PasswordRules(), SteadyRandom(), site=long).reveal()

    assert len(made) == 12
    assert all(set(kind) & set(made) for kind in PasswordRules().kinds)
    assert len(generate_password(PasswordRules(), SteadyRandom(), site=short).reveal()) == 2


@pytest.mark.parametrize(
    "text", ["maxlength: 1; required: lower; required: digit;", "minlength: 3; max-consecutive: 1; required: [a];"]
)
def test_rules_that_no_password_obeys_are_told(text: str) -> None:
    with pytest.raises(OutOfRange) as caught:
        password_bits(PasswordRules(), site=parse_site_rules(text))

    assert caught.value.what == "rules-unmet"


def test_bits_are_those_of_the_sites_rules() -> None:
    site = parse_site_rules("minlength: 6; maxlength: 6; allowed: digit;")

    assert math.isclose(password_bits(PasswordRules(), site=site), 6 * math.log2(10))


def test_bits_count_overlapping_classes_and_runs() -> None:
    site = parse_site_rules("minlength: 4; maxlength: 4; max-consecutive: 1; required: [ab]; required: [bc];")
    letters = PasswordRules(upper=False, digits=False, symbols="", at_least_one_of_each=False)
    brute = sum(
        all(x != y for x, y in pairwise(t)) and bool({*t} & {"a", "b"}) and bool({*t} & {"b", "c"})
        for t in ((w, x, y, z) for w in "abc" for x in "abc" for y in "abc" for z in "abc")
    )

    assert math.isclose(password_bits(letters, site=site), math.log2(brute))
