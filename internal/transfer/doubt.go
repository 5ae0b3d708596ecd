package transfer

// doubt says how much of a parse rests on constructions that are often something else, by the weights below. It is the sum, not the
// mean: one wrong turn spoils a sentence however long it is.
func doubt(nd *node) float64 {
	total := 0.0
	nd.walk(func(n *node) { total += n.risk() })
	return total
}

// walk visits a constituent and its parts from the top.
func (nd *node) walk(visit func(*node)) {
	if nd == nil {
		return
	}
	visit(nd)
	if nd.rule != ruleLeaf {
		nd.l.walk(visit)
		nd.r.walk(visit)
	}
}

// Weights of doubt, each the share of readings of that construction that turned out wrong when read beside the source, in
// rough tenths of a sentence.
const (
	riskVerbInNoun = 0.6 // "hệ thống quản lý": was the verb the predicate?
	riskLooseVP    = 0.7 // a verb phrase behind a noun that is neither agent nor paper nor passive
	riskAgentVP    = 0.3
	riskVerbalHead = 1.0 // a subject with a verb in it
	riskChain      = 0.3 // a compound whose modifier has modifiers behind it
	riskObjectless = 0.8
	riskUnlike     = 0.8 // a list of unlike things
	riskOpenList   = 0.2 // a list without và
	riskManner     = 0.3
	riskGerund     = 0.2
	riskBroken     = 0.4  // a word cut out of a longer one
	riskSyllable   = 0.12 // a noun, verb or adjective of one syllable
	riskActSubject = 0.5  // a bare act as subject
	riskShift      = 0.4
	riskCut        = 0.2 // words behind the clause were left out
)

// risk is the doubt that one constituent adds by itself.
func (nd *node) risk() float64 {
	switch nd.rule {
	case ruleLeaf:
		return nd.leafRisk()
	case ruleNVerb:
		return riskVerbInNoun
	case ruleNVP:
		switch {
		case nd.r.flags&flagPassive != 0:
			return riskGerund
		case nd.l.class == person || nd.l.class == org || nd.l.class == doc || nd.l.lex.has("to"):
			return riskAgentVP
		}
		return riskLooseVP
	case ruleCompound:
		if nd.r.flags&flagPost != 0 || nd.l.flags&flagPost != 0 {
			return riskChain
		}
	case ruleIntrans:
		if nd.l.frames&frameNone == 0 {
			return riskObjectless
		}
	case ruleNPList:
		return listRisk(nd)
	case ruleVPList:
		if nd.l.r.cat == catComma {
			return riskOpenList
		}
	case ruleAdjVP, ruleVPAdj:
		return riskManner
	case rulePVP, ruleVGerund:
		return riskGerund
	case ruleVShift:
		return riskShift
	case ruleS, ruleNamedS:
		return subjectRisk(nd)
	default: // a plain construction
	}
	return 0
}

func (nd *node) leafRisk() float64 {
	if nd.lex == nil {
		return 0
	}
	switch nd.cat {
	case catN, catV, catA:
	default:
		return 0
	}
	r := 0.0
	if nd.flags&flagBroken != 0 {
		r += riskBroken
	}
	if nd.last-nd.first == 1 && nd.en == "" {
		r += riskSyllable
	}
	return r
}

func listRisk(nd *node) float64 {
	r := 0.0
	if nd.l.r.cat == catComma && nd.r.flags&flagQuantity == 0 {
		r += riskOpenList / 2
	}
	if !alike(nd.l.class, nd.r.class) {
		r += riskUnlike
	}
	return r
}

func subjectRisk(nd *node) float64 {
	s := subjectOf(nd)
	switch {
	case s.flags&flagVerbal != 0:
		return riskVerbalHead
	case s.rule == ruleBareNP && s.class == act && s.flags&(flagNominal|flagPost) == 0:
		return riskActSubject
	}
	return 0
}
