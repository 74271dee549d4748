"""The window: Qt lives here and nowhere else.

`theme` and `widgets` make the look; each screen has a folder of its own and knows no other screen.
"""
