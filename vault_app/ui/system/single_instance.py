"""One window per person: a second start hands over what it was asked for and ends.

The first start holds a lock on a file in a folder that only this person can enter; the system gives the lock back when
the process ends, however it ends, so nothing that a crash leaves behind is ever in the way. What comes in from a second
start is a wish and nothing more: raise the window, and perhaps show the unlock page of a file.
"""

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QThread, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

# ruff: noqa: PLC0415  # a first start needs no network classes before its window is painted

MOST_BYTES: Final = 16_384
MOST_AT_ONCE: Final = 4
_LONGEST_PATH: Final = 4096
_LONGEST_TOKEN: Final = 256
_PATIENCE_MS: Final = 3000
_PAUSE_MS: Final = 50
_TAKEN: Final = b"taken\n"


class Wish(NamedTuple):
    """What a second start was asked for.

    Attributes:
        path: the vault to open, absolute; None only raises the window.
        quick: whether it was for quick access.
        token: the desktop's leave to raise a window (XDG activation protocol), or "".
    """

    path: Path | None = None
    quick: bool = False
    token: str = ""


def written(wish: Wish) -> bytes:
    """Give a wish as the one line that is sent."""
    import json

    path = "" if wish.path is None else str(wish.path)
    return json.dumps({"open": path, "quick": wish.quick, "token": wish.token}).encode() + b"\n"


def read_wish(line: bytes) -> Wish | None:
    """Give the wish in a line; None for anything that `written` would not have written."""
    import json

    try:
        found = json.loads(line) if len(line) <= MOST_BYTES else None
    except (ValueError, RecursionError):
        return None
    match found:
        case {"open": str(path), "quick": bool(quick), "token": str(token), **rest} if not rest:
            fits = len(path) <= _LONGEST_PATH and "\0" not in path and (not path or Path(path).is_absolute())
            is_token = len(token) <= _LONGEST_TOKEN and token.isascii() and (not token or token.isprintable())
            return Wish(Path(path) if path else None, quick, token) if fits and is_token else None
    return None


class Instance(QObject):
    """This process among those of the same person.

    Signals:
        wished: a `Wish` that a second start handed over.
    """

    wished = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Stand in ``folder``, which is made if need be and must be this person's alone to count."""
        super().__init__(parent)
        self._folder = folder
        self._lock: int | None = None
        self._server: QLocalServer | None = None

    @property
    def place(self) -> str:
        """Where a first start listens."""
        return str(self._folder / "window") if sys.platform != "win32" else f"vault-app-{os.getlogin()}"

    def claim(self) -> bool:
        """Be the first start. False: another one is, or nobody can tell here."""
        if sys.platform == "win32":  # a named pipe is gone with its process
            return not self._asks_another(written(Wish()), _PAUSE_MS)
        import fcntl

        if not _is_ours_alone(self._folder):
            return False
        try:
            lock = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        except OSError:
            return False
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(lock)
            return False
        self._lock = lock
        return True

    def hand_over(self, wish: Wish, *, patience_ms: int = _PATIENCE_MS) -> bool:
        """Give a wish to the first start; false if none takes it, so that this start opens a window after all.

        The first start may not listen yet: it does so once its window is painted.
        """
        since = QElapsedTimer()
        since.start()
        while since.elapsed() <= patience_ms:
            if Path(self.place).exists() or sys.platform == "win32":
                left = max(_PAUSE_MS, patience_ms - since.elapsed())
                if self._asks_another(written(wish), left):
                    return True
            elif not _is_ours_alone(self._folder):
                return False
            QThread.msleep(_PAUSE_MS)
        return False

    def listen(self) -> bool:
        """Take wishes from now on, after `claim`; false where that cannot be, which harms nothing."""
        if self._lock is None and sys.platform != "win32":
            return False
        from PySide6.QtNetwork import QLocalServer

        self._server = server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(MOST_AT_ONCE)
        server.newConnection.connect(self._welcome)
        # We hold the lock: what lies there was left by a start that crashed.
        QLocalServer.removeServer(self.place)
        return server.listen(self.place)

    def end(self) -> None:
        """Take no more wishes, and let another start be the first."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        lock, self._lock = self._lock, None
        if lock is not None:
            os.close(lock)

    def _asks_another(self, line: bytes, patience_ms: int) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self.place)
        if not socket.waitForConnected(patience_ms):
            return False
        socket.write(line)
        socket.flush()
        while not socket.canReadLine():
            if not socket.waitForReadyRead(patience_ms):
                return False
        taken = bytes(socket.readLine(len(_TAKEN) + 1).data()) == _TAKEN
        socket.disconnectFromServer()
        return taken

    def _welcome(self) -> None:
        server = self._server
        while server is not None and server.hasPendingConnections():
            if len(self.findChildren(_Guest)) >= MOST_AT_ONCE:
                server.nextPendingConnection().abort()
            else:
                _Guest(server.nextPendingConnection(), self)


class _Guest(QObject):
    """One second start, from its first byte to its last: it gets a moment to say its one line."""

    def __init__(self, socket: "QLocalSocket", instance: Instance) -> None:
        super().__init__(instance)
        self._socket, self._instance = socket, instance
        socket.setParent(self)
        socket.setReadBufferSize(MOST_BYTES + 1)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(_PATIENCE_MS, self, self._leave)
        self._read()

    def _read(self) -> None:
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() > MOST_BYTES:
                self._leave()
            return
        wish = read_wish(bytes(self._socket.readLine(MOST_BYTES + 1).data()))
        if wish is None:
            self._leave()
            return
        self._socket.readyRead.disconnect(self._read)
        self._socket.write(_TAKEN)
        self._socket.flush()
        self._instance.wished.emit(wish)

    def _leave(self) -> None:
        self._socket.abort()
        self.deleteLater()


def _is_ours_alone(folder: Path) -> bool:
    """Make the folder if need be, and tell whether nobody else can enter it."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
    return False
