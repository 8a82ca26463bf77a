"""Claims of one document and what is known of others → judgements: the same, different, or nobody can tell; with score and reasons.

`occurrences_of` says what a document has that others may mean too; `judge` compares two such things by what their own documents
say, so that the verdict does not depend on the order in which documents come; `compare` does so for a new document and what is known;
`joined` joins the judged ones under one id, by `clusters` of those that have the same facts.
Whole documents are compared by `reprints_of`.
"""

from kelisim.link.alike import joined
from kelisim.link.cluster import clusters
from kelisim.link.compare import compare
from kelisim.link.judge import judge
from kelisim.link.occurrences import occurrences_of
from kelisim.link.reasons import Why, why
from kelisim.link.reprints import document_of, reprints_of

__all__ = ["Why", "clusters", "compare", "document_of", "joined", "judge", "occurrences_of", "reprints_of", "why"]
