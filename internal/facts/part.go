package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
)

// parts opens what a sentence divides its figure into: "… bằng 3% tiền lương, trong đó người lao động đóng một phần ba".
const parts = ", trong đó "

// share finds a figure that is a part of another.
var share = pattern.New(`phần (?:ba|tư|năm)|một nửa|\d%|\d (?:triệu|tỷ|nghìn|đồng)`)

// parted adds to a clause with a figure who bears which part of it, where all of that is sure.
func (r *reader) parted(seg *article.Segment, cl transfer.Clause) transfer.Clause {
	if !cl.Cut || cl.Class != "be" || len(cl.Amounts) == 0 || cl.Span.End >= len(seg.Text) {
		return cl
	}
	rest, found := strings.CutPrefix(seg.Text[cl.Span.End:], parts)
	if !found {
		return cl
	}
	rest = strings.TrimRight(upTo(rest, []string{";"}), " .")
	if !share.MatchString(rest) {
		return cl
	}
	text, ok := r.both(rest)
	if !ok {
		return cl
	}
	cl.Text = strings.TrimSuffix(cl.Text, ".") + ", of which " + text + "."
	cl.Span.End += len(parts) + len(rest)
	cl.Cut = cl.Span.End < len(strings.TrimRight(seg.Text, " ;."))
	return cl
}

// both translates a clause, or two that "và" joins, whole or not at all, as they stand inside a sentence.
func (r *reader) both(vi string) (string, bool) {
	if text, ok := r.inner(vi); ok {
		return text, true
	}
	for at := strings.Index(vi, " và "); at > 0; {
		first, ok := r.inner(vi[:at])
		second, sure := r.inner(vi[at+len(" và "):])
		if ok && sure {
			return first + " and " + second, true
		}
		next := strings.Index(vi[at+1:], " và ")
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return "", false
}

// maxInner is the doubt up to which a clause is told within another.
const maxInner = 0.6

// inner translates one clause, whole or not at all, without capital and full stop.
func (r *reader) inner(vi string) (string, bool) {
	clauses := r.engine.Clauses(vi, transfer.Options{Year: r.opt.Year})
	if len(clauses) != 1 || clauses[0].Cut || clauses[0].Span.End < len(vi) || clauses[0].Doubt > maxInner {
		return "", false
	}
	return strings.TrimSuffix(clauses[0].Inside(), "."), true
}
