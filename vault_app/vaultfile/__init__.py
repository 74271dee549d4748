"""Recipes that join keys and bytes: create a file, open it, seal it again, change its keys.

Bytes in, values out, and back. Nothing here reads or writes a disk. A file that does not open ends in one of three
answers: not a vault (or a newer one), damaged, wrong credential.
"""
