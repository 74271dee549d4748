import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.links import links_in


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See https://a.example/x?y=1#z.", ["https://a.example/x?y=1#z"]),
        (
            "(https://a.example/wiki_(thing)) and HTTP://b.example!",
            ["https://a.example/wiki_(thing)", "HTTP://b.example"],
        ),
        ('<a href="https://a.example">', ["https://a.example"]),
        ("javascript:alert(1) ftp://x file:///etc", []),
        ("https:// nothing", []),
        ("https://...)", ["https://"]),
        ("https://a.example/" + "x" * 3_000, []),
    ],
)
def test_only_web_addresses_are_links_and_end_where_they_end(text: str, links: list[str]) -> None:
    assert [text[start:end] for start, end in links_in(text)] == links


@given(st.text())
def test_links_lie_within_the_text_one_after_the_other(text: str) -> None:
    ends = [place for link in links_in(text) for place in link]

    assert ends == sorted(ends)
    assert all(0 <= place <= len(text) for place in ends)
