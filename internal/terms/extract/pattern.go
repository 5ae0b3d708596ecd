package extract

import (
	"strings"
	"unicode/utf8"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// What is a name by its shape and is in no base.
const (
	PersonName   terms.Kind = "person"   // Nguyễn Thúy Anh
	DocumentName terms.Kind = "document" // Nghị định số 188/2025/NĐ-CP
	ShortForm    terms.Kind = "acronym"  // an abbreviation that nothing in the documents explains
)

// documents notes legal documents by type and number: "Nghị định số 188/2025/NĐ-CP".
func (x *extractor) documents() {
	for i := range x.toks {
		c, ok := x.toks[i].Value.(*viet.Citation)
		if !ok || c.Number == "" || c.Type == "" || c.TypeSpan.Len() == 0 {
			continue
		}
		span := viet.Span{Start: c.TypeSpan.Start, End: c.NumberSpan.End}
		n := x.note(c.Type+" "+c.Number, i, i+1, DocumentName, nil, false)
		delete(n.spellings, x.toks[i].In(x.text))
		n.spellings[span.In(x.text)]++
		n.places[len(n.places)-1].Span = span
	}
}

// people notes names of people, and their posts where the text gives them whole.
func (x *extractor) people() {
	for _, p := range viet.People(x.text, x.toks) {
		x.noteSpan(p.Name, PersonName)
		for _, t := range p.Titles {
			if strings.Contains(t.In(x.text), " ") {
				x.noteSpan(t, terms.Title)
			}
		}
	}
}

// noteSpan notes the tokens that a span covers.
func (x *extractor) noteSpan(span viet.Span, kind terms.Kind) {
	first := -1
	for i := range x.toks {
		if x.toks[i].Start == span.Start {
			first = i
		}
		if x.toks[i].End == span.End && first >= 0 {
			x.note(span.In(x.text), first, i+1, kind, nil, false)
			return
		}
	}
}

// head is a word that names of a sort begin with.
type head struct {
	key  string
	kind terms.Kind
}

// heads are the first words of names that capitals mark: "Ủy ban Xã hội của Quốc hội", "Luật Phòng, chống mua bán người".
var heads = []head{
	{"bộ luật", terms.Law}, {"luật", terms.Law}, {"pháp lệnh", terms.Law}, {"hiến pháp", terms.Law},
	{"bộ tư lệnh", terms.Body}, {"bộ", terms.Body}, {"tổng cục", terms.Body}, {"cục", terms.Body}, {"chi cục", terms.Body}, {"vụ", terms.Body}, {"ủy ban", terms.Body}, {"hội đồng", terms.Body}, {"sở", terms.Body},
	{"ban chỉ đạo", terms.Body}, {"ban chỉ huy", terms.Body}, {"ban quản lý", terms.Body}, {"ban", terms.Body}, {"trung tâm", terms.Body}, {"viện", terms.Body}, {"học viện", terms.Body}, {"trường", terms.Body}, {"đại học", terms.Body},
	{"hiệp hội", terms.Body}, {"hội", terms.Body}, {"liên đoàn", terms.Body}, {"liên minh", terms.Body}, {"tập đoàn", terms.Body}, {"tổng công ty", terms.Body}, {"công ty", terms.Body}, {"ngân hàng", terms.Body},
	{"quỹ", terms.Body}, {"văn phòng", terms.Body}, {"thanh tra", terms.Body}, {"tòa án", terms.Body}, {"viện kiểm sát", terms.Body}, {"công an", terms.Body}, {"bệnh viện", terms.Body},
	{"tổ công tác", terms.Body}, {"đảng ủy", terms.Body}, {"đoàn", terms.Body}, {"bảo hiểm xã hội", terms.Body}, {"mặt trận", terms.Body}, {"quân đội", terms.Body}, {"kho bạc", terms.Body}, {"kiểm toán", terms.Body},
	{"chương trình", terms.Programme}, {"đề án", terms.Programme}, {"dự án", terms.Programme}, {"chiến lược", terms.Programme}, {"quy hoạch", terms.Programme}, {"phong trào", terms.Programme}, {"chiến dịch", terms.Programme},
	{"cơ sở dữ liệu", terms.System}, {"hệ thống", terms.System}, {"cổng", terms.System}, {"nền tảng", terms.System}, {"ứng dụng", terms.System},
	{"hội nghị", terms.Event}, {"đại hội", terms.Event}, {"lễ", terms.Event}, {"hội thảo", terms.Event}, {"diễn đàn", terms.Event}, {"kỳ họp", terms.Event},
}

// patterns notes names that begin with a head word and a capital.
func (x *extractor) patterns() {
	for i := range x.toks {
		if t := &x.toks[i]; t.Kind != viet.Word || !t.Capital {
			continue
		}
		if x.amending(i) {
			continue
		}
		for _, h := range heads {
			if n := x.begins(i, h.key); n > 0 {
				x.named(i, n, h.kind)
				break
			}
		}
	}
}

// amending notes the law at token i that amends others: "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế".
func (x *extractor) amending(i int) bool {
	const opening = "luật sửa đổi , bổ sung một số điều của"
	n := x.begins(i, opening)
	if n == 0 {
		return false
	}
	end := x.lawEnd(i + n)
	if end == 0 {
		return false
	}
	for end+1 < len(x.toks) && (x.toks[end].Key == "và" || x.toks[end].Key == ",") && x.lawEnd(end+1) > 0 {
		end = x.lawEnd(end + 1)
	}
	if end < len(x.toks) && yearOf(&x.toks[end]) > 0 {
		end++
	}
	x.note(x.span(i, end), i, end, terms.Law, nil, false)
	return true
}

// lawEnd is the token behind the law of the base that begins at token i, or 0.
func (x *extractor) lawEnd(i int) int {
	hits := x.base.Match(x.text, x.toks[i:min(i+maxLaw, len(x.toks))])
	if len(hits) > 0 && hits[0].First == 0 && hits[0].Entry.Kind == terms.Law {
		return i + hits[0].Last + 1
	}
	return 0
}

// maxLaw is the most tokens of the name of a law.
const maxLaw = 24

// begins gives the number of tokens of a head word at token i, or 0.
func (x *extractor) begins(i int, key string) int {
	n := 0
	for part := range strings.SplitSeq(key, " ") {
		if i+n >= len(x.toks) || x.toks[i+n].Key != part {
			return 0
		}
		n++
	}
	return n
}

// named notes the name that begins with the n tokens of a head at token i: it goes on with capitals, and with the words that they
// begin, over a comma only between words that go together. At the head of a sentence one capital says nothing.
func (x *extractor) named(i, n int, kind terms.Kind) {
	end, capitals := i+n, 0
	for end < len(x.toks) {
		t := &x.toks[end]
		next := x.wordAt(end)
		switch {
		case t.Kind == viet.Word && t.Capital || t.Kind == viet.Acronym:
			capitals++
			end = max(end+1, next.last)
		case t.Kind == viet.Word && capitals > 0 && x.goesOn(end, kind):
			end = next.last
		case t.Kind == viet.Date && kind == terms.Law && capitals > 0 && yearOf(t) > 0:
			if known := x.names[terms.Canonical(x.span(i, end))]; known != nil {
				known.inside++
			}
			x.noteLaw(i, end, kind)
			x.note(x.span(i, end+1), i, end+1, kind, nil, false)
			return
		default:
			x.noteLaw(i, end, kind)
			if capitals > 0 {
				x.finishName(i, end, kind)
			}
			return
		}
	}
	if capitals > 0 {
		x.finishName(i, end, kind)
	}
}

// noteLaw notes a law without its year besides.
func (x *extractor) noteLaw(i, end int, kind terms.Kind) {
	if kind == terms.Law && end < len(x.toks) && x.toks[end].Kind == viet.Date && x.base.ByVI(x.span(i, end)) == nil && end-i > 1 {
		x.note(x.span(i, end), i, end, kind, nil, false)
	}
}

func yearOf(t *viet.Token) int {
	w, ok := t.Value.(*viet.When)
	if !ok || w.Month != 0 || w.To != nil {
		return 0
	}
	return w.Year
}

// finishName notes tokens [i, end), with a body that it belongs to: "Ủy ban Xã hội của Quốc hội".
func (x *extractor) finishName(i, end int, kind terms.Kind) {
	if end-i < 2 {
		return
	}
	x.note(x.span(i, end), i, end, kind, nil, false)
	if end+1 >= len(x.toks) || x.toks[end].Key != "của" || kind != terms.Body {
		return
	}
	hits := x.base.Match(x.text, x.toks[end+1:min(end+1+longestWord, len(x.toks))])
	if len(hits) > 0 && hits[0].First == 0 && hits[0].Entry.Kind == terms.Body {
		end += 2 + hits[0].Last
		x.note(x.span(i, end), i, end, kind, nil, false)
	}
}

func (x *extractor) span(i, end int) string { return x.text[x.toks[i].Start:x.toks[end-1].End] }

// wordAt is the word that token i belongs to.
func (x *extractor) wordAt(i int) word { return x.words[x.wordOf[i]] }

// goesOn reports whether a name goes on with the lower-case word at token i: a noun or adjective, or any word before another capital.
func (x *extractor) goesOn(i int, kind terms.Kind) bool {
	w := x.wordAt(i)
	if w.mark || w.class&Function != 0 || w.first < i || x.edges[x.toks[i].Key]&noRight != 0 && w.last == i+1 {
		return false
	}
	if x.edges[x.key(w.first, w.last)]&noRight != 0 {
		return false
	}
	if kind == terms.Law || kind == terms.Programme {
		return w.class&Verb == 0 || w.class&(Noun|Adjective) != 0
	}
	return w.class&Noun != 0 && w.class&Verb == 0 || w.class&Adjective != 0
}

// key is the key of tokens [i, end).
func (x *extractor) key(i, end int) string {
	parts := make([]string, 0, end-i)
	for k := i; k < end; k++ {
		parts = append(parts, x.toks[k].Key)
	}
	return strings.Join(parts, " ")
}

// abbreviations notes short forms in capitals that the base does not know.
func (x *extractor) abbreviations() {
	for i := range x.toks {
		t := &x.toks[i]
		if t.Kind != viet.Acronym || t.Len() > longestShort || x.base.ByAbbr(t.In(x.text)) != nil || strings.ContainsAny(t.In(x.text), "0123456789") {
			continue
		}
		x.note(t.In(x.text), i, i+1, ShortForm, nil, true)
	}
}

// longestShort is the most bytes of an abbreviation.
const longestShort = 12

// aliases links a name in brackets to the phrase before them: "Công an nhân dân (CAND)", "Đề án phát triển ứng dụng … (Đề án 06)".
func (x *extractor) aliases() {
	for i := 1; i+2 < len(x.toks); i++ {
		if x.toks[i].In(x.text) != "(" {
			continue
		}
		end := i + 1
		for end < len(x.toks) && x.toks[end].In(x.text) != ")" && end-i < longestWord {
			end++
		}
		if end >= len(x.toks) || x.toks[end].In(x.text) != ")" {
			continue
		}
		first := i + 1
		for _, lead := range announced {
			if k := x.begins(first, lead); k > 0 {
				first += k
			}
		}
		if first < end {
			x.explain(i, first, end)
		}
	}
}

// announced are the words before a short form: "(sau đây gọi tắt là CAND)", longest first.
var announced = []string{"sau đây", "gọi tắt là", "gọi chung là", "gọi là", "viết tắt là", "hay còn gọi là", "tên gọi tắt là"}

// explain links the short form at tokens [first, end) to the words before the bracket at token open whose initials it has.
func (x *extractor) explain(open, first, end int) {
	short := x.span(first, end)
	if end-first != 1 || x.toks[first].Kind != viet.Acronym {
		return
	}
	letters := []rune(strings.ToUpper(short))
	k := open
	for n := len(letters) - 1; n >= 0 && k > 0; {
		k--
		t := &x.toks[k]
		if t.Kind == viet.Punct && t.Key != "," && t.Key != " - " && t.Key != "-" || open-k > 3*len(letters) {
			return
		}
		initial, _ := utf8.DecodeRuneInString(strings.ToUpper(t.In(x.text)))
		switch {
		case initial == letters[n]:
			n--
		case t.Kind == viet.Punct || skipped[t.Key]:
		default:
			return
		}
		if n < 0 {
			break
		}
	}
	if initial, _ := utf8.DecodeRuneInString(strings.ToUpper(x.toks[k].In(x.text))); initial != letters[0] {
		return
	}
	long := x.note(x.span(k, open), k, open, terms.Concept, nil, false)
	key := terms.Canonical(short)
	if x.alias[key] == nil {
		x.alias[key] = map[int]string{}
	}
	if other, ok := x.alias[key][x.doc]; ok && other != long.key {
		x.alias[key][x.doc] = "" // it stands for two things
		return
	}
	x.alias[key][x.doc] = long.key
}

// shared notes the names of the base that share their end with the one behind "và": "định danh và xác thực điện tử" has "định danh điện tử" too.
func (x *extractor) shared(hits []terms.Hit) {
	for i := 1; i+2 < len(x.toks); i++ {
		if x.toks[i].Key != "và" || x.toks[i-1].Kind != viet.Word {
			continue
		}
		left := x.wordAt(i - 1)
		for _, h := range hits {
			if h.First != i+1 || h.Last < i+2 {
				continue
			}
			right := x.wordsEnd(i + 1)
			if right > h.Last || left.last != i {
				continue
			}
			e := x.base.ByVI(x.span(left.first, left.last) + " " + x.span(right, h.Last+1))
			if e != nil && e != h.Entry {
				n := x.note(e.VI, left.first, h.Last+1, e.Kind, e, false)
				delete(n.spellings, x.span(left.first, h.Last+1))
				n.spellings[e.VI]++
			}
		}
	}
}

// wordsEnd is the token behind the word that begins at token i, as the lexicon has it.
func (x *extractor) wordsEnd(i int) int {
	for end := min(i+longestWord, len(x.toks)); end > i+1; end-- {
		if x.lx.Class(x.key(i, end)) != 0 {
			return end
		}
	}
	return i + 1
}

// skipped are the words that initials leave out.
var skipped = map[string]bool{"và": true, "về": true, "của": true, "các": true}
