"""Frozen values of the field: what a special is made of, without a word on how it is read or shown."""
