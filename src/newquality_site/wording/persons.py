"""People with their offices, as a newspaper sets them: body and post without a mark, the name last."""

import re

from newquality_site.model.article import Person

_SHARED = re.compile(r"[省市州盟县旗区乡镇](?!长)")
"""A post of a place's own body begins with the place's last character: 邢台市, 市委书记. Its head does not: 市长."""


def office(person: Person) -> str:
    """What somebody is: as a delegate, then the post with its body.

    A comma sets the delegate apart from several posts of one body, which 、 would run into a list with it.
    """
    own = post(person)
    several = own != person.role and "、" in (person.role or "")
    return ("，" if several else "、").join(part for part in (person.delegate, own) if part)


def titled(person: Person) -> str:
    """The name behind its office: 邢台市委副书记、市长宋华英."""
    return f"{office(person)}{person.name}"


def post(person: Person) -> str:
    """The post with its body before it, unless it names the body itself; a character that both have stands once."""
    body, role = person.organisation or "", person.role or ""
    if body in role:
        return role
    shared = _SHARED.match(role) and body.endswith(role[0])
    return f"{body}{role[1:] if shared else role}"
