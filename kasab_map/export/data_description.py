"""What datapackage.json says in an export: the theatre's own words, and what can be checked.

An export is a Data Package of version 2: it adds an id, each file's size and hash, and a foreign
key for every reference that Table Schema has words for, which is one id a cell of one table.
Lists of ids in a cell, and places, which lie in several GeoJSON layers, it has none for; those
stay ``references``, as :mod:`kasab_map.dataset` reads them.
"""

import hashlib
import json
import uuid
from collections.abc import Mapping
from typing import Any

_PROFILES = "https://datapackage.org/profiles/2.0/"
_MADE_HERE = "urn:uuid:"
_EDITIONS = uuid.uuid5(uuid.NAMESPACE_URL, _PROFILES)

Described = dict[str, Any]


def described(package: Described, contents: Mapping[str, bytes]) -> bytes:
    """Write the description of a package whose files hold these bytes.

    Parameters
    ----------
    package : dict
        What the theatre's datapackage.json says.
    contents : mapping
        The bytes of each file that it names, by path.
    """
    resources = package["resources"]
    tables = {one["name"] for one in resources if "fields" in one.get("schema", {})}
    told = [_resource(one, contents[one["path"]], tables) for one in resources]
    schema = {"$schema": f"{_PROFILES}datapackage.json", "id": _id(package, told)}
    whole = {**schema, **package, **schema, "resources": told}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _id(package: Described, resources: list[Described]) -> str:
    """Name these very files: the same each time they are packed, another once one has changed.

    What a theatre is known by elsewhere, such as a DOI, stays.
    """
    own = str(package.get("id", ""))
    if own and not own.startswith(_MADE_HERE):
        return own
    facts = [package["name"], package["version"], *(one["hash"] for one in resources)]
    return f"{_MADE_HERE}{uuid.uuid5(_EDITIONS, ' '.join(facts))}"


def _resource(resource: Described, content: bytes, tables: set[str]) -> Described:
    told = {
        **resource,
        "$schema": f"{_PROFILES}dataresource.json",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if resource["name"] in tables:
        told["type"] = "table"
        told["schema"] = _schema(resource["schema"], tables)
    return told


def _schema(schema: Described, tables: set[str]) -> Described:
    keys = [*schema.get("foreignKeys", [])]
    for field in schema["fields"]:
        reference = field.get("references", {})
        key = {
            "fields": field["name"],
            "reference": {"resource": reference.get("resource"), "fields": "id"},
        }
        if reference.get("resource") in tables and not reference.get("many") and key not in keys:
            keys.append(key)
    told = {**schema, "$schema": f"{_PROFILES}tableschema.json"}
    return {**told, "foreignKeys": keys} if keys else told
