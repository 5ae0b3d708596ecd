package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// general are nouns that say nothing of their own: what they are for or about says which ones are meant.
var general = map[string]bool{
	"activities": true, "activity": true, "applications": true, "cases": true, "conditions": true, "connections": true, "contents": true, "criteria": true, "data": true,
	"directions": true, "fields": true, "files": true, "groups": true, "institutions": true, "issues": true, "items": true, "measures": true, "mechanisms": true, "methods": true,
	"models": true, "opinions": true, "platforms": true, "policies": true, "principles": true, "procedures": true, "products": true, "programmes": true, "projects": true,
	"regulations": true, "requirements": true, "research": true, "resources": true, "roadmaps": true, "services": true, "sites": true, "solutions": true, "steps": true,
	"system": true, "systems": true, "tasks": true, "technologies": true, "things": true, "types": true, "work": true, "works": true, "cleaning": true, "training": true,
	"guidance": true, "coordination": true, "cooperation": true, "documents": true, "information": true, "forms": true, "ways": true, "viewpoints": true, "results": true,
	"objectives": true, "goals": true, "targets": true, "plans": true, "standards": true, "functions": true, "roles": true, "efforts": true, "orders": true, "discussions": true,
	"contracts": true, "assessments": true, "communications": true,
	"conference": true, "meeting": true, "workshop": true, "seminar": true, "ceremony": true, "session": true, "event": true,
}

// light are verbs and small words that add nothing to such a noun.
var light = map[string]bool{
	"carry": true, "carries": true, "carried": true, "carrying": true, "out": true, "implement": true, "implements": true, "implemented": true, "implementing": true,
	"perform": true, "performs": true, "performed": true, "performing": true, "take": true, "takes": true, "took": true, "taken": true, "taking": true, "place": true, "roll": true,
	"rolled": true, "rolling": true, "have": true, "has": true, "had": true, "been": true, "be": true, "is": true, "are": true, "was": true, "were": true, "will": true,
	"must": true, "may": true, "can": true, "do": true, "does": true, "hold": true, "holds": true, "held": true, "conduct": true, "conducted": true, "at": true,
	"on": true, "in": true, "of": true, "to": true, "for": true, "with": true, "and": true, "or": true, "by": true, "from": true, "the": true, "a": true, "an": true, "all": true,
	"many": true, "some": true, "several": true, "other": true, "its": true, "their": true, "number": true, "also": true, "well": true, "attend": true, "attends": true, "attended": true,
	"agree": true, "agrees": true, "agreed": true, "sign": true, "signs": true, "signed": true, "call": true, "calls": true, "called": true, "continuing": true,
	"praised": true, "congratulated": true, "welcomed": true, "thanked": true, "replied": true, "coordinate": true, "coordinates": true, "coordinated": true, "answered": true, "mentioned": true, "reported": true, "having": true,
	"organise": true, "organises": true, "organised": true, "organising": true,
	"very": true, "extremely": true, "particularly": true, "important": true, "necessary": true, "essential": true, "significant": true, "impressive": true, "positive": true,
}

// countedDone finds so many things that something was done with: "48 services have been rolled out" tells how many.
var countedDone = pattern.New(`^(?:[A-Z][a-z ]+ [a-z0-9 ]+, )?(?:[A-Z]{3})?[0-9][0-9,.]* .* (?:were|was|have been|has been) [a-z]+ed(?: out| up)?\b`)

// unsaidCause finds what is called a cause or an obstacle: cut short, it names what something is said of.
var unsaidCause = pattern.New(`(?i)\b(?:causes?|reasons?|obstacles?|difficult(?:y|ies)|problems?|limitations?|shortcomings?) (?:is|are|was|were) (?:an?|the) `)

// Thin reports a clause that says nothing alone: its predicate has no word that tells more than the subject and words for anything. Where its sentence
// goes on, a bare general noun at its end was to be told apart there.
func Thin(cl transfer.Clause) bool {
	subject, predicate, ok := halves(cl)
	if !ok {
		return false
	}
	if cl.Cut && cl.Class == "be" && unsaidCause.MatchString(cl.Text) {
		return true // "Nguyên nhân là thủ tục đặt hàng | còn rườm rà"
	}
	if !tells(predicate, subject, 1) && !countedDone.MatchString(cl.Text) {
		return true
	}
	return cl.Cut && bareEnd(predicate) && !tells(lastPhrase(predicate), subject, 2)
}

// tells reports whether at least n words of some say more than the subject and than words for anything.
func tells(words []string, subject map[string]bool, n int) bool {
	for _, w := range words {
		if !general[w] && !light[w] && !subject[w] && !strings.HasSuffix(w, "ly") {
			n--
		}
	}
	return n <= 0
}

// lastPhrase gives the words behind the last "to" or "for": what is to be done.
func lastPhrase(words []string) []string {
	for k := len(words) - 2; k >= 0; k-- {
		if words[k] == "to" && k > 0 && words[k-1] == "connected" {
			continue // what something is connected to is not what for
		}
		if words[k] == "to" || words[k] == "for" {
			return words[k+1:]
		}
	}
	return words
}

// halves gives the words of the subject and those behind it, in small letters.
func halves(cl transfer.Clause) (subject map[string]bool, predicate []string, ok bool) {
	_, rest, found := strings.Cut(viet.Lower(cl.Text), viet.Lower(cl.Subject)+" ")
	if !found || cl.Subject == "" {
		return nil, nil, false
	}
	subject = map[string]bool{}
	for w := range strings.FieldsSeq(viet.Lower(cl.Subject)) {
		subject[strings.Trim(w, ",")] = true
	}
	for w := range strings.FieldsSeq(strings.TrimSuffix(rest, ".")) {
		predicate = append(predicate, strings.Trim(w, ",;"))
	}
	return subject, predicate, len(predicate) > 0
}

// modal are the words that a bare verb follows.
var modal = map[string]bool{"to": true, "must": true, "will": true, "may": true, "can": true, "should": true, "not": true}

// bareEnd reports whether a predicate ends in a general noun with nothing but a verb or a small word before it.
func bareEnd(words []string) bool {
	n := len(words)
	if !general[words[n-1]] {
		return false
	}
	if n == 1 {
		return true
	}
	before := words[n-2]
	return light[before] || strings.HasSuffix(before, "ing") && before != "existing" || n == 2 || modal[words[n-3]]
}

// goesOnTo finds where a sentence may end behind what such a clause left out.
var goesOnTo = pattern.New(`[,;]| mang lại | đem lại | góp phần | qua đó | trong đó |\.$|$`)

// mostEnds is the number of such places that are tried.
const mostEnds = 5

// filled reads a thin clause with more of its sentence, "… các ứng dụng để kiểm soát đi lại", where all of that is sure.
func (r *reader) filled(seg *article.Segment, cl transfer.Clause) transfer.Clause {
	if !cl.Cut || !Thin(cl) {
		return cl
	}
	from := cl.Span.End
	entire := r.opt
	entire.Entire = true
	for n, m := range goesOnTo.FindAllStringIndex(seg.Text[from:], mostEnds) {
		end := from + m[0]
		if n == 0 && m[0] == 0 {
			continue
		}
		for _, more := range r.engine.Clauses(seg.Text[:end], entire) {
			if more.Span.Start == cl.Span.Start && more.Span.End > cl.Span.End && more.Doubt <= max(maxInner, cl.Doubt) && !Thin(more) {
				more.Cut = true
				return more
			}
		}
	}
	return cl
}

// laid finds what a sentence goes on to say of the paper that it has just brought out: "…, xác định 9 nhiệm vụ trọng tâm".
var laid = pattern.New(`^, (?:trong đó )?(?:xác định|đề ra|đặt ra|nêu rõ|quy định|gồm) `)

// laidDown adds to a paper that goes by its number alone what the sentence says that it sets out, as far as that is sure.
func (r *reader) laidDown(seg *article.Segment, cl transfer.Clause) transfer.Clause {
	if !cl.Cut || !adopting[cl.Class] || !endsWithNumber(cl.Text) || cl.Span.End >= len(seg.Text) || !laid.MatchString(seg.Text[cl.Span.End:]) {
		return cl
	}
	s := r.engine.Read(seg.Text[cl.Span.Start:cl.Span.End])
	papers := s.Papers()
	s.Done()
	if len(papers) == 0 {
		return cl
	}
	paper := papers[len(papers)-1].Span.In(seg.Text[cl.Span.Start:])
	from := cl.Span.End + len(", ")
	entire := transfer.Options{Year: r.opt.Year, Entire: true}
	for _, told := range r.engine.Clauses(paper+" "+seg.Text[from:from+listEnd(seg.Text[from:])], entire) {
		if rest, ok := strings.CutPrefix(told.Text, capital(told.Subject)+" "); ok && told.Doubt <= maxInner && !Thin(told) {
			cl.Text = strings.TrimSuffix(cl.Text, ".") + ", which " + rest
			cl.Span.End = from + listEnd(seg.Text[from:])
			return cl
		}
	}
	return cl
}

// listEnd is the byte at which a list of counted things ends: "9 nhiệm vụ, 63 giải pháp | và phân công trách nhiệm".
func listEnd(text string) int {
	for _, m := range andOn.FindAllStringIndex(text, -1) {
		if !counted.MatchString(text[m[1]:]) {
			return m[0]
		}
	}
	return len(text)
}

// adopting are the classes of verbs that bring out a paper.
var adopting = map[string]bool{"issue": true, "sign": true, "pass": true, "approve": true}

// andOn finds where a sentence may go on with something else.
var andOn = pattern.New(`[,;] | và |\.$`)

// counted finds one more member of such a list.
var counted = pattern.New(`^(?:\d|các |những )`)

// applied completes whom a paper applies to, "Luật áp dụng đối với A; B; C": the first alone would say less than the paper. ok is false where that is
// not sure.
func (r *reader) applied(seg *article.Segment, cl transfer.Clause) (transfer.Clause, bool) {
	at := strings.Index(cl.Text, " applies to ")
	if at < 0 || cl.SubjectClass != "doc" || cl.Span.End >= len(seg.Text) || seg.Text[cl.Span.End] != ';' {
		return cl, true
	}
	members := []string{strings.TrimSuffix(cl.Text[at+len(" applies to "):], ".")}
	rest := strings.TrimRight(seg.Text[cl.Span.End+1:], " .;")
	for item := range strings.SplitSeq(rest, ";") {
		en, doubt, ok := r.engine.NounPhrase(strings.TrimSpace(item))
		if !ok || doubt > maxVerbless {
			return cl, false
		}
		members = append(members, en)
	}
	cl.Text = cl.Text[:at] + " applies to " + enumerated(members) + "."
	cl.Headline = strings.TrimSuffix(cl.Text, ".")
	cl.Span.End, cl.Cut = cl.Span.End+1+len(rest), false
	return cl, true
}
