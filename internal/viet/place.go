package viet

// placesAt reads "điểm b khoản 1 Điều 5" at atom i and gives the atom after it, i when there is none.
func (l *lexer) placesAt(i int) (places []Place, end int) {
	end = i
	for {
		j := end
		if len(places) > 0 && (l.is(j, ",") || l.key(j) == "và") {
			j++
		}
		p, next := l.placeAt(j)
		if next == j {
			break
		}
		places, end = append(places, p), next
	}
	if len(places) == 0 || len(places) == 1 && !l.placeAlone(i, end) {
		return nil, i
	}
	return places, end
}

// placeAlone reports whether the one place from atom i to before end can stand without another. "mục 3" and "phần 2" in
// lower case are no parts of a law unless one follows.
func (l *lexer) placeAlone(i, end int) bool {
	if l.key(i) == "điểm" && l.at(i+1).class == wordAtom {
		return true // "điểm a khoản này": a letter counts nothing
	}
	if l.measured(end) && l.documentWords(end) == 0 || l.is(end, "%") {
		return false
	}
	switch l.key(i) {
	case "điều":
		return l.at(i).capital || i == 0 || l.at(i-1).class != numberAtom
	case "khoản":
		return true
	case "điểm":
		return false
	case "chương", "phụ":
		return true
	}
	return l.at(i).capital || l.documentWords(end) > 0
}

// placeAt reads one numbered part: "Điều 5", "khoản 1, 2 và 3", "điểm đ", "Chương II", "Phụ lục I".
func (l *lexer) placeAt(i int) (p Place, end int) {
	if !l.has(i, partRole) {
		return p, i
	}
	part, j := l.key(i), i+1
	if part == "phụ" {
		if l.key(j) != "lục" {
			return p, i
		}
		part, j = "phụ lục", j+1
	}
	if !l.placeNumber(part, j) {
		return p, i
	}
	start, end := j, l.placeNumberEnd(j)
	for {
		k := end
		if !l.is(k, ",") && l.key(k) != "và" {
			break
		}
		k++
		if !l.placeNumber(part, k) || !l.placeListed(l.placeNumberEnd(k)) {
			break
		}
		end = l.placeNumberEnd(k)
	}
	return Place{Part: part, Number: l.s[l.at(start).Start:l.at(end-1).End]}, end
}

// placeListed reports whether the list of numbers that ends before atom i is one of parts and not a count of something.
func (l *lexer) placeListed(i int) bool {
	a := l.at(i)
	if a == nil || a.class == markAtom {
		return true
	}
	return a.class == wordAtom && (a.capital || a.role&(partRole|documentRole) != 0 || l.key(i) == "và" || l.key(i) == "của" || l.key(i) == "này")
}

// placeNumber reports whether atom i numbers a part: digits, a single letter for a point, a roman number for the rest.
func (l *lexer) placeNumber(part string, i int) bool {
	a := l.at(i)
	if a == nil || a.class == markAtom || a.class == linkAtom {
		return false
	}
	text := l.s[a.Start:a.End]
	if a.class == numberAtom {
		return len(text) <= 8 && (part != "điểm" && part != "phần" || len(text) <= 3)
	}
	switch part {
	case "điểm":
		return a.letters == 1 && !a.capital
	case "điều", "khoản":
		return false
	}
	return romanValue(text) > 0 || part == "phụ lục" && a.allCaps() && a.letters == 1
}

// placeNumberEnd gives the atom after the number i, a letter glued to it included: "5a", "đ1".
func (l *lexer) placeNumberEnd(i int) int {
	a, b := l.at(i), l.at(i+1)
	if b != nil && b.glued && (a.class == numberAtom && b.class == wordAtom && b.letters == 1 || a.class == wordAtom && b.class == numberAtom) {
		return i + 2
	}
	return i + 1
}
