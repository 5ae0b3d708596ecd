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

// moreActs are the words that show that the rest behind an amount says more of it than a bare end does.
var moreActs = pattern.New(`^[.;]?$|^, |^\. `)

// fines tells the penalties of a sentence that says by itself who is fined how much for what. Several acts, which semicolons part, are told one by one.
func (r *reader) fines(seg *article.Segment) []Fact {
	if !strings.Contains(seg.Text, "phạt") {
		return nil
	}
	text := seg.Text[seg.Mark:]
	article, amount, acts := "", "", ""
	if m := finedFor.FindStringSubmatch(text); m != nil {
		amount, acts = m[1], m[2]
	} else if m := fineOf.FindStringSubmatch(text); m != nil {
		amount, acts = m[1], m[2]
	} else if m := finedWho.FindStringSubmatch(text); m != nil && moreActs.MatchString(m[4]) {
		article, acts, amount = m[1], m[2], m[3]
	} else {
		return nil
	}
	var out []Fact
	at := strings.Index(text, acts)
	for act := range strings.SplitSeq(acts, ";") {
		from := at + seg.Mark
		at += len(act) + 1
		act = strings.Trim(act, " .")
		cl, ok := r.fine(amount, strings.TrimPrefix(act, "hành vi "))
		if !ok {
			continue
		}
		if article != "" {
			cl.Text = "Under Article " + article + ", " + lowered(cl.Text)
		}
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
