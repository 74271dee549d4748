"""The window: Qt lives here and nowhere else.

`theme` and `widgets` make the look, `messages` turns errors into words, `system` speaks to the desktop. Each screen has
a folder of its own and knows no other screen; `shell` holds them all and connects their signals. Slow work leaves and
returns by `jobs` alone, and `session_bridge` tells the screens what became of the vault.
"""
