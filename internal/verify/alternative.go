package verify

import (
	"slices"
	"strings"
)

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
		if low == "or" && (k.behindDenial(i) || k.spread(i)) { // "không có điện và nước": neither
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

// manyWords are the words for more than one of whom one thing holds for some and another for others.
var manyWords = []string{"nhiều", "hầu", "phần lớn", "đa số", "một số", "không ít"}

// spread reports whether "or" at token i stands in what is said of many, of whom each is one of two: "many people working away or abroad" are "nhiều người đi làm xa và
// xuất khẩu lao động".
func (k *claim) spread(i int) bool {
	if !k.evidence(manyWords) && !slices.ContainsFunc(k.figures, func(f figure) bool { return f.end <= i && f.unit == "" && f.value > 1 }) {
		return false
	}
	for n := i - 1; n > 0 && n > i-spreadWords && !isStop(k.low(n)); n-- {
		if low := k.low(n); (relative[low] || strings.HasSuffix(low, "ing") || low == "those") && strings.HasSuffix(k.low(n-1), "s") || low == "people" && n+1 < i {
			return true
		}
	}
	return false
}

// spreadWords is how many words may stand between who is told of and "or".
const spreadWords = 8

var orWords = lexemesOf("or", "either", "whether", "any*", "nor", "neither", "at least")

// onlyOr checks that the one "hoặc" of what is quoted, in which nothing else is joined, is not told as "and".
func (k *claim) onlyOr() {
	ands := 0
	for i := range k.tokens {
		if k.low(i) == "and" {
			if k.low(i+1) == "those" { // "foreign companies, and those that must be audited"
				return
			}
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

// another are the words behind "hoặc" that begin another way to be meant: "doanh nghiệp ưu tiên hoặc có bảo lãnh".
var another = []string{"có", "thuộc", "là", "đang", "đã", "bị", "chưa", "không", "được", "do", "đủ", "mắc"}

// How far from "hoặc" the words of what it joins are looked for, and how far those of one thing stand apart in English.
const (
	besideOr = 4
	oneThing = 6
)

// fused checks that who is one thing or has another is not told as who is both: "doanh nghiệp ưu tiên hoặc có bảo lãnh" are not "priority enterprises with a
// guarantee".
func (k *claim) fused() {
	for _, c := range k.contexts {
		s := c.whole
		if s.heard == nil {
			continue
		}
		first, end := s.tokensOf(c)
		for i := first; i+2 < end; i++ {
			if s.key(i) != "hoặc" || !oneOf(s.key(i+1), another) {
				continue
			}
			a, b := k.placesOf(s, max(first, i-besideOr), i), k.placesOf(s, i+2, min(end, i+2+besideOr))
			if len(a) == 0 || len(b) == 0 {
				continue
			}
			if from, to := slices.Max(a), slices.Min(b); from < to && to-from <= oneThing && !k.parts(from, to) {
				k.fault(CheckStatus, Error, "%q is %q in %s", k.phrase(from, to+1), "or", s.segment.ID)
				return
			}
		}
	}
}

// placesOf gives the tokens of the statement that tell what stands between two tokens of a segment.
func (k *claim) placesOf(s *source, first, end int) []int {
	var out []int
	for ; first < end && !isStop(s.tokens[first].Key); first++ {
		for _, stem := range s.heard[first] {
			if t, ok := k.stems()[stem]; ok && t.n == 1 {
				out = append(out, t.at)
			}
		}
	}
	return out
}

// parts reports whether something between two tokens parts or joins what stands there.
func (k *claim) parts(i, end int) bool {
	for ; i < end; i++ {
		if low := k.low(i); isStop(low) || low == "or" || low == "and" || low == "nor" || low == "but" || low == "/" || low == "(" {
			return true
		}
	}
	return false
}

// contentBefore gives the stem of the word right before token i, contentBehind that of the first of what stands behind it.
func (k *claim) contentBefore(i int) string { return k.stemAt(i - 1) }

func (k *claim) contentBehind(i int) string {
	for i++; i < len(k.tokens) && oneOf(k.low(i), []string{"the", "a", "an", "their", "its", "his", "her", "other", "to", "from", "by", "in", "of", "for", "over", "more", "than", "at", "least", "do", "does", "no", "not", "longer"}); i++ {
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
		case key == "," && oneOf(s.key(i+1), doublets[s.key(i-1)]): // "hoặc cơ quan, tổ chức nơi làm việc"
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
