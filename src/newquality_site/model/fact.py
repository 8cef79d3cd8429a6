"""A figure that belongs to a piece: it is frozen with the print and never follows newer data."""

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from newquality_site.model.entry import Entry, Lines, Number, Slug, Words
from newquality_site.model.period import When


class Threshold(Entry):
    """A bound the counted things pass, as in 营收超百亿."""

    op: Literal[">", ">=", "<", "<="]
    value: Number
    unit: Words
    note: Words | None = None


class Fact(Entry):
    """A counted figure (*value*), a dated event (*event*) or an idiom made of numerals, in the words of the print.

    *why* answers for words of a label or an event that the print has not.
    """

    id: Words
    article: Slug
    value: Number | None = None
    unit: Words | None = None
    op: Literal[">", ">=", "<", "<=", "about"] | None = None
    label: Words | None = None
    written: Words | None = None
    when: When | None = None
    always: Words | None = None
    event: Words | None = None
    idiom: Words | None = None
    group: Slug | None = None
    threshold: Threshold | None = None
    printed: Words
    why: Words | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if (self.value is not None) + (self.event is not None) + (self.idiom is not None) != 1:
            raise PydanticCustomError("fact_kind", "每条只写 value（数）、event（事）、idiom（成语）中的一样")
        if self.value is not None and (self.unit is None or self.label is None):
            raise PydanticCustomError("fact_unit", "有 value 就要写 unit（单位）和 label（数的是什么）")
        if self.event is not None and self.when is None:
            raise PydanticCustomError("fact_when", "有 event 就要写 when（何时）")
        return self


class FactGroup(Entry):
    """Figures of one piece that are shown together: as bars on one axis, or as tiles that must not be compared.

    *why* answers for figures of its notes that stand nowhere else.
    """

    id: Slug
    article: Slug
    label: Words
    form: Literal["bars", "tiles"]
    notes: Lines = ()
    why: Words | None = None
