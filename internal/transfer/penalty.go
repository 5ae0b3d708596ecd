package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// sanctions are what a rule may threaten, the longest first.
var sanctions = []struct{ vi, en string }{
	{"phạt cảnh cáo hoặc phạt tiền", "a warning or a fine"},
	{"cảnh cáo hoặc phạt tiền", "a warning or a fine"},
	{"phạt tiền", "a fine"},
	{"phạt cảnh cáo", "a warning"},
}

// deeds are the words between "đối với" and the act that is punished, the longest first.
var deeds = []string{
	"một trong những hành vi vi phạm", "một trong các hành vi vi phạm", "mỗi hành vi vi phạm", "các hành vi vi phạm", "hành vi vi phạm",
	"một trong những hành vi", "một trong các hành vi", "mỗi hành vi", "một hành vi", "các hành vi", "những hành vi", "hành vi",
}

// Penalty translates a sentence without subject that punishes an act or somebody, "Phạt tiền từ 1 triệu đồng đến 2 triệu đồng đối với hành vi
// …", as a passive: "A fine of VND1 million to VND2 million is imposed for …". It is read whole or not at all.
func (s *Sentence) Penalty() (Clause, bool) {
	start, stop := s.engine.opening(s)
	end := boundary(s, start)
	if stop || end-start > briefTokens {
		return Clause{}, false
	}
	sanction, at := "", start
	for _, p := range sanctions {
		if n := s.spells(start, p.vi); n > 0 {
			sanction, at = p.en, start+n
			break
		}
	}
	if sanction == "" {
		return Clause{}, false
	}
	amount, next := s.fine(at, end)
	if next == at && sanction != "a warning" {
		return Clause{}, false
	}
	n := s.spells(next, "đối với")
	if n == 0 {
		return Clause{}, false
	}
	whom, doubtful, ok := s.punished(next+n, end)
	if !ok || doubtful > surelyImposed {
		return Clause{}, false
	}
	subject := sanction + amount
	cl := Clause{
		Text: finish(subject + " is imposed " + whom), Subject: subject, Class: "punish", Mood: Done, Doubt: doubtful, Tokens: end - start,
		Span: viet.Span{Start: s.toks[start].Start, End: s.toks[end-1].End},
	}
	cl.Headline = strings.TrimSuffix(cl.Text, ".")
	for i := at; i < end; i++ {
		if a, isAmount := s.toks[i].Value.(*viet.Amount); isAmount && !a.Ordinal {
			cl.Amounts = append(cl.Amounts, Amount{Value: a.Value, Unit: a.Unit})
		}
	}
	return cl, true
}

// bans are how a sentence without subject forbids something, the longest first.
var bans = []struct{ vi, en string }{{"nghiêm cấm", "strictly prohibited"}, {"cấm", "prohibited"}}

// Ban translates a sentence without subject that forbids an act, "Nghiêm cấm bán thuốc lá cho trẻ em.": "It is strictly prohibited to …". It is
// read whole or not at all.
func (s *Sentence) Ban() (Clause, bool) {
	start, stop := s.engine.opening(s)
	end := boundary(s, start)
	if stop || end-start > briefTokens {
		return Clause{}, false
	}
	for _, ban := range bans {
		n := s.spells(start, ban.vi)
		if n == 0 {
			continue
		}
		at := start + n
		for _, d := range []string{"các hành vi", "những hành vi", "mọi hành vi", "hành vi", "việc"} {
			if k := s.spells(at, d); k > 0 {
				at += k
				break
			}
		}
		if cl, ok := s.banned(start, at, end, ban.en); ok && at == start+n {
			return cl, true
		}
		vp := best(s.chart().over(at, end), catVP)
		if vp == nil || vp.flags&flagPassive != 0 || moodOf(vp) != Done && !denies(vp) {
			return Clause{}, false
		}
		w := writer{}
		text := "to " + w.undone(vp)
		if doubt(vp) > surely || w.unsure > 0 || strings.Contains(text, "~") || clashing(" "+text+" ") {
			return Clause{}, false
		}
		cl := Clause{
			Text: finish("it is " + ban.en + " " + text), Subject: "it", Class: "forbid", Mood: Denied, Marked: true, Doubt: doubt(vp), Tokens: end - start,
			Span: viet.Span{Start: s.toks[start].Start, End: s.toks[end-1].End},
		}
		cl.Headline = strings.TrimSuffix(cl.Text, ".")
		collect(vp, &cl)
		return cl, true
	}
	return Clause{}, false
}

// banned translates a ban that names those who must not do something: "Nghiêm cấm tổ chức, cá nhân tăng giá." is that they are prohibited from it.
func (s *Sentence) banned(start, at, end int, en string) (Clause, bool) {
	var who, vp *node
	cost := 0
	for k := at + 1; k < end-1; k++ {
		np, act := best(s.chart().over(at, k), catNP), best(s.chart().over(k, end), catVP)
		if np == nil || act == nil || !np.class.agent() || np.flags&(flagProper|flagVerbal) != 0 || act.flags&(flagTAM|flagPassive) != 0 || act.rule == rulePredicate {
			continue
		}
		if who == nil || np.cost+act.cost < cost {
			who, vp, cost = np, act, np.cost+act.cost
		}
	}
	if who == nil {
		return Clause{}, false
	}
	w := writer{}
	be := " is "
	if w.pluralNP(who) {
		be = " are "
	}
	subject := w.np(who, roleSubject)
	text := subject + be + en + " from " + w.vp(vp, form{shape: shapeIng})
	if doubt(vp)+doubt(who) > surely || w.unsure > 0 || strings.Contains(text, "~") || clashing(" "+text+" ") {
		return Clause{}, false
	}
	cl := Clause{
		Text: finish(text), Subject: subject, SubjectClass: string(who.class), Class: "forbid", Mood: Denied, Marked: true, Doubt: doubt(vp) + doubt(who), Tokens: end - start,
		Span: viet.Span{Start: s.toks[start].Start, End: s.toks[end-1].End},
	}
	cl.Headline = strings.TrimSuffix(cl.Text, ".")
	collect(vp, &cl)
	return cl, true
}

// undone writes an act as an infinitive without "to", and what is left undone as a failure: "fail to report".
func (w *writer) undone(vp *node) string {
	if vp.rule == ruleVPList && vp.l.l.flags&flagTAM|vp.r.flags&flagTAM != 0 {
		return w.undone(vp.l.l) + " or " + w.undone(vp.r)
	}
	if denies(vp) {
		return "fail to " + w.vp(vp.r, form{shape: shapeBase})
	}
	text := w.vp(vp, form{shape: shapeBase})
	if vp.rule == ruleVPList && vp.l.l.rule != ruleVPList {
		text = w.vp(vp.l.l, form{shape: shapeBase}) + " or " + w.vp(vp.r, form{shape: shapeBase}) // each of them is
	}
	return text
}

// surelyImposed is the doubt about an act up to which its penalty is told.
const surelyImposed = 1

// spells gives the number of tokens from i on that are the syllables of a Vietnamese phrase, or 0.
func (s *Sentence) spells(i int, vi string) int {
	n := 0
	for word := range strings.FieldsSeq(vi) {
		if i+n >= len(s.toks) || s.toks[i+n].Key != word {
			return 0
		}
		n++
	}
	return n
}

// fine writes how much is to be paid, " of VND1 million to VND2 million", and gives the token behind it; i itself where nothing is.
func (s *Sentence) fine(i, end int) (text string, next int) {
	c := s.chart()
	for j := min(end, i+fineReach); j > i; j-- {
		cl := c.over(i, j)
		w := writer{}
		if pp := best(cl, catPP); pp != nil && pp.rule == rulePP {
			_, figure := measure(pp.r)
			switch {
			case pp.l.lex.vi == "từ" && pp.r.rule == ruleRange:
				return " of " + w.np(pp.r, rolePrep), j
			case (pp.l.lex.vi == "đến" || pp.l.lex.vi == "tới") && figure:
				return " of up to " + w.np(pp.r, rolePrep), j
			}
		}
		if np := best(cl, catMeasure); np != nil {
			return " of " + w.np(np, rolePrep), j
		}
	}
	return "", i
}

// fineReach is the number of tokens that a range of amounts may have.
const fineReach = 8

// punished writes whom or what a penalty is for: "for selling fake goods", "on drivers who …".
func (s *Sentence) punished(i, end int) (text string, doubtful float64, ok bool) {
	c := s.chart()
	for _, d := range deeds {
		n := s.spells(i, d)
		if n == 0 {
			continue
		}
		if strings.HasSuffix(d, "vi phạm") {
			n -= len([]string{"vi", "phạm"}) // who violates a rule
		}
		vp := best(c.over(i+n, end), catVP)
		if vp == nil {
			return s.lacking(i+n, end)
		}
		w := writer{}
		text = w.deedOf(vp)
		return "for " + text, doubt(vp), w.unsure == 0 && !strings.Contains(text, "~") && !clashing(" "+text+" ")
	}
	np := best(c.over(i, end), catNP)
	if np == nil || np.class != person && np.class != org {
		return "", 0, false
	}
	w := writer{}
	text = w.np(np, roleSubject)
	return "on " + text, doubt(np), w.unsure == 0 && !strings.Contains(text, "~") && !clashing(" "+text+" ")
}

// lacking writes an act that is punished for what it lacks: "điều khiển xe không có giấy đăng ký", "bán hàng mà không xuất hóa đơn" are driving vehicles
// without registration papers and selling goods without issuing invoices.
func (s *Sentence) lacking(i, end int) (text string, doubtful float64, ok bool) {
	c := s.chart()
	for k := i + 2; k+2 < end; k++ {
		if s.toks[k].Key != "không" || s.inside[k] {
			continue
		}
		to := k
		if s.toks[k-1].Key == "mà" {
			to--
		}
		does, lacks := best(c.over(i, to), catVP), best(c.over(k+1, end), catVP)
		if does == nil || lacks == nil || lacks.flags&(flagTAM|flagPassive) != 0 || lacks.rule == rulePredicate {
			continue
		}
		w := writer{}
		text = "for " + w.deedOf(does) + " without "
		if lacks.rule == ruleVNP && headLex(lacks).viOf() == "có" {
			text += w.np(lacks.r, roleObject)
		} else {
			text += w.vp(lacks, form{shape: shapeIng})
		}
		return text, doubt(does) + doubt(lacks), w.unsure == 0 && !strings.Contains(text, "~") && !clashing(" "+text+" ")
	}
	return "", 0, false
}

// deedOf writes an act as a gerund, and what is left undone as a failure: "failing to register".
func (w *writer) deedOf(vp *node) string {
	if vp.rule == ruleVPList {
		left, right := vp.l.l, vp.r
		word := " and "
		if c := vp.l.r; c.cat != catConj || c.lex.en == "or" {
			word = " or " // one of them is enough
		}
		return w.deedOf(left) + word + w.deedOf(right)
	}
	if denies(vp) {
		return "failing to " + w.vp(vp.r, form{shape: shapeBase})
	}
	return w.vp(vp, form{shape: shapeIng})
}

// namesDeed reports the words before an act that a rule forbids or punishes: "hành vi bán hàng giả".
func namesDeed(l *lex) bool { return strings.HasSuffix(l.viOf(), "hành vi") }
