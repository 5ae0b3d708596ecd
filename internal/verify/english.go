package verify

import (
	"strings"

	"songngu/internal/english"
)

// token is one word, number or mark of an English text.
type token struct {
	*english.Token
	claimed bool // some check has accounted for it
}

// lex cuts English text into tokens.
func lex(text string) []token { return unclaimed(english.Lex(text)) }

// unclaimed are tokens before the first check.
func unclaimed(read []english.Token) []token {
	toks := make([]token, len(read))
	for i := range read {
		toks[i].Token = &read[i]
	}
	return toks
}

// low gives the lower-case text of token i, "" outside the text.
func (r *review) low(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].Low
}

// isNumber reports whether token i is digits.
func (r *review) isNumber(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Kind == english.Number
}

// isDash reports whether token i is a hyphen or a dash.
func (r *review) isDash(i int) bool { return r.low(i) == "-" || r.low(i) == "–" || r.low(i) == "—" }

// phrase gives the text from token i to before token end.
func (r *review) phrase(i, end int) string {
	if end > len(r.tokens) {
		end = len(r.tokens)
	}
	if i >= end {
		return ""
	}
	return r.text[r.tokens[i].Start:r.tokens[end-1].End]
}

// claim marks the tokens from i to before end as accounted for.
func (r *review) claim(i, end int) {
	for ; i < end && i < len(r.tokens); i++ {
		r.tokens[i].claimed = true
	}
}

// claimed reports whether token i is accounted for; outside the text nothing is.
func (r *review) claimed(i int) bool { return i >= 0 && i < len(r.tokens) && r.tokens[i].claimed }

// says reports whether the words of phrase, in lower case, stand from token i on.
func (r *review) says(i int, phrase string) bool {
	var ok bool
	for ; phrase != ""; i++ {
		if phrase, ok = afterWord(phrase, r.low(i)); !ok {
			return false
		}
	}
	return true
}

// afterWord gives what follows the word that a phrase begins with; ok is false when it begins with another.
func afterWord(phrase, word string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(phrase, word)
	if !ok || word == "" || rest == "" {
		return "", ok && word != ""
	}
	return strings.CutPrefix(rest, " ")
}

// endsWith reports whether the words of phrase stand directly before token i.
func (r *review) endsWith(i int, phrase string) bool {
	return r.says(i-strings.Count(phrase, " ")-1, phrase)
}

// evidence reports whether a cited segment has one of the Vietnamese phrases.
func (r *review) evidence(phrases []string) bool {
	for _, s := range r.cited {
		if s.passage.any(phrases) {
			return true
		}
	}
	return false
}
