package transfer

// Makeup counts what a clause was read from. What the counts say of its truth is measured, see facts.Fact.Risk: dates, figures and official names
// are read rightly, words of many readings and long chains of them often are not. A clause that no parse made has none.
type Makeup struct {
	// Nouns is the number of words read as nouns, terms of the base and names being none.
	Nouns int
	// Of is the number of "của", which say what belongs to what.
	Of int
	// Unsettled is the number of words that decide how the clause is built, nouns, adjectives, adverbs, determiners and the words of mood, and that
	// may be another part of speech: "hạn chế", "đúng", "được".
	Unsettled int
	// Strain is what the reading costs beyond its words, for each word; 0 is the plainest.
	Strain float64
	// Attached is the number of phrases with a preposition that a predicate took, "tại các xã": each may be of a noun before it.
	Attached int
	// Seldom is what the readings of its words cost beyond that of a usual one: the rarer a sense is, the oftener it is another.
	Seldom int
	// AtComma is true where the sentence goes on with a comma that the clause was cut at.
	AtComma bool
	// Linked is true where a word links the clause to the one before that has its subject: "…; đồng thời phong tỏa 218 tài khoản".
	Linked bool
	// Behind is true where something of the sentence stands before the clause: a front or another clause.
	Behind bool
}

// makeup counts what a constituent was read from.
func (s *Sentence) makeup(nd *node) Makeup {
	var m Makeup
	words := 0
	nd.walk(func(n *node) {
		if n.rule != ruleLeaf {
			if n.rule == ruleVPPP {
				m.Attached++
			}
			return
		}
		words++
		if n.lex != nil {
			m.Seldom += max(0, n.lex.cost)
			if s.unsettled(n) {
				m.Unsettled++
			}
		}
		switch n.cat {
		case catN:
			m.Nouns++
		case catOf:
			m.Of++
		default: // the rest says nothing
		}
	})
	m.Strain = float64(nd.cost-wordCost*words) / float64(words)
	return m
}

// unsettled reports a word that decides how a clause is built and may be another part of speech.
func (s *Sentence) unsettled(word *node) bool {
	switch word.cat {
	case catN, catA, catAdv, catDet, catTAM, catPassive, catIf, catConj:
	default:
		return false
	}
	for _, o := range s.chart().at(word.first, word.last).nodes {
		if o.rule == ruleLeaf && o.cat != word.cat {
			return true
		}
	}
	return false
}
