package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

var (
	// opensList finds the words before what a list is of: "Theo Nghị định, ", "Trong đó, ".
	opensList = pattern.New(`^(?:Theo đó|Trong đó|Cụ thể|Bên cạnh đó|Ngoài ra|Theo (?:Nghị định|Luật|Thông tư|Quyết định|Nghị quyết|Quy chế)(?: này)?), `)
	// enumerationHeads end what a list within a sentence is of.
	enumerationHeads = []string{", bao gồm", ", gồm", " bao gồm", " gồm có", " gồm"}
)

// membersTold is the number of members of a list within a sentence that are told.
const membersTold = 4

// enumeration reads a list of names or acts within a sentence: "Các hình thức xử lý tài sản bao gồm: thu hồi; điều chuyển; thanh lý tài sản." gives
// "Forms of … include recovering assets, …". What cannot be read is left out: "include" says that there may be others.
func (r *reader) enumeration(seg *article.Segment) (Fact, bool) {
	head, rest, found := strings.Cut(seg.Text, ": ")
	if !found || strings.ContainsAny(head, ";") {
		return Fact{}, false
	}
	from := seg.Mark
	if at := opensList.FindStringIndex(head[from:]); at != nil {
		from += at[1]
	}
	lead, ok := r.listed(head[from:])
	if !ok {
		return Fact{}, false
	}
	told := r.members(rest)
	if len(told) < 2 {
		return Fact{}, false
	}
	list := enumerated(told) // behind "include", which says that there may be others
	cl := transfer.Clause{
		Text: lead.Text + list + ".", Class: lead.Class, Subject: lead.Subject, SubjectClass: lead.SubjectClass, Mood: transfer.Done, Doubt: lead.Doubt,
		Span: viet.Span{Start: from, End: len(strings.TrimRight(seg.Text, " ."))},
	}
	cl.Headline = strings.TrimSuffix(cl.Text, ".")
	f := fromClause(seg, cl)
	if cl.Class != "provide" {
		f.Kind = Definition
	}
	return f, true
}

// listed translates what stands before the members of a list, up to them: "Forms of handling assets include ", "The resolution provides for
// handling assets, including ".
func (r *reader) listed(head string) (transfer.Clause, bool) {
	for _, h := range enumerationHeads {
		what, found := strings.CutSuffix(head, h)
		if !found {
			continue
		}
		if strings.HasPrefix(h, ",") {
			clauses := r.engine.Clauses(what, r.opt)
			if len(clauses) == 1 && !clauses[0].Cut && clauses[0].Span.End == len(what) && clauses[0].Span.Start == 0 && clauses[0].Class == "provide" && clauses[0].Doubt <= maxInner {
				cl := clauses[0]
				cl.Text = strings.TrimSuffix(cl.Text, ".") + ", including "
				return cl, true
			}
		}
		en, doubtful, ok := r.engine.NounPhrase(lowered(what))
		if !ok || doubtful > maxInner || strings.Contains(what, " được hưởng ") { // "nhà giáo được hưởng các chính sách": they enjoy them
			return transfer.Clause{}, false
		}
		if strings.HasPrefix(en, "other ") {
			return transfer.Clause{}, false // other than what stands before it
		}
		return transfer.Clause{Text: capital(en) + agreeing(en, " includes ", " include "), Class: "own", Subject: en, Doubt: doubtful}, true
	}
	return transfer.Clause{}, false
}

// members translates the members of a list, each whole or not at all.
func (r *reader) members(rest string) (told []string) {
	for item := range strings.SplitSeq(strings.ReplaceAll(rest, " và việc ", "; việc "), ";") {
		item = itemMark.ReplaceAllString(strings.Trim(item, " ."), "")
		if item == "" {
			continue
		}
		en, ok := r.memberOf(lowered(item))
		if !ok || len(told) == membersTold || remaining.MatchString(item) {
			continue
		}
		told = append(told, en)
	}
	return told
}

// memberOf translates a member: an act, as a gerund, or a name.
func (r *reader) memberOf(vi string) (string, bool) {
	s := r.engine.Read(vi)
	defer s.Done()
	if cl, ok := s.Task(); ok && !cl.Cut && cl.Span.End == len(vi) && cl.Doubt <= maxMember && cl.Mood != transfer.Denied && !strings.Contains(cl.Text, " this ") {
		return cl.Text, true
	}
	en, doubtful, ok := r.engine.NounPhrase(vi)
	return en, ok && doubtful <= maxMember && !strings.Contains(" "+en, " this ")
}

// maxMember is the doubt up to which a member of a list is told.
const maxMember = 0.5
