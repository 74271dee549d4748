"""The settings of the app and of the open vault."""
