"""``vault-cli`` as a real process on real files, the whole way through."""

import json
import os
import pty
import signal
import stat
import subprocess
import sys
import termios
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PASSPHRASE = "lumpy gizmo frantic unplug ozone shrapnel cosigner"
NEW = "broadways thicken canon broaden reputable smartly"
CHEAP = ("--memory", "64", "--passes", "3")


class Home:
    """A person's home folder, and the vault in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.vault = folder / "work.vault"
        self.environment = {
            "HOME": str(folder),
            "PATH": os.defpath,
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
            **{f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("DATA", "STATE", "CONFIG")},
        }

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "vault_app.cli.main", "--vault", str(self.vault), *words]

    def run(self, *words: str, lines: str = PASSPHRASE + "\n") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words),
            input=lines,
            capture_output=True,
            text=True,
            check=False,
            env=self.environment,
            timeout=60,
        )


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    made = Home(tmp_path_factory.mktemp("home"))
    created = made.run("create", *CHEAP)
    assert created.returncode == 0, created.stderr
    return made


def test_the_whole_way(home: Home) -> None:
    added = home.run("add", "--title", "GitHub", "--username", "ann", "--url", "github.com", "--generate")
    assert added.returncode == 0, added.stderr
    first = home.run("show", "GitHub", "--field", "password", "--reveal").stdout

    listed = json.loads(home.run("list", "--json").stdout)
    assert [(entry["title"], entry["username"]) for entry in listed] == [("GitHub", "ann")]

    assert home.run("edit", listed[0]["id"], "--password-stdin", lines=f"{PASSPHRASE}\nhunter2\n").returncode == 0
    second = home.run("show", "GitHub", "--field", "password", "--reveal").stdout
    assert len(first) == 21
    assert second == "hunter2\n"

    assert "1 item, 1 hidden value and 1 earlier one" in home.run("verify").stdout
    assert home.run("delete", "GitHub").returncode == 0
    assert home.run("list").stdout == ""
    assert home.run("delete", "GitHub", "--restore").returncode == 0

    info = json.loads(home.run("info", "--json", lines="").stdout)
    assert info["slots"][0]["kdf"] == {"name": "argon2id", "memory_kib": 65536, "passes": 3, "lanes": 4}
    assert info["revision"] == 5

    changed = home.run("change-passphrase", *CHEAP, lines=f"{PASSPHRASE}\n{NEW}\n{NEW}\n")
    assert changed.returncode == 0, changed.stderr
    assert home.run("list").returncode == 3
    assert home.run("list", lines=NEW + "\n").stdout == "GitHub\tann\n"
    assert home.run("change-passphrase", *CHEAP, lines=f"{NEW}\n{PASSPHRASE}\n").returncode == 0


def test_two_who_add_at_the_same_time_lose_nothing(home: Home, tmp_path: Path) -> None:
    other = Home(tmp_path)
    other.vault.write_bytes(home.vault.read_bytes())
    running = [
        subprocess.Popen(
            other.command("add", "--title", title, "--generate"),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=other.environment,
        )
        for title in ("One", "Two")
    ]
    for process in running:
        _, complaint = process.communicate(f"{PASSPHRASE}\n".encode(), timeout=60)
        assert process.returncode == 0, complaint

    titles = other.run("list").stdout
    assert "One" in titles
    assert "Two" in titles


def test_the_vault_and_all_beside_it_are_for_this_user_only(home: Home) -> None:
    assert home.run("list").returncode == 0

    made = [path for path in home.folder.rglob("*") if path.is_file()]
    assert len(made) > 2
    assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o600}
    assert not [path for path in made if path.name.startswith(".")]


def test_nothing_secret_is_in_any_file(home: Home) -> None:
    home.run("add", "--title", "Marked", "--password-stdin", lines=f"{PASSPHRASE}\nmarked-password\n")

    for path in home.folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"marked-password" not in data
            assert b"Marked" not in data
            assert b"gizmo" not in data


@pytest.mark.parametrize(
    ("content", "code"),
    [(None, 6), (b"", 5), (b"a shopping list" * 10, 5), ("newer", 5), ("header", 4), ("body", 4), ("folder", 8)],
)
def test_what_does_not_open_ends_in_its_own_exit_code(
    home: Home, tmp_path: Path, content: bytes | str | None, code: int
) -> None:
    other = Home(tmp_path)
    data = bytearray(home.vault.read_bytes())
    if content == "folder":
        other.vault.mkdir()
    elif content == "newer":
        data[8] = 2
    elif content == "header":
        data[40] ^= 1
    elif content == "body":
        data[-1] ^= 1
    if content is not None and content != "folder":
        other.vault.write_bytes(content if isinstance(content, bytes) else data)

    said = other.run("list")

    assert (said.returncode, said.stdout) == (code, "")
    assert said.stderr.count("\n") == 1


def test_a_wrong_passphrase_is_exit_code_3(home: Home) -> None:
    said = home.run("list", lines="something else\n")

    assert (said.returncode, said.stdout) == (3, "")
    assert "undamaged" in said.stderr


def test_a_reader_that_goes_away_leaves_no_complaint(home: Home) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as gone:
        done = subprocess.run(
            home.command("generate"), stdout=gone, stderr=subprocess.PIPE, env=home.environment, check=False
        )

    assert (done.returncode, done.stderr) == (141, b"")


def test_it_works_where_qt_is_not_installed(home: Home) -> None:
    refuse = (
        "import sys\n"
        "class Refuse:\n"
        "    def find_spec(self, name, *_rest):\n"
        "        if name.partition('.')[0] in {'PySide6', 'shiboken6'}:\n"
        "            raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Refuse())\n"
        "from vault_app.cli.main import main\n"
        "raise SystemExit(main(sys.argv[1:]))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", refuse, "--vault", str(home.vault), "verify"],
        input=f"{PASSPHRASE}\n".encode(),
        capture_output=True,
        check=False,
        env=home.environment,
    )

    assert done.returncode == 0, done.stderr


def test_help_imports_nothing_that_takes_time() -> None:
    script = (
        "import sys\n"
        "from vault_app.cli.main import main\n"
        "main(['--help'])\n"
        "heavy = {'cryptography', 'argon2', 'msgspec', 'PySide6', 'zxcvbn_rs_py', 'keyring', 'platformdirs'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)\n"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stderr == "[]\n"


def test_at_a_terminal_the_passphrase_is_asked_for_and_not_shown(home: Home) -> None:
    leader, follower = pty.openpty()
    running = subprocess.Popen(
        home.command("list"),
        stdin=follower,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=home.environment,
        start_new_session=True,  # so that /dev/tty is not the terminal these tests run in
    )
    shown = b""
    while b"Passphrase: " not in shown:
        shown += os.read(leader, 100)
    os.write(leader, f"{PASSPHRASE}\n".encode())
    out, err = running.communicate(timeout=60)
    os.set_blocking(leader, False)
    shown += os.read(leader, 1000)
    os.close(leader)
    os.close(follower)

    assert (running.returncode, err) == (0, b"")
    assert b"GitHub" in out
    assert b"gizmo" not in shown


def test_an_interrupt_at_the_prompt_ends_quietly_and_gives_the_terminal_back(home: Home) -> None:
    leader, follower = pty.openpty()
    running = subprocess.Popen(
        home.command("list"),
        stdin=follower,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=home.environment,
        start_new_session=True,
    )
    shown = b""
    while b"Passphrase: " not in shown:
        shown += os.read(leader, 100)
    assert not termios.tcgetattr(follower)[3] & termios.ECHO

    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    echoes = bool(termios.tcgetattr(follower)[3] & termios.ECHO)
    os.close(leader)
    os.close(follower)

    assert (running.returncode, out, err) == (130, b"", b"")
    assert echoes
