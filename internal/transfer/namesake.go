package transfer

import "songngu/internal/viet"

// namesake reports the name of a country at token i that is somebody's there: "theo bác sĩ Nga", "Thượng tá Đức cho biết". A single one by a title
// that the State does not give its heads says something, or is named as the source; several, or one who does something, may be of the country.
func (l *lattice) namesake(i int) bool {
	if i == 0 || !l.toks[i].Capital || i+1 < len(l.toks) && l.toks[i+1].Capital && l.toks[i+1].Kind == viet.Word {
		return false
	}
	first := i
	for n := min(longTitle, i); n > 0; n-- {
		if titledByName.has(l.keys(i-n, n)) {
			first = i - n
			break
		}
	}
	if first == i || l.numbered(first) || first > 0 && plurals.has(l.toks[first-1].Key) {
		return false
	}
	named := first > 0 && l.toks[first-1].Key == "theo" && (i+1 == len(l.toks) || l.toks[i+1].Kind == viet.Punct)
	return named || i+1 < len(l.toks) && (speaksAlone.has(l.toks[i+1].Key) || i+2 < len(l.toks) && speaksOn.has(l.keys(i+1, 2)))
}

// longTitle is how many syllables the longest of these titles has.
const longTitle = 3
