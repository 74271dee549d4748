import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.errors import OutOfRange
from vault_app.core.web_address import WebAddress, host_of, title_from_address

ODD = st.text(st.sampled_from("ab.:/@?#[]-%1 \thtps"), max_size=16)


def refused(typed: str) -> str:
    with pytest.raises(OutOfRange) as caught:
        WebAddress.parse(typed)
    return caught.value.what


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("linear.app", "https://linear.app"),
        ("  linear.app/team?x=Y#Z ", "https://linear.app/team?x=Y#Z"),
        ("HTTP://Linear.App/Team", "http://linear.app/Team"),
        ("https://linear.app:8443/x", "https://linear.app:8443/x"),
        ("linear.app:08443", "https://linear.app:8443"),
        ("https://linear.app:/x", "https://linear.app/x"),
        ("//cdn.linear.app", "https://cdn.linear.app"),
        ("localhost", "https://localhost"),
        ("localhost:3000/login", "https://localhost:3000/login"),
        ("nas:5000", "https://nas:5000"),
        ("http://nas", "http://nas"),
        ("192.168.0.1", "https://192.168.0.1"),
        ("[::1]:8080/x", "https://[::1]:8080/x"),
        ("linear.app.", "https://linear.app"),
        ("bücher.example", "https://bücher.example"),
        ("linear.app?next=https://x.example", "https://linear.app?next=https://x.example"),
        ("androidapp://com.linear", "androidapp://com.linear"),
        ("android://hash==@com.Linear/", "android://hash==@com.Linear/"),
    ],
)
def test_what_is_typed_becomes_an_address(typed: str, text: str) -> None:
    assert WebAddress.parse(typed).text == text


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "JavaScript://%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://files.example",
        "mailto:dana@northpine.example",
        "vbscript:x",
        "https:linear.app",
        "linear.app:x",
    ],
)
def test_only_websites_and_apps_are_addresses(typed: str) -> None:
    assert refused(typed) == "address-scheme"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "linear",
        "two words.example",
        "tab\t.example",
        "a..example",
        "-a.example",
        "a-.example",
        "https://",
        "https:///path",
        "a.example:99999",
        "https://a.example:x",
        "[::1",
        "[zz]",
        "a.example/" + "x" * 2_000,
        "a" * 64 + ".example",
        ".".join(["a" * 50] * 6),
        "a*.example",
        "line\u2028.example",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    assert refused(typed) == "address"


@pytest.mark.parametrize("typed", ["https://dana:secret@linear.app", "github.example@evil.example"])
def test_an_address_with_a_login_in_it_is_refused(typed: str) -> None:
    assert refused(typed) == "address-login"


def test_an_apps_address_is_never_opened() -> None:
    assert WebAddress.parse("linear.app").openable
    assert not WebAddress.parse("androidapp://com.linear").openable


@pytest.mark.parametrize(
    ("typed", "domain"),
    [
        ("www.linear.app", "linear.app"),
        ("a.b.linear.app", "linear.app"),
        ("https://login.bank.co.uk/x", "bank.co.uk"),
        ("shop.com.au", "shop.com.au"),
        ("co.uk", "co.uk"),
        ("go.com", "go.com"),
        ("x.go.com", "go.com"),
        ("northpine.github.io", "northpine.github.io"),
        ("github.io", "github.io"),
        ("t.co", "t.co"),
        ("nas:5000", "nas"),
        ("10.0.0.7:80", "10.0.0.7"),
        ("[fe80::1]", "fe80::1"),
        ("android://hash@com.linear.app", "com.linear.app"),
    ],
)
def test_the_domain_is_the_part_that_is_registered(typed: str, domain: str) -> None:
    assert WebAddress.parse(typed).domain == domain


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("linear.app", "Linear"),
        ("https://www.github.com/login", "GitHub"),
        ("online.my-bank.co.uk", "My Bank"),
        ("northpine.github.io", "Northpine"),
        ("1password.eu", "1password"),
        ("localhost:3000", "Localhost"),
        ("192.168.0.1", "192.168.0.1"),
        ("[::1]", "::1"),
        ("bücher.example", "Bücher"),
        ("androidapp://com.linear", ""),
        ("javascript:alert(1)", ""),
        ("lin", ""),
        ("", ""),
    ],
)
def test_a_title_is_derived_from_the_address(typed: str, title: str) -> None:
    assert title_from_address(typed) == title


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("https://www.Linear.app/x", "linear.app"),
        ("linear.app/x", "linear.app"),
        ("nas", "nas"),
        ("android://hash@com.linear/", "com.linear"),
        ("", ""),
    ],
)
def test_search_gets_the_host_of_whatever_is_kept(typed: str, host: str) -> None:
    assert host_of(typed) == host


@given(st.one_of(st.text(), ODD, ODD.map("https://{}".format)))
def test_whatever_is_typed_is_refused_or_stays_the_same_address(typed: str) -> None:
    try:
        address = WebAddress.parse(typed)
    except OutOfRange:
        return

    assert WebAddress.parse(address.text) == address
    assert address.host.endswith(address.domain)
    assert title_from_address(typed) == title_from_address(address.text)
