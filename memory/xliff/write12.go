package xliff

import (
	"strconv"
	"time"

	"songngu/memory"
)

// file12 begins a file of XLIFF 1.2.
func (w *Writer) file12(f file) {
	w.print("<file")
	w.attr("original", f.original)
	w.attr("source-language", f.source)
	w.attr("target-language", f.target)
	w.attr("datatype", "plaintext")
	w.attr("tool-id", w.options.Tool)
	if !w.options.Created.IsZero() {
		w.attr("date", w.options.Created.UTC().Format(time.RFC3339))
	}
	w.print(">\n<header>\n<tool")
	w.attr("tool-id", w.options.Tool)
	w.attr("tool-name", w.options.Tool)
	w.optional("tool-version", w.options.ToolVersion)
	w.print("/>\n</header>\n<body>\n")
}

// unit12 writes a trans-unit. One that is not translated has a copy of its source for a target, which some programs want.
func (w *Writer) unit12(s Segment) {
	approved, state, qualifier := state12(s.Unit)
	w.print("<trans-unit")
	w.attr("id", w.id(s.Unit))
	w.optional("resname", name(s.Unit))
	w.optional("approved", approved)
	w.print(` xml:space="preserve">` + "\n")
	source, target := content(s.Source, s.SourceMarkup), content(s.Target, s.TargetMarkup)
	if s.Target == "" {
		state, qualifier = "needs-translation", ""
		target = content(s.Source, s.SourceMarkup)
	}
	allot(source, target, "")
	w.removed += lost(s.Source) + lost(s.Target)
	w.print("<source>" + inline12(source) + "</source>\n<target")
	w.optional("state", state)
	w.optional("state-qualifier", qualifier)
	w.print(">" + inline12(target) + "</target>\n")
	w.facts12(s.Unit)
	for _, note := range notes(s.Unit) {
		w.element("note", "", "", note)
	}
	for _, m := range s.Suggestions {
		w.alternative12(s.Unit, m)
	}
	w.print("</trans-unit>\n")
}

// facts12 writes what XLIFF 1.2 has no place of its own for as context.
func (w *Writer) facts12(u memory.Unit) {
	facts := factsOf(u)
	if len(facts) == 0 {
		return
	}
	w.print(`<context-group purpose="information">` + "\n")
	for _, f := range facts {
		w.element("context", "context-type", contextPrefix+f.Name, f.Value)
	}
	w.print("</context-group>\n")
}

// alternative12 writes a suggestion for a unit.
func (w *Writer) alternative12(u memory.Unit, m Suggestion) {
	w.removed += lost(m.Source) + lost(m.Target)
	source, target := content(m.Source, m.SourceMarkup), content(m.Target, m.TargetMarkup)
	allot(source, target, "")
	w.print("<alt-trans")
	w.attr("match-quality", strconv.Itoa(percent(m.Quality)))
	w.optional("origin", string(m.Origin))
	w.print(` xml:space="preserve">` + "\n<source>" + inline12(source) + "</source>\n<target")
	w.attr("xml:lang", first(m.TargetLang, u.TargetLang))
	if m.Origin == memory.Machine {
		w.attr("state-qualifier", "mt-suggestion")
	}
	w.print(">" + inline12(target) + "</target>\n</alt-trans>\n")
}

// percent gives a quality as files have it: a match in context is one of 100.
func percent(quality int) int { return min(max(quality, 0), 100) }
