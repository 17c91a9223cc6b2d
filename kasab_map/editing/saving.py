"""Saving a draft: all tables or none, and only onto the edition it was made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kasab_map.dataset.problem import DatasetError
from kasab_map.dataset.sources import Overlay, RefusedFileError
from kasab_map.editing.changelog import FILE as CHANGELOG
from kasab_map.editing.changelog import with_entry
from kasab_map.editing.compared import Conflict, compare
from kasab_map.editing.draft import Draft, open_draft
from kasab_map.storage import journal
from kasab_map.storage.lock import LockedError
from kasab_map.theatre.checking import problems_of

BUSY = "Somebody else is saving this folder; nothing of yours was saved or lost. Save again."


class SavingError(Exception):
    """A draft that was not saved; the folder is as it was, and the draft too."""


class ConflictError(SavingError):
    """Files that changed since the draft was opened.

    Attributes
    ----------
    conflicts : tuple of Conflict
        Each row as it was, as it is in the draft, and as it is now.
    """

    def __init__(self, conflicts: tuple[Conflict, ...], files: tuple[str, ...]) -> None:
        self.conflicts, self.files = conflicts, files
        told = "\n".join(map(str, conflicts))
        super().__init__(
            f"{', '.join(files)} changed since this draft was opened; nothing was saved. "
            f"Open it again and repeat your edits.\n{told}".rstrip()
        )


@dataclass(frozen=True, slots=True)
class Saved:
    """What a saving did.

    Attributes
    ----------
    files : tuple of str
        The files written.
    backup : Path
        Where they lie as they were before.
    draft : Draft
        A new draft, of the folder as saved.
    """

    files: tuple[str, ...]
    backup: Path
    draft: Draft


def save(draft: Draft, note: str, *, step: journal.Step = lambda _: None) -> Saved:
    """Save a draft and write the changelog of the data.

    Parameters
    ----------
    draft : Draft
        What to save.
    note : str
        Why, in a sentence, for the changelog.
    step : callable
        Told the name of each step before it is taken.

    Raises
    ------
    kasab_map.dataset.DatasetError
        If the theatre would have problems.
    ConflictError
        If a table changed since the draft was opened.
    SavingError
        If there is nothing to save, somebody else is saving, or the disk refuses.
    """
    if not draft.edits():
        raise SavingError("Nothing is edited, so there is nothing to save.")
    if not note.strip():
        raise SavingError("Say in a sentence why the record is changed; the changelog keeps it.")
    folder = draft.folder.path
    try:
        with journal.hold(folder):
            journal.finish(folder, step=step)
            _refuse_changed(draft)
            files = _files(draft, note)
            if problems := problems_of(Overlay(draft.folder, files)):
                raise DatasetError(problems)
            backup = journal.put(folder, files, step=step)
    except LockedError:
        raise SavingError(BUSY) from None
    except RefusedFileError as error:
        raise SavingError(str(error)) from None
    except OSError as error:
        raise SavingError(f"The folder cannot be written ({error.strerror or error}).") from None
    return Saved(tuple(files), backup, open_draft(folder))


def _files(draft: Draft, note: str) -> dict[str, bytes]:
    """Give the edited tables, and the changelog that tells of them."""
    before = draft.folder.read(CHANGELOG) if draft.folder.exists(CHANGELOG) else b""
    return {**draft.edits(), CHANGELOG: with_entry(before, note, draft.changes())}


def _refuse_changed(draft: Draft) -> None:
    mine = draft.edits()
    changed = tuple(_changed(draft))
    if changed:
        conflicts = tuple(
            conflict
            for name, theirs in changed
            for conflict in compare(
                name, draft.base[name], mine.get(name, draft.base[name]), theirs
            )
        )
        raise ConflictError(conflicts, tuple(name for name, _ in changed))


def _changed(draft: Draft) -> Iterator[tuple[str, bytes]]:
    for name, was in draft.base.items():
        now = draft.folder.read(name) if draft.folder.exists(name) else b""
        if now != was:
            yield name, now


def recover(folder: Path) -> bool:
    """Finish a saving that was broken off; whether there was one.

    Raises
    ------
    SavingError
        If somebody is saving, or the disk refuses.
    """
    if not journal.listed(folder):
        return False
    try:
        with journal.hold(folder):
            return journal.finish(folder)
    except LockedError:
        raise SavingError(BUSY) from None
    except OSError as error:
        raise SavingError(f"The folder cannot be written ({error.strerror or error}).") from None
