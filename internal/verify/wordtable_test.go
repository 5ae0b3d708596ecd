package verify

import "testing"

// A table answers as the map that it is made of, also of words that begin like one of it.
func TestWordTable(t *testing.T) {
	known := map[string]int{"no": 1, "not": 2, "không": 3, "ừ": 4, "antidisestablishmentarianism and more": 5}
	table := tableOf(known)
	for _, word := range []string{"", "n", "no", "nor", "not", "note", "Not", "khong", "không", "ừ", "ư", "antidisestablishmentarianism and more", "anti!"} {
		value, has := known[word]
		if table.of(word) != value || table.has(word) != has {
			t.Errorf("%q: %d, %v", word, table.of(word), table.has(word))
		}
	}
}
