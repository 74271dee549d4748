"""The desktop's clipboard for a program without a window, through the tools that are there for it.

A secret goes to the tool's standard input, never into its arguments. Clipboard histories look away only from text
that carries a hint: ``wl-copy --sensitive`` sets it. The X11 tools can offer one kind of content at a time and so
cannot, nor can an older wl-copy: they are refused unless the caller insists.
"""

import hmac
import os
import secrets
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from time import monotonic
from typing import Final

from vault_app.adapters.system.tied_process import can_tie, start_tied
from vault_app.core.errors import ClipboardBusy, ClipboardMissing, ClipboardUnsafe
from vault_app.core.secret import Secret
from vault_app.ports.clipboard import Lease

_PATIENCE: Final = 2.0  # seconds
_STEP: Final = 0.02  # seconds between two looks whether a tool serves what it was given


@dataclass(frozen=True, slots=True)
class Tool:
    """The commands that fill, read and empty a clipboard.

    Attributes:
        hides: whether they set the hint.
        stays: what has the one that fills it serve it itself, and not leave that to a copy of its own.
    """

    fill: tuple[str, ...]
    read: tuple[str, ...]
    empty: tuple[str, ...]
    hides: bool = False
    stays: str = ""


_XCLIP: Final = Tool(
    ("xclip", "-selection", "clipboard", "-in"),
    ("xclip", "-selection", "clipboard", "-out"),
    ("xclip", "-selection", "clipboard", "-in", "/dev/null"),
    stays="-quiet",
)
_XSEL: Final = Tool(("xsel", "-b", "-i"), ("xsel", "-b", "-o"), ("xsel", "-b", "-c"), stays="--nodetach")
_PBCOPY: Final = Tool(("pbcopy",), ("pbpaste",), ("pbcopy",))


class CommandClipboard:
    """A clipboard reached through a command; see `ports.clipboard.Clipboard` for the promises."""

    def __init__(
        self,
        *,
        allow_unhidden: bool = False,
        tied: bool = False,
        environ: Mapping[str, str] = os.environ,
        which: Callable[[str], str | None] = shutil.which,
    ) -> None:
        """Look for a tool when first used.

        Args:
            allow_unhidden: take one that cannot set the do-not-record hint.
            tied: what it serves goes with this process, also where that is killed, if the platform can do it.
            environ: what tells of the desktop, and what the tool gets.
            which: finds a tool.
        """
        self._allow_unhidden = allow_unhidden
        self._tied = tied and can_tie()
        self._server: subprocess.Popen[bytes] | None = None
        # wl-copy keeps what it serves in a file; where it heeds this, the file is in memory and this person's alone.
        runtime = environ.get("XDG_RUNTIME_DIR")
        self._environ = {**environ, "TMPDIR": runtime} if runtime else environ
        self._which = which
        self._key = secrets.token_bytes(32)
        self._tool: Tool | None = None

    def put(self, text: Secret) -> Lease:
        """Offer the text.

        Raises:
            ClipboardMissing: no desktop session, or no tool for it.
            ClipboardUnsafe: the tool that is there cannot ask clipboard histories to look away.
            ClipboardBusy: the tool failed.
        """
        tool = self._tool or self._find()
        if not tool.hides and not self._allow_unhidden:
            raise ClipboardUnsafe
        self._tool = tool
        with text.borrow() as view:
            lease = Lease(self._fingerprint(view))
            if self._tied and tool.stays:
                self._serve(tool, view, lease)
            else:
                self._run(tool.fill, view)
        return lease

    def clear_if_ours(self, lease: Lease) -> bool:
        """Clear the clipboard if it still holds what the lease stands for; tell whether it was cleared."""
        if self._tool is None:
            return False
        try:
            if not self._holds(self._tool, lease):
                return False
            self._run(self._tool.empty)
        except ClipboardBusy:  # an empty clipboard, or one that is gone with its desktop
            return False
        self._end_server()
        return True

    def _serve(self, tool: Tool, text: memoryview, lease: Lease) -> None:
        """Have the tool serve the text as long as this process lives, and wait until it does."""
        self._end_server()
        try:
            self._server = server = start_tied((*tool.fill, tool.stays), environ=self._environ)
            assert server.stdin is not None  # noqa: S101  # it was started with a pipe
            with server.stdin as pipe:
                pipe.write(text)
        except OSError:  # it cannot be started, or ended without reading
            self._end_server()
            raise ClipboardBusy from None
        until = monotonic() + _PATIENCE
        while monotonic() < until:
            with suppress(subprocess.TimeoutExpired):
                if server.wait(_STEP):
                    raise ClipboardBusy
                return  # it serves in a way of its own
            with suppress(ClipboardBusy):
                if self._holds(tool, lease):
                    return
        if not tool.hides:  # Wayland alone may show what is there to nobody just now
            self._end_server()
            raise ClipboardBusy

    def _end_server(self) -> None:
        if self._server is not None:
            self._server.kill()
            self._server.wait()
            self._server = None

    def _holds(self, tool: Tool, lease: Lease) -> bool:
        return hmac.compare_digest(self._fingerprint(self._run(tool.read)), lease.fingerprint)

    def _find(self) -> Tool:
        if self._environ.get("WAYLAND_DISPLAY") and self._which("wl-copy"):
            hides = b"--sensitive" in self._run(("wl-copy", "--help"))
            fill = ("wl-copy", "--type", "text/plain;charset=utf-8", *(["--sensitive"] if hides else []))
            read, empty = ("wl-paste", "--no-newline"), ("wl-copy", "--clear")
            return Tool(fill, read, empty, hides=hides, stays="--foreground")
        if self._environ.get("DISPLAY"):
            for tool in (_XCLIP, _XSEL):
                if self._which(tool.fill[0]):
                    return tool
        if self._which(_PBCOPY.fill[0]):
            return _PBCOPY
        raise ClipboardMissing

    def _fingerprint(self, text: bytes | memoryview) -> bytes:
        return blake2b(text, key=self._key, digest_size=16).digest()

    def _run(self, command: Sequence[str], given: bytes | memoryview = b"") -> bytes:
        # The tools that serve a clipboard stay on in the background: a pipe that they inherit would never end.
        reads = command[0] == "wl-paste" or command[-1] in {"-out", "-o", "pbpaste", "--help"}
        try:
            done = subprocess.run(  # noqa: S603  # the commands above, found on the person's own PATH
                command,
                input=given,
                stdout=subprocess.PIPE if reads else subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_PATIENCE,
                check=True,
                env=dict(self._environ),
            )
        except (OSError, subprocess.SubprocessError):
            raise ClipboardBusy from None
        return done.stdout or b""
