"""Other programs' files, one file of code per format.

A reader is a pure function of bytes: it opens no file, runs no program, asks no network, and writes nothing. Files of
strangers are hostile until proven otherwise: each limit is in `limits`, each refusal a `TransferError`. What a reader
understands goes into an `Entry`, which keeps account of every name of the source; `registry` lists the readers in the
order in which they are asked whether a file is theirs.
"""
