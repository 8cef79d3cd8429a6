"""Which characters are Chinese, said once for every rule about Chinese text.

The classes are written for use between the brackets of a regular expression. Curved quotes, the ellipsis and the dash
stand apart: English has them too, so each rule must say on which side of a quote it stands.
"""

import re

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
WIDE_MARKS = "\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
SHARED_MARKS = "“”‘’…—·"

_CHINESE = re.compile(f"[{HAN}{WIDE_MARKS}]")
_HAN_AT_END = re.compile(f"[{HAN}]\\Z")


def has_chinese(text: str) -> bool:
    """Whether a Han character or a full-width mark stands in the text."""
    return _CHINESE.search(text) is not None


def ends_in_han(text: str) -> bool:
    """Whether the last character is a Han character, beside which a number stands with a space."""
    return _HAN_AT_END.search(text) is not None
