"""One row of quick access: words to show and to speak, and never a secret."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickRow:
    """What a row shows.

    Attributes:
        title: its first line.
        below: its second line, smaller.
        act: what Enter does, shown at the end of the current row.
        icon: the icon before the words; "" is the letter of the title.
        spoken: what a screen reader says in the place of the second line, as of dots.
    """

    title: str
    below: str = ""
    act: str = ""
    icon: str = ""

    spoken: str = ""

    def sentence(self) -> str:
        """Give what a screen reader says of it."""
        return ", ".join(part for part in (self.title, self.spoken or self.below) if part)
