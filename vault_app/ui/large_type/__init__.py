"""One secret as large as the window, to be read across a desk or typed into another device."""
