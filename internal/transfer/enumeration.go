package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// withChairman gives a committee the level that stands with its chairman: "Ủy ban nhân dân, Chủ tịch Ủy ban nhân dân cấp xã" are the commune-level People's
// Committee and its Chairman.
func (w *writer) withChairman(nd *node, r role) (string, bool) {
	const committee = "People's Committee"
	if nd.l.l.rule == ruleNPList || w.np(nd.l.l, r) != "the "+committee {
		return "", false
	}
	level, ok := strings.CutPrefix(w.np(nd.r, r), "the Chairman of the ")
	if level, own := strings.CutSuffix(level, " "+committee); ok && own && level != "" {
		return "the " + level + " " + committee + " and its Chairman", true
	}
	return "", false
}

// sumBehind reports a noun with a sum behind its comma, which is how much it is: "toàn bộ phí dịch vụ, khoảng 5,8 tỷ đồng/năm".
func sumBehind(list *node, items int) bool {
	return items == 2 && list.l.r.cat == catComma && isFigure(list.r) && list.l.l.cat == catNP && list.l.l.rule != ruleNPList && list.l.l.flags&flagQuantity == 0 && leftmost(list.l.l).val == nil
}

// npList writes a coordination: "A, B and C".
func (w *writer) npList(nd *node, r role) string {
	if unit, parent, ok := unitOf(nd); ok {
		return w.np(unit, r) + " of " + w.np(parent, rolePrep)
	}
	if text, ok := w.servicesOf(nd); ok {
		return text
	}
	if text, ok := w.withChairman(nd, r); ok {
		return text
	}
	if text, ok := w.namedAreas(nd); ok {
		return text
	}
	if text, ok := w.models(nd, r); ok {
		return text
	}
	if text, ok := w.bodiesOf(nd); ok {
		return text
	}
	if liesBehind(nd) {
		return w.np(nd.l.l, r) + ", " + w.np(nd.r, rolePrep)
	}
	var items []string
	word := "and"
	for cur := nd; ; {
		if cur.rule != ruleNPList {
			items = append(items, spread(cur, w.np(cur, r), false)...)
			break
		}
		text := w.counterpart(nd, cur.r, r)
		if several := w.asMany(nd, cur.r); several != "" {
			text = several
		}
		if of := w.relativeOf(cur.l.l, cur.r); of != "" {
			text = of
		}
		if cur == nd && cur.l.l.rule != ruleNPList && cur.l.r.cat == catConj && sharesFirst(text) {
			items = append(items, text) // "the law and breakthrough mechanisms and policies"
		} else {
			items = append(items, spread(cur.r, text, cur == nd)...)
		}
		if c := cur.l.r; c.cat == catConj && c.lex.en != "and" && cur == nd {
			word = c.lex.en
			if c.lex.vi == "kiêm" {
				items[0] = withoutArticle(items[0]) // one person
			}
		}
		cur = cur.l.l
	}
	slices.Reverse(items)
	ofTiers(items)
	if w.agree(nd, items, r); within(nd) || sumBehind(nd, len(items)) {
		return strings.Join(items, ", ")
	}
	if street, ok := strings.CutSuffix(items[0], " Street"); ok && len(items) > 1 && !strings.Contains(items[len(items)-1], " of ") {
		items[0] = street // "tại các đường Lê Lợi, Đồng Khởi"
		last := len(items) - 1
		items[last] = strings.TrimSuffix(items[last], " Street") + " Streets"
	}
	if mod := w.sharedModifier(nd); mod != "" && len(items) == 2 {
		items[0] = mod + " " + withoutArticle(items[0])
	}
	if w.sharesOf(nd) && !slices.ContainsFunc(items[:len(items)-1], func(item string) bool { return strings.Contains(item, " of ") }) {
		if n := w.nominal(nounOf(nd.r)); strings.HasSuffix(items[0], "s") && n.class == abst {
			items[len(items)-1] = n.text(true) // "quyền, nghĩa vụ và trách nhiệm của …"
		}
		for i := range items {
			items[i] = withoutArticle(items[i])
		}
		items[0] = "the " + items[0]
		if own := w.nominal(nd.r.l); own.flags&flagOwned != 0 && nd.r.rule == ruleBareNP && len(own.pre) > 0 && strings.HasPrefix(items[len(items)-1], withoutArticle(own.pre[0])+" ") && strings.HasSuffix(strings.TrimSuffix(own.pre[0], "s"), "'") {
			items[0] = own.pre[0] + strings.TrimPrefix(items[0], "the") // "tài khoản, thẻ của khách hàng": customers' accounts and cards
			items[len(items)-1] = strings.TrimPrefix(items[len(items)-1], withoutArticle(own.pre[0])+" ")
		}
	}
	if owner, paper, owned := strings.Cut(items[len(items)-1], "'s "); owned && strings.HasPrefix(owner, "the ") && numberedPaper(paper) && numberedPaper(items[0]) {
		items[0], items[len(items)-1] = owner+"'s "+items[0], paper // "Nghị định số 1/2020/NĐ-CP và Nghị định số 2/2021/NĐ-CP của Chính phủ": both
	}
	if rest, the := strings.CutPrefix(items[len(items)-1], "the "); the && len(items) == 2 && fieldsOf(nd) {
		return "the " + items[0] + " " + word + " " + rest // "các ngành, các lĩnh vực của nền kinh tế": of both
	}
	if len(items) == 2 && strings.Contains(items[0], " under the law on ") && !strings.Contains(items[1], " law") {
		return items[0] + ", " + word + " " + items[1] // the law ends there
	}
	if k := w.determinedAnew(nd, items); k > 0 && word == "and" {
		items[k] = "the " + items[k]
		return joinList(items[:k], word) + " and " + joinList(items[k:], word)
	}
	if word == "and" && !w.whole {
		items = headOnce(items)
	}
	return joinList(items, word)
}

// models writes "mô hình kinh tế xanh, kinh tế tuần hoàn", a noun before a list of what its things are of, as "the green and circular economy models".
func (w *writer) models(list *node, r role) (string, bool) {
	first := list
	for first.rule == ruleNPList {
		first = first.l.l
	}
	if first.rule != ruleBareNP || first.l.rule != ruleCompound || first.l.l.rule != ruleLeaf || first.l.l.lex.viOf() != "mô hình" || first.l.r.rule != ruleLeaf {
		return "", false
	}
	sort := firstWord(viet.Lower(first.l.r.lex.viOf()))
	var kinds []string
	for cur := list; cur.rule == ruleNPList; cur = cur.l.l {
		item := cur.r
		if item.rule != ruleBareNP || item.l.rule != ruleLeaf || firstWord(viet.Lower(item.l.lex.viOf())) != sort {
			return "", false
		}
		n := w.nominal(item.l)
		kinds = append(kinds, modifierText(&n))
	}
	n := w.nominal(first.l.r)
	kinds = append(kinds, modifierText(&n))
	slices.Reverse(kinds)
	text := joinList(headOnce(kinds), "and") + " models"
	if r == roleSubject {
		return "the " + text, true // those of which the text tells
	}
	return text, true
}

// headOnce leaves the noun that all items end in to the last of them: "insurance and lottery business".
func headOnce(items []string) []string {
	last := len(items) - 1
	words := strings.Fields(items[last])
	if slices.ContainsFunc(items, unlikeHeads) {
		return items
	}
	n := 0
	for ; n+1 < len(words); n++ {
		ending := " " + strings.Join(words[len(words)-n-1:], " ")
		if slices.ContainsFunc(items, func(item string) bool { return !strings.HasSuffix(item, ending) || len(item) == len(ending) }) {
			break
		}
	}
	if n == 0 {
		return items
	}
	out, ending := slices.Clone(items), " "+strings.Join(words[len(words)-n:], " ")
	for i := range out {
		out[i] = strings.TrimSuffix(out[i], ending)
		if strings.ContainsAny(out[i], " -") {
			return items // "value-added tax and personal income tax"
		}
	}
	out[last] = items[last]
	return out
}

// unlikeHeads reports an item of a list that is not a noun with no more than its modifiers before it.
func unlikeHeads(item string) bool {
	first := firstWord(item)
	return strings.ContainsAny(item, ",'0123456789") || viet.Lower(item) != item || strings.Count(item, " ") > 3 || first == "the" || first == "a" || first == "an" || first == "other" || slices.ContainsFunc(strings.Fields(item), func(w string) bool { return linkWords[w] })
}

// linkWords are words that no noun has before it as a modifier.
var linkWords = map[string]bool{"and": true, "or": true, "of": true, "in": true, "on": true, "for": true, "to": true, "from": true, "with": true, "by": true, "at": true, "that": true, "which": true, "who": true}

// ofTiers writes a committee that each unit of a tier has as several where it follows several bodies: "bộ, cơ quan ngang bộ và UBND cấp tỉnh".
func ofTiers(items []string) {
	for i, item := range items {
		if i == 0 || !strings.HasPrefix(item, "the ") || !strings.HasSuffix(item, "-level People's Committee") || strings.Contains(item, " of ") {
			continue
		}
		if before := items[i-1]; strings.HasSuffix(before, "s") && withoutArticle(before) == before {
			items[i] = strings.TrimPrefix(item, "the ") + "s"
		}
	}
}

// namedAreas writes several areas of one sort by name: "các phường Long Bình, Tân Tạo và Bình Dương" are the wards of Long Bình, Tân Tạo and Bình
// Dương, "bốn tỉnh A, B, C và D" the four provinces of A, B, C and D.
func (w *writer) namedAreas(list *node) (string, bool) {
	var names, others []string
	cur := list
	for ; cur.rule == ruleNPList && len(names) == 0 && otherTier(cur.r); cur = cur.l.l {
		others = append(others, w.np(cur.r, rolePrep)) // "các huyện A, B, thành phố C"
	}
	slices.Reverse(others)
	for ; cur.rule == ruleNPList; cur = cur.l.l {
		if name := cur.r; name.rule == ruleBareNP && name.l.rule == ruleNameNP && name.l.l.rule == ruleLeaf && namedPlaces[name.l.l.lex.viOf()] != "" && tiers[name.l.l.lex.viOf()] == 0 && sortAhead(cur) == name.l.l.lex.viOf() {
			names = append(names, w.np(name.l.r, rolePrep)) // "hai ga La Hai và ga Tuy Hòa"
			continue
		} else if name.rule != ruleLeaf || name.class != place && name.class != named || name.flags&flagProper == 0 || cur.l.r.lex.english() == "or" {
			return "", false
		}
		names = append(names, w.np(cur.r, rolePrep))
	}
	several := cur.rule == ruleDetNP && cur.l.lex.viOf() == "các"
	if !several && cur.rule != ruleNumNP || cur.r.rule != ruleNameNP {
		return "", false
	}
	sort := cur.r.l
	for sort.rule == ruleAdjN {
		sort = sort.l // "hai huyện biên giới A và B"
	}
	if sort.rule != ruleLeaf || tiers[sort.lex.viOf()] == 0 && (several || namedPlaces[sort.lex.viOf()] == "" && sort.class != org) || cur.r.r.rule != ruleLeaf {
		return "", false
	}
	if a, ok := cur.l.val.(*viet.Amount); !several && ok && int(a.Value) != len(names)+1 {
		return "", false
	}
	names = append(names, w.np(cur.r.r, rolePrep))
	slices.Reverse(names)
	n := w.countable(cur.r.l)
	what := "the "
	if !several {
		what += w.number(cur.l) + " "
	}
	text := what + n.text(true) + " of " + joinList(names, "and")
	if len(others) > 0 {
		text += ", and " + joinList(others, "and")
	}
	return text, true
}

// sortAhead is the noun that opens a list of named places: "hai ga La Hai và …".
func sortAhead(list *node) string {
	for list.rule == ruleNPList {
		list = list.l.l
	}
	if list.rule != ruleNumNP || list.r.rule != ruleNameNP {
		return ""
	}
	return list.r.l.lex.viOf()
}

// otherTier reports an area by its sort and name, behind others of another sort.
func otherTier(np *node) bool {
	return np.rule == ruleBareNP && np.l.rule == ruleNameNP && np.class == place && np.l.l.rule == ruleLeaf && tiers[np.l.l.lex.viOf()] != 0
}

// asMany writes a bare noun of a list whose first is told as several as one of several too: "các bãi xe, chung cư và công sở".
func (w *writer) asMany(list, nd *node) string {
	first := list
	for first.rule == ruleNPList {
		first = first.l.l
	}
	if w.whole && first.rule == ruleDetNP && first.l.lex.has("pl") && (first.class.agent()) == (nd.class.agent()) && nd == list.r && nd.rule == ruleBareNP && (nd.l.rule == ruleNOf || nd.l.rule == ruleNPP) && nd.flags&(flagProper|flagCapital|flagNominal|flagMass) == 0 && !nd.lex.has("title") {
		if n := w.nominal(nd.l); !n.mass() && !n.plonly() {
			return n.text(true) // "những nhiệm vụ, dự án lớn của đất nước"
		}
	}
	if first.rule == ruleNumNP && list.rule == ruleNPList && list.l.l == first && list.l.r.cat == catComma && first.class == nd.class && nd.class != abst && nd.rule == ruleBareNP && nd.flags&(flagProper|flagCapital|flagMass|flagNominal|flagQuantity) == 0 && w.pluralNP(first) {
		if n := w.nominal(nd.l); !n.mass() && !n.plonly() {
			return n.text(true) // "17 luật, nghị định có liên quan"
		}
	}
	bodies := first.rule == ruleBareNP && first.l.rule == ruleLeaf && first.lex.has("plonly") && strings.HasPrefix(first.lex.viOf(), "các ") // "các bộ, ngành, cơ quan và địa phương"
	if !bodies && (first.rule != ruleDetNP || first.l.lex.viOf() != "các") || first.class != nd.class && (!first.class.agent() || !nd.class.agent()) || nd.rule != ruleBareNP || nd.l.rule != ruleLeaf && (nd.class != event || nd.l.rule != ruleNameNP && nd.l.rule != ruleNOf) || nd.flags&(flagProper|flagCapital) != 0 {
		return ""
	}
	n := w.nominal(nd.l)
	if n.mass() || n.plonly() || n.lex.has("the") || n.text(true) == n.text(false) {
		return ""
	}
	return n.text(true)
}

// sharesFirst reports two nouns with a modifier before the first that goes for both: "breakthrough mechanisms and policies".
func sharesFirst(pair string) bool {
	first, last, two := strings.Cut(pair, " and ")
	return two && !strings.Contains(first, ", ") && strings.Count(first, " ") > strings.Count(last, " ")
}

// wordsAlike reports two Vietnamese nouns with the same head: "hộ nghèo", "hộ cận nghèo".
func wordsAlike(a, b string) bool {
	head, _, _ := strings.Cut(a, " ")
	other, _, _ := strings.Cut(b, " ")
	return head == other
}

// servicesOf writes a list of acts of which "dịch vụ" stands before the first: "disease prevention and medical treatment services".
func (w *writer) servicesOf(list *node) (string, bool) {
	first, second := list.l.l, list.r
	if first.rule != ruleBareNP || first.l.rule != ruleCompound || first.l.l.rule != ruleLeaf || first.l.l.lex.viOf() != "dịch vụ" || first.l.r.class != act || second.rule != ruleBareNP || second.class != act {
		return "", false
	}
	a, b := w.nominal(first.l.r), w.nominal(second.l)
	if len(b.post) > 0 {
		return "services for " + w.article(&a, rolePrep) + " and " + w.article(&b, rolePrep), true
	}
	return a.text(false) + " and " + b.text(false) + " services", len(a.post) == 0
}

// some are the determiners that hold for part of what there is.
var some = []string{"a number of ", "several ", "some ", "many ", "most "}

// determinedAnew is the item from which on a list has a determiner of its own, "một số bộ và các tỉnh, thành phố": not a number of provinces
// but the provinces. It is 0 if there is none.
func (w *writer) determinedAnew(list *node, items []string) int {
	if !starts(items[0], some) {
		return 0
	}
	at := len(items)
	for cur := list; cur.rule == ruleNPList; cur = cur.l.l {
		d := cur.r
		at -= len(spread(d, w.np(d, roleObject), cur == list))
		anew := d.rule == ruleDetNP && d.l.lex.en == "the" || d.rule == ruleLeaf && d.lex != nil && d.last-d.first > 1+strings.Count(keyOf(d.lex.vi), " ")
		if anew && d.class == place {
			return max(at, 0)
		}
	}
	return 0
}

func starts(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(text, w) })
}

// spread gives the members of a word that is a list itself, last first: "cán bộ, công chức" in a longer list are two of its members.
// What stands behind it goes with its last member, at the end of the list only.
func spread(nd *node, text string, closing bool) []string {
	leaf := nd
	switch nd.rule {
	case ruleBareNP:
		leaf = leftmost(nd)
	case ruleDetNP:
		leaf = nd.r
	default: // a name
	}
	en := leafText(leaf)
	rest, last, two := strings.Cut(en, " and ")
	if leaf.rule != ruleLeaf || !two || !leaf.lex.has("plonly") && !leaf.lex.has("mass") || !strings.Contains(leaf.lex.viOf(), ",") && !strings.Contains(leaf.lex.viOf(), " và ") || strings.Contains(last, " and ") {
		return []string{text}
	}
	if first, second, listed := strings.Cut(leaf.lex.viOf(), ", "); listed && strings.Count(rest, " ") == 0 && wordsAlike(first, second) && (leaf.class == person || leaf.class == org) || !leaf.class.agent() && sharesFirst(en) || leaf.lex.has("joint") {
		return []string{text} // "poor and near-poor households", "corruption prevention and control", "late payment and evasion of contributions" are one member
	}
	before, behind, found := strings.Cut(text, en)
	if !found || before != "" && nd.rule != ruleDetNP || behind != "" && !closing {
		return []string{text}
	}
	items := append(strings.Split(before+rest, ", "), last+behind)
	slices.Reverse(items)
	return items
}

// agree puts bare nouns that stand among plurals into the plural: "các điểm dừng đỗ, điểm trung chuyển" are "stops and transfer points".
func (w *writer) agree(list *node, items []string, r role) {
	members := make([]*node, 0, len(items))
	for cur := list; ; cur = cur.l.l {
		if cur.rule != ruleNPList {
			members = append(members, cur)
			break
		}
		members = append(members, cur.r)
	}
	if len(members) != len(items) {
		return // words that are lists themselves stand in the plural
	}
	slices.Reverse(members)
	several := func(i int, m *node) bool {
		if m.rule != ruleBareNP {
			return w.pluralNP(m)
		}
		n := w.nominal(m.l)
		return withoutArticle(items[i]) == n.text(true) && n.text(true) != n.text(false)
	}
	first := 0
	if r == roleComplement {
		first = 1 // what the subject is, "a database compiled from …", does not agree with what follows it
	}
	plural, sorts := false, r != roleComplement && sortsOnly(list, members)
	mixed := r == roleComplement && slices.ContainsFunc(items, func(item string) bool { return withoutArticle(item) == item })
	for i, m := range members[first:] {
		plural = plural || several(first+i, m)
	}
	for i, m := range members {
		if rest, the := strings.CutPrefix(items[i], "the "); the && i > 0 && members[0].rule == ruleDetNP && members[0].l.lex.has("pl") && m.rule == ruleBareNP && m.l.rule == ruleNOf && m.class == system {
			if n := w.nominal(m.l); rest == n.text(false) {
				items[i] = n.text(true) // "các hệ thống, cơ sở dữ liệu của các bộ"
				if i == 1 && !strings.HasPrefix(items[0], "the ") {
					items[0] = "the " + items[0]
				}
			}
		}
		if m.rule == ruleBareNP && mixed && strings.HasPrefix(items[i], "a") {
			items[i] = unequal(w.nominal(m.l), m, items[i])
		}
		if m.rule != ruleBareNP || i < first || !plural && !sorts {
			continue
		}
		if n := w.nominal(m.l); sorts || w.byItself(members, items, i, &n) {
			items[i] = n.text(true)
		}
	}
}

// unequal writes without its article what stands in a list beside what has none: "vướng mắc là thanh toán và vận tải", payment and transport.
func unequal(n nominal, m *node, item string) string {
	one := strings.HasPrefix(item, "a ") || strings.HasPrefix(item, "an ")
	if !one || m.class == person || m.class == org || m.class == place || len(n.post) > 0 || n.mass() || n.plonly() || n.flags&(flagAny|flagThe) != 0 || m.lex.has("one") {
		return item
	}
	return n.text(m.class != act)
}

// sortsOnly reports papers, meetings or places told by their sorts with commas between, "ban hành nghị quyết, quyết định": there are several of each.
func sortsOnly(list *node, members []*node) bool {
	first := list
	for first.l.l.rule == ruleNPList {
		first = first.l.l
	}
	if first.l.r.cat != catComma {
		return false
	}
	for i, m := range members {
		last := i == len(members)-1
		if m.rule != ruleBareNP || m.class != doc && m.class != event && m.class != place || m.l.rule != ruleLeaf && !last || m.flags&(flagProper|flagCapital|flagMass|flagPlural|flagThe) != 0 {
			return false
		}
		if l := leftmost(m).lex; l.has("plonly") || l.has("mass") || l.has("the") || l.has("rel") || tiers[viet.Lower(l.viOf())] > 0 {
			return false
		}
	}
	return true
}

// byItself reports a bare noun of a list that has an article for want of a word that says how many there are: "the scam call" behind messages.
func (w *writer) byItself(members []*node, items []string, i int, n *nominal) bool {
	m, item := members[i], items[i]
	if m.lex.has("one") || m.l.rule == ruleNWhole || m.l.rule == ruleNMeasure || n.mass() || n.plonly() {
		return false
	}
	if strings.HasPrefix(item, "a ") || strings.HasPrefix(item, "an ") {
		return true
	}
	rest, the := strings.CutPrefix(item, "the ")
	if !the || rest != n.text(false) || n.flags&(flagThe|flagProper|flagOwned|flagCapital|flagAny) != 0 || n.lex.has("the") || superlatively(n) {
		return false
	}
	if all := strings.Contains(items[len(items)-1], " at all levels"); !all && n.lex.in(known) || tiers[viet.Lower(n.lex.viOf())] > 0 { // of one place or body the news tells, unless others of its sort stand before it
		return i > 0 && m.l.rule == ruleLeaf && members[i-1].rule == ruleBareNP && (members[i-1].class == place || members[i-1].class == org) && members[i-1].l.rule == ruleLeaf && withoutArticle(items[i-1]) == items[i-1]
	}
	return n.class == place || n.class == org && strings.Contains(items[len(items)-1], " at all levels") || (n.class == event || n.class == doc) && !single(n)
}

// bodiesOf writes the bodies of several places that are named: "UBND các tỉnh Quảng Ninh, Khánh Hòa và thành phố Hải Phòng".
func (w *writer) bodiesOf(list *node) (string, bool) {
	var places []string
	first := list
	for ; first.rule == ruleNPList; first = first.l.l {
		if first.r.class != place || leftmost(first.r).flags&flagProper == 0 && tier(first.r) == 0 {
			return "", false
		}
		places = append(places, w.np(first.r, rolePrep))
	}
	if first.rule != ruleBareNP || first.l.rule != ruleNameNP || first.l.l.rule != ruleLeaf || !strings.HasSuffix(first.l.l.lex.viOf(), " các tỉnh") {
		return "", false
	}
	places = append(places, w.np(first.l.r, rolePrep))
	slices.Reverse(places)
	return "the " + first.l.l.lex.english() + " of " + joinList(places, "and"), true
}

// liesBehind reports places of one tier with that in which they lie behind a comma: "xã Xuân Lai và xã Gia Bình, tỉnh Bắc Ninh".
func liesBehind(list *node) bool {
	in := list.l.l
	return list.l.r.cat == catComma && in.rule == ruleNPList && in.l.r.cat == catConj && tier(in.r) > 0 && tier(in.r) < tier(list.r)
}

// within reports a list of places each of which lies in the next: "xã Xuân Lai, huyện Gia Bình, tỉnh Bắc Ninh".
func within(nd *node) bool {
	if inCountry(nd) {
		return true
	}
	for cur := nd; cur.rule == ruleNPList; cur = cur.l.l {
		inner := cur.l.l
		if inner.rule == ruleNPList {
			inner = inner.r
		}
		spot := inner == cur.l.l && inner.class == place && inner.flags&flagProper == 0 && inner.rule == ruleBareNP && inner.l.rule == ruleNameNP // "mũi A, phường 2"
		if t := tierOfBody(inner); inner == cur.l.l && t > 0 && t < tier(cur.r) {
			spot = true // "UBND huyện A, tỉnh B"
		}
		if inner == cur.l.l && inner.rule == ruleLeaf && inner.flags&flagProper != 0 && (inner.class == place || inner.class == named) && cur.r.rule == ruleBareNP && tier(cur.r) > 0 && cur.l.r.cat == catComma {
			continue // "Thanh Sơn, tỉnh Phú Thọ"
		}
		if cur.l.r.cat != catComma || tier(cur.r) == 0 || tier(inner) == 0 && !spot || tier(inner) >= tier(cur.r) && !cityOf(inner, cur.r) {
			return false
		}
	}
	return true
}

// cityOf reports a city with its province behind it: "TP Biên Hòa, Đồng Nai".
func cityOf(city, province *node) bool {
	if city.rule != ruleBareNP || city.l.rule != ruleNameNP || city.l.l.rule != ruleLeaf || tier(province) != tiers["tỉnh"] {
		return false
	}
	noun := strings.TrimSuffix(viet.Lower(city.l.l.lex.viOf()), ".")
	return (noun == "tp" || noun == "thành phố") && (province.rule == ruleLeaf || leftmost(province).lex.viOf() == "tỉnh")
}

// inCountry reports a place with the country that it is in behind a comma, "tại Hamburg, Đức", or one that no list knows with its province.
func inCountry(nd *node) bool {
	spot, whole := nd.l.l, nd.r
	if nd.l.r.cat != catComma || spot.rule != ruleLeaf || whole.rule != ruleLeaf || whole.class != place || whole.flags&flagProper == 0 || spot.class != place && spot.class != named {
		return false
	}
	return spot.lex == nil || whole.lex.has("adj") && !spot.lex.has("adj")
}

// tiers order the sorts of administrative unit from the smallest.
var tiers = map[string]int{
	"thôn": 1, "ấp": 1, "làng": 1, "bản": 1, "buôn": 1, "khóm": 1, "khu phố": 1, "tổ dân phố": 1, "xã": 2, "phường": 2, "thị trấn": 2, "đặc khu": 2, "huyện": 3, "quận": 3, "thị xã": 3, "tỉnh": 4, "thành phố": 4, "tp": 4,
}

// tier is the place of a named unit in that order, or 0.
func tier(nd *node) int {
	if nd.rule == ruleLeaf && nd.class == place && nd.flags&flagProper != 0 {
		return tiers["tỉnh"] // "huyện Củ Chi, TP HCM"
	}
	if nd.rule != ruleBareNP {
		return 0
	}
	n := nd.l
	for n.rule == ruleNPP || n.rule == ruleNVP || n.rule == ruleNTime {
		n = n.l
	}
	if n.rule == ruleCompound && n.l.rule == ruleLeaf && (n.l.lex.viOf() == "khu vực" || n.l.lex.viOf() == "địa bàn") {
		n = n.r // "khu vực huyện A, tỉnh B"
	}
	if n.rule != ruleNameNP && n.rule != ruleNumbered || n.l.rule != ruleLeaf {
		return 0
	}
	return tiers[n.l.lex.viOf()]
}

// sharedModifier gives what a list of two says once of both, at its end, where the second is a part of the first: "công trình, hạng mục
// công trình đường sắt" are railway works and railway work items.
func (w *writer) sharedModifier(nd *node) string {
	first, last := nd.l.l, nd.r
	if first.rule != ruleBareNP || first.l.rule != ruleLeaf || last.rule != ruleBareNP || last.l.rule != ruleCompound && last.l.rule != ruleAdjN || last.l.l.rule != ruleLeaf || last.l.r.rule != ruleLeaf {
		return ""
	}
	if !strings.HasSuffix(last.l.l.lex.viOf(), " "+first.l.lex.viOf()) {
		return ""
	}
	if last.l.rule == ruleAdjN {
		return w.adjective(last.l.r)
	}
	m := w.nominal(last.l.r)
	return modifierText(&m)
}

// sharesOf reports a list of bare nouns of which the last has an owner that is that of all: "vị thế, vai trò của y tế cơ sở".
func (w *writer) sharesOf(nd *node) bool {
	last := nd.r
	if last.rule == ruleDetNP && last.l.lex.en == "the" && last.r.rule == ruleNOf {
		last = &node{rule: ruleBareNP, l: last.r} // "tính mạng, tự do, tài sản, các quyền và lợi ích hợp pháp khác của công dân"
	}
	if last.rule != ruleBareNP || last.l.rule != ruleNOf && (last.l.rule != ruleCompound || !strings.HasPrefix(w.np(last, rolePrep), "the ")) ||
		last.l.l.rule != ruleLeaf && (last.l.l.rule != ruleAdjN || last.l.l.l.rule != ruleLeaf) {
		return false
	}
	for cur := nd.l.l; ; cur = cur.l.l {
		item := cur
		if cur.rule == ruleNPList {
			item = cur.r
		}
		if item.rule != ruleBareNP || item.l.rule != ruleLeaf || item.flags&flagPlural != 0 && !item.l.lex.has("plonly") || item.class != abst && item.class != act && item.class != thing && item.class != money {
			return false
		}
		if cur.rule != ruleNPList {
			return true
		}
	}
}

// joinList joins the members of a list. Where the one before the last is joined by a word itself, a comma shows where the last begins: "trade,
// science and technology, and health".
func joinList(items []string, word string) string {
	last := len(items) - 1
	if last == 0 {
		return items[0]
	}
	and := " " + word + " "
	if last > 1 && strings.Contains(items[last-1], and) {
		and = "," + and
	}
	return strings.Join(items[:last], ", ") + and + items[last]
}

// fieldsOf reports "các ngành, các lĩnh vực của …", which is one phrase.
func fieldsOf(list *node) bool {
	first, last := list.l.l, list.r
	return first.rule == ruleDetNP && last.rule == ruleDetNP && first.r.rule == ruleLeaf && (first.r.lex.viOf() == "ngành" || first.r.lex.viOf() == "cấp" || first.r.lex.viOf() == "lĩnh vực") && last.r.rule == ruleNOf
}

// counterpart writes an item of a list: what a number before the first item counts, "168 phường, xã, đặc khu", is plural in all.
func (w *writer) counterpart(list, item *node, r role) string {
	first := list
	for first.rule == ruleNPList {
		first = first.l.l
	}
	if first.rule != ruleNumNP || first.r.rule != ruleLeaf || item.rule != ruleBareNP || item.l.rule != ruleLeaf || tiers[first.r.lex.viOf()] == 0 || tiers[item.l.lex.viOf()] == 0 {
		return w.np(item, r)
	}
	n := w.countable(item.l)
	return n.text(true)
}

// unitOf reports a unit with the body that it belongs to behind a comma: "Cục A, Bộ Công an" are not two.
func unitOf(nd *node) (unit, parent *node, ok bool) {
	if nd.rule != ruleNPList || nd.l.rule != ruleNComma || nd.l.r.cat != catComma || nd.l.l.rule == ruleNPList {
		return nil, nil, false
	}
	unit, parent = nd.l.l, nd.r
	return unit, parent, unit.class == org && parent.class == org && rankedBelow(unit, parent)
}

// rankedBelow reports a unit of a lower rank than a body.
func rankedBelow(unit, body *node) bool {
	rank := bodyRank(unit)
	return rank > 0 && rank < bodyRank(body)
}

// bodyRank orders units within bodies, 0 for what is neither.
func bodyRank(nd *node) int {
	if nd.rule == ruleNPList || nd.rule == ruleNumNP || nd.rule == ruleDetNP {
		return 0
	}
	vi := viet.Lower(leftmost(nd).lex.viOf())
	for rank, kinds := range bodyKinds {
		for _, kind := range kinds {
			if opensWith(vi, kind) {
				return rank + 1
			}
		}
	}
	return 0
}

// opensWith reports whether a text begins with certain words.
func opensWith(text, words string) bool {
	rest, ok := strings.CutPrefix(text, words)
	return ok && (rest == "" || rest[0] == ' ')
}

// bodyKinds are what the names of units open with, from the smallest.
var bodyKinds = [...][]string{{"đội"}, {"phòng"}, {"cục", "vụ", "văn phòng cơ quan", "cơ quan cảnh sát điều tra", "cơ quan an ninh điều tra", "công an"}, {"bộ"}}

// tierOfBody is the tier of the unit by which a body is named, "UBND huyện A", "chính quyền xã B", or 0.
func tierOfBody(np *node) int {
	if np.class != org || np.rule != ruleBareNP {
		return 0
	}
	n := np.l
	for n.rule == ruleCompound {
		n = n.r
	}
	if n.rule != ruleNameNP || n.l.rule != ruleLeaf {
		return 0
	}
	words := strings.Fields(viet.Lower(n.l.lex.viOf()))
	return tiers[words[len(words)-1]]
}
