package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// deputies are how a vote counts those who took part in it.
const deputies = `đại biểu(?: Quốc hội| có mặt| tham gia biểu quyết| tham gia| biểu quyết)*`

// shareBehind says behind a count of deputies what share of all it is.
const shareBehind = `(?: \((?:chiếm |bằng |đạt |tương đương |đạt tỷ lệ |tỷ lệ )?(\d+,\d+)%[^()]*\)|,? (?:chiếm|bằng|đạt|tương đương|đạt tỷ lệ|tỷ lệ) (\d+,\d+)%(?: (?:tổng )?số đại biểu(?: Quốc hội)?)?)?`

// tallies find how a vote went: as many of as many, with the share of all; as many; only a share.
var (
	tallyOf   = pattern.New(`(?:có )?(\d+)/(\d+) (?:tổng số )?` + deputies + ` (?:biểu quyết )?(?:tán thành|đồng ý)(?: thông qua)?` + shareBehind)
	tally     = pattern.New(`có (\d+) (?:vị )?` + deputies + ` (?:biểu quyết )?tán thành` + shareBehind)
	tallyRate = pattern.New(`(\d+,\d+)% (?:tổng số )?` + deputies + ` (?:biểu quyết )?tán thành`)
)

// tallyAll finds how many were for, how many against and how many did not vote.
var tallyAll = pattern.New(`(?:có )?(\d+) ` + deputies + ` (?:biểu quyết )?tán thành(?: ([^,;()]+))?(?: \([^()]*\))?[,;] (?:có )?(\d+) ` + deputies + ` (?:biểu quyết )?không tán thành(?: \([^()]*\))?(?:(?:,|;| và) (?:có )?(\d+) ` + deputies + ` không (?:tham gia )?biểu quyết)?`)

// subjectOfVote opens a sentence with what was voted on, of two in a row the one before the colon.
var subjectOfVote = pattern.New(`^(?:Đối với|Về) ([^:;]+): `)

// thisPaper finds that a vote is on the paper that the sentence before names.
var thisPaper = pattern.New(`Quốc hội (?:đã )?(?:tiến hành )?biểu quyết thông qua (Luật|Nghị quyết|Bộ luật|Pháp lệnh|dự thảo Luật|dự thảo Nghị quyết) (?:này|nêu trên)|^Kết quả (?:biểu quyết )?(?:như sau|cho thấy)`)

// draftBefore finds the paper whose draft a sentence names last.
var draftBefore = pattern.New(`.*dự (?:thảo|án) ((?:Luật|Nghị quyết|Bộ luật) [^.;]+?)(?:\.|;|$)`)

// vote is how one went, in English behind "with".
type vote struct {
	said string
}

// voteIn finds how a vote went in a text, and where the text says so.
func voteIn(text string) (v vote, at viet.Span, ok bool) {
	if !strings.Contains(text, "đại biểu") {
		return vote{}, viet.Span{}, false
	}
	if m := tallyOf.FindStringSubmatchIndex(text); m != nil {
		all := text[m[2]:m[3]] + " of " + text[m[4]:m[5]]
		if text[m[2]:m[3]] == text[m[4]:m[5]] {
			all = "all " + text[m[4]:m[5]]
		}
		v.said = all + " deputies" + shareOf(text, m[6:]) + " voting in favour"
		return v, viet.Span{Start: m[0], End: m[1]}, true
	}
	if m := tally.FindStringSubmatchIndex(text); m != nil {
		v.said = text[m[2]:m[3]] + " deputies" + shareOf(text, m[4:]) + " voting in favour"
		return v, viet.Span{Start: m[0], End: m[1]}, true
	}
	if m := tallyRate.FindStringSubmatchIndex(text); m != nil {
		v.said = strings.Replace(text[m[2]:m[3]], ",", ".", 1) + "% of deputies voting in favour"
		return v, viet.Span{Start: m[0], End: m[1]}, true
	}
	return vote{}, viet.Span{}, false
}

// shareOf writes a share of all deputies, of whose two places in a text one is given.
func shareOf(text string, at []int) string {
	for k := 0; k+1 < len(at); k += 2 {
		if at[k] >= 0 {
			return " (" + strings.Replace(text[at[k]:at[k+1]], ",", ".", 1) + "% of the total)"
		}
	}
	return ""
}

// voted tells how the National Assembly voted on a paper that the sentence, or the one before it, names.
func (r *reader) voted(i int, seg *article.Segment) (Fact, bool) {
	if m := tallyAll.FindStringSubmatchIndex(seg.Text); m != nil {
		return r.votedApart(seg, m)
	}
	v, at, ok := voteIn(seg.Text)
	if !ok && strings.Contains(seg.Text, " này") && strings.Contains(seg.Text, "thông qua") {
		return r.adoptedBefore(i, seg)
	}
	if !ok {
		return Fact{}, false
	}
	if m := subjectOfVote.FindStringSubmatch(seg.Text); m != nil {
		return r.passedWith(seg, m[1], v, at)
	}
	if thisPaper.MatchString(seg.Text[:at.Start]) {
		return r.votedOnBefore(i, seg, v, at)
	}
	return r.adoptedWith(seg, v, at)
}

// votedApart tells how many were for a paper, how many against and how many did not vote.
func (r *reader) votedApart(seg *article.Segment, m []int) (Fact, bool) {
	text := "A total of " + seg.Text[m[2]:m[3]] + " National Assembly deputies voted in favour"
	if m[4] >= 0 {
		paper, _, _ := strings.Cut(seg.Text[m[4]:m[5]], " với ")
		if name, doubt, ok := r.engine.NounPhrase(paper); ok && doubt <= maxInner && (strings.HasPrefix(name, "the ") || strings.HasPrefix(name, "Resolution ")) {
			text += " of " + name
		}
	}
	text += ", " + seg.Text[m[6]:m[7]] + " voted against"
	if m[8] >= 0 {
		text = strings.Replace(text, " voted against", " against", 1) + " and " + seg.Text[m[8]:m[9]] + " did not vote"
	}
	cl := transfer.Clause{
		Text: text + ".", Headline: text, Span: viet.Span{End: m[1]}, Class: "pass", Mood: transfer.Done, Marked: true,
		Subject: "National Assembly deputies", SubjectClass: "person", SubjectProper: true,
	}
	return fromClause(seg, cl), true
}

// passedWith tells a vote on a paper.
func (r *reader) passedWith(seg *article.Segment, paper string, v vote, at viet.Span) (Fact, bool) {
	name, doubt, ok := r.engine.NounPhrase(paper)
	if !ok || doubt > maxInner || !strings.HasPrefix(name, "the ") && !strings.HasPrefix(name, "Resolution ") {
		return Fact{}, false
	}
	cl := transfer.Clause{
		Span: viet.Span{End: at.End}, Class: "pass", Mood: transfer.Done, Marked: true, Subject: "the National Assembly", SubjectClass: "org", SubjectProper: true,
	}
	cl.Text = "The National Assembly adopted " + name + ", with " + v.said + "."
	cl.Headline = "National Assembly adopts " + name
	if strings.Contains(v.said, " voting in favour") && !strings.Contains(seg.Text, "thông qua") {
		favoured, _ := strings.CutSuffix(v.said, " voting in favour")
		cl.Text = "A total of " + strings.Replace(favoured, " deputies", " National Assembly deputies", 1) + " voted in favour of " + name + "."
		cl.Headline = strings.TrimSuffix(cl.Text, ".")
	}
	return fromClause(seg, cl), true
}

// adoptedBefore tells that the paper that the sentence before names was adopted, where no vote is told with it.
func (r *reader) adoptedBefore(i int, seg *article.Segment) (Fact, bool) {
	m := thisPaper.FindStringIndex(seg.Text)
	if m == nil {
		return Fact{}, false
	}
	f, ok := r.votedOnBefore(i, seg, vote{}, viet.Span{End: m[1]})
	if ok {
		f.Text, _, _ = strings.Cut(f.Text, ", with ")
		f.Text = strings.TrimSuffix(f.Text, ".") + "."
		f.Clause.Text = f.Text
	}
	return f, ok
}

// votedOnBefore tells a vote on the paper that the sentence before names.
func (r *reader) votedOnBefore(i int, seg *article.Segment, v vote, at viet.Span) (Fact, bool) {
	for k := i - 1; k >= max(0, i-2); k-- {
		from := &r.article.Segments[k]
		m := draftBefore.FindStringSubmatch(from.Text)
		if m == nil {
			continue
		}
		f, ok := r.passedWith(seg, "dự thảo "+m[1], v, at)
		f.Cites = []string{from.ID, seg.ID}
		f.Spans = []viet.Span{from.Origin(viet.Span{End: len(from.Text)}), seg.Origin(viet.Span{End: at.End})}
		return f, ok
	}
	return Fact{}, false
}

// adoptedWith reads a sentence without the vote in it, which is told behind what was adopted: "Với 435/441 đại biểu tán thành, Quốc hội đã thông qua …".
func (r *reader) adoptedWith(seg *article.Segment, v vote, at viet.Span) (Fact, bool) {
	before := strings.TrimSuffix(strings.TrimRight(seg.Text[:at.Start], " "), "tỷ lệ")
	before = strings.TrimRight(before, " ")
	low := viet.Lower(before)
	if !strings.HasSuffix(low, "với") {
		return Fact{}, false
	}
	before = before[:len(before)-len("với")]
	after := strings.TrimPrefix(seg.Text[at.End:], ", ")
	text := before + after
	if before != "" && after == "." {
		text = strings.TrimRight(strings.TrimRight(before, " "), ",") + "."
	}
	clauses := r.engine.Clauses(text, r.opt)
	if len(clauses) == 0 || clauses[0].Class != "pass" && clauses[0].Class != "appoint" && clauses[0].Class != "approve" || clauses[0].Doubt > maxInner {
		return Fact{}, false
	}
	cl := clauses[0]
	cl.Text = strings.TrimSuffix(cl.Text, ".") + ", with " + v.said + "."
	cl.Span, cl.SubjectSpan = viet.Span{End: len(seg.Text)}, viet.Span{}
	return fromClause(seg, cl), true
}
