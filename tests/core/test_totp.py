import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.errors import OutOfRange
from vault_app.core.secret import Secret
from vault_app.core.totp import ALGORITHMS, CodeRules, code_address, read_code_rules

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(str.strip)


def seed_of(rules: CodeRules) -> bytes:
    with rules.seed.borrow() as view:
        return bytes(view)


def refused(text: str) -> str:
    with pytest.raises(OutOfRange) as caught:
        read_code_rules(Secret(text))
    return caught.value.what


def test_an_address_gives_every_rule() -> None:
    rules = read_code_rules(
        Secret(
            "otpauth://totp/ACME%20Co:dana@northpine.example"
            "?secret=JBSWY3DPEHPK3PXP&issuer=ACME%20Co&algorithm=SHA256&digits=8&period=60"
        )
    )

    assert seed_of(rules) == b"Hello!\xde\xad\xbe\xef"
    assert (rules.issuer, rules.account) == ("ACME Co", "dana@northpine.example")
    assert (rules.algorithm, rules.digits, rules.period) == ("SHA256", 8, 60)


def test_what_an_address_leaves_out_is_the_default() -> None:
    rules = read_code_rules(Secret("OTPAUTH://TOTP/?secret=jbswy3dpehpk3pxp"))

    assert (rules.algorithm, rules.digits, rules.period, rules.issuer, rules.account) == ("SHA1", 6, 30, "", "")


@pytest.mark.parametrize(
    ("label", "issuer", "account"),
    [
        ("dana", "", "dana"),
        ("ACME:dana", "ACME", "dana"),
        ("ACME%3A%20dana", "ACME", "dana"),
        ("ACME%3Aeast:dana", "ACME:east", "dana"),
        (":dana", "", "dana"),
    ],
)
def test_a_label_names_the_issuer_and_the_account(label: str, issuer: str, account: str) -> None:
    rules = read_code_rules(Secret(f"otpauth://totp/{label}?secret=JBSWY3DPEHPK3PXP"))

    assert (rules.issuer, rules.account) == (issuer, account)


def test_the_issuer_parameter_wins_over_the_label() -> None:
    rules = read_code_rules(Secret("otpauth://totp/Old:dana?secret=JBSWY3DP&issuer=New"))

    assert rules.issuer == "New"


@pytest.mark.parametrize(
    "typed", ["JBSWY3DPEHPK3PXP", " jbsw y3dp ehpk 3pxp\n", "JBSW-Y3DP-EHPK-3PXP", "JBSWY3DPEHPK3PXP===="]
)
def test_a_bare_seed_is_enough(typed: str) -> None:
    assert seed_of(read_code_rules(Secret(typed))) == b"Hello!\xde\xad\xbe\xef"


@pytest.mark.parametrize("written", ["sha1", "SHA-1", "HmacSHA1"])
def test_other_spellings_of_an_algorithm_are_known(written: str) -> None:
    assert read_code_rules(Secret(f"otpauth://totp/x?secret=JBSWY3DP&algorithm={written}")).algorithm == "SHA1"


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("", "code-seed"),
        ("not base32!", "code-seed"),
        ("A", "code-seed"),
        ("jbswy3dpé", "code-seed"),
        ("otpauth://totp/x", "code-seed"),
        ("otpauth://totp/x?secret=" + "A" * 416, "code-seed"),
        ("otpauth://hotp/x?secret=JBSWY3DP&counter=1", "code-kind"),
        ("otpauth://yubi/x?secret=JBSWY3DP", "code-address"),
        ("otpauth-migration://offline?data=AAAA", "code-export"),
        ("steam://", "code-seed"),
        ("steam://not base32!", "code-seed"),
        ("https://github.example", "code-address"),
        ("otpauth://totp/x?" + "a=1&" * 40, "code-address"),
        ("A" * 4_001, "code-address"),
        ("otpauth://totp/x?secret=JBSWY3DP&algorithm=MD5", "code-algorithm"),
        ("otpauth://totp/x?secret=JBSWY3DP&digits=5", "code-digits"),
        ("otpauth://totp/x?secret=JBSWY3DP&digits=nine", "code-digits"),
        ("otpauth://totp/x?secret=JBSWY3DP&period=0", "code-period"),
        ("otpauth://totp/x?secret=JBSWY3DP&period=3601", "code-period"),
        ("otpauth://totp/x?secret=JBSWY3DP&period=-30", "code-period"),
    ],
)
def test_what_gives_no_time_based_code_is_refused(typed: str, what: str) -> None:
    assert refused(typed) == what


@pytest.mark.parametrize(
    "typed",
    [
        "steam://JBSWY3DPEHPK3PXP",
        "steam://jbsw%20y3dp%20ehpk%203pxp",
        "otpauth://steam/Steam:gordon?secret=JBSWY3DPEHPK3PXP&digits=6",
        "otpauth://totp/Steam:gordon?secret=JBSWY3DPEHPK3PXP&issuer=Steam",
        "otpauth://totp/Steam:gordon?secret=JBSWY3DPEHPK3PXP",
        "otpauth://totp/gordon?secret=JBSWY3DPEHPK3PXP&encoder=steam",
    ],
)
def test_steams_codes_are_known_by_every_way_they_are_written(typed: str) -> None:
    rules = read_code_rules(Secret(typed))

    assert rules.steam
    assert rules.digits == 5
    assert seed_of(rules) == b"Hello!\xde\xad\xbe\xef"


@pytest.mark.parametrize("query", ["issuer=Steam&digits=6", "issuer=Steam&encoder=plain", "issuer=Steamworks"])
def test_other_codes_are_not_taken_for_steams(query: str) -> None:
    assert not read_code_rules(Secret(f"otpauth://totp/gordon?secret=JBSWY3DPEHPK3PXP&{query}")).steam


def test_steams_codes_are_kept_in_an_address_of_the_usual_form() -> None:
    kept = code_address(read_code_rules(Secret("steam://JBSWY3DPEHPK3PXP"))).reveal()

    assert kept == (
        "otpauth://totp/Steam:?secret=JBSWY3DPEHPK3PXP&issuer=Steam&algorithm=SHA1&digits=5&period=30&encoder=steam"
    )


def test_only_steams_codes_have_five_signs() -> None:
    with pytest.raises(OutOfRange):
        CodeRules(seed=Secret("x"), digits=5)
    with pytest.raises(OutOfRange):
        CodeRules(seed=Secret("x"), digits=6, steam=True)


def test_a_clock_before_1970_gives_the_first_period() -> None:
    assert CodeRules(seed=Secret("x")).step_at(-1_000_000) == 0


def test_rules_of_an_unknown_algorithm_cannot_be_made() -> None:
    with pytest.raises(OutOfRange):
        CodeRules(seed=Secret("x"), algorithm="MD5")  # type: ignore[arg-type]


@given(
    seed=st.binary(min_size=1, max_size=256),
    algorithm=st.sampled_from(ALGORITHMS),
    digits=st.integers(5, 8),
    period=st.integers(1, 3_600),
    issuer=NAMES | st.just("Steam"),
    account=NAMES,
)
def test_the_address_that_is_kept_gives_the_same_rules(**given: object) -> None:
    rules = CodeRules(**{**given, "seed": Secret(given["seed"]), "steam": given["digits"] == 5})  # type: ignore[arg-type]

    assert read_code_rules(code_address(rules)) == rules


@given(st.text())
def test_whatever_is_pasted_is_read_or_refused(text: str) -> None:
    for typed in (text, f"otpauth://totp/{text}", f"otpauth://totp/x?secret=JBSWY3DP&{text}"):
        try:
            rules = read_code_rules(Secret(typed))
        except OutOfRange:
            continue
        assert read_code_rules(code_address(rules)) == rules


def test_a_code_holds_for_its_period() -> None:
    rules = CodeRules(seed=Secret("x"))

    assert [rules.step_at(time) for time in (0, 29_999, 30_000, 1_111_111_109_000)] == [0, 0, 1, 0x23523EC]
    assert [rules.seconds_left_at(time) for time in (0, 999, 1_000, 29_999, 30_000)] == [30, 30, 29, 1, 30]
