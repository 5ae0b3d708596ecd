package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// cat is a syntactic category.
type cat uint8

const (
	// What single words are.
	catN       cat = iota // noun or noun with modifiers, without determiner
	catV                  // verb without its complements
	catA                  // adjective
	catAdv                // adverb
	catPrep               // preposition
	catConj               // và, hoặc
	catComma              // ,
	catOf                 // của
	catDet                // các, một số
	catNum                // number before a noun
	catApprox             // hơn, khoảng
	catDem                // này, đó
	catTAM                // đã, sẽ, phải
	catPassive            // được, bị
	catBe                 // là
	catThat               // rằng
	catTo                 // để, nhằm
	catNominal            // việc, sự
	catRel                // mà
	catCorr               // không chỉ
	catCorr2              // mà còn
	catDrop               // của mình: left out in English
	catIf                 // nếu, khi, trường hợp
	catThen               // thì
	catMore               // trở lên
	// What phrases are.
	catNP    // complete noun phrase
	catNList // noun phrases joined by commas, waiting for the last one
	catOfP   // của + noun phrase
	catPP    // preposition + noun phrase
	catTime  // date or adverb of time
	catVP    // verb phrase
	catVList // verb phrases joined by commas
	catVC    // verbs joined by commas, waiting for the last one
	catColon // :
	catVN    // verb + noun phrase, waiting for its verb phrase: "yêu cầu Bộ Tài chính"
	catPurp  // để + verb phrase
	catAList // adjectives joined by commas
	catPass0 // được + verb that keeps an object: "được hỗ trợ 5 triệu đồng"
	catPass  // được + agent, waiting for the verb
	catS     // clause
	catCond  // nếu + clause
	catFront // adverbial with its comma before a clause
	// What some of these are besides, so that rules for them meet nothing else.
	catMeasure // noun phrase that is a figure: "hơn 30%"
	catPart    // numbered part of a paper: "Điều 5"
	catPaper   // name of a document
	catPosed   // person's name with its comma
	catJoint   // verb phrase of acting with somebody: "phối hợp với Bộ Công an"
	catTopic   // noun phrase + thì
	catIfS     // clause + thì
	catTimeVP  // date + verb phrase: "năm 2023 đạt 19%"
	catPairV   // không chỉ + verb phrase
	catPairV2  // không chỉ + verb phrase + mà còn
	catPairN   // không chỉ + noun phrase
	catPairN2
	catPairP // không chỉ + prepositional phrase
	catPairP2
	catHave // có + clause
	catCase // trường hợp + noun phrase, waiting for an adjective
	// What a text that is translated whole has besides.
	catAside  // (GDĐT), and words without English
	catOpener // "tuy nhiên,"
	catRelS   // mà + clause
	catMark   // a mark that no phrase takes in
	catWho    // a subject with a predicate that says which is meant
	catOccurs // verb of coming about + what comes about: "xảy ra 15 vụ cháy"
	catCount
)

// node is one constituent: its category, the tokens it covers, what it is made of, and its cost.
type node struct {
	cat         cat
	rule        rule
	first, last int // token positions, last exclusive
	cost        int
	l, r        *node
	lex         *lex
	class       class
	frames      frame
	flags       flag
	// en is fixed English of a leaf whose text does not come from the lexicon: a date, a document, a name, a term.
	en string
	// val is the value of a typed token: *viet.When, *viet.Amount, *viet.Citation.
	val any
	// kept is the node itself where head and opens are known: those that a chart keeps. What is copied from one is changed, and has others.
	kept  *node
	head  *lex  // see headLex
	opens *node // see leftmost
}

// flag marks what later rules ask of a node.
type flag uint32

const (
	flagPost     flag = 1 << iota // has modifiers that follow the English noun
	flagPlural                    // plural in English
	flagMass                      // takes no a, an or plural
	flagProper                    // a name: takes only its own article
	flagThe                       // takes the definite article
	flagCoord                     // is a coordination
	flagTAM                       // carries a marker of tense or mood
	flagPassive                   // is in the passive
	flagNominal                   // is an act named by việc or sự
	flagDated                     // carries a date
	flagTail                      // a verb that comments on the clause before it
	flagQuantity                  // carries a number
	flagVerbal                    // a noun with a verb among its modifiers
	flagOwned                     // of the subject's own
	flagBroken                    // a word cut out of a longer one
	flagAny                       // takes the indefinite article: "with an area of 2 sq km"
	flagCapital                   // written with a capital inside a sentence: "Bộ", "Nghị định"
	flagFolded                    // a clause that the grammar would not make
	flagUpper                     // written with a capital, by opening the sentence perhaps
)

// orSelf gives an empty constituent for none.
func orSelf(nd *node) *node {
	if nd == nil {
		return &node{}
	}
	return nd
}

// endsWith reports a noun phrase that has a preposition with its object at its end.
func endsWith(nd *node, preposition string) bool {
	for n := range nd.ends {
		if (n.rule == ruleNPP || n.rule == ruleVPPP) && n.r.lex.viOf() == preposition {
			return true
		}
	}
	return false
}

// ends goes down the constituents that end where one ends, the largest first, without the word at the end.
func (nd *node) ends(yield func(*node) bool) {
	for end := nd.last; nd != nil && nd.last == end && nd.rule != ruleLeaf; {
		if !yield(nd) {
			return
		}
		if nd.r == nil {
			nd = nd.l
			continue
		}
		nd = nd.r
	}
}

// withoutTail is a predicate without the adverbials behind it.
func withoutTail(vp *node) *node {
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPAdv || vp.rule == ruleVPPurp {
		vp = vp.l
	}
	return vp
}

// objectless reports a predicate whose verb wants an object and has none.
func objectless(vp *node) bool {
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP || vp.rule == ruleTimeVP {
		vp = vp.r
	}
	vp = withoutTail(vp)
	return vp.rule == ruleIntrans && vp.l.frames&frameNone == 0
}

// lacksObject reports a predicate that ends in a verb with a bare act: "công bố sửa đổi và bãi bỏ thủ tục" announces both, each of the procedures.
func lacksObject(vp *node) bool {
	for end := vp.last; vp != nil && vp.last == end && vp.rule != ruleLeaf; vp = vp.r {
		if vp.rule == ruleVNP && actObject(headLex(vp)) && vp.r.rule == ruleBareNP && vp.r.l.rule == ruleLeaf && vp.r.class == act {
			return true
		}
		if vp.r == nil {
			break
		}
	}
	return false
}

// endsInBareVerb reports people or bodies with a verb behind their noun that has no object: "các địa phương tuyển dụng".
func endsInBareVerb(np *node) bool {
	n := np.r
	if np.rule == ruleBareNP {
		n = np.l
	}
	return (np.rule == ruleBareNP || np.rule == ruleDetNP) && np.class.agent() && n.rule == ruleNVerb
}

// endsInTask reports people or bodies whose last word may be what they do, "các đơn vị xử lý".
func endsInTask(np *node) bool {
	n := np.r
	if np.rule == ruleBareNP {
		n = np.l
	}
	return (np.rule == ruleBareNP || np.rule == ruleDetNP || np.rule == ruleNumNP) && np.class.agent() && (n.rule == ruleNVerb || n.rule == ruleCompound && n.r.rule == ruleLeaf && n.r.class == act)
}

// modifiedBy gives the verb phrase that stands behind the noun of a noun phrase, or nil.
func modifiedBy(np *node) *node {
	n := np.l
	if np.rule == ruleDetNP {
		n = np.r
	} else if np.rule != ruleBareNP {
		return nil
	}
	if n.rule == ruleCompound && n.r.rule == ruleNVP && n.r.r.flags&flagQuantity != 0 {
		n = n.r // "diện tích lúa đạt 163.000 ha"
	}
	if n.rule != ruleNVP {
		return nil
	}
	return n.r
}

// endsInClass reports whether a noun phrase of a sort stands at the end of a constituent, whatever holds it.
func endsInClass(nd *node, sort class) bool {
	for n := range nd.ends {
		if n.cat == catNP && n.class == sort {
			return true
		}
	}
	return false
}

// core is a verb phrase without what stands behind it.
func core(vp *node) *node {
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPAdv || vp.rule == ruleTAM {
		if vp.rule == ruleTAM {
			vp = vp.r
			continue
		}
		vp = vp.l
	}
	return vp
}

// lastAct is the bare act at the end of a verb phrase that says which results or terms are meant, "… kết quả kết nối", or "".
func lastAct(nd *node) string {
	end := nd.last
	for nd.rule != ruleLeaf && nd.last == end {
		if (nd.rule == ruleCompound || nd.rule == ruleNVerb) && nd.r.rule == ruleLeaf {
			return nd.r.lex.viOf()
		}
		if nd.r == nil {
			nd = nd.l
			continue
		}
		nd = nd.r
	}
	return ""
}

// leftmost is the first leaf of a constituent.
func leftmost(nd *node) *node {
	if nd.kept == nd {
		return nd.opens
	}
	for nd.rule != ruleLeaf && nd.l != nil {
		nd = nd.l
	}
	return nd
}

// headClass is the class of the verb that governs a verb phrase.
func headClass(nd *node) string {
	for nd != nil && (nd.rule == ruleTAM || nd.rule == ruleAdvVP || nd.rule == ruleAdjVP || nd.rule == ruleTimeVP) {
		nd = nd.r
	}
	if nd == nil {
		return ""
	}
	return string(nd.class)
}

// measure is the amount of a noun phrase that is nothing else: "1,8 triệu đồng", "hơn 30%".
func measure(nd *node) (*viet.Amount, bool) {
	for nd.rule == ruleApproxNum {
		nd = nd.r
	}
	if nd.rule == ruleNumNP && nd.r.lex.viOf() == "điểm phần trăm" {
		a, ok := nd.l.val.(*viet.Amount)
		return a, ok
	}
	a, ok := nd.val.(*viet.Amount)
	return a, ok && nd.rule == ruleLeaf && (nd.cat == catNP || nd.cat == catMeasure)
}

// isFigure reports a noun phrase that is a figure and nothing else.
func isFigure(np *node) bool {
	_, ok := measure(np)
	return ok
}

func firstWord(text string) string {
	first, _, _ := strings.Cut(text, " ")
	return first
}

// twoWords gives the first two words of a text, or all where it has no more.
func twoWords(text string) string {
	first := firstWord(text)
	second := firstWord(strings.TrimPrefix(text[len(first):], " "))
	return text[:min(len(text), len(first)+1+len(second))]
}

// isA reports a predicate, or a list of them, that begins with "là".
func isA(vp *node) bool {
	for vp.rule == ruleVPList {
		vp = vp.l.l
	}
	return vp.rule == ruleBe
}

// duration is what a predicate says that something is, or within what it is: "là 5 ngày", "giải quyết trong thời hạn 5 ngày".
func (nd *node) duration() *node {
	if nd.rule == ruleVPPP {
		return nd.r.r
	}
	return nd.r
}

// lastWordOf is the last word of a constituent.
func lastWordOf(nd *node) string { return lastLeaf(nd).lex.viOf() }

// lastLeaf is the word that a constituent ends in.
func lastLeaf(nd *node) *node {
	for nd.rule != ruleLeaf {
		if nd.r != nil {
			nd = nd.r
		} else {
			nd = nd.l
		}
	}
	return nd
}

// byNumber reports a paper that is named by its number: "Nghị định số 70/2025/NĐ-CP".
func byNumber(nd *node) bool {
	cited, ok := nd.val.(*viet.Citation)
	return ok && cited.Number != ""
}

// byAnyNumber is byNumber for a name with whose it is and from when.
func byAnyNumber(nd *node) bool {
	found := false
	nd.walk(func(n *node) { found = found || byNumber(n) })
	return found
}

// Span of a constituent in the text that was lexed.
func (nd *node) span(toks []viet.Token) viet.Span {
	return viet.Span{Start: toks[nd.first].Start, End: toks[nd.last-1].End}
}
