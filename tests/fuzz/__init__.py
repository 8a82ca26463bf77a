"""Every parser of this project under inputs that nobody would write: `make fuzz MINUTES=10`, and a short run among the tests.

A target is a function from bytes to nothing: it hands them to one parser and asserts what must hold whatever they are (`pages`, `languages`,
`forms`, `values`). Atheris drives it and is led by the lines that inputs reach; hypothesis drives it where Atheris is missing.
"""
