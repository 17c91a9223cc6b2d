"""How long a story may be, so that it can be read beside a map and told in a lesson."""

MOST_STORIES = 60
MOST_STEPS = 40
MOST_MINUTES = 240
LONGEST_STORY = 60_000
"""Letters of a file."""
WORDS_A_MINUTE = 130
"""How fast a text is read aloud to a class."""
MOST_WORDS = {"text": 150, "notes": 300, "question": 60}
MOST_LETTERS = {
    "title": 80,
    "summary": 300,
    "content_note": 400,
    "preparation": 400,
    "aims": 200,
    "afterwards": 300,
}
MOST_ITEMS = 8
NEAREST, FARTHEST = 19, 1
"""Zoom levels of the map."""
