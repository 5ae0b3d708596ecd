package report

import (
	"fmt"
	"io"
	"strings"

	"songngu/internal/transfer"
	"songngu/internal/translate"
	"songngu/internal/viet"
)

// explainPrinter prints how the English of each segment came about.
type explainPrinter struct {
	w       io.Writer
	options Options
	more    bool
}

// NewExplained returns a printer of the stages of translations, as text.
func NewExplained(w io.Writer, o Options) TranslationPrinter {
	return &explainPrinter{w: w, options: o}
}

func (p *explainPrinter) Begin() error { return nil }

func (p *explainPrinter) Add(d translate.Document) error {
	var b strings.Builder
	for i := range d.Segments {
		if d.Segments[i].Origin == translate.None {
			continue
		}
		if p.more {
			b.WriteByte('\n')
		}
		p.more = true
		explain(&b, &d.Segments[i], p.options)
	}
	_, err := io.WriteString(p.w, b.String())
	return err
}

func (p *explainPrinter) End() error { return nil }

// explain writes the stages of one segment in the order in which they are asked.
func explain(b *strings.Builder, s *translate.Segment, o Options) {
	fmt.Fprintf(b, "%s\n", viet.Printable(oneLine(s.Text)))
	part := func(name string, lines ...string) {
		if len(lines) == 0 {
			return
		}
		fmt.Fprintf(b, "  %s\n", viet.Printable(name))
		for _, line := range lines {
			fmt.Fprintf(b, "    %s\n", viet.Printable(oneLine(line)))
		}
	}
	var found []string
	if s.Match != nil {
		found = append(found, matchLine(newFound(*s.Match, o)))
		found = append(found, s.Match.Explain(s.Text)...)
	}
	for _, m := range s.Suggestions {
		found = append(found, matchLine(newFound(m, o))+" (not used)")
	}
	part("memory", found...)
	var terms []string
	for _, t := range s.Terms {
		line := fmt.Sprintf("%s = %s (%s)", t.In(s.Text), english(t.Entry.EN, o), t.Entry.Status)
		if !t.Used {
			line += ", not in the English"
		}
		terms = append(terms, line)
	}
	part("terms", terms...)
	for _, st := range s.Stages {
		part(stageName(st), st.Lines...)
	}
	var faults []string
	for _, f := range s.Findings {
		faults = append(faults, fmt.Sprintf("%s %s: %s", f.Check, f.Severity, f.Message))
	}
	if len(faults) == 0 {
		faults = []string{"nothing found"}
	}
	part("checks", faults...)
	part("English, "+originWords(s), englishOrNone(s, o))
}

// stageName says whose stage it is.
func stageName(st transfer.Stage) string {
	if st.Name == translate.ModelStage {
		return st.Name
	}
	return "engine: " + st.Name
}

func matchLine(m found) string {
	line := fmt.Sprintf("%d %s, unit %d, %s: %s = %s", m.Score, m.Kind, m.ID, m.Status, m.Source, m.Target)
	if m.Repaired != "" {
		line += " => " + m.Repaired
	}
	return line
}

// originWords says where the English of a segment comes from.
func originWords(s *translate.Segment) string {
	switch s.Origin {
	case translate.Engine:
		return fmt.Sprintf("engine, grade %s, %d", s.Grade, s.Score)
	case translate.Model:
		return fmt.Sprintf("model %s, %d", s.Model, s.Score)
	case translate.Missing:
		return "none"
	case translate.Repaired:
		return fmt.Sprintf("memory, repaired, %d", s.Score)
	default:
		return fmt.Sprintf("memory, %s, %d", s.Origin, s.Score)
	}
}
