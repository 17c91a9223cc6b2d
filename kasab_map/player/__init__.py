"""The player: one small renderer in the browser, and the shells that carry it.

``static/`` is the renderer. :mod:`basemap` draws the map under it with folium,
:mod:`plugin` puts both into any folium map or one saved file, and :mod:`component` into a
Streamlit page.
"""
