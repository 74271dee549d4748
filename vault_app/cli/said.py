"""What is said about an error."""

from dataclasses import dataclass

from vault_app.cli.exit_codes import Exit


@dataclass(frozen=True, slots=True)
class Words:
    """What happened, what to do next (or ""), and the exit code."""

    sentence: str
    next_step: str
    code: Exit

    def __str__(self) -> str:
        return f"{self.sentence} {self.next_step}".strip()
