"""One command tells how good a model is: output is compared with facts that people labelled by hand."""
