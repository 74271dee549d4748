"""The garbage collector while a vault is opened."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Open a vault without the collector, and keep it from what came in.

    Ten thousand logins are many objects at once, and none of them is garbage: the collector would look through them
    all, twice, before the list is on the screen.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
