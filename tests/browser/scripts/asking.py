"""A page that asks an open player to go elsewhere, for test_component.py."""

import streamlit as st

from kasab_map.player.component import go_to, pack, player
from kasab_map.player.document import document_of

packed = st.cache_resource(lambda: pack(document_of()))()
st.button("Go to 5 May", on_click=go_to, args=("asked",), kwargs={"date": "2014-05-05"})
settled = player(packed, key="asked", start={"date": "2014-04-03", "place": "samra"})
st.text(f"settled on {settled['date']} at {settled['place']}")
