package transfer

// rules is a set of rules, of which there are 256 at most.
type rules [4]uint64

// madeBy is a set of rules.
func madeBy(list ...rule) *rules {
	var s rules
	for _, r := range list {
		s[r/64] |= 1 << (r % 64)
	}
	return &s
}

// has reports whether a rule is in the set; no set has every rule.
func (s *rules) has(r rule) bool { return s == nil || s[r/64]&(1<<(r%64)) != 0 }

// narrow says of rules that hardly ever join anything, and stand in the way of nearly everything, by which rules their constituents are made. They are
// not tried on others. The functions of the rules hold the whole condition: this only saves asking them.
var narrow = []struct {
	l, r        cat
	rule        rule
	left, right *rules
}{
	{catNP, catNP, ruleFigure, madeBy(ruleBareNP, ruleDetNP), nil},
	{catNP, catPP, ruleFigure, madeBy(ruleBareNP, ruleDetNP), madeBy(rulePP)},
	{catNP, catTime, ruleFigure, madeBy(ruleBareNP, ruleDetNP), madeBy(ruleTimes)},
	{catNP, catNP, ruleOfCountry, madeBy(ruleLeaf), madeBy(ruleLeaf)},
	{catNP, catN, ruleTenure, madeBy(ruleLeaf, ruleOfPlace), madeBy(ruleNumbered)},
	{catN, catNP, ruleNWhole, nil, madeBy(ruleNPList, ruleDetNP, ruleNumNP)},
	{catN, catNP, ruleNOfList, madeBy(ruleLeaf), madeBy(ruleNPList)},
	{catN, catS, ruleNFirst, madeBy(ruleLeaf), madeBy(ruleS)},
	{catNList, catNP, ruleAppos, madeBy(ruleNComma), nil},
	{catVP, catNP, ruleVPFor, nil, madeBy(ruleNumNP)},
	{catVP, catVP, ruleActS, madeBy(ruleVNP), madeBy(ruleBe)},
	{catV, catVP, ruleVGerund, madeBy(ruleLeaf), madeBy(ruleVNP)},
	{catV, catVP, ruleVSame, madeBy(ruleLeaf, ruleVThat), nil},
	{catV, catS, ruleHave, madeBy(ruleLeaf), madeBy(ruleS)},
	{catV, catPP, ruleVInto, madeBy(ruleVAdv), madeBy(rulePP)},
	{catPP, catVP, rulePPBe, madeBy(rulePP), madeBy(ruleBe, ruleBeRange)},
	{catPP, catVP, ruleDoBe, madeBy(rulePP), nil},
	{catPP, catVP, ruleWithVP, madeBy(rulePP), nil},
	{catS, catPP, ruleFigureAt, madeBy(ruleFigure), madeBy(rulePP)},
}
