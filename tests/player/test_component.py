"""The Streamlit shell, without a browser: what is sent, how often, and what comes back."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from kasab_map.player.component import pack


def test_the_same_theatre_is_packed_into_the_same_bytes(document: dict[str, Any]):
    assert pack(document) == pack(json.loads(json.dumps(document)))
    assert pack(document).digest != pack(document | {"title": "Another"}).digest


def app() -> None:
    """Show a player and say its state: what AppTest runs."""
    import streamlit as st  # noqa: PLC0415 -- AppTest runs the body alone

    from kasab_map.player.component import go_to, pack, player  # noqa: PLC0415

    packed = st.cache_resource(pack)({"view": {"bounds": [[35.5, 35.6], [36.1, 36.3]]}})
    settled = player(packed, key="map", start={"date": "2014-04-03"})
    st.text(str(settled["date"]))
    st.button("Rerun")
    st.button("Go", on_click=go_to, args=("map",), kwargs={"date": "2014-05-05"})


def sent(run: AppTest) -> bytes:
    """Give the bytes that the component was given in a run."""
    return next(e.proto.bytes for e in run.main if e.type == "bidi_component")


def test_a_rerun_sends_the_same_bytes_and_a_request_only_another_head():
    run = AppTest.from_function(app).run()
    assert not run.exception
    assert run.text[0].value == "2014-04-03"
    first = sent(run)
    again = sent(run.button[0].click().run())
    assert again == first
    moved = sent(run.button[1].click().run())
    head, body = moved.split(b"\n", 1)
    assert body == first.split(b"\n", 1)[1]
    assert json.loads(head)["to"] == {"date": "2014-05-05"}
    assert json.loads(head)["ask"] == 1
