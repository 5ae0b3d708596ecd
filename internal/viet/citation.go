package viet

import "strings"

// codeTypes gives the type of document that a code stands for.
var codeTypes = map[string]string{
	"NQ": "nghị quyết", "NĐ": "nghị định", "QĐ": "quyết định", "CT": "chỉ thị", "TT": "thông tư", "TTLT": "thông tư liên tịch",
	"KL": "kết luận", "KH": "kế hoạch", "HD": "hướng dẫn", "TB": "thông báo", "L": "lệnh", "CV": "công văn", "CĐ": "công điện",
	"QC": "quy chế", "QyĐ": "quy định", "BC": "báo cáo", "TTr": "tờ trình", "CTr": "chương trình", "CTHĐ": "chương trình", "ĐA": "đề án",
	"PL": "pháp lệnh", "VBHN": "văn bản hợp nhất", "NQLT": "nghị quyết liên tịch", "SL": "sắc lệnh", "GP": "giấy phép",
}

// shortTypes are the types that are cited by a bare number, "Nghị quyết 57"; the value tells those whose bare number may
// carry its year, "Nghị định 15 năm 2020".
var shortTypes = map[string]bool{
	"nghị quyết": false, "nghị định": true, "quyết định": false, "thông tư": true, "chỉ thị": false, "kết luận": false,
	"đề án": false, "kế hoạch": false, "công điện": false, "pháp lệnh": true, "công văn": false, "thông tư liên tịch": true,
}

// citation recognises a legal document or a part of one at atom i.
func (l *lexer) citation(i int) match {
	var c Citation
	end := i
	if l.has(i, partRole) {
		if c.Places, end = l.placesAt(i); end == i {
			return match{}
		}
	}
	j := end
	if j > i && l.key(j) == "của" {
		j++
	}
	if next := l.document(j, &c, j > i); next > 0 {
		return citedAs(next, c)
	}
	if end == i {
		return match{}
	}
	return citedAs(end, Citation{Places: c.Places})
}

// citedAs makes the token of a citation that ends before atom end.
func citedAs(end int, c Citation) match { return match{end, Cited, &c} }

// document reads a document into c and gives the atom after it, 0 when there is none.
func (l *lexer) document(i int, c *Citation, placed bool) (end int) {
	j := i
	if n := l.documentWords(i); n > 0 {
		c.TypeSpan = Span{l.at(i).Start, l.at(i + n - 1).End}
		c.Type = Key(c.TypeSpan.In(l.s))
		j += n
	}
	numbered := l.key(j) == "số"
	if numbered {
		j++
		if l.is(j, ":") {
			j++
		}
	}
	a := l.at(j)
	if a == nil || a.class != numberAtom || c.Type == "" && !numbered && j > i || strings.Contains(a.key, ",") {
		return 0 // no document is numbered "1,5"; "1.500/QĐ-UBND" occurs
	}
	if end := l.coded(j, c, numbered); end > 0 {
		return end
	}
	if c.Type == "" || !l.bareNumber(i, j, c, numbered, placed) {
		return 0
	}
	end = j + 1
	if y, ok := l.year(end + 1); ok && c.Year == 0 && shortTypes[c.Type] && l.has(end, yearRole) {
		c.Year, end = y, end+2
	}
	return end
}

// documentWords gives the number of words of the document type at atom i, 0 for none.
func (l *lexer) documentWords(i int) int {
	if !l.has(i, documentRole) {
		return 0
	}
	return documents.match(l.key, i)
}

// bareNumber takes the number j of "Nghị quyết 57", "Quyết định số 06" and "Nghị định 15/2020" into c when it is one.
func (l *lexer) bareNumber(i, j int, c *Citation, numbered, placed bool) bool {
	a := l.at(j)
	if strings.ContainsAny(a.key, ".,") || len(a.key) > 5 || l.glued(j+1) && (l.is(j+1, "/") || l.is(j+1, "%")) {
		return false
	}
	if _, _, end := l.scaleAt(j + 1); end > j+1 {
		return false
	}
	if name, _ := l.unitAt(j+1, false); name != "" {
		return false
	}
	if !numbered && !l.cited(i, j, c.Type, placed) {
		return false
	}
	c.Number, c.NumberSpan = a.key, a.Span
	return true
}

// cited reports whether the number j after a type without "số" names a document and counts nothing.
func (l *lexer) cited(i, j int, typ string, placed bool) bool {
	if _, ok := shortTypes[typ]; !ok {
		return false
	}
	digits := l.at(j).key
	if _, ok := l.year(j); ok && digits >= "1945" && digits <= "2100" {
		return false
	}
	if l.dash(j+1) && l.glued(j+1) {
		return false
	}
	next := l.at(j + 1)
	counted := next != nil && next.class == wordAtom && !next.capital && next.role&countedRole != 0
	if counted && next.role&yearRole != 0 {
		_, ok := l.year(j + 2)
		_, span := l.yearSpan(j + 2)
		counted = !ok || span > 0
	}
	if counted && next.role&(dayRole|monthRole) != 0 {
		counted = l.at(j+2) == nil || l.at(j+2).class != numberAtom
	}
	switch {
	case counted:
		return false
	case l.at(i).capital || placed:
		return true
	case len(digits) < 2:
		return false
	}
	return digits[0] == '0' || l.loose(j+1)
}

// coded reads the number and code at atom j into c: "57-NQ/TW", "101/2024/NĐ-CP", "06/CP".
func (l *lexer) coded(j int, c *Citation, numbered bool) (end int) {
	end = j + 1
	if y, ok := l.year(j + 2); ok && l.is(j+1, "/") && l.glued(j+1) && l.glued(j+2) {
		c.Year, end = y, j+3
	}
	codes, seps, end := l.codeParts(end)
	if len(codes) == 0 {
		if c.Year == 0 || c.Type == "" {
			c.Year = 0
			return 0
		}
		return l.numberedTo(j, end, c)
	}
	typ, known := codeTypes[codes[0]]
	if c.Type == "" && !certain(codes, seps, known, c.Year > 0, numbered) {
		c.Year = 0
		return 0
	}
	c.Issuer = codes[0]
	if known {
		c.Issuer = ""
		if c.Type == "" {
			c.Type = typ
		}
		if len(codes) > 1 {
			c.Issuer = codes[1]
			if codes[0] == "TTLT" || codes[0] == "NQLT" {
				c.Issuer = strings.Join(codes[1:], "-")
			}
		}
	}
	return l.numberedTo(j, end, c)
}

func (l *lexer) numberedTo(j, end int, c *Citation) int {
	c.NumberSpan = Span{l.at(j).Start, l.at(end - 1).End}
	c.Number = c.NumberSpan.In(l.s)
	return end
}

// certain reports whether a number with these code parts is a document even with no type before it.
func certain(codes []string, seps string, known, dated, numbered bool) bool {
	switch {
	case dated:
		return true
	case known:
		return len(codes) > 1
	case seps == "/" && (codes[0] == "CP" || codes[0] == "TTg"):
		return true
	case seps[0] != '/':
		return false
	case numbered && len(codes) > 1:
		return true
	}
	office := strings.HasPrefix(codes[0], "B") || strings.HasPrefix(codes[0], "VP") || codes[0] == "UBND" || codes[0] == "HĐND"
	return office && (numbered || seps == "/-")
}

// codeParts reads "-NQ/TW", "/NĐ-CP" at atom i: the parts, the marks before them and the atom after.
func (l *lexer) codeParts(i int) (codes []string, seps string, end int) {
	for len(codes) < 8 {
		sep, next := l.at(i), l.at(i+1)
		if sep == nil || next == nil || !l.is(i, "/") && !l.dash(i) || !l.codeWord(i+1) {
			return codes, seps, i
		}
		if (!sep.glued || !next.glued) && (len(codes) > 0 || !l.spacedCode(i)) {
			return codes, seps, i
		}
		mark := "/"
		if l.dash(i) {
			mark = "-"
		}
		text, after := l.s[next.Start:next.End], i+2
		for l.is(after, ".") && l.glued(after) && l.glued(after+1) && l.codeWord(after+1) && len(text) < 4 {
			text, after = l.s[next.Start:l.at(after+1).End], after+2
		}
		codes, seps, i = append(codes, text), seps+mark, after
	}
	return codes, seps, i
}

// codeWord reports whether word i can be part of a code: capitals and digits, or such a form as "TTg".
func (l *lexer) codeWord(i int) bool {
	a := l.at(i)
	if a == nil || a.class != wordAtom || !a.capital || a.letters > 10 {
		return false
	}
	if a.allCaps() {
		return true
	}
	_, known := codeTypes[l.s[a.Start:a.End]]
	return known || a.uppers >= 2 && a.letters-a.uppers <= 2
}

// spacedCode reports whether "- NQ/TW" with stray spaces begins at atom i.
func (l *lexer) spacedCode(i int) bool {
	a := l.at(i + 1)
	_, known := codeTypes[l.s[a.Start:a.End]]
	return known && l.dash(i) && l.is(i+2, "/") && l.glued(i+2) && l.glued(i+3) && l.codeWord(i+3)
}

// listed recognises the further numbers after one type: "Nghị quyết 57, 59 và 66".
func (l *lexer) listed(i int) match {
	sep, t := l.last(0), l.last(1)
	if sep == nil || t == nil || t.Kind != Cited || sep.Key != "," && sep.Key != "và" {
		return match{}
	}
	before, ok := t.Value.(*Citation)
	a := l.at(i)
	if !ok || before.Number == "" || len(before.Number) > 4 || strings.ContainsAny(a.key, ".,") || len(a.key) < 2 || len(a.key) > 4 {
		return match{}
	}
	if next := l.at(i + 1); next != nil && !l.is(i+1, ",") && !l.is(i+1, ".") && l.key(i+1) != "và" && l.key(i+1) != "của" {
		return match{}
	}
	return match{i + 1, Cited, &Citation{Type: before.Type, Number: a.key, NumberSpan: a.Span}}
}
