from collections.abc import Iterator
from pathlib import Path

import pytest

from vault_app.core import errors
from vault_app.core.errors import VaultAppError

GROUPS = {
    "VaultAppError",
    "UnlockError",
    "FormatError",
    "IntegrityError",
    "StorageError",
    "ClipboardError",
    "KeychainError",
    "TransferError",
    "AttachmentError",
    "LeakSourceError",
}


def every_error(kind: type[VaultAppError] = VaultAppError) -> Iterator[type[VaultAppError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from every_error(below)


def test_the_facts_of_an_error_are_its_fields() -> None:
    error = errors.RolledBack(number=3, pinned=7)

    assert (error.number, error.pinned) == (3, 7)
    assert str(error) == "RolledBack(number=3, pinned=7)"
    assert str(errors.Locked()) == "Locked()"
    assert str(errors.NotFound(path=Path("vault"))) == f"NotFound(path={Path('vault')!r})"


def test_a_fact_that_is_missing_or_unknown_is_told_where_the_error_is_raised() -> None:
    with pytest.raises(AttributeError, match="pinned"):
        errors.RolledBack(number=3)  # type: ignore[call-arg]  # what is shown here
    with pytest.raises(TypeError, match="colour"):
        errors.Locked(colour="red")


def test_an_error_keeps_its_facts_to_itself() -> None:
    first, second = errors.InUse(user="ada"), errors.InUse(user="ben")

    assert (first.user, second.user, errors.InUse.user) == ("ada", "ben", "")


@pytest.mark.parametrize("kind", list(dict.fromkeys(every_error())))
def test_every_error_is_a_named_fact_with_a_docstring(kind: type[VaultAppError]) -> None:
    assert kind.__doc__
    assert issubclass(kind, Exception)
    if kind.__module__.startswith(errors.__name__):
        below = {child for child in kind.__subclasses__() if child.__module__.startswith(errors.__name__)}
        assert not below or kind.__name__ in GROUPS


def test_two_errors_of_a_kind_are_two_happenings() -> None:
    assert errors.Locked() != errors.Locked()
    assert len({errors.Locked(), errors.Locked()}) == 2
