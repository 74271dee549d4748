"""N different logins that look like a person's, the same on every run."""

from base64 import b85encode
from collections.abc import Iterator
from hashlib import sha256

_WORDS = (
    *("north", "pine", "river", "cloud", "metric", "signal", "harbor", "ledger", "atlas", "beacon", "orbit"),
    *("cedar", "quartz", "summit", "delta", "ember", "falcon", "garnet", "hazel", "indigo", "jasper", "kestrel"),
    *("lumen", "maple", "nimbus", "onyx", "prairie", "quill", "raven", "sierra", "tundra", "willow"),
)
_USES = ("mail", "console", "admin", "billing", "wiki", "shop", "portal", "status", "login", "api")


def login_rows(count: int) -> Iterator[tuple[str, str, str, str]]:
    """Give ``count`` rows of title, user name, password and web address."""
    for number in range(count):
        first, second = _WORDS[number % 32], _WORDS[number // 32 % 32]
        use = _USES[number % 10]
        title = f"{first.capitalize()} {second.capitalize()} {use} {number}"
        username = f"{second}.{first}@{use}.example"
        password = b85encode(sha256(b"password %d" % number).digest())[:20].decode()
        yield title, username, password, f"https://{first}{second}{number}.example/{use}"
