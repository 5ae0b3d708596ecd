package viet

// name recognises a personal name at atom i: two to five capitalised syllables after a surname, or what follows a
// rank, title or honorific: "Nguyễn Quốc Toản", "Olivier Brochet".
func (l *lexer) name(i int) match {
	if l.has(i, placeRole) && (l.placeName(i) > 0 && !l.addressed(i) && !l.postedAt(i) && !l.ofGovernment(i) || countries.match(l.key, i) > 0) || l.withinPlace(i) {
		return match{}
	}
	calls := l.called(i)
	surname := l.at(i).role&(surnameRole|rareNameRole) != 0
	if !surname && calls == calledNot {
		return match{}
	}
	end := l.nameEnd(i)
	n := end - i
	switch {
	case n < 1 || l.heading(i, end) && calls == calledNot:
		return match{}
	case calls == calledPerson:
		if n < 2 && !surname && !l.foreign(i) && !l.deputy(i) {
			return match{}
		}
	case calls == calledTitle:
		if n < 2 || !surname && !l.foreign(i) {
			return match{}
		}
	case n < 2 || n < 3 && (l.at(i).role&surnameRole == 0 || l.afterCapital(i)):
		return match{}
	case l.at(i).role&surnameRole == 0 && l.afterCapital(i) && !l.afterCountry(i) && !l.postedAt(i) && !l.ofBody(i) && !l.ofDeputy(i, end):
		return match{}
	}
	return match{end: end, kind: Name}
}

// initials recognises the letters that stand for the name of somebody who is not to be known: "chị H.N.T.", "K.N", "ông N.".
func (l *lexer) initials(i int) match {
	end := i
	for l.initial(end) && l.is(end+1, ".") && l.glued(end+1) && l.initial(end+2) && l.glued(end+2) {
		end += 2
	}
	if !l.initial(end) { // nearly always
		return match{}
	}
	called := l.called(i) == calledPerson
	if end == i && !called {
		return match{}
	}
	end++
	if l.is(end, ".") && l.glued(end) && l.goesOn(end+1) {
		end++
	} else if end == i+1 {
		return match{}
	}
	if called {
		return match{end: end, kind: Name}
	}
	return match{end: end, kind: Acronym}
}

// initial reports whether atom i is one capital letter.
func (l *lexer) initial(i int) bool {
	a := l.at(i)
	return a != nil && a.class == wordAtom && a.letters == 1 && a.uppers == 1 && !isDigit(l.s[a.End-1])
}

// goesOn reports whether a sentence goes on at atom i: with a word in lower case or with a mark within sentences.
func (l *lexer) goesOn(i int) bool {
	a := l.at(i)
	return a != nil && (a.class == wordAtom && !a.capital || l.is(i, "(") || l.is(i, ",") || l.is(i, ";") || l.dash(i))
}

// afterCapital reports whether a capitalised word stands right before atom i: "Bắc Ninh Nguyễn …".
func (l *lexer) afterCapital(i int) bool {
	a := l.at(i - 1)
	return a != nil && a.class == wordAtom && a.capital
}

// afterCountry reports whether the name of a country ends before atom i: "Thủ tướng Singapore Lý Hiển Long".
func (l *lexer) afterCountry(i int) bool {
	for k := max(0, i-longestCountry); k < i; k++ {
		if countries.match(l.key, k) == i-k {
			return true
		}
	}
	return false
}

// postedAt reports whether a place with a post before it ends before atom i: "Phó Chủ tịch UBND thành phố Cần Thơ Kim Thành Trung".
func (l *lexer) postedAt(i int) bool {
	if l.key(i-1) == "hcm" && l.is(i-2, ".") && l.key(i-3) == "tp" {
		return l.titledCountry(i - 3) // "Phó Chủ tịch UBND TP.HCM Cao Minh Bình"
	}
	for k := max(0, i-longestCountry); k < i; k++ {
		if places.match(l.key, k) == i-k || provinces.match(l.key, k) == i-k {
			return l.titledCountry(i)
		}
	}
	return false
}

// withinPlace reports whether the name of a place goes on at atom i: "tỉnh Bình Dương", "UBND xã Ia Hrung".
func (l *lexer) withinPlace(i int) bool {
	if !l.afterCapital(i) {
		return false
	}
	if provinces.match(l.key, i-1) > 1 || l.foreign(i) && places.match(l.key, i-1) > 1 {
		return true
	}
	tier := l.at(i - 2)
	return tier != nil && !tier.capital && tiers[tier.key] && l.at(i).role&(surnameRole|rareNameRole) == 0
}

// tiers are the words that the name of a part of the country stands behind.
var tiers = map[string]bool{"tỉnh": true, "huyện": true, "xã": true, "phường": true}

// ofGovernment reports somebody of a ministry who is called like a place with a syllable more: "Thứ trưởng Thái Nguyên Vũ". Ministers have no place, only a country:
// "Thủ tướng Thái Lan".
func (l *lexer) ofGovernment(i int) bool {
	const syllables = 3
	if l.key(i+1) == "lan" || places.match(l.key, i) >= syllables || l.nameEnd(i)-i != syllables {
		return false
	}
	who := l.key(i-2) + " " + l.key(i-1)
	return who == "thứ trưởng" || who == "bộ trưởng" || who == "thủ tướng"
}

// ofBody reports whether the short name of a body with a post before it ends before atom i: "Phó Chánh án TANDTC Thái Văn Lợi". Behind the
// short names of local bodies stands a place.
func (l *lexer) ofBody(i int) bool {
	a := l.at(i - 1)
	return a != nil && a.allCaps() && a.letters > 2 && !localBodies[a.key] && l.titledCountry(i)
}

// ofDeputy reports the name of a deputy behind the short form of his office: "ĐBQH Mai Thị Lan". A delegation has the name of a province there.
func (l *lexer) ofDeputy(i, end int) bool {
	return end-i > 2 && l.key(i-1) == "đbqh" && l.key(i-2) != "đoàn"
}

// localBodies are the short names of bodies that each place has one of.
var localBodies = map[string]bool{"ubnd": true, "hđnd": true, "tand": true, "vksnd": true, "đbqh": true, "ubmttq": true}

// longestCountry is the number of syllables of the longest name of a country that a post is told with.
const longestCountry = 3

// heading reports whether the atoms from i to before end are part of a heading in capitals.
func (l *lexer) heading(i, end int) bool {
	if !l.at(i).allCaps() || l.at(i).letters < 2 {
		return false
	}
	before, after := l.at(i-1), l.at(end)
	return before != nil && before.allCaps() && before.letters > 1 || after != nil && after.allCaps() && after.letters > 1
}

// placeName gives the number of words of the place or institution that begins at atom i, 0 for none.
func (l *lexer) placeName(i int) int {
	if n := places.match(l.key, i); n > 1 {
		if l.key(i) == "hồ" && l.key(i+1) == "chí" && l.called(i) != calledNot || l.noKingdom(i) {
			return 0
		}
		return n
	}
	return institutions.match(l.key, i)
}

// noKingdom reports the surname of somebody with a post at atom i, which with the syllable behind it is a kingdom in lower case:
// "Chủ tịch UBND tỉnh Vương Quốc Tuấn".
func (l *lexer) noKingdom(i int) bool {
	second, third := l.at(i+1), l.at(i+2)
	return l.key(i) == "vương" && second.capital && third != nil && third.capital && places.match(l.key, i+2)+countries.match(l.key, i+2) == 0 &&
		third.key != "anh" && l.titledCountry(i)
}

// addressed reports a man or woman called "ông" or "bà" before atom i: "ông Mai Sơn" is no district.
func (l *lexer) addressed(i int) bool {
	k := l.key(i - 1)
	return (k == "ông" || k == "bà") && l.honorific(i-1)
}

// nameEnd gives the atom after the run of capitals that begins at atom i, foreign hyphens and particles included.
func (l *lexer) nameEnd(i int) int {
	most, foreign := 5, l.foreign(i) || l.called(i) != calledNot && (l.has(i, rareNameRole) || l.ofNeighbour(i)) && l.foreignNext(i) // "Kim Jong Un"
	if foreign {
		most = 7
	}
	end := i
	for end-i < most {
		a := l.at(end)
		if a == nil || a.class != wordAtom {
			break
		}
		if end > i && a.capital && a.letters == 1 && !foreign && l.initialWithin(end) {
			return end + 2 // "ông Trần Văn B. mất tích"
		}
		if !a.capital {
			if !foreign || !particle(a.key) || l.at(end+1) == nil || !l.at(end+1).capital {
				break
			}
		} else if end > i && l.nameStops(end, foreign) {
			break
		}
		if l.elided(end) {
			end += 2
		}
		end++
		if end-i > 1 && l.initial(end-1) && l.is(end, ".") && l.glued(end) && l.goesOn(end+1) {
			return end + 1 // "Nguyễn Văn T. (35 tuổi)"
		}
		if l.is(end, "-") && l.glued(end) && l.glued(end+1) && l.at(end+1).capital && foreign {
			end++
		} else if end-i == 2 && l.koreanGiven(i, end) {
			return end + 2 // "Park Jin-ho"
		} else if l.is(end, ".") && a.letters == 1 && foreign && l.at(end+1) != nil && l.at(end+1).capital {
			end++
		}
	}
	return end
}

// foreignNext reports whether one of the two words behind atom i is a foreign one of a name: "Kim Jong Un", "Kim Sang Hoon".
func (l *lexer) foreignNext(i int) bool {
	for k := i + 1; k <= i+2 && l.at(k) != nil && l.at(k).class == wordAtom && l.at(k).capital; k++ {
		if l.foreign(k) {
			return true
		}
	}
	return false
}

// elided reports whether atom i is the letter of a name of the Central Highlands before its apostrophe: "H'Lan".
func (l *lexer) elided(i int) bool {
	next := l.at(i + 2)
	return l.at(i).letters == 1 && l.at(i).capital && (l.is(i+1, "'") || l.is(i+1, "’")) && l.glued(i+1) && l.glued(i+2) && next != nil && next.class == wordAtom && next.capital
}

// koreanFamilies are the family names of Koreans behind which a given name has a hyphen.
var koreanFamilies = map[string]bool{
	"kim": true, "lee": true, "park": true, "choi": true, "jung": true, "jeong": true, "cho": true, "yoon": true, "yoo": true, "kang": true, "han": true, "moon": true, "shin": true, "woo": true,
	"song": true, "hwang": true, "ahn": true, "oh": true, "seo": true, "kwon": true, "lim": true, "ban": true, "chung": true, "hong": true, "yang": true,
}

// koreanGiven reports whether a hyphen and the second half of the given name of somebody with such a family name, which is atom i, stand at atom end.
func (l *lexer) koreanGiven(i, end int) bool {
	if !koreanFamilies[l.key(i)] || !l.is(end, "-") || !l.glued(end) || !l.glued(end+1) {
		return false
	}
	half := l.at(end + 1)
	return half != nil && half.class == wordAtom && !half.capital
}

// initialWithin reports whether the letter at atom i stands for the rest of a name: its full stop ends no sentence.
func (l *lexer) initialWithin(i int) bool {
	next := l.at(i + 2)
	return l.is(i+1, ".") && l.glued(i+1) && next != nil && (next.class != wordAtom || !next.capital) && !next.glued
}

// nameStops reports whether the capital word i begins something else than a further syllable of a name.
func (l *lexer) nameStops(i int, foreign bool) bool {
	a := l.at(i)
	if l.elided(i) {
		return false
	}
	if a.allCaps() && a.letters > 1 && !l.at(i-1).allCaps() {
		return true
	}
	if !foreign && !IsSyllable(l.s[a.Start:a.End]) && !highlandNames[a.key] {
		return true
	}
	if titles.match(l.key, i) > 1 || ranks.match(l.key, i) > 1 {
		return true
	}
	return bodies.match(l.key, i) > 0
}

// highlandNames are the syllables of names of the Central Highlands that no Vietnamese word has: "Y Thông Niê", "Dương Mah Tiệp".
var highlandNames = map[string]bool{
	"niê": true, "mah": true, "kđăm": true, "mlô": true, "byă": true, "êban": true, "kbuôr": true, "knul": true, "hđơk": true, "ayŭn": true, "kpă": true, "ksor": true,
	"ksơr": true, "kpuih": true, "rcom": true, "rmah": true, "hmok": true, "êñuôl": true, "adrơng": true, "bkrông": true, "kđoh": true, "kriêng": true, "rah": true,
	"bdap": true, "kră": true, "touneh": true, "srông": true, "kbuôn": true, "êuông": true, "bion": true, "bhơi": true, "kuăn": true,
}

func particle(key string) bool {
	switch key {
	case "de", "van", "von", "bin", "al", "da", "di", "el", "la", "dos", "del", "ben", "der":
		return true
	}
	return false
}

// foreign reports whether the word i cannot be a Vietnamese syllable.
func (l *lexer) foreign(i int) bool {
	a := l.at(i)
	return a.letters > 1 && a.uppers == 1 && !IsSyllable(l.s[a.Start:a.End])
}

// calling says what kind of word stands before a possible name.
type calling uint8

const (
	calledNot    calling = iota
	calledPerson         // a rank or honorific: a person must follow
	calledTitle          // a title: a person, a body or a country may follow
)

// called looks at the words before atom i.
func (l *lexer) called(i int) calling {
	if i == 0 {
		return calledNot
	}
	if l.deputy(i) {
		return calledPerson
	}
	for n := 1; n <= 4; n++ {
		start := i - n
		if start < 0 || l.key(start) == "" {
			break
		}
		if l.at(start).role&titleRole == 0 {
			continue
		}
		if honorifics.match(l.key, start) == n && l.honorific(start) || ranks.match(l.key, start) == n {
			return calledPerson
		}
		if titles.match(l.key, start) >= n {
			return calledTitle
		}
	}
	if l.ofNeighbour(i) {
		return calledPerson
	}
	if l.foreign(i) && l.titledCountry(i) {
		return calledTitle
	}
	return calledNot
}

// deputy reports a name of one syllable behind "đại biểu", or behind who is on trial: "đại biểu Thuyền" comes by no boat.
func (l *lexer) deputy(i int) bool {
	if i < 2 || !l.at(i).capital || l.at(i).letters < 2 || l.at(i).allCaps() || l.at(i-1).capital || l.at(i+1) != nil && l.at(i+1).capital {
		return false
	}
	who := l.key(i-2) + " " + l.key(i-1)
	return (who == "đại biểu" || who == "bị cáo" || who == "bị can") && places.match(l.key, i) == 0 && countries.match(l.key, i) == 0 && l.key(i) != "đảng" && l.key(i) != "đoàn" && l.key(i) != "hội"
}

// honorific tells "anh Nam" from "nước Anh": the words that are also something else need lower case or a sentence start.
func (l *lexer) honorific(i int) bool {
	if k := l.key(i); k != "anh" && k != "em" {
		return true
	}
	return !l.at(i).capital || i == 0
}

// ofNeighbour reports whether a title with such a country right behind it stands before atom i: "Thủ tướng Trung Quốc Lý Cường".
func (l *lexer) ofNeighbour(i int) bool {
	const words = 2 // of such a country
	at := i - words
	if at > 1 && l.key(at) == "việt" && l.key(at+1) == "nam" && l.key(at-1) == "tại" && l.at(i).capital {
		for k := at - 2; k >= max(0, at-7); k-- {
			if l.key(k) == "đại" && l.key(k+1) == "sứ" {
				return true // "Đại sứ Trung Quốc tại Việt Nam Hà Vĩ"
			}
		}
	}
	if !l.at(i).capital {
		return false
	}
	if i > 0 && countries.match(l.key, i-1) == 1 {
		return l.titledCountry(i) // "Thủ tướng Singapore Hoàng Tuần Tài", "Chủ tịch Quốc hội Campuchia Heng Samrin"
	}
	if at < 1 || neighbours.match(l.key, at) != words {
		return false
	}
	for n := 1; n <= min(4, at); n++ {
		if start := at - n; l.at(start).role&titleRole != 0 && titles.match(l.key, start) >= n {
			return true
		}
	}
	return false
}

// titledCountry reports whether a country or body stands before the foreign word i with a title before it: "Đại sứ Pháp
// Olivier Brochet".
func (l *lexer) titledCountry(i int) bool {
	for j := i - 1; j >= 0 && j >= i-9; j-- {
		a := l.at(j)
		if a.class != wordAtom {
			return false
		}
		if a.role&titleRole != 0 && titles.match(l.key, j) > 0 {
			return l.at(i-1).capital || l.at(i-1).role&functionRole == 0
		}
		if a.role&functionRole != 0 && !a.capital && l.key(j) != "và" {
			return false
		}
	}
	return false
}
