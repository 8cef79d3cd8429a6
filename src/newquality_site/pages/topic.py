"""The topics of the special: an index, and one page a topic with its pieces and statistics."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from newquality_site.model.page import Page
from newquality_site.model.ref import Ref
from newquality_site.model.site import Topic
from newquality_site.pages.story import Story
from newquality_site.pages.summaries import card, summary


def pages(story: Story) -> Iterable[Page]:
    """The index and each topic."""
    topics = story.site.topics
    yield Page(
        ref=Ref("page", "topics"),
        path=PurePosixPath("topics", "index.html"),
        template="topics.html.jinja",
        title="主题",
        description=f"本专题的主题：{'、'.join(topic.name for topic in topics)}。",
        values={"topics": [(topic, *_counts(story, topic)) for topic in topics]},
    )
    for topic in topics:
        yield Page(
            ref=Ref("topic", topic.id),
            path=PurePosixPath("topics", topic.id, "index.html"),
            template="topic.html.jinja",
            title=topic.name,
            description=topic.note or f"本专题里与“{topic.name}”有关的稿件和数据。",
            values={
                "topic": topic,
                "others": [other for other in topics if other.id in topic.not_same_as],
                "pieces": [summary(story, a) for a in story.listed(Ref("topic", topic.id))],
                "statistics": [card(story, i) for i in story.site.indicators if topic.id in i.topics],
            },
        )


def _counts(story: Story, topic: Topic) -> tuple[int, int]:
    """How many pieces and how many statistics bear the topic."""
    statistics = sum(topic.id in indicator.topics for indicator in story.site.indicators)
    return len(story.listed(Ref("topic", topic.id))), statistics
