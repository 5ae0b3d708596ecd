package verify

import (
	"slices"

	"songngu/internal/english"
)

// joined are words that join things in Vietnamese.
var joined = []string{",", "và", "hoặc", "hay", "cùng", "lẫn", "với", "cũng", "kèm", "kiêm", "kết", "đồng", "vừa", "gắn", "-", "/", "–"}

// How many words an item of a list has at most: in English, and in Vietnamese before a word of it and behind.
const (
	itemWords       = 3
	itemWordsBefore = 3
	itemWordsBehind = 6
)

// coordination checks that no item is added to what is joined: "có quyền trích xuất thông tin" is not "to extract and correct information".
func (k *claim) coordination() {
	for i := 1; i+1 < len(k.tokens); i++ {
		if low := k.low(i); low != "and" && low != "or" {
			continue
		}
		if k.low(i-1) == "," || k.tokens[i-1].Capital {
			continue // what follows may be a clause
		}
		first, end := k.itemBehind(i + 1)
		n, far := k.itemsBefore(i)+1, 2
		if n > 2 {
			far = farItem
		}
		if end > first && !k.hears(first, end) && !k.listed(i-1, i-1-far, n) {
			k.fault(CheckStatus, Error, "%q has no words of its own in %s", k.phrase(first, end), k.where())
			return
		}
		if bare := k.low(i-2) == "to" || modals[k.low(i-2)]; bare && k.stemAt(i-1) != "" && !k.hears(i-1, i) && !k.listed(end-1, first-1, 2) {
			k.fault(CheckStatus, Error, "%q has no words of its own in %s", k.phrase(i-1, i), k.where())
			return
		}
	}
}

// farItem is how many words before "and" a word of the list is looked for.
const farItem = 5

// looseItems begin no item of a list, or one that may be told of anything.
var looseItems = map[string]bool{"people": true, "work": true, "more": true, "above": true, "over": true, "below": true, "older": true, "higher": true, "others": true, "those": true, "related": true, "then": true, "longer": true, "later": true, "less": true, "fewer": true, "lower": true, "earlier": true, "greater": true, "larger": true, "smaller": true, "younger": true, "shorter": true, "make": true, "take": true, "get": true}

// itemBehind gives the words of an item from token i on, without what belongs to both: none where it has a figure or a name.
func (k *claim) itemBehind(i int) (first, end int) {
	for k.low(i) == "the" || k.low(i) == "their" || k.low(i) == "its" || k.low(i) == "other" || k.low(i) == "a" || k.low(i) == "an" || k.low(i) == "of" || k.low(i) == "to" {
		i++
	}
	first, end = i, i
	for end < len(k.tokens) && end < first+2 {
		t := &k.tokens[end]
		if t.Kind != english.Word || t.claimed || t.Capital || english.IsFunctionWord(t.Low) || looseItems[t.Low] {
			break
		}
		end++
	}
	if end < len(k.tokens) && end == first && k.tokens[end].Kind != english.Word {
		return first, first
	}
	return first, end
}

// hears reports whether a word of a cited segment may be told by one of the tokens.
func (k *claim) hears(first, end int) bool {
	for ; first < end; first++ {
		stem := k.stemAt(first)
		for _, s := range k.cited {
			if s.heard == nil || s.hears(stem, 0, len(s.tokens)) {
				return true
			}
		}
	}
	return false
}

// itemsBefore counts the items that "and" at token i joins to what follows, by the commas between.
func (k *claim) itemsBefore(i int) int {
	n, word := 1, 0
	for i--; i >= 0 && word <= itemWords; i-- {
		switch low := k.low(i); {
		case low == ",":
			n++
			word = 0
		case isStop(low) || k.tokens[i].Kind != english.Word:
			if word == 0 && n > 1 {
				n-- // "dated 15 August 2025, amending and supplementing"
			}
			return n
		default:
			word++
		}
	}
	return n
}

// listed reports whether one of the words from token i back to before end stands in a list of n items in what is quoted, or none stands there at all.
func (k *claim) listed(i, end, n int) bool {
	found := false
	for ; i >= 0 && i > end && !found; i-- {
		stem := k.stemAt(i)
		if stem == "" {
			continue
		}
		for _, c := range k.contexts {
			s := c.whole
			for t, end := s.tokensOf(c); t < end; t++ {
				if !slices.Contains(s.heard[t], stem) {
					continue
				}
				found = true
				if s.listLength(t) >= n {
					return true
				}
			}
		}
	}
	return !found
}

// listLength counts the items of the list in which token t stands.
func (s *source) listLength(t int) int {
	return 1 + s.separators(t, -1, itemWordsBefore) + s.separators(t, 1, itemWordsBehind)
}

// separators counts what joins items from token t on, one way.
func (s *source) separators(t, step, most int) int {
	n, word, apart := 0, 0, false
	for i := t + step; i >= 0 && i < len(s.tokens) && word <= most; i += step {
		switch key := s.tokens[i].Key; {
		case slices.Contains(joined, key):
			if !apart {
				n++
			}
			word, apart = 0, true
		case isStop(key):
			return n
		default:
			word++
			apart = false
		}
	}
	return n
}
