"""Keeps what a long run found: ``python -m tests.fuzzing.keeping TARGET FOLDER``.

Of the inputs in the folder, those that go some steps (a line of the app after another line) which neither the seeds nor
the corpus go, are put into the corpus, the smallest first, while it stays small.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from tests.fuzzing.targets import TARGETS, Target, ends_well

CORPUS = Path(__file__).parent / "corpus"
APP = f"{Path(__file__).parents[2] / 'vault_app'}/"
MOST_BYTES = 12_000  # of one target
LONGEST = 2_000
LEAST_STEPS = 12  # that an input goes first
Step = tuple[str, int, int]
Tracer = Callable[[FrameType, str, object], "Tracer | None"]


def steps_of(target: Target, data: bytes) -> set[Step]:
    """Give every pair of lines of the app that the target runs one after the other."""
    found: set[Step] = set()

    def into(frame: FrameType, _event: str, _argument: object) -> "Tracer | None":
        name = frame.f_code.co_filename
        if not name.startswith(APP):
            return None
        last = frame.f_lineno

        def along(frame: FrameType, _event: str, _argument: object) -> "Tracer":
            nonlocal last
            found.add((name, last, frame.f_lineno))
            last = frame.f_lineno
            return along

        return along

    sys.settrace(into)
    try:
        ends_well(target, data)
    finally:
        sys.settrace(None)
    return found


def worth_keeping(target: Target, found: list[bytes]) -> list[bytes]:
    """Give the inputs that reach something new, the smallest first."""
    known: set[Step] = set()
    kept: list[bytes] = []
    for data in (*target.seeds(), *(path.read_bytes() for path in sorted(CORPUS.glob(f"{target.name}~*")))):
        known |= steps_of(target, data)
    for data in sorted(found, key=lambda data: (len(data), data)):
        fits = len(data) <= LONGEST and sum(map(len, kept)) + len(data) <= MOST_BYTES
        if not fits:
            continue
        fresh = steps_of(target, data) - known
        if len(fresh) >= LEAST_STEPS:
            known |= fresh
            kept.append(data)
    return kept


def main() -> None:
    target, folder = TARGETS[sys.argv[1]], Path(sys.argv[2])
    kept = worth_keeping(target, [path.read_bytes() for path in sorted(folder.iterdir())])
    before = len(list(CORPUS.glob(f"{target.name}~found-*")))
    for number, data in enumerate(kept, before):
        (CORPUS / f"{target.name}~found-{number:03}").write_bytes(data)
    print(f"{target.name}: {len(kept)} kept, {sum(map(len, kept))} bytes")  # noqa: T201  # the answer


if __name__ == "__main__":
    main()
