package transfer

import "strings"

// toll writes the people that an event killed, hurt or swept away: "làm 5 người chết, 3 người mất tích" is "left five people dead and three
// missing". Their nouns say what became of them (feature toll=missing).
func (w *writer) toll(nd *node, f form) (string, bool) {
	members, ok := tollOf(nd.r)
	if !ok || headClass(nd) != "cause" {
		return "", false
	}
	first := members[0]
	if !first.r.lex.has("toll") {
		return w.struckBy(members, f)
	}
	if len(members) == 1 {
		if en := tollVerbs[first.r.lex.get("toll")]; en != "" {
			return realise(en, f, "") + " " + w.peopleOf(first), true
		}
	}
	var parts []string
	for i, m := range members {
		fate := m.r.lex.get("toll")
		if fate == "" {
			parts = append(parts, w.np(m, roleObject)) // "150 ngôi nhà bị ngập"
			continue
		}
		if i == 0 {
			parts = append(parts, w.peopleOf(m)+" "+fate)
			continue
		}
		parts = append(parts, w.number(m.l)+" "+fate)
	}
	return realise("leave", f, "") + " " + joinList(parts, "and"), true
}

// struckBy writes what befell things: "khiến 120 ngôi nhà bị tốc mái" is "left 120 houses unroofed", "làm 2 căn nhà bị trôi xuống sông" is "caused two
// houses to fall into the river".
func (w *writer) struckBy(members []*node, f form) (string, bool) {
	var parts []string
	for _, m := range members {
		if m.r.rule != ruleNVP {
			return "", false
		}
		if m.r.r.flags&flagPassive == 0 && !strings.HasPrefix(headLex(m.r.r).english(), "be ") {
			thing := *m
			thing.r = m.r.l
			return realise("cause", f, "") + " " + w.np(&thing, roleObject) + " to " + w.vp(m.r.r, form{shape: shapeBase}), len(members) == 1
		}
		parts = append(parts, w.np(m, roleObject))
	}
	return realise("leave", f, "") + " " + joinList(parts, "and"), true
}

// tollVerbs are the verbs that English has for what became of one group of people.
var tollVerbs = map[string]string{"dead": "kill", "injured": "injure", "seriously injured": "seriously injure"}

// tollOf gives the groups of people that an object counts, if it names nothing else.
func tollOf(np *node) ([]*node, bool) {
	if np.rule == ruleNPList {
		last, ok := tollOf(np.r)
		if !ok {
			return nil, false
		}
		before, ok := tollOf(np.l.l)
		return append(before, last...), ok
	}
	if !befell(np) {
		return nil, false
	}
	return []*node{np}, true
}

// befell reports so many people or things that something befell: "5 người chết" as a noun phrase.
func befell(np *node) bool {
	return np.rule == ruleNumNP && (np.r.rule == ruleLeaf && np.r.lex.has("toll") || hit(np.r))
}

// isToll is tollOf without the members, for what is asked of every list.
func isToll(np *node) bool {
	for ; np.rule == ruleNPList; np = np.l.l {
		if !befell(np.r) {
			return false
		}
	}
	return befell(np)
}

// hit reports a noun with what befell it: "ngôi nhà bị ngập".
func hit(n *node) bool {
	return n.rule == ruleNVP && (!n.class.agent() || n.class == place) && (n.r.flags&flagPassive != 0 || strings.HasPrefix(headLex(n.r).viOf(), "bị "))
}

// peopleOf writes how many people a group is.
func (w *writer) peopleOf(group *node) string {
	n := w.number(group.l)
	if n == "one" {
		return "one person"
	}
	return n + " people"
}

// tolls reports a list that counts people whom something befell.
func tolls(list *node) bool {
	for list.rule == ruleNPList {
		list = list.l.l
	}
	return list.rule == ruleNumNP && list.r.rule == ruleLeaf && list.r.lex.has("toll")
}

// became are what happened to those whom a place has so many of.
var became = map[string]string{
	"người chết": "died", "người tử vong": "died", "người thiệt mạng": "died", "người bị chết": "died",
	"người mất tích": "went missing", "người bị mất tích": "went missing", "người bị thương": "were injured",
}

// tollThere writes the dead, missing and injured that a place has, "tỉnh Yên Bái có 12 người chết, 3 người mất tích", as "12 people died and
// three went missing in Yên Bái Province".
func (w *writer) tollThere(nd *node) (string, bool) {
	has, tail := nd.r, ""
	if has.rule == ruleVPPP {
		has, tail = has.l, " "+w.prepOf(has.r, nil)
	}
	if has.rule == ruleTAM && has.l.lex.en == "past" {
		has = has.r
	}
	if nd.l.class != place || w.whole || has.rule != ruleVNP || has.l.rule != ruleLeaf || !has.l.lex.in(havingNow) {
		return "", false
	}
	var said []string
	for np := has.r; np != nil; {
		one := np
		if np.rule == ruleNPList {
			one, np = np.r, np.l.l
		} else {
			np = nil
		}
		if one.rule != ruleNumNP || one.r.rule != ruleLeaf || became[one.r.lex.viOf()] == "" {
			return "", false
		}
		who, verb := " people ", became[one.r.lex.viOf()]
		if !w.pluralNP(one) {
			who, verb = " person ", strings.Replace(verb, "were ", "was ", 1)
		}
		if np != nil {
			who = " " // of the first it is said who
		}
		said = append([]string{w.number(one.l) + who + verb}, said...)
	}
	return joinList(said, "and") + " in " + w.np(nd.l, rolePrep) + tail, true
}
