"""Web addresses as people type them."""

import re
from dataclasses import dataclass
from typing import Final

from vault_app.core.errors import OutOfRange

LONGEST_ADDRESS: Final = 2_000
_LONGEST_HOST: Final = 253
_HIGHEST_PORT: Final = 65_535

_WEB: Final = frozenset({"http", "https"})
# Addresses of apps, as browsers and phones save them: kept, never opened.
_APP: Final = frozenset({"android", "androidapp", "ios", "iosapp"})

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_PORT_FOLLOWS: Final = re.compile(r"\d+(?:[/?#]|$)")
_AUTHORITY: Final = re.compile(r"([^/?#]*)(.*)", re.DOTALL)
_HOST_AND_PORT: Final = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^:\[\]]*)(?::(\d*))?")
_LABEL: Final = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_IPV4: Final = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")

# Second-level names under which countries register third-level ones ("co.uk", "com.au").
_SECOND_LEVEL: Final = frozenset(
    """
    ac co com edu gen go gob gov govt gouv id ltd me mil ne net nhs nom or org plc sch school
    """.split()  # noqa: SIM905  # thirty lines shorter
)
# Hosts under which strangers have names of their own.
_SHARED: Final = frozenset(
    """
    appspot.com azurewebsites.net blogspot.com cloudfront.net firebaseapp.com fly.dev github.io gitlab.io
    herokuapp.com myshopify.com netlify.app onrender.com pages.dev vercel.app web.app workers.dev
    """.split()  # noqa: SIM905  # thirty lines shorter
)
_COUNTRY_LETTERS: Final = 2

# Names that are not written as a plain capitalised word.
_WRITTEN: Final = {
    name.lower(): name
    for name in """
    AliExpress AWS BBC BitBucket DeepL DigitalOcean DocuSign DuckDuckGo eBay GitHub GitLab HubSpot IBM
    IKEA IMDb LinkedIn MongoDB npm OpenAI OVHcloud PagerDuty PayPal PyPI QuickBooks SoundCloud
    SurveyMonkey TikTok UPS WhatsApp WordPress YouTube
    """.split()  # noqa: SIM905  # thirty lines shorter
}


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address in its usual form.

    Attributes:
        text: the address, with scheme and host in small letters.
        scheme: "https", "http", or that of an app's address.
        host: without port; an IPv6 address without its brackets.
    """

    text: str
    scheme: str
    host: str

    @classmethod
    def parse(cls, typed: str) -> "WebAddress":
        """Read what a person typed: "linear.app" is https://linear.app.

        Raises:
            OutOfRange: ("address") it is no address, or longer than 2,000 characters; ("address-scheme") of a kind that
                is neither a website nor an app (javascript:, data:, file: and all others); ("address-login") it
                holds a user name or password, which would be kept in the open.
        """
        text = typed.strip()
        if not text or len(text) > LONGEST_ADDRESS or not text.isprintable() or " " in text:
            raise OutOfRange(what="address", high=LONGEST_ADDRESS)
        scheme, rest = _scheme_of(text)
        authority, path = _AUTHORITY.fullmatch(rest).groups()  # type: ignore[union-attr]  # matches every text
        if scheme in _APP:
            return cls(f"{scheme}://{rest}", scheme, authority.rpartition("@")[2].lower())
        if "@" in authority:
            raise OutOfRange(what="address-login")
        host, port = _host_and_port(authority)
        if "." not in host and ":" not in host and host != "localhost" and not port and "://" not in text:
            raise OutOfRange(what="address")  # a single word: hardly an address unless it says so
        written = f"[{host}]" if ":" in host else host
        return cls(f"{scheme}://{written}{port}{path}", scheme, host)

    @property
    def openable(self) -> bool:
        """Whether a browser may be asked to open it."""
        return self.scheme in _WEB

    @property
    def domain(self) -> str:
        """The part of the host that is registered, as well as it can be told without a list of all suffixes."""
        labels = self.host.split(".")
        if self.scheme in _APP or ":" in self.host or _IPV4.fullmatch(self.host):
            return self.host
        return ".".join(labels[-(1 + _suffix_labels(labels)) :])


def title_from_address(typed: str) -> str:
    """Give the name that a website probably has ("linear.app" -> "Linear"), or "" if none can be told."""
    try:
        address = WebAddress.parse(typed)
    except OutOfRange:
        return ""
    if not address.openable:
        return ""
    if ":" in address.host or _IPV4.fullmatch(address.host):
        return address.host
    name = address.domain.partition(".")[0]
    return _WRITTEN.get(name) or " ".join(part[:1].upper() + part[1:] for part in re.split("[-_]+", name))


def host_of(typed: str) -> str:
    """Give the host of an address, or "" if it has none; for searching, so nothing is refused."""
    scheme, mark, rest = typed.partition("://")
    host = (rest if mark else scheme).partition("/")[0].rpartition("@")[2].strip().lower()
    return host.removeprefix("www.")


def _scheme_of(text: str) -> tuple[str, str]:
    """Part the scheme (https if there is none) from the rest, without the slashes between them.

    Raises:
        OutOfRange: ("address-scheme").
    """
    found = _SCHEME.fullmatch(text)
    if not found or _PORT_FOLLOWS.match(found[2]):  # "localhost:3000" has a port, no scheme
        return "https", text.removeprefix("//")
    scheme = found[1].lower()
    if scheme not in _WEB | _APP or not found[2].startswith("//"):
        raise OutOfRange(what="address-scheme")
    return scheme, found[2].removeprefix("//")


def _host_and_port(authority: str) -> tuple[str, str]:
    """Part the host, in small letters, from the port with its colon ("" if there is none).

    Raises:
        OutOfRange: ("address").
    """
    found = _HOST_AND_PORT.fullmatch(authority)
    if not found:
        raise OutOfRange(what="address")
    host = found[1].lower().strip("[]").removesuffix(".")
    sound = found[1].startswith("[") or all(map(_LABEL.fullmatch, host.split(".")))
    if not sound or len(host) > _LONGEST_HOST or int(found[2] or 0) > _HIGHEST_PORT:
        raise OutOfRange(what="address")
    return host, f":{int(found[2])}" if found[2] else ""


def _suffix_labels(labels: list[str]) -> int:
    """Tell how many labels at the end are not the owner's to choose."""
    country = len(labels[-1]) == _COUNTRY_LETTERS and len(labels) > _COUNTRY_LETTERS
    if (country and labels[-2] in _SECOND_LEVEL) or ".".join(labels[-2:]) in _SHARED:
        return 2
    return 1
