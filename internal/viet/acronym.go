package viet

// abbreviation recognises a shortened word with its full stop: "TP." before a name, "v.v.", "T.Ư".
func (l *lexer) abbreviation(i int) match {
	a := l.at(i)
	if !l.is(i+1, ".") || !l.glued(i+1) {
		return match{}
	}
	if a.key == "v" && l.key(i+2) == "v" && l.glued(i+2) {
		end := i + 3
		if l.is(end, ".") && l.glued(end) {
			end++
		}
		return match{end: end, kind: Word}
	}
	b := l.at(i + 2)
	if a.key == "t" && a.capital && (l.key(i+2) == "ư" || l.key(i+2) == "w") && l.glued(i+2) {
		return match{end: i + 3, kind: Acronym}
	}
	if (a.key == "h" || a.key == "x") && a.capital && b != nil && b.glued && b.capital && b.letters > 1 {
		return match{end: i + 2, kind: Acronym} // "H.Cần Giờ"
	}
	if !a.capital || !titleAbbreviation(l.s[a.Start:a.End]) || b == nil || !b.capital && b.class != numberAtom {
		return match{}
	}
	if b.glued && b.allCaps() && b.letters > 1 && a.key == "tp" {
		return match{end: i + 3, kind: Acronym}
	}
	return match{end: i + 2, kind: Acronym}
}

// acronym recognises "CAND", "KT-XH", "COVID-19", "GD&ĐT", "5G".
func (l *lexer) acronym(i int) match {
	a := l.at(i)
	if a.class == numberAtom {
		b := l.at(i + 1)
		if b == nil || !b.glued || !b.allCaps() || b.role&unitRole != 0 && b.letters > 1 || len(a.key) > 4 || b.letters > 4 {
			return match{}
		}
		return match{end: i + 2, kind: Acronym}
	}
	if !l.acronymWord(i) {
		return match{}
	}
	end := i + 1
	for (l.dash(end) || l.is(end, "&")) && l.glued(end) && l.glued(end+1) {
		b := l.at(end + 1)
		if b.class == numberAtom && len(b.key) <= 4 && end == i+1 && l.dash(end) {
			return match{end: end + 2, kind: Acronym}
		}
		if b.class != wordAtom || !b.allCaps() || b.letters > 5 || a.letters > 5 {
			break
		}
		end += 2
	}
	return match{end: end, kind: Acronym}
}

// acronymWord reports whether word i is capitals that make no syllable of a heading, or such a mixed form as "VNeID".
func (l *lexer) acronymWord(i int) bool {
	a := l.at(i)
	digits := a.Len() > int(a.letters) && !a.toned && isDigit(l.s[a.End-1])
	switch {
	case a.key == "covid" && l.dash(i+1):
		return true
	case a.uppers == 1:
		return digits && a.letters == 1
	case a.uppers < 2:
		return false
	case !a.allCaps():
		return !a.toned && a.letters <= 12
	case a.toned && IsSyllable(l.s[a.Start:a.End]):
		return false
	}
	return !IsSyllable(l.s[a.Start:a.End]) || !l.inHeading(i)
}

// inHeading reports whether a neighbour of word i is a syllable in capitals.
func (l *lexer) inHeading(i int) bool {
	for _, j := range [...]int{i - 1, i + 1} {
		a := l.at(j)
		if a != nil && a.allCaps() && a.letters > 1 && IsSyllable(l.s[a.Start:a.End]) {
			return true
		}
	}
	return false
}
