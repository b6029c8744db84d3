"""Examples run as they stand; one that needs a package is tried where the package is."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def loaded(name: str):
    """Returns an example as a module."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_spacy_component_marks_the_words(monkeypatch):
    """The component's spans stand where the facts' do, with emoji before them; the example prints them."""
    spacy = pytest.importorskip("spacy", reason="spacy is not installed")
    monkeypatch.delitem(sys.modules, "spacy_component", raising=False)
    loaded("spacy_component")
    nlp = spacy.blank("en")
    nlp.add_pipe("factlift")
    doc = nlp("👩‍⚕️🎉 Oman will take 40 nurses from Kenya. “They leave in May,” Ode Farr said.")
    facts = doc._.facts
    assert len(doc.spans["facts"]) == sum(map(len, (facts.deployments, facts.criteria, facts.quotes))) >= 2
    assert [span.text for span in doc.spans["facts.count"]] == ["40"]
    assert [span.text for span in doc.spans["facts.destinations"]] == ["Oman"]
    assert nlp("  ")._.facts is None
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / "spacy_component.py")], capture_output=True, text=True, check=True
    )
    assert "quotes" in done.stdout
