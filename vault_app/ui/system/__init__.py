"""What the window asks of the desktop: the clipboard, printing, what lies between two uses."""
