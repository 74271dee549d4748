"""KeePass files made by KeePassXC itself, and read by it."""

import subprocess
from pathlib import Path

PASSPHRASE = "pw"


def run(folder: Path, *words: str, lines: tuple[str, ...] = (PASSPHRASE,)) -> str:
    """Run its command line in a folder; the lines answer what it asks."""
    done = subprocess.run(
        ["keepassxc-cli", *words],
        cwd=folder,
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


def make_vault(folder: Path) -> Path:
    """Make a file with a login that was changed once, a group, an attachment, and one in the recycle bin."""
    run(folder, "db-create", "-q", "-p", "-t", "100", "a.kdbx", lines=(PASSPHRASE, PASSPHRASE))
    run(folder, "mkdir", "-q", "a.kdbx", "Work")
    add = (
        "add",
        "-q",
        "-u",
        "dana",
        "--url",
        "https://mail.example",
        "--notes",
        "two\\nlines",
        "-p",
        "a.kdbx",
        "Work/Mail",
    )
    run(folder, *add, lines=(PASSPHRASE, "pw1"))
    run(folder, "edit", "-q", "-p", "a.kdbx", "Work/Mail", lines=(PASSPHRASE, "pw2"))
    (folder / "hello.txt").write_text("hello", encoding="utf-8")
    run(folder, "attachment-import", "-q", "a.kdbx", "Work/Mail", "hello.txt", "hello.txt")
    run(folder, "add", "-q", "-u", "lee", "-p", "a.kdbx", "Gone", lines=(PASSPHRASE, "pw3"))
    run(folder, "rm", "-q", "a.kdbx", "Gone")
    return folder / "a.kdbx"
