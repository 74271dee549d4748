"""N different logins that look like a person's, the same on every run."""

from collections.abc import Iterator

_WORDS = (
    "north pine river cloud metric signal harbor ledger atlas beacon orbit cedar quartz summit delta ember "
    "falcon garnet hazel indigo jasper kestrel lumen maple nimbus onyx prairie quill raven sierra tundra willow"
).split()
_USES = ("mail", "console", "admin", "billing", "wiki", "shop", "portal", "status", "login", "api")


def login_rows(count: int) -> Iterator[tuple[str, str, str, str]]:
    """Give ``count`` rows of title, user name, password and web address."""
    for number in range(count):
        first, second = _WORDS[number % 32], _WORDS[number // 32 % 32]
        use = _USES[number % 10]
        site = f"{first}{second}{number}"
        title = f"{first.capitalize()} {second.capitalize()} {use} {number}"
        yield (
            title,
            f"{second}.{first}@{use}.example",
            f"pW{number:06d}!{second[::-1]}#xK",
            f"https://{site}.example/{use}",
        )
