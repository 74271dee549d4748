"""The whole window, as the tests of the shell have it."""

from tests.ui.shell.conftest import shells

__all__ = ["shells"]
