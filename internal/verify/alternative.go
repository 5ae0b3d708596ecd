package verify

import "slices"

// farJoined is how many words of the source may stand between two things that English joins.
const farJoined = 9

// otherJoin gives the Vietnamese of the other word that joins.
var otherJoin = map[string]string{"and": "hoặc", "or": "và"}

// alternatives checks that one thing or another is not told as both, nor both as one or the other: "cha hoặc mẹ", "sổ đỏ và căn cước".
func (k *claim) alternatives() {
	for i := 1; i+1 < len(k.tokens); i++ {
		low := k.low(i)
		if low != "and" && low != "or" || low == "or" && oneOf(k.low(i+1), []string{"missing", "injured", "wounded"}) { // "chết và mất tích": nobody is both
			continue
		}
		before, behind := k.contentBefore(i), k.contentBehind(i)
		if before == "" || behind == "" {
			continue
		}
		for _, s := range k.cited {
			if other := otherJoin[low]; !s.passage.has(other) {
				continue
			}
			if is := s.joinBetween(before, behind); is != "" && is != low {
				k.fault(CheckStatus, Error, "%q is %q in %s", k.phrase(i-1, i+2), is, s.segment.ID)
				return
			}
		}
	}
}

var orWords = lexemesOf("or", "either", "whether", "any*", "nor", "neither", "at least")

// onlyOr checks that the one "hoặc" of what is quoted, in which nothing else is joined, is not told as "and".
func (k *claim) onlyOr() {
	ands := 0
	for i := range k.tokens {
		if k.low(i) == "and" {
			ands++
		}
	}
	if ands != 1 || orWords.in(k.review) || len(k.contexts) != 1 {
		return
	}
	c, ors := k.contexts[0], 0
	for i := c.begins; i < len(c.words); i++ {
		switch c.words[i] {
		case "và", ",", ";", "hay", "cùng", "nhưng", "đồng", "(":
			return
		case "hoặc":
			ors++
		}
	}
	if ors == 1 {
		k.fault(CheckStatus, Error, "%q of %s is told as %q", "hoặc", c.whole.segment.ID, "and")
	}
}

// contentBefore gives the stem of the word right before token i, contentBehind that of the first of what stands behind it.
func (k *claim) contentBefore(i int) string { return k.stemAt(i - 1) }

func (k *claim) contentBehind(i int) string {
	for i++; i < len(k.tokens) && oneOf(k.low(i), []string{"the", "a", "an", "their", "its", "other", "to", "by", "in", "of", "for", "over", "more", "than", "at", "least", "do", "does", "no", "not", "longer"}); i++ {
	}
	if i < len(k.tokens) {
		return k.stemAt(i)
	}
	return ""
}

// joinBetween tells whether the words for two stems are joined by "and" or by "or" in the segment, "" where that is not plain.
func (s *source) joinBetween(before, behind string) string {
	found := ""
	for x := range s.heard {
		if !slices.Contains(s.heard[x], before) {
			continue
		}
		for y := x + 1; y < len(s.tokens) && y <= x+farJoined; y++ {
			if !slices.Contains(s.heard[y], behind) {
				continue
			}
			is := s.joins(x, y)
			if is == "" || found != "" && found != is {
				return ""
			}
			found = is
			break
		}
	}
	return found
}

// joins gives the one word that joins what stands at two tokens.
func (s *source) joins(x, y int) string {
	found := ""
	for i := x; i < y; i++ {
		is := ""
		switch key := s.tokens[i].Key; {
		case key == "hoặc":
			is = "or"
		case key == "và":
			is = "and"
		case isStop(key), key == "/", key == "hay":
			return ""
		}
		if is != "" && found != "" {
			return ""
		}
		found += is
	}
	return found
}
