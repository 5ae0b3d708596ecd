package memory

import (
	"fmt"
	"strings"
	"time"

	"songngu/internal/viet"
)

// Unit is a translation unit: a source sentence, its translation and what is known of both.
//
//	Unit{Source: "Bộ Công an ban hành kế hoạch.", Target: "The Ministry of Public Security issued a plan.",
//		SourceLang: "vi", TargetLang: "en", Origin: Human, Status: Approved}
type Unit struct {
	// ID is given by the store and never used twice; 0 for a unit that is in no store.
	ID int64 `json:"id"`
	// Source and Target are plain text in normal form, without white space at the edges.
	Source string `json:"source"`
	Target string `json:"target"`
	// SourceLang and TargetLang are BCP 47 tags in lower case: "vi", "en", "en-gb".
	SourceLang string `json:"source_lang"`
	TargetLang string `json:"target_lang"`
	// SourceMarkup and TargetMarkup hold the text with the inline codes of the file it came from, as the XML inside TMX's
	// seg. Empty where the text has no codes.
	SourceMarkup string `json:"source_markup,omitempty"`
	TargetMarkup string `json:"target_markup,omitempty"`
	Origin       Origin `json:"origin"`
	Status       Status `json:"status"`
	// Prev and Next are the source sentences before and after in the document, empty where unknown.
	Prev string `json:"prev,omitempty"`
	Next string `json:"next,omitempty"`
	// Document names where the sentence comes from: a file, an address, a document number.
	Document string `json:"document,omitempty"`
	// Creator is who made the translation.
	Creator string `json:"creator,omitempty"`
	// Created and Changed are in UTC, to the second; zero where unknown.
	Created time.Time `json:"created,omitzero"`
	Changed time.Time `json:"changed,omitzero"`
	// Note is what people wrote about the unit, several notes on lines of their own.
	Note string `json:"note,omitempty"`
	// Props are the properties that a file gave and that have no field of their own, in the order of the file.
	Props []Prop `json:"props,omitempty"`
}

// Prop is a property of a unit as an interchange file holds it: {"x-domain", "y tế"}.
type Prop struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Origin says who made a translation.
type Origin string

// The origins. The zero Origin is unknown: a reader leaves it where the file does not say.
const (
	Human    Origin = "human"    // a person translated it
	Reviewed Origin = "reviewed" // a person checked a machine's translation
	Machine  Origin = "machine"  // an engine or a model made it
	Seed     Origin = "seed"     // it came with the program
)

// Status says whether a person vouches for a unit. Only Approved units are exact matches.
type Status string

// The states of a unit. The zero Status is unknown: a reader leaves it where the file does not say.
const (
	Draft    Status = "draft"
	Approved Status = "approved"
	Rejected Status = "rejected" // kept so that it is not proposed again; never a match
)

// ParseOrigin gives the Origin named s.
func ParseOrigin(s string) (Origin, error) {
	switch o := Origin(s); o {
	case Human, Reviewed, Machine, Seed:
		return o, nil
	}
	return "", fmt.Errorf("%q is no origin: use human, reviewed, machine or seed", s)
}

// ParseStatus gives the Status named s.
func ParseStatus(s string) (Status, error) {
	switch st := Status(s); st {
	case Draft, Approved, Rejected:
		return st, nil
	default: // an entry's
		return "", fmt.Errorf("%q is no status: use draft, approved or rejected", s)
	}
}

// MaxText is the longest source, target or context in bytes that a unit may have.
const MaxText = 1 << 20

// Clean gives u with its texts in normal form and its tags in lower case. The error says why u cannot be stored: a text is
// missing or too long, or a language is.
func (u Unit) Clean() (Unit, error) {
	for _, text := range []*string{&u.Source, &u.Target, &u.Prev, &u.Next} {
		if len(*text) > MaxText {
			return u, fmt.Errorf("a text of %d bytes is longer than %d", len(*text), MaxText)
		}
		*text = normal(*text)
	}
	for _, text := range []*string{&u.Document, &u.Creator, &u.Note, &u.SourceMarkup, &u.TargetMarkup} {
		if len(*text) > MaxText {
			return u, fmt.Errorf("a note or name of %d bytes is longer than %d", len(*text), MaxText)
		}
		*text = strings.ToValidUTF8(*text, "\uFFFD")
	}
	u.SourceLang, u.TargetLang = strings.ToLower(u.SourceLang), strings.ToLower(u.TargetLang)
	switch {
	case u.Source == "":
		return u, fmt.Errorf("the source is empty")
	case u.Target == "":
		return u, fmt.Errorf("the target is empty")
	case u.SourceLang == "" || u.TargetLang == "":
		return u, fmt.Errorf("a language is missing")
	}
	return u, nil
}

// normal gives s in normal form without white space at its edges.
func normal(s string) string { return strings.TrimSpace(viet.Normalise(s).String()) }

// SameLang reports whether the language tags a and b name the same language, whatever the region: "vi" and "VI-VN".
func SameLang(a, b string) bool { return strings.EqualFold(primary(a), primary(b)) }

// primary gives the primary subtag of a language tag.
func primary(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		return tag[:i]
	}
	return tag
}
