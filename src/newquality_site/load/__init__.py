"""Text becomes values: each kind of input in one file, every mistake with its place."""
