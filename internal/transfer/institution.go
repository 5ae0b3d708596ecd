package transfer

import (
	"slices"
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// institution is the name of a body that no list has, as it is read: what it deals with, field by field.
type institution struct {
	fields []string
	before []string // "National"
	last   int
	person bool // the last field is people
	act    bool // it is an act
}

// reachOf is what stands within the names of bodies and says of what level they are.
var reachOf = map[string]string{"quốc gia": "National", "quốc tế": "International", "trung ương": "Central", "nhà nước": "State"}

// institutions reads the names of bodies that no list has by what they deal with, "Trung tâm Phát triển quỹ đất": the noun of a sort of body and words
// with capitals behind it, each of which a list knows.
func (l *lattice) institutions(found []match, locked []bool) {
	for i := 0; i+1 < len(l.toks); i++ {
		if !l.toks[i].Capital || locked[i] || l.subDepartment(i, locked) || l.bodyAt(i) {
			continue
		}
		head, next := l.bodyNoun(found, i)
		if head == nil || next == len(l.toks) || !l.toks[next].Capital || l.toks[next].Kind != viet.Word || slices.Contains(locked[i+1:next+1], true) {
			continue
		}
		if slices.ContainsFunc(found, func(m match) bool { return m.first == i && m.last > next }) {
			continue // "Trung tâm Hội nghị": a word of its own
		}
		in, ok := l.institution(found, next)
		if !ok || slices.Contains(locked[i+1:in.last], true) || head.viOf() == "bộ" && !l.placeAt(in.last) {
			continue // the base has the ministries of Vietnam
		}
		of := " of "
		if head.get("về") == "for" || head.viOf() == "quỹ" {
			of = " for "
		}
		noun := titled(head.english())
		if len(in.before) > 0 {
			noun = strings.Join(in.before, " ") + " " + noun
		}
		l.body(i, in.last, noun+of+in.text(), locked)
		i = in.last - 1
	}
}

// subDepartment reads the local office of a department that the base has: "Chi cục Kiểm lâm".
func (l *lattice) subDepartment(i int, locked []bool) bool {
	if l.toks[i].Key != "chi" || l.toks[i+1].Key != "cục" {
		return false
	}
	for _, h := range l.hits {
		if rest, ok := strings.CutPrefix(h.Entry.EN, "Department of "); ok && h.First == i+1 && h.Entry.Kind == terms.Body && !l.termOver(i, h.Last+1) {
			l.body(i, h.Last+1, "Sub-department of "+rest, locked)
			return true
		}
	}
	return false
}

// body adds the name of a body over tokens [first, last).
func (l *lattice) body(first, last int, en string, locked []bool) {
	vi := l.text[l.toks[first].Start:l.toks[last-1].End]
	nd := node{cat: catN, first: first, last: last, cost: wordCost, class: org, flags: flagUpper, en: en}
	nd.lex = &lex{vi: viet.Key(vi), en: en, cat: catN, class: org}
	if l.capital(first) || l.innerCapital(first, last) {
		nd.flags |= flagCapital
	}
	l.c.leaf(&nd)
	for k := first + 1; k < last; k++ {
		locked[k] = true
	}
}

// regional reads a court or procuracy of a region with its number, and its province where that is named: "Tòa án nhân dân khu vực 1 - Cà Mau".
func (l *lattice) regional(locked []bool) {
	for _, h := range l.hits {
		i := h.Last + 1
		if !strings.HasSuffix(h.Entry.VI, " khu vực") || h.Entry.Kind != terms.Body || i+2 >= len(l.toks) || locked[i] {
			continue
		}
		number, ok := l.toks[i].Value.(*viet.Amount)
		if !ok || number.Unit != "" {
			continue
		}
		if dash := l.toks[i+1].In(l.text); dash != "-" && dash != "–" {
			if !l.countsAt(i + 1) {
				l.body(h.First, i+1, titled(h.Entry.EN)+" "+l.toks[i].In(l.text), locked) // "Tòa án nhân dân khu vực 2 tuyên phạt …"
			}
			continue
		}
		for _, p := range l.hits {
			if p.First == i+2 && p.Entry.Kind == terms.Place {
				l.body(h.First, p.Last+1, titled(h.Entry.EN)+" "+l.toks[i].In(l.text)+" – "+p.Entry.EN, locked)
			}
		}
	}
}

// bodyAt reports a name of the base that begins at token i or goes over it.
func (l *lattice) bodyAt(i int) bool {
	return slices.ContainsFunc(l.hits, func(h terms.Hit) bool {
		return h.First <= i && h.Last > i && h.Entry.Kind != terms.Concept
	})
}

// bodyNoun is the longest noun for a sort of body at token i, with the token behind it.
func (l *lattice) bodyNoun(found []match, i int) (noun *lex, next int) {
	for _, m := range found {
		if m.first != i || m.last <= next {
			continue
		}
		for _, lx := range m.readings {
			if lx.cat == catN && (lx.class == org || lx.vi == "quỹ") && !namesBusiness(lx.vi) && !lx.has("plonly") && !lx.has("mass") {
				noun, next = lx, m.last
			}
		}
	}
	return noun, next
}

// namesBusiness reports a sort of body whose name says less of what it deals with than of who owns it, or is of no such sort.
func namesBusiness(vi string) bool {
	for _, sort := range []string{"công ty", "tập đoàn", "tổng công ty", "doanh nghiệp", "hợp tác xã", "cửa hàng", "khách sạn", "bên", "tổ chức", "đoàn", "đảng", "nước", "chính phủ", "lực lượng", "báo", "câu lạc bộ", "ban", "cơ quan", "tư vấn", "xí nghiệp", "trường", "thanh tra sở", "giáo hội"} {
		if vi == sort || strings.HasPrefix(vi, sort+" ") && vi != "trường đại học" {
			return true
		}
	}
	return false
}

// institution reads the fields of a body from token i. It fails where a word is a name, or none that a list knows.
func (l *lattice) institution(found []match, i int) (institution, bool) {
	in := institution{last: i}
	joint := false
	for i < len(l.toks) && l.toks[i].Capital {
		if level, n := l.levelAt(i); n > 0 {
			in.before = append(in.before, level)
			i += n
			in.last = i
			continue
		}
		field, next, sort := l.fieldAt(found, i)
		if field == "" {
			break
		}
		switch {
		case joint || len(in.fields) == 0:
			in.fields = append(in.fields, field)
		default:
			k := len(in.fields) - 1
			in.fields[k] = field + " " + in.fields[k] // "Khoa học | Thủy lợi"
			sort = ""                                 // what the fields before say
		}
		in.person, in.act, in.last, joint = sort == person, sort == act, next, false
		i = next
		if i+1 < len(l.toks) && l.toks[i+1].Capital && slices.Contains([]string{"và", "-", "–", ","}, l.toks[i].In(l.text)) {
			if f, _, _ := l.fieldAt(found, i+1); f != "" {
				joint = true
				i++
			} else if l.toks[i].Key == "và" && !l.placeAt(i+1) && !l.bodyAt(i+1) {
				return in, false // the rest of the name is not known
			}
		}
	}
	if len(in.fields) == 0 || joint || i < len(l.toks) && l.toks[i].Capital && !l.placeAt(i) {
		return in, false
	}
	if l.nameGoesOn(found, i, in.act) {
		return in, false
	}
	if i+1 < len(l.toks) && l.toks[i].Key == "và" && !l.toks[i+1].Capital && in.act {
		return in, false // "Cơ quan Phòng, chống ma túy | và tội phạm"
	}
	return in, true
}

// nameGoesOn reports a word behind the fields that is more of the name than of what is said: "Quản lý | vốn", "Đối tác | công - tư", "Tài chính | – ngân sách".
func (l *lattice) nameGoesOn(found []match, i int, act bool) bool {
	if i >= len(l.toks) || l.toks[i].Capital {
		return false
	}
	if mark := l.toks[i].In(l.text); mark == "-" || mark == "–" {
		return true
	}
	var next match
	for _, m := range found {
		if m.first == i && m.last > next.last {
			next = m
		}
	}
	if next.last == 0 || tiers[l.toks[i].Key] > 0 {
		return false
	}
	nouns := 0
	for _, lx := range next.readings {
		if (lx.cat == catN || lx.cat == catA) && lx.class != place {
			nouns++
		}
	}
	return nouns == len(next.readings) || act && nouns > 0 && next.last-next.first == 1
}

// levelAt is the level that stands at token i, with its number of tokens.
func (l *lattice) levelAt(i int) (level string, n int) {
	if i+1 == len(l.toks) {
		return "", 0
	}
	if level = reachOf[l.toks[i].Key+" "+l.toks[i+1].Key]; level != "" {
		return level, 2
	}
	return "", 0
}

// placeAt reports the name of a place, or of a person, at token i.
func (l *lattice) placeAt(i int) bool {
	return slices.ContainsFunc(l.hits, func(h terms.Hit) bool { return h.First == i && h.Entry.Kind == terms.Place })
}

// fieldAt is what a body deals with that stands at token i, in title case, with the token behind it.
func (l *lattice) fieldAt(found []match, i int) (field string, next int, sort class) {
	var noun *lex
	for _, m := range found {
		if m.first != i || m.last <= next || m.last-m.first < 2 || l.toks[i+1].Capital {
			continue // "Hoa Mai" is a name
		}
		for _, lx := range m.readings {
			if lx.cat == catN && lx.class != org && lx.class != named && lx.class != place && lx.class != event && !lx.has("title") {
				noun, next = lx, m.last
			}
		}
	}
	for _, h := range l.hits {
		if h.First == i && h.Last+1 >= next && h.Last > i && h.Entry.Kind == terms.Concept {
			noun, next = l.e.termWord(h.Entry), h.Last+1
		}
	}
	if noun == nil || l.placeAt(i) {
		return "", i, ""
	}
	field = titled(noun.english())
	if noun.class == act && next < len(l.toks) && !l.toks[next].Capital {
		of, end, opens := l.objectAt(found, next)
		if of == "" && opens {
			return "", i, "" // "Huấn luyện | thể thao thành tích cao"
		}
		if of != "" {
			field, next = of+" "+field, end
		}
	}
	return field, next, noun.class
}

// objectAt is what an act of a body is about, written small behind it: "Giám sát | thị trường chứng khoán". It opens with a noun where it is none that a
// list knows whole.
func (l *lattice) objectAt(found []match, i int) (object string, next int, opens bool) {
	next = i
	for _, m := range found {
		if m.first != i || m.last <= next || m.last-m.first < 2 && !administered[l.toks[i].Key] || m.last-m.first > 1 && slices.ContainsFunc(m.readings, func(lx *lex) bool { return lx.cat != catN && lx.cat != catA }) {
			continue
		}
		if k := slices.IndexFunc(m.readings, func(lx *lex) bool {
			return lx.class == thing || lx.class == abst || lx.class == system || lx.cat == catN && m.last-m.first == 1
		}); k >= 0 {
			object, next = titled(m.readings[k].english()), m.last
		}
	}
	for _, h := range l.hits {
		if h.First == i && h.Last+1 >= next && h.Last > i && h.Entry.Kind == terms.Concept {
			object, next = titled(h.Entry.EN), h.Last+1
		}
	}
	opens = object != "" || slices.ContainsFunc(found, func(m match) bool {
		return m.first == i && m.last-m.first > 1 && m.readings[0].cat == catN && m.readings[0].class != place
	})
	if object != "" && next < len(l.toks) && !l.toks[next].Capital && slices.ContainsFunc(found, func(m match) bool {
		return m.first == next && m.last-m.first > 1 && m.readings[0].cat == catA
	}) {
		return "", i, true // it goes on: "thể thao | quốc gia"
	}
	return object, next, opens
}

// administered are the objects of one syllable that acts in the names of bodies have: "Vụ Phát triển rừng", "Cục Quản lý giá".
var administered = map[string]bool{"rừng": true, "giá": true, "thuế": true, "nợ": true}

// text writes the fields of a body in a row.
func (in *institution) text() string {
	k := len(in.fields) - 1
	if in.person {
		for i := range in.fields {
			in.fields[i] = pluralise(in.fields[i])
		}
	}
	if k == 0 {
		return in.fields[0]
	}
	return strings.Join(in.fields[:k], ", ") + " and " + in.fields[k]
}

// smallWords stay small in the names of bodies.
var smallWords = map[string]bool{"of": true, "and": true, "for": true, "the": true, "in": true, "on": true, "to": true}

// titled puts the words of a noun into title case.
func titled(en string) string {
	words := strings.Fields(en)
	for i, w := range words {
		if !smallWords[w] || i == 0 {
			words[i] = capitalise(w)
		}
	}
	return strings.Join(words, " ")
}
