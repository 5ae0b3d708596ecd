package verify

// labelled are the words behind which a numeral or letter says of which class something is: "xã khu vực III", "cháy rừng cấp IV", "dự án nhóm A".
var labelled = tableOf(map[string]string{"khu": "khu vực", "vùng": "vùng", "cấp": "cấp", "loại": "loại", "hạng": "hạng", "nhóm": "nhóm", "bậc": "bậc"})

// classes are the numerals and letters of classes, with all that English may write for them.
var classes = tableOf(map[string]*lexemes{
	"i": lexemesOf("i", "one", "first", "special"), "ii": lexemesOf("ii", "two", "second"), "iii": lexemesOf("iii", "three", "third"), "iv": lexemesOf("iv", "four", "fourth"), "v": lexemesOf("v", "five", "fifth"), "vi": lexemesOf("vi", "six", "sixth"),
	"a": lexemesOf("a"), "b": lexemesOf("b"), "c": lexemesOf("c"),
})

// classNumbers are the figures for the numerals.
var classNumbers = map[string]float64{"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}

// labels checks that what holds for one class is not told of all: "các xã khu vực III trên địa bàn tỉnh" are not all communes of the province.
func (k *claim) labels() {
	for _, c := range k.contexts {
		s := c.whole
		if s.heard == nil || len(s.stands) < len(c.words) {
			continue
		}
		for i := c.begins; i+1 < len(c.words); i++ {
			word := labelled.of(c.words[i])
			if word == "" || !c.at(i, word) {
				continue
			}
			n := i + words(word)
			if n >= len(c.words) {
				break
			}
			if of := classes.of(c.words[n]); of != nil && s.isClass(n) && !k.tellsClass(c.words[n], of) && !c.ofBody(i) && k.tellsClause(c, i) {
				k.fault(CheckStatus, Error, "%q of %s is lost in the English", word+" "+s.segment.Text[s.stands[n].start:s.stands[n].end], s.segment.ID)
				return
			}
		}
	}
}

// isClass reports whether word i of the segment is written as a class is, in capitals.
func (s *source) isClass(i int) bool {
	for _, b := range []byte(s.segment.Text[s.stands[i].start:s.stands[i].end]) {
		if b < 'A' || b > 'Z' {
			return false
		}
	}
	return true
}

// tellsClass reports whether the English has the class.
func (k *claim) tellsClass(class string, of *lexemes) bool {
	for i := range k.tokens {
		if t := &k.tokens[i]; k.isNumber(i) && t.Value > 0 && t.Value == classNumbers[class] || of.at(k.review, i) && (len(class) > 1 || class == "i" || t.Text != t.Low || t.Opens) {
			return true
		}
		if of.at(k.review, i) && len(k.tokens[i].Low) > 1 {
			return true
		}
	}
	return false
}

// classedBodies are the last words of bodies whose names have a class: "Chi cục Hải quan khu vực XVI".
var classedBodies = []string{"quan", "kho", "bạc", "án", "sát", "cục", "thuế", "hội", "đội", "viện", "trường", "hàng", "phòng", "ban"}

// ofBody reports whether the label at word i belongs to the name of a body.
func (p passage) ofBody(i int) bool {
	return i > 0 && (oneOf(p.words[i-1], classedBodies) || i < len(p.names) && p.names[i-1])
}
