package facts

import (
	"iter"
	"strconv"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// tasks reads the parts of a sentence without subject as what the paper of the article calls for, or rules out.
func (r *reader) tasks(seg *article.Segment) []Fact {
	var out []Fact
	at := seg.Mark + len(labelled.FindString(seg.Text[seg.Mark:]))
	for n := 0; at < len(seg.Text) && n < maxTasks; n++ {
		s := r.engine.Read(seg.Text[at:])
		cl, ok := s.Task()
		s.Done()
		if ok {
			if f, listed := r.listedTask(seg, at, cl); listed {
				return append(out, f)
			}
			cl = r.filledTask(seg.Text[at:], cl)
			cl.Span = viet.Span{Start: at + cl.Span.Start, End: at + cl.Span.End}
			f := r.task(seg, cl)
			f.List = "paragraph " + strconv.Itoa(seg.Paragraph)
			out = append(out, f)
		}
		next := strings.Index(seg.Text[at:], "; ")
		if next < 0 {
			break
		}
		at += next + len("; ")
	}
	return out
}

// listedTask tells a task with the parts that a colon behind it lists: "Thiết lập hệ thống giám sát: Giám sát giao thông; Giám sát không khí."
func (r *reader) listedTask(seg *article.Segment, at int, cl transfer.Clause) (Fact, bool) {
	from := at + cl.Span.End
	if from >= len(seg.Text) || seg.Text[from] != ':' {
		return Fact{}, false
	}
	var parts []string
	end := from
	for part := range strings.SplitSeq(seg.Text[from+1:], ";") {
		s := r.engine.Read(strings.TrimRight(strings.TrimSpace(part), " ."))
		told, ok := s.Task()
		s.Done()
		if ok && !told.Cut && told.Doubt <= maxInner && told.Mood == transfer.Planned {
			parts = append(parts, told.Text)
		}
		end += 1 + len(part)
	}
	if len(parts) < 2 {
		return Fact{}, false
	}
	cl.Text += ", including " + enumerated(parts)
	cl.Span = viet.Span{Start: at + cl.Span.Start, End: min(end, len(seg.Text))}
	cl.Cut = false
	f := r.task(seg, cl)
	return f, true
}

// toWhatEnd finds that a task goes on with what it is for.
var toWhatEnd = pattern.New(`^ (?:để|nhằm|cho) `)

// filledTask reads a task with what it is for, where it ends in a general noun and all of that is sure: "… cơ chế, chính sách để khuyến khích …".
func (r *reader) filledTask(vi string, cl transfer.Clause) transfer.Clause {
	if !cl.Cut || !general[cl.Text[strings.LastIndexByte(cl.Text, ' ')+1:]] || !toWhatEnd.MatchString(vi[cl.Span.End:]) {
		return cl
	}
	from := cl.Span.End
	for _, m := range goesOnTo.FindAllStringIndex(vi[from:], mostEnds) {
		s := r.engine.Read(vi[:from+m[0]])
		more, ok := s.Task()
		s.Done()
		if ok && !more.Cut && more.Doubt <= maxInner {
			more.Cut = true
			return more
		}
	}
	return cl
}

// maxTasks is the number of parts of a sentence that are read as tasks.
const maxTasks = 4

// bans are how the engine writes what is forbidden, with how a paper does it.
var bans = []struct{ ing, finite string }{{"prohibiting ", "prohibits "}, {"banning ", "bans "}, {"strictly prohibiting ", "strictly prohibits "}}

// wants writes what a paper does with a task: it calls for it, rules it out or bans it.
func wants(cl transfer.Clause) string {
	if cl.Mood == transfer.Denied {
		return "rules out " + cl.Text
	}
	for _, b := range bans {
		if rest, ok := strings.CutPrefix(cl.Text, b.ing); ok {
			return b.finite + rest
		}
	}
	return "calls for " + cl.Text
}

// task is what the paper of the article wants.
func (r *reader) task(seg *article.Segment, cl transfer.Clause) Fact {
	wanted := wants(cl)
	cl.Text, cl.Mood = "The "+r.paper.name+" "+wanted+".", transfer.Planned
	f := fromClause(seg, cl)
	f.Kind = Plan
	if r.main.known() && r.main.Noun == r.paper.name && r.main.segment.ID == r.paper.segment {
		return resting(f, capital(r.main.Name)+" "+wanted+".", r.main)
	}
	if r.paper.segment != seg.ID {
		f.Cites = []string{r.paper.segment, seg.ID}
		f.Spans = []viet.Span{r.paper.span, f.Spans[0]}
	}
	return f
}

// source is the paper that an article is about, where the article names it first.
type source struct {
	name    string
	segment string
	span    viet.Span
}

// directives are the papers that set tasks: what their sentences without subject ask for is a task. Laws and decrees are not among
// them, their lists hold rights and bans as well.
var directives = map[string]string{
	"nghị quyết": "resolution", "chỉ thị": "directive", "kế hoạch": "plan", "kết luận": "conclusion", "công điện": "telegram",
}

// opening is the number of body sentences in which an article must name its paper.
const opening = 3

// reorganising finds a plan for the apparatus, which says what is to be merged and what ends; it mostly has no number.
var reorganising = pattern.New(`(phương án|kế hoạch|đề án) (?:tổng thể )?(?:sắp xếp|tinh gọn|sáp nhập|hợp nhất|tổ chức lại)`)

// labelled opens a sentence with what its tasks are about.
var labelled = pattern.New(`^(?:Đối với|Về) [^:;.]{3,60}: `)

// adopted reports whether a sentence tells that a paper was adopted: what only mentions one is not about it.
func adopted(text string) bool {
	return strings.Contains(text, "ban hành") || strings.Contains(text, "thông qua") || strings.Contains(text, " ký ")
}

// firstOf gives the first n sentences of the body.
func firstOf(a *article.Article, n int) iter.Seq[*article.Segment] {
	return func(yield func(*article.Segment) bool) {
		left := n
		for i := range a.Segments {
			if seg := &a.Segments[i]; seg.Kind == article.Body {
				if left--; left < 0 || !yield(seg) {
					return
				}
			}
		}
	}
}

// directive finds the paper that sets tasks in an article. ok is false when the first sentences name another kind of paper.
func directive(a *article.Article) (src source, ok bool) {
	for seg := range firstOf(a, opening) {
		if !adopted(seg.Text) {
			continue
		}
		if m := reorganising.FindStringSubmatchIndex(seg.Text); m != nil {
			return source{"plan", seg.ID, seg.Origin(viet.Span{Start: m[2], End: m[3]})}, true
		}
		for _, t := range viet.Lex(seg.Text) {
			c, isCitation := t.Value.(*viet.Citation)
			if !isCitation || c.Number == "" || c.Type == "" {
				continue
			}
			name, known := directives[c.Type]
			return source{name, seg.ID, seg.Origin(t.Span)}, known
		}
	}
	return source{}, false
}
