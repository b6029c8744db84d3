"""A genuine vLLM server with a model of noise: `python tests/vllm_server.py FOLDER PORT [OPTION...]`, by vLLM's Python.

The model is a Llama of one layer with random weights and a vocabulary of bytes, made here.
"""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

_TEMPLATE = "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}assistant: "
CONTEXT = 32_000
"""Tokens; a byte is one here."""


def write_noise(folder: Path) -> None:
    """Writes the model and its tokenizer."""
    import torch  # type: ignore[import-not-found,unused-ignore]
    from tokenizers import (  # type: ignore[import-not-found,unused-ignore]
        Tokenizer,
        decoders,
        models,
        pre_tokenizers,
    )
    from transformers import (  # type: ignore[import-not-found,unused-ignore]
        LlamaConfig,
        LlamaForCausalLM,
        PreTrainedTokenizerFast,
    )

    torch.manual_seed(0)
    words = ["<s>", "</s>", *sorted(pre_tokenizers.ByteLevel.alphabet())]
    tokenizer = Tokenizer(models.BPE(vocab={word: number for number, word in enumerate(words)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>", pad_token="</s>")
    fast.chat_template = _TEMPLATE
    fast.save_pretrained(folder)
    shape = LlamaConfig(
        vocab_size=len(words),
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=1,
        num_attention_heads=2,
        num_key_value_heads=2,
        head_dim=32,
        max_position_embeddings=CONTEXT,
        bos_token_id=0,
        eos_token_id=1,
        tie_word_embeddings=True,
    )
    LlamaForCausalLM(shape).save_pretrained(folder)


def main() -> None:
    """Serves the model on loopback until the process is killed."""
    folder, port, *options = sys.argv[1:]
    write_noise(Path(folder))
    sys.argv = ["api_server", "--model", folder, "--served-model-name", "noise", "--host", "127.0.0.1", "--port", port]
    sys.argv += ["--dtype", "float32", "--max-model-len", str(CONTEXT), "--enforce-eager", *options]
    runpy.run_module("vllm.entrypoints.openai.api_server", run_name="__main__")


if __name__ == "__main__":
    main()
