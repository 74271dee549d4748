"""The root of the tree of errors, and how an error carries its facts."""

from typing import ClassVar, dataclass_transform


@dataclass_transform(kw_only_default=True, eq_default=False)
class VaultAppError(Exception):
    """The root of every error this app raises on purpose; never raised itself.

    The facts of a class are its annotated names, given by name when it is raised; one with a value may be left out.
    Real dataclasses would cost every start of the app four milliseconds for methods that are hardly ever called.
    """

    _facts: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._facts = (*cls._facts, *cls.__annotations__)

    def __init__(self, **facts: object) -> None:
        super().__init__()
        for name in self._facts:
            setattr(self, name, facts.pop(name) if name in facts else getattr(type(self), name))
        if facts:
            message = f"{type(self).__name__} has no {', '.join(facts)}"
            raise TypeError(message)

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({facts})"

    __repr__ = __str__
