"""The range service is asked with five digits and nothing else, and its answers are taken for hostile.

The server is real and on the loopback; the times that are waited for are short ones.
"""

import datetime as dt
import ipaddress
import socket
import ssl
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Event

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.fakes.leaked import sha1
from tests.fakes.range_server import ranges, respond, serving
from vault_app.adapters.leaks.range_service import SERVICE, RangeService, _told
from vault_app.adapters.system.clock import SystemClock
from vault_app.core.errors import LeakServiceGarbage, LeakServiceRefused, LeakServiceUnreachable

Answer = Callable[[BaseHTTPRequestHandler], None]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def ask(
    answer: Answer, asked: str = "123456", *, silence: float = 2, whole: float = 2, stop: Event | None = None
) -> int:
    with serving(answer) as server:
        source = RangeService(server.base, silence=silence, answer=whole)
        try:
            return source.occurrences(sha1(asked))
        finally:
            source.close()
            if stop is not None:
                stop.set()


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_a_leaked_password_is_told_with_its_count(end: str) -> None:
    assert ask(ranges({"123456": 42}, end=end)) == 42


def test_a_password_that_is_not_in_the_answer_is_not_leaked() -> None:
    assert ask(ranges({"123456": 42}), "another") == 0


def test_an_invented_line_of_the_padding_is_no_leak() -> None:
    own = sha1("123456").hex().upper()

    assert ask(lambda request: respond(request, f"{own[5:]}:0\r\n".encode())) == 0


def test_an_empty_answer_is_an_answer() -> None:
    assert ask(lambda request: respond(request, b"")) == 0


def test_five_digits_and_the_wish_for_padding_are_all_that_is_sent() -> None:
    digits = sha1("123456").hex().upper()
    with serving(ranges({})) as server:
        source = RangeService(server.base)
        source.occurrences(sha1("123456"))
        source.close()

    assert server.paths == [f"/range/{digits[:5]}"]
    assert {name.lower() for name in server.headers[0]} == {"host", "add-padding", "user-agent", "accept-encoding"}
    assert server.headers[0]["Add-Padding"] == "true"
    assert digits[5:10] not in str((server.paths, server.headers))


def test_one_connection_serves_a_whole_look() -> None:
    with serving(ranges({"123456": 42})) as server:
        source = RangeService(server.base)
        for number in range(5):
            source.occurrences(sha1(f"password {number}"))
        source.close()
        source.close()

    assert len(server.paths) == 5
    assert server.connections == 1


def test_a_connection_that_the_service_closed_meanwhile_is_made_again() -> None:
    def once(request: BaseHTTPRequestHandler) -> None:
        ranges({"123456": 42})(request)
        request.close_connection = True  # without saying so

    with serving(once) as server:
        source = RangeService(server.base)
        counts = [source.occurrences(sha1("123456")) for _ in range(3)]
        source.close()

    assert counts == [42, 42, 42]


def test_the_real_service_is_asked_over_tls() -> None:
    assert SERVICE == "https://api.pwnedpasswords.com"


# --- wrong answers -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 307, 308, 400, 403, 404, 429, 500, 503])
def test_another_status_is_a_refusal_and_leads_nowhere(status: int) -> None:
    with serving(ranges({})) as elsewhere, pytest.raises(LeakServiceRefused) as caught:
        ask(lambda request: respond(request, b"", status=status, Location=f"{elsewhere.base}/range/00000"))

    assert caught.value.status == status
    assert elsewhere.paths == []


@pytest.mark.parametrize(
    "body",
    [
        b"<html>Log in to the hotel's network</html>",
        b"\x00\xff\xfe",
        b"A" * 36 + b":1",
        b"A" * 34 + b":1",
        b"A" * 35 + b":-1",
        b"A" * 35 + b":1e9",
        b"A" * 35 + b":" + b"9" * 5_000,
        b"A" * 35 + b":1 " + b"B" * 35 + b":1",
        b"A" * 900_000,
        b"Z" * 35 + b":1",
    ],
)
def test_what_is_no_list_of_hashes_is_garbage(body: bytes) -> None:
    with pytest.raises(LeakServiceGarbage):
        ask(lambda request: respond(request, body))


def test_an_answer_without_end_is_cut_off_at_a_mebibyte() -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Connection", "close")
        request.end_headers()
        while True:
            request.wfile.write((b"A" * 35 + b":1\r\n") * 1_000)

    with pytest.raises(LeakServiceGarbage):
        ask(endless)


def test_an_announced_length_beyond_all_measure_takes_no_memory() -> None:
    def boasting(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(10**15))
        request.end_headers()
        while True:
            request.wfile.write((b"A" * 35 + b":1\r\n") * 1_000)

    with pytest.raises(LeakServiceGarbage):
        ask(boasting)


@pytest.mark.parametrize(
    "raw",
    [
        b"HTTP/1.1 banana\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"SSH-2.0-OpenSSH\r\n",
    ],
)
def test_what_is_no_http_is_garbage(raw: bytes) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(raw)
        request.close_connection = True

    with pytest.raises((LeakServiceGarbage, LeakServiceUnreachable)):
        ask(answer)


def test_an_answer_that_ends_before_its_end_is_no_answer() -> None:
    def cut(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "5000")
        request.end_headers()
        request.wfile.write(b"A" * 35 + b":1\r\n")
        request.close_connection = True

    with pytest.raises(LeakServiceUnreachable) as caught:
        ask(cut)

    assert caught.value.reason == "offline"


def test_silence_ends_in_time() -> None:
    go_on = Event()

    with pytest.raises(LeakServiceUnreachable) as caught:
        ask(lambda _request: wait_for(go_on), silence=0.1, stop=go_on)

    assert caught.value.reason == "timeout"


def wait_for(event: Event) -> None:
    event.wait(5)


@pytest.mark.parametrize("announced", [True, False])
@pytest.mark.parametrize("in_head", [True, False])
def test_an_answer_that_drips_for_ever_ends_in_time(announced: bool, in_head: bool) -> None:  # noqa: FBT001
    stop = Event()

    def drips(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n")
        request.wfile.write(b"Content-Length: 900000\r\n" if announced else b"Connection: close\r\n")
        if not in_head:
            request.wfile.write(b"\r\n")
        while not stop.wait(0.02):
            request.wfile.write(b"A")

    with pytest.raises(LeakServiceUnreachable) as caught:
        ask(drips, silence=2, whole=0.3, stop=stop)

    assert caught.value.reason == "timeout"


def test_a_computer_that_is_offline_is_told_so() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]

    with pytest.raises(LeakServiceUnreachable) as caught:
        RangeService(f"http://127.0.0.1:{port}").occurrences(sha1("123456"))

    assert caught.value.reason == "offline"


def test_a_name_that_cannot_be_resolved_is_offline_too() -> None:
    with pytest.raises(LeakServiceUnreachable):
        RangeService("http://nowhere.invalid").occurrences(sha1("123456"))


def test_a_server_that_speaks_no_tls_gets_nothing() -> None:
    with serving(ranges({"123456": 42})) as server, pytest.raises(LeakServiceUnreachable):
        RangeService(server.base.replace("http:", "https:"), silence=2, answer=2).occurrences(sha1("123456"))

    assert server.paths == []


def test_a_proxy_that_the_system_names_carries_the_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it carries is a tunnel, so that it does not read along."""
    with serving(ranges({})) as proxy:
        for named in (proxy.base, proxy.base.removeprefix("http://")):
            monkeypatch.setenv("http_proxy", named)
            with pytest.raises(LeakServiceUnreachable):  # this one knows no tunnels
                RangeService("http://pwned.example").occurrences(sha1("123456"))

    assert proxy.paths == []
    assert proxy.connections == 2


def test_a_certificate_of_someone_else_is_told_apart() -> None:
    error = _told(ssl.SSLCertVerificationError())

    assert isinstance(error, LeakServiceUnreachable)
    assert error.reason == "untrusted"


def test_a_server_with_a_certificate_of_its_own_making_is_told_nothing(tmp_path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.fromtimestamp(SystemClock().now_ms() / 1000, tz=dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    both = tmp_path / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    both.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)

    with serving(ranges({"123456": 42}), tls=context) as server, pytest.raises(LeakServiceUnreachable) as caught:
        RangeService(server.base, silence=2, answer=2).occurrences(sha1("123456"))

    assert caught.value.reason == "untrusted"
    assert server.paths == []
