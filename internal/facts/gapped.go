package facts

import (
	"regexp"
	"strings"

	"songngu/internal/article"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// gapPreps are the prepositions with which a figure goes on that leaves out what it is of: "xuất khẩu sang Hoa Kỳ đạt 98 tỷ USD; sang EU đạt 38 tỷ USD".
var gapPreps = []string{"sang", "từ", "tại", "ở", "vào"}

// levels are the classes of verbs that tell how high something is, or how it changed.
var levels = map[string]bool{"reach": true, "rise": true, "fall": true, "be": true}

// gapped reads the figures behind a clause that share its noun, each with a place of its own.
func (r *reader) gapped(seg *article.Segment, cl transfer.Clause) []transfer.Clause {
	if len(cl.Amounts) == 0 || !levels[cl.Class] || cl.SubjectSpan.Len() == 0 || cl.SubjectSpan.End > len(seg.Text) || cl.Span.End >= len(seg.Text) {
		return nil
	}
	who, rest := cl.SubjectSpan.In(seg.Text), seg.Text[cl.Span.End:]
	for _, prep := range gapPreps {
		at := strings.LastIndex(who, " "+prep+" ")
		if at < 0 || !strings.HasPrefix(rest, "; "+prep+" ") && !strings.HasPrefix(rest, ", "+prep+" ") {
			continue
		}
		return r.sharing(who[:at], rest, cl.Span.End, regexp.MustCompile(`[;,] `+prep+` `))
	}
	return nil
}

// sharing reads the parts of rest, which begins at byte from of its sentence, behind the noun that they share, up to the first that is not read whole.
func (r *reader) sharing(head, rest string, from int, opens *regexp.Regexp) []transfer.Clause {
	var out []transfer.Clause
	starts := opens.FindAllStringIndex(rest, -1)
	for i, at := range starts {
		end := len(strings.TrimRight(rest, " ."))
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		part := rest[at[0]+len("; ") : max(end, at[1])]
		text := head + " " + part
		clauses := r.engine.Clauses(text, r.opt)
		if len(clauses) != 1 || clauses[0].Cut || clauses[0].Span.Len() != len(text) || !levels[clauses[0].Class] || clauses[0].Doubt > maxInner || len(clauses[0].Amounts) == 0 {
			return out
		}
		told := clauses[0]
		told.Span = viet.Span{Start: from + at[0] + len("; "), End: from + at[0] + len("; ") + len(part)}
		told.SubjectSpan, told.Inherited = viet.Span{}, true
		out = append(out, told)
	}
	return out
}
