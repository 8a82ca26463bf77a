"""The Kyrgyz named-entity set: names marked by hand in 600 sentences of UD_Kyrgyz-KTMU, kept apart from the sentences.

What the project keeps is `evaluation/kyrgyz-entities`: which sentences, and which tokens of them are a name of which type. The
sentences stay in the treebank (folder `UD_Kyrgyz-KTMU` of the corpora), and `dataset.read_set` joins the two.
"""
