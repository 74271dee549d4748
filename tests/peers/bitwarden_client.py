"""Bitwarden's own client, logged in to an account on loopback. ``tests/run`` brings the client."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.peers.bitwarden_server import EMAIL, PASSWORD, BitwardenServer, Kdf

_MODULES: Final = Path(sys.prefix) / "bitwarden/node_modules"
_PROGRAM: Final = _MODULES / "@bitwarden/cli/build/bw.js"
_NODE: Final = _MODULES / "node/bin/node"  # there if the system's is too old for the client
_PATIENCE: Final = 120  # seconds


def is_client_here() -> bool:
    """Tell whether ``tests/run`` could bring the client."""
    return _PROGRAM.exists()


class BitwardenClient:
    """A client with a home and a server of its own; each call is a process, which rests for seconds at its end."""

    def __init__(self, folder: Path, kdf: Kdf) -> None:
        folder.mkdir()
        self._folder = folder
        self.server = BitwardenServer(folder, kdf)
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "BITWARDENCLI_APPDATA_DIR": str(folder),
            "NODE_EXTRA_CA_CERTS": str(self.server.certificate),
            "NODE_NO_WARNINGS": "1",
            "BW_NOINTERACTION": "true",
            "BW_PASSWORD": PASSWORD,
        }

    def log_in(self) -> None:
        """Begin a session, which every later call is part of."""
        self._run("config", "server", self.server.address)
        self._environment["BW_SESSION"] = self._run("login", EMAIL, "--passwordenv", "BW_PASSWORD", "--raw").strip()

    def take(self, data: bytes, password: str = "") -> None:
        """Import a file of its own format, typing the password of the file."""
        path = self._folder / "in.json"
        path.write_bytes(data)
        self._run("import", "bitwardenjson", str(path), typed=f"{password}\n")

    def give(self, kind: str, *more: str) -> bytes:
        """Export everything as a file of a kind."""
        path = self._folder / f"out-{kind}"
        self._run("export", "--format", kind, "--output", str(path), *more)
        return path.read_bytes()

    def _run(self, *words: str, typed: str = "") -> str:
        command = [str(_NODE) if _NODE.exists() else "node", str(_PROGRAM), *words]
        ran = subprocess.run(
            command, env=self._environment, input=typed, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
        assert ran.returncode == 0, (words[0], ran.stdout, ran.stderr)
        return ran.stdout
