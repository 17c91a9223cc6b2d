"""Who held Kasab? Control, claims and front lines, day by day, from a folder of sourced records."""
