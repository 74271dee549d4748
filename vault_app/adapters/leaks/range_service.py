"""Have I Been Pwned's Pwned Passwords, asked by range (k-anonymity).

All that leaves this computer are the first five of the 40 hex digits of a password's SHA-1. The service answers with
every hash that begins so, some eight hundred, and the rest of the comparison happens here. ``Add-Padding`` fills each
answer up with invented lines of count 0, so that its length does not tell which range was asked for.

Protocol: https://haveibeenpwned.com/API/v3#PwnedPasswords
"""

import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Event, Timer
from typing import Final
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies, proxy_bypass

from vault_app.core.errors import LeakServiceGarbage, LeakServiceRefused, LeakServiceUnreachable, LeakSourceError
from vault_app.core.leaks import ONLINE

SERVICE: Final = "https://api.pwnedpasswords.com"
SENT_DIGITS: Final = 5
_REST_DIGITS: Final = 40 - SENT_DIGITS
_LINE: Final = re.compile(rb"([0-9A-F]{%d}):([0-9]{1,12})" % _REST_DIGITS)
_MOST_BYTES: Final = 1 << 20  # an answer has some 40 KiB
_SILENCE_SECONDS: Final = 10.0  # without a byte
_ANSWER_SECONDS: Final = 20.0  # for a whole answer, however busily it drips
_OK: Final = 200


class RangeService:
    """A connection that is kept while one look goes on; the last range is remembered."""

    kind: Final = ONLINE

    def __init__(
        self, base: str = SERVICE, *, silence: float = _SILENCE_SECONDS, answer: float = _ANSWER_SECONDS
    ) -> None:
        """Make ready to ask; nothing is sent yet. Another ``base`` and shorter times are for tests only."""
        self._base = urlsplit(base)
        self._silence, self._answer = silence, answer
        self._connection: HTTPConnection | None = None

    def occurrences(self, digest: bytes) -> int:
        """Tell how often the password with that SHA-1 was found.

        Raises:
            LeakServiceUnreachable, LeakServiceRefused, LeakServiceGarbage: see there.
        """
        digits = digest.hex().upper()
        found = _counts(self._range(digits[:SENT_DIGITS]))
        return found.get(digits[SENT_DIGITS:].encode("ascii"), 0)

    def close(self) -> None:
        """Let go of the connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _range(self, first_digits: str) -> bytes:
        kept = self._connection is not None
        try:
            return self._asked(first_digits)
        except (LeakServiceUnreachable, LeakServiceGarbage):
            if not kept:
                raise
        # A connection that was kept may have been closed by the service meanwhile: once more, on a new one.
        return self._asked(first_digits)

    def _asked(self, first_digits: str) -> bytes:
        connection = self._connection = self._connection or self._connect()
        try:
            if connection.sock is None:
                connection.connect()
            # The connection lets go of its socket as soon as an answer says that it is the last.
            with _limited(connection.sock, self._answer):
                connection.request("GET", f"{self._base.path}/range/{first_digits}", headers=_HEADERS)
                return self._body(connection.getresponse())
        except LeakSourceError:
            self.close()
            raise
        except (OSError, HTTPException, ValueError) as error:
            self.close()
            raise _told(error) from None

    def _body(self, response: HTTPResponse) -> bytes:
        if response.status != _OK:  # http.client follows no redirect, and neither do we
            raise LeakServiceRefused(status=response.status)
        body = response.read(_MOST_BYTES + 1)
        if len(body) > _MOST_BYTES:
            raise LeakServiceGarbage
        if response.length:
            raise ConnectionResetError  # cut off before its announced end
        return body

    def _connect(self) -> HTTPConnection:
        host, port = self._base.hostname or "", self._base.port
        proxy = _proxy_for(self._base)
        at, through = (host, port) if proxy is None else (proxy.hostname or "", proxy.port)
        connection: HTTPConnection
        if self._base.scheme == "https":
            connection = HTTPSConnection(at, through, timeout=self._silence, context=ssl.create_default_context())
        else:
            connection = HTTPConnection(at, through, timeout=self._silence)
        if proxy is not None:
            connection.set_tunnel(host, port)
        return connection


_HEADERS: Final = {"Add-Padding": "true", "User-Agent": "team-vault", "Accept-Encoding": "identity"}


def _proxy_for(base: SplitResult) -> SplitResult | None:
    """Give the proxy that the system names, if any; what goes through it is encrypted all the same."""
    named = getproxies().get(base.scheme)
    if not named or proxy_bypass(base.hostname or ""):
        return None
    return urlsplit(named if "://" in named else f"//{named}")


@contextmanager
def _limited(held: socket.socket, seconds: float) -> Iterator[None]:
    """End what the block asks for after some time, however busily it drips; TimeoutError where it came to that."""
    late = Event()
    watch = Timer(seconds, _cut, (held, late))
    watch.daemon = True
    watch.start()
    try:
        yield
    except (OSError, HTTPException, ValueError):
        if not late.is_set():
            raise
    finally:
        watch.cancel()
    if late.is_set():  # where the answer seemed to end, it was cut
        raise TimeoutError


def _cut(held: socket.socket, late: Event) -> None:
    late.set()
    with suppress(OSError):
        held.shutdown(socket.SHUT_RDWR)


def _told(error: Exception) -> LeakSourceError:
    """Give the typed error for what went wrong on the way."""
    match error:
        case ssl.SSLCertVerificationError():
            return LeakServiceUnreachable(reason="untrusted")
        case TimeoutError():
            return LeakServiceUnreachable(reason="timeout")
        case OSError():
            return LeakServiceUnreachable(reason="offline")
        case _:
            return LeakServiceGarbage()


def _counts(body: bytes) -> dict[bytes, int]:
    """Read an answer.

    Raises:
        LeakServiceGarbage: a line of it is no hash with a count.
    """
    counts: dict[bytes, int] = {}
    for line in body.split(b"\n"):
        read = _LINE.fullmatch(line.removesuffix(b"\r").upper())
        if read is not None:
            counts[read[1]] = int(read[2])
        elif line.strip():
            raise LeakServiceGarbage
    return counts
