"""The version, where no package's metadata is needed to tell it: a zip of the package has none."""

__version__ = "0.1.0"
