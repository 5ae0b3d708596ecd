package report

import (
	"fmt"
	"io"
	"math"
	"strings"

	"songngu/internal/translate"
	"songngu/internal/viet"
)

// CheckSchema names the version of the JSON form of checked translations.
const CheckSchema = "songngu.check/1"

// CheckPrinter prints checked pairs as a Printer prints briefs.
type CheckPrinter interface {
	Begin() error
	Add(translate.Checked) error
	End() error
}

// CheckFormats lists the formats of checked translations.
func CheckFormats() []Format { return []Format{Text, JSON, JSONL} }

// NewChecks returns a printer of checked pairs. In Text it leaves out pairs in which nothing was found, and counts all.
func NewChecks(w io.Writer, f Format) (CheckPrinter, error) {
	switch f {
	case Text:
		return &checkText{w: w}, nil
	case JSON:
		return &checkJSON{jsonList{w: w, schema: CheckSchema, name: "pairs"}}, nil
	case JSONL:
		return &checkLines{w}, nil
	default:
		return nil, fmt.Errorf("unknown format %q: the formats are %s", f, names(CheckFormats()))
	}
}

// checkText prints what was found, the pair below it.
type checkText struct {
	w                      io.Writer
	pairs, errors, warning int
}

func (p *checkText) Begin() error { return nil }

func (p *checkText) Add(c translate.Checked) error {
	p.pairs++
	if len(c.Findings) == 0 {
		return nil
	}
	if c.Flagged() {
		p.errors++
	} else {
		p.warning++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s\n", viet.Printable(oneLine(c.Document)), viet.Printable(oneLine(c.ID)))
	for _, side := range [...][2]string{{"vi", c.Source}, {"en", c.Target}} {
		if side[1] != "" {
			fmt.Fprintf(&b, "    %s  %s\n", side[0], viet.Printable(oneLine(side[1])))
		}
	}
	for _, f := range c.Findings {
		fmt.Fprintf(&b, "    %s: %s: %s\n", f.Severity, f.Check, viet.Printable(oneLine(f.Message)))
	}
	b.WriteByte('\n')
	_, err := io.WriteString(p.w, b.String())
	return err
}

func (p *checkText) End() error {
	_, err := fmt.Fprintf(p.w, "%s checked: %d with errors, %d with warnings only\n", plural(p.pairs, "pair"), p.errors, p.warning)
	return err
}

// checkedPair is the JSON form of a checked pair.
type checkedPair struct {
	Document   string      `json:"document"`
	ID         string      `json:"id"`
	Source     string      `json:"source"`
	Target     string      `json:"target"`
	Confidence *float64    `json:"confidence,omitempty"`
	Findings   []pairFault `json:"findings"`
}

type pairFault struct {
	Check    string `json:"check"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
}

// checkJSON prints the pairs as a list.
type checkJSON struct{ jsonList }

func (p *checkJSON) Add(c translate.Checked) error { return p.add(newCheckedPair(c)) }

// checkLines prints a pair a line.
type checkLines struct{ w io.Writer }

func (p *checkLines) Begin() error { return nil }

func (p *checkLines) Add(c translate.Checked) error {
	line, err := encode(newCheckedPair(c))
	if err != nil {
		return err
	}
	_, err = p.w.Write(append(line, '\n'))
	return err
}

func (p *checkLines) End() error { return nil }

func newCheckedPair(c translate.Checked) checkedPair {
	j := checkedPair{Document: c.Document, ID: c.ID, Source: oneLine(c.Source), Target: oneLine(c.Target), Findings: []pairFault{}}
	if c.Confidence < 1 {
		j.Confidence = new(math.Floor(100*c.Confidence) / 100)
	}
	for _, f := range c.Findings {
		j.Findings = append(j.Findings, pairFault{Check: string(f.Check), Severity: string(f.Severity), Message: f.Message})
	}
	return j
}
