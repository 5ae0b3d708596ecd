package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// headNouns is a noun in Vietnamese with the nouns that say of what sort it is: "hệ thống dữ liệu".
func headNouns(nd *node) string {
	if nd.rule == ruleCompound && nd.l.rule == ruleLeaf {
		return nd.l.lex.viOf() + " " + headNouns(nd.r)
	}
	return nd.lex.viOf()
}

func verbNoun(l *lex) string {
	if m := l.get("mod"); m != "" {
		return m
	}
	return l.get("nom")
}

// traders are who does what an act names.
var traders = map[string]string{"export": "exporter", "exports": "exporter", "import": "importer", "imports": "importer", "production": "producer"}

// disbursed writes money that is paid out, "vốn ngân sách địa phương giải ngân", as its disbursement, of which figures are told.
func disbursed(nd *node, n, m *nominal) (nominal, bool) {
	if nd.r.rule != ruleLeaf || nd.r.lex.viOf() != "giải ngân" || n.class != money || len(n.pre) == 0 && !strings.Contains(n.head, " ") || n.plonly() && n.lex.has("the") {
		return nominal{}, false
	}
	m.post = []string{"of " + n.text(!n.mass())}
	m.flags |= flagPost
	return *m, true
}

// trader writes "nước xuất khẩu gạo" as "rice exporter".
func trader(nd *node, m *nominal) (nominal, bool) {
	who := traders[m.head[strings.LastIndexByte(m.head, ' ')+1:]]
	if nd.l.rule != ruleLeaf || nd.l.lex.vi != "nước" && nd.l.lex.vi != "quốc gia" || who == "" || m.class != act || len(m.post) > 0 {
		return nominal{}, false
	}
	what := m.head[:strings.LastIndexByte(m.head, ' ')+1]
	return nominal{pre: m.pre, head: what + who, class: place, lex: oneOf, flags: nd.l.flags &^ flagMass}, true
}

// ofSort writes people by their nation, papers by their term and things by their size: "tàu trọng tải 160.000 tấn".
func (w *writer) ofSort(nd *node, n nominal, m *nominal) (nominal, bool) {
	if w.counting && nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "ngày" && m.class == act && len(n.post) == 0 {
		n.post, n.flags = append(n.post, "of "+m.text(true)), n.flags|flagPost // "15 ngày chạy thử"
		return n, true
	}
	if adj := nationOf(nd.r); adj != "" && n.class == person {
		n.pre = append([]string{adj}, n.pre...) // "nghi phạm người Trung Quốc"
		return n, true
	}
	if term := nd.r; term.rule == ruleNWhole && term.l.rule == ruleLeaf && term.l.lex.viOf() == "kỳ hạn" && lasts(term.r) && term.r.l.rule == ruleLeaf {
		unit := w.nominal(term.r.r) // "trái phiếu kỳ hạn 10 năm"
		n.pre = append([]string{hyphened(term.r.l) + "-" + unit.text(false)}, n.pre...)
		return n, true
	}
	if nd.r.rule == ruleNMeasure && nd.r.l.rule == ruleLeaf && nd.r.l.lex.in(sizeNouns) && nd.l.class != act {
		what := m.text(false) // "tàu trọng tải 160.000 tấn"
		if !m.mass() {
			what = indefinite(what)
		}
		n.post = append(n.post, "with "+what)
		n.flags |= flagPost
		return n, true
	}
	return nominal{}, false
}

// shareLevel writes a level that is a share of something, "mức phụ cấp 45% mức lương hiện hưởng", as the allowance level of 45% of it.
func (w *writer) shareLevel(nd *node) (nominal, bool) {
	rate := nd.l
	if rate.rule != ruleRate || rate.l.rule != ruleLeaf || firstWord(rate.l.lex.viOf()) != "mức" {
		return nominal{}, false
	}
	if share, ok := measure(rate.r); !ok || share.Unit != "%" {
		return nominal{}, false
	}
	n, of := w.nominal(rate.l), w.nominal(nd.r)
	n.flags |= flagAny
	n.post = append(n.post, "of "+leafText(rate.r)+" of "+w.article(&of, rolePrep))
	return n, true
}

// ofInstitute leaves out of the head of an institute that he heads one where its name follows: "Viện trưởng Viện Khoa học Thủy lợi".
func ofInstitute(nd *node) *node {
	if nd.l.rule != ruleLeaf || nd.r.class != org {
		return nd
	}
	post, ok := strings.CutSuffix(leafText(nd.l), " of the Institute")
	if !ok {
		return nd
	}
	head, other := *nd.l, *nd
	head.en = post
	other.l = &head
	return &other
}

// nameWithin puts the name of a work or of a sort of money to the noun that bears it, "tình hình triển khai dự án | cầu Rạch Miễu" is about the
// project of that bridge, and what is paid out behind the money that is: "chi phí | đền bù giải ngân".
func nameWithin(nd *node) *node {
	l, r := nd.l, nd.r
	switch {
	case l.rule == ruleCompound && l.r.rule == ruleLeaf && l.r.lex.viOf() == "dự án" && r.rule == ruleNameNP && (r.class == place || r.class == thing):
		project, outer := *nd, *nd
		project.l, project.class, project.lex, project.flags = l.r, l.r.class, l.r.lex, l.r.flags
		project.first = l.r.first
		outer.l, outer.r = l.l, &project
		return &outer
	case l.rule == ruleLeaf && l.class == money && r.rule == ruleCompound && r.r.rule == ruleLeaf && r.r.lex.viOf() == "giải ngân" && r.l.rule == ruleLeaf:
		cost, outer := *nd, *nd
		cost.r, cost.last = r.l, r.l.last
		outer.l, outer.r = &cost, r.r
		return &outer
	}
	return nd
}

// compound turns "nền tảng số quốc gia" round: the later modifier comes first.
func (w *writer) compound(nd *node) nominal {
	nd = nameWithin(ofInstitute(nd))
	if nd.l.rule == ruleLeaf && (nd.l.lex.has("cl") || nd.l.lex.in(addressing) && nd.r.class == person || nd.l.lex.viOf() == "đồng chí" && nd.r.class == person) {
		return w.nominal(nd.r) // "đồng chí Bí thư Tỉnh ủy"
	}
	if level, ok := w.shareLevel(nd); ok {
		return level
	}
	n := w.nominal(nd.l)
	if progress, ok := w.ofProject(nd, n); ok {
		return progress
	}
	was := w.counting
	w.counting = false // what is counted is the first
	m := w.nominal(nd.r)
	w.counting = was
	if nd.l.rule == ruleLeaf && nd.l.lex.in(kin) && nd.r.rule == ruleNameNP && m.class == person && m.flags&flagProper != 0 && !w.counting {
		return nominal{pre: []string{m.text(false) + "'s"}, head: n.head, class: person, flags: flagOwned, lex: &lex{vi: nd.l.lex.viOf(), en: n.head, feats: features{{name: "the"}}}} // "con trai ông Nam"
	}
	if body, ok := w.bodyOf(nd, n, &m); ok {
		return body
	}
	if which := yearOwners[nd.r.lex.viOf()]; w.whole && nd.r.rule == ruleLeaf && which != "" {
		n.pre = append([]string{which}, n.pre...) // "báo cáo năm nay"
		n.flags = n.flags&^flagThe | flagOwned
		return n
	}
	if post, board, two := strings.Cut(n.head, " of the "); two && n.class == person && nd.r.rule == ruleLeaf && m.class == org && len(n.post) == 0 && m.flags&(flagProper|flagThe) == 0 && !strings.Contains(board, " of ") {
		n.head = post + " of the " + m.head + "'s " + board // "chủ tịch hội đồng quản trị ngân hàng"
		return n
	}
	if one, ok := unitHead(nd, n, &m); ok {
		return one
	}
	if one, ok := w.ofSort(nd, n, &m); ok {
		return one
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "các đồng chí" && m.class == person {
		return nominal{head: m.text(true), lex: severalOf, class: person} // "các đồng chí Ủy viên Trung ương Đảng"
	}
	if nd.l.rule == ruleLeaf && sideOf(nd.l, nd.r) && m.flags&flagProper != 0 {
		n.post = append(n.post, "of "+m.text(false)) // "phía Tây phường Thuận Phước"
		return n
	}
	if one, ok := trader(nd, &m); ok {
		return one
	}
	if one, ok := w.otherwise(nd, n, &m); ok {
		return one
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.vi == "bộ" && nd.l.flags&flagCapital == 0 && (m.class == thing || m.class == abst || m.class == doc) {
		set := nominal{head: "set", class: thing, lex: oneOf, flags: flagPost} // "bộ tiêu chí"
		if len(m.pre) > 0 && m.pre[0] == w.own && m.flags&flagOwned != 0 {
			m.pre, set.pre, set.flags = m.pre[1:], m.pre[:1:1], set.flags|flagOwned // "bộ tiêu chí của mình"
		}
		set.post = []string{"of " + m.text(true)}
		return set
	}
	if proof, ok := w.proving(nd, n, &m); ok {
		return proof
	}
	if one, ok := w.inName(nd, &m); ok {
		return one
	}
	if one, ok := w.ofMany(nd, n, &m); ok {
		return one
	}
	if nd.r.rule == ruleLeaf && nd.r.lex.viOf() == "nhập khẩu" && n.class == thing {
		n.pre = append([]string{"imported"}, n.pre...) // "thép nhập khẩu"
		return n
	}
	if n.offends(nd.r) {
		return n
	}
	if nd.l.rule == ruleLeaf && n.lex.has("title") && nd.r.rule == ruleLeaf && m.flags&flagCapital == 0 && m.lex.in(establishments) && len(n.pre)+len(n.post) == 0 {
		return nominal{pre: []string{modifierText(&m)}, head: viet.Lower(n.head), class: person, lex: &lex{vi: nd.l.lex.vi, en: viet.Lower(n.head)}} // "giám đốc bệnh viện"
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "xây dựng" && (m.class == person || m.class == org) {
		n.head = "building" // of a force, not of a house
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "vai trò" && m.class != act && !m.mass() && m.flags&flagThe == 0 && !m.lex.in(otherRoles) {
		n.post = append(n.post, "as "+w.article(&m, roleComplement)) // "vai trò đầu tàu"
		n.flags |= flagPost
		return n
	}
	if nd.l.rule == ruleLeaf && strings.EqualFold(nd.l.lex.viOf(), "ban chỉ đạo") {
		what := w.article(&m, rolePrep)
		if capitalise(n.head) == n.head && nd.r.rule == ruleLeaf && nd.r.en != "" {
			what = titled(what)
		}
		n.post = append(n.post, "for "+what) // what it steers is part of its name
		n.flags |= flagPost
		return n
	}
	if one, ok := ofLevel(nd, n, &m); ok {
		return one
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "dịch vụ" && m.class == act && len(n.pre)+len(n.post) == 0 && n.heaps(&m, append(append([]string{}, m.pre...), modifierText(&m))) {
		return nominal{head: "services", post: []string{"for " + w.article(&m, rolePrep)}, lex: severalOf, class: n.class, flags: n.flags | flagPost}
	}
	return w.turnedRound(nd, n, &m)
}

// otherwise writes compounds whose second noun says where the first is, what becomes of it or of when it is: "khu thể thao phía Tây thành phố".
func (w *writer) otherwise(nd *node, n nominal, m *nominal) (nominal, bool) {
	if side := nd.r; side.rule == ruleCompound && side.l.rule == ruleLeaf && sideOf(side.l, side.r) && side.r.rule == ruleLeaf && side.r.flags&flagProper == 0 && len(n.post) == 0 {
		point, area := w.nominal(side.l), w.nominal(side.r)
		n.post = append(n.post, "in the "+point.text(false)+" of the "+area.text(false)) // "khu thể thao phía Tây thành phố"
		n.flags |= flagPost
		return n, true
	}
	if act, ok := disbursed(nd, &n, m); ok {
		return act, true
	}
	if nd.r.rule == ruleLeaf && nd.r.lex.viOf() == "tồn kho" && n.class == thing && len(n.post) == 0 {
		return nominal{pre: append(n.pre, modifierText(&n)), head: m.head, lex: m.lex, class: thing}, true // "gạo tồn kho"
	}
	if what, span := nd.r, m.class == period; span && what.rule == ruleLeaf && strings.HasSuffix(what.lex.viOf(), " trước") && n.class != period && len(n.pre)+len(n.post) == 0 && strings.HasPrefix(m.head, "previous ") {
		if n.class == money && !n.mass() {
			n.head, n.lex = n.text(true), severalOf
		}
		n.pre, n.flags = []string{"the " + m.head + "'s"}, n.flags|flagOwned // "chi phí quý trước"
		return n, true
	}
	return nominal{}, false
}

// ofProject writes how far a project that has a name has come: "tiến độ thực hiện dự án | cầu Rạch Miễu".
func (w *writer) ofProject(nd *node, n nominal) (nominal, bool) {
	if what, of := strings.CutPrefix(n.head, "project "); of && nd.l.rule == ruleLeaf && strings.HasSuffix(nd.l.lex.viOf(), " dự án") && nd.r.rule == ruleNameNP && nd.r.class == place {
		name := w.nominal(nd.r)
		n.head, n.post = what, []string{"of the " + withoutArticle(name.text(false)) + " project"} // "tiến độ thực hiện dự án | cầu Rạch Miễu"
		n.lex, n.flags = &lex{vi: n.lex.vi, en: what, feats: features{{name: "the"}}}, n.flags|flagPost
		return n, true
	}
	return nominal{}, false
}

// bodyOf writes a body, or who is of it, with the province or city that it is of: "Sở Tư pháp tỉnh Khánh Hòa", "cán bộ Sở Y tế tỉnh Đồng Nai".
func (w *writer) bodyOf(nd *node, n nominal, m *nominal) (nominal, bool) {
	if body := nd.l; body.rule == ruleCompound && body.r.rule == ruleLeaf && body.r.class == org && capitalise(leafText(body.r)) == leafText(body.r) && localBodies.has(firstWord(viet.Lower(body.r.lex.viOf()))) && nd.r.rule == ruleNameNP && nd.r.r.rule == ruleLeaf && nd.r.r.class == place && tiers[nd.r.l.lex.viOf()] > 0 {
		who, of := w.nominal(body.l), w.nominal(body.r)
		who.post = append(who.post, "of the "+leafText(nd.r.r)+" "+of.text(false)) // "cán bộ Sở Y tế tỉnh Đồng Nai"
		return who, true
	}
	if body := nd.l; body.rule == ruleLeaf && body.class == org && nd.r.rule == ruleNameNP && nd.r.l.rule == ruleLeaf && tiers[viet.Lower(nd.r.l.lex.viOf())] == tiers["tỉnh"] && nd.r.r.rule == ruleLeaf && nd.r.r.class == place && !w.counting && capitalise(n.head) == n.head {
		if local, ok := n.of(leafText(nd.r.r)); ok {
			return local, true // "Sở Tư pháp tỉnh Khánh Hòa"
		}
	}
	if body, city := nd.l, nd.r; body.rule == ruleLeaf && body.class == org && city.rule == ruleLeaf && city.class == place && capitalise(m.head) == m.head && capitalise(n.head) == n.head && len(m.pre)+len(m.post) == 0 {
		if local, ok := n.of(m.head); ok {
			return local, true // "Sở Y tế thành phố Hồ Chí Minh"
		}
	}
	return nominal{}, false
}

// offends puts the violation behind or before those who commit it; it reports false for other acts.
func (n *nominal) offends(does *node) bool {
	if does.rule == ruleLeaf && n.class.agent() && strings.HasPrefix(does.lex.english(), "violating ") {
		n.post = append(n.post, does.lex.english()) // "12 cơ sở vi phạm quy định về an toàn thực phẩm"
		n.flags |= flagPost
		return true
	}
	if does.rule == ruleLeaf && does.lex.viOf() == "vi phạm" && (n.class.agent() || n.class == place || n.class == thing) {
		n.pre = append([]string{"offending"}, n.pre...) // "phòng khám vi phạm"
		return true
	}
	return false
}

// unitHead writes who heads a unit by the field that it is for: "vụ trưởng vận tải" is the director of transport.
func unitHead(nd *node, n nominal, m *nominal) (nominal, bool) {
	if nd.l.rule != ruleLeaf || !unitHeads.has(viet.Lower(nd.l.lex.viOf())) || m.class.agent() || m.class == place || m.flags&flagProper != 0 || len(n.pre)+len(n.post) > 0 {
		return nominal{}, false
	}
	if unit := " of division"; len(n.head) > len(unit) && strings.EqualFold(n.head[len(n.head)-len(unit):], unit) {
		n.head = n.head[:len(n.head)-len(unit)] + " of the " + strings.TrimSpace(strings.Join(m.pre, " ")+" "+modifierText(m)) + " division"
		return n, len(m.post) == 0
	}
	n.post = []string{"of " + m.text(!m.mass() && m.class != act)}
	n.flags |= flagPost | flagThe
	return n, true
}

// ofMany writes a compound that tells of several of what the second noun names: how many there are, what share of them, who lives in them.
func (w *writer) ofMany(nd *node, n nominal, m *nominal) (nominal, bool) {
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "tổng số" && m.class == money && len(m.post) == 0 && m.flags&(flagProper|flagOwned) == 0 {
		m.pre, m.flags = append([]string{"total"}, m.pre...), m.flags|flagThe // "tổng số nợ thuế"
		return *m, true
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.in(counting) && !m.mass() && m.flags&(flagProper|flagThe) == 0 && m.class != period {
		n.post = append(n.post, "of "+m.text(true)) // "số xã": the number of communes
		n.flags |= flagPost
		return n, true
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "tổng" && len(m.pre) == 0 && (strings.HasPrefix(m.head, "number of ") || strings.HasPrefix(m.head, "amount of ")) {
		m.head, m.flags = "total "+m.head, m.flags|flagThe // "tổng số phiếu"
		return *m, true
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "tổng" && (m.mass() || m.class == act) && m.flags&flagOwned == 0 && len(n.pre)+len(n.post) == 0 {
		m.pre = append([]string{"total"}, m.pre...) // "tổng huy động vốn"
		return *m, true
	}
	if nd.l.rule == ruleLeaf && nd.l.class == unit && nd.l.lex.in(measuringUnits) && len(n.pre)+len(n.post) == 0 {
		n.post = append(n.post, "of "+m.text(!m.mass())) // "20 héc-ta đất", "vài trăm mét đường"
		n.flags |= flagPost
		return n, true
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "số" && m.mass() && m.class == thing && m.flags&(flagProper|flagThe) == 0 {
		n.head, n.lex = "amount", &lex{vi: n.lex.viOf()}
		n.post = append(n.post, "of "+m.text(false)) // "số gạo"
		n.flags |= flagPost | flagThe
		return n, true
	}
	if vi := nd.l.lex.viOf(); nd.l.rule == ruleLeaf && (vi == "số vụ" || vi == "số trường hợp" || vi == "số ca") && m.mass() {
		of := "of "
		if n.head == "number" {
			of = "of cases of " // "số vụ bạo lực gia đình"
		}
		n.post = append(n.post, of+m.text(false))
		n.flags |= flagPost
		return n, true
	}
	if area, sort, _ := strings.Cut(leftmost(nd.r).lex.viOf(), " "); inAreas.has(area) && (sort != "" || nd.r.rule != ruleLeaf) && n.class == person && len(m.post) == 0 && !m.mass() {
		n.post = append(n.post, "in "+m.text(true)) // "hộ dân vùng sạt lở"
		n.flags |= flagPost
		return n, true
	}
	if n.lex.has("title") && m.plonly() && nd.r.rule == ruleLeaf && strings.HasPrefix(m.lex.viOf(), "hai ") && len(n.pre)+len(n.post) == 0 && !strings.Contains(n.head, " of the ") {
		post, of, _ := strings.Cut(n.head, " of ")
		if of != "" {
			of = " of " + of
		}
		return nominal{head: pluralise(post) + of, post: []string{"of " + w.article(m, rolePrep)}, lex: &lex{vi: n.lex.viOf(), feats: features{{name: "plonly"}, {name: "the"}}}, class: person, flags: flagPost}, true // "Bộ trưởng Ngoại giao hai nước"
	}
	if n.lex.has("title") && m.plonly() && nd.r.rule == ruleLeaf {
		if several, ok := postsOf(&n, m); ok {
			return several, true
		}
	}
	if nd.l.rule == ruleLeaf && n.head == "amount" && m.class == person {
		return nominal{head: "number", post: []string{"of " + m.text(true)}, class: abst, lex: nd.l.lex, flags: flagPost | flagThe}, true // "lượng khách du lịch"
	}
	if nd.l.rule == ruleLeaf && n.head == "rate" && (m.class == person || m.class == org) {
		return nominal{head: "share", post: []string{"of " + m.text(true)}, class: abst, lex: nd.l.lex, flags: flagPost | flagThe}, true // "tỷ lệ người dân sử dụng dịch vụ"
	}
	if outbreak, two := strings.CutSuffix(n.head, "outbreak"); two && nd.l.rule == ruleLeaf && m.head == "outbreak" && len(m.pre) > 0 {
		n.head = outbreak + "outbreak of " + strings.Join(m.pre, " ") // "nguy cơ bùng phát dịch sốt xuất huyết"
		return n, true
	}
	return nominal{}, false
}

// ofLevel writes what is at a level: "trung tâm phục vụ hành chính công cấp tỉnh", "thủ trưởng đơn vị cấp đại đội".
func ofLevel(nd *node, n nominal, m *nominal) (nominal, bool) {
	if level := m.lex.get("mod"); level != "" && nd.r.rule == ruleLeaf && strings.HasSuffix(m.head, " level") && len(n.post) == 0 && (n.class == org || n.class == person || n.class == doc || n.class == abst) {
		n.pre = append([]string{level}, n.pre...) // "trung tâm phục vụ hành chính công cấp tỉnh"
		return n, true
	}
	if unit, of := strings.CutPrefix(strings.Join(n.post, " "), "of the "); of && nd.r.rule == ruleLeaf && strings.HasSuffix(m.head, " level") && n.class == person {
		n.post = []string{"of the " + strings.TrimSuffix(m.head, " level") + "-level " + unit} // "thủ trưởng đơn vị cảnh sát cấp đại đội"
		return n, true
	}
	if strings.HasSuffix(m.head, " level") && len(n.post) > 0 && len(m.post) == 0 {
		n.post = append(n.post, "at "+m.text(false)) // "thủ trưởng đơn vị cấp đại đội"
		return n, true
	}
	return nominal{}, false
}

// turnedRound writes a compound with the second noun before the first, or behind it where too much would be heaped up.
func (w *writer) turnedRound(nd *node, n nominal, m *nominal) nominal {
	if n.lex.in(postNouns) && m.lex.has("title") && len(n.post) == 0 {
		n.post = append(n.post, "of "+m.text(false)) // "chức danh Phó Giám đốc Sở": the post of Deputy Director
		n.flags |= flagPost | flagThe
		return n
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.in(speakersFor) && m.class == org && nd.r.rule == ruleNameNP && len(n.post) == 0 {
		n.post = append(n.post, "of the "+withoutArticle(m.text(false))) // "đại diện Hiệp hội Thép Việt Nam"
		n.flags |= flagPost
		return n
	}
	if n.lex.get("of") == "in" && m.lex.has("the") && len(n.post) == 0 {
		n.post = append(n.post, "in "+w.article(m, rolePrep)) // "mức tăng tổng quỹ lương"
		n.flags |= flagPost
		return n
	}
	if nd.l.rule == ruleLeaf && n.lex.in(listNouns) && nd.r.rule == ruleLeaf && n.relational() && len(n.post) == 0 && !m.mass() && !m.plonly() && m.flags&(flagThe|flagOwned|flagProper) == 0 && !m.lex.has("the") && m.class != act {
		n.post = append(n.post, "of "+m.text(true)) // "danh mục địa bàn"
		n.flags |= flagPost
		return n
	}
	if len(m.post) > 0 || m.flags&flagOwned != 0 || len(n.post) > 0 && n.class != event {
		n.post = append(n.post, engaged(nd, &n)+" "+w.article(m, rolePrep))
		n.flags |= flagPost
		return n
	}
	words := append(append([]string{}, m.pre...), modifierText(m))
	if what, of, two := strings.Cut(n.head, " of "); two && nd.l.rule == ruleLeaf && strings.HasSuffix(of, "s") && !strings.Contains(of, " ") && m.class != act && m.class != place && wordCount(words) <= 2 {
		n.head = what + " of " + strings.Join(words, " ") + " " + of // "danh mục dự án nhà ở xã hội": a list of social housing projects
		return n
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "hoạt động" && strings.Contains(m.head, ", ") && m.mass() {
		n.pre = append(words, n.pre...) // "hoạt động khoa học, công nghệ và đổi mới sáng tạo"
		return n
	}
	if n.heaps(m, words) {
		n.post = append(n.post, engaged(nd, &n)+" "+w.article(m, rolePrep))
		return n
	}
	if first, what, two := strings.Cut(n.head, " "); two && ofTheWhole[first] {
		n.head, words = what, append([]string{first}, words...) // "tổng sản lượng lúa": total rice output
	}
	if len(n.pre) > 0 && ofTheWhole[n.pre[0]] {
		words, n.pre = append([]string{n.pre[0]}, words...), n.pre[1:] // "giá bán bình quân gạo"
	}
	n.pre = append(words, n.pre...)
	return n
}

// inName writes a compound whose head is there in name only, "tình trạng buôn lậu", or gives way to a better one, "lĩnh vực y tế".
func (w *writer) inName(nd *node, m *nominal) (nominal, bool) {
	if nd.l.rule != ruleLeaf {
		return nominal{}, false
	}
	alone := nd.r.rule == ruleLeaf
	switch vi := nd.l.lex.viOf(); {
	case vi == "hoạt động" && m.class == act && m.plonly(): // "hoạt động xuất khẩu thủy sản": the exports
	case vi == "tình hình" && alone && m.class == abst && len(m.post) == 0 && (strings.HasSuffix(m.head, " safety") || strings.HasSuffix(m.head, " security") || strings.HasSuffix(m.head, " order")): // "tình hình trật tự, an toàn giao thông"
		m.flags |= flagMass
	case goingsOn.has(vi) && happens(m): // "tình trạng buôn lậu" is smuggling
	case naming.has(vi) && merely(nd, m) && (m.mass() != w.counting || strings.Contains(m.head, " of ")): // "hoạt động sản xuất vàng miếng" is the production itself
	case vi == "đội ngũ" && m.class == person && !w.counting: // "đội ngũ nhà giáo" are teachers
	case vi == "dự thảo" && m.class == doc && m.flags&(flagProper|flagOwned) == 0 && !strings.HasPrefix(m.head, "draft "):
		m.pre = append([]string{"draft"}, m.pre...) // "dự thảo hiệp định vay vốn"
	case vi == "mức hỗ trợ" && !w.counting && m.class == money && strings.HasSuffix(strings.TrimSuffix(m.head, "s"), "allowance"): // "mức hỗ trợ tiền ăn"
		m.head, m.lex, m.flags = strings.TrimSuffix(m.head, "s"), &lex{vi: m.lex.viOf()}, m.flags|flagThe
	case vi == "mức hưởng" && !w.counting && benefits[m.head[strings.LastIndexByte(m.head, ' ')+1:]]: // "mức hưởng trợ cấp thất nghiệp"
	case vi == "mức" && !w.counting && isLevelNoun(m.head): // "mức chi tiêu bình quân" is the average spending
	case vi == "bệnh" && alone && m.class == abst && m.mass(): // "bệnh sốt xuất huyết"
	case vi == "trường hợp" && alone && m.class == act && !m.mass(): // who is fined is fined for the violation, not for the case
	case vi == "lĩnh vực" && alone && m.lex.in(industries):
		return nominal{pre: []string{modifierText(m)}, head: "sector", class: abst, lex: &lex{vi: vi, en: "sector", feats: features{{name: "the"}}}}, true
	case vi == "lĩnh vực" && alone && !w.counting && len(m.post) == 0 && m.flags&(flagProper|flagThe) == 0:
		return w.fieldOfWork(nd.l, m), true
	default:
		return nominal{}, false
	}
	return *m, true
}

// benefits are what somebody gets so much of: the word for how much says no more.
var benefits = map[string]bool{"allowance": true, "allowances": true, "benefit": true, "benefits": true, "pension": true, "pensions": true}

// proving writes papers with what they are to prove: "giấy tờ chứng minh quyền sử dụng đất", "giấy tờ chứng minh đối tượng".
func (w *writer) proving(nd *node, n nominal, m *nominal) (nominal, bool) {
	if nd.l.rule != ruleLeaf || nd.l.lex.viOf() != "giấy tờ chứng minh" || len(n.pre)+len(n.post) > 0 {
		return nominal{}, false
	}
	what := "eligibility"
	if m.lex.viOf() != "đối tượng" || len(m.pre)+len(m.post) > 0 {
		what = w.article(m, roleObject)
	}
	return nominal{head: "document", post: []string{"proving " + what}, class: n.class, lex: &lex{vi: n.lex.vi, en: "document"}, flags: flagPost}, true
}

// isLevelNoun reports the English of what is a level itself, alone or with whose it is.
func isLevelNoun(head string) bool {
	what, _, _ := strings.Cut(head, " of ")
	return levelNouns[what[strings.LastIndexByte(what, ' ')+1:]]
}

// levelNouns are the English nouns of what is a level itself.
var levelNouns = map[string]bool{"spending": true, "income": true, "consumption": true, "expenditure": true, "inflation": true, "savings": true, "growth": true, "capitalisation": true, "emissions": true}

// fieldOfWork is the one field of work that a noun names: "the field of education", "the railway sector".
func (w *writer) fieldOfWork(field *node, m *nominal) nominal {
	one := &lex{vi: field.lex.viOf(), en: "field", feats: features{{name: "the"}, {name: "loc", value: "in"}}}
	if m.class == doc || m.class == abst || m.class == act || m.mass() || m.plonly() {
		return nominal{head: "field", post: []string{"of " + w.article(m, rolePrep)}, class: abst, lex: one, flags: flagPost}
	}
	return nominal{pre: []string{modifierText(m)}, head: "sector", class: abst, lex: one}
}

// postsOf makes a post in a body that each of several places has plural: "Chủ tịch UBND xã, phường" are chairmen of committees.
func postsOf(n, places *nominal) (nominal, bool) {
	first, _, _ := strings.Cut(places.lex.viOf(), " ")
	post, body, ok := strings.Cut(n.head, " of the ")
	if tiers[strings.Trim(first, ",")] == 0 || !ok || len(n.pre)+len(n.post) > 0 {
		return nominal{}, false
	}
	head := viet.Lower(pluralise(post)) + " of the " + pluralise(body) + " of " + places.text(true)
	return nominal{head: head, class: person, lex: &lex{feats: features{{name: "plonly"}, {name: "the"}}}}, true
}

// oneOf is the word of a noun that is one unless something says more: a set.
var oneOf = &lex{feats: features{{name: "one"}}}

// severalOf is the word of a noun that is several.
var severalOf = &lex{feats: features{{name: "plonly"}}}

// engaged is complementPrep, and for bodies and their "hoạt động mua bán vàng" "engaged in".
func engaged(nd *node, n *nominal) string {
	if n.class == event && nd.r.class == org && leftmost(nd.l).lex.in(sittings) {
		return "of" // "cuộc họp Ban Chỉ đạo": they meet
	}
	if n.class.agent() && nd.r.class == act && (n.class == org && leftmost(nd.r).lex.viOf() == "hoạt động" || trades(leftmost(nd.r).lex.viOf())) {
		return "engaged in"
	}
	return complementPrep(n)
}

// trades reports the name of an act that people and bodies engage in, alone or with what they trade.
func trades(vi string) bool {
	if trading.has(vi) {
		return true
	}
	words := strings.Fields(vi)
	return len(words) > 2 && trading.has(words[0]+" "+words[1])
}

// merely reports an act behind a noun that only says there is one; "tình hình" says so of a state too.
func merely(nd *node, m *nominal) bool {
	if (m.class == abst || m.class == thing) && nd.l.lex.vi == "hoạt động" && slices.ContainsFunc(linesOfBusiness, func(trade string) bool { return strings.HasPrefix(m.lex.viOf(), trade) }) {
		return true // "hoạt động bán lẻ xăng dầu"
	}
	return m.class == act || m.class == abst && (nd.l.lex.vi == "tình hình" || nd.l.lex.vi == "thực trạng") && m.lex.has("mass")
}

// linesOfBusiness are how the names of lines of business begin that are acts themselves.
var linesOfBusiness = []string{"xuất cảnh", "nhập cảnh", "xuất, nhập cảnh", "xuất nhập cảnh", "bán lẻ", "bán buôn", "vận tải", "quảng cáo", "thương mại điện tử", "đấu giá", "môi giới", "kinh doanh"}

// maxHeap is the number of English words, the last of the head left out, that may stand before one another without "of".
const maxHeap = 3

// heaps reports whether a modifier goes behind its noun: where the noun is one that asks what it is of ("danh mục", "tỷ lệ"), and where
// words would heap up before it.
func (n *nominal) heaps(m *nominal, words []string) bool {
	if n.relational() && (n.lex.get("rel") != "count" || !m.mass()) || m.lex.has("clause") || m.class == person && n.class == act || m.plonly() && m.lex.has("the") && m.lex.get("mod") == "" || strings.Contains(m.head, " of ") || m.plonly() && strings.Contains(m.head, " and ") {
		return true // "lãnh đạo hai nước", "giám đốc Sở Y tế"
	}
	if n.class == person && (m.plonly() && n.lex.in(speakersFor) && strings.HasSuffix(m.head, "s") || m.flags&flagProper != 0 || n.lex.has("title") && (m.class == org || m.class == place || m.class == person && m.plonly())) {
		return true // "hiệu trưởng Trường Đại học Cần Thơ", "phó giám đốc trung tâm"
	}
	before := wordCount(words) + wordCount(n.pre)
	if n.class == act && before >= maxHeap && nominalHead(n.head) {
		return true // the commercialisation of scientific research results
	}
	head := n.head
	if _, last, two := strings.Cut(head, " and "); two && before == 1 {
		head = last // "commune-level officials and civil servants"
	}
	about := n.class == event && wordCount(words) > 1 || n.class == abst && n.lex.get("of") == "" && wordCount(words) > 1 && (wordCount(words) > 2 || !heads[n.head])
	return about || before+strings.Count(head, " ") > maxHeap
}

// nominalHead reports the noun of an act that is made of its verb with what English readers take in badly behind three other nouns.
func nominalHead(head string) bool {
	return strings.HasSuffix(head, "isation") || strings.HasSuffix(head, "ification") || strings.HasSuffix(head, "ration")
}

// heads are the English nouns that stand well behind two others: "rice export turnover".
var heads = map[string]bool{
	"calculation method": true, "service": true, "effort": true, "project": true, "plan": true, "programme": true, "campaign": true,
	"technology": true, "turnover": true, "capacity": true, "task": true, "output": true, "revenue": true, "standard": true, "mechanism": true, "policy": true, "skill": true, "target": true,
}

// ofTheWhole are the adjectives that open an English noun and are said of it with all that stands before it: "outstanding real estate credit".
var ofTheWhole = map[string]bool{"total": true, "outstanding": true, "average": true, "fixed": true, "maximum": true, "minimum": true, "annual": true, "monthly": true, "current": true}

// sideOf reports a point of the compass before the place whose side it is.
func sideOf(side, of *node) bool {
	return strings.HasPrefix(side.lex.viOf(), "phía ") && side.lex.has("mod") && of.class == place
}
