package repair

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// assignment says what a mention of the English is to become.
type assignment struct {
	*mention
	change swapChange
}

// plan finds each old value in the English and writes the new one. ok is false where one of them cannot be placed for certain.
//
// The name of a place that is not found stays as it is, since English often has its own: dropped reports that.
func (en *reading) plan(from, to *swapSide, changes []swapChange) (edits []swapEdit, dropped, ok bool) {
	en.takeDocuments(from)
	if en.strangers(from, changes) {
		return nil, false, false
	}
	var todo []assignment
	done := map[string]bool{}
	for _, c := range changes {
		key := c.old.key()
		if done[key] {
			continue
		}
		done[key] = true
		placed, ok := en.place(from, changes, key)
		switch {
		case !ok && c.old.kind == factLocality:
			dropped = true
		case !ok:
			return nil, false, false
		}
		todo = append(todo, placed...)
	}
	for _, a := range todo {
		e, ok := en.write(a, todo)
		if !ok {
			return nil, false, false
		}
		if e.text != e.In(en.text) {
			edits = append(edits, e)
		}
	}
	return edits, dropped, !overlapping(edits) && en.accounted(edits, to, changes)
}

// takeDocuments keeps "Project 06" from being the 6 of "06 tỉnh" where the source cites a document of this number.
func (en *reading) takeDocuments(from *swapSide) {
	for _, a := range from.atoms {
		for _, f := range a.facts {
			if f.kind != factCode {
				continue
			}
			for _, m := range en.find(f) {
				m.taken = true
			}
		}
	}
}

// place gives a mention to each change of the value key. All occurrences of the value in the source must change alike, and the
// English must have just as many.
func (en *reading) place(from *swapSide, changes []swapChange, key string) ([]assignment, bool) {
	var alike []swapChange
	for _, c := range changes {
		if c.old.key() == key {
			alike = append(alike, c)
		}
	}
	for _, c := range alike {
		if c.new.key() != alike[0].new.key() {
			return nil, false
		}
	}
	found, want := en.find(alike[0].old), from.count(key)
	if alike[0].old.kind == factLocality {
		want = len(readEnglish(from.text).findName(alike[0].old))
	}
	if len(alike) != want {
		return nil, false
	}
	if len(found) == 1 && len(alike) == 2 && found[0].all && alike[0].source == alike[1].source {
		alike = alike[:1] // "34/34" is "all 34"
	}
	if len(found) != len(alike) || en.contested(found, from, key) {
		return nil, false
	}
	placed := make([]assignment, len(found))
	for i, m := range found {
		placed[i] = assignment{m, alike[i]}
	}
	return placed, true
}

// contested reports whether another value of the source may be meant by one of the mentions: "5 tonnes" is no 5 suspects where the
// source has 5 tấn too.
func (en *reading) contested(found []*mention, from *swapSide, key string) bool {
	for _, a := range from.atoms {
		for _, f := range a.facts {
			if f.key() == key || a.soft {
				continue
			}
			if slices.ContainsFunc(found, func(m *mention) bool { return en.means(m, f) }) {
				return true
			}
		}
	}
	return false
}

// strangers reports values of the English which the source does not have and which would go stale: the day of the week of a date
// that changes, the amount of money in another currency.
func (en *reading) strangers(from *swapSide, changes []swapChange) bool {
	var have []swapFact
	for _, a := range from.atoms {
		have = append(have, a.facts...)
	}
	has := func(m *mention) bool {
		return slices.ContainsFunc(have, func(f swapFact) bool { return en.means(m, f) })
	}
	for _, c := range changes {
		for i := range en.mentions {
			m := &en.mentions[i]
			switch {
			case c.old.kind == factDay && c.old.when.Day > 0 && m.kind == factWeekday && !has(m):
				return true
			case c.old.kind == factAmount && english.IsCurrency(c.old.unit) && english.IsCurrency(m.unit) && m.unit != c.old.unit && !has(m):
				return true
			}
		}
	}
	return false
}

// write gives the edit that makes a mention say its new value; todo holds what becomes of the others.
func (en *reading) write(a assignment, todo []assignment) (swapEdit, bool) {
	e := swapEdit{Span: a.Span, change: a.change}
	ok := false
	switch a.change.new.kind {
	case factAmount:
		return en.writeAmount(a, todo)
	case factDay:
		e.text, ok = en.writeDay(a, todo)
	case factClock:
		e.text, ok = en.writeClock(a)
	case factPart, factWeekday:
		e.text, ok = writeTimeWord(e.In(en.text), a.change.new)
	case factCode:
		return en.writeCode(a)
	case factPlace:
		e.text, ok = writePlace(e.In(en.text), a.change.new.text)
	case factName, factLocality:
		e.text, ok = en.writeName(a)
	case factLiteral:
		e.text, ok = a.change.new.text, true
	default: // nothing can be written for it
	}
	return e, ok
}

// writeTimeWord writes a day of the week or a part of the day in place of old.
func writeTimeWord(old string, f swapFact) (string, bool) {
	switch f.text {
	case "morning", "afternoon", "evening", "early", "late":
		periods := f.text == "early" || f.text == "late"
		if low := strings.ToLower(old); periods != (low == "early" || low == "late") {
			return "", false
		}
	default:
		if f.kind == factPart {
			return "", false
		}
	}
	return caseLike(f.text, old), true
}

// caseLike gives s the case of old: all capitals, a capital first, or as it is.
func caseLike(s, old string) string {
	r, size := utf8.DecodeRuneInString(old)
	switch {
	case !unicode.IsUpper(r):
		return s
	case len(old) > size && strings.ToUpper(old) == old:
		return strings.ToUpper(s)
	}
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

// accounted reports whether no given name of somebody who was replaced is left elsewhere in the English, and no pronoun that may
// not suit the new one.
func (en *reading) accounted(edits []swapEdit, to *swapSide, changes []swapChange) bool {
	for _, c := range changes {
		if c.old.kind != factName {
			continue
		}
		switch c.before {
		case "ông", "bà", "anh", "chị":
		default:
			if en.hasPronoun() {
				return false
			}
		}
		if en.namedBesides(c.old, edits) && !strings.Contains(viet.Bare(to.text), viet.Bare(lastWord(c.old.text))) {
			return false
		}
	}
	return true
}

// hasPronoun reports whether the English says whether somebody is a man or a woman.
func (en *reading) hasPronoun() bool {
	for i := range en.tokens {
		switch en.tokens[i].Low {
		case "he", "she", "his", "her", "him", "hers", "mr", "mrs", "ms", "himself", "herself":
			return true
		}
	}
	return false
}

// namedBesides reports whether the given name stands outside the edits.
func (en *reading) namedBesides(f swapFact, edits []swapEdit) bool {
	given := viet.Bare(lastWord(f.text))
	for i := range en.tokens {
		t := &en.tokens[i]
		inside := slices.ContainsFunc(edits, func(e swapEdit) bool { return e.Contains(t.Span) })
		if t.Kind == english.Word && t.Capital && !inside && viet.Bare(t.Text) == given {
			return true
		}
	}
	return false
}

func lastWord(s string) string {
	if words := strings.Fields(s); len(words) > 0 {
		return words[len(words)-1]
	}
	return ""
}
