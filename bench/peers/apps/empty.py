"""The floor of any page with st_folium: an empty map and nothing else."""

import os
import sys
from pathlib import Path

import folium
from streamlit_folium import st_folium

sys.path.insert(0, str(Path(__file__).parents[3]))
from bench.peers.peers import use

use(os.environ["ASSETS"])

st_folium(folium.Map(location=(35.9, 36.0), tiles=None), width=1100, height=560)
