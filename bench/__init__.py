"""Measures the program against made-up stories of any size; never run by the tests."""
