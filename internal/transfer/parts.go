package transfer

import (
	"slices"

	"songngu/internal/viet"
)

// maxPart is the doubt up to which a clause of figures is told whose place in its sentence is not sure.
const maxPart = 0.45

// figuresBehind translates the parts of a sentence from token start on that are clauses of figures with subjects of their own, behind one that
// was not read whole: "Tín dụng xanh …; dư nợ cho vay nông nghiệp đạt 3.500 tỷ đồng, tăng 6%". What is aimed at is no such figure.
func (e *Engine) figuresBehind(s *Sentence, start int, opt Options, before string) []Clause {
	if !opt.Narrative || opt.wholly || opt.Entire || s.plans() {
		return nil
	}
	var out []Clause
	for start < len(s.toks) {
		if within, _ := e.openerAt(s, start); within > 0 && s.toks[start].Key == "trong" {
			return out // "trong đó …": of what was not read
		}
		end := boundary(s, start)
		cl, _, ok := e.clauseBehindFronts(s, start+e.skipOpener(s, start), end, nil, opt)
		if ok && (s.ownFigure(cl, start) || listing[before] && before != "provide" && ownLevel(cl)) {
			out = append(out, cl)
		}
		start = end + 1
	}
	return out
}

// ownFigure reports a clause that tells a figure of a subject of its own.
func (s *Sentence) ownFigure(cl Clause, start int) bool {
	switch {
	case cl.Inherited, cl.Mood != Done, cl.Doubt > maxPart, len(cl.Amounts) == 0:
		return false
	case cl.Class == "rise", cl.Class == "fall", cl.Class == "reach", cl.Class == "rank":
		return true
	}
	if s.toks[start].Kind == viet.Quantity || start+1 < len(s.toks) && s.toks[start+1].Kind == viet.Quantity {
		return !grouped[cl.Class] && !cl.Cut // "gần 100 con gia súc bị cuốn trôi"
	}
	return cl.SubjectProper && class(cl.SubjectClass).agent() && (cl.told || cl.Class == "")
}

// ownLevel reports a clause that says, whole, what a subject of its own is or has, in figures, like the one before it.
func ownLevel(cl Clause) bool {
	return !cl.Inherited && !cl.Cut && cl.Doubt <= maxPart && len(cl.Amounts) > 0 && (cl.Class == "be" || cl.Class == "own" && cl.SubjectProper) && cl.Mood == Done
}

// grouped are the classes of verbs under which, or under whose object, more may stand than the first predicate.
var grouped = map[string]bool{"say": true, "order": true, "agree": true, "aim": true, "provide": true, "own": true, "be": true, "amend": true, "advise": true}

// chained reports a clause cut off at a further predicate of its subject, which told what it did: what stands behind the semicolon at end goes on
// with that, "đã xây dựng kế hoạch, huy động lực lượng …; tăng cường tuần tra".
func (e *Engine) chained(s *Sentence, cl Clause, end int) bool {
	if !cl.Cut || !cl.told || cl.last+2 >= end || grouped[cl.Class] || s.toks[cl.last].In(s.text) != "," || s.toks[end].In(s.text) != ";" {
		return false
	}
	return e.opensVerb(s, cl.last+1) && !s.quotes(cl.last, end) && !s.names(cl.last, end, "để", "nhằm", "gồm", "như", "rằng")
}

// passedOver reports an act without subject that was not read, between semicolons, of a sentence whose subject goes on behind it.
func (e *Engine) passedOver(s *Sentence, start, end int) bool {
	if end >= len(s.toks) || s.toks[end].In(s.text) != ";" || !e.opensVerb(s, start) || s.quotes(start, end) || s.names(start, end, ":", "gồm", "như", "rằng") {
		return false
	}
	c := s.chart()
	for j := min(end, start+briefTokens); j >= start+3; j-- {
		if best(c.over(start, j), catS) != nil {
			return false // it may have a subject of its own
		}
	}
	return true
}

// names reports whether one of some words stands in tokens [start, end).
func (s *Sentence) names(start, end int, words ...string) bool {
	for i := start; i < end; i++ {
		if slices.Contains(words, s.toks[i].Key) || slices.Contains(words, s.toks[i].In(s.text)) {
			return true
		}
	}
	return false
}

// dated reports a clause behind a time.
func dated(nd *node) bool { return outer(nd) && nd.flags&flagDated != 0 }

// plainActs reports a predicate of acts done to something, none within another: what follows behind its comma is one more, and nobody else's.
func plainActs(vp *node) bool {
	for vp.rule == ruleAdvVP || vp.rule == ruleAdjVP || vp.rule == ruleTimeVP || vp.rule == ruleTAM && doneBefore[vp.l.lex.en] {
		vp = vp.r
	}
	vp = withoutTail(vp)
	if vp.rule == ruleVPList {
		return plainActs(vp.r) && plainActs(vp.l.l)
	}
	return vp.rule == ruleVNP && vp.flags&flagPassive == 0 && !grouped[headClass(vp)] && !levelVerbs[headClass(vp)] && vp.r.flags&(flagVerbal|flagNominal) == 0
}

// levelVerbs are the classes of verbs whose object is the figure itself.
var levelVerbs = map[string]bool{"rise": true, "fall": true, "reach": true, "rank": true}

// nextAct reports whether one more act with so many as its object follows at token i, up to a comma or the end.
func (s *Sentence) nextAct(i, end int) bool {
	c := s.chart()
	for j := i + 3; j <= min(end, i+briefTokens); j++ {
		if j < end && s.toks[j].In(s.text) != "," {
			continue
		}
		if vp := best(c.over(i, j), catVP); vp != nil {
			own := best(c.over(i, j), catS)
			return plainActs(vp) && vp.flags&flagQuantity != 0 && (own == nil || vp.cost < own.cost)
		}
	}
	return false
}

// contrasted reports whether ", còn" and a clause with a subject of its own follow at token j: "tỉnh có 320 hợp tác xã, còn huyện có 45".
func (s *Sentence) contrasted(j int) bool {
	if j+4 >= len(s.toks) || s.toks[j].In(s.text) != "," || s.toks[j+1].Key != "còn" {
		return false
	}
	c := s.chart()
	for k := j + 5; k <= min(c.n, j+2+briefTokens); k++ {
		if best(c.over(j+2, k), catS) != nil {
			return true
		}
	}
	return false
}

// pairGoesOn reports "và" at token j within what the clause ends in, a pair of figures or a name, "đối với 94 tổ chức | và 117 cá nhân", "Trung tâm Đổi mới
// sáng tạo | và Chuyển đổi số", or a comma within those that are counted: "5.000 kỹ sư | , cử nhân".
func (s *Sentence) pairGoesOn(j int, nd *node) bool {
	last := lastNoun(nd)
	if last == nil || j+2 >= len(s.toks) || s.toks[j].Key != "và" && s.toks[j].In(s.text) != "," {
		return false
	}
	if s.toks[j].Key == "và" {
		return s.toks[j+1].Kind == viet.Quantity && last.flags&flagQuantity != 0 ||
			s.toks[j+1].Capital && s.toks[j+1].Kind == viet.Word && last.class != person && last.flags&(flagProper|flagCapital) != 0 && !s.opensClause(j+1, len(s.toks))
	}
	return last.rule == ruleNumNP && last.class == person && s.listsPeople(j+1)
}

// listsPeople reports a bare noun for people at token i, with a mark or another counted noun behind it.
func (s *Sentence) listsPeople(i int) bool {
	c := s.chart()
	for k := i + 1; k+1 < min(len(s.toks), i+5); k++ {
		if n := best(c.over(i, k), catN); n != nil && n.rule == ruleLeaf && n.class == person && (s.toks[k].In(s.text) == "," || s.toks[k].Key == "và" && s.toks[k+1].Kind == viet.Quantity) {
			return true
		}
	}
	return false
}

// leftWith reports a clause with ", còn" as one more of its verbs where a clause of its own stands behind it, or with the place that "riêng" singles out
// as one more subject: "Riêng khu vực Việt Trì, sản lượng đạt 7,9 triệu tấn".
func (s *Sentence) leftWith(nd *node) bool {
	if nd.first > 0 && s.toks[nd.first-1].Key == "riêng" && subjectOf(coreOf(nd)).rule == ruleNPList {
		return true
	}
	for i := nd.first + 1; i < nd.last; i++ {
		if s.contrasted(i) {
			return true
		}
	}
	return false
}

// tellsLevel reports a clause that ends in the figure of a level: "giá vé người lớn là 120.000 đồng".
func tellsLevel(nd *node) bool {
	core := coreOf(nd)
	if core.rule != ruleS || core.r.rule != ruleBe && core.r.rule != ruleVNP || core.r.flags&flagTAM != 0 {
		return false
	}
	k := headClass(core.r)
	_, figure := measure(core.r.r)
	return figure && (k == "be" || k == "reach") || k == "reach" && core.r.r.rule == ruleNumNP
}

// levelGoesOn reports whether the next level of its kind follows behind the comma at token j: ", trẻ em 60.000 đồng", ", từ Hàn Quốc đạt 2,9 triệu lượt".
func (s *Sentence) levelGoesOn(j int) bool {
	if j < 1 || s.toks[j].In(s.text) != "," || j+2 >= len(s.toks) || s.names(0, j, "lần", "đều", "mỗi", "cùng", "nếu", "khi") || s.toks[j+1].Kind != viet.Word && s.toks[j+1].Kind != viet.Date {
		return false
	}
	for k := j + 2; k < len(s.toks) && s.toks[k].In(s.text) != "," && s.toks[k].In(s.text) != ";" && !s.conditional(k) && !s.excepting(k); k++ {
		if s.toks[k].Kind == viet.Quantity {
			return true
		}
	}
	return false
}

// asksAgain reports whether the order at token i is given by the verb of the one in the clause from token first on.
func (s *Sentence) asksAgain(first, i int) bool {
	if i+2 >= len(s.toks) {
		return false
	}
	one, two := s.toks[i].Key, s.toks[i+1].Key
	for k := first; k+1 < i && s.toks[k].In(s.text) != ";"; k++ {
		if s.toks[k].Key == one && (one == "giao" || s.toks[k+1].Key == two) {
			return true
		}
		if one == "yêu" && two == "cầu" && s.toks[k].Key == "giao" {
			return true
		}
	}
	return false
}

// nextFigure reports whether a figure follows right behind a comma in tokens [i, end).
func (s *Sentence) nextFigure(i, end int) bool {
	for k := i; k+1 < end; k++ {
		if s.toks[k].In(s.text) == "," && s.toks[k+1].Kind == viet.Quantity {
			return true
		}
	}
	return false
}

// ofWhole writes an act as that of the place or body that stands before it, of which a level is told: "tỉnh giải ngân vốn đầu tư công đạt 46% kế hoạch" is
// "the province's public investment disbursement". It is "" for anything else.
func (w *writer) ofWhole(subject, vp *node) string {
	if !levelVerbs[headClass(vp)] {
		return ""
	}
	n := subject
	whole := n.rule == ruleDetNP && n.l.lex.viOf() == "cả"
	if whole {
		n = n.r
	} else if n.rule == ruleBareNP {
		n = n.l
	}
	if n.rule != ruleCompound || n.l.rule != ruleLeaf || n.l.class != place && n.l.class != org || n.r.class != act || n.r.rule != ruleLeaf {
		return ""
	}
	holder := w.nominal(n.l)
	act := w.nominal(n.r)
	if whole {
		return "the whole " + holder.text(false) + "'s " + act.text(false)
	}
	return "the " + holder.text(false) + "'s " + act.text(false)
}

// amongWhat reports "trong đó có" at token i: it speaks of what was named last.
func (s *Sentence) amongWhat(i int) bool {
	return i+2 < len(s.toks) && s.toks[i].Key == "trong" && s.toks[i+1].Key == "đó" && s.toks[i+2].Key == "có"
}

// membersFollow reports whether the members of what a clause ends in follow at token j, so many of them: "5 giống lúa mới, gồm …", "nhiều dự án lớn như …".
func (s *Sentence) membersFollow(j int, nd *node) bool {
	k := j
	if s.toks[k].In(s.text) == "," {
		k++
	}
	if k+1 >= len(s.toks) {
		return false
	}
	switch two := s.toks[k].Key + " " + s.toks[k+1].Key; {
	case s.toks[k].Key == "gồm", two == "bao gồm", two == "trong đó" && k > j && s.names(k+2, min(k+4, len(s.toks)), "có"):
	case s.toks[k].Key == "như" && !s.within(k, []string{"như vậy", "như thế", "như sau", "như đối", "như trên"}), two == "ví dụ", two == "chẳng hạn", two == "điển hình":
	default:
		return false
	}
	last := lastNoun(nd)
	return last != nil && last.rule == ruleNumNP && last.flags&(flagVerbal|flagNominal) == 0 || last != nil && k > j && last.rule == ruleDetNP && last.flags&flagPlural != 0
}

// parallel reports whether a clause of another name with so many as its object begins at token i: ", Bắc Giang hỗ trợ 300 triệu đồng".
func (s *Sentence) parallel(i, end int) bool {
	c := s.chart()
	for j := i + 3; j <= min(end, i+briefTokens); j++ {
		if j < end && s.toks[j].In(s.text) != "," {
			continue
		}
		nd := best(c.over(i, j), catS)
		return nd != nil && nd.rule == ruleS && nd.l.flags&flagProper != 0 && nd.r.flags&flagQuantity != 0 && plainActs(nd.r)
	}
	return false
}

// inPresence reports "với sự tham dự của …" at token j: it says who was there, not what is meant.
func (s *Sentence) inPresence(j int) bool {
	return j+3 < len(s.toks) && s.toks[j].Key == "với" && s.toks[j+1].Key == "sự" && s.attended(j, len(s.toks))
}
