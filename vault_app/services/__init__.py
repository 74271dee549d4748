"""The order of steps: what happens when a person creates, unlocks, saves, copies or locks.

`doors` holds what every service needs from outside, `session` an open vault. `commit` is the one road from a change
to the disk: it seals, replaces, merges if the file changed meanwhile, and only then moves the session on. Services
run one at a time in the lane of their vault; `Session.lock` may be called from any thread. No secret outlives the call
that unsealed it, but for those that are handed to the caller. A pure function has no service here: it is in `core`.
"""
