"""The tuned way: in a fragment, a map that stays, and the day's feature group swapped in it."""

import os
import sys
from pathlib import Path

import streamlit as st
from streamlit_folium import st_folium

sys.path.insert(0, str(Path(__file__).parents[3]))
from bench.peers.peers import base, day_group, read, use

use(os.environ["ASSETS"])
scene = st.cache_resource(read)(Path(os.environ["SCENE"]))


@st.fragment
def scrub() -> None:
    """Run anew for each day; the page around it does not."""
    day = st.slider("Day", 0, len(scene["days"]) - 1, 0)
    st_folium(
        base(scene),
        feature_group_to_add=day_group(scene, day),
        returned_objects=[],
        width=1100,
        height=560,
        key="map",
    )


scrub()
