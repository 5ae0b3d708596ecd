package verify

import (
	"regexp"
	"strings"
)

// code finds what a translation has exactly as its source has it: tags, entities, placeholders of programs, addresses.
var code = regexp.MustCompile(`</?[A-Za-z][A-Za-z0-9:_-]*(?:\s[^<>]*)?/?>|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});|\{\{[^{}]*\}\}|\$?\{[A-Za-z0-9_.:-]*\}|%\d+\$[sdif@]|%[sdif@]\b` +
	`|(?:https?|ftp)://[^\s<>"“”()]+|\bwww\.[^\s<>"“”()]+|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)

// codes compares what has to be the same on both sides, each as often.
func (r *review) codes() {
	seg := r.cited[0].segment
	want, have := codesOf(seg.Text), codesOf(r.text)
	for _, c := range want.order {
		if have.count[c] < want.count[c] {
			r.fault(CheckMarkup, Error, "%q of %s is not in the English as often", c, seg.ID)
		}
	}
	for _, c := range have.order {
		if have.count[c] > want.count[c] {
			r.fault(CheckMarkup, Error, "%q is not in %s as often", c, seg.ID)
		}
	}
}

// counted are codes in the order in which they first stand in a text.
type counted struct {
	order []string
	count map[string]int
}

// mayHoldCode reports a text with a mark that a code has: nearly none has one but a percent sign behind a figure.
func mayHoldCode(text string) bool {
	if strings.ContainsAny(text, "<&{@") || strings.Contains(text, "://") || strings.Contains(text, "www.") {
		return true
	}
	for k := strings.IndexByte(text, '%'); k >= 0; k = strings.IndexByte(text, '%') {
		if text = text[k+1:]; text != "" && strings.IndexByte("0123456789sdif@", text[0]) >= 0 {
			return true
		}
	}
	return false
}

func codesOf(text string) counted {
	out := counted{count: map[string]int{}}
	if !mayHoldCode(text) {
		return out
	}
	for _, c := range code.FindAllString(text, -1) {
		if c[0] != '<' && c[0] != '&' && c[0] != '{' {
			c = strings.TrimRight(c, ".,;:!?")
		}
		if out.count[c]++; out.count[c] == 1 {
			out.order = append(out.order, c)
		}
	}
	return out
}
