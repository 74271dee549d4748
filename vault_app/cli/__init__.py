"""The command line: argv in, exit codes and plain text out, on the same services as the window.

It never imports Qt and starts quickly: whatever is heavy is imported when a command needs it. Secrets are prompted
for or read from standard input, never from argv. Its commands, JSON and exit codes are stable: scripts stand on them.
"""
