"""Fuzzes one target under coverage: ``python -m tests.fuzzing TARGET [--seconds N] [--runs N] [--folder FOLDER]``.

What crashes it stays in ``tests/fuzzing/corpus`` as ``TARGET~…`` and is run by the tests from then on. All inputs that
reached something new stay in the folder, if one is given: a later run goes on from them, and `keeping` picks from them.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

CORPUS = Path(__file__).parent / "corpus"
LONGEST_INPUT = 65_536


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--runs", type=int, default=-1)
    parser.add_argument("--folder", type=Path)
    words = parser.parse_args()
    with atheris.instrument_imports(include=["vault_app"]):
        from tests.fuzzing.targets import TARGETS, ends_well  # noqa: PLC0415  # instrumented while imported

    target = TARGETS[words.target]
    with tempfile.TemporaryDirectory() as passing:
        folder = words.folder or Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(target.seeds()):
            (folder / f"seed-{number}").write_bytes(seed)
        for path in sorted(CORPUS.glob(f"{target.name}~*")):
            (folder / path.name).write_bytes(path.read_bytes())
        options = [
            sys.argv[0],
            str(folder),
            f"-max_total_time={words.seconds}",
            f"-runs={words.runs}",
            f"-max_len={LONGEST_INPUT}",
            f"-artifact_prefix={CORPUS}/{target.name}~",
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-print_final_stats=1",
        ]
        atheris.Setup(options, lambda data: ends_well(target, data))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
