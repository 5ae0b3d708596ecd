package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// quantity finds what a lead-in or a heading has its items give the size of: "thời hạn của giấy phép được quy định như sau:".
var quantity = pattern.New(`(?i)(?:^|, |; |: | quy định (?:về )?| và )((?:thời hạn|thời gian|thời hiệu|tỷ lệ|lãi suất|thuế suất|hạn mức|định mức|độ tuổi|mức (?:thuế|phạt|hưởng|đóng|thu|chi|phí|lệ phí|hỗ trợ|trợ cấp|phụ cấp|lương|vay|bồi thường|giảm trừ|ký quỹ))(?: [^,;:()]*?)??)` +
	`(?: (?:được|do) [^;:()]*| như sau| cụ thể| theo [^,;:()]*| quy định [^,;:()]*)*(?:, (?:cụ thể )?như sau|, cụ thể)?:?$`)

// bySize finds an item that begins with the size: "Không quá 45 ngày đối với giấy phép của bộ".
var bySize = pattern.New(`^(?:(?:không quá|tối đa|tối thiểu|ít nhất|bằng|từ|trên|dưới|là) )*\d[\d.,]*[ %/]`)

// ofWhat finds an item that first says of what or whom: "Đối với tổ chức: không quá 15 ngày".
var ofWhat = pattern.New(`^([^:;]+): (.+)$`)

// measures keeps what the passage gives sizes of, as long as its items follow.
func (r *reader) measures(seg *article.Segment) {
	switch {
	case seg.Kind == article.Heading || announces(seg):
		r.size = ""
		if m := quantity.FindStringSubmatch(seg.Text[seg.Mark:]); m != nil {
			r.size, r.sizes = lowered(m[1]), seg
		}
	case !seg.Item && seg.Mark == 0:
		r.size = ""
	}
}

// sized reads an item that gives no more than how much what its lead-in names is, and of what: one fact for each part up to a semicolon, none
// where a part cannot be read, which may be an exception.
func (r *reader) sized(seg *article.Segment) []Fact {
	if r.size == "" || r.sizes.ID == seg.ID {
		return nil
	}
	var out []Fact
	for at := seg.Mark; at < len(seg.Text); {
		end := len(seg.Text)
		if k := strings.Index(seg.Text[at:], ";"); k >= 0 {
			end = at + k
		}
		if span := (viet.Span{Start: at, End: len(strings.TrimRight(seg.Text[:end], " ;."))}); span.End > at {
			f, ok := r.ofSize(seg, span)
			if !ok {
				return nil
			}
			out = append(out, f)
		}
		at = end + 1
	}
	return out
}

// ofSize reads a part of an item behind the name of the size.
func (r *reader) ofSize(seg *article.Segment, span viet.Span) (Fact, bool) {
	text := lowered(strings.TrimLeft(seg.Text[span.Start:span.End], " "))
	whole := r.size + " là " + strings.TrimPrefix(text, "là ")
	if !bySize.MatchString(text) {
		m := ofWhat.FindStringSubmatch(text)
		if m == nil || !bySize.MatchString(m[2]) {
			return Fact{}, false
		}
		whole = r.size + " " + behindFor(m[1]) + " là " + strings.TrimPrefix(m[2], "là ")
	}
	clauses := r.engine.Clauses(whole, transfer.Options{Year: r.opt.Year})
	if len(clauses) == 0 || clauses[0].Cut || clauses[0].Span.End < len(whole) || len(clauses[0].Amounts) == 0 {
		return Fact{}, false
	}
	cl := clauses[0]
	cl.Span = span
	return fromClause(seg, cl).restingOn(r.sizes, viet.Span{End: len(r.sizes.Text)}), true
}

// behindFor has what an item is of stand behind a preposition.
func behindFor(of string) string {
	for _, front := range []string{"đối với ", "với ", "cho "} {
		if rest, found := strings.CutPrefix(of, front); found {
			return "đối với " + rest
		}
	}
	return "đối với " + of
}
