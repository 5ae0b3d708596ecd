package verify

import (
	"slices"
	"strings"
	"sync"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// anchor is a word, name or figure of the English with the one token of a cited segment that it stands for.
type anchor struct {
	first, end int // tokens of the English
	source     *source
	at         int // token of the segment
}

// anchored are the anchors of a statement.
type anchored struct {
	figures, others, dates []anchor
	words                  []anchor // others, and the words of the lexicon that stand in a segment once
}

// anchors gives the anchors, found once.
func (k *claim) anchors() (figures, others []anchor) {
	if k.anchored == nil {
		k.anchored = new(anchored)
		k.anchored.figures, k.anchored.others = k.findAnchors()
		k.anchored.dates = k.findDates()
	}
	return k.anchored.figures, k.anchored.others
}

// findAnchors gives the figures and the other anchors of the statement, both in the order of the English. What stands in the cited segments twice, or in none, is
// no anchor.
func (k *claim) findAnchors() (figures, others []anchor) {
	for i := range k.figures {
		if f := &k.figures[i]; f.kind == ranked || f.loose || k.setsPeriod(f) || k.isHead(f.first-1) && f.unit == "" {
			continue // "the 15th National Assembly at its seventh session", "in the first ten months", "regional court 1": English has them in its own order
		}
		if a, ok := k.figureAnchor(&k.figures[i]); ok {
			figures = append(figures, a)
		}
	}
	for i := 0; i < len(k.tokens); i++ {
		m, n := k.markerAt(i)
		if m == nil {
			if m, n = k.contentAt(i), 1; m == nil {
				continue
			}
		}
		if a, ok := k.wordAnchor(m, i, i+n); ok {
			others = append(others, a)
		}
		i += n - 1
	}
	for i := range k.mentions {
		if a, ok := k.nameAnchor(&k.mentions[i]); ok {
			others = append(others, a)
		}
	}
	slices.SortStableFunc(others, func(a, b anchor) int { return a.first - b.first })
	return figures, others
}

// wordAnchors gives the other anchors with every word whose one Vietnamese word stands in one place only. They are looked for where figures stand in
// another order than in the segment, which is seldom.
func (k *claim) wordAnchors() []anchor {
	_, others := k.anchors()
	if k.anchored.words != nil {
		return k.anchored.words
	}
	out, n := make([]anchor, 0, len(k.tokens)), 0
	for i := range k.tokens {
		for n < len(others) && others[n].first <= i {
			out = append(out, others[n])
			n++
		}
		if len(out) > 0 && out[len(out)-1].end > i {
			continue
		}
		if a, ok := k.heardAnchor(i); ok {
			out = append(out, a)
		}
	}
	out = append(out, others[n:]...)
	k.anchored.words = out
	return k.anchored.words
}

// heardAnchor finds the one place at which the word at token i is heard.
func (k *claim) heardAnchor(i int) (anchor, bool) {
	stem := k.stemAt(i)
	out, n := anchor{first: i, end: i + 1}, 0
	if stem == "" || k.stems()[stem].n > 1 {
		return out, false
	}
	for _, s := range k.cited {
		for t := range s.heard {
			if slices.Contains(s.heard[t], stem) {
				out.source, out.at = s, t
				n++
			}
		}
	}
	return out, n == 1
}

// setsPeriod reports a figure of the months or years within which something is so, "the first ten months".
func (k *claim) setsPeriod(f *figure) bool {
	if timeWords.of(singular(k.low(f.end))) == nil {
		return false
	}
	return oneOf(k.low(f.first-1), []string{"first", "past", "last", "next", "previous", "coming"})
}

// anchorWords gives words that figures belong to, beside the markers, by their singular.
var anchorWords = sync.OnceValue(func() *wordTable[*marker] {
	out := make(map[string]*marker, len(countedWords))
	for i := range countedWords {
		for _, text := range countedWords[i].english {
			out[text] = &countedWords[i]
		}
	}
	return tableOf(out)
})

// contentAt gives the word of anchorWords or contentWords at token i, also with an ending: "suspending". It is looked for once.
func (k *claim) contentAt(i int) *marker {
	if k.contents == nil {
		k.contents = make([]*marker, len(k.tokens))
		for n := range k.tokens {
			k.contents[n] = k.findContent(n)
		}
	}
	return k.contents[i]
}

func (k *claim) findContent(i int) *marker {
	if m := anchorWords().of(singular(k.low(i))); m != nil {
		return m
	}
	return contentByStem().of(k.stemAt(i))
}

// contentByStem gives contentWords by their stems.
var contentByStem = sync.OnceValue(func() *wordTable[*marker] {
	out := make(map[string]*marker, len(contentWords))
	for i := range contentWords {
		for _, text := range contentWords[i].english {
			out[english.Stem(text)] = &contentWords[i]
		}
	}
	return tableOf(out)
})

// figureAnchor finds the one amount that a figure stands for.
func (k *claim) figureAnchor(f *figure) (anchor, bool) {
	out, n := anchor{first: f.first, end: f.end}, 0
	for _, s := range k.cited {
		for i := range s.amounts {
			if k.compare(f, &s.amounts[i]) >= assumed {
				out.source, out.at = s, s.amounts[i].token
				n++
			}
		}
	}
	return out, n == 1
}

// wordAnchor finds the one place of a word, by the first of its Vietnamese words that stands there at all.
func (k *claim) wordAnchor(m *marker, first, end int) (anchor, bool) {
	out := anchor{first: first, end: end}
	for _, phrase := range m.vietnamese {
		n := 0
		for _, s := range k.cited {
			if !s.passage.has(phrase) {
				continue
			}
			for i := range s.tokens {
				if s.saysAt(i, phrase) {
					out.source, out.at = s, i
					n++
				}
			}
		}
		if n > 0 {
			return out, n == 1
		}
	}
	return out, false
}

// nameAnchor finds the one place of a name.
func (k *claim) nameAnchor(m *mention) (anchor, bool) {
	out, n := anchor{first: m.first, end: m.end}, 0
	text := k.phrase(m.first, m.end)
	for _, s := range k.cited {
		for _, at := range s.places(m, text) {
			out.source, out.at = s, s.tokenAt(at)
			n++
		}
	}
	return out, n == 1
}

// tokenAt gives the token at or behind a byte of the segment.
func (s *source) tokenAt(at int) int {
	i, _ := slices.BinarySearchFunc(s.tokens, at, func(t viet.Token, at int) int { return t.Start - at })
	return i
}

// order checks that figures belong to the same words in both texts: "11 decrees and 5 circulars" is not "5 nghị định và 11 thông tư", "a licence for 9
// months and a certificate for 12" not "giấy phép 12 tháng, chứng chỉ 9 tháng".
func (k *claim) order() {
	figures, others := k.anchors()
	k.changed(others, slices.Concat(figures, k.dateAnchors()))
	for _, moved := range [...][]anchor{figures, k.dateAnchors(), k.bodyAnchors()} {
		for i := range moved {
			for j := i + 1; j < len(moved); j++ {
				a, b := &moved[i], &moved[j]
				if a.source == b.source && a.at > b.at && a.source.alike(a.at, b.at) && (k.exchanged(a, b, others) || exchangedWords(a, b, k.wordAnchors())) {
					k.fault(CheckQuantity, Error, "%q and %q have changed places in %s", k.phrase(a.first, a.end), k.phrase(b.first, b.end), k.where())
					return
				}
			}
		}
	}
}

// changed checks that no two names have changed places between figures that have not: "nhóm 3 nước đứng đầu ASEAN và nhóm 5 nước đứng đầu châu Á".
func (k *claim) changed(moved, figures []anchor) {
	if len(figures) < 2 {
		return
	}
	for i := range moved {
		for j := i + 1; j < len(moved); j++ {
			a, b := &moved[i], &moved[j]
			if a.source == b.source && a.at > b.at && k.tokens[a.first].Capital && k.tokens[b.first].Capital && k.exchanged(a, b, figures) {
				k.fault(CheckQuantity, Error, "%q and %q have changed places in %s", k.phrase(a.first, a.end), k.phrase(b.first, b.end), k.where())
				return
			}
		}
	}
}

// alike reports whether two tokens, where both are amounts, measure the same sort of thing: months are not taken for cases.
func (s *source) alike(i, j int) bool {
	a, b := s.amountAt(i), s.amountAt(j)
	return a == nil || b == nil || a.Unit == b.Unit && (s.timeBehind(i) == "") == (s.timeBehind(j) == "")
}

// dateAnchors gives the days of months and the years that the English has behind "on", "from", "in" and the like, as anchors.
func (k *claim) dateAnchors() []anchor {
	k.anchors()
	return k.anchored.dates
}

func (k *claim) findDates() []anchor {
	var out []anchor
	for i := range k.tokens {
		if !datePrepositions.has(k.low(i)) {
			continue
		}
		is := k.dateFrom(i + 1)
		if is == nil {
			continue
		}
		a, n := anchor{first: i + 1, end: i + 2}, 0
		for _, s := range k.cited {
			for t := range s.tokens {
				if w := s.date(t); w != nil && is(w) {
					a.source, a.at = s, t
					n++
				}
			}
		}
		if n == 1 {
			out = append(out, a)
		}
	}
	return out
}

var datePrepositions = tableOf(map[string]bool{"on": true, "in": true, "from": true, "by": true, "before": true, "after": true, "since": true, "until": true, "of": true})

// bodyAnchors gives the bodies and posts of the English, as anchors.
func (k *claim) bodyAnchors() []anchor {
	var out []anchor
	for i := range k.mentions {
		if m := &k.mentions[i]; m.acts() {
			if a, ok := k.nameAnchor(m); ok {
				out = append(out, a)
			}
		}
	}
	return out
}

// exchanged reports whether two words stand in the same order in both texts, each beside another of two figures that do not.
func (k *claim) exchanged(a, b *anchor, others []anchor) bool {
	for i := range others {
		for j := i + 1; j < len(others); j++ {
			x, y := &others[i], &others[j]
			if x.source != a.source || y.source != a.source || x.at >= y.at || x.at == a.at || x.at == b.at || y.at == a.at || y.at == b.at {
				continue
			}
			before := x.end <= a.first && a.end <= y.first && y.end <= b.first // "licence 9, certificate 12"
			behind := a.end <= x.first && x.end <= b.first && b.end <= y.first // "11 decrees, 5 circulars"
			if before && x.at < b.at && b.at < y.at && y.at < a.at || behind && b.at < x.at && x.at < a.at && a.at < y.at {
				return true
			}
			pairs := x.near(a) && y.near(b) && max(x.end, a.end) <= min(y.first, b.first) // "first nine, next four" and "4 năm đầu, 9 năm tiếp theo"
			if pairs && x.beside(b) && y.beside(a) && max(x.at, b.at) < min(y.at, a.at) {
				return true
			}
			in := x.end <= a.first && a.end <= y.first && y.end <= b.first || a.end <= x.first && x.end <= b.first && b.end <= y.first
			if in && x.at < y.at && (a.source.inTurn(y.at, b.at) || a.source.inTurn(a.at, x.at)) { // "A và B lần lượt 3 và 5"
				return true
			}
		}
	}
	return false
}

// exchangedWords reports whether two words stand right behind two figures, or right before them, in both texts, each beside the other one of the two.
func exchangedWords(a, b *anchor, words []anchor) bool {
	for i := range words {
		for j := i + 1; j < len(words); j++ {
			x, y := &words[i], &words[j]
			if x.source != a.source || y.source != a.source || !x.near(a) || !y.near(b) {
				continue
			}
			behind := a.end <= x.first && x.end <= b.first && b.end <= y.first && b.at < x.at && x.at < a.at && a.at < y.at
			before := x.end <= a.first && a.end <= y.first && y.end <= b.first && x.at < b.at && b.at < y.at && y.at < a.at
			if before || behind {
				return true
			}
		}
	}
	return false
}

// inTurn reports whether the segment gives what stands behind the first of two tokens to what stands before it one by one, "lần lượt".
func (s *source) inTurn(first, end int) bool {
	for i := first + 1; i < end; i++ {
		if s.saysAt(i, "lần lượt") || s.saysAt(i, "tương ứng") {
			return true
		}
	}
	return false
}

// near reports whether two anchors stand beside each other in the English.
func (x *anchor) near(a *anchor) bool { return x.first-a.end < 2 && a.first-x.end < 2 }

// beside reports whether two anchors stand beside each other in the segment.
func (x *anchor) beside(a *anchor) bool { return x.at-a.at < besideWords && a.at-x.at < besideWords }

// merged checks that two names do not share the figure of the second: "A 9 năm tù, B 12 năm tù" is not "A and B 12 years".
func (k *claim) merged() {
	if len(k.figures) == 0 {
		return
	}
	for i := range k.mentions {
		for j := range k.mentions {
			x, y := &k.mentions[i], &k.mentions[j]
			if x.end+1 != y.first || k.low(x.end) != "and" {
				continue
			}
			a, first := k.nameAnchor(x)
			b, second := k.nameAnchor(y)
			if first && second && a.source == b.source && a.at < b.at {
				k.shared(&a, &b)
			}
		}
	}
}

// shared finds a figure behind two names that in the segment is that of the second, while the first has one of its own.
func (k *claim) shared(a, b *anchor) {
	for i := range k.figures {
		f := &k.figures[i]
		c, ok := k.figureAnchor(f)
		if !ok || f.first < b.end || c.source != b.source || c.at < b.at {
			continue
		}
		for _, own := range a.source.amountsWithin(a.at, b.at) {
			if own.Unit == f.unit && k.told(own) == nil && a.source.timeBehind(own.token) == a.source.timeBehind(c.at) {
				k.fault(CheckQuantity, Error, "%q is in %s of %q alone", k.phrase(f.first, f.end), c.source.segment.ID, k.phrase(b.first, b.end))
				return
			}
		}
	}
}

// whole checks that what is said of a part is not told of the whole, nor the other way round: "19 dự án với tổng vốn 2,4 tỷ USD, trong đó 13 dự án …"
// has no capital of the 13.
func (k *claim) whole() {
	for _, s := range k.cited {
		for i := range s.tokens {
			if s.saysAt(i, "trong đó") {
				k.partAt(s, i)
			}
		}
	}
}

// partAt checks the figures round "trong đó" at token i.
func (k *claim) partAt(s *source, i int) {
	before, behind := s.amountsWithin(s.clauseBegin(i), i), s.amountsWithin(i, s.clauseEnd(i))
	if len(before) == 0 || len(behind) == 0 {
		return
	}
	part := k.told(behind[0])
	for _, a := range before[1:] {
		f := k.told(a)
		if f == nil || part == nil || k.told(before[0]) != nil || a.Unit == "" || behind[0].Unit != before[0].Unit {
			continue
		}
		if f.first > part.first || !k.sharing(f.end, part.first) {
			k.fault(CheckQuantity, Error, "%q is in %s that of the whole, %q only a part", k.phrase(f.first, f.end), s.segment.ID, k.phrase(part.first, part.end))
		}
	}
	k.shareOf(s, before[0], behind)
}

// shareOf checks that a share of a part is not told of the whole: "5.184 tàu cá, trong đó 2.236 tàu phải lắp thiết bị … đã lắp đạt 99,8%".
func (k *claim) shareOf(s *source, whole *amount, behind []*amount) {
	last := len(behind) - 1
	share := behind[last]
	if share.Unit != "%" || s.key(share.token-1) != "đạt" || k.told(whole) == nil {
		return
	}
	f, part := k.told(share), false
	for _, a := range behind[:last] {
		if a.Unit == whole.Unit && k.told(a) != nil {
			return
		}
		part = part || a.Unit == whole.Unit
	}
	if f != nil && part {
		k.fault(CheckQuantity, Error, "%q is in %s that of a part which the English leaves out", k.phrase(f.first, f.end), s.segment.ID)
	}
}

// sharing reports whether the English says between two tokens that what follows is a part.
func (k *claim) sharing(i, end int) bool {
	for ; i < end; i++ {
		switch k.low(i) {
		case "including", "which", "them", "among", "with", "these", "those", "included", "include", "includes", "whom", ";":
			return true
		}
	}
	return false
}

// told gives the figure of the English that stands for an amount, nil when there is none.
func (k *claim) told(a *amount) *figure {
	for i := range k.figures {
		if k.compare(&k.figures[i], a) >= assumed {
			return &k.figures[i]
		}
	}
	return nil
}

// amountsWithin gives the amounts between two tokens.
func (s *source) amountsWithin(first, end int) []*amount {
	var out []*amount
	for i := range s.amounts {
		if a := &s.amounts[i]; first <= a.token && a.token < end {
			out = append(out, a)
		}
	}
	return out
}

// clauseBegin gives the token behind the last mark before token i that ends a clause with all its parts.
func (s *source) clauseBegin(i int) int {
	for i > 0 && !endsAll(s.tokens[i-1].Key) {
		i--
	}
	return i
}

// clauseEnd gives the first such mark from token i on.
func (s *source) clauseEnd(i int) int {
	for i < len(s.tokens) && !endsAll(s.tokens[i].Key) {
		i++
	}
	return i
}

// endsAll reports a mark that ends a clause with all its parts.
func endsAll(key string) bool { return key == "." || key == ";" || key == ":" }

// periods checks that a period belongs to the same plan in both texts: of "Chiến lược … giai đoạn 2021-2030 và Kế hoạch … giai đoạn 2022-2025" the first is
// not "the strategy for 2022-2025".
func (k *claim) periods() {
	_, others := k.anchors()
	for i := range k.tokens {
		from, to, ok := k.periodAt(i)
		if !ok || k.low(i-1) != "for" && k.low(i-1) != "in" && k.low(i-1) != "the" {
			continue
		}
		x := slices.IndexFunc(others, func(a anchor) bool { return a.first > i })
		if x <= 0 {
			continue
		}
		before, behind := &others[x-1], &others[x]
		if before.source != behind.source || before.at >= behind.at {
			continue
		}
		if at := before.source.periodWithin(before.at, behind.at); at != nil && !k.tellsPeriod(at) && before.source.tellsBehind(behind.at, from, to) {
			k.fault(CheckDate, Error, "%q stands in %s behind %q", k.phrase(i, i+3), k.where(), k.phrase(behind.first, behind.end))
		}
	}
}

// periodAt reads "2022-2025" at token i, whatever has accounted for it.
func (k *claim) periodAt(i int) (from, to int, ok bool) {
	if i+2 >= len(k.tokens) || !k.isDash(i+1) {
		return 0, 0, false
	}
	from, first := k.yearOf(i)
	to, second := k.yearOf(i + 2)
	return from, to, first && second
}

// tellsPeriod reports whether the English has the period.
func (k *claim) tellsPeriod(w *viet.When) bool {
	for i := range k.tokens {
		if from, to, ok := k.periodAt(i); ok && from == w.Year && to == w.To.Year {
			return true
		}
	}
	return false
}

// periodWithin gives the first period of years between two tokens, nil when there is none.
func (s *source) periodWithin(first, end int) *viet.When {
	for i := first; i < end; i++ {
		if w, ok := s.tokens[i].Value.(*viet.When); ok && w.Year > 0 && w.Month == 0 && w.To != nil {
			return w
		}
	}
	return nil
}

// tellsBehind reports whether the segment has the period behind token i and not before it.
func (s *source) tellsBehind(i, from, to int) bool {
	for t := range s.tokens {
		if w, ok := s.tokens[t].Value.(*viet.When); ok && w.Year == from && w.To != nil && w.To.Year == to {
			return t > i
		}
	}
	return false
}

// clocks checks that a time of day has the day that it has in the segment: "at 10 p.m. on 15 June" is not "22h ngày 11/6 … đến ngày 15/6".
func (k *claim) clocks() {
	for i := range k.tokens {
		hour, end, ok := k.hourAt(i)
		if !ok || k.low(end) != "on" {
			continue
		}
		day, month := k.dayOf(end + 1)
		if month == 0 {
			continue
		}
		for _, s := range k.cited {
			for n := range s.days {
				if d := &s.days[n]; d.Clock && d.Hour == hour && d.Day > 0 && d.Month > 0 && (d.Day != day || d.Month != month) && !s.clockOn(hour, day, month) {
					k.fault(CheckDate, Error, "%q is in %s on another day", k.phrase(i, end), s.segment.ID)
				}
			}
		}
	}
}

// clockOn reports whether the segment has the hour on that day, too.
func (s *source) clockOn(hour, date, month int) bool {
	return slices.ContainsFunc(s.days, func(d day) bool { return d.Clock && d.Hour == hour && d.Day == date && d.Month == month })
}

// hourAt reads "10 p.m." at token i and gives the token behind it.
func (k *claim) hourAt(i int) (hour, end int, ok bool) {
	if !k.isNumber(i) || k.tokens[i].Value > 23 {
		return 0, 0, false
	}
	hour, end = int(k.tokens[i].Value), i+1
	if k.low(end) == ":" && k.isNumber(end+1) {
		end += 2
	}
	letters := k.low(end)
	if len(letters) == 1 && k.low(end+1) == "." { // "p.m."
		letters += k.low(end + 2)
	}
	letters = strings.ReplaceAll(letters, ".", "")
	afternoon, morning := letters == "pm", letters == "am"
	if !afternoon && !morning {
		return 0, 0, false
	}
	if afternoon && hour < 12 {
		hour += 12
	}
	for end < len(k.tokens) && (k.low(end) == "." || oneOf(k.low(end), []string{"a", "p", "m"}) || k.low(end) == "pm" || k.low(end) == "am" || k.low(end) == "p.m" || k.low(end) == "a.m") {
		end++
	}
	return hour, end, true
}

// dayOf reads "15 June" or "June 15" at token i.
func (k *claim) dayOf(i int) (day, month int) {
	switch {
	case k.isNumber(i) && english.Month(k.low(i+1)) > 0:
		return int(k.tokens[i].Value), english.Month(k.low(i + 1))
	case english.Month(k.low(i)) > 0 && k.isNumber(i+1):
		return int(k.tokens[i+1].Value), english.Month(k.low(i))
	}
	return 0, 0
}
