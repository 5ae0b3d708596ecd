package transfer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// lattice puts every reading of every stretch of tokens into the chart as leaves.
type lattice struct {
	e         *Engine
	text      string
	toks      []viet.Token
	c         *chart
	syllables []syllable // of toks
	// named are the spans of proper names of the term base: no common noun stands there.
	named [][2]int
	// opens is where the sentence opens.
	opens int
	// quoted tells which tokens are somebody's very words.
	quoted []bool
	said   said
	hits   []terms.Hit
	// torn is true at the gaps at which a word of the lexicon is torn apart.
	torn []bool
	// fused are the words that come apart where they stand.
	fused fusion
	// spelt are the keys of toks in one, speltAt where each of them begins; "" until they are asked for.
	spelt   string
	speltAt []int
}

// chart gives the chart of the sentence with its leaves; it parses what it is asked for.
func (s *Sentence) chart() *chart {
	if s.parsed == nil {
		s.parsed = s.engine.leaves(s)
	}
	return s.parsed
}

// leaves fills the chart with words, terms, names and values.
func (e *Engine) leaves(s *Sentence) *chart {
	c := e.charts.Get().(*chart)
	c.reset(len(s.toks))
	c.grammar = e.grammar
	if s.whole {
		c.grammar = e.whole
	}
	l := lattice{e: e, text: s.text, toks: s.toks, c: c, opens: s.opens, quoted: s.quoted, said: approved(s.hits)}
	s.hits = l.said.overrule(s.hits)
	l.hits = s.hits
	locked := l.people(s.people)
	l.companies(locked)
	found := l.words(s)
	l.institutions(found, locked)
	l.regional(locked)
	l.fused = fused(s.toks, s.text, found, s.hits, func(en *terms.Entry) class { return e.termWord(en).class })
	begins := map[int]bool{}
	for _, h := range s.hits {
		begins[h.First] = begins[h.First] || !s.withinLaw(h)
	}
	for _, h := range s.hits {
		if s.withinLaw(h) || l.abroad(h) || h.Entry.Kind == terms.Place && h.First == h.Last && l.namesake(h.First) || h.Entry.Kind == terms.Place && l.partOfPlace(h.First, h.Last+1) {
			continue
		}
		if h.Entry.Article != "" && l.toks[h.First].Capital && !l.localOffice(h) {
			l.named = append(l.named, [2]int{h.First, h.Last + 1})
		}
		l.term(h)
		for k := h.First + 1; k <= h.Last && h.Last-h.First >= 2 && !s.overrun(h) && l.fused[[2]int{h.First, h.Last + 1}] == 0; k++ {
			// A term that begins inside another is still to be read, but not within the name of a law.
			locked[k] = locked[k] || !begins[k] || h.Entry.Kind == terms.Law && l.toks[h.First].Capital
		}
	}
	for i := 0; i < len(s.quoted); i++ {
		from := i
		for ; i < len(s.quoted) && s.quoted[i]; i++ {
			if s.stops(i) { // each sentence of a quotation for itself
				c.quote(from, i)
				from = i + 1
			}
		}
		c.quote(from, i)
	}
	found = slices.DeleteFunc(found, l.runsOut)
	s.listed = listed(s.toks, found, s.hits)
	words, hits := l.fused.whole(found, s.hits)
	s.inside = inside(s.toks, words, hits)
	l.torn = torn(s.toks, s.inside, found)
	for _, m := range found {
		if !locked[m.first] {
			l.word(m, s.inside, s.whole)
			l.forEach(m)
		}
	}
	for i := range s.toks {
		if !locked[i] {
			l.typed(i)
			l.timespan(i)
			l.schoolYear(i)
			l.times(i)
			l.onAverage(i)
			l.monthday(i)
			l.ranked(i)
			l.partial(i)
			l.timesOver(i)
			l.countless(i)
			if i > 0 && !s.whole && i+1 < len(s.toks) && s.toks[i+1].Kind == viet.Quantity && l.toks[i].Key == "số" && (numberedByName.has(l.toks[i-1].Key) || l.bodyBefore(i)) {
				l.numberedThing(i)
			}
			l.graded(i)
			l.session(i)
			l.anniversary(i)
		}
	}
	for i := range s.toks {
		l.century(i)
		if s.whole {
			l.ago(i)
			l.fraction(i)
			l.atAge(i)
		}
		l.route(i)
		l.address(i)
		l.serial(i)
		l.code(i)
		l.shortName(i)
		l.relation(i)
		l.lunarNewYear(i)
		l.congress(i)
		l.ministries(i)
		l.direction(i)
	}
	if s.whole {
		l.remainder()
	}
	c.seal()
	l.crimes()
	return c
}

// localOffice reports the name of a body that has an office in each place, before the place: "Cục Thuế Hà Nội".
func (l *lattice) localOffice(h terms.Hit) bool {
	return h.Entry.Kind == terms.Body && localBodies.has(l.toks[h.First].Key) && slices.ContainsFunc(l.hits, func(o terms.Hit) bool {
		return o.First == h.Last+1 && o.Entry.Kind == terms.Place
	})
}

// paperNamed reports words with a capital each behind one that announces a source: the name of a newspaper, which is a common word otherwise.
func (l *lattice) paperNamed(m match) bool {
	if m.first == 0 || m.last-m.first < 2 || m.last == len(l.toks) || l.toks[m.last].In(l.text) != "," || l.toks[m.first-1].Key != "theo" && l.toks[m.first-1].Key != "báo" {
		return false
	}
	return !slices.ContainsFunc(l.toks[m.first:m.last], func(t viet.Token) bool { return !t.Capital || t.Kind != viet.Word })
}

// withinLaw reports a term inside the name of a law, "an ninh mạng" in "Luật An ninh mạng", or of a body or a post: "Cục Thống kê" in "Tổng cục Thống kê".
func (s *Sentence) withinLaw(h terms.Hit) bool {
	return slices.ContainsFunc(s.hits, func(o terms.Hit) bool {
		return (o.Entry.Kind == terms.Law || o.Entry.Kind == h.Entry.Kind && (h.Entry.Kind == terms.Body || h.Entry.Kind == terms.Title)) && o.First < h.First && h.Last <= o.Last && s.toks[o.First].Capital
	})
}

// listed tells for each gap before a token whether a word with a comma in it runs over it.
func listed(toks []viet.Token, found []match, hits []terms.Hit) []bool {
	over := make([]bool, len(toks)+1)
	mark := func(first, last int) {
		if !slices.ContainsFunc(toks[first:last], func(t viet.Token) bool { return t.Kind == viet.Punct }) {
			return
		}
		for k := first + 1; k < last; k++ {
			over[k] = true
		}
	}
	for _, m := range found {
		if m.readings[0].cat == catN {
			mark(m.first, m.last)
		}
	}
	for _, h := range hits {
		mark(h.First, h.Last+1)
	}
	return over
}

// words finds every word of the lexicon in the sentence that may be read there.
func (l *lattice) words(s *Sentence) []match {
	l.syllables = l.c.syllables[:0]
	for i := range l.toks {
		l.syllables = append(l.syllables, syllableOf(l.toks[i].Key))
	}
	l.c.syllables = l.syllables
	found := l.look(l.e.lexicon, l.c.found[:0])
	if s.whole {
		n := len(found)
		found = l.look(l.e.closed(), found)
		found = withoutOthers(found, n)
	}
	return slices.DeleteFunc(found, func(m match) bool {
		if m.readings[0].neighbours != nil && !slices.ContainsFunc(m.readings, func(lx *lex) bool { return !l.strayed(m, lx) }) {
			return true // no word here, so it tears none: "phòng khám tư" in "phòng khám tư nhân"
		}
		if m.readings[0].vi == "sinh học" && m.first > 0 && s.toks[m.first-1].Key == "học" {
			return true // "học sinh học theo chương trình mới"
		}
		if m.readings[0].vi == "trên không" && m.last < len(s.toks) && behindDenial[s.toks[m.last].Key] {
			return true // "các dự án trên | không được cấp phép"
		}
		// "điểm lớn nhất là …" is the largest: "nhất là" as "especially" follows a comma
		return m.readings[0].vi == "nhất là" && m.first > 0 && s.toks[m.first-1].Kind != viet.Punct || l.said.beats(m.first, m.last, m.readings[0].en)
	})
}

// behindDenial are the words before which "không" denies, whatever stands before it.
var behindDenial = map[string]bool{
	"được": true, "có": true, "phải": true, "thể": true, "còn": true, "bị": true, "thuộc": true, "đúng": true, "đủ": true, "chỉ": true, "ảnh": true, "phù": true, "đáp": true, "đạt": true,
}

// withoutOthers leaves out of the first n words those that one of the others, by its feature "only", stands in place of.
func withoutOthers(found []match, n int) []match {
	alone := map[[2]int]bool{}
	for _, m := range found[n:] {
		if m.readings[0].has("only") {
			alone[[2]int{m.first, m.last}] = true
		}
	}
	if len(alone) == 0 {
		return found
	}
	kept := found[:0]
	for i, m := range found {
		if i >= n || !alone[[2]int{m.first, m.last}] {
			kept = append(kept, m)
		}
	}
	return kept
}

// overrun reports whether another term begins inside one and goes on behind it: "người nộp thuế thu nhập doanh nghiệp".
func (s *Sentence) overrun(h terms.Hit) bool {
	for _, o := range s.hits {
		if o.First > h.First && o.First <= h.Last && o.Last > h.Last {
			return true
		}
	}
	return false
}

// costBroken is added for each edge of a word that lies inside a longer word: "nước" in "nhà nước".
const costBroken = 5

// match is a stretch of tokens, [first, last), that is a word of the lexicon.
type match struct {
	first, last int
	readings    []*lex
}

// look appends every word of a lexicon in the sentence, by first token and then by length.
func (l *lattice) look(lx *lexicon, out []match) []match {
	for i := range l.toks {
		words := lx.beginning(l.toks[i].Key)
		if words == nil {
			continue
		}
		for at, j := uint32(0), i+1; ; j++ {
			if readings := lx.at(words, at); len(readings) > 0 {
				out = append(out, match{i, j, readings})
			}
			if j == len(l.toks) {
				break
			}
			if at = words.step(at, l.syllables[j]); at == 0 {
				break // no word begins like this
			}
		}
	}
	l.c.found = out
	return out
}

// inside tells for each gap before a token whether a word runs over it. A verb with its preposition, "quy định về",
// breaks nothing, nor does a pair with a comma.
func inside(toks []viet.Token, found []match, hits []terms.Hit) []bool {
	over := make([]bool, len(toks)+1)
	ends := make([]int, len(toks)) // of the longest term that begins here
	for _, h := range hits {
		ends[h.First] = max(ends[h.First], h.Last+1)
	}
	for _, m := range found {
		last := m.last
		if last-m.first == 2 && (toks[last-1].Key == "hơn" || openPairs[toks[m.first].Key+" "+toks[last-1].Key]) {
			continue // "cao hơn" is two words where what is compared follows, "có từ" where a range does
		}
		if slices.ContainsFunc(toks[m.first:last], func(t viet.Token) bool { return t.Kind == viet.Punct }) {
			continue // "sửa đổi, bổ sung" as a noun: its parts stay words
		}
		if last-m.first > 2 && trailing.has(toks[last-1].Key) {
			last--
		}
		for k := m.first + 1; k < last; k++ {
			// A term wins over a word that runs into it, and over a verb with the term as its object.
			if m.readings[0].cat == catV && splits(found, m, k) || numberOf(toks, found, m, k) {
				continue
			}
			if ends[k] == 0 || ends[k] <= m.last && m.readings[0].cat == catN || m.readings[0].cat == catV && begun(found, m, ends[k]) {
				over[k] = true
			}
		}
	}
	return over
}

// numberOf reports a word for a number, "số vụ", "tổng số", before a noun that goes on from within it: "số | vụ lừa đảo", "tổng | số doanh nghiệp".
// Either way it is their number. So it is with "chiếm tỷ trọng" where a word says how large the share is.
func numberOf(toks []viet.Token, found []match, m match, k int) bool {
	switch first := toks[m.first].Key; {
	case (first == "số" || first == "tổng") && m.last-m.first == 2:
		return slices.ContainsFunc(found, func(o match) bool { return o.first == k && o.last > m.last && o.readings[0].cat == catN })
	case first == "chiếm" && toks[m.first+1].Key == "tỷ" && m.last < len(toks):
		return m.last-m.first == 3 && toks[m.last].Kind == viet.Word || toks[m.last].Key == "nhất"
	}
	return false
}

// openPairs are pairs whose second word belongs to what follows as often.
var openPairs = map[string]bool{"có từ": true, "phạt đến": true, "phạt tới": true}

// begun reports a verb of two syllables before a word with which it shares its second in a term that ends at last: "bàn giao | đất" hands land over and
// discusses no "giao đất".
func begun(found []match, m match, last int) bool {
	return m.last-m.first == 2 && last == m.last+1 && slices.ContainsFunc(found, func(o match) bool {
		return o.first == m.last && o.last == last && o.readings[0].cat == catN
	})
}

// runsOut reports a word that begins with the last syllable of the name of a place: "Việt Nam | sinh sống" has no "nam sinh".
func (l *lattice) runsOut(m match) bool {
	if m.first == 0 || m.last-m.first < 2 || !l.toks[m.first].Capital || l.toks[m.last-1].Capital {
		return false
	}
	return slices.ContainsFunc(l.hits, func(h terms.Hit) bool {
		return h.Entry.Kind == terms.Place && h.First < m.first && h.Last == m.first
	})
}

// torn tells at which of the gaps that a word runs over it is torn apart: "nhà | nước", but not "chất lượng | phục vụ", which are two words
// that make one of the lexicon together.
//
// A word beside which nothing can be read is none: "bán hàng" in "bán hàng hóa".
func torn(toks []viet.Token, inside []bool, found []match) []bool {
	words := make(stretches, len(toks))
	starts, ends := make([]bool, len(inside)), make([]bool, len(inside))
	for i := range toks {
		starts[i], ends[i+1] = toks[i].Kind != viet.Word || toks[i].Capital, toks[i].Kind != viet.Word || toks[i].Capital
	}
	starts[len(toks)], ends[0] = true, true
	for _, m := range found {
		words.add(m.first, m.last)
		starts[m.first], ends[m.last] = true, true
	}
	whole := make([]int, len(inside)) // how many words run over the gap that do not fall into two at it
	for _, m := range found {
		for k := m.first + 1; k < m.last && starts[m.last] && ends[m.first]; k++ {
			if m.last-m.first == 2 || !words.has(m.first, k) || !words.has(k, m.last) {
				whole[k]++
			}
		}
	}
	out := make([]bool, len(inside))
	for k := range inside {
		out[k] = inside[k] && whole[k] > 0
	}
	return out
}

// numbered reports a number, in figures or words, before token i.
func (l *lattice) numbered(i int) bool {
	return l.counted(i) || i > 0 && (spanNumbers[l.toks[i-1].Key] != "" || l.toks[i-1].Key == "một" || l.toks[i-1].Key == "nhiều" || vagueNumbers[l.toks[i-1].Key] != "")
}

// counted reports a number before token i: "45 đồng chí".
func (l *lattice) counted(i int) bool { return i > 0 && l.toks[i-1].Kind == viet.Quantity }

// splits reports a verb with its object, "nâng cao vai trò", before a noun that goes on, "vai trò lãnh đạo": the object is the longer one.
func splits(found []match, m match, k int) bool {
	verb, object, longer := false, false, false
	for _, o := range found {
		verb = verb || o.first == m.first && o.last == k && o.readings[0].cat == catV
		if o.first == k && o.readings[0].cat == catN {
			object = object || o.last == m.last
			longer = longer || o.last > m.last
		}
		if o.first > k {
			break
		}
	}
	return verb && object && longer
}

// capital reports whether a token has a capital that says something: not by opening the sentence.
func (l *lattice) capital(i int) bool {
	if !l.toks[i].Capital || l.toks[i].Start == l.opens {
		return false
	}
	before := strings.TrimRight(l.text[:l.toks[i].Start], " ")
	return !strings.HasSuffix(before, ":") && !strings.HasSuffix(before, "“") && !strings.HasSuffix(before, "\"")
}

// innerCapital reports a capital behind the first of tokens [first, last): that of "Ban Chỉ đạo" says something where it opens the sentence, too.
func (l *lattice) innerCapital(first, last int) bool {
	return slices.ContainsFunc(l.toks[first+1:last], func(t viet.Token) bool { return t.Capital && t.Kind == viet.Word })
}

// withinName reports a word that is written as names are, with a capital on each syllable, where only a name can be: no quality, deed or manner
// is written like that, nor is a thing behind a word for a person.
func (l *lattice) withinName(m match, lx *lex) bool {
	for _, t := range l.toks[m.first:m.last] {
		if !t.Capital || t.Kind != viet.Word {
			return false
		}
	}
	if m.last-m.first > 1 {
		before := m.first - 1
		inside := before >= 0 && l.toks[before].Kind == viet.Word && (!l.toks[before].Capital || l.toks[before].Start == l.opens)
		return lx.cat == catA || lx.cat == catV || lx.cat == catAdv || inside && lx.cat == catN && (lx.class == person || lx.class == thing || lx.class == abst) && !lx.has("title") // "báo Thanh Niên"
	}
	return lx.cat == catN && lx.class != person && m.first > 0 && presented.has(l.toks[m.first-1].Key)
}

// misnamed reports a reading that the word beside it rules out: "con cháu họ Vương" has a surname, "thì ngân hàng mới phải thu phí" says
// when they must, "sau năm ngày" counts.
func (l *lattice) misnamed(m match, lx *lex) bool {
	behind := func(words ...string) bool { return m.last < len(l.toks) && slices.Contains(words, l.toks[m.last].Key) }
	switch {
	case lx.vi == "họ" && lx.cat == catNP:
		return m.last < len(l.toks) && l.toks[m.last].Capital && m.first > 0
	case lx.vi == "một" && lx.cat == catDet:
		return l.spells(m.last, []string{"điểm", "phần", "trăm"})
	case lx.vi == "đến" && lx.cat == catV:
		return l.ranged(m.first)
	case lx.vi == "thông tin" && lx.cat == catV && m.first == 0:
		return behind("đã", "phải", "được", "bị", "chưa", "không", "cá", ",") // "Thông tin đã cung cấp phải chính xác": nobody says it
	case lx.vi == "nào" && m.first > 0:
		return slices.Contains([]string{"thế", "khi", "lúc", "lẽ", "chừng", "đời"}, l.toks[m.first-1].Key) // "như thế nào" asks how
	case l.toks[0].Key == "mãi" && lx.cat != catTAM && (lx.vi == "mới" || strings.HasSuffix(lx.vi, " mới")), l.toks[0].Key == "mãi" && strings.HasPrefix(lx.vi, "mới được"):
		return true // "Mãi đến năm 2020, tỉnh mới phê duyệt": not until then
	case lx.vi == "mới" && lx.cat == catA:
		return behind("đang") || behind("phải", "được", "có") && strings.Contains(l.text[:l.toks[m.first].Start], " thì ")
	case lx.vi == "năm" && lx.cat == catN:
		return behind("ngày", "tuần", "giờ", "người", "em", "trường", "xã", "huyện", "tỉnh", "năm") && m.first > 0 && !l.counted(m.first)
	}
	return false
}

// ranged reports "từ" before token i, with no mark between them: "từ Hà Tĩnh đến Phú Yên".
func (l *lattice) ranged(i int) bool {
	for k := i - 1; k >= max(0, i-rangeReach) && l.toks[k].Kind != viet.Punct; k-- {
		if l.toks[k].Key == "từ" || k == i-1 && l.toks[k].Key == "về" {
			return true
		}
	}
	return false
}

// rangeReach is how far before the second end of a range its first is looked for.
const rangeReach = 12

// calledSo reports a thing whose name with capitals stands behind the word for a school, a place or a firm: "Trường mầm non Hoa Mai".
func (l *lattice) calledSo(m match, lx *lex) bool {
	return lx.cat == catN && lx.class == thing && l.innerCapital(m.first, m.last) && m.first > 0 && namedSites.has(l.toks[m.first-1].Key)
}

// word adds the readings of a word of the lexicon.
func (l *lattice) word(m match, inside []bool, whole bool) {
	capital := l.capital(m.first)
	for _, lx := range m.readings {
		lx = l.said.reading(lx, m.first, m.last)
		if l.strayed(m, lx) || l.opensBody(m, lx) || whole && l.sayingTorn(m) || l.calledOtherwise(m, lx, whole) || l.goesOnOtherwise(m, lx) || l.saidOtherwise(m, lx, inside) {
			continue
		}
		if lx.vi == "có" && lx.cat == catV {
			lx = l.openingHave(lx, m.first)
		}
		nd := leafOf(lx, m.first, m.last)
		nd.cost += l.fused[[2]int{m.first, m.last}]
		if l.torn[m.first] || l.torn[m.last] {
			nd.flags |= flagBroken
		}
		if inside[m.first] {
			nd.cost += costBroken
		}
		if inside[m.last] {
			nd.cost += costBroken
		}
		if capital || lx.class == org && l.innerCapital(m.first, m.last) {
			nd.flags |= flagCapital
		}
		if l.toks[m.first].Capital {
			nd.flags |= flagUpper
		}
		l.c.leaf(&nd)
		if lx.has("apart") && m.last < len(l.toks) && l.toks[m.last].In(l.text) == "," {
			l.c.leaf(new(leafOf(lx, m.first, m.last+1))) // "các sở, theo chức năng được giao, phối hợp …"
		}
		l.total(lx, m)
	}
}

// opensBody reports a noun that is only how the name of a body begins, whose next word has a capital, too: "Bộ" in "Bộ Khoa học và Công nghệ".
func (l *lattice) opensBody(m match, lx *lex) bool {
	if lx.cat != catN || m.last-m.first != 1 || !l.toks[m.first].Capital || m.last >= len(l.toks) || !l.toks[m.last].Capital {
		return false
	}
	return slices.ContainsFunc(l.hits, func(h terms.Hit) bool {
		return h.First == m.first && h.Last >= m.last+1 && l.e.termWord(h.Entry).class == org
	})
}

// calledOtherwise reports a reading that capitals speak against: a name is no word, and a word in small letters no name.
func (l *lattice) calledOtherwise(m match, lx *lex, whole bool) bool {
	capital := l.capital(m.first)
	if lx.class == org && (lx.vi == "vụ" || lx.vi == "cục") && m.first > 0 && l.toks[m.first].Capital && m.last < len(l.toks) && l.toks[m.last].Capital && l.toks[m.first-1].Key == "trưởng" {
		return false // "Vụ trưởng Vụ Ngân sách nhà nước"
	}
	country := lx.cat == catNP && isCapital(lx.vi)
	if capital && m.last == m.first+1 && (lx.cat != catN && !country || lx.has("rare")) {
		return true // a capital inside a sentence is a name, not a verb
	}
	if l.misnamed(m, lx) || l.partOfPlace(m.first, m.last) {
		return true
	}
	if lx.vi == "điều" && lx.class == doc && !l.toks[m.first].Capital && m.last < len(l.toks) && pointing.has(l.toks[m.last].Key) {
		return true // "điều này trái pháp luật"; "Điều này" is an article
	}
	if capital && (l.withinName(m, lx) || m.last-m.first > 1 && l.calledSo(m, lx)) {
		return true // "huyện Thanh Bình" is not peaceful, "giáo viên Trang" no page
	}
	if lx.cat == catV && m.first > 0 && capital && offices.has(l.toks[m.first-1].Key) {
		return true // "Cục Quản lý chất lượng" is a body's name, not what it does
	}
	if lx.cat == catN && lx.in(honorifics) && !lx.has("kin") && (capital || m.last == len(l.toks) || !l.toks[m.last].Capital) && !l.counted(m.first) {
		return true // "Thủ tướng Anh" is of a country, "ông" without a name somebody named before
	}
	if c := lx.vi[0]; c >= 'A' && c <= 'Z' && lx.cat == catNP && !l.toks[m.first].Capital {
		return true // "Anh" is a country, "anh" none
	}
	if lx.vi == "Anh" && l.calledAnh(m) || country && l.namesake(m.first) && m.last == m.first+1 {
		return true
	}
	if m.last == m.first+1 && len(lx.vi) > 1 && l.toks[m.first].In(l.text) != lx.vi && strings.ToUpper(lx.vi) == lx.vi {
		return true // "ai" is no AI
	}
	if lx.cat == catN && l.paperNamed(m) {
		return true // "Theo Tuổi Trẻ, …" names a newspaper
	}
	if lx.vi == "bộ" && lx.class == unit && l.toks[m.first].Capital && (m.first > 0 || m.last < len(l.toks) && l.toks[m.last].Capital) {
		return true // a ministry, no set
	}
	if lx.vi == "qua" && lx.cat == catPrep && m.last < len(l.toks) && l.toks[m.last].Key == "bị" {
		return true // "đầu tiên trong 70 năm qua | bị phế truất"
	}
	if lx.vi == "băn khoăn" && lx.cat == catN && l.toks[m.first].Start == l.opens {
		return true // "Băn khoăn về kinh phí, đại biểu đề nghị …": he is concerned
	}
	if lx.vi == "vụ" && lx.class != org && capital {
		return true // "Vụ Giáo dục Dân tộc" is a department, "tính toán của Vụ" that of one
	}
	if lx.vi == "ngày" && capital && m.last < len(l.toks) && l.toks[m.last].Capital {
		return true // "Ngày Di sản văn hóa" is the name of one
	}
	if lx.vi == "vụ" && lx.class == org && !l.toks[m.first].Capital && !l.listedOffice(m) {
		return true // "các vụ sản xuất thuốc giả" are cases, "các cục, vụ" departments
	}
	if country && whole && !l.toks[m.first].Capital {
		return true // "Ý" is a country, "ý" none
	}
	if lx.has("anaphor") && (whole || !l.anaphoric(m)) {
		return true // texts translated whole have words of their own
	}
	if lx.has("poss") && m.last < len(l.toks) && l.toks[m.last].Capital {
		return true // "bà Kirchner" is no "she"
	}
	if lx.cat == catNP && m.first > 0 && l.toks[m.first].Capital && lx.vi == "điều này" {
		return true // "Điều này" is an article of a law
	}
	return false
}

// partOfPlace reports tokens that are part of the name of a district or commune: "Kỳ" and "Anh" in "huyện Kỳ Anh".
func (l *lattice) partOfPlace(first, last int) bool {
	if !l.toks[first].Capital {
		return false
	}
	for _, i := range [2]int{first, first - 1} {
		if i < 1 || i+1 >= len(l.toks) || !localUnits.has(l.toks[i-1].Key) || i == first && last != i+1 {
			continue
		}
		named := func(k int) bool { return l.toks[k].Capital && l.toks[k].Kind == viet.Word }
		if named(i) && named(i+1) && (i+2 == len(l.toks) || !l.toks[i+2].Capital) {
			return true
		}
	}
	return false
}

// abroad reports the name of a place abroad behind a word for a district or commune, which is called like it: "xã Quảng Châu".
func (l *lattice) abroad(h terms.Hit) bool {
	return h.Entry.Kind == terms.Place && h.First > 0 && localUnits.has(l.toks[h.First-1].Key) && viet.Key(h.Entry.EN) != viet.Key(h.Entry.VI)
}

// calledAnh reports an "Anh" that is no country but a man, or part of a name: "Anh cho biết …", "Nguyễn Đức Anh", "anh Anh Tuấn".
func (l *lattice) calledAnh(m match) bool {
	if l.toks[m.first].Start == l.opens || m.last < len(l.toks) && l.toks[m.last].Capital && l.toks[m.last].Kind == viet.Word {
		return true
	}
	return m.first > 0 && l.toks[m.first-1].Capital && l.toks[m.first-1].Kind == viet.Word
}

// isCapital reports whether a text begins with a capital.
func isCapital(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

// goesOnOtherwise reports a reading that what stands behind the word makes another of.
func (l *lattice) goesOnOtherwise(m match, lx *lex) bool {
	if lx.cat == catAdv && l.toks[m.first].Key == "theo" && m.last < len(l.toks) && modified.has(l.toks[m.last].Key) {
		return true // "theo lộ trình do Chính phủ quy định" is no adverb
	}
	if lx.vi == "trong nhà" && m.last < len(l.toks) && l.toks[m.last].Key == "trường" {
		return true // in schools
	}
	if m.last-m.first > 2 && l.toks[m.last-1].Key == "bão" && m.last+1 < len(l.toks) && l.toks[m.last].Key == "số" && l.toks[m.last+1].Kind == viet.Quantity {
		return true // "ứng phó bão | số 5": the storm has a number
	}
	if lx.vi == "bổ sung" && lx.cat != catV && m.last+1 < len(l.toks) && l.toks[m.last].Key == "quy" && l.toks[m.last+1].Key == "định" {
		return true // "dự thảo Luật bổ sung quy định về …" adds provisions
	}
	if lx.vi == "các loại" && lx.cat == catA && m.last < len(l.toks) && l.toks[m.last].Kind != viet.Punct && !reached.has(l.toks[m.last].Key) && l.toks[m.last].Key != "và" && l.toks[m.last].Key != "cùng" && l.toks[m.last].Key != "cho" {
		return true // "các loại xe" are sorts of vehicles
	}
	if strings.HasPrefix(lx.vi, "hàng không") && l.goodsWithout(m) {
		return true
	}
	if strings.HasSuffix(lx.vi, " vi phạm") && lx.cat == catN && m.last < len(l.toks) && l.toks[m.last].Key == "về" {
		return true // "5 cơ sở vi phạm | về an toàn thực phẩm": what they violate
	}
	if lx.vi == "nếu có" && m.last < len(l.toks) && l.toks[m.last].Kind != viet.Punct {
		return true // "nếu có vướng mắc" goes on
	}
	if lx.cat == catN && l.rangeIn(m) {
		return true // "từ 60 điểm đến dưới 75 điểm" has no destination
	}
	if lx.vi == "có hệ thống" && m.last < len(l.toks) && l.toks[m.last].Kind == viet.Word && !closing.has(l.toks[m.last].Key) {
		return true // "có hệ thống thu phí" has one
	}
	if lx.cat == catA && lx.vi == "số" && m.last < len(l.toks) && strings.ContainsAny(l.toks[m.last].In(l.text), "0123456789") {
		return true // "tàu số 3" has a number, "giấy chứng nhận số AB105409" a code
	}
	if lx.cat == catA && strings.HasPrefix(lx.vi, "có ") && m.last < len(l.toks) && (l.toks[m.last].Kind == viet.Quantity || bounded.has(l.toks[m.last].Key) && slices.ContainsFunc(l.toks[m.last:min(m.last+4, len(l.toks))], func(t viet.Token) bool { return t.Kind == viet.Quantity })) {
		return true // "có giá trị từ 20 triệu đồng" has that value
	}
	if lx.cat == catN && m.last-m.first > 1 && l.gradedBehind(m.last) {
		return true // "nền kinh tế lớn" in "nền kinh tế lớn thứ tư"
	}
	return false
}

// goodsWithout reports no aviation but goods, or customers, of which something is denied: "khách hàng | không xác thực", "thu giữ hàng | không có
// nguồn gốc". Passengers fly, and so does what is called after aviation.
func (l *lattice) goodsWithout(m match) bool {
	if m.first > 0 && l.toks[m.first-1].Key == "khách" {
		return m.first < 2 || l.toks[m.first-2].Key != "hành"
	}
	return m.last-m.first == 2 && m.first > 0 && m.last < len(l.toks) && (behindDenial[l.toks[m.last].Key] || l.toks[m.last].Key == "rõ") && !flyingHeads.has(l.toks[m.first-1].Key)
}

// saidOtherwise reports a reading that what the text says before the word, or elsewhere, makes another of.
func (l *lattice) saidOtherwise(m match, lx *lex, inside []bool) bool {
	if lx.vi == "điểm thi" && lx.class == abst && m.first > 0 && (l.toks[m.first].Capital || l.toks[m.first-1].Key == "các") {
		return true // so many places, no scores
	}
	if lx.vi == "mới" && lx.cat == catA && m.last+1 < len(l.toks) && l.toks[m.last].Key == "là" && l.toks[m.last+1].Kind == viet.Quantity {
		return true // "mức chi cho một vụ | mới là 300.000 đồng": no more
	}
	if lx.vi == "lượt" && lx.class == unit && strings.Contains(l.text, "khách") {
		return true // "thị trường gửi khách lớn nhất với 3,9 triệu lượt": visits
	}
	if lx.vi == "nước phát triển" && m.first > 0 && l.toks[m.first-1].Key == "hai" {
		return true // "quan hệ giữa hai nước | phát triển tích cực": the relations do
	}
	if lx.vi == "miễn phí" && lx.cat == catA && strings.Contains(l.text, "được đi ") {
		return true // "được đi metro miễn phí": the ride is free
	}
	if lx.vi == "khách" && lx.en == "passenger" && !carries(l.text) {
		return true // "hãng hàng không vận chuyển 5 triệu khách"; a hotel has guests
	}
	if lx.vi == "là" && lx.cat == catV && !l.behindReason(m.first) {
		return true // "nguyên nhân chính là giá tăng" tells what happened
	}
	if lx.cat == catNominal && inside[m.first] && m.first > 0 {
		return true // "mất việc được hưởng trợ cấp": who lost a job
	}
	if lx.has("counted") && !l.numbered(m.first) {
		return true // "chín tiếng" are hours
	}
	if lx.has("asks") && !strings.Contains(l.text, "?") {
		return true
	}
	if lx.vi == "làm việc" && lx.cat == catV && m.first > 1 && l.toks[m.first-1].Key == "ngày" && strings.ContainsAny(l.toks[m.first-2].Key, "0123456789") {
		return true // "trong 05 ngày làm việc": working days
	}
	if lx.vi == "số" && lx.cat == catN && m.first > 0 && l.toks[m.first-1].Key == "một" {
		return true // "một số trường hợp": some of them
	}
	if at := l.toks[m.first].Start; m.first > 0 && l.text[at-1] == '(' && l.toks[m.first].Key == "sửa" && (lx.vi != "sửa đổi" || lx.cat != catA) {
		return true // "Luật Xây dựng (sửa đổi) quy định về …": it amends nothing
	}
	return slices.Contains(l.named, [2]int{m.first, m.last})
}

// summed are the classes of what adds up to a total.
var summed = map[class]bool{money: true, abst: true, thing: true, event: true}

// total adds a noun with "tổng" before it as one word: "tổng sản lượng" is total output.
func (l *lattice) total(lx *lex, m match) {
	if lx.cat != catN || !summed[lx.class] || m.first == 0 || l.toks[m.first-1].Key != "tổng" || strings.HasPrefix(lx.vi, "số") {
		return
	}
	sum := *lx
	sum.en, sum.feats = "total "+lx.en, slices.Clone(lx.feats)
	for i, f := range sum.feats {
		if f.name == "pl" {
			sum.feats[i].value = "total " + f.value
		}
	}
	l.c.leaf(new(leafOf(&sum, m.first-1, m.last)))
}

// reasons are the nouns that what happened can be, as a reason, an aim or a difficulty.
var reasons = [][]string{
	{"nguyên", "nhân"}, {"lý", "do"}, {"nguyên", "tắc"}, {"mục", "tiêu"}, {"vấn", "đề"}, {"điều"}, {"thực", "tế"}, {"điểm", "mới"}, {"quan", "điểm"},
	{"khó", "khăn"}, {"hạn", "chế"}, {"tồn", "tại"}, {"bất", "cập"}, {"vướng", "mắc"}, {"thách", "thức"},
}

// whichReason are the words that may stand behind such a noun: which one it is, or that it was named as one.
var whichReason = [][]string{
	{}, {"chính"}, {"chủ", "yếu"}, {"quan", "trọng"}, {"cơ", "bản"}, {"ban", "đầu"}, {"khách", "quan"}, {"được", "xác", "định"}, {"khác"}, {"nữa"}, {"lớn", "nhất"},
}

// behindReason reports whether such a noun ends before token i, or those who name it: "nguyên nhân được nhiều đại biểu chỉ ra là …".
func (l *lattice) behindReason(i int) bool {
	if l.spells(i-2, []string{"chỉ", "ra"}) || l.spells(i-2, []string{"nêu", "ra"}) || l.spells(i-2, []string{"phản", "ánh"}) {
		return i > 4 && slices.ContainsFunc(l.toks[:i-2], func(t viet.Token) bool { return t.Key == "được" })
	}
	return slices.ContainsFunc(whichReason, func(which []string) bool {
		end := i - len(which)
		return l.spells(end, which) && slices.ContainsFunc(reasons, func(noun []string) bool { return l.spells(end-len(noun), noun) })
	})
}

// carries reports a text about the carrying of passengers.
func carries(text string) bool {
	for _, word := range []string{"àng không", "vận chuyển", "vận tải", "chuyến bay", "sân bay", "đường sắt", "xe buýt", "metro", "nhà ga", "đoàn tàu", "hãng bay"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// openingHave marks "có" where it opens a clause of what there is: behind a comma, "Ngoài ra, có 52 dự án …", "Bên cạnh đó, còn có …", or behind
// a time by which it is counted. "còn có" is one word there.
func (l *lattice) openingHave(have *lex, i int) *lex {
	opens := *have
	opens.feats = append(slices.Clone(have.feats), feature{name: "opens"})
	switch {
	case i > 1 && (l.toks[i-1].Key == "còn" || l.toks[i-1].Key == "cũng") && l.toks[i-2].Kind == viet.Punct:
		l.c.leaf(new(leafOf(&opens, i-1, i+1)))
		return &opens
	case i > 1 && l.toks[i-2].Key == "cho" && (l.toks[i-1].Key == "biết" || l.toks[i-1].Key == "hay" || l.toks[i-1].Key == "thấy"):
		return &opens
	case i > 1 && i+1 < len(l.toks) && l.toks[i+1].Kind == viet.Quantity && (l.toks[i-1].Kind == viet.Date || l.toks[i-1].Key == "năm" && l.toks[i-2].Key == "đầu"):
		return &opens // "báo cáo cho thấy, 7 tháng đầu năm | có 12 dự án được cấp phép"
	case i > 0 && l.toks[i-1].Key == "thì" && i+1 < len(l.toks) && strings.Contains(strings.ToLower(l.text[:l.toks[i].Start]), "cứ "):
		return &opens // "cứ 10 lao động thì | có 7 người chưa qua đào tạo"
	case i > 0 && l.toks[i-1].Kind == viet.Punct, i > 1 && (l.toks[i-2].Key == "mỗi" || l.toks[i-2].Key == "một") && spanUnits[l.toks[i-1].Key] != "":
		return &opens
	}
	return have
}

// listedOffice reports a word beside one for another kind of department, or before what only departments have.
func (l *lattice) listedOffice(m match) bool {
	for _, k := range []int{m.first - 2, m.first - 1, m.last, m.last + 1} {
		if k >= 0 && k < len(l.toks) && (l.toks[k].Key == "cục" || l.toks[k].Key == "viện" || l.toks[k].Key == "trưởng") {
			return true
		}
	}
	return m.last < len(l.toks) && (l.toks[m.last].Key == "chức" || l.toks[m.last].Key == "thuộc")
}

// gradedBehind reports an adjective of size that ends before token i, with its degree behind it: "lớn | nhất", "cao | hơn".
func (l *lattice) gradedBehind(i int) bool {
	if i >= len(l.toks) || !sizes.has(l.toks[i-1].Key) {
		return false
	}
	a, counted := l.toks[i].Value.(*viet.Amount)
	return l.toks[i].Key == "nhất" || l.toks[i].Key == "hơn" || counted && a.Ordinal
}

// rangeIn reports a word between two figures that ends in "đến" or "tới": there a range goes on.
func (l *lattice) rangeIn(m match) bool {
	if m.last-m.first < 2 || m.first == 0 || l.toks[m.first-1].Kind != viet.Quantity || !ends.has(l.toks[m.last-1].Key) {
		return false
	}
	return slices.ContainsFunc(l.toks[m.last:min(m.last+3, len(l.toks))], func(t viet.Token) bool { return t.Kind == viet.Quantity })
}

func leafOf(lx *lex, i, j int) node {
	nd := node{cat: lx.cat, first: i, last: j, cost: wordCost + lx.cost, lex: lx, class: lx.class, frames: lx.frames}
	if lx.has("mass") {
		nd.flags |= flagMass
	}
	if lx.has("plonly") {
		nd.flags |= flagPlural
	}
	if lx.has("tail") {
		nd.flags |= flagTail
	}
	if lx.cat == catNP {
		nd.flags |= flagProper
		if lx.has("pl") {
			nd.flags |= flagPlural
		}
	}
	if lx.cat == catNum {
		nd.en = lx.en
	}
	return nd
}

var termClasses = map[terms.Kind]class{
	terms.Body: org, terms.Title: person, terms.Rank: person, terms.DocType: doc, terms.Law: doc, terms.Programme: doc,
	terms.System: system, terms.Concept: thing, terms.Event: event, terms.Place: place, terms.Issuer: org,
}

// term adds an entry of the term base.
func (l *lattice) term(h terms.Hit) {
	en := h.Entry
	if first, _ := utf8.DecodeRuneInString(en.VI); unicode.IsUpper(first) && !l.toks[h.First].Capital {
		switch {
		case en.Kind == terms.Place:
			return // "pháp" in "pháp lý" is not France
		case en.Kind == terms.Body && en.Article == "" && l.e.lexicon.noun(keyOf(en.VI)):
			return // "12 tổ công tác" are working groups, "Tổ công tác" is a certain one
		}
	}
	if en.Kind == terms.Concept && h.First > 0 && h.Last > h.First && tiers[l.toks[h.First-1].Key] > 0 && l.toks[h.First].Capital && l.toks[h.Last].Capital {
		return // "huyện Tam Nông": its name
	}
	nd := node{first: h.First, last: h.Last + 1, cost: termCost, en: en.EN}
	if h.Last == h.First {
		nd.cost = wordCost - 2
	}
	nd.cost += l.fused[[2]int{nd.first, nd.last}]
	nd.lex = l.e.termWord(en)
	nd.class = nd.lex.class
	if l.capital(h.First) || nd.class == org && (l.innerCapital(h.First, h.Last+1) || h.Last > h.First && l.toks[h.Last].Kind == viet.Acronym) {
		nd.flags |= flagCapital
	}
	if l.toks[h.First].Capital {
		nd.flags |= flagUpper
	}
	if en.Kind == terms.Title && h.Last > h.First && !l.toks[h.Last].Capital && properEnd(en.VI) {
		nd.cost += wordCost // "giám đốc sở" are directors of departments
	}
	common := en.Article == "" || en.Kind == terms.Concept || en.Kind == terms.Title || en.Kind == terms.Rank || en.Kind == terms.DocType
	if common {
		nd.cat = catN
		if nd.lex.has("mass") {
			nd.flags |= flagMass
		}
		if nd.lex.has("plonly") {
			nd.flags |= flagPlural
		}
		l.c.leaf(&nd)
		return
	}
	if en.Kind == terms.Body && en.EN[0] >= 'a' {
		local := nd // "HĐND tỉnh" goes on with the name of the province
		local.cat, local.cost = catN, nd.cost+2
		l.c.leaf(&local)
	}
	nd.cat = catNP
	nd.flags |= flagProper
	if first, _, _ := strings.Cut(en.EN, " "); nd.lex.has("plonly") || listedClasses[first] != "" {
		nd.flags |= flagPlural
	}
	if strings.HasSuffix(en.EN, "police") || strings.HasSuffix(en.EN, "forces") || strings.Contains(en.EN, " forces of ") {
		nd.flags |= flagPlural
	}
	if en.Article == "the" {
		nd.flags |= flagThe
	}
	l.c.leaf(&nd)
}

// listedClasses are the classes of terms that list bodies or people, by their first English word: "bộ, ngành" is no set of things.
var listedClasses = map[string]class{
	"ministries": org, "agencies": org, "departments": org, "individuals": person, "households": person, "officers": person, "officials": person, "students": person, "workers": person, "localities": place, "provinces": place,
}

// termWord gives the word that stands for a term in the grammar.
func (e *Engine) termWord(en *terms.Entry) *lex {
	if made, ok := e.terms.Load(en); ok {
		return made.(*lex)
	}
	made, _ := e.terms.LoadOrStore(en, e.lexicon.term(en))
	return made.(*lex)
}

// term makes the word that stands for a term.
//
// A concept is of the class of its Vietnamese head, which comes first: "hội nghị trực tuyến" is an event.
func (lx *lexicon) term(en *terms.Entry) *lex {
	key := viet.Key(en.VI)
	l := &lex{vi: en.VI, en: en.EN, cat: catN, class: termClasses[en.Kind], groups: groupsOf(en.VI)}
	if en.Kind == terms.Concept {
		l.class = lx.headClass(key)
		first, _, _ := strings.Cut(strings.TrimPrefix(en.EN, "relevant "), " ")
		if c, ok := listedClasses[strings.TrimSuffix(first, ",")]; ok {
			l.class = c
		}
	}
	if en.Kind == terms.Title || en.Kind == terms.Rank {
		l.feats = append(l.feats, feature{name: "title"})
	}
	if en.Article == "0" {
		if en.Kind != terms.Place && strings.HasSuffix(en.EN, "s") && !strings.HasSuffix(en.EN, "ss") && !strings.HasSuffix(en.EN, "ics") && !strings.HasSuffix(en.EN, "us") || strings.HasSuffix(en.EN, "people") {
			l.feats = append(l.feats, feature{name: "plonly"})
		} else {
			l.feats = append(l.feats, feature{name: "mass"})
		}
	}
	if en.Article == "the" {
		l.feats = append(l.feats, feature{name: "the"})
	}
	lx.lend(l, key)
	if adj := lx.demonyms[en.EN]; adj != "" && en.Kind == terms.Place {
		l.feats = append(l.feats, feature{"adj", adj})
	}
	return l
}

// people adds each person with rank, name and titles as one name, and says which tokens that takes.
func (l *lattice) people(found []mentioned) []bool {
	locked := make([]bool, len(l.toks)+1)
	for _, p := range found {
		l.c.leaf(&node{cat: catNP, first: p.first, last: p.last + 1, cost: wordCost, class: person, flags: flagProper, en: p.mention.full, val: p.mention})
		for k := p.first + 1; k <= p.last; k++ {
			locked[k] = true
		}
	}
	return locked
}

// properEnd reports a title that ends in the name of a body, "Giám đốc Sở".
func properEnd(vi string) bool {
	last := vi[strings.LastIndexByte(vi, ' ')+1:]
	return capitalise(last) == last
}

// stops reports whether token i is a mark that ends a sentence.
func (s *Sentence) stops(i int) bool {
	switch s.toks[i].In(s.text) {
	case ".", "!", "?":
		return true
	}
	return false
}
