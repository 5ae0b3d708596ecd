package extract

import (
	_ "embed"
	"strings"
)

//go:embed data/edges.tsv
var edgeFile string

//go:embed data/joins.tsv
var joinFile string

// edge says where in a term a word cannot stand.
type edge uint8

const (
	noLeft  edge = 1 << iota // begins no term
	noRight                  // ends no term
	noAlone                  // is no term by itself
)

var edgeNames = map[string]edge{"left": noLeft, "right": noRight, "alone": noAlone}

// readEdges gives the edges of words by key. The table is part of the program; a test reads it.
func readEdges() map[string]edge {
	edges := map[string]edge{}
	for line := range strings.Lines(edgeFile) {
		word, where, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if ok && line[0] != '#' {
			edges[word] |= edgeNames[where]
		}
	}
	return edges
}

// readJoins gives the concepts that names are joined to, both by key.
func readJoins() map[string]string {
	joins := map[string]string{}
	for line := range strings.Lines(joinFile) {
		if name, concept, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok && line[0] != '#' {
			joins[name] = concept
		}
	}
	return joins
}
