// Package seeds holds what the program ships with: five articles to try it on (articles/) and the official term base
// (terms/*.tsv, read by internal/terms; where each English form comes from is said in terms/PROVENANCE.md).
package seeds

import "embed"

// FS holds the folders articles and terms.
//
//go:embed articles terms
var FS embed.FS
