package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// determined writes a noun with its determiner: "các bộ" is "ministries", "mỗi hộ" is "each household".
func (w *writer) determined(nd *node) string {
	l := nd.l.lex
	if nd.r.cat == catNP { // các N này
		return w.partOfSet(l, nd.r)
	}
	n := w.countable(nd.r)
	n.asProvisions()
	if what := matterOf(nd.r); what != nil && len(n.post) > 0 {
		if act, of := strings.CutPrefix(n.post[0], "of "); of {
			return strings.Join(append([]string{act}, n.post[1:]...), " ") // "các nội dung hợp tác quốc tế"
		}
	}
	switch {
	case l.vi == "phía" && n.flags&(flagOwned|flagProper) != 0:
		return n.text(false) // "phía gia đình ông Nam"
	case l.vi == "phía":
		return "the " + withoutArticle(n.text(severalOfSide(nd.r))) // "phía công ty" is the one spoken of
	case l.en == "the" && nd.r.rule == ruleNameNP && nd.r.r.class == place && tiers[nd.r.l.lex.viOf()] > 0 && len(n.post) == 1:
		n.post[0] = strings.Replace(n.post[0], "in ", "of ", 1)
		return "the " + n.text(true) // "các tỉnh Nghệ An, Hà Tĩnh"
	case l.en == "the":
		if len(n.pre) > 0 && n.pre[0] == "other" {
			return n.text(true)
		}
		achieved := l.vi == "những" && nd.r.rule == ruleAdjN && strings.HasPrefix(nd.r.r.lex.viOf(), "đã ") // "những kết quả đã đạt được"
		if n.class == org && len(n.post) == 1 && strings.HasPrefix(n.post[0], "of ") && !superlatively(&n) {
			return n.text(true) // "các bệnh viện lớn của Bộ": some of those that it has
		}
		if n.flags&flagThe != 0 || len(n.post) > 0 && singledOut(&n) || achieved || w.news() && len(n.pre)+len(n.post) == 0 && (onTrial.has(n.lex.viOf()) || n.head == "suspect" && w.crime) {
			return "the " + n.text(true)
		}
		return n.text(true)
	case l.en == "a":
		if n.class == thing && n.mass() && nd.r.flags&flagMass != 0 {
			n = pieceOf(n) // "một dữ liệu"
			return indefinite(n.text(false))
		}
		if n.mass() || n.plonly() {
			return n.text(false)
		}
		if len(n.pre) > 0 && n.pre[0] == "other" {
			return "an" + n.text(false) // "một khó khăn khác"
		}
		return indefinite(n.text(false))
	case l.vi == "toàn" && nd.r.rule == ruleNameNP && nd.r.l.rule == ruleLeaf && nd.r.r.class == place && tiers[viet.Lower(nd.r.l.lex.viOf())] > 0:
		return n.nameOfArea(nd.r.r) // "toàn thành phố Hải Phòng"
	case l.has("sg") && n.head == "people" && n.class == person:
		n.head = "person" // "mỗi người dân"
		return strings.Join(append(append([]string{l.en}, n.pre...), append([]string{n.head}, n.post...)...), " ")
	case l.has("sg") && n.plonly():
		return l.en + " " + oneOfEach(n.text(false)) // "mỗi tỉnh, thành phố"
	case l.has("sg"):
		return l.en + " " + n.text(false)
	case l.has("any"):
		if l.vi == "toàn bộ" && n.class != person && n.class != org && !n.mass() && !n.plonly() && oneWhole(n.lex.viOf()) {
			return "the entire " + n.text(false) // "toàn bộ dự án"
		}
		part := strings.TrimSuffix(l.en, " the")
		several := l.en == "all" && !n.mass()
		if l.en == "all" && len(n.post) == 0 && n.flags&(flagThe|flagOwned) == 0 {
			return "all " + n.text(several) // "toàn bộ tài sản hiện có"
		}
		if n.flags&flagOwned != 0 {
			return part + " " + n.text(several) // "một phần hoặc toàn bộ phần vốn góp của mình"
		}
		return part + " the " + n.text(several)
	}
	if n.mass() && l.en == "many" {
		return "much " + n.text(false)
	}
	if n.mass() && l.en == "a number of" {
		return "some " + n.text(false) // "một số chứng cứ mới"
	}
	if n.mass() && l.en == "a great many" {
		return "a great deal of " + n.text(false)
	}
	return l.en + " " + n.text(true)
}

// nameOfArea is the name of a province or a town with the word for what it is.
func (n *nominal) nameOfArea(name *node) string {
	return leafText(name) + " " + capitalise(n.head)
}

// severalOfSide reports a noun behind "phía" that means more than one: people do, an investor does not.
func severalOfSide(n *node) bool {
	vi := leftmost(n).lex.viOf()
	return n.class == person && !leftmost(n).lex.has("title") && !strings.HasPrefix(vi, "chủ ") && !strings.HasPrefix(vi, "nhà ") && !strings.HasPrefix(vi, "gia đình")
}

// matterOf gives the act that "các nội dung" are matters of, or nil.
func matterOf(nd *node) *node {
	for nd.rule == ruleNPP || nd.rule == ruleNOf || nd.rule == ruleAdjN {
		nd = nd.l
	}
	if nd.rule != ruleCompound || nd.l.rule != ruleLeaf || nd.l.lex.viOf() != "nội dung" || nd.r.class != act {
		return nil
	}
	return nd.r
}

// singledOut reports a plural whose modifiers say which ones are meant, and not only of what sort they are: "các quy định tại Nghị định này"
// are the regulations in it, "các doanh nghiệp hoạt động trong ngành điện" businesses of a sort.
func singledOut(n *nominal) bool {
	behind := []string{"specified ", "assigned "}
	if !n.class.agent() {
		behind = append(behind, "of the ") // but "các bệnh viện của Bộ" are hospitals of the ministry
	}
	if n.class == abst || n.class == doc || n.class == act || n.class == thing {
		behind = append(behind, "of ")
	}
	if n.class == doc {
		behind = append(behind, "in the ", "in this ")
	}
	if rest, in := strings.CutPrefix(n.post[0], "in "); in && n.class == doc && capitalise(rest) == rest {
		return true // "các quy định tại Nghị định số …"
	}
	return slices.ContainsFunc(behind, func(p string) bool { return strings.HasPrefix(n.post[0], p) })
}

var demonstratives = map[string]string{"này": "this", "nầy": "this", "đó": "that", "ấy": "that"}

// pointedOut reports a noun phrase that "này" or "đó" closes, one or several of them: "dự án này", "các dự án đó", "hai dự án này".
func pointedOut(np *node) bool {
	if np.rule == ruleDetNP || np.rule == ruleNumDem || np.rule == ruleAllNum {
		return np.r.cat == catNP && pointedOut(np.r)
	}
	return np.rule == ruleDemNP && demonstratives[np.r.lex.vi] != ""
}

func pluralDemonstrative(d *lex, n *nominal) string {
	if n.mass() && (d.en == "this" || d.en == "that") {
		return d.en + " " + n.text(false) // "các thông tin này"
	}
	switch d.en {
	case "this":
		return "these " + n.text(true)
	case "that":
		return "those " + n.text(true)
	case "other":
		return "other " + n.text(true)
	}
	return "the " + d.en + " " + n.text(true)
}

func (w *writer) demonstrative(nd *node) string {
	d := nd.r.lex
	if c := nd.l; w.whole && c.rule == ruleCompound && c.r.rule == ruleLeaf && (d.en == "this" || d.en == "that") && (measuredOf[headNoun(c.l).class] || headsBody(c)) && c.r.class.genus() != genusOther && c.r.class != act && c.r.class != abst && c.r.flags&(flagProper|flagMass) == 0 && !c.r.lex.has("mass") {
		n := w.countable(c.l)
		inner := *nd
		inner.l = c.r
		return "the " + n.text(false) + " of " + w.demonstrative(&inner) // "kim ngạch xuất khẩu mặt hàng này"
	}
	n := w.countable(nd.l)
	if n.head == "state" && nd.l.rule == ruleLeaf && nd.l.lex.in(goingsOn) {
		n.head, n.lex = "situation", &lex{} // of what was said before
	}
	if c := nd.l; c.rule == ruleCompound && n.class == person && (c.r.class == org || c.r.class == place) && len(n.post) == 1 && demonstratives[d.vi] != "" {
		if body, ok := strings.CutPrefix(n.post[0], "of the "); ok {
			n.post[0] = "of " + d.en + " " + body
			return "the " + n.text(false) // "chủ tịch tỉnh này"
		}
	}
	if ownedByIt(nd.l) && demonstratives[d.vi] != "" {
		return w.hasIt(nd)
	}
	if owner, what := ownerWithin(&n); owner != "" && nd.l.rule == ruleLeaf && demonstratives[d.vi] != "" {
		return "the " + what + " of " + d.en + " " + owner // "tiến độ dự án này"
	}
	switch d.en {
	case "other":
		return "other " + n.text(true)
	case "no", "no other":
		return d.en + " " + n.text(false)
	case "any", "any other":
		return d.en + " " + n.text(true)
	case "which", "what":
		return askedFor(d.en + " " + n.text(false))
	case "this", "that":
		if n.plonly() {
			return pluralDemonstrative(d, &n)
		}
		return d.en + " " + n.text(false)
	}
	if onePaper(nd) && !w.whole {
		return "this " + n.text(false)
	}
	if oneAbove(nd) {
		return "the " + d.en + " " + n.text(false)
	}
	return "the " + d.en + " " + n.text(true)
}

// ownedByIt reports what a place or a body has that "này" behind it points at: "kinh tế nước này".
func ownedByIt(compound *node) bool {
	return compound.rule == ruleCompound && compound.r.rule == ruleLeaf && compound.r.lex.in(havingOwn)
}

// severalOwned reports people or bodies that it has several of: "doanh nghiệp nước này".
func severalOwned(compound *node) bool {
	owned := compound.l
	return (owned.class == person || owned.lex.viOf() == "doanh nghiệp") && owned.flags&flagCapital == 0 && !bodyHeads[owned.lex.viOf()] && !owned.lex.has("title") && !owned.lex.has("the")
}

// hasIt writes it: "the economy of this country".
func (w *writer) hasIt(nd *node) string {
	n := w.countable(nd.l.l)
	owner := *nd
	owner.l = nd.l.r
	return "the " + withoutArticle(n.text(severalOwned(nd.l))) + " of " + w.demonstrative(&owner)
}

// ownerWithin splits a word that ends with who has it into that and the English of what is had: "tiến độ dự án" is the progress of the project.
func ownerWithin(n *nominal) (owner, what string) {
	if n.lex.english() != n.head || len(n.pre)+len(n.post) > 0 {
		return "", ""
	}
	for _, o := range owners {
		if strings.HasSuffix(n.lex.viOf(), " "+o.vi) && strings.HasPrefix(n.head, o.before+" ") {
			return o.en, strings.TrimPrefix(n.head, o.before+" ")
		}
	}
	return "", ""
}

// owners are who has what, by themselves and before it.
var owners = [...]struct{ vi, before, en string }{
	{"dự án", "project", "project"}, {"công ty", "company", "company"}, {"bộ", "ministry", "ministry"}, {"tỉnh", "provincial", "province"}, {"thành phố", "city", "city"}, {"huyện", "district", "district"},
}

// headsBody reports a post with the body that its holder heads: "chủ tịch ủy ban".
func headsBody(compound *node) bool {
	return compound.l.rule == ruleLeaf && compound.r.class == org && compound.l.class == person && bodyHeads[viet.Lower(compound.l.lex.viOf())]
}

// bodyHeads are posts that a body has one of.
var bodyHeads = map[string]bool{"chủ tịch": true, "giám đốc": true, "tổng giám đốc": true, "chủ nhiệm": true, "người đứng đầu": true, "bí thư": true, "lãnh đạo": true, "hiệu trưởng": true, "người phát ngôn": true}

// oneAbove reports one thing that a text has named: several have a word for it, "các dự án trên".
func oneAbove(nd *node) bool { return nd.r.lex.en == "above" }

// onePaper reports a paper that was named, "Nghị định trên": one, unless it is counted.
func onePaper(nd *node) bool {
	return nd.r.lex.en == "above" && nd.l.rule == ruleLeaf && papers.has(viet.Lower(nd.l.lex.viOf()))
}

// counted writes a number and its noun: "six laws", "48 utilities", "3 million visits".
func (w *writer) counted(nd *node) string {
	if text, ok := w.fraction(nd); ok {
		return text
	}
	num := w.number(nd.l)
	n := w.countable(nd.r)
	if rest, few := strings.CutPrefix(num, "fewer than "); few && n.class == period {
		num = "less than " + rest // "chưa đầy hai tháng"
	}
	if nd.r.flags&flagCapital != 0 && num == "two" && (n.class == org || n.class == place || n.class == person) {
		num = "the two" // "hai Bộ" are the two at hand
	}
	if n.class == thing && nd.r.flags&flagMass != 0 && n.mass() && nd.l.cat == catNum {
		n = pieceOf(n) // "40 thiết bị"
	}
	if what, first := strings.CutPrefix(n.head, "first "); first && len(n.pre) == 0 && nd.l.cat == catNum {
		n.pre, n.head, n.lex = []string{"first"}, what, &lex{}
	}
	if len(n.pre) > 0 && (n.pre[0] == "first" || n.pre[0] == "last" || n.pre[0] == "next") && nd.l.cat == catNum {
		first := n.pre[0]
		n.pre = n.pre[1:]
		return "the " + first + " " + num + " " + n.text(num != "one") // "3 năm đầu"
	}
	if a, ok := nd.l.val.(*viet.Amount); nd.r.rule == ruleLeaf && nd.r.lex.viOf() == "con" && (ok && a.Value >= manyHead || !ok && nd.l.rule != ruleLeaf) {
		return num + " animals" // "đàn lợn ước đạt 27 triệu con"
	}
	if nd.r.rule == ruleLeaf && nd.r.lex.viOf() == "lượt" && great(nd.l) {
		return num + " visits" // "dẫn đầu với 3,1 triệu lượt"
	}
	if first, _, _ := strings.Cut(n.text(true), " "); (superlative(first) || first == "remaining" && nd.l.rule == ruleLeaf) && nd.l.cat == catNum {
		num = "the " + strings.TrimPrefix(num, "the ") // "ba thị trường lớn nhất", "3 bị can còn lại"
	}
	singular := num == "one" || strings.HasSuffix(num, " one")
	return num + " " + n.text(!singular)
}

// manyHead is the number from which on "con" alone counts animals and not somebody's children.
const manyHead = 15

// pieceOf makes what English does not count countable.
func pieceOf(n nominal) nominal {
	n.pre, n.head, n.lex, n.flags = nil, "piece of "+strings.Join(append(n.pre, n.head), " "), &lex{}, 0
	return n
}

// countable is nominal for a noun behind a number or a determiner.
func (w *writer) countable(nd *node) nominal {
	was := w.counting
	w.counting = true
	n := w.nominal(nd)
	w.counting = was
	return n
}

func (w *writer) number(nd *node) string {
	if nd.rule == ruleApproxNum {
		return approximate(nd, w.number(nd.r))
	}
	return leafText(nd)
}

// inPrison says of a sentence that it is one to prison: "mức án 7 năm tù", "mức án 7 năm".
func inPrison(years string) string {
	if strings.HasSuffix(years, " years") || strings.HasSuffix(years, " months") {
		return years + " in prison"
	}
	return years
}

// approximate puts "more than", "about", "no more than" before a number; "fewer" becomes "less" before money and measures.
func approximate(nd *node, number string) string {
	word := nd.l.lex.en
	if word == "" {
		return inPrison(number)
	}
	if nd.r.cat == catNP && word == "fewer than" {
		word = "less than"
	}
	if nd.r.cat == catNP && word == "as many as" {
		word = "as much as"
	}
	if word == "at least" || word == "no more than" {
		number = strings.Replace(number, " to ", " or ", 1) // "ít nhất từ 4-5 bác sĩ"
	}
	return word + " " + number
}

// oneOfEach makes "provinces and cities" one of each, "province and city".
func oneOfEach(nouns string) string {
	words := strings.Split(nouns, " ")
	for i, w := range words {
		if root, ok := strings.CutSuffix(w, "ies"); ok {
			words[i] = root + "y"
		} else if !strings.HasSuffix(w, "ss") {
			words[i] = strings.TrimSuffix(w, "s")
		}
	}
	return strings.Join(words, " ")
}

// oneWhole reports what "toàn bộ" means the whole of, where of other nouns it means all: "toàn bộ dự án", "toàn bộ học sinh".
func oneWhole(noun string) bool {
	return slices.ContainsFunc(wholes, func(head string) bool { return noun == head || strings.HasPrefix(noun, head+" ") })
}

// wholes are how the nouns of such things begin.
var wholes = []string{"dự án", "dự thảo", "dự luật", "luật", "cầu", "cây cầu", "sân bay", "tuyến", "đoạn", "phần ngầm", "công trình", "chương trình", "quá trình", "nội dung", "số tiền", "diện tích", "hệ thống", "khu vực", "khu", "tòa nhà", "kế hoạch", "quy trình", "nền kinh tế", "thị trường", "khối lượng", "quá trình", "địa bàn", "lực lượng", "khoản tiền", "mạng lưới"}
