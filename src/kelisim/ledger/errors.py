"""What can be wrong with a ledger or with what a caller asks of it; what is wrong with an input is an Issue and no error."""


class LedgerError(Exception):
    """The ledger cannot do what was asked: the message says what, of which file or document, and why."""
