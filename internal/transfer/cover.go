package transfer

import (
	"math/bits"
	"slices"

	"songngu/internal/viet"
)

// part is the sort of a constituent for what may stand beside it.
type part uint8

const (
	partNone part = iota
	partStart
	partS
	partNP
	partVP
	partPP
	partTime
	partCond
	partPurp
	partA
	partAdv
	partConj
	partComma
	partMark
	partWord
	partCount
)

// sortOf sorts the categories; those of partNone wait for more and are never taken alone.
func sortOf(nd *node) part {
	switch nd.cat {
	case catS:
		return partS
	case catNP, catMeasure, catNum:
		return partNP
	case catVP, catTimeVP:
		return partVP
	case catPP, catOfP, catFront:
		return partPP
	case catTime:
		return partTime
	case catCond, catIfS, catRelS:
		if nd.rule == ruleOrS || nd.rule == ruleGapV || nd.cat == catIfS && (nd.rule == ruleJoined || nd.rule == ruleShareS || nd.rule == ruleShareHalf) {
			return partNone // it goes with the clause before it
		}
		return partCond
	case catPurp:
		return partPurp
	case catA:
		return partA
	case catAdv:
		return partAdv
	case catConj:
		return partConj
	case catComma:
		return partComma
	case catAside, catOpener, catMark:
		return partMark
	case catN:
		return partNone // it is a noun phrase too
	default:
		if nd.rule == ruleLeaf && words[nd.cat] {
			return partWord
		}
		return partNone
	}
}

// words are the categories of words that are taken alone when nothing takes them in.
var words = [catCount]bool{
	catV: true, catPrep: true, catOf: true, catDet: true, catApprox: true, catDem: true, catTAM: true, catPassive: true, catBe: true, catThat: true, catTo: true,
	catNominal: true, catRel: true, catCorr: true, catCorr2: true, catDrop: true, catIf: true, catThen: true, catMore: true, catColon: true,
}

// Costs of a cover beside those of its constituents.
const (
	costPart     = 20 // each constituent
	costLoose    = 30 // a function word that no constituent takes in
	costMark     = 2
	costVerbless = 40 // a sentence without a predicate
	costStrange  = 8  // two parts that do not usually stand beside each other
)

// beside is what it costs that one part follows another.
var beside = func() (b [partCount][partCount]int16) {
	for i := range b {
		for j := range b[i] {
			b[i][j] = costStrange
		}
	}
	set := func(l part, cost int16, rs ...part) {
		for _, r := range rs {
			b[l][r] = cost
		}
	}
	for p := partStart; p < partCount; p++ {
		set(p, 0, partComma, partConj, partMark)
		set(partConj, 0, p)
		set(partMark, 0, p)
		set(partWord, 4, p)
	}
	set(partMark, 6, partNP)
	set(partConj, -5, partS) // "… và người lao động đóng một phần ba": nothing in the grammar joins clauses
	set(partStart, 0, partS, partTime, partCond, partPP)
	set(partStart, 2, partNP, partPurp)
	set(partStart, 4, partAdv)
	set(partStart, 10, partVP)
	set(partStart, 6, partConj)
	set(partComma, 0, partS)
	set(partComma, 3, partVP, partPurp, partTime, partPP, partCond, partAdv)
	set(partComma, 5, partNP)
	set(partS, 1, partPurp)
	set(partS, 3, partTime, partPP, partCond, partAdv)
	set(partS, 14, partS, partNP)
	set(partNP, 10, partVP)
	set(partNP, 4, partPP, partTime)
	set(partNP, 12, partNP, partS)
	set(partVP, 1, partPurp, partPP, partTime, partAdv, partCond)
	set(partVP, 14, partVP)
	set(partVP, 8, partNP)
	set(partVP, 12, partS)
	set(partTime, 2, partS, partNP, partVP)
	set(partCond, 0, partWord)
	set(partPP, 5, partS, partVP, partPP, partTime)
	set(partCond, 4, partS, partVP, partNP)
	set(partPurp, 3, partPP, partTime)
	return b
}()

// reach is the best way to cover the tokens up to some place so that it ends in a part of one sort.
type way struct {
	cost int
	nd   *node // the last constituent, nil for a mark
	from int
	prev state
}

// state is the sort of the last part and whether a predicate was among the parts.
type state uint8

const stateCount = 2 * state(partCount)

func (q state) part() part { return part(q % state(partCount)) }

// then is the state behind a part.
func (q state) then(p part) state {
	if q >= state(partCount) || p == partS || p == partVP {
		return state(partCount) + state(p)
	}
	return state(p)
}

// ways are the best ways to some place by their state.
type ways [stateCount]way

// cover finds the cheapest sequence of constituents that takes in every token of the chart.
//
// A sentence that closes with a full stop says something: a noun phrase over all of it costs verbless more then. What a lettered item
// lists is rather a thing, and a bare passive in it says which.
func (c *chart) cover(text string, toks []viet.Token, verbless int, item bool) []*node {
	to := c.startWays()
	for i := range c.n {
		c.extend(to, text, toks, i, verbless)
	}
	if all := &to[c.n][state(partS).then(partS)]; item && all.from == 0 && all.nd != nil && sayWhich(all.nd) {
		all.cost += 2 * costRob
	}
	last, cost := state(0), costly
	for q := range to[c.n] {
		w := &to[c.n][q]
		if w.cost < costly && state(q) < state(partCount) {
			if w.from == 0 && state(q).part() == partNP {
				w.cost += verbless
			} else {
				w.cost += verbless / 4
			}
		}
		if w.cost < cost {
			last, cost = state(q), w.cost
		}
	}
	var out []*node
	for at := c.n; at > 0; {
		w := &to[at][last]
		out = append(out, w.nd)
		at, last = w.from, w.prev
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// startWays gives the ways to every place before the first step, in the memory of the chart.
func (c *chart) startWays() []ways {
	c.ways = slices.Grow(c.ways[:0], c.n+1)[:c.n+1]
	for i := range c.ways {
		for q := range c.ways[i] {
			c.ways[i][q] = way{cost: costly}
		}
	}
	c.ways[0][partStart].cost = 0
	return c.ways
}

// extend adds to every way up to token i what may follow it.
func (c *chart) extend(to []ways, text string, toks []viet.Token, i, verbless int) {
	reachable := false
	for q := range to[i] {
		reachable = reachable || to[i][q].cost < costly
	}
	if !reachable {
		return
	}
	c.over(i, min(c.n, i+maxTokens))
	for behind := c.begin[i] | 1<<1; behind != 0; behind &= behind - 1 {
		j := i + bits.TrailingZeros64(behind)
		var found [partCount]*node
		for _, nd := range c.at(i, j).nodes {
			p := sortOf(nd)
			if p != partNone && (found[p] == nil || nd.cost < found[p].cost) {
				found[p] = nd
			}
		}
		if j == i+1 && found == [partCount]*node{} {
			found[partWord] = c.asItStands(text, toks, i)
		}
		for p, nd := range found {
			if nd == nil {
				continue
			}
			extra := 0
			if part(p) == partNP && i == 0 && j < c.n && 5*(j-i) > 3*c.n && nd.flags&flagVerbal != 0 {
				extra = verbless / 2 // most of the sentence: its verb is likely the predicate
			}
			if part(p) == partNP && i == 0 && nd.rule == ruleActNP {
				extra += costStrange // at the head of a sentence it is an order
			}
			c.step(&to[i], &to[j], i, part(p), nd, extra)
		}
	}
}

// asItStands is a token that no constituent takes in by itself, in Vietnamese.
func (c *chart) asItStands(text string, toks []viet.Token, i int) *node {
	return c.store(&node{cat: catDet, first: i, last: i + 1, cost: 3 * costUnknown, en: toks[i].In(text)})
}

// step follows each way to token i with a part.
func (c *chart) step(from, to *ways, i int, p part, nd *node, extra int) {
	own := nd.cost + costPart + extra
	switch p {
	case partComma, partMark:
		own = costMark
		if nd.cat == catAside && nd.lex != nil {
			own = nd.cost + costMark // a word that English has none for
		}
	case partConj:
		own = nd.cost
	case partWord:
		own = nd.cost + costLoose
		if nd.cat == catThen {
			own = costMark // it says no more than its clause does
		}
	default: // a part that stands for itself
	}
	for q := range from {
		if from[q].cost == costly {
			continue
		}
		q := state(q)
		next := &to[q.then(p)]
		cost := from[q].cost + own + int(beside[q.part()][p])
		if p == partS && q.part() == partPP && c.torn(from[q].nd, nd) {
			cost += costTorn
		}
		if cost < next.cost {
			*next = way{cost, nd, i, q}
		}
	}
}

// costTorn is for a clause whose subject may belong to the phrase before it: "tại trụ sở | UBND tỉnh có hàng nghìn người".
const costTorn = 12

// torn reports a phrase before a clause that would take in its subject, a name, with no comma between them.
func (c *chart) torn(pp, s *node) bool {
	if pp == nil || pp.rule != rulePP || pp.r.rule != ruleBareNP || pp.r.flags&flagProper != 0 || pp.last != s.first {
		return false
	}
	subject := subjectOf(s)
	return subject != nil && subject.cat == catNP && headClass(s) == "own" && best(c.at(pp.first, subject.last), catPP) != nil
}

// sayWhich reports a clause that may be a noun with a passive behind it: "thiết bị do Trung tâm cung cấp".
func sayWhich(nd *node) bool {
	if nd.rule == ruleS && nd.r.flags&(flagTAM|flagPassive) == 0 && nd.l.rule == ruleBareNP && nd.l.lex.viOf() == "người" && headLex(nd.r).viOf() == "có" {
		return true // "d) Người có công": who is meant
	}
	if nd.rule != ruleS || nd.r.flags&flagTAM != 0 || nd.r.flags&flagPassive == 0 {
		return false
	}
	p := core(nd.r)
	return p.rule == ruleDoV || p.rule == rulePassive || p.rule == rulePassAgent || p.rule == ruleVNVP
}
