"""What the kinds of pages and of pieces are called."""

KINDS = {
    "article": "稿件",
    "indicator": "数据",
    "topic": "主题",
    "person": "人物",
    "place": "地点",
    "page": "专题",
}
"""Kinds of pages, in the order in which a reader wants to find them."""

PIECES = {
    "lead": "导语",
    "interview": "访谈",
    "proposal": "建议",
    "essay": "手记",
    "profile": "人物",
    "photo": "图片",
}
"""Kinds of pieces as the paper names them."""
