"""The computer: time, the process's own protection, shipped data, password estimates, clipboard tools."""
