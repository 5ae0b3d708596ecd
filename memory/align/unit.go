package align

import (
	"strconv"

	"songngu/memory"
)

// The properties of an aligned unit. A review file has a column for each.
const (
	PropKeep       = "keep"       // "yes" or "no"; in review files only
	PropConfidence = "confidence" // "0.93"
	PropBead       = "bead"       // Bead.Kind
)

// Document is a pair of texts with their beads.
type Document struct {
	// Name names the document in its units.
	Name   string
	VI, EN []Sentence
	Beads  []Bead
}

// Options says what becomes of the beads of a document.
type Options struct {
	// SourceLang and TargetLang are language tags. Vietnamese is the source unless SourceLang names English.
	SourceLang, TargetLang string
	// Least is the confidence from which a bead is kept.
	Least float64
}

// Kept reports whether bead b becomes a unit.
func (o Options) Kept(b Bead) bool { return b.Paired() && b.Confidence >= o.Least }

// Units gives a draft of a person's work for each bead that is kept, with the source sentences before and after it in the
// document as its context.
func (d Document) Units(o Options) []memory.Unit {
	var units []memory.Unit
	for _, b := range d.Beads {
		if o.Kept(b) {
			units = append(units, d.unit(b, o))
		}
	}
	return units
}

// Rows gives a unit for every bead, as a review file lists them: PropKeep says which are kept, and of a bead that is not paired
// one text is empty.
func (d Document) Rows(o Options) []memory.Unit {
	units := make([]memory.Unit, 0, len(d.Beads))
	for _, b := range d.Beads {
		u := d.unit(b, o)
		keep := "no"
		if o.Kept(b) {
			keep = "yes"
		}
		u.Props = append(u.Props, memory.Prop{Name: PropKeep, Value: keep}, memory.Prop{Name: PropBead, Value: b.Kind()})
		units = append(units, u)
	}
	return units
}

func (d Document) unit(b Bead, o Options) memory.Unit {
	source, target, from, to := d.VI, d.EN, b.VI, b.EN
	if memory.SameLang(o.SourceLang, "en") {
		source, target, from, to = target, source, to, from
	}
	u := memory.Unit{
		Source: Join(source, from), Target: Join(target, to), SourceLang: o.SourceLang, TargetLang: o.TargetLang,
		Origin: memory.Human, Status: memory.Draft, Document: d.Name,
		// Down, never up: a bead just below the least does not look as if it had reached it.
		Props: []memory.Prop{{Name: PropConfidence, Value: strconv.FormatFloat(float64(int(b.Confidence*100))/100, 'f', 2, 64)}},
	}
	for i := from.First - 1; i >= 0 && u.Prev == ""; i-- {
		u.Prev = running(source[i])
	}
	for i := from.End; i < len(source) && u.Next == ""; i++ {
		u.Next = running(source[i])
	}
	return u
}

// running gives the text of a sentence of the running text, "" for any other.
func running(s Sentence) string {
	if s.Aside {
		return ""
	}
	return s.Text
}
