package transfer

import (
	"math/bits"
	"strings"

	"songngu/internal/viet"
)

// binary is one rule of two constituents.
type binary struct {
	l, r cat
	rule rule
	make func(l, r *node) (node, bool)
}

// pair is the rules that join constituents of two categories.
type pair struct {
	rules []binary
	// left and right have bit k set at a rule when rules[k] is tried on what that rule made; nil where each is tried on everything. Most rules
	// join little, and most neighbours are joined by no rule: one look at both masks says so.
	left, right *tried
	// least holds what rules[k] makes at the least, or nil: see least.
	least [maxPair]func(l, r *node) node
}

// tried has for each rule the rules of a pair that are tried on what it made.
type tried [ruleCount]uint16

// maxPair is the number of rules that a pair may have.
const maxPair = 16

// on gives the rules of the pair that are tried on two constituents.
func (p *pair) on(l, r *node) uint16 {
	if p.left == nil {
		return p.every()
	}
	return p.left[l.rule] & p.right[r.rule]
}

// every is all rules of the pair.
func (p *pair) every() uint16 { return 1<<len(p.rules) - 1 }

// try has rules[k] tried on constituents made by these rules only.
func (p *pair) try(k int, left, right *rules) {
	if p.left == nil {
		p.left, p.right = new(tried), new(tried)
		for r := range ruleCount {
			p.left[r], p.right[r] = p.every(), p.every()
		}
	}
	p.left.only(k, left)
	p.right.only(k, right)
}

// only has rules[k] tried on what these rules made.
func (t *tried) only(k int, by *rules) {
	for r := range ruleCount {
		t[r] &^= 1 << k
		if by.has(rule(r)) {
			t[r] |= 1 << k
		}
	}
}

// grammar is the set of rules, indexed by their left and right categories.
type grammar struct {
	pairs [catCount][catCount]*pair
	right [catCount]uint64
	// whole is true for the grammar of texts that are translated whole.
	whole bool
}

// sharedRules are the sets of rules that every text is read with.
func sharedRules() [][]binary {
	return [][]binary{
		nounRules,
		phraseRules,
		verbRules,
		clauseRules,
		pairRules,
		figureRules,
		existentialRules,
		boundRules,
		conditionRules,
		occurRules,
		reachingRules,
		titledRules,
		newsRules,
		compareRules,
		rankRules,
		namelyRules,
		stateRules,
		statutoryRules,
		quantifyRules,
		sectionRules,
		followRules,
		scrutinyRules,
		contrastRules,
		copulaRules,
		deadlineRules,
		everyRules,
		shareRules,
		nothingRules,
	}
}

func newGrammar() *grammar {
	return grammarOf(append(sharedRules(), amidRules, joinedRules, lapseRules, gapRules, subjectRules, midwayRules, takenRules)...)
}

// newWholeGrammar is the grammar for texts of which nothing may be left out.
func newWholeGrammar() *grammar {
	g := grammarOf(append(sharedRules(),
		wholeRules,
		subjectRules,
		complementRules,
		midwayRules,
		provisionRules,
		instanceRules,
		pressRules,
		everydayRules,
	)...)
	g.whole = true
	return g
}

func grammarOf(sets ...[]binary) *grammar {
	g := &grammar{}
	for _, set := range sets {
		for _, b := range set {
			g.add(b)
		}
	}
	for i := range narrow {
		g.narrow(&narrow[i], 0)
	}
	for i := range narrowOne {
		g.narrow(&narrowOne[i].narrowed, narrowOne[i].nth)
	}
	for _, a := range least {
		g.pairs[a.l][a.r].atLeast(a.rule, a.makes)
	}
	return g
}

// add adds a rule that is tried on everything of its categories.
func (g *grammar) add(b binary) {
	p := g.pairs[b.l][b.r]
	if p == nil {
		p = &pair{}
		g.pairs[b.l][b.r] = p
	}
	if len(p.rules) == maxPair {
		panic("too many rules of two categories")
	}
	p.rules = append(p.rules, b)
	g.right[b.l] |= 1 << b.r
}

// narrow has the rules of a name and two categories, or the nth of them, tried on fewer constituents; 0 is all.
func (g *grammar) narrow(n *narrowed, nth int) {
	p := g.pairs[n.l][n.r]
	if p == nil {
		return // in the other grammar
	}
	same := 0
	for k := range p.rules {
		if p.rules[k].rule != n.rule {
			continue
		}
		if same++; nth == 0 || nth == same {
			p.try(k, n.left, n.right)
		}
	}
}

// combine puts what two neighbours make together into the cell of both.
func (g *grammar) combine(c *chart, cl *cell, l, r *node) {
	p := g.pairs[l.cat][r.cat]
	for tried := p.on(l, r); tried != 0; tried &= tried - 1 {
		k := bits.TrailingZeros16(tried)
		if least := p.least[k]; least != nil {
			if nd := least(l, r); !cl.keeps(cl.rival(&nd), nd.cost+l.cost+r.cost) {
				continue
			}
		}
		b := &p.rules[k]
		nd, ok := b.make(l, r)
		if !ok {
			continue
		}
		nd.cost += l.cost + r.cost
		rival := cl.rival(&nd)
		if !cl.keeps(rival, nd.cost) {
			continue
		}
		nd.rule, nd.l, nd.r = b.rule, l, r
		nd.first, nd.last = l.first, r.last
		if g.whole || robs(&nd) {
			nd.cost += nd.strain()
		}
		if g.whole {
			nd.cost += int(riskCost * max(0, nd.risk())) // neither makes it cheaper
		}
		c.place(cl, rival, &nd)
	}
}

// robbing are the constructions by which a sentence loses its predicate whatever it is read for.
var robbing = madeBy(ruleNPList, ruleVNVP, ruleVNHead, ruleVNP, rulePP, ruleIf, ruleNPP)

// robs reports such a construction. "Bộ A là cơ quan đầu mối | chịu trách nhiệm …" is none: it says what the ministry is.
func robs(nd *node) bool {
	switch nd.rule {
	case ruleNVP:
		return nd.r.rule != ruleAdvVP && !strings.HasPrefix(leftmost(nd.l).lex.viOf(), "cơ quan đầu mối")
	case ruleCompound:
		return nd.l.class.agent() && leftmost(nd.r).lex.in(usedUp)
	default:
		return robbing.has(nd.rule)
	}
}

// riskCost is what a whole doubt costs.
const riskCost = 6

// promote adds what a constituent may be by itself.
func (g *grammar) promote(c *chart, nd *node) {
	if g.whole {
		c.promoteWhole(nd)
	}
	switch nd.cat {
	case catN:
		if nd.rule == ruleLeaf && nd.lex.in(honorifics) && !nd.lex.has("kin") {
			return // "ông" alone is somebody named before
		}
		cost := costBareNP
		if nd.rule == ruleLeaf && nd.lex.in(goingsOn) {
			cost += costRob // "tình trạng sử dụng đất sai mục đích": what goes on is still to come
		}
		if nd.rule == ruleLeaf && nd.lex.viOf() == "cách" {
			cost += costRob // "cách đánh giá học sinh": what it is a way of
		}
		c.alone(nd, catNP, ruleBareNP, cost, nd.flags)
	case catV:
		switch {
		case !g.whole && nd.frames&frameNoun != 0 && managing(nd):
			c.managed(nd)
		case nd.frames&frameNone != 0:
			c.alone(nd, catVP, ruleIntrans, 1, nd.flags&(flagTAM|flagTail))
		case nd.frames&(frameNoun|frameNto) != 0 && nd.lex.has("nom"):
			c.alone(nd, catVP, ruleIntrans, costNoObject, nd.flags&(flagTAM|flagTail))
		}
	case catTime:
		if when, ok := nd.val.(*viet.When); ok && nd.rule == ruleLeaf && when.To == nil && when.Day == 0 && (when.Month == 0 && when.Quarter == 0 && when.Year > 0 || when.Month > 0 && when.Part != "") {
			year := *nd
			year.class = period
			c.alone(&year, catNP, ruleYear, 8, flagMass)
		}
	case catA:
		if !nd.lex.has("attr") {
			c.alone(nd, catVP, rulePredicate, costPredicate, 0)
		}
	case catNP:
		if _, figure := measure(nd); figure || nd.rule == ruleRange {
			c.also(nd, catMeasure)
		} else if cited, ok := nd.val.(*viet.Citation); ok && cited.Number == "" {
			c.also(nd, catPart)
		}
		if nd.class == doc && nd.flags&flagProper != 0 && nd.flags&flagCoord == 0 {
			c.also(nd, catPaper)
		}
	case catNList:
		if p := nd.l; nd.rule == ruleNComma && nd.r.cat == catComma && (p.class == person && (p.flags&flagProper != 0 || namedWithPost(p)) || termBehind(p)) {
			c.also(nd, catPosed)
		}
		if p := nd.l; nd.rule == ruleNComma && nd.r.cat == catComma && !g.whole && p.rule == ruleBareNP && p.l.rule == ruleNTime && (p.lex.viOf() == "năm học" || strings.HasPrefix(p.lex.viOf(), "vụ ")) {
			c.add(&node{cat: catFront, rule: ruleFrontNP, first: nd.first, last: nd.last, l: nd.l, r: nd.r, cost: nd.cost + 4, class: period})
		}
	case catOccurs:
		c.occurs(nd)
	case catS:
		if s := nd.l; !g.whole && s.cat == catNP && mayBeWhich(s, nd.r) {
			c.who(nd)
		}
	case catVP:
		if nd.rule == ruleVPPP && headLex(nd).in(joint) {
			c.also(nd, catJoint)
		}
	default: // the rest is nothing by itself
	}
}

// also adds a constituent under a second category.
func (c *chart) also(nd *node, what cat) {
	second := *nd
	second.cat = what
	c.add(&second)
}

// alone adds a constituent that is made of one other.
func (c *chart) alone(nd *node, what cat, by rule, cost int, flags flag) {
	c.add(&node{cat: what, rule: by, first: nd.first, last: nd.last, l: nd, cost: nd.cost + cost, class: nd.class, lex: nd.lex, flags: flags})
}

// Costs of rules. Zero is the plainest construction.
const (
	costBareNP    = 1
	costManner    = 12 // an adjective taken for that of an object, though it says how it is dealt with
	costNoObject  = 14 // a transitive verb without its object
	costPredicate = 9  // an adjective as predicate: rarer in this register than as modifier
	costSole      = 16 // a new one of what a text has one of
	costPaperActs = 6  // what a paper with a number does, behind it
	costSecond    = 8  // a modifier after one that English puts behind the noun
	costVerbMod   = 7  // a verb phrase that modifies a noun
	costClass     = 12 // a subject or object of a sort that the verb does not take
)

func fromLeft(l *node, c cat, cost int) node {
	return node{cat: c, cost: cost, class: l.class, flags: l.flags, lex: l.lex, frames: l.frames}
}

// crowded is the cost of one more modifier of a noun that already has one behind it.
func crowded(l *node) int {
	if l.flags&flagPost != 0 {
		return costSecond
	}
	return 0
}
