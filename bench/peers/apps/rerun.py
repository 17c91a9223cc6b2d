"""What is usually written: a slider, a new map for its day, and st_folium."""

import os
import sys
from pathlib import Path

import streamlit as st
from streamlit_folium import st_folium

sys.path.insert(0, str(Path(__file__).parents[3]))
from bench.peers.peers import base, day_group, read, use

use(os.environ["ASSETS"])
scene = st.cache_resource(read)(Path(os.environ["SCENE"]))
day = st.slider("Day", 0, len(scene["days"]) - 1, 0)
chart = base(scene)
day_group(scene, day).add_to(chart)
st_folium(chart, width=1100, height=560)
