package verify

// wordTable is what a list knows of words. Nearly all words that it is asked for are not in it, and of most of those the first byte and the length
// tell it, which costs a fraction of what a map takes to find nothing.
type wordTable[T any] struct {
	known   map[string]T
	lengths [32]uint32 // of the words, as bits, by the low bits of their first byte
}

// tableOf makes a table of what is known of words, none of which is empty.
func tableOf[T any](known map[string]T) *wordTable[T] {
	t := &wordTable[T]{known: known}
	for word := range known {
		t.lengths[word[0]&31] |= 1 << (len(word) & 31)
	}
	return t
}

// of gives what is known of a word, the zero value when that is nothing.
func (t *wordTable[T]) of(word string) (value T) {
	if !t.may(word) {
		return value
	}
	return t.known[word]
}

// has reports whether the word is in the table.
func (t *wordTable[T]) has(word string) bool {
	if !t.may(word) {
		return false
	}
	_, known := t.known[word]
	return known
}

// may reports a word that begins like one of the table that is as long.
func (t *wordTable[T]) may(word string) bool {
	return word != "" && t.lengths[word[0]&31]>>(len(word)&31)&1 != 0
}
