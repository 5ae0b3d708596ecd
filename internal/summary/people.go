package summary

import (
	"slices"
	"strings"

	"songngu/internal/facts"
)

// present writes a person in full where the brief names him first, with the post and the body that the text gives him anywhere, and by name alone
// afterwards.
func present(sts []Statement, told []facts.Fact) {
	known := map[string]bool{}
	for i := range sts {
		s := &sts[i]
		for _, m := range told[i].Clause.Mentions {
			switch {
			case !strings.Contains(s.Text, m.Full()):
			case known[m.Short()]:
				s.Text = strings.ReplaceAll(s.Text, m.Full(), m.Short())
			default:
				if k := slices.IndexFunc(told[i].Introductions, func(in facts.Introduction) bool { return in.Words == m.Full() }); k >= 0 {
					s.introduce(told[i].Introductions[k]) // in the words of one sentence, however many present him
				}
			}
			known[m.Short()] = known[m.Short()] || strings.Contains(s.Text, m.Short())
		}
	}
}

// introduce puts what another sentence says of a person for how the own one calls him.
func (s *Statement) introduce(in facts.Introduction) {
	full := in.Full
	if rest, ended := strings.CutSuffix(full, ","); ended && (strings.HasSuffix(s.Text, in.Words+".") || strings.Contains(s.Text, in.Words+",")) {
		full = rest
	}
	s.Text = strings.Replace(s.Text, in.Words, full, 1)
	for k, cite := range slices.Backward(in.Cites) {
		if !slices.Contains(s.Cites, cite) {
			s.Cites = append([]string{cite}, s.Cites...)
			s.Quotes = append([]Quote{{Segment: cite, Span: in.Spans[k]}}, s.Quotes...)
		}
	}
}
