package verify

import (
	"slices"

	"songngu/internal/viet"
)

// A part of what a sentence tells of stands behind words that set it off: "861 triệu tấn, tăng 9%, riêng hàng container đạt 31,2 triệu TEU, tăng 13%". Its figures
// are not those of the whole, nor the other way round.

// partOpeners set off a part, behind a mark.
var partOpeners = []string{"trong đó riêng", "trong đó", "riêng", "còn", "trong khi"}

// part is the tokens of such a part, from its opener to before its end, and of the whole before it.
type part struct{ whole, opens, first, end int }

// parts gives the parts of a segment, in order.
func (s *source) parts() []part {
	var out []part
	for i := 1; i < len(s.tokens); i++ {
		if !isStop(s.tokens[i-1].Key) {
			continue
		}
		for _, opener := range partOpeners {
			if !s.saysAt(i, opener) {
				continue
			}
			p := part{whole: s.sentenceBegin(i), opens: i, first: i + words(opener), end: s.partEnd(i + words(opener))}
			if n := len(out); n > 0 && out[n-1].end > i {
				out[n-1].end = i
			}
			out = append(out, p)
			break
		}
	}
	return out
}

// sentenceBegin gives the first token behind the last mark before token i that parts sentences.
func (s *source) sentenceBegin(i int) int {
	for i > 0 && !partsSentences(s.tokens[i-1].Key) {
		i--
	}
	return i
}

// partEnd gives the next mark that parts sentences or goes on with the whole, or the end.
func (s *source) partEnd(i int) int {
	for i < len(s.tokens) && !partsSentences(s.tokens[i].Key) {
		if s.tokens[i].Key == "," && s.goesOnAt(i+1) {
			break
		}
		i++
	}
	return i
}

// goesOnAt reports words at token i by which a sentence goes on with what it told of before.
func (s *source) goesOnAt(i int) bool {
	for _, w := range []string{"đồng thời", "song", "nhưng", "ngoài ra", "bên cạnh đó", "qua đó", "cùng với", "theo đó", "tuy nhiên"} {
		if s.saysAt(i, w) {
			return true
		}
	}
	return false
}

func partsSentences(mark string) bool { return mark == ";" || mark == "." || mark == ":" }

// figured reports whether an amount stands between two tokens.
func (s *source) figured(first, end int) bool {
	for i := range s.amounts {
		if at := s.amounts[i].token; first <= at && at < end {
			return true
		}
	}
	return false
}

// partFigures checks that no figure of a part is told of the whole, and none of the whole of a part.
func (k *claim) partFigures() {
	if len(k.cited) != 1 {
		return
	}
	s := k.cited[0]
	figures, others := k.anchors()
	for _, p := range s.parts() {
		if k.contrasts(s, p) {
			k.fault(CheckStatus, Error, "%s tells it of %q, which the English has not", s.segment.ID, s.headOf(p))
			return
		}
		if !s.figured(p.whole, p.opens) || !s.figured(p.first, p.end) {
			continue
		}
		for i := range figures {
			f := &figures[i]
			switch {
			case s.headEnd(p) <= f.at && f.at < p.end && !k.setsApart(f, p) && k.partUntold(s, p, others):
				k.fault(CheckQuantity, Error, "%q is in %s of %q alone", k.phrase(f.first, f.end), s.segment.ID, s.headOf(p))
				return
			case p.whole <= f.at && f.at < p.opens && k.partNamed(f, p, others):
				k.fault(CheckQuantity, Error, "%q is not in %s of %q alone", k.phrase(f.first, f.end), s.segment.ID, s.headOf(p))
				return
			}
		}
	}
}

// headEnd gives the token behind what a part is of: its first figure, or the first mark.
func (s *source) headEnd(p part) int {
	i := p.first
	for i < p.end && s.amountAt(i) == nil && s.tokens[i].Kind != viet.Punct {
		i++
	}
	return i
}

// figureAfter gives the token of a part's first figure: what it is of may be a list, "bằng cấp, chứng chỉ là 31%".
func (s *source) figureAfter(p part) int {
	i := p.first
	for i < p.end && s.amountAt(i) == nil {
		i++
	}
	return i
}

// headOf is what a part is of, as it is written.
func (s *source) headOf(p part) string {
	end := max(s.headEnd(p), p.first+1)
	return s.segment.Text[s.tokens[p.opens].Start:s.tokens[end-1].End]
}

// partUntold reports whether the statement has no word for what a part is of, and tells what the whole is.
func (k *claim) partUntold(s *source, p part, others []anchor) bool {
	if s.heard == nil {
		return false
	}
	end := s.figureAfter(p)
	for i := range others {
		if x := &others[i]; x.source == s && p.first <= x.at && x.at < end {
			return false
		}
	}
	own := 0
	for i := p.first; i < end; i++ {
		if len(s.heard[i]) == 0 || oneOf(s.tokens[i].Key, plainVerbs) || s.toldBefore(p, i) {
			continue
		}
		if k.tellsAt(s, i) {
			return false
		}
		own++
	}
	return own > 0
}

// apart are the English words that set off a part of what was told.
var apart = lexemesOf("with", "of which", "of whom", "including", "while", "whereas", "among them", "comprising")

// setsApart reports whether the statement tells the whole and sets off the figure of a part from it: "lasts 18 months, with 10 months of study".
func (k *claim) setsApart(f *anchor, p part) bool {
	i := f.first - 1
	for i > 0 && !apart.at(k.review, i) {
		if partsSentences(k.low(i)) {
			return false
		}
		i--
	}
	if i <= 0 {
		return false
	}
	told, _ := k.heardOf(f.source, 0, i, p.whole, p.opens, p.opens, p.end)
	return told >= conditionWords
}

// plainVerbs say nothing of what a part is of.
var plainVerbs = []string{"là", "có", "đạt", "chiếm", "tăng", "giảm", "được", "bị", "với", "gồm", "lại", "riêng", "khoảng", "hơn", "gần", "đã", "cũng", "ít", "nhất", "tối", "thiểu", "đa", "nhiều", "mới", "chỉ", "dưới", "trên", "không", "quá", "phần", "số", "do", "tại", "của"}

// toldBefore reports whether the word at token i is one of the whole, too.
func (s *source) toldBefore(p part, i int) bool {
	for n := p.whole; n < p.opens; n++ {
		if s.tokens[n].Key == s.tokens[i].Key {
			return true
		}
	}
	return false
}

// partNamed reports whether the statement has a name or word of the head of a part beside a figure of the whole, and no figure of the part.
func (k *claim) partNamed(f *anchor, p part, others []anchor) bool {
	s := f.source
	for i := range s.amounts {
		a := &s.amounts[i]
		if p.first <= a.token && a.token < p.end && slices.ContainsFunc(k.figures, func(f figure) bool { return same(f.value, a.Value) }) {
			return false
		}
	}
	end := s.headEnd(p)
	for i := range others {
		x := &others[i]
		if x.source == s && p.first <= x.at && x.at < end && k.sameClause(f, x) {
			return true
		}
	}
	return !someOf.in(k.review) && k.tellsAlone(s, p, p.first) > 0
}

// someOf are words by which a part is told of without its figure: "many of them foreign".
var someOf = lexemesOf("includ*", "among*", "many", "most*", "some", "part*", "main*", "chief*", "especial*", "particular*", "notabl*", "while", "whereas", "but", "although", "though", "with", "of which", "of whom", "respectively")

// tellsAlone counts the words from token i of a part on that the statement tells and that only the part has.
func (k *claim) tellsAlone(s *source, p part, from int) int {
	if s.heard == nil {
		return 0
	}
	n := 0
	for i := from; i < p.end; i++ {
		for _, stem := range s.heard[i] {
			if _, told := k.stems()[stem]; told && !s.hearsOutside(stem, p) {
				n++
				break
			}
		}
	}
	return n
}

// hearsOutside reports whether a word of the segment outside a part may be told by a stem.
func (s *source) hearsOutside(stem string, p part) bool {
	for i := range s.heard {
		if (i < p.opens || i >= p.end) && slices.Contains(s.heard[i], stem) {
			return true
		}
	}
	return false
}

// contrasts reports what is said of another, "còn UBND cấp tỉnh cấp cho tổ chức", that the statement tells of whom the whole is of.
func (k *claim) contrasts(s *source, p part) bool {
	if s.heard == nil || s.tokens[p.opens].Key == "trong" || s.figured(p.first, p.end) {
		return false
	}
	head := p.first
	for head < p.end && head < p.first+contrastWords && s.tokens[head].Kind != viet.Punct {
		head++
	}
	if told, all := k.tellsOf(s, p.first, min(p.first+2, head)); all == 0 || told > 0 {
		return false
	}
	told, _ := k.tellsOf(s, p.whole, p.opens)
	return told > 1 && !someOf.in(k.review) && k.tellsAlone(s, p, p.first+2) > 0
}

// contrastWords is how many words a part has before what is said of it, at most.
const contrastWords = 6

// partWords is how far from a figure a word of a part may stand in the English that is told to be of it.
const partWords = 5

// sameClause reports whether two anchors stand near each other in the English with no mark between.
func (k *claim) sameClause(a, b *anchor) bool {
	if a.first > b.first {
		a, b = b, a
	}
	if b.first-a.end > partWords {
		return false
	}
	for i := a.end; i < b.first; i++ {
		if isStop(k.low(i)) {
			return false
		}
	}
	return true
}
