"""The layout of the vault file, exactly as FORMAT.md states it.

Strict on reading: every length, count and number is checked against `limits` before anything is allocated or
computed, and bytes that would not be written that way are refused. It knows no key: `crypto` does.
"""
