"""One command a file: ``run(words, desk)`` does it and gives the exit code, or raises what keeps it from being done."""
