"""The Streamlit pages; each reads top to bottom: inputs, one call, outputs."""
