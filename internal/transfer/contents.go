package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// bringsOut are the sorts of verbs whose object is a paper that is new: what stands behind "trong đó" and "theo đó" is in it.
var bringsOut = map[string]bool{"issue": true, "sign": true, "pass": true, "approve": true, "announce": true}

// paperOf is the paper with a number that a clause is about or brings out, or nil.
func paperOf(nd *node) *node {
	core := coreOf(nd)
	if core.rule != ruleS {
		return nil
	}
	if who := leftmost(subjectOf(core)); who == subjectOf(core) && who.class == doc && byNumber(who) {
		return who
	}
	vp := core.r
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP || vp.rule == ruleVPPP || vp.rule == ruleVPTime {
		if vp.rule == ruleTAM || vp.rule == ruleAdvVP {
			vp = vp.r
		} else {
			vp = vp.l
		}
	}
	if vp.rule != ruleVNP || !bringsOut[headClass(vp)] || moodOf(core.r) != Done {
		return nil
	}
	if first := leftmost(vp.r); first.class == doc && byNumber(first) {
		return first
	}
	return nil
}

// contents gives the token at which it is said what stands in the paper of a clause, behind a comma: "…, trong đó | yêu cầu các bộ rà soát", where the
// paper does so, or "…, theo đó | học sinh được miễn học phí", where under is true; 0 where none is said.
func (s *Sentence) contents(from, end int) (at int, under bool) {
	another := false
	for k := from; k+4 < end; k++ {
		if cited, ok := s.toks[k].Value.(*viet.Citation); ok && strings.Contains(cited.Number, "/") {
			another = true
		}
		if s.toks[k].In(s.text) != "," || s.toks[k+2].Key != "đó" {
			continue
		}
		at = k + 3
		if s.toks[at].In(s.text) == "," {
			at++
		}
		switch s.toks[k+1].Key {
		case "theo":
			return at, true
		case "trong":
			if another {
				return 0, false // it may be in the other one
			}
			return at, false
		}
	}
	return 0, false
}

// inPaper tells what stands in a paper, behind the clause that brings it out.
func (e *Engine) inPaper(s *Sentence, cl Clause, end int, opt Options) (Clause, bool) {
	if cl.paper == nil || !cl.Cut || opt.wholly {
		return Clause{}, false
	}
	at, under := s.contents(cl.last, end)
	if at == 0 {
		return Clause{}, false
	}
	opt.past = false
	if !under {
		told, _, ok := e.clause(s, at, end, &legacy{subject: cl.paper, speaker: cl.paper}, opt)
		return told, ok && told.Inherited && !told.Marked && (told.Class == "order" || told.Class == "provide")
	}
	opt.Narrative = false
	told, _, ok := e.clauseBehindFronts(s, at, end, nil, opt)
	if !ok || told.Mood == Done && told.Marked && !strings.Contains(told.Text, " are ") && !strings.Contains(told.Text, " is ") {
		return Clause{}, false
	}
	told.Text = "Under " + leafText(cl.paper) + ", " + lowerFirst(told)
	return told, true
}
