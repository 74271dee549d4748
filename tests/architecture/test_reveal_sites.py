"""Every place where a secret leaves its wipeable buffer was looked at by a person."""

from pathlib import Path

from tests.architecture.reveal_sites import reveal_sites

REVIEWED = Path(__file__).with_name("reveal_sites.txt")


def test_every_place_that_reveals_a_secret_was_reviewed() -> None:
    reviewed = [line for line in REVIEWED.read_text("utf-8").splitlines() if line and not line.startswith("#")]

    assert reveal_sites() == reviewed


def test_every_way_of_revealing_is_seen(tmp_path: Path) -> None:
    app = tmp_path / "vault_app"
    app.mkdir()
    (app / "leak.py").write_text(
        "text = secret.reveal()\n"
        "class Door:\n"
        "    def open(self) -> None:\n"
        "        say(lambda: self.secret.reveal())\n"
        "        with secret.borrow() as view: pass\n"
        "async def late() -> None:\n"
        "    run(secret.reveal)\n",
        encoding="utf-8",
    )

    assert reveal_sites(app) == [
        "vault_app/leak.py:<module> reveal",
        "vault_app/leak.py:Door.open borrow",
        "vault_app/leak.py:Door.open reveal",
        "vault_app/leak.py:late reveal",
    ]
