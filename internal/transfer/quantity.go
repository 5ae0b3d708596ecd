package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// figureNoun reports a noun of how many or how much there is of something: "số", "tỷ lệ".
func figureNoun(l *lex) bool {
	head, rest, more := strings.Cut(strings.TrimPrefix(l.english(), "total "), " ")
	switch head {
	case "number", "rate", "share", "proportion", "percentage":
		return !more || strings.HasPrefix(rest, "of ")
	}
	return false
}

// misfit is what it costs that a number is told to have or to undergo what people and things do: in "tỷ lệ hộ có nước sạch đạt 90%" and "số
// hồ sơ được giải quyết tăng" that says which are counted, and the predicate is still to come. Nor does a quality do what people do.
func misfit(subject, vp *node) int {
	first := leftmost(subject)
	if subject.cat != catNP || first.cat != catN {
		return 0
	}
	vp = core(vp)
	if subject.rule == ruleBareNP && subject.l.rule == ruleLeaf && first.lex.in(goingsOn) && (vp.rule == ruleVNP || vp.rule == ruleVVP) {
		return 2 * costRob // "tình trạng chậm giải ngân vốn"
	}
	if last := lastWordOf(subject); last == "mới" && (vp.class == "reach" || shares[headLex(vp).viOf()] != "" || firstWord(headLex(vp).viOf()) == "nhích") && vp.flags&flagTAM == 0 {
		return costRob // "tỷ lệ dùng nước sạch | mới đạt 65%": only so much yet
	}
	if vp.rule == ruleIntrans && first == lastLeaf(subject) && first.lex.in(qualityOf) && vp.l.lex.has("nom") && !vp.l.lex.has("state") && vp.class != "rise" && vp.class != "fall" {
		return costRob // "chất lượng | tranh tụng tại phiên tòa"
	}
	if (subject.class == abst || subject.class == doc) && subject.rule == ruleBareNP && vp.rule == ruleVNP && subject.flags&flagProper == 0 && vp.flags&(flagTAM|flagPassive) == 0 && endsPassively(vp.r) {
		return costRob // "kế hoạch ứng phó sự cố | được cập nhật"
	}
	if (subject.class == abst || subject.class == doc) && vp.rule == ruleVNP && headLex(vp).viOf() == "bị" {
		return costRob // "chính sách đối với hộ bị thiên tai | được thực hiện"
	}
	switch {
	case !figureNoun(first.lex):
	case vp.rule == ruleVNP && firstWord(headLex(vp).viOf()) == "có" && !leftmost(vp.r).lex.in(trending) && headLex(vp).viOf() != "có xu hướng":
		return costRob
	case vp.rule == ruleBe && vp.r.rule == ruleBareNP && vp.r.class == person:
		return costRob // "số người tử vong là trẻ em giảm"
	case vp.flags&flagPassive == 0 && strings.HasPrefix(headLex(vp).viOf(), "được ") && !headLex(vp).has("state") && !measured.has(strings.TrimPrefix(headLex(vp).viOf(), "được ")):
		return costRob // "số người được hỗ trợ đào tạo nghề | tăng"
	case vp.flags&flagPassive != 0 && !headLex(vp).in(measured) && headClass(vp) != "rise" && headClass(vp) != "fall":
		return costRob
	}
	return 0
}

// endsPassively reports a constituent whose last modifier is a bare passive, which may be the predicate: "sự cố | được xử lý".
func endsPassively(nd *node) bool {
	for n := range nd.ends {
		if n.cat == catVP {
			return n.flags&flagPassive != 0
		}
	}
	return false
}

// behindOf puts a modifier into a noun phrase behind "of": "the law" is "the labour law".
func behindOf(of, modifier string) string {
	if noun, ok := strings.CutPrefix(of, "the "); ok {
		return "the " + modifier + " " + noun
	}
	return modifier + " " + of
}

// happens reports what goes on, an act or an evil; health and nutrition are states that somebody is in.
func happens(n *nominal) bool {
	first, _, _ := strings.Cut(n.lex.viOf(), " ")
	return n.class == act || n.class == event || n.class == thing && n.plonly() || n.class == money && first == "nợ" || n.class == abst && n.lex.has("mass") && !states.has(first)
}

// conditionThat writes what goes on as a clause: "the situation in which hospitals lack medicines".
func (w *writer) conditionThat(nd *node) nominal {
	inner := *w
	inner.narrative, inner.counting = false, false
	n := nominal{head: "situation", lex: nd.l.lex, class: abst, flags: flagThe}
	n.post = []string{"in which " + inner.clause(nd.r)}
	w.unsure = inner.unsure
	return n
}

// lastModified reports a noun with "of" of which an adjective describes what stands behind that: a labour law that is observed, a police
// division that is headed, the quality of medical staff.
func lastModified(n *nominal, a *lex) bool {
	return (n.class == act || n.class == person || figureNoun(n.lex) || a.has("mod")) && !strings.Contains(n.head, " and ")
}

// makeNounList makes a noun with a list of bare nouns that say of what it is, "giá thức ăn chăn nuôi, phân bón", or of what sort, "dự án nguồn
// điện, lưới điện".
func makeNounList(l, r *node) (node, bool) {
	if l.rule != ruleLeaf || l.flags&flagProper != 0 || r.rule != ruleNPList || !sorts(r) {
		return node{}, false
	}
	cost := 0
	switch closed := r.l.flags&flagDated != 0; {
	case l.lex.has("rel") && closed:
	case l.lex.in(ofMany) && l.class != r.class:
		cost = 3
	case l.lex.in(sorted) && l.class != r.class && r.class == r.r.class:
		cost = 1
	default:
		return node{}, false
	}
	nd := fromLeft(l, catN, cost)
	nd.flags |= flagPost
	if !l.lex.in(sorted) {
		nd.flags |= flagThe
	}
	return nd, true
}

// sorts reports a list of bare nouns, of which a noun before it may say the share or the number of each.
func sorts(list *node) bool {
	for cur := list; ; cur = cur.l.l {
		member := cur
		if cur.rule == ruleNPList {
			member = cur.r
		}
		if member.rule != ruleBareNP || member.l.rule != ruleLeaf || member.l.lex.has("rel") || member.class == person {
			return false
		}
		if cur.rule != ruleNPList {
			return true
		}
	}
}

// sortedBy writes a noun with a list of what says its sort: "power source and power grid projects".
func (w *writer) sortedBy(nd *node) nominal {
	n := w.nominal(nd.l)
	var names []string
	words := 0
	for cur := nd.r; ; cur = cur.l.l {
		member := cur
		if cur.rule == ruleNPList {
			member = cur.r
		}
		m := w.nominal(member.l)
		name := strings.Join(append(append([]string{}, m.pre...), modifierText(&m)), " ")
		names = append(names, name)
		words += 1 + strings.Count(name, " ")
		if cur.rule != ruleNPList {
			break
		}
	}
	slices.Reverse(names)
	if words > 2*maxHeap {
		n.post = append(n.post, complementPrep(&n)+" "+w.np(nd.r, rolePrep))
		return n
	}
	n.pre = append([]string{joinList(names, "and")}, n.pre...)
	return n
}

// yearly reports what is drawn up or held for a year, which its name bears: "chỉ tiêu phát triển kinh tế - xã hội năm 2025".
func yearly(vi string) bool {
	words := strings.Fields(vi)
	return season(vi) || len(words) > 1 && (quotas.has(strings.Join(words[:2], " ")) || words[0] == "tuyển" && words[1] == "sinh")
}

// ofYear puts the year or the years of a noun before it: "the 2024-2025 academic year", "the 2024 plan".
func (n nominal) ofYear(nd *node) (nominal, bool) {
	if which := yearOwners[nd.r.lex.viOf()]; nd.r.rule == ruleLeaf && which != "" && season(n.lex.viOf()) {
		n.pre = append([]string{which}, n.pre...)
		n.flags = n.flags&^flagThe | flagOwned
		return n, true
	}
	when, ok := nd.r.val.(*viet.When)
	if !ok || nd.r.rule != ruleLeaf || nd.r.lex != nil && strings.Contains(nd.r.lex.en, " months ") {
		return n, false // "khối lượng hàng hóa 9 tháng năm 2025"
	}
	plain := when.Year > 0 && when.Month == 0 && when.Quarter == 0 && when.To == nil && when.Part == ""
	law := nd.l.rule == ruleLeaf && nd.l.class == doc && plain && datedLaws[viet.Lower(n.lex.viOf())] // "thay thế Luật năm 2013"
	named := n.lex.in(years) || law
	if !named && (!plain || !yearly(leftmost(nd.l).lex.viOf())) {
		return n, false
	}
	n.pre = append([]string{DateEnglish(when)}, n.pre...)
	if named || n.class == doc {
		n.flags |= flagThe
	}
	return n, true
}

// datedLaws are papers that are called by their year: "the 2013 law".
var datedLaws = map[string]bool{"luật": true, "bộ luật": true, "hiến pháp": true, "pháp lệnh": true, "nghị định": true, "thông tư": true}

// saysWhose reports a noun of ofMany, alone or with what sort of it is meant: "hiệu quả đầu tư các dự án".
func saysWhose(vi string) bool {
	words := strings.Fields(vi)
	return ofMany.has(vi) || len(words) > 2 && ofMany.has(strings.Join(words[:2], " "))
}

// theirs reports a noun of minded with what it is about, before those whose it is.
func theirs(l, owner *node) bool {
	return (l.rule == ruleNVP || l.rule == ruleNVerb || l.rule == ruleCompound) && leftmost(l).lex.in(minded) && owner.class.agent() && owner.class != place
}

// usesLand reports the use of land, which has a state in registers: "tình trạng sử dụng đất".
func usesLand(vp *node) bool {
	return strings.HasPrefix(headLex(vp).viOf(), "sử dụng đất") || vp.rule == ruleVNP && headLex(vp).viOf() == "sử dụng" && firstWord(leftmost(vp.r).lex.viOf()) == "đất"
}

// yearOwners gives the English of a year counted from now, for the crop of it.
var yearOwners = map[string]string{"năm nay": "this year's", "năm ngoái": "last year's", "năm trước": "the previous year's", "năm sau": "next year's", "hôm nay": "today's", "hôm qua": "yesterday's"}

// season reports the name of a crop by its season: "vụ đông xuân".
func season(vi string) bool {
	rest, ok := strings.CutPrefix(viet.Lower(vi), "vụ ")
	first, _, _ := strings.Cut(rest, " ")
	return ok && (first == "đông" || first == "xuân" || first == "hè" || first == "thu" || first == "mùa" || first == "lúa")
}
