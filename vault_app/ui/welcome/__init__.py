"""The first page: make a vault, or open one."""
