package transfer

// anaphoric reports whether a word for somebody named before, "ông" or "bà", may be read at a match in a brief: no name stands behind it,
// nothing before it says that there are several of them, and nobody is quoted: in his own words the speaker is no "he".
func (l *lattice) anaphoric(m match) bool {
	if m.first < 2 || l.quoted[m.first] || l.toks[m.first].Capital || m.last < len(l.toks) && l.toks[m.last].Capital {
		return false
	}
	switch l.toks[m.first-1].Key {
	case "các", "những", "hai", "ba", "mọi", "quý", "người", "một", "vị", "cụ":
		return false
	case "theo", "trước", "sau": // "theo ông" is somebody of an earlier sentence, "kỳ họp trước | ông chất vấn" a time
		return false
	}
	return true
}

// unbound reports a clause with "he" or "she" for somebody whom the clause itself does not name before, or for one of several people. Who
// does something to "him" is another: only a clause of its own, or what somebody has, is told of him who was named.
func unbound(nd *node) bool {
	free := false
	var people, within []*node
	var visit func(n *node, owned bool)
	visit = func(n *node, owned bool) {
		if n == nil || free {
			return
		}
		if n.rule == ruleLeaf || somebody(n) {
			if sex := n.lex.english(); n.rule == ruleLeaf && n.lex.has("anaphor") {
				free = !standsFor(sex, people, within, owned)
			} else if somebody(n) {
				people = append(people, n)
			}
			return
		}
		if n.cat == catS {
			within = append(within, n)
			defer func() { within = within[:len(within)-1] }()
		}
		visit(n.l, false)
		visit(n.r, n.rule == ruleOf || n.rule == ruleOwner)
	}
	visit(nd, false)
	return free
}

// somebody reports the name or the post of one person.
func somebody(n *node) bool {
	if n.class != person {
		return false
	}
	if _, named := n.val.(Mention); named && n.rule == ruleLeaf {
		return true
	}
	first := leftmost(n).lex
	return n.rule == ruleNameNP && (first.in(honorifics) || first.has("title")) || n.rule == ruleLeaf && first.has("title")
}

// calledThere is the name or the post by which somebody is called.
func calledThere(n *node) string {
	if m, named := n.val.(Mention); named {
		return m.short
	}
	if n.rule == ruleNameNP {
		return leafText(n.r)
	}
	return leafText(n)
}

// standsFor reports whether exactly one of the people named before may be called by a pronoun.
func standsFor(sex string, people, within []*node, owned bool) bool {
	var who *node
	for _, p := range people {
		if known := pronounOf(p); known != "" && known != sex {
			continue
		}
		if who != nil && calledThere(who) != calledThere(p) {
			return false
		}
		who = p
	}
	if who == nil {
		return false
	}
	own := within[len(within)-1]
	return owned || who.last <= own.first || who.first >= own.last
}
