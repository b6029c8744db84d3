"""The names of places, and what stands around them; `factlift.places` is the face of this package."""
