package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// fineAmount is how the news writes how much is to be paid.
const fineAmount = `((?:từ |đến |tới )?\d[\d.,]*(?: ?(?:-|–|đến) ?\d[\d.,]*)?(?: (?:triệu|tỷ|nghìn|ngàn))?(?: đồng)?(?: (?:-|–|đến) \d[\d.,]*(?: (?:triệu|tỷ|nghìn|ngàn))?)? đồng)`

// The forms in which the news tells a penalty. The groups are the amount and the acts.
var (
	finedFor = pattern.New(`^(?:(?:Nghị định|Luật|Dự thảo)(?: này| trên)? (?:cũng |còn )?quy định |Theo đó, )?(?:phạt|Phạt)(?: tiền)? ` + fineAmount + ` (?:đối với|với) (?:người có |cá nhân có |một trong (?:các|những) |các |những )?hành vi (.+)$`)
	fineOf   = pattern.New(`^(?:Mức|Mức tiền) phạt(?: tiền)?(?: là)? ` + fineAmount + `,? (?:được |sẽ được |sẽ |cũng được )?áp dụng (?:đối với |với |cho )(?:người có |người thực hiện |một trong (?:các|những) |các |những )?hành vi (.+)$`)
	finedWho = pattern.New(`^(?:(?:Theo|Tại) (?:[Đđ]iều (\d+)|[^,\d]{2,40}),? )?(?:[Nn]gười nào|[Nn]gười có hành vi|[Hh]ành vi|[Cc]ác hành vi) (.+?) (?:sẽ |có thể )?bị (?:xử )?phạt(?: tiền)?(?: mức)? ` + fineAmount + `(.*)$`)
)

// finedAct is the form that names the act alone, "Điều khiển xe không có giấy đăng ký bị phạt …", or whoever leaves something undone.
var finedAct = pattern.New(`^(?:Cụ thể, |Theo đó, |Trong đó, |Nặng hơn, |Tương tự, |Ngoài ra, |Đáng chú ý, )?(?:[Nn]gười )?([^,;]+?(?:, [^,;]+?)*?) (?:sẽ |có thể )?bị (?:xử )?phạt(?: tiền)?(?: mức)? ` + fineAmount + `(.*)$`)

// doers finds what opens like an act and is somebody, a thing or a case.
var doers = pattern.New(`^(?i:tổ chức|cá nhân|doanh nghiệp|cơ sở|chủ|người|công ty|đơn vị|hộ|xe|trường hợp|nếu|khi|với|đối với|theo|từ|mức|số|ông|bà|anh|chị|bị cáo) `)

// moreActs are the words that show that the rest behind an amount says more of it than a bare end does.
var moreActs = pattern.New(`^[.;]?$|^, |^\. `)

// behindFine reports whether what stands behind an amount may be left out: no exception and no condition.
func behindFine(rest string) bool {
	return moreActs.MatchString(rest) && !holds(rest, []string{"nếu ", "chỉ ", " khi "})
}

// exempting says that there are exceptions, where what stands behind a fine has any: ", trừ trường hợp quy định tại khoản 3".
func exempting(rest string) string {
	if strings.Contains(rest, "trừ ") {
		return ", except in certain cases"
	}
	return ""
}

// actAlone reports an act of which nobody is named before it in the text, or somebody by what he leaves undone: "người không đăng ký tạm trú".
func actAlone(text, act string) bool {
	at := strings.Index(text, act)
	if strings.HasSuffix(viet.Lower(text[:at]), "người ") {
		return strings.HasPrefix(act, "không ") || strings.HasPrefix(act, "chưa ")
	}
	return !doers.MatchString(act)
}

// fines tells the penalties of a sentence that says by itself who is fined how much for what. Several acts, which semicolons part, are told one by one.
func (r *reader) fines(seg *article.Segment) []Fact {
	if !strings.Contains(seg.Text, "phạt") {
		return nil
	}
	text := seg.Text[seg.Mark:]
	article, amount, acts, except := "", "", "", ""
	if m := finedFor.FindStringSubmatch(text); m != nil {
		amount, acts = m[1], m[2]
	} else if m := fineOf.FindStringSubmatch(text); m != nil {
		amount, acts = m[1], m[2]
	} else if m := finedWho.FindStringSubmatch(text); m != nil && behindFine(m[4]) {
		article, acts, amount, except = m[1], m[2], m[3], exempting(m[4])
	} else if m := finedAct.FindStringSubmatch(text); m != nil && behindFine(m[3]) && actAlone(text, m[1]) {
		acts, amount, except = m[1], m[2], exempting(m[3])
	} else {
		return nil
	}
	var out []Fact
	at := strings.Index(text, acts)
	for act := range strings.SplitSeq(acts, ";") {
		from := at + seg.Mark
		at += len(act) + 1
		act = strings.Trim(act, " .")
		cl, ok := r.fine(amount, lowered(strings.TrimPrefix(act, "hành vi ")))
		if !ok {
			continue
		}
		if article != "" {
			cl.Text = "Under Article " + article + ", " + lowered(cl.Text)
		}
		cl.Text = strings.TrimSuffix(cl.Text, ".") + except + "."
		cl.Span = viet.Span{Start: from, End: min(at-1+seg.Mark, len(seg.Text))}
		f := fromClause(seg, cl)
		f.Spans = []viet.Span{seg.Origin(viet.Span{Start: seg.Mark, End: len(seg.Text)})}
		f.List = "fine " + seg.ID
		out = append(out, f)
		if len(out) == mostFines {
			break
		}
	}
	return out
}

// mostFines is the number of acts of one sentence that are told.
const mostFines = 2

// fine reads a penalty in the words of a decree.
func (r *reader) fine(amount, act string) (transfer.Clause, bool) {
	if !strings.HasPrefix(amount, "từ ") && !strings.HasPrefix(amount, "đến ") && !strings.HasPrefix(amount, "tới ") && strings.ContainsAny(amount, "-–") {
		amount = "từ " + amount
	}
	s := r.engine.Read("Phạt tiền " + amount + " đối với hành vi " + act + ".")
	defer s.Done()
	return s.Penalty()
}
