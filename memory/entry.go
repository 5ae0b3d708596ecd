package memory

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"

	"songngu/internal/viet"
)

// Entry is a concept of the glossary: what it is called in each language, and what people decided about it.
//
//	Entry{Kind: "programme", Status: Approved, Terms: []Term{
//		{Lang: "vi", Text: "Đề án 06"}, {Lang: "en", Text: "Project 06"}, {Lang: "en", Text: "Scheme 06", Use: Forbidden}}}
type Entry struct {
	// ID is given by the store and never used twice; 0 for an entry that is in no store.
	ID int64 `json:"-"`
	// Terms are what the concept is called, the head term first and those of its language before others. Those of the head term's language name the entry: no two entries
	// share one of them.
	Terms []Term `json:"terms"`
	// Status is Candidate, Proposed, Approved or Rejected.
	Status Status `json:"status"`
	// Kind is the sort of thing that is named ("body", "law", "concept", …), Domain the policy field ("health").
	Kind   string `json:"kind,omitempty"`
	Domain string `json:"domain,omitempty"`
	// Article is "the" where English wants the definite article in running text, "0" for a proper name without one, "" for a noun
	// that inflects.
	Article string `json:"article,omitempty"`
	// Definition says what the concept is, Source where the translation stands, Note what people wrote about it.
	Definition string `json:"definition,omitempty"`
	Source     string `json:"source,omitempty"`
	Note       string `json:"note,omitempty"`
	// Creator is who made the entry. Created and Changed are in UTC, to the second.
	Creator string `json:"creator,omitempty"`
	// Seen says which documents have the concept, in order of document; no document is there twice.
	Seen    []Sighting `json:"seen,omitempty"`
	Created time.Time  `json:"created,omitzero"`
	Changed time.Time  `json:"changed,omitzero"`
}

// Sighting is a document that has a concept.
type Sighting struct {
	Document string `json:"document"`
	// Date is that of publication, "2025-10-27" or as much of it as is known.
	Date  string `json:"date,omitempty"`
	Count int    `json:"count"`
	// Segment names a sentence that has the concept and Text is that sentence; empty where none was kept.
	Segment string `json:"segment,omitempty"`
	Text    string `json:"text,omitempty"`
}

// Term is one name of a concept.
type Term struct {
	// Lang is a BCP 47 tag in lower case, Text plain text in normal form on one line.
	Lang string `json:"lang"`
	Text string `json:"text"`
	Form Form   `json:"form,omitempty"`
	Use  Use    `json:"use,omitempty"`
}

// Form says how a term names its concept.
type Form string

// The forms. The zero Form is FullForm.
const (
	FullForm     Form = "full"
	Abbreviation Form = "abbreviation" // CAND
	Variant      Form = "variant"      // another spelling or a looser name
)

// Use says whether people shall write a term.
type Use string

// The uses. The zero Use is Preferred for the first full form of a language and Admitted for every other term. A language has one
// Preferred term at the most.
const (
	Preferred  Use = "preferred"
	Admitted   Use = "admitted"
	Deprecated Use = "deprecated" // understood, no longer to be written
	Forbidden  Use = "forbidden"
)

// The states that only an Entry has, before people have decided.
const (
	Candidate Status = "candidate" // found in texts
	Proposed  Status = "proposed"  // has a translation that nobody vouched for, or was changed after approval
)

// ParseEntryStatus gives the Status of an entry named s.
func ParseEntryStatus(s string) (Status, error) {
	switch st := Status(s); st {
	case Candidate, Proposed, Approved, Rejected:
		return st, nil
	default: // a unit's
		return "", fmt.Errorf("%q is no status: use candidate, proposed, approved or rejected", s)
	}
}

// ParseUse gives the Use named s.
func ParseUse(s string) (Use, error) {
	switch u := Use(s); u {
	case Preferred, Admitted, Deprecated, Forbidden:
		return u, nil
	}
	return "", fmt.Errorf("%q is no use: take preferred, admitted, deprecated or forbidden", s)
}

// The limits of an entry.
const (
	MaxTerm  = 2000 // bytes of a term
	MaxTerms = 200
)

// Head is the term that an entry is listed by.
func (e Entry) Head() Term {
	if len(e.Terms) == 0 {
		return Term{}
	}
	return e.Terms[0]
}

// Preferred is the term to write in a language, or the zero Term.
func (e Entry) Preferred(lang string) Term {
	for _, t := range e.Terms {
		if t.Use == Preferred && SameLang(t.Lang, lang) {
			return t
		}
	}
	return Term{}
}

// Texts are the texts of the terms in a language that have one of the forms and one of the uses, in order; an empty list asks for
// any.
func (e Entry) Texts(lang string, forms []Form, uses []Use) []string {
	var texts []string
	for _, t := range e.Terms {
		if SameLang(t.Lang, lang) && (len(forms) == 0 || slices.Contains(forms, t.Form)) && (len(uses) == 0 || slices.Contains(uses, t.Use)) {
			texts = append(texts, t.Text)
		}
	}
	return texts
}

// Clean gives e with its texts in normal form, its tags in lower case, each term once, and form and use of each filled in. The error
// says why e cannot be stored.
func (e Entry) Clean() (Entry, error) {
	var err error
	if e.Terms, err = cleanTerms(e.Terms); err != nil {
		return e, err
	}
	for _, text := range []*string{&e.Kind, &e.Domain, &e.Article, &e.Source, &e.Creator} {
		*text = oneLine(*text)
	}
	e.Definition, e.Note = normal(e.Definition), normal(e.Note)
	e.Seen = cleanSeen(e.Seen)
	for _, text := range []string{e.Kind, e.Domain, e.Source, e.Creator, e.Definition, e.Note} {
		if len(text) > MaxText {
			return e, fmt.Errorf("a note or name of %d bytes is longer than %d", len(text), MaxText)
		}
	}
	e.Status = cmp.Or(e.Status, Candidate)
	if _, err := ParseEntryStatus(string(e.Status)); err != nil {
		return e, err
	}
	if e.Article != "" && e.Article != "the" && e.Article != "0" {
		return e, fmt.Errorf("%q is no article: use the, 0 or nothing", e.Article)
	}
	return e, nil
}

func cleanTerms(terms []Term) ([]Term, error) {
	if len(terms) > MaxTerms {
		return nil, fmt.Errorf("%d terms are more than %d", len(terms), MaxTerms)
	}
	clean := make([]Term, 0, len(terms))
	for _, t := range terms {
		t.Lang, t.Text, t.Form = strings.ToLower(strings.TrimSpace(t.Lang)), oneLine(t.Text), cmp.Or(t.Form, FullForm)
		if err := t.check(); err != nil {
			return nil, err
		}
		if i := slices.IndexFunc(clean, t.names); i < 0 {
			clean = append(clean, t)
		} else if clean[i].Use == "" {
			clean[i].Use = t.Use
		}
	}
	if len(clean) == 0 {
		return nil, fmt.Errorf("there is no term")
	}
	headFirst(clean)
	return clean, preferOne(clean)
}

// headFirst puts the terms of the head term's language before the others.
func headFirst(terms []Term) {
	head := terms[0].Lang
	rank := func(t Term) int {
		if SameLang(t.Lang, head) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(terms, func(a, b Term) int { return rank(a) - rank(b) })
}

// names reports whether t and o are the same name in the same language.
func (t Term) names(o Term) bool { return SameLang(t.Lang, o.Lang) && t.Text == o.Text }

func (t Term) check() error {
	switch {
	case t.Lang == "":
		return fmt.Errorf("the term %q has no language", t.Text)
	case t.Text == "":
		return fmt.Errorf("a term is empty")
	case len(t.Text) > MaxTerm:
		return fmt.Errorf("a term of %d bytes is longer than %d", len(t.Text), MaxTerm)
	case nameKey(t.Text) == "":
		return fmt.Errorf("the term %q has no letter", t.Text)
	case t.Form != FullForm && t.Form != Abbreviation && t.Form != Variant:
		return fmt.Errorf("%q is no form: use full, abbreviation or variant", t.Form)
	case t.Use == "":
		return nil
	}
	_, err := ParseUse(string(t.Use))
	return err
}

// preferOne fills in the uses: where no term of a language is preferred, its first full form is, or nothing.
func preferOne(terms []Term) error {
	preferred := map[string]bool{}
	for _, t := range terms {
		lang := strings.ToLower(primary(t.Lang))
		if t.Use == Preferred && preferred[lang] {
			return fmt.Errorf("%s has two preferred terms", lang)
		}
		preferred[lang] = preferred[lang] || t.Use == Preferred
	}
	for i := range terms {
		t := &terms[i]
		if lang := strings.ToLower(primary(t.Lang)); t.Use == "" && t.Form == FullForm && !preferred[lang] {
			t.Use, preferred[lang] = Preferred, true
		}
		t.Use = cmp.Or(t.Use, Admitted)
	}
	return nil
}

// cleanSeen gives sightings in order of document, the last one of each.
func cleanSeen(seen []Sighting) []Sighting {
	if len(seen) == 0 {
		return nil
	}
	last := map[string]Sighting{}
	for _, s := range seen {
		if s.Document = oneLine(s.Document); s.Document != "" && s.Count > 0 {
			s.Date, s.Segment, s.Text = oneLine(s.Date), oneLine(s.Segment), oneLine(s.Text)
			last[s.Document] = s
		}
	}
	clean := make([]Sighting, 0, len(last))
	for _, document := range slices.Sorted(maps.Keys(last)) {
		clean = append(clean, last[document])
	}
	return clean
}

// oneLine gives s in normal form with each run of white space made one space.
func oneLine(s string) string { return strings.Join(strings.Fields(normal(s)), " ") }

// keys are the keys of the names of an entry, each once.
func (e Entry) keys() []string {
	var keys []string
	for _, t := range e.Terms {
		if k := nameKey(t.Text); SameLang(t.Lang, e.Head().Lang) && !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	return keys
}

// nameKey is what the spellings of a name share: "Đề án 06", "đề án-06" and "ĐỀ ÁN 06".
func nameKey(text string) string {
	return strings.Join(strings.FieldsFunc(viet.Key(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && r != '%'
	}), " ")
}

// matters reports whether b differs from a in what people vouch for: the preferred terms, the article, the definition.
func matters(a, b Entry) bool {
	if a.Article != b.Article || a.Definition != b.Definition {
		return true
	}
	preferred := func(e Entry) []Term {
		return slices.DeleteFunc(slices.Clone(e.Terms), func(t Term) bool { return t.Use != Preferred })
	}
	return !slices.Equal(preferred(a), preferred(b))
}

// joined gives e with what o says besides: terms that e does not have, and what e leaves empty. A term that o prefers is only admitted
// where e prefers another one of its language, unless people vouch for o and not for e.
func (e Entry) joined(o Entry) Entry {
	e.Terms = slices.Clone(e.Terms)
	wins := o.Status == Approved && e.Status != Approved
	for _, t := range o.Terms {
		before := e.Preferred(t.Lang)
		if t.Use == Preferred && before.Text != "" && before.Text != t.Text {
			if !wins {
				t.Use = Admitted
			} else {
				e.Terms[slices.Index(e.Terms, before)].Use = Admitted
			}
		}
		at := slices.IndexFunc(e.Terms, t.names)
		switch {
		case at < 0:
			e.Terms = append(e.Terms, t)
		case wins && t.Use == Preferred:
			e.Terms[at].Use = Preferred
		}
	}
	headFirst(e.Terms)
	e.Kind, e.Domain, e.Article = cmp.Or(e.Kind, o.Kind), cmp.Or(e.Domain, o.Domain), cmp.Or(e.Article, o.Article)
	e.Definition, e.Source = cmp.Or(e.Definition, o.Definition), cmp.Or(e.Source, o.Source)
	e.Creator = cmp.Or(e.Creator, o.Creator)
	e.Note, e.Seen = joinNotes(e.Note, o.Note), cleanSeen(slices.Concat(e.Seen, o.Seen))
	if o.Status == Approved || e.Status == Candidate && o.Status == Proposed {
		e.Status = o.Status
	}
	return e
}

// replaced gives what e becomes when o takes its place: the terms, status and note of o, and what o leaves empty of e.
func (e Entry) replaced(o Entry) Entry {
	o.ID, o.Created, o.Changed = e.ID, e.Created, e.Changed
	o.Kind, o.Domain, o.Article = cmp.Or(o.Kind, e.Kind), cmp.Or(o.Domain, e.Domain), cmp.Or(o.Article, e.Article)
	o.Definition, o.Source = cmp.Or(o.Definition, e.Definition), cmp.Or(o.Source, e.Source)
	o.Creator = cmp.Or(e.Creator, o.Creator)
	o.Seen = cleanSeen(slices.Concat(e.Seen, o.Seen))
	return o
}
