package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/english"
)

// longStatement is the number of words above which a statement is too long to be read at ease.
const longStatement = 60

// language checks the form of the English, whatever the source says.
func (r *review) language() {
	r.shape()
	r.spelling()
}

// spelling checks the characters and words of the English.
func (r *review) spelling() {
	r.signs()
	r.wording()
	for _, run := range vietnameseRuns(r.text) {
		r.fault(CheckLanguage, Error, "Vietnamese in the English: %q", run)
	}
}

// signs looks for characters that no English statement has.
func (r *review) signs() {
	depth := 0
	for _, c := range r.text {
		switch {
		case c == '~' || c == utf8.RuneError || unicode.IsControl(c):
			r.fault(CheckLanguage, Error, "stray character %q", c)
		case c < 0x250 || 0x1E00 <= c && c <= 0x1EFF:
			depth += bracket(c)
		case unicode.IsDigit(c), unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Cyrillic, unicode.Thai, unicode.Arabic):
			r.fault(CheckLanguage, Error, "%q is not English", c)
		}
		if depth < 0 {
			break
		}
	}
	if depth != 0 {
		r.fault(CheckLanguage, Error, "a bracket without its other half")
	}
}

// bracket is 1 for an opening bracket, -1 for a closing one.
func bracket(c rune) int {
	switch c {
	case '(':
		return 1
	case ')':
		return -1
	}
	return 0
}

// shape checks the beginning, the end and the length.
func (r *review) shape() {
	text := strings.TrimSpace(r.text)
	if text == "" {
		r.fault(CheckLanguage, Error, "says nothing")
		return
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "“\"‘'([$€¥£"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		r.fault(CheckLanguage, Error, "does not begin with a capital")
	}
	if r.index >= 0 && !strings.ContainsAny(lastSign(text), ".!?") {
		r.fault(CheckLanguage, Error, "does not end with a full stop")
	}
	n := 0
	for i := range r.tokens {
		if r.tokens[i].Kind != english.Mark {
			n++
		}
	}
	if n > longStatement {
		r.fault(CheckLanguage, Warning, "%d words are too many for one statement", n)
	}
}

// lastSign is the last character before closing quotation marks and brackets.
func lastSign(text string) string {
	text = strings.TrimRight(text, "”\"’')]")
	_, n := utf8.DecodeLastRuneInString(text)
	return text[len(text)-n:]
}

// wording looks for doubled words, wrong articles and marks in a heap.
func (r *review) wording() {
	for i := 0; i+1 < len(r.tokens); i++ {
		a, b := &r.tokens[i], &r.tokens[i+1]
		switch {
		case a.Kind == english.Word && b.Kind == english.Word && a.Low == b.Low && unicode.IsLower(rune(b.Text[0])) && a.Low != "had" && a.Low != "that":
			r.fault(CheckLanguage, Error, "doubled word %q", b.Text)
		case !a.claimed && a.Low == "a" && (a.Opens || !a.Capital) && takesAn(b) && b.Low != "or" && b.Low != "and", a.Low == "an" && takesA(b) && (a.Opens || !a.Capital): // but "point a or b", "of Nghệ An proposed"
			r.fault(CheckLanguage, Error, "wrong article in %q", r.phrase(i, i+2))
		case a.Low == "(" && b.Low == ")", a.Low == "[" && b.Low == "]":
			r.fault(CheckLanguage, Error, "empty brackets")
		case (a.Low == "," || a.Low == ";" || a.Low == ":") && (b.Low == "," || b.Low == ";" || b.Low == "." || b.Low == ":"):
			r.fault(CheckLanguage, Error, "marks %q without words between", r.phrase(i, i+2))
		case b.Kind == english.Mark && !b.Glued && (b.Low == "," || b.Low == "." || b.Low == ";"):
			r.fault(CheckLanguage, Error, "white space before %q", b.Text)
		}
	}
}

// takesAn reports whether the word plainly wants "an".
func takesAn(t *token) bool {
	if t.Kind != english.Word || t.Capital || !strings.ContainsRune("aeio", rune(t.Text[0])) {
		return false
	}
	return !strings.HasPrefix(t.Low, "one") && !strings.HasPrefix(t.Low, "once") && !strings.HasPrefix(t.Low, "eu") && !strings.HasPrefix(t.Low, "ewe")
}

// takesA reports whether the word plainly wants "a".
func takesA(t *token) bool {
	return t.Kind == english.Word && !t.Capital && len(t.Text) > 1 && strings.ContainsRune("bcdfgjklmnpqrstvwyz", rune(t.Text[0])) && strings.ContainsAny(t.Text, "aeiouy")
}

// vietnameseRuns gives the runs of two or more small-letter words with Vietnamese marks outside brackets and quotations.
func vietnameseRuns(text string) []string {
	if !marked(text) {
		return nil
	}
	text = outsideBrackets(text)
	var runs, run []string
	flush := func() {
		if len(run) >= 2 {
			runs = append(runs, strings.Join(run, " "))
		}
		run = run[:0]
	}
	for w := range lettersSeq(text) {
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsLower(first) && marked(w) {
			run = append(run, w)
			continue
		}
		flush()
	}
	flush()
	return runs
}

// outsideBrackets blanks what stands in brackets and quotation marks; an opening one without its other half blanks nothing.
func outsideBrackets(text string) string {
	for _, pair := range [...][2]string{{"(", ")"}, {"[", "]"}, {"“", "”"}, {"\"", "\""}} {
		for from := 0; ; {
			open := strings.Index(text[from:], pair[0])
			if open < 0 {
				break
			}
			open += from
			shut := strings.Index(text[open+len(pair[0]):], pair[1])
			if shut < 0 {
				break
			}
			if inner := strings.LastIndex(text[open:open+len(pair[0])+shut], pair[0]); inner > 0 && pair[0] != pair[1] {
				from = open + inner
				continue
			}
			text = text[:open] + " " + text[open+len(pair[0])+shut+len(pair[1]):]
			from = open
		}
	}
	return text
}
