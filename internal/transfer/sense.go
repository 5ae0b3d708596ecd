package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// topic is what a verb is said of: the noun and the sort of thing that it names.
type topic struct {
	noun  string
	class class
}

func topicOf(nd *node) topic {
	if counted := nd.l; nd.rule == ruleBareNP && counted.rule == ruleCompound && counted.class == unit && counted.r.rule == ruleLeaf {
		return topic{counted.r.lex.viOf(), counted.r.class} // "chiếc xe tải"
	}
	return topic{nd.lex.viOf(), nd.class}
}

// suited is a verb in the sense that it has before, or of, a topic: one builds a road, but draws up a plan (feature doc=draw_up), and carries
// out procedures (feature thủ_tục=carry_out).
func suited(v *node, of topic) *node {
	switch v.rule {
	case ruleLeaf:
		en := sense(v.lex, of)
		if en == "" {
			return v
		}
		return inOther(v, en)
	case ruleVAdv, ruleVThat, ruleVGot:
		other := *v
		other.l = suited(v.l, of)
		return &other
	case ruleVVList:
		other, list := *v, *v.l
		list.l = suited(v.l.l, of)
		other.l, other.r = &list, suited(v.r, of)
		return &other
	default:
		return v
	}
}

// chosen is an active verb in the sense that it has before its object or else behind its subject: people report what a report reflects
// (feature by_person=report).
func (w *writer) chosen(v *node, object topic) *node {
	if v.rule != ruleLeaf || sense(v.lex, object) != "" {
		return suited(v, object)
	}
	en := v.lex.get(subjectFeatures[w.patient.class])
	if en == "" {
		return v
	}
	return inOther(v, en)
}

// subjectFeatures hold the English of a verb behind subjects of a sort.
var subjectFeatures = map[class]string{event: "by_event", abst: "by_abst", person: "by_person", org: "by_org", doc: "by_doc", money: "by_money", act: "by_act", place: "by_place"}

// sense is the English of a verb with a topic where that is not its usual one, or "".
func sense(verb *lex, of topic) string {
	if en, _ := ofNoun(verb, of.noun); en != "" || of.class == "" {
		return en
	}
	return verb.get(string(of.class))
}

// ofNoun is the English of a verb with a noun and the noun of that English: "dữ_liệu=process/processing"; either may be "". The longest
// noun of the verb that the noun begins with goes before shorter ones: "thủ tục hành chính" is a "thủ tục".
func ofNoun(verb *lex, noun string) (en, nom string) {
	noun = strings.ReplaceAll(viet.Lower(noun), " ", "_")
	if strings.Count(noun, ",") == 1 {
		noun = strings.Replace(noun, ",", "", 1) // "hồ sơ, thủ tục": one word, what is done to the first of both is done to the other
	}
	for ; noun != ""; noun = noun[:max(0, strings.LastIndexByte(noun, '_'))] {
		if en, nom, _ = strings.Cut(verb.get(noun), "/"); en != "" {
			return en, nom
		}
	}
	return "", ""
}

// concerned notes what a verb phrase does to a noun beside it, its object or what a passive is about; what it does to its subject is only
// noted of crimes. The function that it gives forgets it.
func (w *writer) concerned(vp *node, done bool) (forget func()) {
	was := w.deed
	switch verb := headLex(vp); {
	case done && headClass(vp) == "punish", !done && verb.has("crime"):
		w.deed = "punish"
	case !done && verb.viOf() == "xảy ra":
		w.deed = "occur"
	default:
		w.deed = ""
	}
	return func() { w.deed = was }
}

// using is a verb of providing for those whom a service is for: "hỗ trợ người dân thực hiện dịch vụ công" helps them to use it.
func using(v *node) *node { return inOther(v, "use") }

// inOther is a verb in other English.
func inOther(v *node, en string) *node {
	l := *v.lex
	l.en = en
	other := *v
	other.lex = &l
	return &other
}
