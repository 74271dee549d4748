"""A real HTTP server on the loopback that answers like the range service, or in every wrong way."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.fakes.leaked import sha1

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class RangeServer:
    """Where it listens, and what it was asked: the path and the headers of each request."""

    base: str
    paths: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    connections: int = 0


@contextmanager
def serving(answer: Answer, *, tls: ssl.SSLContext | None = None) -> Iterator[RangeServer]:
    """Serve until the block ends; with ``tls``, encrypted."""
    told = RangeServer("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            told.connections += 1
            super().setup()

        def do_GET(self) -> None:
            told.paths.append(self.path)
            told.headers.append(dict(self.headers.items()))
            try:
                answer(self)
            except OSError:  # the client went away
                self.close_connection = True

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_words: object) -> None:
            """Say nothing: clients go away on purpose."""

    server = Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    told.base = f"{'http' if tls is None else 'https'}://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def respond(request: BaseHTTPRequestHandler, body: bytes, *, status: int = 200, **headers: str) -> None:
    """Answer with a body."""
    request.send_response(status)
    for name, value in {"Content-Length": str(len(body)), **headers}.items():
        request.send_header(name.replace("_", "-"), value)
    request.end_headers()
    request.wfile.write(body)


def ranges(counts: Mapping[str, int], *, end: str = "\r\n") -> Answer:
    """Answer as the service does, padded up with lines of count 0."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        wanted = request.path.removeprefix("/range/")
        known = {sha1(password).hex().upper(): count for password, count in counts.items()}
        lines = [f"{digits[5:]}:{count}" for digits, count in known.items() if digits.startswith(wanted)]
        lines += [f"{number:035X}:0" for number in range(20)]
        respond(request, end.join(sorted(lines)).encode())

    return answer
