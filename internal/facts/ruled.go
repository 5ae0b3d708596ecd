package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
)

// limits finds a bound that a rule sets, which no report of what was done has.
var limits = pattern.New(`(?i)ít nhất|tối thiểu|tối đa|không quá|trong thời hạn|trong vòng|chậm nhất`)

// onLaw finds in a title or an opening that an article is about a law or the like.
var onLaw = pattern.New(`(?:thông qua|ban hành|theo) (?:dự án |dự thảo )?(?:Luật|Bộ luật|Nghị định|Thông tư|Pháp lệnh) |^(?:Luật|Nghị định|Thông tư) |[Qq]uy định mới|[Đđ]iểm mới`)

// onRules reports an article about a law, a decree or a circular, by its title and its first sentences.
func onRules(a *article.Article) bool {
	for seg := range firstOf(a, introductions) {
		if m := onLaw.FindStringIndex(seg.Text); m != nil && !holds(seg.Text[:m[0]], pending) && onLaw.MatchString(a.Title) {
			return true
		}
	}
	return false
}

// laysRule reports what all of a sort do, told without a mark of time in news of a law or of a draft: "Sau khi bán, nhà thuốc cập nhật số lượng" is what
// they have to do, and not what they did.
func (r *reader) laysRule(seg *article.Segment, cl transfer.Clause) bool {
	if r.opt.Narrative && bareAct(cl) && len(cl.Dates) == 0 && !recounts(seg.Text) && (r.answer != nil && !telling[cl.Class] && !speaking[cl.Class] || eachTime(cl) && onReceipt.MatchString(seg.Text)) {
		return true // an answer to a reader says how it is done
	}
	if !r.opt.Narrative || r.ordering || r.draft.segment == nil && !r.onRules && (!r.main.known() || r.main.Noun == "resolution") {
		return false
	}
	if !bareAct(cl) || telling[cl.Class] || speaking[cl.Class] || cl.SubjectProper || len(cl.Dates)+len(cl.Citations) > 0 || !ofAll(cl) {
		return false
	}
	if len(cl.Amounts) > 0 && !limits.MatchString(seg.Text) {
		return false
	}
	return !recounts(seg.Text) && !currently.MatchString(seg.Text) && !commands.MatchString(seg.Text)
}

// eachTime reports bodies, or all people of a sort, that act each time that they have so many days for it; what a person asked for was once.
func eachTime(cl transfer.Clause) bool {
	return cl.SubjectClass != "person" || ofAll(cl) && !cl.SubjectProper && !speaking[cl.Class]
}

// onReceipt finds how long somebody has from an event that recurs: "trong thời hạn 10 ngày kể từ ngày nhận đơn".
var onReceipt = pattern.New(`(?i)(?:trong|sau) (?:thời hạn |thời gian |vòng )?(?:tối đa |không quá )?\d+ (?:ngày|giờ|tháng)(?: làm việc)?,? (?:kể |tính )?từ (?:ngày|khi|thời điểm|lúc) (?:nhận|tiếp nhận|có|nộp|được|phát hiện|ký|kết thúc|hoàn thành|xảy ra)`)

// speaking are the classes of verbs of what people say and ask for, whatever the paper.
var speaking = map[string]bool{"order": true, "propose": true, "announce": true, "sign": true, "attend": true}

// ofAll reports a subject that is all of a sort, or an office of each place: "pharmacies", "commune-level People's Committees".
func ofAll(cl transfer.Clause) bool {
	first, _, _ := strings.Cut(cl.Subject, " ")
	switch strings.ToLower(first) {
	case "the", "a", "an", "one", "many", "some", "several", "most", "few", "both", "two", "three":
		return strings.Contains(cl.Subject, "-level ")
	}
	return first != "" && (first[0] < '0' || first[0] > '9')
}
