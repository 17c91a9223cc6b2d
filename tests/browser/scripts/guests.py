"""A Streamlit page of somebody's: our own component, and the map as streamlit-folium shows it."""

import folium
import streamlit as st
from streamlit_folium import folium_static, st_folium

from kasab_map import ControlTimeline, control_timeline


def chart() -> folium.Map:
    """Make a map of somebody's, with a player on it."""
    made = folium.Map([35.9, 36.0], zoom_start=11)
    ControlTimeline(date="2014-04-03").add_to(made)
    return made


settled = control_timeline(height=640, start={"date": "2014-04-03"})
st.text(f"settled on {settled['date']}")
told = st_folium(chart(), width=900, height=640, returned_objects=["zoom"])
st.text(f"zoom {told['zoom']}")
folium_static(chart(), width=900, height=640)
