"""What the kinds of pages are called, in the order in which a reader wants to find them."""

KINDS = {
    "article": "稿件",
    "indicator": "数据",
    "topic": "主题",
    "person": "人物",
    "place": "地点",
    "page": "专题",
}
