"""Drafts over a theatre's folder: what is wrong with them, what they change, and saving them."""

from kasab_map.editing.draft import Draft, open_draft
from kasab_map.editing.effect import Effect, effect_of
from kasab_map.editing.saving import Conflict, ConflictError, Saved, SavingError, save

__all__ = [
    "Conflict",
    "ConflictError",
    "Draft",
    "Effect",
    "Saved",
    "SavingError",
    "effect_of",
    "open_draft",
    "save",
]
