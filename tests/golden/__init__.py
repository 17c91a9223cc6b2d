"""Answers of Python that the player must give too: written here, read by ``node --test``."""
