package transfer

import "strings"

// complementRules are about what is done to, allowed to and said of people, and what people do together, in texts translated whole.
var complementRules = []binary{
	// "cho phép ngân hàng được | nhập khẩu vàng"
	{catVN, catTAM, ruleVNMay, func(l, r *node) (node, bool) {
		return fromLeft(l, catVN, -14), r.lex.viOf() == "được" && l.class == "allow" && l.rule == ruleVNHead
	}},
	// "được Nhà nước hỗ trợ | xây nhà"
	{catPass, catV, ruleAgentHead, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catVN, 1)
		nd.flags |= flagPassive
		return nd, l.rule == ruleAgent && r.frames&(frameNto|frameNing) != 0 && (r.class != "order" || r.lex.viOf() == "chỉ đạo") && !r.lex.has("nopass")
	}},
	// "bảo đảm học sinh | được tiếp cận nước sạch": ensure that they have it
	{catV, catS, ruleVS, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 1), l.rule == ruleLeaf && l.lex.english() == "ensure" && r.rule == ruleS && (closed(r.r) || binding(r.r)) && r.r.rule != rulePredicate && r.l.cat == catNP
	}},
	// "cơ sở có sử dụng hóa chất": they use it
	{catV, catVP, ruleHasV, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catVP, -8)
		return nd, l.rule == ruleLeaf && l.lex.vi == "có" && r.flags&(flagTAM|flagPassive) == 0 && r.rule == ruleVNP && !headLex(r).has("state") && r.class != "own" && !headLex(r).in(had)
	}},
	// "trường hợp cần thiết | phải điều chỉnh quy hoạch"
	{catCond, catVP, ruleIfMust, func(l, r *node) (node, bool) {
		return fromLeft(l, catCond, 0), l.rule == ruleIfSo && l.r.lex.vi == "cần thiết" && r.rule == ruleTAM && r.l.lex.en == "must"
	}},
	// "Quan điểm chỉ đạo của Bộ Chính trị như sau:"
	{catNP, catDrop, ruleAsFollows, func(l, r *node) (node, bool) {
		return node{cat: catS, cost: 4, class: "be", lex: l.lex}, strings.HasPrefix(r.lex.viOf(), "như sau") && l.class != person && l.class != org && l.class != act && l.flags&flagProper == 0
	}},
	// "đặt mục tiêu đến năm 2030 | có 100% hộ dân …"
	{catV, catTimeVP, ruleVVP, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVP, 3)
		nd.flags |= flagDated
		return nd, l.rule == ruleLeaf && l.frames&(frameTo|frameIng) != 0 && (l.class == "aim" || l.class == "plan") && r.l.flags&flagDated != 0
	}},
	// "được đơn phương miễn thị thực"
	{catPassive, catAdv, rulePassAdv, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catPassive, 2)
		return nd, l.rule == ruleLeaf && !r.lex.has("deg") && !r.lex.has("end")
	}},
	// "kết quả 12.000 hồ sơ"
	{catN, catNP, ruleNOfNum, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 5)
		nd.flags |= flagPost | flagThe
		return nd, l.rule == ruleLeaf && (l.lex.has("rel") || l.lex.viOf() == "kết quả" || l.lex.viOf() == "khảo sát") && l.class != person && r.rule == ruleNumNP && r.class.genus() != genusOther && r.class != money
	}},
	// "để học sinh không phải học ca ba"
	{catTo, catS, ruleSoThat, func(l, r *node) (node, bool) {
		return node{cat: catPurp, cost: 3}, l.lex.vi == "để" && r.rule == ruleS && r.l.class == person && r.r.rule == ruleTAM && (r.r.l.lex.en == "neednot" || r.r.l.lex.en == "not")
	}},
	// "do địa phương cung cấp", "do Việt Nam đề xuất"
	{catPP, catV, ruleDoV, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catVP, 3)
		nd.flags |= flagPassive
		return nd, l.rule == rulePP && l.lex.vi == "do" && (l.class == place || l.class == thing && r.lex.in(bringing)) && r.frames&frameNoun != 0 && !r.lex.has("nopass")
	}},
	// "các hình thức khác do Chính phủ quy định"
	{catNP, catVP, ruleOtherVP, func(l, r *node) (node, bool) {
		other := l
		if l.rule == ruleDetNP {
			other = l.r
		}
		nd := fromLeft(l, catNP, costVerbMod-2)
		nd.flags |= flagPost | flagVerbal
		if withWhich(l) && r.rule == ruleVNP && r.flags&(flagTAM|flagPassive) == 0 {
			nd.cost = 8
			return nd, true // "chưa có công văn nào yêu cầu dừng dự án"
		}
		return nd, other.rule == ruleDemNP && other.r.lex.en == "other" && (r.rule == ruleDoV || r.rule == rulePassAgent) && r.flags&flagTAM == 0
	}},
	// "cơ quan, tổ chức đó": those agencies and organisations
	{catNP, catDem, ruleListDem, func(l, r *node) (node, bool) {
		return fromLeft(l, catNP, 1), l.rule == ruleNPList && demonstratives[r.lex.vi] != "" && sorts(l)
	}},
	// "công nhân các khu công nghiệp": of the parks
	{catN, catNP, ruleNOfMany, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf || l.class != person && l.class != org || l.flags&flagProper != 0 || r.class != org && r.class != place {
			return node{}, false
		}
		head := r
		for head.rule == ruleNPList {
			head = head.l.l
		}
		if head.rule != ruleDetNP || head.l.lex.english() != "the" && (l.class != person || head.l.lex.english() != "many" && (r.class != org || head.l.lex.english() != "a number of")) || head.flags&flagPlural == 0 {
			return node{}, false
		}
		nd := fromLeft(l, catN, 4)
		nd.flags |= flagPost | flagThe
		return nd, true
	}},
}

// headedPassive writes a passive that more than its agent follows: "is assigned by the Government", before what is to be done.
func (w *writer) headedPassive(head *node, f form) string {
	text := passivePattern(headLex(suited(head.r, w.patient)), w.passiveForm(leftmost(head).lex, f))
	if head.rule == ruleAgentHead {
		return text + " by " + w.np(head.l.r, rolePrep)
	}
	return text
}

// freed is what somebody is helped not to have to do: "spare people from queueing".
func (w *writer) freed(nd *node, f form) (string, bool) {
	if nd.l.rule != ruleVNHead || nd.r.rule != ruleTAM || nd.r.l.lex.en != "neednot" || nd.l.l.lex.english() != "help" {
		return "", false
	}
	return realise("spare", f, "") + " " + w.np(nd.l.r, roleObject) + " from having to " + w.vp(nd.r.r, form{shape: shapeBase}), true
}

// listed writes a list that a demonstrative closes: "those agencies and organisations".
func (w *writer) listed(nd *node) string {
	var items []string
	word := "and"
	for cur := nd.l; ; cur = cur.l.l {
		member := cur
		if cur.rule == ruleNPList {
			member = cur.r
			if c := cur.l.r; c.cat == catConj && c.lex.en != "and" {
				word = c.lex.en
			}
		}
		n := w.nominal(member.l)
		items = append([]string{n.text(true)}, items...)
		if cur.rule != ruleNPList {
			break
		}
	}
	which := "these "
	if demonstratives[nd.r.lex.vi] == "that" {
		which = "those "
	}
	return which + joinList(items, word)
}

// bareMood is what is left of a mood where English has no modal: "to have to", "being able to".
func bareMood(mood string, f form) string {
	if f.neg {
		return "" // "sẽ không còn được sử dụng": the denial must not be lost
	}
	will := ""
	if (f.aux == "will" || f.aux == "will also") && f.shape == shapeBase {
		will, f.aux = f.aux+" ", "" // "sẽ được vay vốn": will be allowed to
	}
	if f.shape != shapeBase && f.shape != shapeIng || f.aux != "" {
		return ""
	}
	having, being := "have to ", "be "
	if f.shape == shapeIng {
		having, being = "having to ", "being "
	}
	switch mood {
	case "must":
		return will + having
	case "neednot":
		return will + "not " + having
	case "can", "could":
		return will + being + "able to "
	case "may":
		return will + being + "allowed to "
	}
	return ""
}

// promptly puts the adverb between "được" and its verb where English has it: "are unilaterally exempted".
func (w *writer) promptly(nd *node, f form) string {
	plain, marker := *nd, nd.l
	plain.l = marker.l
	text := w.passive(&plain, f)
	if f.aux == "\x00" && f.shape == shapePP {
		return marker.r.lex.en + " " + text
	}
	return w.afterFirst(marker.r.lex.en, text)
}
