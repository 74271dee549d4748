"""Programs that we start and that must not outlive us: the tool that serves a copied password.

The threat: ``vault-cli`` is killed, and its tool would serve the password until somebody copies something else.
``PR_SET_PDEATHSIG`` (prctl(2)) has the kernel end the program with us. Linux alone has that.
"""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Final

_PR_SET_PDEATHSIG: Final = 1


def can_tie() -> bool:
    """Say whether this platform ends a program with the one that started it."""
    return sys.platform == "linux"


def start_tied(command: Sequence[str], *, environ: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    """Start a program that reads its standard input, and is killed as soon as this thread ends, whatever ends it.

    Raises:
        OSError: it cannot be started.
    """
    return subprocess.Popen(  # noqa: S603  # the caller's own command
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=dict(environ),
        preexec_fn=_tie(),  # noqa: PLW1509  # two system calls, and vault-cli has one thread
    )


def _tie() -> Callable[[], None]:
    prctl, parent = ctypes.CDLL(None).prctl, os.getpid()  # looked up before the fork

    def tie() -> None:  # pragma: no cover  # runs in the child, before its program
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:  # we ended in between
            os._exit(1)

    return tie
