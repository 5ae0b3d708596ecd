package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// aboutWords open what a paper is about, behind its number and date; the longest that fits is taken.
var aboutWords = []struct {
	vi, en string
	amends bool
}{
	{"sửa đổi, bổ sung, thay thế ", "amending, supplementing and replacing ", true},
	{"sửa đổi, bổ sung ", "amending and supplementing ", true},
	{"sửa đổi ", "amending ", true},
	{"quy định chi tiết và hướng dẫn thi hành ", "detailing and guiding the implementation of ", true},
	{"quy định chi tiết và biện pháp thi hành ", "detailing and giving measures to implement ", true},
	{"quy định chi tiết thi hành ", "detailing the implementation of ", true},
	{"quy định chi tiết ", "detailing ", true},
	{"hướng dẫn thi hành ", "guiding the implementation of ", true},
	{"hướng dẫn thực hiện ", "guiding the implementation of ", true},
	{"hướng dẫn ", "guiding ", true},
	{"quy định về ", "on ", false},
	{"quy định ", "on ", false},
	{"về việc ", "on ", false},
	{"về ", "on ", false},
	{"phê duyệt ", "approving ", true},
}

// aboutEnds are the words behind which a sentence no longer says what the paper is about.
var aboutEnds = []string{", áp dụng ", ". ", ";", " có hiệu lực", ", có hiệu lực", ", trong đó", ", theo đó", ", nhằm", ", đánh dấu", ", thay thế", " kèm theo", " (", ": "}

// maxAboutDoubt is the doubt up to which the title of a paper is told.
const maxAboutDoubt = 0.9

// about completes a clause that brings out a paper and stops at its number: "… Decree No. 238/2025/ND-CP of 3 September 2025" goes on with
// "on …", whole or as far as it is sure.
func (r *reader) about(seg *article.Segment, cl transfer.Clause) transfer.Clause {
	if whole := unhalved(seg, cl); whole.Text != cl.Text {
		return whole
	}
	if whole, ok := r.allMatters(seg, cl); ok {
		return whole
	}
	if !cl.Cut || cl.Class != "issue" && cl.Class != "sign" && cl.Class != "pass" && cl.Class != "amend" || len(cl.Citations) == 0 || cl.Span.End >= len(seg.Text) {
		return cl
	}
	if !endsWithNumber(cl.Text) {
		return cl
	}
	rest := strings.TrimLeft(seg.Text[cl.Span.End:], " ,")
	from := len(seg.Text) - len(rest)
	if whereby, ok := strings.CutPrefix(rest, "theo đó "); ok && cl.Class == "amend" {
		return r.whereby(cl, whereby, len(seg.Text)-len(whereby))
	}
	phrase, n, ok := r.subjectOfPaper(rest)
	if !ok {
		return cl
	}
	cl.Text = strings.TrimSuffix(cl.Text, ".") + " " + phrase + "."
	cl.Headline += " " + phrase
	cl.Span.End = from + n
	return cl
}

// allMatters tells the whole of what a paper is about where the clause has its first matter only, if that can be read as one.
func (r *reader) allMatters(seg *article.Segment, cl transfer.Clause) (transfer.Clause, bool) {
	m := others.FindStringSubmatchIndex(cl.Text)
	if m == nil || len(cl.Citations) == 0 || !adopting[cl.Class] {
		return cl, false
	}
	for _, w := range aboutWords {
		at := strings.Index(seg.Text[cl.Span.Start:cl.Span.End], " "+w.vi)
		if at < 0 || w.amends {
			continue
		}
		from := cl.Span.Start + at + 1 + len(w.vi)
		object := upTo(strings.TrimRight(seg.Text[from:], " ."), aboutEnds)
		if from+len(object) <= cl.Span.End {
			return cl, false
		}
		en, ok := r.phrase(object)
		if !ok {
			return cl, false
		}
		cl.Text = cl.Text[:m[4]] + en + cl.Text[m[1]:]
		if k := provisions.FindStringIndex(cl.Headline); k != nil {
			cl.Headline = cl.Headline[:k[1]] + en
		}
		cl.Span.End = from + len(object)
		return cl, true
	}
	return cl, false
}

// quotation finds the colon and the quotation mark that open a provision that an amendment brings, with its number.
var quotation = pattern.New(`^(?: về [^.;:"“]{0,120}| như sau)?: ["“](?:[a-zđ]\d?\)|\d{1,2}[a-z]?\.)?\s*`)

// quoting adds what an amendment lays down in the words that it quotes: "… bổ sung khoản 10: “Việc thanh toán phải được thực hiện qua tài khoản”".
func (r *reader) quoting(seg *article.Segment, cl transfer.Clause) transfer.Clause {
	if cl.Class != "amend" || cl.Span.End >= len(seg.Text) || strings.Contains(cl.Text, ", under which ") {
		return cl
	}
	m := quotation.FindStringIndex(seg.Text[cl.Span.End:])
	if m == nil {
		return cl
	}
	from := cl.Span.End + m[1]
	said := upTo(seg.Text[from:], []string{"\"", "”"})
	if strings.Trim(seg.Text[from+len(said):], "\"” .") != "" {
		return cl // words that the paper puts in the place of others
	}
	return r.whereby(cl, said, from)
}

// ruleQuoted finds the quotation of what a paper lays down: ", theo đó: “Thời điểm đóng là tháng sau.”"
var ruleQuoted = pattern.New(`(?:theo đó|quy định|quy định rõ|nêu rõ)(?: như sau)?:? ["“]([^"“”]+)["”][. ]*$`)

// quoted tells the rule that a sentence quotes of a paper, where what stands before it only points to the sentence before: "Luật Việc làm 2025
// đã giảm thời gian này, theo đó: “…”".
func (r *reader) quoted(seg *article.Segment, cl transfer.Clause) transfer.Clause {
	if cl.SubjectClass != "doc" || !cl.SubjectProper || !strings.Contains(cl.Text, " this ") {
		return cl
	}
	m := ruleQuoted.FindStringSubmatchIndex(seg.Text)
	if m == nil || m[0] < cl.Span.End {
		return cl
	}
	said := strings.TrimRight(seg.Text[m[2]:m[3]], " .")
	told := r.engine.Clauses(said+".", transfer.Options{Year: r.opt.Year})
	if len(told) != 1 || told[0].Cut || told[0].Doubt > maxInner || told[0].Span.Start > 0 || told[0].Span.End < len(said) || strings.Contains(told[0].Text, " this ") {
		return cl
	}
	rule := told[0]
	rule.Text = "Under " + cl.Subject + ", " + rule.Inside()
	rule.Headline, rule.Citations = strings.TrimSuffix(rule.Text, "."), cl.Citations
	rule.Span = viet.Span{Start: cl.Span.Start, End: m[3]}
	return rule
}

// whereby adds what an amendment lays down, "…, theo đó hoạt động này phải được cấp phép", as far as that is sure.
func (r *reader) whereby(cl transfer.Clause, vi string, from int) transfer.Clause {
	told := r.engine.Clauses(vi, transfer.Options{Year: r.opt.Year})
	if len(told) == 0 || told[0].Doubt > maxInner+0.1 || told[0].Span.Start > 0 || strings.Contains(told[0].Text, " this ") {
		return cl
	}
	cl.Text = strings.TrimSuffix(cl.Text, ".") + ", under which " + strings.TrimSuffix(told[0].Inside(), ".") + "."
	cl.Span.End = from + told[0].Span.End
	return cl
}

// endsWithNumber reports whether a sentence ends with the number of a paper or with its date: "…/QD-TTg.", "… 2025.".
func endsWithNumber(text string) bool {
	text = strings.TrimSuffix(text, ".")
	last := text[strings.LastIndexByte(text, ' ')+1:]
	return strings.ContainsAny(last, "0123456789")
}

// subjectOfPaper translates what a paper is about and gives the number of bytes that it took.
func (r *reader) subjectOfPaper(rest string) (phrase string, n int, ok bool) {
	for _, w := range aboutWords {
		object, found := strings.CutPrefix(rest, w.vi)
		if !found {
			continue
		}
		object = upTo(strings.TrimRight(object, " ."), aboutEnds)
		if !strings.Contains(object, " như đối với ") { // "hưởng lương như đối với quân nhân" says which ones
			object = upTo(object, []string{" như "})
		}
		if en, sure := r.phrase(object); sure {
			return w.en + en, len(w.vi) + len(object), true
		}
		if w.amends {
			en, k, sure := r.amendedPaper(object)
			if !sure {
				en, k, sure = r.firstOfList(object)
			}
			return w.en + en, len(w.vi) + k, sure
		}
		en, k, sure := r.firstOfList(object)
		if field, first, ok := strings.Cut(en, " in the field of "); ok && !strings.Contains(field, ",") && !strings.Contains(field, ";") {
			return w.en + "the " + strings.TrimPrefix(field, "the ") + " in fields including " + first, len(w.vi) + k, sure // it is the fields that go on
		}
		return w.en + "matters including " + en, len(w.vi) + k, sure
	}
	return "", 0, false
}

// upTo cuts a text before the first of some words.
func upTo(text string, ends []string) string {
	for _, e := range ends {
		if k := strings.Index(text, e); k >= 0 {
			text = text[:k]
		}
	}
	return text
}

// phrase translates a noun phrase, or a task as a gerund, if it is sure of all of it.
func (r *reader) phrase(vi string) (string, bool) {
	if en, doubt, ok := r.engine.NounPhrase(vi); ok && doubt <= maxAboutDoubt {
		return en, true
	}
	s := r.engine.Read(vi)
	defer s.Done()
	cl, ok := s.Task()
	if !ok || cl.Cut || cl.Doubt > maxAboutDoubt || cl.Span.End < len(vi) {
		return "", false
	}
	return cl.Text, true
}

// amendedPaper translates "một số điều của Nghị định số 82/2020/NĐ-CP …" as far as the number of the paper, and "một số điều của các nghị
// định quy định chi tiết …" with what those are about.
func (r *reader) amendedPaper(object string) (en string, n int, ok bool) {
	s := r.engine.Read(object)
	papers := s.Papers()
	s.Done()
	about := strings.Index(object, " quy định ")
	if len(papers) > 0 && (about < 0 || papers[0].Span.End < about) {
		end := papers[0].Span.End
		en, ok = r.phrase(object[:end])
		return en, end, ok
	}
	if about < 0 {
		return "", 0, false
	}
	head, sure := r.phrase(object[:about])
	tail, n, known := r.subjectOfPaper(object[about+1:])
	return head + " " + tail, about + 1 + n, sure && known
}

// firstOfList translates the longest beginning of a list that stops at one of its commas.
func (r *reader) firstOfList(object string) (en string, n int, ok bool) {
	for end := strings.LastIndex(object, ", "); end > 0; end = strings.LastIndex(object[:end], ", ") {
		if toWhom.MatchString(object[:end]) && narrowed.MatchString(object[end:]) {
			continue // "trợ cấp đối với quân nhân | , người đã phục viên": whom it is for goes on
		}
		if en, ok = r.phrase(object[:end]); ok {
			return en, end, true
		}
	}
	return "", 0, false
}

// toWhom finds in a matter whom or what it is for: behind it a comma may go on with these.
var toWhom = pattern.New(` (?:đối với|cho|của|giữa) `)

// narrowed finds what narrows whom a matter is for.
var narrowed = pattern.New(` (?:như|đã|đang|chưa|không|trừ) `)

// mattersTold is the number of matters that a paper is told to provide for.
const mattersTold = 3

// furtherMatters adds those behind the first semicolon to what a paper provides for, as far as they are sure: the first alone may be no
// more than what its name says.
func (r *reader) furtherMatters(seg *article.Segment, cl transfer.Clause) transfer.Clause {
	m := others.FindStringSubmatch(cl.Text)
	if m == nil || cl.Span.End >= len(seg.Text) || seg.Text[cl.Span.End] != ';' {
		return cl
	}
	told := []string{m[2]}
	for at := cl.Span.End + 1; at < len(seg.Text) && len(told) < mattersTold; {
		item, _, _ := strings.Cut(seg.Text[at:], ";")
		en, doubt, ok := r.engine.NounPhrase(strings.TrimRight(strings.TrimSpace(item), " ."))
		if at += len(item) + 1; !ok || doubt > maxVerbless {
			continue
		}
		told, cl.Span.End = append(told, en), min(at-1, len(seg.Text))
	}
	cl.Text = strings.Replace(cl.Text, m[2]+" and other", enumerated(told)+" and other", 1)
	return cl
}

// narrowing opens what a sentence goes on with where that belongs to the subject of the paper before it: "… hỗ trợ sản xuất để khôi phục
// vùng bị thiên tai", "… một số giải pháp, tăng cường bảo vệ sức khỏe".
var narrowing = pattern.New(`^(?: (?:để|nhằm|phục vụ) |, (?:tăng cường|đẩy mạnh|nâng cao|thúc đẩy) )`)

// subjectOfLast is the subject of the paper that a sentence ends with, behind its number and date and who issued it.
var subjectOfLast = pattern.New(`( No\. \S+(?: of \d+ \w+ \d{4})?(?: of the [A-Z]\w+)?) (?:on|detailing|guiding|approving) [^.]*\.?$`)

// unhalved takes the subject off a paper where only half of it was read: support "to restore production in areas hit by disasters" is not
// support.
func unhalved(seg *article.Segment, cl transfer.Clause) transfer.Clause {
	if len(cl.Citations) == 0 || cl.Span.End >= len(seg.Text) || !narrowing.MatchString(seg.Text[cl.Span.End:]) {
		return cl
	}
	if m := subjectOfLast.FindStringSubmatchIndex(cl.Text); m != nil {
		cl.Text, cl.Cut = cl.Text[:m[3]]+".", true
	}
	if m := subjectOfLast.FindStringSubmatchIndex(cl.Headline); m != nil {
		cl.Headline = cl.Headline[:m[3]]
	}
	return cl
}
