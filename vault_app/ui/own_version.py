"""Which version of this app runs."""

from functools import cache


@cache
def own_version() -> str:
    """Give the installed version, or "" in a checkout that was never installed."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - 10 ms, seldom wanted

    try:
        return version("vault-app")
    except PackageNotFoundError:
        return ""
