"""The other peer: pykeepass opens a KDBX file and names every entry, in a process of its own.

``python -m tests.benchmarks.pykeepass_list FILE PASSPHRASE``
"""

import sys

from pykeepass import PyKeePass

if __name__ == "__main__":
    titles = [entry.title for entry in PyKeePass(sys.argv[1], password=sys.argv[2]).entries]
    sys.stdout.write(f"{len(titles)}\n")
