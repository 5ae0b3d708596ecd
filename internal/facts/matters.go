package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

var (
	// problemsNamed finds the end of what stands before a list of shortcomings: "Bộ cũng chỉ rõ một số tồn tại, hạn chế như việc …; …".
	problemsNamed = pattern.New(`(?:tồn tại|hạn chế|khó khăn|vướng mắc|bất cập|yếu kém|thách thức)(?: [^,.;:]{1,40}?)??(,? (?:như|cụ thể là|cụ thể như|trong đó có)(?: sau)?:? |: )`)
	// tasksNamed finds that of a list of tasks: "Bộ tập trung thực hiện các nhiệm vụ trọng tâm sau: …; …".
	tasksNamed = pattern.New(`(?:nhiệm vụ|giải pháp|biện pháp|công việc)(?: \pL+){0,4}(: )`)
	// focusing finds the English of a lead-in that says no more than that tasks follow.
	focusing = pattern.New(`( focus(?:es|ed)? on )(?:carrying out|performing|implementing|taking) (?:the )?(?:following )?(?:key )?(?:tasks|solutions|measures)\.$`)
	// facing finds shortcomings that somebody points out, of which it is said what they need.
	facing = pattern.New(`( point(?:s|ed)? out) that ((?:a number of|some|several|many) [a-z ]+) need to be `)
)

// matters reads a sentence that names shortcomings or tasks and lists them, "Công tác giải ngân còn một số hạn chế như: tiến độ chậm; …", as one
// statement. What cannot be read is left out, and the statement says that there is more.
func (r *reader) matters(seg *article.Segment) (Fact, bool) {
	text := seg.Text[seg.Mark:]
	m, problems := problemsNamed.FindStringSubmatchIndex(text), true
	if m == nil {
		m, problems = tasksNamed.FindStringSubmatchIndex(text), false
	}
	if m == nil {
		return Fact{}, false
	}
	cl, ok := r.matterLead(leadIn(text[:m[2]]))
	if !ok {
		return Fact{}, false
	}
	told, all := r.matterItems(strings.TrimRight(text[m[3]:], " .…"), problems)
	if len(told) == 0 || len(told) < 2 && !problems {
		return Fact{}, false
	}
	cl.Text = matterText(cl.Text, told, all, problems)
	cl.Span = viet.Span{Start: seg.Mark, End: len(strings.TrimRight(seg.Text, " .…"))}
	cl.Cut = false
	return fromClause(seg, cl), true
}

// matterLead translates what stands before a list, whole or not at all.
func (r *reader) matterLead(vi string) (transfer.Clause, bool) {
	clauses := r.engine.Clauses(vi, r.opt)
	if len(clauses) == 0 {
		return transfer.Clause{}, false
	}
	cl := clauses[len(clauses)-1]
	return cl, len(clauses) == 1 && !cl.Cut && cl.Span.End == len(vi) && cl.Doubt <= maxNamed && !strings.Contains(cl.Text, " this ")
}

// maxNamed is the doubt up to which a lead-in is told.
const maxNamed = 0.7

// matterItems translates the items of such a list, a shortcoming as a clause, a task as a gerund; all is true when none was left out. Items that
// only commas part are told whole or not at all, as a comma may stand within one.
func (r *reader) matterItems(rest string, problems bool) (told []string, all bool) {
	parted := strings.Contains(rest, ";")
	if !parted && !problems {
		return nil, false
	}
	sep := ";"
	if !parted {
		sep = ","
	}
	all = true
	for item := range strings.SplitSeq(rest, sep) {
		item = itemMark.ReplaceAllString(strings.TrimPrefix(strings.TrimSpace(item), "và "), "")
		en, ok := r.matter(lowered(item), problems)
		switch {
		case item == "":
		case !ok && !parted:
			return nil, false
		case !ok || len(told) == membersTold || remaining.MatchString(item):
			all = false
		default:
			told = append(told, en)
		}
	}
	return told, all
}

// matter translates one item.
func (r *reader) matter(vi string, problem bool) (string, bool) {
	if problem {
		if en, ok := r.inner(vi); ok {
			return en, true
		}
		return r.lacking(vi)
	}
	s := r.engine.Read(vi)
	defer s.Done()
	cl, ok := s.Task()
	return cl.Text, ok && !cl.Cut && cl.Span.End == len(vi) && cl.Doubt <= maxMember && cl.Mood != transfer.Denied && !strings.Contains(cl.Text, " this ")
}

// lacks are the words before what there is not, or not enough of, or still is.
var lacks = []struct{ vi, one, several string }{
	{"còn thiếu ", "there is still a lack of ", "there is still a lack of "}, {"thiếu ", "there is a lack of ", "there is a lack of "},
	{"chưa có ", "there is not yet ", "there are not yet "}, {"còn tồn tại ", "there remains ", "there remain "},
	{"còn có ", "there remains ", "there remain "}, {"vẫn còn ", "there remains ", "there remain "}, {"còn ", "there remains ", "there remain "},
}

// lacking translates a shortcoming without a subject: "thiếu cơ chế phối hợp".
func (r *reader) lacking(vi string) (string, bool) {
	for _, l := range lacks {
		what, found := strings.CutPrefix(vi, l.vi)
		if !found {
			continue
		}
		en, doubtful, ok := r.engine.NounPhrase(what)
		if !ok || doubtful > maxMember {
			return "", false
		}
		if strings.HasPrefix(en, "the ") && strings.HasSuffix(l.one, " lack of ") {
			return en + agreeing(en, " is lacking", " are lacking"), true
		}
		return agreeing(en, l.one, l.several) + en, true
	}
	return "", false
}

// matterText joins a lead-in with its items.
func matterText(lead string, told []string, all, problems bool) string {
	focus := focusing.ReplaceAllString(lead, "$1")
	lead = facing.ReplaceAllString(strings.TrimSuffix(lead, "."), "$1 $2 that need to be ")
	switch {
	case problems && all && len(told) > 1:
		return lead + ": " + strings.Join(told[:len(told)-1], "; ") + "; and " + told[len(told)-1] + "."
	case problems:
		return lead + "; for example, " + series(told) + "."
	case all && focus != lead+".":
		return focus + enumerated(told) + "."
	case focus != lead+".":
		return focus + "tasks including " + enumerated(told) + "."
	case all:
		return lead + ": " + enumerated(told) + "."
	}
	return lead + ", including " + enumerated(told) + "."
}
