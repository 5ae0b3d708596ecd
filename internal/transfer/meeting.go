package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// meets reports the bare noun of a meeting: "hội nghị", "hội nghị trực tuyến".
func meets(n *node) bool {
	first := leftmost(n)
	return n.class == event && (n.rule == ruleLeaf || n.rule == ruleAdjN) && strings.HasPrefix(viet.Lower(first.lex.viOf()), "hội nghị")
}

// reviewed reports a predicate that reviews something, alone or first of a list: "tổng kết năm 2024 và triển khai nhiệm vụ năm 2025".
func reviewed(vp *node) bool {
	if vp.flags&(flagTAM|flagPassive) != 0 {
		return false
	}
	first := withoutTail(firstOf(vp))
	return headLex(first).in(reviews) && (first.rule == ruleVNP || first.rule == ruleIntrans && first != firstOf(vp) || vp.rule == ruleVPTime && first.rule == ruleIntrans)
}

// reviewTasks says of tasks for which time they are, where a meeting reviews one and looks ahead to the next.
var reviewTasks = strings.NewReplacer(
	" carry out tasks in ", " launch tasks for ", " carry out tasks of ", " launch tasks for ", " carry out the task of ", " launch tasks for ",
	" carry out the tasks of ", " launch tasks for ", " implement tasks in ", " launch tasks for ", " implement the plan for ", " launch the plan for ",
)

// reviewing writes what a meeting is for: "to review 2024 and launch tasks for 2025".
func (w *writer) reviewing(vp *node) string {
	return reviewTasks.Replace("to " + w.vp(vp, form{shape: shapeBase}))
}

// entries are how the nouns begin of what things are put into by being named in it.
var entries = []string{"danh mục", "danh sách", "kế hoạch", "chương trình", "chỉ tiêu", "quy hoạch", "nghị quyết", "lộ trình", "nội dung", "đề án", "dự thảo", "luật", "chiến lược"}

// entered is the verb phrase of what is put into a list or a plan, with the verb for that: "đưa nghề dệt vào danh mục", "được đưa vào kế hoạch";
// else nil.
func entered(nd *node) *node {
	if nd.r.rule != rulePP || nd.r.l.lex.vi != "vào" || !namesItems(nd.r.r) {
		return nil
	}
	return putIn(nd.l)
}

// namesItems reports what things are put into by being named in it.
func namesItems(np *node) bool {
	into := viet.Lower(leftmost(np).lex.viOf())
	if leftmost(np).cat == catDet {
		into = viet.Lower(np.lex.viOf())
	}
	return slices.ContainsFunc(entries, func(noun string) bool { return strings.HasPrefix(into, noun) })
}

// putIn is a verb phrase of "đưa" in the sense of naming something in a list, nil for another.
func putIn(vp *node) *node {
	out := *vp
	switch vp.rule {
	case ruleLeaf:
		if vp.lex.viOf() != "đưa" {
			return nil
		}
		return inOther(vp, "include")
	case ruleVNP:
		if out.l = putIn(vp.l); out.l == nil {
			return nil
		}
	case rulePassive, rulePassAgent, ruleTAM:
		if out.r = putIn(vp.r); out.r == nil {
			return nil
		}
	default:
		return nil
	}
	return &out
}
