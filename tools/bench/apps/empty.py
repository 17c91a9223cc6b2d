"""The floor of any page with st_folium: an empty map and nothing else."""

import folium
from streamlit_folium import st_folium

st_folium(folium.Map(location=(35.9, 36.0), tiles=None), width=1100, height=560)
