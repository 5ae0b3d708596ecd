package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// documentTypes gives the Vietnamese types that an English word for a document may stand for; none for any.
var documentTypes = tableOf(map[string][]string{
	"resolution": {"nghị quyết", "nghị quyết liên tịch"}, "decree": {"nghị định", "sắc lệnh"}, "decision": {"quyết định"},
	"law": {"luật", "bộ luật"}, "code": {"bộ luật"}, "circular": {"thông tư", "thông tư liên tịch"}, "directive": {"chỉ thị"},
	"instruction": {"chỉ thị", "hướng dẫn"}, "conclusion": {"kết luận"}, "plan": {"kế hoạch"}, "telegram": {"công điện"},
	"dispatch": {"công văn", "công điện"}, "letter": {"công văn"}, "project": {"đề án", "dự án"}, "scheme": {"đề án"}, "ordinance": {"pháp lệnh"},
	"guideline": {"hướng dẫn"}, "guidance": {"hướng dẫn"}, "notice": {"thông báo"}, "notification": {"thông báo"}, "announcement": {"thông báo"},
	"submission": {"tờ trình"}, "proposal": {"tờ trình"}, "report": {"báo cáo"}, "regulation": {"quy định", "quy chế"}, "order": {"lệnh", "sắc lệnh"},
	"programme": {"chương trình"}, "program": {"chương trình"}, "document": nil, "permit": {"giấy phép"}, "licence": {"giấy phép"},
})

// codeTypes gives the type that a code in a number stands for.
var codeTypes = map[string]string{
	"NQ": "nghị quyết", "ND": "nghị định", "QD": "quyết định", "CT": "chỉ thị", "TT": "thông tư", "TTLT": "thông tư liên tịch", "KL": "kết luận",
	"KH": "kế hoạch", "HD": "hướng dẫn", "TB": "thông báo", "CD": "công điện", "CV": "công văn", "BC": "báo cáo", "TTR": "tờ trình", "QC": "quy chế",
	"QYD": "quy định", "PL": "pháp lệnh", "DA": "đề án",
}

var placeParts = tableOf(map[string]string{
	"article": "điều", "clause": "khoản", "point": "điểm", "chapter": "chương", "section": "mục", "part": "phần", "appendix": "phụ lục", "annex": "phụ lục",
})

// documents checks every numbered document and every part of one.
func (r *review) documents() {
	for i := 0; i < len(r.tokens); i++ {
		if r.tokens[i].claimed {
			continue
		}
		if end := r.documentAt(i); end > i {
			i = end - 1
			continue
		}
		if end := r.placeAt(i); end > i {
			i = end - 1
			continue
		}
		if code, end := r.codeAt(i); end > i && isCode(code) {
			r.document(nil, code, i, end)
			i = end - 1
		}
	}
}

// singular takes the plural ending off a word that documentTypes or placeParts may know.
func singular(low string) string {
	switch {
	case strings.HasSuffix(low, "ices"):
		return strings.TrimSuffix(low, "ices") + "ix"
	case strings.HasSuffix(low, "xes"), strings.HasSuffix(low, "ches"):
		return strings.TrimSuffix(low, "es")
	case strings.HasSuffix(low, "s"):
		return strings.TrimSuffix(low, "s")
	}
	return low
}

// documentAt reads "Resolution No. 57-NQ/TW", "Resolutions 57, 59 and 66" at token i and gives the token after it.
func (r *review) documentAt(i int) int {
	t := &r.tokens[i]
	name := t.Low
	if !documentTypes.has(name) {
		name = singular(t.Low)
	}
	if t.Kind != english.Word || !documentTypes.has(name) {
		return i
	}
	types := documentTypes.of(name)
	j, numbered := r.numberSign(i + 1)
	code, end := r.codeAt(j)
	if end == j || !numbered && !isCode(code) && (!t.Capital || isYear(code)) {
		return i
	}
	if types == nil {
		types = []string{}
	}
	r.document(types, code, i, end)
	return r.moreNumbers(types, end, name != t.Low)
}

// numberSign reads "No.", "Nos." at token i.
func (r *review) numberSign(i int) (end int, found bool) {
	switch r.low(i) {
	case "no", "nos", "number", "numbers":
		i++
		if r.low(i) == "." {
			i++
		}
		return i, true
	}
	return i, false
}

// moreNumbers reads the further numbers after one type.
func (r *review) moreNumbers(types []string, i int, plural bool) int {
	for {
		j := i
		for r.low(j) == "," || r.low(j) == "and" || r.low(j) == "&" {
			j++
		}
		j, numbered := r.numberSign(j)
		code, end := r.codeAt(j)
		if j == i || end == j || !isCode(code) && !plural && !numbered || isYear(code) {
			return i
		}
		r.document(types, code, j, end)
		i = end
	}
}

// codeAt reads a document number at token i: "57", "57-NQ/TW", "226/2025/ND-CP".
func (r *review) codeAt(i int) (code string, end int) {
	if i >= len(r.tokens) || r.tokens[i].Kind == english.Mark || !english.IsDigit(r.tokens[i].Text[0]) {
		return "", i
	}
	start := r.tokens[i].Start
	n := 0
	for n < len(r.text)-start {
		c, size := utf8.DecodeRuneInString(r.text[start+n:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("/-–.&", c) {
			break
		}
		n += size
	}
	code = strings.TrimRight(r.text[start:start+n], "./-–&")
	if k := strings.IndexByte(code, '.'); k > 0 && !isCode(code) {
		code = code[:k]
	}
	for end = i; end < len(r.tokens) && r.tokens[end].Start < start+len(code); end++ {
	}
	return code, end
}

// isCode reports whether a number can be nothing but that of a document: "57-NQ/TW", "24/2018/QH14", "06/CP".
func isCode(code string) bool {
	letters, slash := 0, strings.IndexByte(code, '/')
	for _, c := range code {
		switch {
		case unicode.IsUpper(c):
			letters++
		case unicode.IsLower(c) && c != 'g' && c != 'y' && c != 'r': // "TTg", "QyĐ", "TTr"
			return false
		}
	}
	if slash >= 0 {
		return letters >= 2
	}
	head, tail, found := strings.Cut(strings.ReplaceAll(code, "–", "-"), "-")
	return found && letters >= 2 && codeTypes[foldCode(tail)] != "" && len(head) <= 5
}

func isYear(code string) bool { return len(code) == 4 && code >= "1945" && code <= "2100" }

// plainCode writes the letters and dashes of a number in one way.
var plainCode = strings.NewReplacer("Đ", "D", "Ð", "D", "–", "-", "—", "-", " ", "")

// foldCode makes a document number comparable: capitals, D for Đ, plain hyphens.
func foldCode(code string) string {
	return plainCode.Replace(strings.ToUpper(code))
}

// document checks one document; types is nil when the English gives a bare number, empty when any type will do.
func (r *review) document(types []string, code string, first, end int) {
	text := r.phrase(first, end)
	r.claim(first, end)
	want := foldCode(code)
	wrongType := ""
	for _, s := range r.cited {
		for _, c := range s.citations {
			if !sameNumber(want, c.Number) {
				continue
			}
			t := typeOf(c)
			if len(types) == 0 || oneOf(t, types) {
				return
			}
			wrongType = t
		}
		if r.documentTerm(text, s) || s.writes(types, code) {
			return
		}
	}
	if wrongType != "" {
		r.fault(CheckDocument, Error, "%q is a document of another type in %s: %s", text, r.where(), wrongType)
		return
	}
	r.fault(CheckDocument, Error, "the document %q is not in %s", text, r.where())
}

// sameNumber compares a folded number with one of the source. The first number alone names the document too: "57".
func sameNumber(want, source string) bool {
	if source == "" {
		return false
	}
	have := foldCode(source)
	if have == want {
		return true
	}
	return !strings.ContainsAny(want, "/-") && strings.HasPrefix(have, want) && !english.IsDigit(have[len(want)])
}

// typeOf gives the type of a citation, from its number when no word gives it.
func typeOf(c *viet.Citation) string {
	if c.Type != "" {
		return c.Type
	}
	for part := range strings.FieldsFuncSeq(foldCode(c.Number), func(r rune) bool { return r == '/' || r == '-' }) {
		if t := codeTypes[part]; t != "" {
			return t
		}
		if strings.HasPrefix(part, "QH") {
			return "luật"
		}
	}
	return ""
}

// documentTerm reports whether the text is the English of a term that the segment has: "Project 06".
func (r *review) documentTerm(text string, s *source) bool {
	if r.base == nil {
		return false
	}
	return slices.ContainsFunc(r.base.ByEN(text), s.names)
}

// writes reports whether the segment has type and number side by side where the lexer saw no document.
func (s *source) writes(types []string, code string) bool {
	if strings.ContainsAny(code, "/-") {
		return false
	}
	for _, t := range types {
		if s.passage.has(t+" "+code) || s.passage.has(t+" số "+code) {
			return true
		}
	}
	return false
}

// placeAt checks "Article 5", "Clauses 1 and 2", "Point a" at token i and gives the token after it.
func (r *review) placeAt(i int) int {
	t := &r.tokens[i]
	part := placeParts.of(t.Low)
	if part == "" {
		part = placeParts.of(singular(t.Low))
	}
	if part == "" || !t.Capital {
		return i
	}
	end := i
	for j := i + 1; j < len(r.tokens) && r.isPlaceNumber(part, j); {
		r.place(part, r.tokens[j].Text, i, j+1)
		end = j + 1
		if j = end; r.low(j) == "," || r.low(j) == "and" || r.low(j) == "or" {
			j++
		}
		if !strings.HasSuffix(t.Low, "s") && !strings.HasSuffix(t.Low, "ices") {
			break
		}
	}
	return end
}

func (r *review) isPlaceNumber(part string, i int) bool {
	t := &r.tokens[i]
	switch {
	case t.Kind == english.Number || t.Kind == english.Word && english.IsDigit(t.Text[0]):
		return true
	case t.Kind != english.Word:
		return false
	case part == "điểm":
		return utf8.RuneCountInString(t.Text) == 1
	}
	return english.Roman(t.Text) > 0 || part == "phụ lục" && len(t.Text) == 1
}

// place checks one part of a document.
func (r *review) place(part, num string, first, end int) {
	r.claim(first, end)
	for _, s := range r.cited {
		if s.passage.has(part + " " + viet.Key(num)) {
			return
		}
		for _, c := range s.citations {
			for _, p := range c.Places {
				if p.Part == part && hasPlace(p.Number, num) {
					return
				}
			}
		}
	}
	r.fault(CheckDocument, Error, "%q is not in %s", r.phrase(first, end), r.where())
}

// hasPlace reports whether the list "1, 2 và 3" has the number; roman and plain figures are alike.
func hasPlace(list, num string) bool {
	for have := range strings.FieldsFuncSeq(list, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if foldCode(have) == foldCode(num) || english.Roman(have) > 0 && english.Roman(have) == english.Roman(num) {
			return true
		}
	}
	return false
}
