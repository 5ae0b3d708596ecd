package transfer

// ruleCount is the number of rules that there may be.
const ruleCount = 320

// rules is a set of rules.
type rules [ruleCount / 64]uint64

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

// narrowed says by which rules the constituents are made that a rule joins; nil is any.
type narrowed struct {
	l, r        cat
	rule        rule
	left, right *rules
}

// narrow is about rules that stand in the way of much and join little. They are not tried on anything else. The functions of the rules hold the
// whole condition: this only saves asking them. Rules of one name and the same categories are narrowed together.
var narrow = []narrowed{
	{catNP, catNP, ruleFigure, madeBy(ruleLeaf, ruleBareNP, ruleDetNP, ruleDemNP), madeBy(ruleLeaf, ruleApproxNum, ruleNumNP, ruleRange, ruleOnly)},
	{catNP, catPP, ruleFigure, madeBy(ruleBareNP, ruleDetNP, ruleDemNP), madeBy(rulePP)},
	{catNP, catTime, ruleFigure, madeBy(ruleBareNP, ruleDetNP, ruleDemNP), madeBy(ruleTimes, rulePTime)},
	{catTime, catTimeVP, ruleTimeVP, madeBy(ruleLeaf), madeBy(ruleVNP)},
	{catNP, catA, ruleNthOf, madeBy(ruleLeaf), madeBy(ruleLeaf)},
	{catNP, catNP, ruleOfCountry, madeBy(ruleLeaf), madeBy(ruleLeaf)},
	{catNP, catNP, ruleOfPlace, nil, madeBy(ruleLeaf, ruleBareNP, ruleDemNP)},
	{catNP, catNP, ruleApproxIs, nil, madeBy(ruleApproxNum, ruleNumNP)},
	{catNP, catN, ruleTenure, madeBy(ruleLeaf, ruleOfPlace), madeBy(ruleNumbered)},
	{catNP, catPP, ruleNPPP, madeBy(ruleDemNP, ruleDetNP, ruleNumDem, ruleAllNum), madeBy(rulePP)},
	{catNP, catPP, ruleNumRange, madeBy(ruleNumNP), madeBy(rulePP)},
	{catNP, catVP, ruleIncluding, madeBy(ruleNumNP, ruleDetNP, ruleApproxNum), madeBy(ruleVNP)},
	{catNP, catVP, ruleOtherVP, madeBy(ruleDetNP, ruleDemNP), madeBy(ruleDoV, rulePassAgent, ruleVNP)},
	{catN, catNP, ruleNWhole, nil, madeBy(ruleNPList, ruleDetNP, ruleNumNP, ruleShare)},
	{catN, catNP, ruleNOfList, madeBy(ruleLeaf), madeBy(ruleNPList)},
	{catN, catNP, ruleNOfNum, madeBy(ruleLeaf), madeBy(ruleNumNP)},
	{catN, catNP, ruleNOfMany, madeBy(ruleLeaf), madeBy(ruleDetNP, ruleNPList)},
	{catN, catNP, ruleNAge, nil, madeBy(ruleNumNP, ruleApproxNum)},
	{catN, catS, ruleNFirst, madeBy(ruleLeaf, ruleAdjN), madeBy(ruleS)},
	{catN, catS, ruleNRel, nil, madeBy(ruleS)},
	{catN, catS, ruleNState, madeBy(ruleLeaf), madeBy(ruleS)},
	{catN, catS, ruleGoal, madeBy(ruleLeaf), madeBy(ruleFront, ruleTimeS)},
	{catNList, catNP, ruleAppos, madeBy(ruleNComma), madeBy(ruleLeaf, ruleBareNP, ruleDetNP, ruleNumNP, ruleApproxNum, ruleHeadsOf)},
	{catNList, catNP, ruleNamed, madeBy(ruleNComma), madeBy(ruleLeaf)},
	{catVList, catS, ruleVPTotal, madeBy(ruleVPComma), madeBy(ruleS)},
	{catVList, catNP, ruleVPSize, madeBy(ruleVPComma), madeBy(ruleBareNP)},
	{catVList, catNP, ruleVPHigh, madeBy(ruleVPComma), madeBy(ruleBareNP)},
	{catN, catS, ruleNState, madeBy(ruleLeaf), madeBy(ruleS)},
	{catVP, catNP, rulePassTo, madeBy(rulePassive, rulePassAgent), nil},
	{catVP, catV, rulePassFor, madeBy(rulePassTo), nil},
	{catVP, catNP, ruleVPFor, nil, madeBy(ruleNumNP, ruleDetNP, ruleBareNP)},
	{catVP, catVP, ruleGoTo, madeBy(ruleVNP, ruleIntrans), nil},
	{catNP, catNP, ruleDuration, madeBy(ruleNumNP), madeBy(ruleNumNP)},
	{catNP, catVP, ruleNamely, madeBy(ruleNumNP), madeBy(ruleBe)},
	{catNP, catS, ruleWhatIs, madeBy(ruleLeaf), nil},
	{catNP, catVP, ruleWhatIs, madeBy(ruleLeaf), nil},
	{catNP, catRelS, ruleWhatIs, madeBy(ruleLeaf), nil},
	{catN, catS, ruleNCase, madeBy(ruleLeaf), madeBy(ruleS)},
	{catN, catNP, ruleOwner, madeBy(ruleLeaf, ruleAdjN), madeBy(ruleLeaf)},
	{catN, catNP, ruleNSpan, nil, madeBy(ruleNumNP)},
	{catVP, catVP, ruleRanked, madeBy(ruleVNP), madeBy(ruleBe, ruleVPPP)},
	{catNP, catPP, ruleNoVerb, madeBy(ruleBareNP), madeBy(rulePP)},
	{catNList, catNP, ruleSession, madeBy(ruleNComma), nil},
	{catTAM, catNP, ruleBounded, madeBy(ruleLeaf), madeBy(ruleOrMore, ruleFromMore, ruleNumNP)},
	{catVP, catNP, ruleCutBy, madeBy(ruleVNP), madeBy(ruleBareNP)},
	{catVP, catVP, ruleAdjusted, madeBy(ruleVNP), madeBy(ruleVNP, ruleVPTime, ruleVPPP)},
	{catVP, catVP, ruleActS, madeBy(ruleVNP), madeBy(ruleBe)},
	{catVP, catVP, ruleAttending, nil, madeBy(ruleVNP)},
	{catVP, catVP, ruleSpend, madeBy(ruleVNP), madeBy(ruleVNP, ruleVPPP)},
	{catVP, catV, ruleForDoing, madeBy(ruleVPPP), madeBy(ruleLeaf)},
	{catTAM, catMeasure, ruleBounded, madeBy(ruleLeaf), madeBy(ruleApproxNum)},
	{catVP, catVP, ruleDispatch, madeBy(ruleVNP, ruleTAM), madeBy(ruleVNP, ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPPurp)},
	{catN, catNP, ruleTitled, madeBy(ruleLeaf), madeBy(ruleLeaf, ruleNPList)},
	{catN, catNP, ruleHeadsOf, madeBy(ruleLeaf), madeBy(ruleBareNP, ruleDetNP)},
	{catN, catNP, ruleLocal, madeBy(ruleLeaf), madeBy(ruleDetNP, ruleLeaf, ruleBareNP, ruleNPList, ruleNumNP)},
	{catVP, catOfP, ruleVPOf, madeBy(ruleVNP), madeBy(ruleOf)},
	{catV, catNP, ruleOccurs, madeBy(ruleLeaf), nil},
	{catV, catVP, ruleVGerund, madeBy(ruleLeaf), madeBy(ruleVNP)},
	{catV, catVP, ruleVSame, madeBy(ruleLeaf, ruleVThat), nil},
	{catV, catTimeVP, ruleVSame, madeBy(ruleLeaf, ruleVThat), madeBy(ruleTimeVP)},
	{catV, catVP, ruleHasV, madeBy(ruleLeaf), madeBy(ruleVNP)},
	{catV, catS, ruleHave, madeBy(ruleLeaf), madeBy(ruleS)},
	{catV, catS, ruleHasWhich, madeBy(ruleLeaf), madeBy(ruleS)},
	{catV, catS, ruleSome, madeBy(ruleLeaf), madeBy(ruleS)},
	{catV, catS, ruleSomeDo, madeBy(ruleLeaf), madeBy(ruleS)},
	{catV, catS, ruleStillDo, madeBy(ruleLeaf), madeBy(ruleS)},
	{catV, catNP, ruleWorkWith, madeBy(ruleLeaf), nil},
	{catVP, catRelS, ruleButVP, madeBy(ruleTAM), madeBy(ruleRel)},
	{catVList, catRelS, ruleButVP, madeBy(ruleVPComma), madeBy(ruleRel)},
	{catTAM, catV, ruleGapV, nil, madeBy(ruleLeaf, ruleVAdv)},
	{catNP, catRelS, ruleGapV, nil, madeBy(ruleGapV)},
	{catCase, catCase, ruleOrCond, madeBy(ruleOrCond), madeBy(ruleOrCond)},
	{catCond, catCase, ruleConds, madeBy(ruleIf, ruleIfThere, ruleIfDone, ruleIfIs, ruleIfOwn, ruleWhen), madeBy(ruleOrCond)},
	{catCorr2, catS, ruleMeanwhile, nil, madeBy(ruleS)},
	{catTime, catRelS, ruleLapse, madeBy(ruleLeaf), madeBy(ruleMeanwhile)},
	{catNP, catRelS, ruleLapse, madeBy(ruleNumNP), madeBy(ruleMeanwhile)},
	{catTime, catPP, ruleLapse, madeBy(ruleLeaf), madeBy(rulePP)},
	{catRelS, catTime, ruleGapTime, madeBy(ruleGapV, ruleGapTime), madeBy(rulePTime)},
	{catRelS, catPP, ruleGapTime, madeBy(ruleGapV), madeBy(rulePP)},
	{catV, catPP, ruleVInto, madeBy(ruleVAdv, ruleLeaf), madeBy(rulePP)},
	{catPrep, catNP, ruleFromMore, nil, madeBy(ruleOrMore, ruleRange, ruleShare)},
	{catPrep, catS, rulePPReach, nil, madeBy(ruleS)},
	{catPP, catV, ruleForUse, madeBy(rulePP), madeBy(ruleLeaf)},
	{catPP, catVP, rulePPBe, madeBy(rulePP), madeBy(ruleBe, ruleBeRange)},
	{catAdv, catVP, ruleThere, madeBy(ruleLeaf), madeBy(ruleVNP, ruleTAM)},
	{catPP, catVP, ruleThere, madeBy(rulePP), madeBy(ruleVNP, ruleTAM)},
	{catPP, catVP, ruleDoBe, madeBy(rulePP), nil},
	{catPP, catVP, ruleWithVP, madeBy(rulePP), nil},
	{catPP, catTimeVP, ruleWithVP, madeBy(rulePP), madeBy(ruleTimeVP)},
	{catPP, catS, ruleFront, madeBy(rulePP), madeBy(ruleS, ruleSome, ruleTimeS, ruleHave)},
	{catS, catPP, ruleFigureAt, madeBy(ruleFigure), madeBy(rulePP)},
	{catA, catN, ruleRankOf, madeBy(ruleLeaf), nil},
	{catA, catN, ruleRankIn, nil, madeBy(ruleLeaf)},
	{catA, catNP, ruleRankIn, nil, madeBy(ruleLeaf, ruleBareNP)},
	{catA, catNP, ruleThan, madeBy(ruleAMore, ruleAMuch, ruleThan), nil},
	{catDet, catNP, ruleDetNP, nil, madeBy(ruleDemNP)},
	{catA, catPP, ruleMoreBy, madeBy(ruleAMore), madeBy(rulePP)},
	{catMeasure, catNP, ruleShare, nil, madeBy(ruleDetNP)},
	{catDet, catNP, ruleParts, nil, madeBy(ruleNPList)},
	{catDet, catNP, ruleTitled, nil, madeBy(ruleNPList)},
	{catDet, catNP, ruleAllNum, nil, madeBy(ruleNumNP, ruleNumDem, ruleNPList)},
	{catTAM, catS, ruleOnlyS, madeBy(ruleLeaf), madeBy(ruleSome)},
	{catNum, catNP, ruleNumDem, nil, madeBy(ruleDemNP)},
	{catN, catN, ruleSection, nil, madeBy(ruleNPP, ruleNameNP)},
	{catNP, catN, ruleSection, madeBy(ruleLeaf, ruleNamed), madeBy(ruleNPP, ruleNameNP)},
	{catNP, catV, ruleGapV, madeBy(ruleLeaf, ruleBareNP, ruleDetNP, ruleDemNP), madeBy(ruleLeaf, ruleVAdv, ruleVGot)},
	{catN, catVP, ruleNGap, nil, madeBy(ruleTAM)},
	{catN, catV, ruleNGap, nil, madeBy(ruleVGot)},
	{catN, catRelS, ruleNGap, madeBy(ruleLeaf, ruleAdjN, ruleRate), madeBy(ruleGapV, ruleGapMark, ruleGapTime)},
	{catN, catN, ruleNOnAct, nil, madeBy(ruleNominal, ruleNOf, ruleNPP)},
	{catNum, catPP, ruleOfThem, nil, madeBy(rulePP)},
	{catDet, catPP, ruleOfThem, nil, madeBy(rulePP)},
	{catNominal, catS, ruleFact, nil, madeBy(ruleS)},
	{catS, catVP, ruleIfThenS, madeBy(ruleS), madeBy(ruleTAM)},
	{catBe, catS, ruleBeThat, nil, madeBy(ruleS, ruleSome, ruleNoOne, ruleTimeS)},
	{catPP, catVP, ruleShown, madeBy(rulePP), madeBy(ruleVS)},
	{catV, catTimeVP, ruleVVP, madeBy(ruleLeaf), madeBy(rulePassive, ruleTimeVP)},
	{catCond, catVP, ruleCondVP, nil, madeBy(ruleTAM)},
	{catN, catNP, ruleWhat, madeBy(ruleLeaf), madeBy(ruleLeaf)},
	{catNList, catNP, ruleCases, madeBy(ruleNComma), madeBy(ruleNumNP)},
	{catV, catVP, ruleLet, madeBy(ruleLeaf), madeBy(ruleVNP)},
	{catV, catS, ruleGoal, madeBy(ruleLeaf), madeBy(ruleFront, ruleTimeS)},
	{catNP, catVP, ruleNPVP, madeBy(ruleLeaf), madeBy(ruleVPTime)},
	{catNP, catA, ruleAmendedNP, madeBy(ruleLeaf), nil},
	{catDet, catNP, ruleOneOf, nil, madeBy(ruleNumNP)},
	{catA, catNP, ruleRankOf, madeBy(ruleLeaf), madeBy(ruleLeaf)},
}

// narrowOne is narrow for one of several rules that have one name and the same categories: the nth, from 1, in the order of the grammar.
var narrowOne = []struct {
	nth int
	narrowed
}{
	{2, narrowed{catNP, catVP, ruleS, nil, madeBy(ruleTAM)}},
	{3, narrowed{catNP, catVP, ruleS, madeBy(ruleBareNP), madeBy(rulePredicate)}},
	{4, narrowed{catNP, catVP, ruleS, nil, madeBy(ruleTAM)}},
	{2, narrowed{catN, catVP, ruleNVP, nil, madeBy(ruleTAM)}},
	{3, narrowed{catN, catVP, ruleNVP, madeBy(ruleLeaf), madeBy(ruleTAM)}},
	{4, narrowed{catN, catVP, ruleNVP, madeBy(ruleNDrop), madeBy(ruleTAM)}},
	{5, narrowed{catN, catVP, ruleNVP, madeBy(ruleLeaf), madeBy(ruleBe)}},
	{6, narrowed{catN, catVP, ruleNVP, nil, madeBy(ruleVNP, ruleIntrans)}},
	{1, narrowed{catVP, catNP, ruleVPFor, nil, madeBy(ruleNumNP)}},
	{2, narrowed{catVP, catNP, ruleVPFor, nil, madeBy(ruleDetNP, ruleBareNP)}},
	{2, narrowed{catN, catNP, ruleNWhole, madeBy(ruleLeaf), madeBy(ruleNPList)}},
	{1, narrowed{catNP, catNP, ruleOfPlace, madeBy(ruleLeaf), madeBy(ruleLeaf)}},
}
