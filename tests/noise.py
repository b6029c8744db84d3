"""A language model of noise: a GGUF file of random weights, made anew where a genuine server is to have a model.

Its vocabulary is the 256 bytes, so it can write anything, and means nothing. One direction of its embedding is the same
for every token; the output layer reads from it how often each byte comes, so that strings and lists do end.
"""

from __future__ import annotations

from pathlib import Path

WIDTH, INNER, HEADS = 32, 32, 1
_CONTROL, _BYTE, _UNKNOWN = 3, 6, 2  # llama.cpp's kinds of tokens
_TEMPLATE = "{% for message in messages %}<{{ message.role }}>\n{{ message.content }}\n{% endfor %}<assistant>\n"
_LIKELY = {'"': 4.6, "]": 4.5, "}": 4.0, ",": 3.5, ":": 3.0, "{": 4.0, "[": 3.0} | dict.fromkeys("123", 2.5)
_UNLIKELY = 0.2
_LETTERS = " abcdefghijklmnopqrstuvwxyz"
_END = 2


def write_noise(path: Path, context: int = 32_768, seed: int = 7) -> Path:
    """Writes the model, 0.3 MB, and returns its path.

    Args:
        path: where.
        context: how many tokens (bytes) it says that it was trained on.
        seed: of its weights.
    """
    import gguf
    import numpy as np

    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(context)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256))]
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types([_UNKNOWN, _CONTROL, _CONTROL] + [_BYTE] * 256)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(_END)
    writer.add_unk_token_id(0)
    writer.add_add_space_prefix(False)
    writer.add_chat_template(_TEMPLATE)

    draw = np.random.default_rng(seed)

    def noise(*shape: int, size: float = 0.05) -> np.ndarray:
        return draw.normal(0.0, size, shape).astype(np.float32)

    embedding, output = noise(len(tokens), WIDTH, size=0.5), noise(len(tokens), WIDTH, size=0.1)
    embedding[:, 0] = WIDTH  # after the norm this is about the square root of the width
    output[:, 0] = np.array(_priors(tokens)) / WIDTH**0.5
    writer.add_tensor("token_embd.weight", embedding)
    writer.add_tensor("output_norm.weight", np.ones(WIDTH, np.float32))
    writer.add_tensor("output.weight", output)
    for name in ("attn_norm", "ffn_norm"):
        writer.add_tensor(f"blk.0.{name}.weight", np.ones(WIDTH, np.float32))
    for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
        writer.add_tensor(f"blk.0.{name}.weight", noise(WIDTH, WIDTH))
    for name, shape in {"ffn_gate": (INNER, WIDTH), "ffn_up": (INNER, WIDTH), "ffn_down": (WIDTH, INNER)}.items():
        writer.add_tensor(f"blk.0.{name}.weight", noise(*shape))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _priors(tokens: list[str]) -> list[float]:
    """Returns how likely each token is, as a logit: JSON's marks and letters are, other bytes hardly."""
    by_byte = dict.fromkeys(range(256), _UNLIKELY - 6.0)
    by_byte |= {ord(letter): 1.0 for letter in _LETTERS}
    by_byte |= {ord(mark): logit for mark, logit in _LIKELY.items()}
    return [-9.0, -9.0, 3.0, *by_byte.values()]
