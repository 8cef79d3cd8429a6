"""Trees of files, places in them, and the disk."""
