package transfer

// least says what rules that ask much make at the least: the same category, class, frames and key flags, at a cost that is no higher. Where the cell has
// as good as that already, such a rule is not asked. As with narrow, the functions of the rules hold the whole condition: this only saves asking them.
var least = []struct {
	l, r  cat
	rule  rule // the first of its name for the two categories
	makes func(l, r *node) node
}{
	{catNP, catVP, ruleS, clauseOf},
	{catN, catVP, ruleNVP, leastVerbMod},
	{catN, catN, ruleCompound, compoundOf},
}

// atLeast sets what the first rule of a name makes at the least.
func (p *pair) atLeast(name rule, makes func(l, r *node) node) {
	for k := range p.rules {
		if p.rules[k].rule == name {
			p.least[k] = makes
			return
		}
	}
}

// leastVerbMod is the plainest noun with a verb phrase as modifier.
func leastVerbMod(l, r *node) node {
	cost := 3
	switch {
	case meets(l):
		cost = 1
	case r.rule == ruleTAM:
		cost = costVerbMod
	case r.rule != ruleVNP && r.rule != ruleVPTime:
		cost = costVerbMod - 3
	}
	nd := fromLeft(l, catN, cost)
	nd.flags |= flagPost
	return nd
}
