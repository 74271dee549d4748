"""Files: replaced as a whole or not at all, with backups, a lock file and typed errors.

`file_store` is one vault's file, `device_files` what this device remembers about vaults, `settings_file` the
settings, `paths` where all of them lie. `atomic_write` and `file_lock` are what they stand on.
"""
