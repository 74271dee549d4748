"""One line of the table of figures, and how it is written in a terminal."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A figure beside its peer's; seconds unless ``unit`` says otherwise.

    Attributes:
        what: what was measured; indented by two spaces where it is part of the row above.
        ours, peer: medians of one run in which both took turns; None where there is no peer.
        against: whose figure ``peer`` is.
        target: as the project set it for the ratio, or in ``unit``; the stretch after a comma.
    """

    what: str
    ours: float
    peer: float | None = None
    against: str = ""
    target: str = ""
    unit: str = "ms"

    @property
    def scale(self) -> int:
        return 1_000 if self.unit == "ms" else 1

    @property
    def ratio(self) -> float | None:
        return self.ours / self.peer if self.peer else None

    def __str__(self) -> str:
        peer = f"{self.peer * self.scale:9.1f} {self.ratio:7.2f}" if self.peer else " " * 17
        return f"{self.what:52} {self.ours * self.scale:9.1f} {peer}  {self.unit:4} {self.against:18} {self.target}"
