"""Files on disk: put in place whole or not at all, and kept only while they are whole."""
