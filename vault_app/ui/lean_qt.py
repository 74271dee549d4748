"""Qt's modules for less than half the price, which is most of what the start of the app costs.

PySide6's table of signatures is read when it is first asked for. PySide6 needs it to word the error where a call does
not fit, and for `inspect.signature`. It reads it with the first import, brings in two dozen modules of the standard
library with it, and from then on looks through the source of every module that is imported, for a feature (``from
__feature__ import``) that nothing here uses.
"""

import os
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

LOADER: Final = "shibokensupport.signature.loader"
_SUPPORT: Final = "files.dir"  # in shiboken6's folder
# What shiboken6 takes from the loader; tests hold what these versions do. Any other version loads as it always does.
_ASKED: Final = (
    *("pyside_type_init", "create_signature", "seterror_argument", "make_helptext"),
    *("feature_import", "feature_imported"),
)
_KNOWN: Final = frozenset(("6.11.3",))


def bring_in_qt() -> None:
    """Import QtCore, QtGui and QtWidgets; to be called before anything else does.

    Each of their functions is looked up when it is first called, as in most programs in C++: Python looks up all of
    them at once, which takes 4 ms more. What is imported later, such as cryptography, is loaded as Python loads it.
    """
    put_off_signatures()
    if sys.platform == "win32":
        import_module("PySide6.QtWidgets")
        return
    flags = sys.getdlopenflags()
    sys.setdlopenflags(os.RTLD_LAZY)
    try:
        import_module("PySide6.QtWidgets")
    finally:
        sys.setdlopenflags(flags)


def put_off_signatures() -> None:
    """Let the next import of PySide6 go without its signatures until they are needed; no effect after the first."""
    if LOADER not in sys.modules:
        sys.meta_path.insert(0, _StandIn())


class _StandIn:
    """Finds itself in the place of the loader, and the loader when that is called."""

    def __init__(self) -> None:
        self._real: ModuleType | None = None

    def find_spec(
        self, name: str, _path: "Sequence[str] | None" = None, _target: "ModuleType | None" = None
    ) -> ModuleSpec | None:
        """Give a spec for the loader, which is imported twice, and for nothing else."""
        if name != LOADER or getattr(sys.modules.get("shiboken6"), "__version__", "") not in _KNOWN:
            return None
        return ModuleSpec(name, self)  # type: ignore[arg-type]  # it has what importing asks of a loader

    def create_module(self, _spec: ModuleSpec) -> None:
        """Let Python make an empty module."""

    def exec_module(self, module: "ModuleType") -> None:
        """Fill the module with what calls the loader."""
        # The one part of the table that shiboken6 takes out of sys.modules by itself.
        mapping = vars(import_module("shibokensupport.signature.mapping"))
        update = mapping["update_mapping"]

        def update_mapping() -> object:
            mapping["update_mapping"] = update
            self._load()
            return update()

        mapping["update_mapping"] = update_mapping
        for name in _ASKED:
            setattr(module, name, self._late(name))
        vars(module).update(finish_import=_nothing, post_init=_nothing)

    def _late(self, name: str) -> "Callable[..., object]":
        def asked(*args: object, **kwargs: object) -> object:
            return getattr(self._load(), name)(*args, **kwargs)

        return asked

    def _load(self) -> "ModuleType":
        if self._real is None:
            if self in sys.meta_path:
                sys.meta_path.remove(self)
            folder = str(Path(str(sys.modules["shiboken6"].__file__)).parent / _SUPPORT)
            sys.modules.pop(LOADER, None)
            sys.path.insert(0, folder)
            try:
                self._real = import_module(LOADER)
            finally:
                sys.path.remove(folder)
        return self._real


def _nothing(*_args: object) -> None:
    """There is nothing to finish: the loader would switch features on and mend what is deprecated, and has neither."""
