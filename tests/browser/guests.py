"""A Streamlit page of somebody's: the map as streamlit-folium shows it, or our own component."""

import folium
import streamlit as st
from streamlit_folium import folium_static, st_folium

from kasab_map import ControlTimeline, control_timeline

how = st.query_params.get("how")
if how == "component":
    settled = control_timeline(height=640, start={"date": "2014-04-03"})
    st.text(f"settled on {settled['date']}")
else:
    chart = folium.Map([35.9, 36.0], zoom_start=11)
    ControlTimeline(date="2014-04-03").add_to(chart)
    if how == "static":
        folium_static(chart, width=900, height=640)
    else:
        told = st_folium(chart, width=900, height=640, returned_objects=["zoom"])
        st.text(f"zoom {told['zoom']}")
