package xliff

import (
	"fmt"

	"songngu/memory"
)

// segmentID is the id of a segment that suggestions refer to.
const segmentID = "s1"

// file20 begins a file of XLIFF 2.
func (w *Writer) file20(f file) {
	w.print("<file")
	w.attr("id", fmt.Sprintf("f%d", w.files))
	w.attr("original", f.original)
	w.attr("canResegment", "no")
	w.print(">\n")
}

// unit20 writes a unit with one segment.
func (w *Writer) unit20(s Segment) {
	w.print("<unit")
	w.attr("id", w.id(s.Unit))
	w.optional("name", name(s.Unit))
	w.print(` xml:space="preserve">` + "\n")
	if len(s.Suggestions) > 0 {
		w.print("<mtc:matches>\n")
		for _, m := range s.Suggestions {
			w.match20(m)
		}
		w.print("</mtc:matches>\n")
	}
	w.facts20(s.Unit)
	if list := notes(s.Unit); len(list) > 0 {
		w.print("<notes>\n")
		for _, note := range list {
			w.element("note", "", "", note)
		}
		w.print("</notes>\n")
	}
	source, target, data := w.content20(s.Unit)
	w.print(data + "<segment")
	w.attr("id", segmentID)
	state, subState := state20(s.Unit)
	if s.Target == "" {
		state, subState = "initial", ""
	}
	w.optional("state", state)
	w.optional("subState", subState)
	w.print(">\n<source>" + source + "</source>\n")
	if s.Target != "" {
		w.print("<target>" + target + "</target>\n")
	}
	w.print("</segment>\n</unit>\n")
}

// content20 gives the texts of a unit and the element originalData.
func (w *Writer) content20(u memory.Unit) (from, to, data string) {
	w.removed += lost(u.Source) + lost(u.Target)
	source, target := content(u.Source, u.SourceMarkup), content(u.Target, u.TargetMarkup)
	allot(source, target, segmentID)
	var d originalData
	from, to = inline20(source, &d), inline20(target, &d)
	return from, to, d.String()
}

// facts20 writes what XLIFF 2 has no place of its own for as metadata.
func (w *Writer) facts20(u memory.Unit) {
	facts := factsOf(u)
	for _, lang := range []struct{ fact, of, file string }{
		{factSourceLang, u.SourceLang, w.options.SourceLang}, {factTargetLang, u.TargetLang, w.options.TargetLang}} {
		if lang.of != lang.file {
			facts = append(facts, memory.Prop{Name: lang.fact, Value: lang.of})
		}
	}
	if len(facts) == 0 {
		return
	}
	w.print("<mda:metadata>\n<mda:metaGroup")
	w.attr("category", metaCategory)
	w.print(">\n")
	for _, f := range facts {
		w.element("mda:meta", "type", f.Name, f.Value)
	}
	w.print("</mda:metaGroup>\n</mda:metadata>\n")
}

// match20 writes a suggestion.
func (w *Writer) match20(m Suggestion) {
	source, target, data := w.content20(m.Unit)
	w.print("<mtc:match")
	w.attr("ref", "#"+segmentID)
	w.attr("similarity", fmt.Sprintf("%d.0", percent(m.Quality)))
	w.attr("type", map[bool]string{false: "tm", true: "mt"}[m.Origin == memory.Machine])
	w.optional("origin", string(m.Origin))
	w.print(">\n" + data + "<source>" + source + "</source>\n<target>" + target + "</target>\n</mtc:match>\n")
}
