"""Stories: a Markdown file each in the folder ``stories`` of a theatre."""

from kasab_map.dataset.stories.reading import is_story, read_stories

__all__ = ["is_story", "read_stories"]
