package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// adds reports whether what stands behind the comma at token j only adds to the clause before it in news: a comparison of its figure, what came of it,
// against what it stands, what follows where it does not hold.
func (s *Sentence) adds(j, end int, nd *node) bool {
	if s.toks[j].In(s.text) != "," || j+2 >= end || s.listed[j] || s.inside[j] {
		return false
	}
	one, two := s.toks[j+1].Key, s.toks[j+1].Key+" "+s.toks[j+2].Key
	switch {
	case s.remarksInQuotes(j, end, nd), s.alsoAttended(nd), subjectOf(coreOf(nd)).class.agent() && s.pastBehindTime(j+1, end):
		return true
	case one == "thay" && !s.insteadOf(j, end):
		return false
	case conclusions.has(one) || conclusions.has(two):
		return true // "…, do đó chỉ nên …"
	case one == "nếu" || two == "khi đó":
		return s.otherCase(j+1, end)
	case two == "trường hợp":
		return s.opensOwn(j + 1) // "…, trường hợp làm chết người thì bị phạt tù đến 20 năm"
	case two == "quá hạn", two == "quá thời":
		return s.names(j+3, min(end, j+ownReach), "sẽ", "thì", "bị")
	case s.excepting(j+1) || s.excepted(j, end):
		return false
	case comparisons.has(one) || comparisons.has(two):
		return s.counts(j) && s.compares(j+1, end)
	case two == "sau khi", two == "trước khi":
		return pastMarked(coreOf(nd).r) || two == "sau khi" && s.happened(j+3, end)
	case one == "đều":
		return statistic(nd) || countsSo(nd) || countsOut(nd) // "có 3 ca tử vong, đều là trẻ chưa tiêm phòng"
	case two == "thậm chí":
		return statistic(nd) || countsSo(nd) || countsOut(nd)
	case two == "nguyên nhân", two == "trọng tâm":
		return s.names(j+3, min(j+remarkHead, end), "là", "do", "được") // "…, nguyên nhân chủ yếu là do giá giảm"; "thực trạng, nguyên nhân và giải pháp" is a list
	case one == "khi":
		return background(nd) && s.tellsFact(j+2, end) // "khó khăn lớn nhất là thiếu giáo viên, khi toàn tỉnh chỉ có 392 người"
	case one == "là":
		return statistic(nd) || pastMarked(coreOf(nd).r) // "dư nợ tăng 18,6%, là mức cao nhất"
	case one == "buộc":
		return s.closedBefore(nd) // "nâng mức phạt lên 75 triệu đồng, buộc hoàn trả …": that, too
	case one == "riêng":
		return statistic(nd) || countsOut(nd) || s.toks[j+2].Kind == viet.Date || s.ofItself(j+2, end)
	case two == "thời hạn":
		return true
	case two == "dự kiến":
		return coreOf(nd).r.flags&flagTAM != 0 && s.engine.opensVerb(s, j+3) // "đang lấy ý kiến, dự kiến trình Quốc hội …"
	case one == "từ":
		k := headClass(coreOf(nd).r)
		return (k == "rise" || k == "fall") && s.counts(j) || s.names(j+2, min(end, j+examplesReach), "đến") && !s.figures(j+1, end) // "…, từ đăng ký khai sinh đến mở tài khoản"
	}
	if (s.closedBefore(nd) || pastMarked(coreOf(nd).r)) && s.superlative(j+1, end) {
		return true
	}
	if s.presents(j+1, nd) || s.figureEnds(nd) && s.countless(j+1, end) || s.closedBefore(nd) && (s.freshSubject(j+1, end) || s.freshAct(j+1, end)) {
		return true
	}
	if ofName(nd) && !bare(nd) && s.engine.opensVerb(s, j+1) && !limited(s, j) && !s.engine.closesVerb(s, j, nd) {
		return true // "Sở Nông nghiệp Thanh Hóa có 8 phó giám đốc, vượt xa quy định …"
	}
	if k := headClass(coreOf(nd).r); (k == "order" || k == "say" || ofName(nd)) && subjectOf(coreOf(nd)).class.agent() && !bare(nd) && s.speaks(j+1, end) && !s.engine.closesVerb(s, j, nd) {
		return true // "…, nhấn mạnh hai nội dung …"
	}
	return s.turnsFrom(j, end, nd) || s.remarks(j+1, end) || s.consists(j+1, nd) || totals.has(two) && s.figuresTill(j+3, end) || s.counted(j+1, end) || s.levelOf(j+1, end, nd)
}

// remarkHead is how far behind its comma a remark has the word that tells it from a list.
const remarkHead = 6

// turnsFrom reports a word behind the comma at token j that turns from what was so, or is measured, to something else: that takes nothing back. What is given
// or asked for may be limited so, "được hỗ trợ 5 triệu đồng, nhưng tối đa …".
func (s *Sentence) turnsFrom(j, end int, nd *node) bool {
	next := s.turnsAt(j, end)
	if next == 0 {
		return false
	}
	if statistic(nd) || countsSo(nd) || tellsNumber(nd) && !s.capped(next, end) {
		return true
	}
	for k := next; k < min(end, next+nextFigure); k++ {
		if limiting[s.toks[k].Key] && s.toks[k].Key != "chỉ" {
			return false
		}
	}
	told := innermost(nd)
	return pastMarked(told.r) || statistic(told) || countsSo(told) || countsOut(told) || asItIs.has(s.toks[next].Key) || asItIs.has(s.toks[next].Key+" "+s.toks[next+1].Key)
}

// background reports a clause of how things are, which a clause behind ", khi" sets against what was so: it gives nobody anything and names no sum.
func background(nd *node) bool {
	core := coreOf(nd)
	if core.rule != ruleS || moodOf(core.r) != Done || core.r.rule == ruleBe && isFigure(core.r.r) {
		return false
	}
	return pastMarked(core.r) || headClass(core.r) == "be" || headClass(core.r) == "own"
}

// tellsFact reports a figure, or a mark of what was so, between token i and the next mark.
func (s *Sentence) tellsFact(i, end int) bool {
	return s.figuresTill(i, end) || s.happened(i, end)
}

// superlative reports who or what was so most of all, at token i: "…, người mất nhiều nhất là một cán bộ hưu trí".
func (s *Sentence) superlative(i, end int) bool {
	for k := i + 2; k+1 < min(end, i+examplesReach) && s.toks[k].In(s.text) != ","; k++ {
		if s.toks[k].Key == "nhất" && s.toks[k+1].Key == "là" {
			return true
		}
	}
	return false
}

// innermost is the last clause within a clause of what somebody says or shows, or the clause itself.
func innermost(nd *node) *node {
	said := coreOf(nd)
	for n := range nd.ends {
		if n.rule == ruleS {
			said = n
		}
	}
	return said
}

// remarks reports a noun that "mà" tells more of at token i, a remark on all that stands before it: "…, mức mà nhiều hộ cho là cao", "…, một mục tiêu mà …".
func (s *Sentence) remarks(i, end int) bool {
	for k := i + 1; k < min(i+remarkHead-2, end); k++ {
		if s.toks[k].Key == "mà" {
			np := best(s.chart().over(i, k), catNP)
			return np != nil && np.class == abst || k == i+1 && s.toks[i].Key == "điều"
		}
	}
	return false
}

// compares reports a comparison with its figure at token i, or one that needs none: "gấp hơn bốn lần", "sát ngưỡng cảnh báo".
func (s *Sentence) compares(i, end int) bool {
	if two := s.toks[i].Key + " " + s.toks[i+1].Key; s.toks[i].Key == "sát" || two == "chưa đủ" || two == "còn cách" || two == "so với" {
		return true
	}
	for k := i + 1; k < min(i+comparisonReach, end); k++ {
		if s.toks[k].Kind == viet.Quantity || s.toks[k].Key == "lần" {
			return true
		}
	}
	return false
}

// examplesReach is how far behind its first word the second of a range stands.
const examplesReach = 12

// comparisonReach is how far behind its first word the figure of a comparison stands: "gấp hơn bốn lần", "ít hơn gần 71 điều".
const comparisonReach = 7

// instead reports "mà" at token j between what is denied and what is so instead, "không còn ấn định theo một khung chung mà chia thành năm bậc", or before
// what is not even needed: "vay vốn mà không cần tài sản bảo đảm".
func (s *Sentence) instead(j, end int, nd *node) bool {
	if s.toks[j].In(s.text) == "," {
		j++
	}
	if j+2 >= end || s.toks[j].Key != "mà" {
		return false
	}
	not := s.toks[j+1].Key == "không" || s.toks[j+1].Key == "chưa"
	if moodOf(coreOf(nd).r) == Denied {
		return !not && !unpaired(s, nd) && !s.datedTill(j, end)
	}
	return not && (s.toks[j+2].Key == "cần" || s.toks[j+2].Key == "phải")
}

// setsRule reports a clause that ends in from when a paper holds, or in what a level is: others may hold for some.
func (s *Sentence) setsRule(nd *node) bool {
	for n := range nd.ends {
		switch {
		case n.cat == catVP && headClass(n) == "begin":
			return true
		case n.rule == ruleS && headClass(n.r) == "be" && n.r.flags&flagTAM == 0 && s.toks[n.last-1].Kind != viet.Date && s.figuresTill(n.r.first, n.last):
			return subjectOf(n).class == abst || subjectOf(n).class == money || subjectOf(n).class == period
		}
	}
	return false
}

// consists reports a clause that counts the parts of a paper, before one more predicate at token i: "Công ước gồm 9 chương, 71 điều, được … thông qua".
func (s *Sentence) consists(i int, nd *node) bool {
	core := coreOf(nd)
	vi := headLex(core.r).viOf()
	return (vi == "gồm" || vi == "bao gồm" || vi == "gồm có") && subjectOf(core).class == doc && s.figuresTill(core.r.first, i) && (s.toks[i].Key == "được" || s.engine.opensVerb(s, i))
}

// figuresTill reports a figure between token i and the next mark.
func (s *Sentence) figuresTill(i, end int) bool {
	for k := i; k < end && s.toks[k].In(s.text) != ","; k++ {
		if s.toks[k].Kind == viet.Quantity {
			return true
		}
	}
	return false
}

// datedTill reports a date between token i and the next mark.
func (s *Sentence) datedTill(i, end int) bool {
	for k := i; k < end && s.toks[k].In(s.text) != ","; k++ {
		if s.toks[k].Kind == viet.Date {
			return true
		}
	}
	return false
}

// exempted is the English of an exception or a condition behind token j that is not read, "…, trừ trường hợp chậm do lỗi hệ thống", "…, riêng hộ nghèo là 5
// năm", "… nếu cam kết làm việc 5 năm", or "".
func (s *Sentence) exempted(j, end int, nd *node) string {
	k := j
	if s.toks[j].In(s.text) == "," {
		k++
	}
	if k+1 >= end {
		return ""
	}
	switch one := s.toks[k].Key; {
	case one == "nếu" || one == "với" && s.toks[k+1].Key == "điều" && k > j:
		if agrees := headClass(coreOf(nd).r) == "agree" && one == "với"; agrees || givesOrBinds(coreOf(nd)) && !s.names(k, end, "thì", "sẽ", "phải", "bị") {
			return " under certain conditions"
		}
	case k == j:
		return ""
	case one == "trừ" && s.names(k+1, min(k+3, end), "trường"):
		return ", except in certain cases"
	case one == "riêng" && (s.toks[k+1].Kind == viet.Word && s.setsRule(nd) || orderedBy(nd)):
		return ", with some exceptions"
	}
	return ""
}

// orderedBy reports what somebody is told to do, or must do, by a day at its end: others may have another, "…, riêng 15 xã phải xong trong quý I".
func orderedBy(nd *node) bool {
	if core := coreOf(nd); headClass(core.r) != "order" && moodOf(core.r) != Duty {
		return false
	}
	for n := range nd.ends {
		if n.rule == ruleVPTime && n.r.rule == rulePTime && n.r.l.lex.in(deadlines) {
			return true
		}
	}
	return false
}

// givesOrBinds reports a clause of what somebody is given or allowed, or must do.
func givesOrBinds(core *node) bool {
	k, first := headClass(core.r), leftmost(core.r)
	if first.lex != nil && strings.HasPrefix(first.lex.en, "mustnot") || moodOf(core.r) == Denied {
		return false // "không được dự lễ hội nếu không được phân công": it says when they may
	}
	return k != "be" && k != "say" && k != "own" && (moodOf(core.r) == Duty && subjectOf(core).class.agent() || first.lex != nil && strings.HasPrefix(first.lex.viOf(), "được"))
}

// excepted reports whether an exception stands in the part of the sentence behind the comma at token j.
func (s *Sentence) excepted(j, end int) bool {
	for k := j + 1; k < min(end, j+limitReach); k++ {
		if s.excepting(k) {
			return true
		}
	}
	return false
}

// presents reports who somebody is, behind the comma before token i: "… chủ kho là Trần Quốc Bảo, giám đốc một công ty thương mại".
func (s *Sentence) presents(i int, nd *node) bool {
	last, core := lastNoun(nd), coreOf(nd)
	if is := headClass(core.r) == "be"; is && subjectOf(core).flags&flagProper != 0 {
		return false // "ông Tiến là em bà Lê Thị Quý, vợ ông …"
	}
	if last == nil || last.class != person || last.flags&flagProper == 0 || s.toks[i].Capital {
		return false
	}
	for k := i + 1; k < min(len(s.toks), i+5); k++ {
		if n := best(s.chart().over(i, k), catN); n != nil && n.rule == ruleLeaf && n.class == person {
			return true
		}
	}
	return false
}

// figureEnds reports a clause that ends in a figure with its unit, with which no list of things goes on; "quận 9" is none.
func (s *Sentence) figureEnds(nd *node) bool {
	last := &s.toks[nd.last-1]
	return last.Kind == viet.Quantity && strings.Trim(last.In(s.text), "0123456789.,-–") != ""
}

// closedBefore reports a clause that ends in a figure, a time or an adjective: the noun behind its comma is no member of a list in it.
func (s *Sentence) closedBefore(nd *node) bool {
	return s.figureEnds(nd) || endsInTime(nd) || lastLeaf(nd).cat == catA && headClass(coreOf(nd).r) != "own"
}

// freshAct reports one more act at token i, which is more likely than a noun phrase: "điều động 46 cán bộ trong 60 ngày, lập tổ công tác".
func (s *Sentence) freshAct(i, end int) bool {
	if s.toks[i].Kind != viet.Word || limited(s, i) || laterPredicate(s, i, end) {
		return false
	}
	c := s.chart()
	for k := min(end, i+remarkReach); k > i+2; k-- {
		vp, np := best(c.over(i, k), catVP), best(c.over(i, k), catNP)
		if vp != nil || np != nil {
			return vp != nil && vp.rule == ruleVNP && (np == nil || vp.cost+surelyVerb <= np.cost)
		}
	}
	return false
}

// turnsFigure reports a word at token j, without a comma before it, that turns from a figure to what limits none: "là 10.000 tỷ đồng nhưng đến hết tháng 7
// mới giải ngân được 1.870 tỷ đồng".
func (s *Sentence) turnsFigure(j, end int, nd *node) bool {
	next := s.turnsAt(j, end)
	if next > 0 && tellsNumber(nd) && !s.capped(next, end) {
		return true
	}
	if next == 0 || !statistic(nd) && !countsSo(nd) && !isAmount(nd) {
		return false
	}
	for k := next; k < min(end, next+nextFigure); k++ {
		if limiting[s.toks[k].Key] {
			return false
		}
	}
	return !limited(s, j)
}

// isAmount reports a clause that says of a sum how much it is.
func isAmount(nd *node) bool {
	core := coreOf(nd)
	return core.rule == ruleS && core.r.rule == ruleBe && core.r.r.flags&flagQuantity != 0 && core.l.class == money
}

// caused reports a cause at token j, without a comma before it, of a figure that was measured, "mới đạt 38% kế hoạch do vướng giải phóng mặt bằng", or to which
// something was done: "đã xử phạt một doanh nghiệp 180 triệu đồng do …".
func (s *Sentence) caused(j, end int, nd *node) bool {
	if one := s.toks[j].Key; one != "do" && one != "vì" && one != "bởi" || s.inside[j] || j+3 >= end {
		return false
	}
	core := coreOf(nd)
	return (tellsFigure(core) || s.figureEnds(nd) && pastMarked(core.r)) && moodOf(core.r) == Done && !limited(s, j)
}

// freshSubject reports a noun phrase with a marked predicate of its own at token i, as far as it can be read, which limits nothing: "…, người có kinh nghiệm
// có thể hưởng 60 triệu đồng".
func (s *Sentence) freshSubject(i, end int) bool {
	if s.names(i, i+1, "trong", "nếu", "khi", "riêng", "trừ") || s.toks[i].Kind != viet.Word || limited(s, i) {
		return false
	}
	c := s.chart()
	for k := i + 1; k+2 < min(end, i+briefTokens) && s.toks[k].In(s.text) != ","; k++ {
		can := s.toks[k].Key == "có" && s.toks[k+1].Key == "thể"
		if (can || resuming[s.toks[k].Key] && s.toks[k].Key != "là") && !s.inside[k] && !s.within(k, otherwise[s.toks[k].Key]) {
			np := best(c.over(i, k), catNP)
			return np != nil && np.flags&flagVerbal == 0
		}
	}
	return false
}

// countless reports a clause of many things with its own tense at token i: "…, nhiều lô hàng đã xuống cấp".
func (s *Sentence) countless(i, end int) bool {
	if !s.names(i, i+1, "nhiều", "các", "những") && (i+1 >= end || s.toks[i].Key != "một" || s.toks[i+1].Key != "số") {
		return false
	}
	c := s.chart()
	for k := i + 4; k < min(end, i+briefTokens); k++ {
		if next := best(c.over(i, k), catS); next != nil && next.rule == ruleS && next.r.flags&flagTAM != 0 {
			return true
		}
	}
	return false
}

// ofName reports a clause of a name: what it says, it says of that one, whatever else is said behind it.
func ofName(nd *node) bool {
	core := coreOf(nd)
	who := subjectOf(core)
	return core.rule == ruleS && who != nil && who.rule != ruleNPList && who.flags&(flagProper|flagCapital) != 0 && who.flags&flagVerbal == 0 && (who.class.agent() || who.class == place)
}

// otherCase reports what follows in another case than the one before the comma, at token i: "…, nếu không sẽ bị thu hồi", "…, nếu giá giảm thì …", "…, khi đó …".
func (s *Sentence) otherCase(i, end int) bool {
	if s.toks[i].Key == "khi" || s.toks[i+1].Key == "không" && i+2 < end && (s.toks[i+2].Key == "sẽ" || s.toks[i+2].Key == "thì" || s.toks[i+2].In(s.text) == "," || s.spells(i+2, "có thể bị") > 0) {
		return true
	}
	return s.names(i+2, end, "thì", "sẽ") || s.opensOwn(i)
}

// happened reports "đã" or "bị" in a clause of what was before, from token i on: "…, sau khi thời hạn ban đầu bị lùi".
func (s *Sentence) happened(i, end int) bool {
	for k := i; k < end && s.toks[k].In(s.text) != ","; k++ {
		if key := s.toks[k].Key; (key == "bị" || key == "đã") && !s.inside[k] {
			return true
		}
	}
	return false
}

// ofItself reports a clause of a named body with its own tense at token i, behind "riêng": "…, riêng Thuế tỉnh đang truy thu …" limits nothing.
func (s *Sentence) ofItself(i, end int) bool {
	c := s.chart()
	for k := i + 1; k < min(end, i+briefTokens); k++ {
		if !s.marksTense(k) && s.toks[k].Key != "đang" {
			continue
		}
		who := best(c.over(i, k), catNP)
		return who != nil && who.class.agent() && who.flags&(flagProper|flagCapital) != 0
	}
	return false
}

// statistic reports a clause that tells a figure that was so, which no clause turned against it limits.
func statistic(nd *node) bool {
	k := headClass(orSelf(coreOf(nd).r))
	return nd.flags&flagQuantity != 0 && (tellsFigure(nd) || k == "reach" || k == "rise" || k == "fall") && moodOf(coreOf(nd).r) == Done
}

// countsSo reports a clause of how many somebody has or did, which nothing behind "nhưng" takes back: "Cả nước có 46.000 doanh nghiệp vận tải".
func countsSo(nd *node) bool {
	core := coreOf(nd)
	return core.rule == ruleS && nd.flags&flagQuantity != 0 && moodOf(core.r) == Done && (headClass(core.r) == "own" || pastMarked(core.r))
}

// tellsNumber reports a clause of how many there are, somebody has, or is at work on, also as somebody tells it: "cho biết đã có 31 triệu người dân tích hợp …".
func tellsNumber(nd *node) bool {
	core := coreOf(nd)
	if core.rule == ruleThere {
		return core.flags&flagQuantity != 0
	}
	for n := range core.ends {
		if n.rule == ruleHave && n.cat == catS {
			return n.l.rule == ruleLeaf && n.l.lex.en == "past" && n.r.r != nil && counts(subjectOf(n.r.r))
		}
	}
	told := innermost(nd)
	if told.rule != ruleS || told.r.flags&flagQuantity == 0 || told != core && headClass(core.r) != "say" {
		return false
	}
	k, does := moodOf(told.r), told.r
	if does.rule == ruleTAM {
		does = does.r
	}
	return k == Done && headLex(does).viOf() == "có" || k == Ongoing && does.rule == ruleVNP && counts(does.r)
}

// capped reports a word of a limit, or of a condition, in the clause that begins at token i.
func (s *Sentence) capped(i, end int) bool {
	for k := i; k < min(end, i+limitReach); k++ {
		if s.excepting(k) || s.toks[k].Key == "nếu" || s.toks[k].Key == "tối" || s.toks[k].Key == "điều" && s.names(k+1, k+2, "kiện") || s.toks[k].Key == "không" && s.names(k+1, k+2, "quá") {
			return true
		}
	}
	return false
}

// insteadOf reports words at token i, with a comma before them or without, that tell what was so before or might have been: "…, thay vì mức 20% như trước
// đây". No condition of what stands before them may follow.
func (s *Sentence) insteadOf(i, end int) bool {
	if s.toks[i].In(s.text) == "," {
		i++
	}
	if i+2 >= end || s.toks[i].Key != "thay" || s.toks[i+1].Key != "vì" && s.toks[i+1].Key != "cho" {
		return false
	}
	for k := i + 2; k < end; k++ {
		forWhom := s.toks[k].Key == "cho" || s.toks[k].Key == "đối" && s.names(k+1, min(k+2, end), "với")
		if s.excepting(k) || forWhom || s.toks[k].Key == "nếu" || s.toks[k].Key == "thì" || s.toks[k-1].In(s.text) == "," && s.conditional(k) {
			return false
		}
	}
	return true
}

// remarksInQuotes reports a comma at token j before somebody's own words to the end of the sentence, which add to what he asks or says: "…, \"chỗ nào khó thì báo
// cáo ngay\"".
func (s *Sentence) remarksInQuotes(j, end int, nd *node) bool {
	if k := headClass(coreOf(nd).r); k != "order" && k != "say" || j+briefQuote >= end || s.quoted[j-1] || s.excepting(j+1) || s.conditional(j+1) {
		return false
	}
	return !slices.Contains(s.quoted[j+1:end], false)
}

// briefQuote is how many words in quotation marks are a name rather than somebody's words.
const briefQuote = 6

// pastBehindTime reports a time at token i before "đã": one more thing that was done, "…, qua 9 tháng đã từ chối thanh toán 1.184 tỷ đồng".
func (s *Sentence) pastBehindTime(i, end int) bool {
	c := s.chart()
	for k := i + 1; k < min(end-2, i+remarkHead); k++ {
		if s.toks[k].Key != "đã" || s.inside[k] {
			continue
		}
		for _, nd := range c.over(i, k).nodes {
			if nd.cat == catTime || nd.rule == rulePP && nd.r.class == period {
				return true
			}
		}
	}
	return false
}

// alsoAttended reports a clause of somebody by name who was there, behind whom others are listed: "Dự buổi lễ có Phó Thủ tướng A, lãnh đạo các bộ …".
func (s *Sentence) alsoAttended(nd *node) bool {
	core := coreOf(nd)
	who := subjectOf(core)
	for who != nil && who.rule == ruleNPList {
		who = who.r
	}
	return who != nil && isNamed(who) && core.r != nil && who.first > core.r.first && s.attendance(min(nd.first, core.r.first))
}

// counted reports the next share or number with its own predicate at token i: "…, 18% là người dân tộc thiểu số".
func (s *Sentence) counted(i, end int) bool {
	return s.toks[i].Kind == viet.Quantity && i+2 < end && (s.toks[i+1].Key == "là" || s.toks[i+1].Key == "thuộc")
}

// levelOf reports a clause of another figure at token i behind one of figures: "…, tỷ lệ nộp trực tuyến tăng từ 31% lên 60%".
func (s *Sentence) levelOf(i, end int, nd *node) bool {
	if !tellsFigure(nd) && !countsOut(nd) {
		return false
	}
	c := s.chart()
	for k := i + 2; k+1 < min(end, i+briefTokens) && s.toks[k].In(s.text) != ","; k++ {
		if !figureVerbs.has(s.toks[k].Key) || s.inside[k] || !s.figures(k, end) {
			continue
		}
		what := best(c.over(i, k), catNP)
		return what != nil && (tellsFigure(nd) || what.class == abst || what.class == money || what.class == act) && what.flags&flagQuantity == 0
	}
	return false
}
