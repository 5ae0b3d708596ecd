package facts

import (
	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// sanctioned reads a sentence without subject that punishes or forbids something.
func sanctioned(s *transfer.Sentence) (transfer.Clause, bool) {
	if cl, ok := s.Penalty(); ok {
		return cl, true
	}
	return s.Ban()
}

// prohibited finds a lead-in to a list of prohibited acts, with what they are done in as the second group.
var prohibited = pattern.New(`(?i)^(?:các |những )?hành vi (?:bị )?(nghiêm cấm|cấm)(?: (?:trong|khi) (.+?))?(?:,? (?:bao )?gồm)?$`)

// sanction reads a lead-in to acts that are punished or forbidden with one of them: "Phạt tiền … đối với một trong các hành vi" and "a) Bán hàng
// giả;". The text is both in one sentence.
func (l *list) sanction(text, body string, item *article.Segment) (Fact, bool) {
	front, from := "", len(text)-len(body)
	if m := prohibited.FindStringSubmatch(l.head[min(l.lead.Mark, len(l.head)):]); m != nil {
		if m[2] != "" {
			in, doubtful, ok := l.engine.NounPhrase(m[2])
			if !ok || doubtful > maxInner {
				return Fact{}, false
			}
			front = "In " + in + ", "
		}
		ban := viet.Lower(m[1]) + " "
		text, from = ban+lowered(body), len(ban)
	}
	s := l.engine.Read(text)
	defer s.Done()
	cl, ok := sanctioned(s)
	if !ok || cl.Span.End < len(text) || cl.Span.End <= from {
		return Fact{}, false
	}
	if front != "" {
		cl.Text = front + lowered(cl.Text)
	}
	cl.Span = viet.Span{End: len(l.head)}
	f := fromClause(l.lead, cl)
	f.Cites = append(f.Cites, item.ID)
	f.Spans = append(f.Spans, item.Origin(viet.Span{Start: item.Mark, End: item.Mark + len(body)}))
	f.Paragraph = item.Paragraph
	return f, true
}
