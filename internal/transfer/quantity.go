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
	if subject.rule == ruleBareNP && subject.l.rule == ruleLeaf && goingsOn[first.lex.viOf()] && (vp.rule == ruleVNP || vp.rule == ruleVVP) {
		return 2 * costRob // "tình trạng chậm giải ngân vốn"
	}
	if vp.rule == ruleIntrans && first == lastLeaf(subject) && qualityOf[first.lex.viOf()] && vp.l.lex.has("nom") && !vp.l.lex.has("state") && vp.class != "rise" && vp.class != "fall" {
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
	case vp.rule == ruleVNP && firstWord(headLex(vp).viOf()) == "có" && !trending[leftmost(vp.r).lex.viOf()] && headLex(vp).viOf() != "có xu hướng":
		return costRob
	case vp.rule == ruleBe && vp.r.rule == ruleBareNP && vp.r.class == person:
		return costRob // "số người tử vong là trẻ em giảm"
	case vp.flags&flagPassive == 0 && strings.HasPrefix(headLex(vp).viOf(), "được ") && !headLex(vp).has("state") && !measured[strings.TrimPrefix(headLex(vp).viOf(), "được ")]:
		return costRob // "số người được hỗ trợ đào tạo nghề | tăng"
	case vp.flags&flagPassive != 0 && !measured[headLex(vp).viOf()] && headClass(vp) != "rise" && headClass(vp) != "fall":
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

// trending are what a figure may be told to have.
var trending = map[string]bool{"xu hướng": true, "chiều hướng": true, "chênh lệch": true, "sự": true, "khoảng cách": true, "ý nghĩa": true, "biến động": true, "thay đổi": true}

// qualityOf are the nouns of what is good or bad about an act.
var qualityOf = map[string]bool{"chất lượng": true, "hiệu quả": true, "năng lực": true, "khả năng": true, "phương thức": true, "thủ đoạn": true, "phương thức, thủ đoạn": true, "nguy cơ": true, "kỹ năng": true, "tốc độ": true, "tiến độ": true, "phương pháp": true, "hình thức": true, "trình độ": true, "mức độ": true}

// measured are what is done to a figure: it is announced, kept, improved.
var measured = map[string]bool{
	"công bố": true, "ghi nhận": true, "duy trì": true, "cải thiện": true, "kiểm soát": true, "nâng": true, "nâng cao": true, "nâng lên": true, "kéo giảm": true, "điều chỉnh": true,
	"xác định": true, "tính": true, "tính toán": true, "quy định": true, "thu hẹp": true, "áp dụng": true, "giữ": true, "cắt giảm": true, "thống kê": true,
}

// behindOf puts a modifier into a noun phrase behind "of": "the law" is "the labour law".
func behindOf(of, modifier string) string {
	if noun, ok := strings.CutPrefix(of, "the "); ok {
		return "the " + modifier + " " + noun
	}
	return modifier + " " + of
}

// goingsOn are the nouns that only say that something goes on, mostly for the worse.
var goingsOn = map[string]bool{"tình trạng": true, "hiện tượng": true}

// happens reports what goes on, an act or an evil; health and nutrition are states that somebody is in.
func happens(n *nominal) bool {
	first, _, _ := strings.Cut(n.lex.viOf(), " ")
	return n.class == act || n.class == event || n.class == thing && n.plonly() || n.class == money && first == "nợ" || n.class == abst && n.lex.has("mass") && !states[first]
}

// states are the first syllables of what one has a certain state of: "sức khỏe", "dinh dưỡng".
var states = map[string]bool{"sức": true, "dinh": true, "pháp": true, "tâm": true, "tinh": true, "kỹ": true, "cư": true, "kinh": true, "tài": true, "xã": true, "giao": true, "học": true, "sở": true, "sử": true}

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
	case ofMany[l.lex.viOf()] && l.class != r.class:
		cost = 3
	case sorted[l.lex.viOf()] && l.class != r.class && r.class == r.r.class:
		cost = 1
	default:
		return node{}, false
	}
	nd := fromLeft(l, catN, cost)
	nd.flags |= flagPost
	if !sorted[l.lex.viOf()] {
		nd.flags |= flagThe
	}
	return nd, true
}

// sorted are the nouns that several nouns in a row say the sort of.
var sorted = map[string]bool{"dự án": true, "công trình": true, "chương trình": true, "thủ tục": true, "chính sách": true, "dịch vụ": true, "quy hoạch": true, "thị trường": true, "hạ tầng": true, "hệ thống": true, "nguồn": true}

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
	return season(vi) || len(words) > 1 && (quotas[strings.Join(words[:2], " ")] || words[0] == "tuyển" && words[1] == "sinh")
}

// ofYear puts the year or the years of a noun before it: "the 2024-2025 academic year", "the 2024 plan".
func (n nominal) ofYear(nd *node) (nominal, bool) {
	if which := yearOwners[nd.r.lex.viOf()]; nd.r.rule == ruleLeaf && which != "" && season(n.lex.viOf()) {
		n.pre = append([]string{which}, n.pre...)
		n.flags = n.flags&^flagThe | flagOwned
		return n, true
	}
	when, ok := nd.r.val.(*viet.When)
	if !ok || nd.r.rule != ruleLeaf {
		return n, false
	}
	plain := when.Year > 0 && when.Month == 0 && when.Quarter == 0 && when.To == nil && when.Part == ""
	named := years[n.lex.viOf()]
	if !named && (!plain || !yearly(leftmost(nd.l).lex.viOf())) {
		return n, false
	}
	n.pre = append([]string{DateEnglish(when)}, n.pre...)
	if named || n.class == doc {
		n.flags |= flagThe
	}
	return n, true
}

// saysWhose reports a noun of ofMany, alone or with what sort of it is meant: "hiệu quả đầu tư các dự án".
func saysWhose(vi string) bool {
	words := strings.Fields(vi)
	return ofMany[vi] || len(words) > 2 && ofMany[strings.Join(words[:2], " ")]
}

// minded are the nouns of what somebody is like: whose they are stands at the end, "ý thức giữ gìn vệ sinh của du khách".
var minded = map[string]bool{"ý thức": true, "thái độ": true, "tinh thần": true, "thói quen": true, "kỹ năng": true, "nhận thức": true, "nhu cầu": true, "khả năng": true, "năng lực": true, "quyết tâm": true}

// theirs reports a noun of minded with what it is about, before those whose it is.
func theirs(l, owner *node) bool {
	return (l.rule == ruleNVP || l.rule == ruleNVerb || l.rule == ruleCompound) && minded[leftmost(l).lex.viOf()] && group(owner.class) == 1 && owner.class != place
}

// measuredBy are the nouns of how well or how fast something is done.
var measuredBy = map[string]bool{"chất lượng": true, "tiến độ": true, "tốc độ": true, "mức độ": true}

// usesLand reports the use of land, which has a state in registers: "tình trạng sử dụng đất".
func usesLand(vp *node) bool {
	return strings.HasPrefix(headLex(vp).viOf(), "sử dụng đất") || vp.rule == ruleVNP && headLex(vp).viOf() == "sử dụng" && firstWord(leftmost(vp.r).lex.viOf()) == "đất"
}

// yearOwners gives the English of a year counted from now, for the crop of it.
var yearOwners = map[string]string{"năm nay": "this year's", "năm ngoái": "last year's", "năm trước": "the previous year's", "năm sau": "next year's"}

// season reports the name of a crop by its season: "vụ đông xuân".
func season(vi string) bool {
	rest, ok := strings.CutPrefix(strings.ToLower(vi), "vụ ")
	first, _, _ := strings.Cut(rest, " ")
	return ok && (first == "đông" || first == "xuân" || first == "hè" || first == "thu" || first == "mùa" || first == "lúa")
}
