// Package fuzzy finds texts that are similar to a query among a million, without missing one. It knows texts and numbers, and
// nothing of translation units or of where they are stored.
//
// Start with Compare, which says how similar two texts are and why, with Builder, which makes an index of texts, and with
// Searcher, which searches it. The similarity is one written, versioned score; the index is a file whose format is versioned
// too. The index is never more than a copy of what is true elsewhere: whoever made it can make it again.
package fuzzy
