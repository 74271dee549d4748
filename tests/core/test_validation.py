import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.draft import Draft, DraftField
from vault_app.core.errors import InvalidDraft
from vault_app.core.ids import CODE, NOTES, PASSWORD, TAGS, TITLE, USERNAME, WEBSITE, FieldId, ValueId
from vault_app.core.item import FieldType, Sealed
from vault_app.core.secret import Secret
from vault_app.core.validation import Problem, ProblemCode, checked, problems_of, tidied, title_of

MIB = 1 << 20


def draft(*fields: DraftField, title: str = "GitHub", tags: tuple[str, ...] = ()) -> Draft:
    return Draft(item_id=None, kind="login", title=title, fields=fields, tags=tags)


def website(text: str) -> DraftField:
    return DraftField(WEBSITE, FieldType.ADDRESS, text)


def username(text: str) -> DraftField:
    return DraftField(USERNAME, FieldType.TEXT, text)


def password(text: str) -> DraftField:
    return DraftField(PASSWORD, FieldType.PASSWORD, Secret(text))


def code(text: str) -> DraftField:
    return DraftField(CODE, FieldType.CODE, Secret(text))


def notes(text: str) -> DraftField:
    return DraftField(NOTES, FieldType.NOTE, text)


def found(draft: Draft) -> list[tuple[FieldId, str]]:
    return [(problem.field, problem.code.value) for problem in problems_of(draft)]


def test_an_ordinary_login_has_no_problems() -> None:
    login = draft(
        website("https://github.example"),
        username("dana.okafor"),
        password("kV7#tq-Rm2!xZp9s@LwE"),
        code("JBSWY3DPEHPK3PXP"),
        notes("Two\r\nlines\tof notes"),
        tags=("Operations",),
    )

    assert problems_of(login) == ()
    assert checked(login) == tidied(login)


def test_empty_fields_are_no_problem() -> None:
    assert found(draft(website(" "), username(""), password(""), code(""), notes(""))) == []


def test_every_problem_is_told_at_once_in_the_order_of_the_screen() -> None:
    broken = draft(
        website("javascript:alert(1)"),
        username("da\tna"),
        password("a\nb"),
        code("not a seed!"),
        notes("\x00"),
        title=" ",
        tags=("a\nb", "c\nd", "x" * 101),
    )

    assert found(broken) == [
        (TITLE, "missing"),
        (WEBSITE, "unsafe-address"),
        (USERNAME, "control-characters"),
        (PASSWORD, "control-characters"),
        (CODE, "not-a-code"),
        (NOTES, "control-characters"),
        (TAGS, "control-characters"),
        (TAGS, "too-long"),
    ]
    with pytest.raises(InvalidDraft) as caught:
        checked(broken)
    assert caught.value.problems == problems_of(broken)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("two words", "not-an-address"),
        ("file:///etc/passwd", "unsafe-address"),
        ("https://dana:secret@github.example", "login-in-address"),
    ],
)
def test_a_website_has_to_be_one(typed: str, problem: str) -> None:
    assert found(draft(website(typed))) == [(WEBSITE, problem)]


def test_a_title_is_needed_only_where_no_website_gives_one() -> None:
    assert found(draft(title="")) == [(TITLE, "missing")]
    assert found(draft(website("linear.app"), title="")) == []
    assert (
        title_of(draft(username("linear.app"), website("androidapp://x"), website("linear.app"), title=" ")) == "Linear"
    )
    assert title_of(draft(website("linear.app"), title=" Mine ")) == "Mine"


@pytest.mark.parametrize(
    ("field", "longest"),
    [
        (username, 10_000),
        (password, MIB),
        (notes, MIB),
    ],
)
def test_a_value_may_be_only_so_long(field: object, longest: int) -> None:
    assert callable(field)

    assert found(draft(field("x" * longest))) == []
    assert [code for _, code in found(draft(field("x" * (longest + 1))))] == ["too-long"]


def test_a_title_has_at_most_500_characters() -> None:
    assert found(draft(title="ü" * 500)) == []
    assert found(draft(title="ü" * 501)) == [(TITLE, "too-long")]


def test_there_are_at_most_a_hundred_tags() -> None:
    assert found(draft(tags=tuple(map(str, range(100))))) == []
    assert found(draft(tags=tuple(map(str, range(101))))) == [(TAGS, "too-many")]


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\x85", "\n", "\ud800"])
def test_a_line_holds_no_character_that_cannot_be_shown_or_written(character: str) -> None:
    assert found(draft(title=f"Git{character}Hub")) == [(TITLE, "control-characters")]


@pytest.mark.parametrize("character", ["\u200d", "\u2028", "\u00a0", "\ue000", "\U0001f511"])
def test_other_odd_characters_are_the_persons_own_business(character: str) -> None:
    assert found(draft(username(f"a{character}b"))) == []


def test_several_lines_are_for_notes_only() -> None:
    secure_note = DraftField(NOTES, FieldType.SECURE_NOTE, Secret("one\r\n\ttwo"))
    hidden = DraftField(FieldId(b"h" * 16), FieldType.HIDDEN, Secret("one\r\n\ttwo"), label="PIN")

    assert found(draft(secure_note)) == []
    assert found(draft(hidden)) == [(hidden.id, "control-characters")]


def test_a_label_is_one_line() -> None:
    labelled = DraftField(FieldId(b"h" * 16), FieldType.TEXT, "x", label="two\nlines")

    assert problems_of(draft(labelled)) == (Problem(labelled.id, ProblemCode.CONTROL_CHARACTERS),)


def test_a_sealed_value_left_untouched_has_no_problems() -> None:
    sealed = DraftField(CODE, FieldType.CODE, Sealed(ValueId(bytes(16)), b"", 0, bytes(16)))

    assert found(draft(sealed)) == []
    assert tidied(draft(sealed)).fields == (sealed,)


def test_what_is_kept_is_tidy() -> None:
    kept = tidied(
        draft(
            website(" Linear.app "),
            username(" dana "),
            password(" spaces stay "),
            code("jbsw y3dp ehpk 3pxp"),
            title="",
            tags=(" Operations ", "", "Operations", "Mail"),
        )
    )

    assert kept.title == "Linear"
    assert kept.tags == ("Operations", "Mail")
    values = [entry.value.reveal() if isinstance(entry.value, Secret) else entry.value for entry in kept.fields]
    assert values == [
        "https://linear.app",
        " dana ",
        " spaces stay ",
        "otpauth://totp/?secret=JBSWY3DPEHPK3PXP&issuer=&algorithm=SHA1&digits=6&period=30",
    ]


def test_tidying_leaves_alone_what_is_wrong() -> None:
    broken = draft(website("two words"), code("not a seed!"))

    assert tidied(broken) == broken


@given(title=st.text(), address=st.text(), user=st.text(), note=st.text(), tags=st.lists(st.text()).map(tuple))
def test_whatever_is_typed_has_problems_or_is_kept(
    title: str, address: str, user: str, note: str, tags: tuple[str, ...]
) -> None:
    typed = draft(website(address), username(user), notes(note), title=title, tags=tags)

    if not problems_of(typed):
        assert problems_of(checked(typed)) == ()
        assert checked(checked(typed)) == checked(typed)


def attachment(size: int, name: str = "contract.pdf") -> DraftField:
    return DraftField(FieldId(b"f" * 16), FieldType.FILE, Secret(bytes(size)), name)


def test_a_file_holds_any_bytes_up_to_sixteen_mebibytes() -> None:
    assert found(draft(attachment(16 * MIB))) == []
    assert found(draft(attachment(16 * MIB + 1))) == [(FieldId(b"f" * 16), "too-long")]
    assert found(draft(attachment(0))) == []


def test_a_file_has_a_name_that_can_be_written() -> None:
    assert found(draft(attachment(1, " "))) == [(FieldId(b"f" * 16), "missing")]
    assert found(draft(attachment(1, "a\0b"))) == [(FieldId(b"f" * 16), "control-characters")]


def test_a_file_that_is_sealed_already_is_not_looked_into() -> None:
    sealed = Sealed(ValueId(b"v" * 16), b"m", 0, b"f" * 16)

    assert found(draft(DraftField(FieldId(b"f" * 16), FieldType.FILE, sealed, "a.pdf"))) == []


@pytest.mark.parametrize("typed", ["2027-03-31", " 2027-03-31 ", "20270331", "", "  "])
def test_a_day_is_kept_in_one_spelling(typed: str) -> None:
    entry = DraftField(FieldId(b"d" * 16), FieldType.DATE, typed, "Day")

    assert found(draft(entry)) == []
    assert tidied(draft(entry)).fields[0].value == ("2027-03-31" if typed.strip() else "")


@pytest.mark.parametrize("typed", ["31.3.2027", "2027-02-30", "soon"])
def test_what_is_no_day_is_said_and_left(typed: str) -> None:
    entry = DraftField(FieldId(b"d" * 16), FieldType.DATE, typed, "Day")

    assert found(draft(entry)) == [(FieldId(b"d" * 16), "not-a-date")]
    assert tidied(draft(entry)).fields[0].value == typed


@pytest.mark.parametrize(("typed", "codes"), [("ab" * 16, []), ("", []), ("Mail", ["not-an-item"])])
def test_a_reference_names_an_item(typed: str, codes: list[str]) -> None:
    entry = DraftField(FieldId(b"r" * 16), FieldType.REFERENCE, typed, "See")

    assert [code for _, code in found(draft(entry))] == codes
