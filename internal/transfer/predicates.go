package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// folded gives the one verb that English has for two that say the same: who signs a paper issues it, who exchanges experience shares it.
func folded(list *node) (*node, bool) {
	a, b := list.l.l, list.r
	if before := a; b.rule == ruleLeaf {
		if before.rule == ruleVVList {
			before = before.r
		}
		if before.rule == ruleLeaf && before.lex.en == b.lex.en {
			return a, true // "khai thác, sử dụng"
		}
	}
	if a.rule != ruleLeaf || b.rule != ruleLeaf {
		return nil, false
	}
	switch [2]string{a.lex.en, b.lex.en} {
	case [2]string{"sign", "issue"}, [2]string{"strengthen", "step up"}, [2]string{"encourage", "motivate"}, [2]string{"overcome", "remedy"}:
		return a, true
	case [2]string{"exchange", "share"}:
		return b, true
	}
	return nil, false
}

// joinVerbs writes "build ~" and "operate ~" as "build and operate ~".
func joinVerbs(left, right string, more bool, mark *node) string {
	left = strings.TrimSuffix(left, " ~")
	word := " and "
	if mark.cat == catConj && mark.lex.en == "or" {
		word = " or "
	}
	if more || word == " and " && !strings.Contains(left, "~") {
		left = strings.Replace(left, " and ", ", ", 1) // a verb of the data may be two
	}
	if object := strings.Index(right, "~"); word == " and " && strings.Contains(right[:max(object, 0)], " and ") && !strings.Contains(left, " and ") {
		word = ", " // the second is two
	}
	return left + word + right
}

// listedPhrases are the members of a list of verb phrases, the last first, with the word before the last and the index of one inside behind "but".
func listedPhrases(nd *node) (phrases []*node, word string, but int) {
	word, but = "and", -1
	for cur := nd; ; {
		if cur.rule != ruleVPList {
			return append(phrases, cur), word, but
		}
		phrases = append(phrases, cur.r)
		if c := cur.l.r; c.cat == catConj && cur == nd {
			if word = c.lex.en; word == "so" {
				word = "and so"
			}
		} else if c.cat == catConj && c.lex.en == "but" {
			but = len(phrases) - 1
		}
		cur = cur.l.l
	}
}

// levelled writes a predicate with the level or the levels behind its comma.
func (w *writer) levelled(nd *node, f form) (string, bool) {
	if level := remarkedLevel(nd); level != nil {
		text := w.vp(nd.l.l, f) + ", " + w.np(level.r, roleComplement) // "tăng 9,9%, là mức tăng cao nhất kể từ năm 2023"
		if nd.r.rule == ruleVPTime {
			text += " " + w.timeText(nd.r.r)
		}
		return text, true
	}
	if each := nd.r; each.rule == ruleAdvVP && each.l.lex.viOf() == "lần lượt" && each.r.rule == ruleBe && eachFigure(each.r) && nd.l.r.cat == catComma {
		return w.vp(nd.l.l, f) + ", at " + w.np(each.r.r, rolePrep) + " respectively", true // "tăng trưởng cao, lần lượt là 9,6% và 8%"
	}
	return "", false
}

// restating writes phrase i of a list, counted from the last, that only says more of the one before it: a share, a limit, whence, in line with what.
func (w *writer) restating(nd *node, phrases []*node, i int, word string, f form) (string, bool) {
	phrase := phrases[i]
	if i == len(phrases)-1 {
		return "", false
	}
	if change := w.changedCount(phrase, phrases[i+1]); change != "" && commasOnly(nd) {
		return ", " + change, true
	}
	if by := w.completedBy(nd, phrase, f); i == 0 && by != "" {
		return ", " + by, true
	}
	if limit := phrase; limit.rule == ruleVPPP && i == 0 && word == "but" && limit.l.rule == ruleVNP && headLex(limit).viOf() == "không quá" {
		return ", but no more than " + w.np(limit.l.r, rolePrep) + " " + w.prepOf(limit.r, headLex(phrases[1])), true // "hỗ trợ 50% chi phí nhưng không quá 120 triệu đồng đối với chủ tàu"
	}
	if phrase.rule != ruleVNP {
		return "", false
	}
	plain, comma := phrase.flags&flagTAM == 0, nd.l.r.cat == catComma
	before := phrases[i+1]
	switch headLex(phrase).viOf() {
	case "đạt", "đạt tỷ lệ":
		if (before.class == "rise" || before.class == "fall") && before.flags&(flagQuantity|flagTAM|flagDated) == 0 && i == 0 && plain && comma && phrase.r.flags&flagQuantity != 0 && i == len(phrases)-2 {
			return " to " + w.np(phrase.r, rolePrep), true // "khách tăng đột biến, đạt 593.000 lượt"
		}
		if share, ok := measure(phrase.r); ok && share.Unit == "%" && plain && commasOnly(nd) && (w.tallied || core(before).rule == ruleVNP && (core(before).r.rule == ruleNumNP || core(before).r.rule == ruleShare || isFigure(core(before).r))) && before.class != "reach" && before.class != "rise" && before.class != "fall" {
			return ", or " + w.np(phrase.r, roleObject), true // "giải quyết 5.900 vụ, đạt 90,8%", "62 hộ đã di dời, đạt 80%"
		}
	case "chiếm":
		if i == 0 && plain && comma && headLex(before).viOf() != "chiếm" && (headClass(before) != "be" || figuring(withoutTail(before)) || endsInFigure(before)) && headClass(before) != "reach" {
			return ", accounting for " + w.np(phrase.r, roleObject), true // "450 đại biểu tán thành, chiếm 93%"
		}
	case "trị giá", "có trị giá", "tổng trị giá":
		if worth, ok := strings.CutPrefix(w.vp(phrase, form{shape: shapeBase}), "be worth "); ok && plain && comma && core(before).rule == ruleVNP && core(before).r.flags&flagQuantity != 0 {
			return ", worth " + worth, true // "thu giữ 200 tấn hàng, trị giá 5 tỷ đồng": the goods are
		}
	case "không quá", "tối đa không quá", "tối đa không vượt quá":
		if i == 0 && word == "but" {
			return ", but no more than " + w.np(phrase.r, rolePrep), true // "hỗ trợ 100% giá trị xe nhưng không quá 20 triệu đồng"
		}
	case "đứng đầu là", "dẫn đầu là":
		if i == 0 && plain && comma && f.finite() {
			return ", led by " + w.np(phrase.r, rolePrep), true // "19 địa phương giải ngân trên 60%, đứng đầu là Phú Thọ (92,4%)"
		}
	case "đến từ":
		if plain && namesPeople(before) {
			return ", from " + w.np(phrase.r, rolePrep), true // "bắt 24 công dân nước ngoài, đến từ 3 quốc gia"
		}
	case "phù hợp với":
		if i == 0 && plain && comma {
			return ", in line with " + w.np(phrase.r, rolePrep), true
		}
	}
	return "", false
}

// completedBy is by when the act before it is to be completed, behind a comma and without an object of its own: "rà soát các dự án, hoàn thành trước ngày
// 15/10". What was done is told by the list.
func (w *writer) completedBy(nd, phrase *node, f form) string {
	season := phrase.rule == ruleVPPP && phrase.r.rule == rulePP && phrase.r.l.lex.in(deadlines) && phrase.r.r.class == period
	if nd.l.r.cat != catComma || phrase.rule != ruleVPTime && !season || phrase.l.rule != ruleIntrans || phrase.l.l.rule != ruleLeaf || phrase.l.l.lex.viOf() != "hoàn thành" {
		return ""
	}
	if season {
		if f.finite() && !w.seasonAhead(phrase.r.r) {
			return ""
		}
		return "to be completed " + w.prepOf(phrase.r, nil) // "trước mùa mưa năm 2026"
	}
	if (f.finite() || strings.HasPrefix(f.aux, "ha")) && !w.deadlineAhead(phrase.r) {
		return ""
	}
	return "to be completed " + w.timeText(phrase.r)
}

// seasonAhead reports a season of a year that is still to come: "mùa mưa năm 2026".
func (w *writer) seasonAhead(np *node) bool {
	for n := range np.ends {
		if n.rule == ruleNTime {
			when, ok := n.r.val.(*viet.When)
			return ok && (w.ahead(when) || w.published > 0 && when.Year > w.published)
		}
	}
	return false
}

// vpList writes verb phrases that share a subject: "issued 24 circulars, abolished ten procedures and …".
func (w *writer) vpList(nd *node, f form) string {
	if text, ok := w.levelled(nd, f); ok {
		return text
	}
	if text, ok := w.namely(nd, f); ok {
		return text
	}
	phrases, word, but := listedPhrases(nd)
	if text, ok := w.broughtOut(phrases, f); ok && nd.l.r.cat == catComma {
		return text
	}
	if text, ok := w.setDown(phrases, f); ok {
		return text
	}
	w.doubtAgent(nd, phrases)
	if text, ok := w.remarks(phrases, word, f); ok {
		return text
	}
	l := predicateList{writer: w, nd: nd, f: f, phrases: phrases, word: word, but: but, items: make([]string, 0, len(phrases))}
	for i := range slices.Backward(phrases) {
		if behind, last, ok := l.behind(i); ok {
			l.extend(behind)
			if last {
				break
			}
			continue
		}
		l.tell(i)
	}
	return joinPredicates(oneCopula(l.items), word)
}

// sharedMood gives a later predicate of a list the form that the mood of the first leaves it: "phải tuân thủ tiêu chí và bám sát quy trình" is "must
// comply with … and follow …", "phải nộp báo cáo và sẽ được hưởng ưu đãi" is "must submit … and will be …", "yêu cầu dừng thi công và phải khắc phục"
// is "asked … to stop … and remedy …". f is the form of the list, pf the one that the predicate would have.
func (w *writer) sharedMood(first, phrase *node, f, pf form) (*node, form) {
	mood := f.aux
	willBe := f.finite() && leftmost(first).cat == catPassive && (leftmost(first).lex.has("will") || strings.HasPrefix(leftmost(first).lex.viOf(), "dự kiến"))
	switch {
	case first.rule == ruleTAM && f.finite():
		mood = moods[first.l.lex.en]
	case willBe:
		mood = "will" // "sẽ được thông qua ngày 8/5 và có hiệu lực từ ngày 1/7", "dự kiến được ban hành trong quý I và có hiệu lực …"
	}
	own := ""
	switch {
	case phrase.rule == ruleTAM:
		own = phrase.l.lex.en
	case leftmost(phrase).cat == catPassive && leftmost(phrase).lex.has("will"):
		own = "will"
	}
	switch infinitive := f.aux == "" && f.shape == shapeBase; {
	case own == "prog" && f.shape == shapePP && f.aux == haveForms[shapeSing]:
		return phrase, form{shape: shapeSing} // "đã nhận kết luận và đang xây dựng kế hoạch": is drawing it up still
	case own == "prog" && f.shape == shapePP && f.aux == haveForms[shapePlural]:
		return phrase, form{shape: shapePlural}
	case (infinitive || mood == "must") && phrase.rule == ruleTAM && (own == "must" || own == "need"):
		return phrase.r, form{shape: shapeBase}
	case mood == "" || infinitive:
		return phrase, pf
	case dutyBound(first, f) && first.flags&flagPassive == 0 && own == "" && isGiven(phrase):
		if w.self == "they" {
			return phrase, form{shape: shapePlural}
		}
		return phrase, form{shape: shapeSing} // "phải đóng bảo hiểm và được hưởng trợ cấp": that is their right
	case moods[own] != "":
		return phrase, form{shape: shapePlural} // which agrees with nothing: "will be", "must not"
	case (first.rule == ruleTAM || willBe) && own == "" && phrase.flags&(flagTAM|flagPassive) == 0 && f.finite() && !strings.HasPrefix(leftmost(phrase).lex.viOf(), "không"):
		return phrase, form{shape: shapeBase}
	}
	return phrase, pf
}

// isGiven reports a passive with a plain "được", which says what its subject is given or entitled to.
func isGiven(vp *node) bool {
	first := leftmost(vp)
	return vp.flags&flagTAM == 0 && (first.cat == catPassive && first.lex.vi == "được" || first.cat == catV && strings.HasPrefix(first.lex.viOf(), "được "))
}

// leftCore is the core of the first of some predicates.
func leftCore(vp *node) *node {
	for vp.rule == ruleVPList {
		vp = vp.l.l
	}
	return core(vp)
}

// grantedNext reports a list of predicates, with a comma or of three, of which a later one, and not the first, says what the subject is given or entitled to.
func grantedNext(vp *node) bool {
	if vp.rule == ruleVPList && vp.l.l.rule != ruleVPList && vp.l.r.cat == catConj {
		return false
	}
	granted := false
	for vp.rule == ruleVPList {
		granted = granted || isGiven(vp.r)
		vp = vp.l.l
	}
	return granted && !isGiven(vp)
}

// ordersToo reports a list of predicates of which one behind "đồng thời" asks or assigns somebody.
func ordersToo(vp *node) bool {
	for vp.rule == ruleTAM {
		vp = vp.r
	}
	for ; vp.rule == ruleVPList; vp = vp.l.l {
		if headClass(vp.r) == "order" && (leftmost(vp.r).lex.viOf() == "đồng thời" || vp.l.r.cat == catConj && turns(vp.l.r.lex) && headClass(vp.l.l) != "order") {
			return true // also "tán thành việc mở rộng đối tượng | nhưng đề nghị cân nhắc": who agrees asks
		}
	}
	return false
}

// assuresNext reports a list of predicates of which one, behind a comma, says what is to be so: "không được lùi tiến độ, bảo đảm khánh thành đúng hạn"
// denies the first alone.
func assuresNext(vp *node) bool {
	for ; vp.rule == ruleVPList; vp = vp.l.l {
		if vp.l.r.cat != catComma || vp.r.flags&flagTAM != 0 {
			continue
		}
		wanted := headLex(vp.r)
		if leftmost(vp.r).lex.in(assuring) || wanted.in(assuring) || strings.HasPrefix(wanted.viOf(), "bảo đảm") || strings.HasPrefix(wanted.viOf(), "đảm bảo") {
			return true
		}
	}
	return false
}

// alsoGiven reports a predicate with "được" within, which may be what is told of its subject.
func alsoGiven(vp *node) bool {
	found := false
	vp.walk(func(n *node) {
		found = found || n.cat == catPassive || n.rule == ruleLeaf && strings.HasPrefix(n.lex.viOf(), "được ")
	})
	return found
}

// dutyBound reports that the first of several predicates is what its subject must do, f being the form of the list.
func dutyBound(first *node, f form) bool {
	return f.aux == "must" || first.rule == ruleTAM && f.finite() && first.l.lex.en == "must"
}

// moods are the markers that English has a modal verb for, which has one form only.
var moods = map[string]string{"must": "must", "mustnot": "must not", "will": "will", "can": "can", "should": "should", "may": "may"}

// attending writes predicate i of a list, behind so many others, as what goes with them: "ensuring", "excluding" or "in compliance with" something.
func (w *writer) attending(nd *node, phrases []*node, i, behind int, f form) (string, bool) {
	phrase, first := phrases[i], phrases[len(phrases)-1]
	if vi := headLex(phrase).viOf(); i == 0 && behind == 1 && nd.l.r.cat == catComma && (strings.HasPrefix(vi, "bảo đảm") || strings.HasPrefix(vi, "đảm bảo")) && phrase.flags&(flagTAM|flagPassive) == 0 && f.finite() && first.flags&flagPassive != 0 {
		return ", " + w.vp(phrase, form{shape: shapeIng}), true
	}
	if i == 0 && behind == 1 && nd.l.r.cat == catComma && bringsTotal(phrase) && f.finite() {
		return ", " + w.vp(phrase, form{shape: shapeIng}), true
	}
	if i < len(phrases)-1 && denies(phrase) && headLex(phrase).in(including) && behind > 0 && nd.l.r.cat == catComma {
		if left, ok := strings.CutPrefix(w.vp(phrase.r, form{shape: shapeBase}), "include "); ok {
			return ", excluding " + left, true
		}
	}
	if i < len(phrases)-1 && strings.HasPrefix(headLex(phrase).viOf(), "tuân thủ") && first.flags&flagPassive != 0 && phrase.flags&flagTAM == 0 && behind > 0 {
		if what, ok := strings.CutPrefix(w.vp(phrase, form{shape: shapeBase}), "comply with "); ok {
			return ", in compliance with " + what, true
		}
	}
	return "", false
}

// oneCopula leaves out of later predicates the form of "be" that the first begins with: "are flooded and damaged".
func oneCopula(items []string) []string {
	if strings.HasPrefix(items[0], "have been ") || strings.HasPrefix(items[0], "has been ") {
		for i := range items[1:] {
			items[i+1] = strings.TrimPrefix(items[i+1], "been ")
		}
		return items
	}
	be, rest, _ := strings.Cut(items[0], " ")
	if !copulas[be] || strings.Contains(rest, ",") || strings.Contains(rest, " to ") || strings.Contains(rest, " that ") {
		return items
	}
	for i := 1; i < len(items); i++ {
		said, ok := strings.CutPrefix(items[i], be+" ")
		if !ok || strings.HasPrefix(said, "not ") {
			break
		}
		items[i] = said
	}
	return items
}

// copulas are the forms of "be" that a list of predicates has once.
var copulas = map[string]bool{"be": true, "is": true, "are": true, "was": true, "were": true}

// remarkedLevel finds behind a figure what sort of level it is, with its time or without: ", là mức tăng thấp nhất trong 10 năm qua".
func remarkedLevel(list *node) *node {
	is := list.r
	if is.rule == ruleVPTime {
		is = is.l
	}
	plain := is.rule == ruleBe && is.l.lex.english() == "be" && len(is.l.lex.feats) == 0
	if !plain || list.l.r.cat != catComma || !strings.HasPrefix(leftmost(is.r).lex.viOf(), "mức ") || !figuring(lastPhrase(list.l.l)) {
		return nil
	}
	return is
}

// joinPredicates joins predicates; a comma shows where the second of two begins when the first has an "and" of its own.
func joinPredicates(items []string, word string) string {
	if word == "and" && deniedAll(items) {
		rest := make([]string, 0, len(items))
		for i, item := range items {
			if i > 0 {
				item = strings.TrimPrefix(item, "not ")
			}
			rest = append(rest, item)
		}
		return joinList(rest, "or") // "không được dự lễ hội, không sử dụng xe công": must not attend festivals or use official cars
	}
	if len(items) == 2 && strings.Contains(items[0], " and ") && strings.Count(items[0], " ") > longObject && strings.Count(items[1], " ") > 1 {
		return items[0] + ", " + word + " " + items[1]
	}
	return joinList(items, word)
}

// deniedAll reports predicates of which the first is denied with its auxiliary and the others by "not" alone.
func deniedAll(items []string) bool {
	if len(items) < 2 || !strings.HasPrefix(items[0], "must not ") && !strings.HasPrefix(items[0], "will not ") && !strings.HasPrefix(items[0], "not to ") {
		return false
	}
	return !slices.ContainsFunc(items[1:], func(item string) bool {
		return !strings.HasPrefix(item, "not ") || strings.HasPrefix(item, "not only ")
	})
}

// lastPhrase is the last of several predicates.
func lastPhrase(vp *node) *node {
	for vp.rule == ruleVPList {
		vp = vp.r
	}
	return vp
}

// sparing leaves out of the second of two predicates, the last first, the verb that it has in common with the first: "held a conference and a review".
func sparing(phrases []*node, before []string, second string) string {
	if len(phrases) != 2 || len(before) != 1 || phrases[0].rule != ruleVNP || phrases[1].rule != ruleVNP {
		return second
	}
	first := before[0]
	verb, rest, _ := strings.Cut(second, " ")
	if auxiliaries[verb] || particles[strings.SplitN(rest, " ", 2)[0]] || !strings.HasPrefix(first, verb+" ") || particles[strings.SplitN(first, " ", 3)[1]] {
		return second
	}
	return rest
}

// particles make another verb of the one before them.
var particles = map[string]bool{"out": true, "on": true, "up": true, "off": true, "in": true, "into": true, "over": true, "down": true, "for": true, "to": true, "with": true, "about": true, "at": true, "of": true, "from": true, "back": true, "away": true}

// namesPeople reports a predicate whose object is people.
func namesPeople(vp *node) bool { return vp.rule == ruleVNP && vp.r.class == person }

// tollBetween writes what came of something, or how it compares, as a remark: "xảy ra 20 vụ, làm 8 người chết, giảm mạnh so với cùng kỳ".
func (w *writer) tollBetween(nd *node, phrases []*node, i int, f form) (string, bool) {
	if !commasOnly(nd) || len(phrases) < 2 {
		return "", false
	}
	phrase := phrases[i]
	if i > 0 && i < len(phrases)-1 && (f.aux == "" || strings.HasPrefix(f.aux, "ha")) && brings(phrase) && risesOrFalls(phrases[i-1]) {
		return ", " + w.vp(phrase, form{shape: shapeIng}), true
	}
	if i == 0 && risesOrFalls(phrase) && brings(phrases[1]) && w.change(phrase) == "" {
		text := strings.Replace(w.vp(phrase, form{shape: shapeIng}), "falling ", "down ", 1)
		return ", " + strings.Replace(text, "rising ", "up ", 1), true
	}
	return "", false
}

// risesOrFalls reports a predicate without a marker that says that something rose or fell since an earlier time.
func risesOrFalls(vp *node) bool {
	k := headClass(vp)
	return (k == "rise" || k == "fall") && vp.flags&(flagTAM|flagPassive) == 0 && compares(vp)
}

// brings reports a predicate that says what came of the one before it: "xảy ra 15 vụ cháy, làm chết 3 người".
func brings(vp *node) bool {
	vi := headLex(vp).viOf()
	drawn := (vi == "thu hút" || vi == "đóng góp") && vp.flags&flagQuantity != 0 // "tổ chức 20 hội chợ, thu hút 5.000 lượt khách", "tăng 8,7%, đóng góp 43% vào mức tăng"
	return (headClass(vp) == "cause" || headLex(vp).in(showing) || drawn) && vp.flags&(flagTAM|flagPassive) == 0 && (vp.rule == ruleVNP || vp.rule == ruleVNVP)
}

// bringsTotal reports a predicate that says how great the total has become by the one before it: "được cấp 80 tỷ đồng, nâng tổng vốn lên 200 tỷ đồng".
func bringsTotal(vp *node) bool {
	does := withoutTail(vp)
	if vi := headLex(vp).viOf(); vi != "nâng" && vi != "đưa" && vi != "nâng lên" || does.rule != ruleVNP || vp.flags&(flagTAM|flagPassive) != 0 {
		return false
	}
	return strings.HasPrefix(leftmost(does.r).lex.viOf(), "tổng")
}

// partOf writes "bằng 98% so với năm 2019" as "98% of the level of 2019"; "" for anything else.
func (w *writer) partOf(vp *node) string {
	share := vp.l
	if vp.rule != ruleVPPP && vp.rule != ruleVPAdv || share.rule != ruleVNP || share.l.rule != ruleLeaf || share.l.lex.viOf() != "bằng" {
		return ""
	}
	if a, ok := measure(share.r); !ok || a.Unit != "%" {
		return ""
	}
	of := ""
	switch {
	case vp.rule == ruleVPAdv && strings.HasPrefix(vp.r.lex.viOf(), "so "):
		of = strings.TrimPrefix(vp.r.lex.en, "compared with ")
	case vp.rule == ruleVPPP && vp.r.rule == rulePP && vp.r.lex.viOf() == "so với":
		of = w.np(vp.r.r, rolePrep)
	default:
		return ""
	}
	return w.np(share.r, roleObject) + " of the level of " + of
}

// estimated reports a rise or fall that is only estimated, expected or forecast: "is estimated to rise by 4%".
func estimated(vp *node) bool {
	return (vp.class == "rise" || vp.class == "fall") && strings.Contains(headLex(vp).english(), "ed to ") || strings.Contains(headLex(vp).english(), "cast to ")
}

// shares are the verbs of what part a figure is of something, as they stand behind it.
var shares = map[string]string{"bằng": "equal to", "tương đương": "equivalent to", "tương ứng": "equivalent to", "tương ứng với": "equivalent to", "sát": "close to", "tiệm cận": "close to", "cách xa": "far from", "còn cách xa": "still far from", "còn xa so với": "still far from", "còn khá xa so với": "still quite far from", "còn cách khá xa": "still quite far from", "thua xa": "far below", "kém xa": "far below", "chiếm": "accounting for", "đạt tỷ lệ bao phủ": "accounting for", "đạt": "reaching", "vượt": "exceeding", "vượt ngưỡng": "exceeding the threshold of"}

// remarks writes a figure with several changes, of which the last is joined by a word: "17.5 million, up 39.5% from 2023 and equal to …".
func (w *writer) remarks(phrases []*node, word string, f form) (string, bool) {
	n := len(phrases) - 1
	counted := w.numbered && phrases[n].class != "rise" && phrases[n].class != "fall" // "5.600 doanh nghiệp quay lại thị trường, giảm 3% … và tăng 44% …"
	if n < 2 || !figuring(phrases[n]) && !counted {
		return "", false
	}
	changes := make([]string, 0, n)
	for i := n - 1; i >= 0; i-- {
		change := w.change(phrases[i])
		if change == "" {
			return "", false
		}
		changes = append(changes, change)
	}
	return w.vp(phrases[n], f) + ", " + joinList(changes, word), true
}

// commasOnly reports a list without a conjunction.
func commasOnly(list *node) bool {
	for ; list.rule == ruleVPList; list = list.l.l {
		if list.l.r.cat != catComma {
			return false
		}
	}
	return true
}

// figuring reports a predicate that tells a figure.
func figuring(vp *node) bool {
	return vp.flags&flagQuantity != 0 || vp.rule == ruleBe && (vp.r.flags&flagQuantity != 0 || endsInFigure(vp.r))
}

// endsInFigure reports a noun phrase that ends in what it comes to: "thị trường lớn nhất với kim ngạch 112 tỷ USD".
func endsInFigure(np *node) bool {
	for end := np.last; np != nil && np.last == end; {
		if np.rule == ruleNMeasure {
			return true
		}
		if np.rule == rulePP && np.l.lex.viOf() == "với" && (isFigure(np.r) || np.r.rule == ruleNumNP && !np.r.class.agent()) {
			return true
		}
		if np.r == nil {
			np = np.l
			continue
		}
		np = np.r
	}
	return false
}

// change writes a rise or fall behind the figure that went up or down: "…, up 12% from a year before"; "" for anything else.
func (w *writer) change(vp *node) string {
	if vp.flags&(flagTAM|flagPassive) != 0 {
		return ""
	}
	if be := headLex(vp).english(); vp.rule == ruleVNP && strings.HasPrefix(be, "be ") && (strings.HasSuffix(be, " than") || be == "be double") {
		return strings.TrimPrefix(w.vp(vp, form{shape: shapePlural}), "are ")
	}
	if of := w.partOf(vp); of != "" {
		return "equal to " + of
	}
	if vp.rule == ruleVPPP && vp.r.rule == rulePP && vp.r.l.lex.vi == "so với" && vp.r.class != period && shareReached(vp.l) {
		return shares[headLex(vp).viOf()] + " " + w.np(vp.l.r, roleObject) + " of " + w.np(vp.r.r, rolePrep) // "chiếm 42% so với lực lượng lao động"
	}
	if vp.rule == ruleVNP {
		if by, ok := w.exceededBy(vp, form{shape: shapeIng}); ok {
			return by
		}
	}
	if share, ok := shares[headLex(vp).viOf()]; ok && vp.rule == ruleVNP && (headLex(vp).viOf() != "đạt" || shareOf(vp.r) != nil) {
		of := w.np(vp.r, roleObject)
		if isLevel(vp.r) {
			of = oneLevel(of)
		}
		return share + " " + of
	}
	if vp.class != "rise" && vp.class != "fall" {
		return ""
	}
	text := w.vp(vp, form{shape: shapePlural})
	if than, ok := strings.CutPrefix(text, "double compared with "); ok {
		return "double that of " + than
	}
	if slightly, ok := strings.CutPrefix(text, "fall slightly by "); ok {
		return "down slightly by " + slightly // "là 2,22%, giảm nhẹ 0,02 điểm phần trăm"
	}
	if l := headLex(vp); l.viOf() != "tăng" && l.viOf() != "giảm" && l.viOf() != "tụt" && !strings.HasSuffix(l.english(), " by as much as") {
		return ""
	}
	if by, ok := strings.CutPrefix(text, "correspondingly rise by "); ok {
		return "equivalent to a rise of " + by // "tương ứng tăng 250.000 đồng/tháng"
	}
	if by, ok := strings.CutPrefix(text, "correspondingly fall by "); ok {
		return "equivalent to a fall of " + by
	}
	for _, c := range [...][2]string{{"rise by ", "up "}, {"fall by ", "down "}, {"drop by ", "down "}, {"rise from ", "up from "}, {"fall from ", "down from "}} {
		if by, ok := strings.CutPrefix(text, c[0]); ok && strings.HasPrefix(by, "a factor") {
			return c[1] + "by " + by
		} else if ok {
			return c[1] + by
		}
	}
	return ""
}

// thereby reports a predicate that says what the one before it brought about: "…, qua đó giảm chi phí".
func thereby(vp *node) bool {
	return vp.rule == ruleAdvVP && vp.l.lex.en == "thereby" && vp.flags&(flagTAM|flagPassive) == 0
}

// effects reports that the rest of a list, of more than one, says what the first brought about.
func effects(rest []*node) bool {
	return len(rest) > 1 && !slices.ContainsFunc(rest, func(vp *node) bool { return !brings(vp) })
}

// sharing writes a later member of a list in the passive of its first, where its verb keeps an object in that: "được giảm học phí và hỗ trợ
// học phí" is to be granted both.
func (w *writer) sharing(first, member *node) (string, bool) {
	gets := first.rule == ruleKept || first.rule == ruleVNP && first.l.rule == ruleLeaf && strings.HasPrefix(first.l.lex.viOf(), "được ")
	if !gets || member.rule != ruleVNP || member.l.rule != ruleLeaf || !member.l.lex.has("kept") || member.flags&flagTAM != 0 {
		return "", false
	}
	return keptBy(member.l.lex, member.r) + " " + w.np(member.r, roleObject), true
}

// sharedGrant leaves out of a later grant the words that it has in common with the one before: "granted support for tuition fees and meals".
func sharedGrant(before, grant string) string {
	for _, common := range [...]string{"granted support for ", "supported with ", "granted "} {
		if rest, ok := strings.CutPrefix(grant, common); ok && strings.Contains(" "+before, " "+common) {
			return rest
		}
	}
	return grant
}

// keptBy is the participle of a verb that keeps its object in the passive: supported with VND5 million, but granted support for tuition fees.
func keptBy(verb *lex, object *node) string {
	kept := verb.get("kept")
	if kept == "supported with" && object.class == money && (object.flags&flagQuantity == 0 || withinBounds(object).rule == ruleShare) {
		return "granted support for"
	}
	return kept
}

// withinBounds is a number or share of something without the word of limit before it: "tối đa 50% chi phí".
func withinBounds(np *node) *node {
	if np.rule == ruleApproxNum && np.r.cat == catNP {
		return np.r
	}
	return np
}

// again gives a verb without its object the one of the verb before: "cập nhật danh mục và tích hợp vào hệ thống" is to integrate it.
func (w *writer) again(phrase, before *node, text string, f form) string {
	if phrase.rule != ruleVPPP || phrase.l.rule != ruleIntrans || phrase.l.l.rule != ruleLeaf || phrase.l.l.frames&frameNone != 0 || before.rule != ruleVNP || before.r.cat != catNP || before.r.flags&flagQuantity != 0 {
		return text
	}
	it := "it"
	if w.pluralNP(before.r) {
		it = "them"
	}
	return fill(w.pattern(phrase.l.l, f), it) + " " + w.prepOf(phrase.r, headLex(phrase.l))
}

// lastingGrant reports what is granted or kept up for a time: "được miễn thuế trong 3 năm".
func lastingGrant(vp *node) bool {
	vi := strings.TrimPrefix(headLex(vp).viOf(), "được ")
	first, _, _ := strings.Cut(vi, " ")
	return (lastingly.has(first) || lastingly.has(vi) || first == "miễn" || vi == "hưởng" || vi == "thí điểm" || vi == "duy trì" || vi == "lưu trữ" || vi == "tạm dừng" || vi == "đình chỉ") && headClass(vp) != "fall"
}
