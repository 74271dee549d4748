import pytest

from tests.cli.console import PASSPHRASE, PATH, Caught, Console, piped
from vault_app.cli.desk import Desk
from vault_app.cli.main import main
from vault_app.cli.output import Output
from vault_app.cli.prompt import LinePrompt


@pytest.fixture
def console() -> Console:
    return Console().created().with_login("--title", "GitHub").with_login("--title", "GitLab")


def test_an_item_goes_into_the_bin_and_comes_out_again(console: Console) -> None:
    said = console.run("delete", "github")
    assert said.code == 0
    assert said.out.startswith("In the bin: GitHub (")
    assert console.run("list").out == "GitLab\t\n"

    said = console.run("delete", "GitHub", "--restore")
    assert said.out.startswith("Restored: GitHub (")
    assert console.run("list").out == "GitHub\t\nGitLab\t\n"


def test_an_item_can_go_for_good(console: Console) -> None:
    said = console.run("delete", "GitHub", "--purge")

    assert said.out.startswith("Gone for good: GitHub (")
    assert console.run("list", "--bin").out == ""
    assert console.run("show", "GitHub").code == 6


class Doubtful(LinePrompt):
    """Someone who says no."""

    def confirmed(self, question: str) -> bool:
        self.question = question
        return False


def test_nothing_goes_for_good_without_a_yes(console: Console) -> None:
    out = Caught()
    with piped(f"{PASSPHRASE}\n".encode()) as handle:
        prompt = Doubtful(handle)
        code = main(["delete", "GitHub", "--purge"], desk=Desk(console, prompt=prompt, output=Output(out, Caught())))

    assert code == 9
    assert "GitHub" in prompt.question
    assert console.run("list").out == "GitHub\t\nGitLab\t\n"


def test_an_item_that_is_not_there_is_not_found(console: Console) -> None:
    assert console.run("delete", "nothing").code == 6


def test_nothing_is_deleted_from_a_vault_that_may_not_be_written(console: Console) -> None:
    console.stores[PATH].is_writable = False

    assert console.run("delete", "GitHub").code == 9


def test_a_vault_that_changed_meanwhile_is_merged_and_that_is_said(console: Console) -> None:
    def someone_else_adds() -> None:
        assert console.run("add", "--title", "Gitea").code == 0

    console.stores[PATH].before_replace = someone_else_adds

    assert "1 change came with it" in console.run("delete", "GitHub").err
    assert console.run("list").out == "Gitea\t\nGitLab\t\n"
