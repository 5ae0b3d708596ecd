package transfer

// crimes adds the crimes that are named in quotation marks by what is done, `về các tội "Buôn lậu" và "Làm giả tài liệu"`: each is one thing, no act of
// who prosecutes.
func (l *lattice) crimes() {
	behind := false
	for i := 0; i < min(len(l.toks), len(l.quoted)); i++ {
		if !l.quoted[i] {
			switch l.toks[i].In(l.text) {
			case ",", ";", "và", "hoặc": // the next of several
			default:
				behind = l.toks[i].Key == "tội" || l.toks[i].Key == "danh" && i > 0 && l.toks[i-1].Key == "tội"
			}
			continue
		}
		end := i
		for end < len(l.quoted) && l.quoted[end] {
			end++
		}
		if behind {
			l.crime(i, end)
		}
		i = end - 1
	}
}

// crime adds what is done over tokens [i, j) as a crime, unless a noun names it.
func (l *lattice) crime(i, j int) {
	cell := l.c.over(i, j)
	does, named := best(cell, catVP), best(cell, catNP)
	if does == nil || named != nil && named.cost <= does.cost || does.flags&(flagTAM|flagPassive) != 0 {
		return
	}
	l.c.add(&node{cat: catNP, rule: ruleActNP, first: i, last: j, l: does, cost: max(termCost, does.cost-costNamed), class: act, lex: does.lex, flags: flagMass | flagNominal | flagPost})
}

// costNamed is how much cheaper the name of a crime is than the act that it names.
const costNamed = 12
