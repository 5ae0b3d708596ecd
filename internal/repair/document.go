package repair

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// documentWord gives the English of a type of document, "" for a type that has more than one.
func documentWord(vi string) string {
	switch vi {
	case "nghị quyết":
		return "Resolution"
	case "nghị định":
		return "Decree"
	case "quyết định":
		return "Decision"
	case "luật":
		return "Law"
	case "thông tư":
		return "Circular"
	case "chỉ thị":
		return "Directive"
	case "kết luận":
		return "Conclusion"
	case "kế hoạch":
		return "Plan"
	case "pháp lệnh":
		return "Ordinance"
	}
	return ""
}

// isDocumentType reports whether the word may stand before the number of a document.
func isDocumentType(low string) bool {
	switch low {
	case "resolution", "decree", "decision", "law", "code", "circular", "directive", "conclusion", "plan", "telegram", "dispatch", "project",
		"scheme", "ordinance", "guideline", "guidance", "notice", "notification", "announcement", "submission", "report", "regulation", "order",
		"programme", "program", "document", "instruction", "letter", "proposal":
		return true
	}
	return false
}

// readCodes reads the numbers of documents that have a code: "57-NQ/TW", "101/2024/NĐ-CP".
func (en *reading) readCodes() {
	for i := 0; i < len(en.tokens); i++ {
		t := &en.tokens[i]
		if !hasDigitAt(en.text, t.Start) || t.Glued && en.tokens[i-1].Kind == english.Word {
			continue
		}
		code := codeFrom(en.text[t.Start:])
		if !isDocumentCode(code) {
			continue
		}
		m := mention{kind: factCode, first: i, text: code, Span: viet.Span{Start: t.Start, End: t.Start + len(code)}}
		en.typeBefore(i, &m)
		for i < len(en.tokens) && en.tokens[i].Start < m.End {
			en.tokens[i].claimed = true
			i++
		}
		i--
		en.add(m)
	}
}

// codeFrom gives what s begins with and may be the number of a document.
func codeFrom(s string) string {
	n := strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/-–.&", r)
	})
	if n < 0 {
		n = len(s)
	}
	return strings.TrimRight(s[:n], "./-–&")
}

// isDocumentCode reports whether s can be nothing but the number of a document.
func isDocumentCode(s string) bool {
	capitals := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals >= 2 && strings.ContainsAny(s, "/-")
}

// typeBefore reads "Decree No." before the number at token i.
func (en *reading) typeBefore(i int, m *mention) {
	j := i - 1
	if en.low(j) == "." {
		j--
	}
	if en.low(j) == "no" || en.low(j) == "number" {
		j--
	}
	if isDocumentType(en.low(j)) {
		m.part, m.typed = en.low(j), en.tokens[j].Span
	}
}

// meansCode reports whether the number of a document is that of f; "Resolution 57" also names 57-NQ/TW.
func (m *mention) meansCode(f swapFact) bool {
	if m.kind != factCode {
		return false
	}
	if !m.short {
		return foldDocument(m.text) == foldDocument(f.text)
	}
	number, _ := leadingNumber(f.text)
	word := strings.ToLower(documentWord(f.part))
	return trimZeros(number) == trimZeros(m.text) && (word == "" || word == m.part)
}

// leadingNumber cuts "57-NQ/TW" into "57" and "-NQ/TW".
func leadingNumber(code string) (number, rest string) {
	end := english.DigitsEnd(code, 0)
	return code[:end], code[end:]
}

func trimZeros(s string) string { return strings.TrimLeft(s, "0") }

// writeCode writes the new number, with D for Đ where the English does so, and the new type.
func (en *reading) writeCode(a assignment) (swapEdit, bool) {
	old, f := a.change.old, a.change.new
	e := swapEdit{Span: a.Span, change: a.change}
	code, ok := en.codeText(a)
	if !ok || a.kind != factCode {
		return e, false
	}
	pieces := []swapPiece{{a.Span, code}}
	if old.part != f.part {
		word := documentWord(f.part)
		was := strings.ToLower(documentWord(old.part))
		if word == "" || was == "" || was != a.part || en.hasArticle(a.typed) || en.countWord(was) != 1 {
			return e, false
		}
		e.Start = a.typed.Start
		pieces = append(pieces, swapPiece{a.typed, caseLike(strings.ToLower(word), a.typed.In(en.text))})
	}
	e.text = compose(en.text, e.Span, pieces)
	return e, true
}

// codeText writes the number of the document as the old one is written.
func (en *reading) codeText(a assignment) (string, bool) {
	old, f := a.change.old.text, a.change.new.text
	if a.short {
		number, rest := leadingNumber(f)
		was, wasRest := leadingNumber(old)
		if foldDocument(rest) != foldDocument(wasRest) || number == "" {
			return "", false
		}
		if a.text != was {
			number = trimZeros(number)
		}
		return number, number != ""
	}
	if !isDocumentCode(f) {
		return "", false
	}
	if !strings.ContainsRune(a.text, 'Đ') && (strings.ContainsRune(old, 'Đ') || !strings.ContainsRune(en.text, 'Đ')) {
		f = strings.ReplaceAll(f, "Đ", "D")
	}
	return f, true
}

// hasArticle reports whether "a" or "an" stands before the span.
func (en *reading) hasArticle(s viet.Span) bool {
	for i := range en.tokens {
		if en.tokens[i].Start == s.Start && i > 0 {
			return en.tokens[i-1].Low == "a" || en.tokens[i-1].Low == "an"
		}
	}
	return false
}

// countWord counts a word, in any number, in the English.
func (en *reading) countWord(low string) int {
	n := 0
	for i := range en.tokens {
		if strings.TrimSuffix(en.tokens[i].Low, "s") == strings.TrimSuffix(low, "s") {
			n++
		}
	}
	return n
}

// placePart gives the part of a law that the word, in lower case, names, and whether it names several.
func placePart(low string) (part string, plural bool) {
	switch low {
	case "article", "articles":
		return "điều", low == "articles"
	case "clause", "clauses", "paragraph", "paragraphs":
		return "khoản", strings.HasSuffix(low, "s")
	case "point", "points":
		return "điểm", low == "points"
	case "chapter", "chapters":
		return "chương", low == "chapters"
	case "section", "sections":
		return "mục", low == "sections"
	case "part", "parts":
		return "phần", low == "parts"
	case "appendix", "appendices", "annex", "annexes":
		return "phụ lục", strings.HasSuffix(low, "es")
	}
	return "", false
}

// readPlaces reads "Article 5", "Clauses 1 and 2", "point a".
func (en *reading) readPlaces() {
	for i := range en.tokens {
		part, plural := placePart(en.low(i))
		if part == "" {
			continue
		}
		for j := i + 1; en.isPlaceNumber(part, j); {
			en.add(mention{kind: factPlace, first: j, part: part, text: en.tokens[j].Text, Span: en.tokens[j].Span})
			en.claim(j, j+1)
			if j++; !plural {
				break
			}
			for en.low(j) == "," || en.low(j) == "and" || en.low(j) == "or" {
				j++
			}
		}
	}
}

// isPlaceNumber reports whether token i may number a part of a law.
func (en *reading) isPlaceNumber(part string, i int) bool {
	if en.low(i) == "" {
		return false
	}
	t := &en.tokens[i]
	switch {
	case t.Kind == english.Number:
		return !strings.ContainsAny(t.Text, ".,") && !en.counted(i)
	case t.Kind != english.Word:
		return false
	case hasDigitAt(t.Text, 0):
		return true
	case part == "điểm":
		return utf8.RuneCountInString(t.Text) == 1
	}
	return english.Roman(t.Text) > 0
}

// samePlace compares two numbers of parts; "II" is "2".
func samePlace(a, b string) bool {
	if strings.EqualFold(a, b) || foldDocument(a) == foldDocument(b) && !strings.EqualFold(a, "d") && !strings.EqualFold(b, "d") {
		return true
	}
	return english.Roman(a) > 0 && strconv.Itoa(english.Roman(a)) == b || english.Roman(b) > 0 && strconv.Itoa(english.Roman(b)) == a
}

// writePlace writes the number of a part as the old one is written.
func writePlace(old, number string) (string, bool) {
	n, err := strconv.Atoi(number)
	switch {
	case english.Roman(number) > 0 && hasDigitAt(old, 0):
		return strconv.Itoa(english.Roman(number)), true
	case err == nil && english.Roman(old) > 0:
		number = english.RomanText(n)
	}
	return number, number != ""
}
