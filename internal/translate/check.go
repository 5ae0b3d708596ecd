package translate

import (
	"songngu/internal/article"
	"songngu/internal/terms"
	"songngu/internal/verify"
	"songngu/internal/viet"
)

// Pair is a passage with somebody's English for it.
type Pair struct {
	// Document names where the pair comes from, ID the pair in it.
	Document, ID string
	// Source and Target may be empty: what the other side has left out.
	Source, Target string
	// Confidence says how likely the two belong together, 0 to 1.
	Confidence float64
	// Aside is true for a byline, a caption or furniture of a page, which a translation may leave out.
	Aside bool
}

// Checked is a pair with what the checks found.
type Checked struct {
	Pair
	Findings []verify.Finding
}

// Flagged reports whether a check failed.
func (c *Checked) Flagged() bool { return flagged(c.Findings) }

// unsure is the confidence below which two passages may not belong together, so that nothing is said of them.
const unsure = 0.5

// Check holds somebody's English against its source. What a person calls somebody or some place may stand in no list, so that names
// that are not in the source are no errors here.
func Check(p Pair, base *terms.Base) Checked {
	c := Checked{Pair: p}
	switch {
	case p.Source == "" || p.Target == "":
		c.Findings = alone(p)
	case p.Confidence < unsure:
		c.Findings = []verify.Finding{{Check: verify.CheckPartner, Severity: verify.Warning, Message: "the two may not belong together: not checked"}}
	default:
		text := viet.Normalise(p.Source).String()
		seg := article.Segment{ID: "the Vietnamese", Span: viet.Span{End: len(text)}, Text: text}
		c.Findings = verify.Translation(&seg, p.Target, base).Findings
	}
	for i := range c.Findings {
		f := &c.Findings[i]
		f.ID, f.Segment = "", ""
		if f.Check == verify.CheckName || f.Check == verify.CheckTitle {
			f.Severity = verify.Warning
		}
	}
	return c
}

// alone says what is wrong with a passage that has no partner.
func alone(p Pair) []verify.Finding {
	f := verify.Finding{Check: verify.CheckPartner, Severity: verify.Error, Message: "no English for it"}
	switch {
	case p.Aside:
		return nil
	case p.Source == "":
		f.Severity, f.Message = verify.Warning, "no Vietnamese for it"
	}
	return []verify.Finding{f}
}

// flagged reports whether one of the findings is an error.
func flagged(findings []verify.Finding) bool {
	for _, f := range findings {
		if f.Severity == verify.Error {
			return true
		}
	}
	return false
}
