"""The window itself: its pages, the bar and the sidebar around the open vault, keys, toasts, and the idle lock."""
