package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// asked is what a sentence asks for.
type asked uint8

const (
	asksNothing asked = iota
	asksWhether       // "… không?", "… à?"
	asksYet           // "… chưa?"
	asksWhat          // a question word stands where the answer would
	asksTag           // "…, phải không?"
	urgesUs           // "Chúng ta cùng …": no question, but "let us"
)

// question is what a sentence asks for, with the word that opens it in English.
type question struct {
	kind  asked
	front string
}

// questionEnds close a question; they have no English of their own.
var questionEnds = [...]struct {
	words string
	kind  asked
}{
	{"có phải không", asksTag}, {"phải không", asksTag}, {"đúng không", asksTag}, {"phải không ạ", asksTag}, {"được không", asksWhether}, {"có được không", asksWhether},
	{"hay không", asksWhether}, {"hay chưa", asksYet}, {"không ạ", asksWhether}, {"chưa ạ", asksYet}, {"không", asksWhether}, {"chưa", asksYet},
	{"à", asksWhether}, {"ư", asksWhether}, {"sao", asksWhether}, {"hả", asksWhether}, {"chứ", asksWhether},
}

// questionFronts open one, with their English.
var questionFronts = [...]struct{ words, en string }{
	{"tại sao", "why"}, {"vì sao", "why"}, {"sao", "why"}, {"làm thế nào", "how"}, {"làm thế nào mà", "how"}, {"làm sao", "how"}, {"làm sao mà", "how"}, {"bằng cách nào", "how"},
	{"khi nào", "when"}, {"bao giờ", "when"}, {"khi nào thì", "when"}, {"bao giờ thì", "when"}, {"liệu", ""}, {"liệu rằng", ""}, {"có phải", ""}, {"có phải là", ""}, {"phải chăng", ""}, {"chẳng lẽ", ""}, {"ở đâu", "where"}, {"đâu là", "what is"}, {"mấy giờ", "what time"}, {"mấy giờ thì", "what time"},
}

// asks finds what a sentence asks for, and how many of its tokens at the front and before its last mark say only that.
func (t *translator) asks(toks []viet.Token) (q question, front, end, back int) {
	last := len(toks) - 1
	for last > 0 && isQuote(toks[last].In(t.text)) {
		last--
	}
	mark := toks[last].In(t.text)
	if n := len(toks); n > 3 && (toks[0].Key == "chúng" && (toks[1].Key == "ta" || toks[1].Key == "mình")) && (toks[2].Key == "hãy" || toks[2].Key == "cùng" && mark == "!") {
		return question{kind: urgesUs}, 0, last, 0 // the word itself says no more
	}
	if mark != "?" || last < 2 {
		return question{}, 0, last, 0
	}
	clauseFrom := 0 // behind the last comma before a question word
	for _, f := range questionFronts {
		if k := spelled(toks[clauseFrom:last], f.words); k > front {
			front = k
			q = question{kind: asksWhether, front: f.en}
		}
	}
	if spelled(toks, "có bao nhiêu") > 0 {
		return question{kind: asksWhat}, 1, last, 0
	}
	if front > 0 && front < last {
		if f := toks[front]; f.Key == "," {
			front++
		}
	} else {
		front = 0
	}
	for _, e := range questionEnds {
		if k := strings.Count(e.words, " ") + 1; k > back && last-k > front && spelled(toks[last-k:last], e.words) == k {
			back, q.kind = k, e.kind
			if e.words == "sao" {
				q.front = ""
			}
		}
	}
	if back > 0 && last-back-1 > 0 && toks[last-back-1].In(t.text) == "," {
		back++
	}
	if q.kind == asksNothing {
		q.kind = asksWhat
	}
	return q, front, last, back
}

// spelled is the number of tokens that spell these words at the front of some, or 0.
func spelled(toks []viet.Token, words string) int {
	n := 0
	for w := range strings.SplitSeq(words, " ") {
		if n >= len(toks) || toks[n].Key != w {
			return 0
		}
		n++
	}
	return n
}

// withoutHave takes "có" before the verb of a question that "không" closes into the verb: "bạn có thích nó không?".
func (t *translator) withoutHave(toks []viet.Token) []viet.Token {
	for i := 1; i+1 < len(toks); i++ {
		if toks[i].Key == "có" && toks[i+1].Key == "phải" && i+2 < len(toks) && toks[i+2].Key == "là" {
			out := slices.Delete(slices.Clone(toks), i, i+2)
			out[i].Start = toks[i].Start
			return out
		}
		if toks[i].Key != "có" || toks[i+1].Kind != viet.Word || toks[i-1].Key == "đã" {
			continue
		}
		if len(t.engine.lexicon.readings("có "+toks[i+1].Key)) > 0 {
			return toks
		}
		acts := func(lx *lexicon) bool {
			return slices.ContainsFunc(lx.readings(toks[i+1].Key), func(l *lex) bool {
				return l.cat == catV || l.cat == catA || l.cat == catTAM || l.cat == catPassive || l.cat == catBe
			})
		}
		names := slices.ContainsFunc(t.engine.lexicon.readings(toks[i+1].Key), func(l *lex) bool { return l.cat == catN })
		if names || !acts(t.engine.lexicon) && !acts(t.engine.closed()) {
			return toks
		}
		out := slices.Delete(slices.Clone(toks), i, i+1)
		out[i].Start = toks[i].Start
		return out
	}
	return toks
}

// interrogative writes a clause as the question that it is: "Do you like it?", "Where does she live?".
func (w *writer) interrogative(who string, vp, subject *node, many bool) string {
	q := w.question
	w.question = question{}
	switch q.kind {
	case urgesUs:
		return "let us " + w.vp(withoutMarkers(vp), form{shape: shapeBase})
	case asksTag:
		return who + " " + agreeing(&node{r: vp}, subject, who, w.finite(vp, many)) + ", right"
	case asksYet:
		has := marker{"has", "have", shapePP}.form(many || speaker(subject))
		return inverted(who, w.vp(withoutMarkers(vp), has)+" yet")
	default: // whether it is so, or what is
	}
	said := agreeing(&node{r: vp}, subject, who, w.finite(vp, many))
	if strings.Contains(who, "^") {
		return who + " " + said
	}
	front := q.front
	if front == "" {
		front, said = questioned(said)
	}
	if first, _, _ := strings.Cut(said, " "); !auxiliaries[first] && !copulas[first] && first != "am" || (first == "has" || first == "have" || first == "had") && !perfected(said) {
		base := w.vp(withoutMarkers(vp), form{shape: shapeBase})
		if rest, ok := strings.CutPrefix(strings.TrimPrefix(said, "needs "), "need "); ok || strings.HasPrefix(said, "needs ") {
			base = "need " + rest
		}
		if q.front == "" {
			_, base = questioned(base)
		}
		said = doing(said, base) + " " + base
	}
	return join(front, inverted(who, said))
}

// withoutMarkers is a predicate without the words of its tense.
func withoutMarkers(vp *node) *node {
	for vp.rule == ruleTAM && (vp.l.lex.en == "past" || vp.l.lex.en == "alsopast" || vp.l.lex.en == "just" || vp.l.lex.en == "ever") || vp.rule == ruleAdvVP && vp.l.lex.viOf() == "cùng" {
		vp = vp.r
	}
	return vp
}

// perfected reports a predicate in the perfect: "have been there".
func perfected(said string) bool {
	words := strings.Fields(said)
	for _, word := range words[1:min(len(words), 4)] {
		switch word {
		case "not", "never", "just", "already", "also", "yet", "been", "only", "ever":
			if word == "been" {
				return true
			}
			continue
		}
		return strings.HasSuffix(word, "ed") || slices.Contains(doneForms, word)
	}
	return false
}

// doneForms are the irregular ones that a question is likely to have.
var doneForms = strings.Fields("been done gone come seen had made taken given got found known eaten written read met said told left lost won bought sold brought thought heard felt kept held begun become built chosen fallen forgotten grown paid put run sent set slept spent spoken stood taught understood worn drunk driven broken caught cut led let lain ridden risen sung sat shown shut stolen swum thrown woken")

// doing is the form of "do" that goes with a predicate in its finite and its base form.
func doing(said, base string) string {
	a, b := strings.Fields(said), strings.Fields(base)
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] == b[i] {
			continue
		}
		if strings.HasSuffix(a[i], "s") && a[i] != "was" {
			return "does"
		}
		return "did"
	}
	return "do"
}

// inverted puts the first word of a predicate before the subject.
func inverted(who, said string) string {
	first, rest, _ := strings.Cut(said, " ")
	if first == "cannot" {
		return join("can", who, "not", rest)
	}
	return join(first, who, rest)
}

// askedFor marks what a question asks for, each word of it: "which^ unit^".
func askedFor(what string) string { return strings.ReplaceAll(what, " ", "^ ") + "^" }

// questioned takes what the question asks for, which "^" marks, out of a predicate.
func questioned(said string) (front, rest string) {
	words := strings.Fields(said)
	from := slices.IndexFunc(words, func(word string) bool { return strings.Contains(word, "^") })
	if from < 0 {
		return "", said
	}
	to := from + 1
	for to < len(words) && strings.Contains(words[to], "^") {
		to++
	}
	if to == from+1 && strings.Trim(words[from], "^,.") == "many" && to < len(words) {
		to++
	}
	for from > 0 && questionLeads[words[from-1]] {
		from--
	}
	return strings.Join(words[from:to], " "), strings.Join(slices.Delete(slices.Clone(words), from, to), " ")
}

// questionLeads stand before the marked word of a question.
var questionLeads = map[string]bool{"how": true, "what": true, "to": false}
