"""The profile of Data Package 2.0 as datapackage.org publishes it, and what it finds amiss."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator


def faults(package: dict[str, Any]) -> list[str]:
    """Hold a description against the profile, of which dplib carries a copy: no network."""
    spec = find_spec("dplib")  # found and not imported: its own imports warn
    assert spec
    assert spec.origin
    profile = Path(spec.origin).with_name("profiles") / "2.0" / "datapackage.json"
    asked = Draft7Validator(
        json.loads(profile.read_text("utf-8")), format_checker=Draft7Validator.FORMAT_CHECKER
    )
    return [f"{error.json_path}: {error.message}" for error in asked.iter_errors(package)]
