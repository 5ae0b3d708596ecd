package summary

import (
	"strings"

	"songngu/internal/facts"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// anaphors are English words that point back to a sentence that the brief may not tell.
var anaphors = []string{"these ", "that ", "those ", "the above ", "the following ", "we ", "here "}

// papers are the nouns that "this" may stand before: the article is about one, and the brief names it.
var papers = map[string]bool{
	"decree": true, "law": true, "circular": true, "resolution": true, "decision": true, "directive": true, "ordinance": true, "plan": true,
	"regulation": true, "agreement": true, "project": true, "programme": true, "airport": true,
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// pointers are English words that point to a place of the text that the brief does not show.
var pointers = []string{" the other party", " the following", " following ", " the above", "above-mentioned", " this article", " this clause", " this point", " that we ", " these "}

// hollowEnds are predicates that say nothing without what was cut, however long their subject.
var hollowEnds = []string{" implementing tasks", " carrying out tasks", " taking measures", " clear evidence", " implementing solutions", " performing tasks", " implement tasks", " carry out tasks",
	" through ways", " in ways", " through forms", " in forms", " by methods", " through methods", " to supply services", " to provide services"}

func hollow(low string) bool {
	low = strings.TrimRight(low, ".")
	for _, v := range hollowEnds {
		if strings.HasSuffix(low, v) {
			return true
		}
	}
	return false
}

// clashes are pieces of English that no sentence has: the engine took two constructions for one.
var clashes = []string{" used of ", " being not ", " of the of ", " for being ", " the of ", " areas areas ", " of of ", " being decisive ", " effectively especially ", " additional appropriately ", " provides for the responsible ", " the sufficient ", " submit the government in ", " submit the government before ", " submit the national assembly in ", " submit the national assembly before ", " country injured ", " province injured ", " city injured "}

// afterFor finds a clause behind "after" that lost its verb: "after the ministry for giving opinions".
var afterFor = pattern.New(` after the [a-z ]+ for [a-z]+ing `)

// overreaches reports a statement whose place was cut off: an office of a district is told to answer for the whole State.
func overreaches(f facts.Fact, low string) bool {
	return f.Clause.Cut && strings.Contains(f.Text, "-level ") && stateWide.MatchString(low)
}

// effective finds a paper with the year of its number and the year from which it holds.
var effective = pattern.New(`^(?:The )?[A-Z][a-z]+ No\. [0-9]+/([0-9]{4})/[^,]* (?:takes|took) effect from (?:[0-9]+ )?(?:[A-Z][a-z]+ )?([0-9]{4})\b`)

// impossible reports a paper that is said to take effect before the year of its number: the source has one of them wrong.
func impossible(f facts.Fact) bool {
	m := effective.FindStringSubmatch(f.Text)
	return m != nil && m[2] < m[1]
}

// stateWide finds the State's administration without a place.
var stateWide = pattern.New(` (?:of|in) the state administrat(?:ive apparatus|ive system|ion system)\.$`)

// unnamedMeasure finds a subject that measures nobody knows what: the level of which benefit?
var unnamedMeasure = pattern.New(`^(?:the )?(?:maximum |minimum |average |highest |lowest )?(?:benefit|support|contribution|subsidy|payment|allowance|growth|coverage) (?:level|rate|amount|ceiling)s?(?: for (?:all )?[a-z]+)?$|^(?:the )?(?:maximum |minimum |average |highest |lowest )?(?:benefit|allowance|pension|fee)s?(?: for (?:all )?[a-z]+)?$`)

// twoVerbs finds a noun and verbs where a paper provides for nouns only: "provisions on management and uses and exploits assets".
var twoVerbs = pattern.New(` (?:provisions|regulations) on [a-z]+ and (?:uses|exploits|operates|manages|protects) `)

// broken reports English that no sentence has.
func broken(low string) bool {
	for _, c := range clashes {
		if strings.Contains(low, c) {
			return true
		}
	}
	return strings.HasPrefix(low, "being ") || twoVerbs.MatchString(low) || strings.Contains(low, " after the ") && afterFor.MatchString(low)
}

// empty reports a statement whose predicate says nothing: what is provided for stands in the sentences behind it.
func empty(f facts.Fact, low string) bool {
	low = strings.TrimSuffix(low, ".")
	for _, e := range []string{" is provided for", " are provided for", " is set", " are set", " is as prescribed", " are stated"} {
		if strings.HasSuffix(low, e) {
			return true
		}
	}
	if f.Clause.SubjectClass == "doc" && strings.Contains(headOf(f.Clause.Subject), ",") && !strings.ContainsAny(f.Clause.Subject, "0123456789") {
		return true // a list of papers in general
	}
	if f.Clause.Cut && openList.MatchString(f.Clause.Subject) {
		return true // "cơ quan quản lý thuế, …": the verb may belong to the noun
	}
	if strings.HasPrefix(low, "this regulation ") || strings.Contains(low, " not only a figure ") || countedAims.MatchString(low) {
		return true
	}
	if local := f.Clause.SubjectClass == "place" || f.Clause.SubjectClass == "org"; saidSo.MatchString(low) || f.Kind != facts.Speech && quotedSelf.MatchString(low) || local && bareShare.MatchString(low) {
		return true
	}
	if f.Clause.Cut && praised.MatchString(low) || updating.MatchString(low) {
		return true
	}
	if strings.Contains(low, "ed ") && strings.Contains(low, " to ") && vagueOrder.MatchString(low) || circular.MatchString(low) {
		return true
	}
	if aimless.MatchString(low) || !strings.ContainsAny(low, "0123456789") && superlative.MatchString(low) || released.MatchString(low) || unfinished.MatchString(low) {
		return true
	}
	if strings.Contains(low, " is provided for by ") || strings.Contains(low, " are provided for by ") {
		return true
	}
	return judges(f, low)
}

// headOf is a noun phrase up to the first word behind its nouns: of "numbers assigned by tax authorities to people" it is "numbers".
func headOf(np string) string {
	words := strings.Fields(np)
	for i, w := range words {
		if i > 0 && afterHead[w] || i > 0 && strings.HasSuffix(w, "ed") {
			return strings.Join(words[:i], " ")
		}
	}
	return np
}

// afterHead are words that no noun phrase has before its last noun.
var afterHead = map[string]bool{"of": true, "for": true, "to": true, "by": true, "in": true, "on": true, "at": true, "with": true, "under": true, "from": true, "that": true, "who": true, "which": true}

var (
	// vagueOrder finds an order to do what is called a project, work, tasks or cooperation and nothing more: everybody is to do his work.
	vagueOrder = pattern.New(`(?:asked|assigned|instructed|directed|tasked|requested|ordered|urged) .* to (?:focus on |continue to )?(?:[a-z]+ly )?(?:implement|implementing|carry(?:ing)? out|promot(?:e|ing)|strengthen(?:ing)?|enhanc(?:e|ing)|perform(?:ing)?|direct(?:ing)?|do(?:ing)?)(?: construction of)?(?: (?:the|its|their|this|all|assigned))* (?:projects?|work|works|tasks?|cooperation|programmes?|plans?|solutions|measures)(?: (?:more )?[a-z]+ly)?$`)
	// aimless finds a call for an act without what is acted on, superlative what is the biggest of nothing, unfinished who chairs, gives or negotiates what is not said,
	// released who told what stands elsewhere.
	aimless     = pattern.New(` call(?:s|ed)? for (?:continuing to [a-z]+|(?:[a-z]+ly )?[a-z]+ing)$`)
	superlative = pattern.New(` (?:is|are|was|were) the (?:biggest|largest|greatest|highest|most [a-z]+)$| (?:is|are) (?:a thing|things) [a-z]+ed (?:much|a lot|often)$`)
	unfinished  = pattern.New(` (?:chaired|(?:provides?|provided|gave|gives?) (?:figures|data|information)|ha(?:s|d|ve) (?:feedback )?documents?(?: recently)?|(?:said|says) (?:that )?(?:it|they) (?:is|are|was|were) [a-z]+ing|repl(?:y|ies|ied)|reported further|asked [a-z]+ to be (?:a|an) [a-z]+)$`)
	released    = pattern.New(`^(?:the |this )?information (?:is|was) (?:released|given|provided|announced|shared|stated) (?:by|at) `)
	// countedAims finds how many aims or parts there are where they are not named.
	countedAims = pattern.New(` ha(?:s|ve) (?:two|three|four|five|six|seven|eight|nine|[0-9]+) (?:[a-z]+ )?(?:objectives|goals|aims|targets|viewpoints|principles|tasks|solutions|requirements)$`)
	// updating finds what a paper promises its readers.
	updating = pattern.New(` (?:updates?|updating) (?:the )?(?:latest )?(?:information|news|developments)(?: on the [a-z ]+)?$`)
	// saidSo points back to what was said.
	saidSo = pattern.New(` (?:said so|thus spoke|said this)\b`)
	// quotedSelf speaks of us where nobody is said to speak.
	quotedSelf = pattern.New(`^(?:recently, |currently, |at present, )?(?:we|i) `)
	// bareShare ends with a share of nothing: "Đắk Lắk reached 99%, up 46%".
	bareShare = pattern.New(` reach(?:es|ed) (?:nearly |more than |over )?[0-9.]+%(?:,? (?:up|down) (?:by )?[0-9.]+%)?$`)
	// praised finds praise or thanks whose reason was cut off.
	praised = pattern.New(` (?:praised|commended|thanked|welcomed) the [a-z ]+$`)
	// circular finds what refers to the place of the rule in place of the rule, and the list of what a paper holds.
	circular = pattern.New(`(?:is|are) (?:calculated|determined|implemented|carried out|handled|applied) (?:under|in line with) (?:point [a-z], )?(?:clauses? [0-9]+, )?articles? [0-9]+[a-z]?(?: of (?:this|the) [a-z]+)?$|ha(?:s|d|ve) many amendments|(?:details?|detailed|specif(?:y|ies)) (?:this |the )?(?:points?|clauses?|articles?)\b[^;]*$|provides for (?:the interpretation of terms|an article on)`)
)

// openList finds a subject whose last member says nothing of its own.
var openList = pattern.New(`(?:,|\band) (?:agencies|units|organisations|bodies|departments|offices)$`)

// judges reports a statement that praises, hopes or explains and tells neither figure nor date.
func judges(f facts.Fact, low string) bool {
	cl := f.Clause
	if !praises(low) {
		return false
	}
	if f.Kind == facts.Definition && strings.Contains(low, " not only ") {
		return true
	}
	if len(cl.Amounts) > 0 || len(cl.Dates) > 0 {
		return false
	}
	if f.Kind == facts.Definition || cl.Class == "be" || !cl.Marked && (cl.Class == "cause" || cl.Class == "help") {
		return true
	}
	return len(cl.Citations) == 0 && cl.Mood == transfer.Planned && !cl.SubjectProper && f.Ground.Name == ""
}

// said is what follows the verb of saying.
func said(low string) string {
	_, content, found := strings.Cut(low, " that ")
	if !found {
		return low
	}
	return content
}

// shortestSaid is the number of words of a saying that was cut.
const shortestSaid = 7

// Words that a statement needs to say anything, and that one needs whose sentence goes on.
const (
	shortest      = 5
	shortestCut   = 7
	shortestCount = 4 // of one with a figure: "Day tickets are VND24,000."
	specific      = 8 // of the predicate of one that says enough whatever its last word
)

// vagueEnds are the last words of a statement whose sentence goes on to say which ones.
var vagueEnds = []string{" tasks", " powers", " research", " discussions", " solutions", " contents", " measures", " activities", " criteria", " cases", " conditions", " principles", " fields", " issues", " groups", " types", " items",
	" applications", " connections", " technologies", " wishes", " products", " institutions", " mechanisms", " regulations", " policies", " directions",
	" roadmaps", " evidence", " opinions", " potential", " cooperation", " provided for", " activity", " methods", " programmes"}

func vague(low string) bool {
	low = strings.TrimRight(low, ".")
	if strings.Contains(low, " only ") {
		return true // what stands alone may be among what was left out
	}
	for _, v := range vagueEnds {
		if strings.HasSuffix(low, v) {
			return true
		}
	}
	return false
}

// standsAlone reports whether a fact can be read without the sentence before it.
func standsAlone(f facts.Fact) bool {
	low := viet.Lower(f.Clause.Text) // what stands before it as its paper says nothing of its own
	if f.Clause.Inherited && strings.Contains(low, " are not only ") || f.Clause.Inherited && strings.Contains(low, " is not only ") {
		return false // it goes on with what was said of its subject
	}
	if overreaches(f, low) || impossible(f) {
		return false
	}
	if f.Ground.Name == "" && unnamedMeasure.MatchString(f.Clause.Subject) {
		return false
	}
	if broken(low) || empty(f, low) || facts.Thin(f.Clause) {
		return false
	}
	for _, p := range anaphors {
		if strings.HasPrefix(low, p) {
			return false
		}
	}
	if strings.HasPrefix(low, "this ") && !papers[firstWord(low[len("this "):])] {
		return false
	}
	for rest := low; ; {
		k := strings.Index(rest, " this ")
		if k < 0 {
			break
		}
		before := rest[:k]
		rest = rest[k+len(" this "):]
		if strings.HasSuffix(before, " and regard") && strings.HasPrefix(rest, "as ") {
			continue // "hoàn thành 1.000 căn hộ, coi đây là chỉ tiêu bắt buộc"
		}
		if !papers[strings.Trim(firstWord(rest), ".,")] {
			return false
		}
	}
	for _, p := range pointers {
		if strings.Contains(low, p) {
			return false
		}
	}
	words := len(strings.Fields(low))
	if f.Clause.Cut && f.Kind == facts.Speech && !strings.ContainsAny(low, "0123456789") && len(strings.Fields(said(low))) < shortestSaid {
		return false
	}
	if len(f.Clause.Amounts) > 0 && !f.Clause.Cut && (f.Clause.Class == "be" || f.Clause.Class == "cause") {
		return words >= shortestCount
	}
	if words < shortest || !f.Clause.Cut || strings.ContainsAny(low, "0123456789") {
		return words >= shortest
	}
	predicate := words - len(strings.Fields(f.Clause.Subject))
	return words >= shortestCut && !hollow(low) && (!vague(low) || predicate >= specific && !strings.Contains(low, " only "))
}
