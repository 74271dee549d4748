"""A server that Bitwarden's own client takes for its home: one account on loopback, over TLS.

It knows what the client needs to log in, to synchronise and to import, keeps what it is given in memory, and never
sees a value in clear: like the real one, it holds what the client encrypted.
"""

import base64
import hashlib
import hmac
import json
import os
import ssl
import threading
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from argon2.low_level import Type, hash_secret_raw
from cryptography import x509
from cryptography.hazmat.primitives import hashes, padding, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

if TYPE_CHECKING:
    from collections.abc import Callable

EMAIL: Final = "dana@example.test"
PASSWORD: Final = "correct horse battery staple"  # of an account that lives for one test
_NOW: Final = "2026-01-02T03:04:05.000Z"


def _now() -> datetime:
    """Give the real time, which the client compares with its own."""
    return datetime.now(UTC)  # noqa: TID251  # the app's clock is not the client's


@dataclass(frozen=True, slots=True)
class Kdf:
    """How an account's key comes from its password; its files are protected in the same way.

    Attributes:
        kind: 0 PBKDF2-SHA-256, 1 Argon2id.
        rounds: iterations of PBKDF2, passes of Argon2id.
        memory_mib, lanes: of Argon2id.
    """

    kind: int
    rounds: int
    memory_mib: int | None = None
    lanes: int | None = None

    def master(self, email: str, password: str) -> bytes:
        """Derive the key of an account."""
        if self.memory_mib is None or self.lanes is None:
            return hashlib.pbkdf2_hmac("sha256", password.encode(), email.encode(), self.rounds)
        salt = hashlib.sha256(email.encode()).digest()
        return hash_secret_raw(password.encode(), salt, self.rounds, self.memory_mib * 1024, self.lanes, 32, Type.ID)


PBKDF2: Final = Kdf(0, 600_000)
ARGON2ID: Final = Kdf(1, 3, 64, 4)


class Account:
    """What the server keeps of one person."""

    def __init__(self, kdf: Kdf) -> None:
        self.kdf = kdf
        self.id = str(uuid.uuid4())
        self.folders: list[dict[str, Any]] = []
        self.ciphers: list[dict[str, Any]] = []
        self.key, self.private_key = self._keys()

    def _keys(self) -> tuple[str, str]:
        user_key = os.urandom(64)
        pair = rsa.generate_private_key(public_exponent=65_537, key_size=2048)
        public = pair.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        self.public_key = base64.b64encode(public).decode()
        private = pair.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        return _sealed(user_key, _stretched(self.kdf.master(EMAIL, PASSWORD))), _sealed(private, user_key)

    def unlocking(self) -> dict[str, Any]:
        """Give how the master password opens the key, as both spellings of the protocol have it."""
        kdf = {
            "kdfType": self.kdf.kind,
            "iterations": self.kdf.rounds,
            "memory": self.kdf.memory_mib,
            "parallelism": self.kdf.lanes,
        }
        return {"kdf": kdf, "masterKeyEncryptedUserKey": self.key, "masterKeyWrappedUserKey": self.key, "salt": EMAIL}

    def before_login(self) -> dict[str, Any]:
        """Give what the client needs to make the master key."""
        kdf = self.kdf
        return {
            "kdf": kdf.kind,
            "kdfIterations": kdf.rounds,
            "kdfMemory": kdf.memory_mib,
            "kdfParallelism": kdf.lanes,
            "kdfSettings": self.unlocking()["kdf"],
            "salt": EMAIL,
        }

    def keys(self) -> dict[str, Any]:
        """Give the pair of keys that others share with the person by."""
        return {"publicKeyEncryptionKeyPair": {"wrappedPrivateKey": self.private_key, "publicKey": self.public_key}}

    def profile(self) -> dict[str, Any]:
        """Give the person's profile."""
        return {
            "object": "profile",
            "id": self.id,
            "name": "Dana",
            "email": EMAIL,
            "emailVerified": True,
            "premium": True,
            "premiumFromOrganization": False,
            "culture": "en-US",
            "twoFactorEnabled": False,
            "key": self.key,
            "privateKey": self.private_key,
            "accountKeys": self.keys(),
            "securityStamp": "stamp",
            "forcePasswordReset": False,
            "usesKeyConnector": False,
            "avatarColor": None,
            "organizations": [],
            "providers": [],
            "providerOrganizations": [],
            "creationDate": _NOW,
        }

    def token(self) -> dict[str, Any]:
        """Give what a login is answered with."""
        claims = {
            "sub": self.id,
            "email": EMAIL,
            "name": "Dana",
            "premium": True,
            "sstamp": "stamp",
            "exp": int(_now().timestamp()) + 3600,
            "iss": "test",
            "scope": ["api", "offline_access"],
            "amr": ["Application"],
        }
        parts: tuple[dict[str, Any], ...] = ({"alg": "none", "typ": "JWT"}, claims, {})
        token = ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts)
        unlocking = self.unlocking()
        return {
            "access_token": token,
            "expires_in": 3600,
            "token_type": "Bearer",
            "refresh_token": "refresh",
            "scope": "api offline_access",
            "Key": self.key,
            "PrivateKey": self.private_key,
            "AccountKeys": self.keys(),
            "Kdf": self.kdf.kind,
            "KdfIterations": self.kdf.rounds,
            "KdfMemory": self.kdf.memory_mib,
            "KdfParallelism": self.kdf.lanes,
            "ResetMasterPassword": False,
            "ForcePasswordReset": False,
            "MasterPasswordPolicy": None,
            "UserDecryptionOptions": {
                "HasMasterPassword": True,
                "MasterPasswordUnlock": {
                    "Kdf": {
                        "KdfType": self.kdf.kind,
                        "Iterations": self.kdf.rounds,
                        "Memory": self.kdf.memory_mib,
                        "Parallelism": self.kdf.lanes,
                    },
                    "MasterKeyEncryptedUserKey": unlocking["masterKeyEncryptedUserKey"],
                    "Salt": EMAIL,
                },
            },
        }

    def sync(self) -> dict[str, Any]:
        """Give everything there is."""
        return {
            "object": "sync",
            "profile": self.profile(),
            "folders": self.folders,
            "collections": [],
            "ciphers": self.ciphers,
            "domains": None,
            "policies": [],
            "sends": [],
            "userDecryption": {"masterPasswordUnlock": self.unlocking()},
        }

    def take_in(self, sent: dict[str, Any]) -> None:
        """Keep what the client imports."""
        folders = [
            {"object": "folder", "id": str(uuid.uuid4()), "revisionDate": _NOW, **_named(folder)}
            for folder in sent["folders"]
        ]
        there = {relation["key"]: folders[relation["value"]]["id"] for relation in sent["folderRelationships"]}
        self.folders += folders
        for number, cipher in enumerate(sent["ciphers"]):
            kept = {
                name: value for name, value in cipher.items() if name not in ("folderId", "id", "lastKnownRevisionDate")
            }
            more: dict[str, Any] = {
                "object": "cipherDetails",
                "id": str(uuid.uuid4()),
                "folderId": there.get(number),
                "edit": True,
                "viewPassword": True,
                "permissions": {"delete": True, "restore": True},
                "organizationUseTotp": False,
                "revisionDate": _NOW,
                "creationDate": _NOW,
                "deletedDate": None,
                "attachments": None,
                "collectionIds": [],
            }
            self.ciphers.append(kept | more)


def _named(folder: dict[str, Any]) -> dict[str, Any]:
    return {"name": folder["name"]}


class BitwardenServer:
    """Serves one account until `close`; ``certificate`` is what a client has to trust."""

    def __init__(self, folder: Path, kdf: Kdf) -> None:
        self.account = account = Account(kdf)
        self.asked: list[str] = []
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_said: object) -> None:
                """Say nothing."""

            def do_GET(self) -> None:
                self._serve("GET", b"")

            def do_POST(self) -> None:
                self._serve("POST", self.rfile.read(int(self.headers.get("Content-Length") or 0)))

            def _serve(self, method: str, body: bytes) -> None:
                place = self.path.partition("?")[0]
                asked.append(f"{method} {place}")
                answer = _answer(account, place, body)
                data = json.dumps({} if answer is None else answer).encode()
                self.send_response(404 if answer is None else 200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

        self.certificate = folder / "loopback.pem"
        key = folder / "loopback.key"
        _write_certificate(self.certificate, key)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """Give where it listens."""
        return f"https://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        """Serve no more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _answer(account: Account, place: str, body: bytes) -> object:
    """Give the answer of a place, or None where there is nothing."""
    if place.endswith("/ciphers/import"):
        account.take_in(json.loads(body))
        return {}
    answers: dict[str, Callable[[], object]] = {
        "/accounts/prelogin": account.before_login,
        "/accounts/prelogin/password": account.before_login,
        "/connect/token": account.token,
        "/sync": account.sync,
        "/accounts/profile": account.profile,
        "/accounts/revision-date": lambda: int(_now().timestamp() * 1000),
        "/config": lambda: {"object": "config", "version": "2026.6.0", "environment": {}, "featureStates": {}},
    }
    return next((answer() for ending, answer in answers.items() if place.endswith(ending)), None)


def _stretched(master: bytes) -> bytes:
    return b"".join(HKDFExpand(hashes.SHA256(), 32, info).derive(master) for info in (b"enc", b"mac"))


def _sealed(plain: bytes, key: bytes) -> str:
    iv = os.urandom(16)
    padder = padding.PKCS7(128).padder()
    encryptor = Cipher(AES(key[:32]), CBC(iv)).encryptor()
    sealed = encryptor.update(padder.update(plain) + padder.finalize()) + encryptor.finalize()
    mac = hmac.digest(key[32:], iv + sealed, "sha256")
    return "2." + "|".join(base64.b64encode(part).decode() for part in (iv, sealed, mac))


def _write_certificate(certificate: Path, key: Path) -> None:
    pair = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "loopback")])
    now = _now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(pair.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(pair, hashes.SHA256())
    )
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key.write_bytes(
        pair.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
