"""``datapackage``: the theatre's own files in one archive, with checksums."""

import hashlib
import json
import zipfile
from pathlib import Path, PurePosixPath

from kasab_map.dataset import FileSource
from kasab_map.dataset.stories import is_story
from kasab_map.export.archive import put
from kasab_map.export.asked import Asked
from kasab_map.export.data_description import described
from kasab_map.export.writing import Progress

PACKAGE = "datapackage.json"
CHECKSUMS = "SHA256SUMS"
_TEXTS = (".md", ".txt")


def write(asked: Asked, path: Path, progress: Progress) -> None:
    """Write the files that the package names, what is written beside them, and their sums."""
    contents = {name: asked.files.read(name) for name in files_of(asked.files)}
    contents[PACKAGE] = described(json.loads(contents[PACKAGE]), contents)
    sums: list[str] = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for number, (name, content) in enumerate(contents.items()):
            progress(number / len(contents))
            put(archive, name, content)
            sums.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
        put(archive, CHECKSUMS, "".join(sums).encode())


def files_of(files: FileSource) -> list[str]:
    """List what belongs to a theatre; what else lies in its folder is nobody's business."""
    package = json.loads(files.read(PACKAGE))
    named = {str(resource["path"]) for resource in package["resources"]}
    folders = {PurePosixPath(name).parent for name in (*named, PACKAGE)}
    told = {
        name
        for name in files.names()
        if is_story(name) or (name.endswith(_TEXTS) and PurePosixPath(name).parent in folders)
    }
    return [PACKAGE, *sorted((named | told) - {PACKAGE, CHECKSUMS})]
