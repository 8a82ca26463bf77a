"""Commands: what each takes and prints. What they do is done below; nothing heavy is imported until a command runs."""
