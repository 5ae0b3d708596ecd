package llm

import (
	"strings"
	"sync"

	"songngu/internal/english"
)

// synonymGroups are words of which a statement may have one where the lexicon has another. Only words that say the same of anything are there: each of them hides
// what somebody wrote instead of the other.
var synonymGroups = []string{
	"postpone defer",
	"previously former earlier prior",
	"exploit mine extract",
	"house dwelling home residence",
	"buy purchase",
	"start begin commence",
	"staff personnel employee",
	"repair fix",
	"build construct",
	"illegal unlawful",
	"choose select",
	"lack shortage",
	"doctor physician",
	"guarantee ensure",
	"indicate reveal",
	"month monthly",
	"quarter quarterly",
	"year yearly annual annually",
	"week weekly",
	"day daily",
}

// synonymsOf gives the stems of the words that may stand for the one with a stem.
var synonymsOf = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, group := range synonymGroups {
		words := strings.Fields(group)
		for i, w := range words {
			words[i] = english.Stem(w)
		}
		for i, w := range words {
			out[w] = append(append(out[w], words[:i]...), words[i+1:]...)
		}
	}
	return out
})

// again gives the stem of the verb that says in one word what English says with "again": "redo" for "do ~ again".
func again(en string) string {
	if verb, behind, found := strings.Cut(en, " "); found && strings.HasSuffix(behind, "again") {
		return english.Stem("re" + verb)
	}
	return ""
}
