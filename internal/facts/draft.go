package facts

import (
	"slices"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// draft is the paper that is only proposed whose rules the passage tells.
type draft struct {
	segment *article.Segment
	span    viet.Span
}

// drafted finds a draft, laidOut a sentence in which somebody lays it out or asks opinions on it, cameOut one on a paper that has come out, whose
// rules hold.
var (
	drafted = pattern.New(`(?:[Dd]ự thảo|[Dd]ự án) (?:[Ll]uật|[Nn]ghị định|[Tt]hông tư|[Nn]ghị quyết|[Qq]uyết định|[Pp]háp lệnh|[Qq]uy chế|[Qq]uy chuẩn)`)
	laidOut = pattern.New(`^(?:Theo |Tại |Trong )?[Dd]ự (?:thảo|án) |lấy ý kiến|góp ý|soạn thảo|công bố|xây dựng|hoàn thiện|đề xuất|thẩm định`)
	cameOut = pattern.New(`(?:đã|vừa) (?:ký )?(?:ban hành|thông qua)|(?:đã|vừa) được (?:ban hành|thông qua)|có hiệu lực|biểu quyết thông qua`)
)

// foremost is the last paragraph that an article about a draft names it in at the latest.
const foremost = 5

// currently finds a sentence on what holds already, or what happened.
var currently = pattern.New(`(?i)hiện hành|hiện nay|hiện tại|hiện,|theo quy định tại|trước đây|trước đó|(?:^|[ ,])đã |thống kê|năm ngoái|cho biết|cho rằng|nhấn mạnh|phát biểu|đại biểu|ý kiến`)

// laysDown finds the English of what a rule lays down.
var laysDown = pattern.New(` (?:is|are) (?:fined|docked|entitled|exempt|exempted|allowed|prohibited|granted|required|penalised|suspended|revoked|confiscated|subject|rated|graded|classified|assessed|evaluated|paid|deducted|dismissed|considered|recognised|eligible|obliged|responsible) | (?:must|may|may only|must not|cannot) |^The (?:[a-z]+ ){0,3}(?:fine|fines|rate|level|price|fee|tax) `)

// propose keeps the draft whose rules a passage tells.
func (r *reader) propose(seg *article.Segment) {
	switch at := drafted.FindStringIndex(seg.Text); {
	case cameOut.MatchString(seg.Text):
		r.draft = draft{}
	case at != nil && r.draft.segment == nil && seg.Kind == article.Body && (seg.Paragraph <= foremost || strings.HasPrefix(seg.Text, "Theo ") || at[0] == 0) && laidOut.MatchString(seg.Text):
		r.draft = draft{seg, viet.Span{Start: at[0], End: at[1]}}
	}
}

// underDraft says of a rule of such a passage that the draft has it: "Người vi phạm bị trừ 4 điểm" does not hold yet. What ministries are told
// to do is none.
func (r *reader) underDraft(f Fact, seg *article.Segment) Fact {
	d := r.draft
	if d.segment == nil || !r.news || r.ordering || d.segment.ID == seg.ID || f.Ground.Name != "" || f.Kind == Speech || f.Kind == Order || f.Clause.Mood == transfer.Planned || len(f.Clause.Citations) > 0 ||
		!laysDown.MatchString(f.Text) && !r.laysRule(seg, f.Clause) || currently.MatchString(seg.Text) || strings.Contains(f.Text, "draft") || strings.HasPrefix(f.Text, "Under ") || strings.HasPrefix(f.Text, "According to ") ||
		slices.ContainsFunc(f.Clause.Dates, func(w *viet.When) bool { return w.Day > 0 }) {
		return f
	}
	f.Text = "Under the draft, " + inside(f.Clause, "draft")
	f.Clause.Text = f.Text
	f.Clause.Headline = strings.TrimSuffix(f.Text, ".")
	if !slices.Contains(f.Cites, d.segment.ID) {
		f = f.restingOn(d.segment, d.span)
	}
	return f
}
