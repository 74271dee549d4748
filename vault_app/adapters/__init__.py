"""The outside world behind the ports: disk, locks, settings, system, clipboard programs.

Only `wiring` imports this room, and one adapter does not know another. Each passes the contract suite of its port.
"""
