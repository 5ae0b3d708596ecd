package transfer

import (
	"fmt"
	"strings"

	"songngu/internal/viet"
)

// typed adds the reading of a token that the lexer gave a meaning.
func (l *lattice) typed(i int) {
	t := &l.toks[i]
	nd := node{first: i, last: i + 1, cost: wordCost, flags: flagProper, val: t.Value}
	switch v := t.Value.(type) {
	case *viet.Amount:
		l.quantity(i, nd, v)
		return
	case *viet.When:
		if v.Clock && v.Day == 0 {
			l.hour(nd, v)
			return
		}
		l.monthly(i, v)
		nd.cat, nd.class, nd.flags, nd.en = catTime, period, flagDated, dateAdverb(v)
		if nd.en != "" {
			l.c.leaf(&nd)
			l.compared(i, &nd, v)
			l.half(i, v)
			l.wholeYear(i, v)
			l.lately(i, &nd)
			l.days(i, v)
			l.severalYears(i)
			l.aboutThen(i, &nd, v)
		}
		return
	case *viet.Citation:
		en, ok := CitationEnglish(v)
		if ok {
			nd.cat, nd.class, nd.en = catNP, doc, en
			l.c.leaf(&nd)
		} else if v.Type == "" && i > 0 {
			nd.cat, nd.flags = catDrop, 0 // the number behind the name of a law
			l.c.leaf(&nd)
		}
		return
	}
	switch t.Kind {
	case viet.Name:
		nd.cat, nd.class, nd.en = catNP, person, t.In(l.text)
		l.c.leaf(&nd)
	case viet.Acronym:
		l.acronym(i, nd)
	case viet.Punct:
		if t.In(l.text) == "/" && l.perEach(i) {
			return
		}
		if t.In(l.text) == "/" && i > 1 && i+2 < len(l.toks) && l.toks[i-1].Kind == viet.Word && l.toks[i+1].Kind == viet.Quantity && l.toks[i+2].Kind == viet.Word {
			l.c.leaf(&node{cat: catPrep, first: i, last: i + 1, cost: wordCost, lex: &lex{cat: catPrep, vi: "với", en: l.besides(i)}}) // "120 hộ/500 người"
			return
		}
		l.mark(nd, t.In(l.text))
	case viet.Word:
		if l.brand(nd) {
			return
		}
		l.capitals(i)
	default: // values are read above, links say nothing
	}
}

// quantity adds a number with its unit, and what more a number may be.
func (l *lattice) quantity(i int, nd node, v *viet.Amount) {
	if i > 1 && bearsNumber.has(l.toks[i-2].Key) && l.toks[i-1].Key == "số" {
		l.numberedThing(i - 1)
	}
	if word := l.e.lexicon.readings(viet.Key(l.toks[i].In(l.text))); len(word) > 0 && word[0].cat == catDet {
		l.c.leaf(new(leafOf(word[0], i, i+1))) // "hàng nghìn" is no number
		return
	}
	if v.Per == "vụ" && (strings.Contains(l.text, "hòa giải") || strings.Contains(l.text, "vụ án") || strings.Contains(l.text, "vụ việc")) {
		each := *v
		each.Per = "vụ việc" // "500.000 đồng/vụ" for each case mediated
		v = &each
		nd.val = v
	}
	l.amount(nd, v)
	l.fromTo(nd, v)
	l.aboutHour(i, v)
	l.nthTime(i, v)
	l.byWhat(i, nd)
	if v.Unit == "%" && l.spells(i+1, []string{"các"}) {
		longer := nd // "100% các trường tiểu học" of them
		longer.last++
		l.amount(longer, v)
	}
	if v.Range && i > 0 && l.toks[i-1].Key == "từ" && !v.Ratio && !l.endsElsewhere(i+1) {
		longer := nd // "từ 4-5 bác sĩ" are as many
		longer.first--
		l.amount(longer, v)
	}
	if whole, end := l.shared(i, v); whole != nil {
		nd.val = whole
		l.borrowed(nd, whole, end)
	}
}

// countedBy are the words, behind "về", for what something rises or falls in.
var countedBy = []struct {
	words []string
	en    string
}{
	{[]string{"lượng"}, "volume"},
	{[]string{"khối", "lượng"}, "volume"},
	{[]string{"sản", "lượng"}, "output"},
	{[]string{"số", "lượng"}, "number"},
	{[]string{"giá", "trị"}, "value"},
	{[]string{"trị", "giá"}, "value"},
	{[]string{"kim", "ngạch"}, "turnover"},
	{[]string{"diện", "tích"}, "area"},
	{[]string{"năng", "suất"}, "yield"},
	{[]string{"số", "vụ"}, "the number of cases"},
	{[]string{"số", "dự", "án"}, "the number of projects"},
	{[]string{"số", "người", "chết"}, "the number of deaths"},
	{[]string{"số", "người", "bị", "thương"}, "the number of injured people"},
	{[]string{"vốn"}, "capital"},
}

// byWhat adds two shares with what each counts as one figure: "giảm 5,7% về lượng và 14,9% về giá trị".
func (l *lattice) byWhat(i int, nd node) {
	one, and := l.shareIn(i)
	if one == "" || and >= len(l.toks) || l.toks[and].Key != "và" {
		return
	}
	two, end := l.shareIn(and + 1)
	if two == "" {
		return
	}
	nd.cat, nd.class, nd.last, nd.en = catNP, money, end, one+" and "+two
	nd.flags |= flagQuantity
	l.c.leaf(&nd)
}

// shareIn is the share at token i with what it counts, and the token behind that.
func (l *lattice) shareIn(i int) (string, int) {
	if i+2 >= len(l.toks) || l.toks[i+1].Key != "về" {
		return "", i
	}
	a, ok := l.toks[i].Value.(*viet.Amount)
	if !ok || a.Unit != "%" || a.Range {
		return "", i
	}
	share, ok := AmountEnglish(a)
	for _, c := range countedBy {
		if ok && l.spells(i+2, c.words) {
			return share + " in " + c.en, i + 2 + len(c.words)
		}
	}
	return "", i
}

// acronym adds a short form that no list knows, or a unit.
func (l *lattice) acronym(i int, nd node) {
	if unit := l.shortUnit(i); len(unit) > 0 {
		l.c.leaf(new(leafOf(unit[0], i, i+1)))
		return
	}
	nd.cat, nd.class, nd.en, nd.cost = catNP, thing, l.toks[i].In(l.text), wordCost+6
	if !isPlainASCII(nd.en) {
		return
	}
	if nd.en != strings.ToUpper(nd.en) || i+2 < len(l.toks) && (i == 0 || l.toks[i-1].Kind == viet.Punct) && spoken.has(l.toks[i+1].Key+" "+l.toks[i+2].Key) {
		nd.class = named // "VinFast" is the name of a firm, "CNRP cho biết …" of a body
	}
	l.c.leaf(&nd)
	if nd.class == thing && l.doesSomething(i+1) {
		nd.class, nd.cost = named, nd.cost+2
		l.c.leaf(&nd)
	}
}

// shortUnit gives the readings of the unit that the short form at token i is: "TP", "Q. 9", "P. 5".
func (l *lattice) shortUnit(i int) []*lex {
	short, dotted := strings.CutSuffix(l.toks[i].In(l.text), ".")
	numbered := dotted && i+1 < len(l.toks) && l.toks[i+1].Kind == viet.Quantity
	switch {
	case strings.EqualFold(short, "TP"):
		return l.e.lexicon.readings("thành phố")
	case short == "Q" && numbered:
		return l.e.lexicon.readings("quận")
	case short == "P" && numbered:
		return l.e.lexicon.readings("phường")
	}
	return nil
}

// doesSomething reports whether token i says that what stands before it did or does something: "ACV | đã trình …", "VEC | cũng đề xuất …".
func (l *lattice) doesSomething(i int) bool {
	return i < len(l.toks) && l.toks[i].Kind == viet.Word && bodyDoes.has(l.toks[i].Key)
}

// endsElsewhere reports the word for where something goes up or down to, and a figure, at token i: "từ 400.000 - 600.000 đồng | lên 20 triệu đồng".
func (l *lattice) endsElsewhere(i int) bool {
	for ; i < len(l.toks) && reaching.has(l.toks[i].Key); i++ {
		if i+1 < len(l.toks) && l.toks[i+1].Kind == viet.Quantity {
			return true
		}
	}
	return false
}

// fromTo adds a number with the upper end behind it, where both count the noun that follows: "từ 1 đến 3 tháng".
func (l *lattice) fromTo(nd node, a *viet.Amount) {
	i := nd.first
	if a.Unit != "" || a.Scale != "" || a.Range || a.Ratio || a.Ordinal || i+3 >= len(l.toks) || !ends.has(l.toks[i+1].Key) {
		return
	}
	b, ok := l.toks[i+2].Value.(*viet.Amount)
	if !ok || b.Unit != "" || b.Scale != "" || b.Range || b.Ratio || b.Ordinal || b.Value <= a.Value || l.toks[i+3].Kind != viet.Word || reaching.has(l.toks[i+3].Key) {
		return
	}
	both := *a
	both.Range, both.High = true, b.Value
	nd.val, nd.last = &both, i+3
	if i > 0 && l.toks[i-1].Key == "từ" {
		nd.first--
	}
	l.amount(nd, &both)
}

// perPerson are the words of two syllables for those whose number divides another behind a stroke; of others it may part two words for one: "7 nhóm/đơn vị".
var perPerson = map[string]bool{"phụ nữ": true, "học sinh": true, "sinh viên": true, "bác sĩ": true, "giáo viên": true, "bà mẹ": true, "vạn dân": true}

// perEach adds what a number is for, behind the stroke at token i: "2,1 bác sĩ/trạm", "1,9 con/phụ nữ".
func (l *lattice) perEach(i int) bool {
	if i+1 >= len(l.toks) {
		return false
	}
	key, last := l.toks[i+1].Key, i+2
	if two := l.keys(i+1, 2); i+2 < len(l.toks) && perPerson[two] {
		key, last = two, i+3
	}
	en := perForms[key]
	if en == "" {
		return false
	}
	l.c.leaf(&node{cat: catTime, first: i, last: last, cost: 2, class: period, flags: flagDated, en: "per " + en})
	return true
}

// besides joins those who are counted behind the stroke at token i to what is counted before it.
func (l *lattice) besides(i int) string {
	if k := l.toks[i+2].Key; k == "dân" || (k == "người" || k == "bé" || k == "trẻ" || k == "ca" || k == "bà") && l.round(i+1) {
		return "per" // "106 thuê bao/100 dân"
	}
	switch l.toks[i-1].Key {
	case "vụ", "án", "việc":
		return "involving" // "452 vụ án/1.409 bị can"
	}
	for k := max(0, i-3); k < i; k++ {
		if l.toks[k].Key == "lượt" {
			return "by" // "556 lượt công dân/422 công dân"
		}
	}
	return "with"
}

// round reports a hundred, a thousand or more, of which so many have something: "25 giường bệnh/10.000 người".
func (l *lattice) round(i int) bool {
	a, ok := l.toks[i].Value.(*viet.Amount)
	return ok && (a.Value == 100 || a.Value == 1000 || a.Value == 10000 || a.Value == 100000)
}

// hour adds a time of day, "lúc 5h30", with the word before it that announces one.
func (l *lattice) hour(nd node, v *viet.When) {
	if last := nd.last; v.Part != "" && last < len(l.toks) && l.toks[last].Key == "nay" {
		nd.last++ // "từ 15h chiều nay"
	} else if v.Part != "" {
		return
	}
	if nd.first == 0 && v.To == nil && l.daysHour(nd.last) {
		nd.cat, nd.class, nd.flags, nd.val, nd.en = catTime, period, flagDated, nil, "at "+clockText(v)
		l.c.leaf(&nd)
		return // "17h hôm nay, …"
	}
	if v.To != nil || nd.first == 0 || nd.last < len(l.toks) && reaching.has(l.toks[nd.last].Key) && !ends.has(l.toks[nd.last].Key) {
		l.lasting(nd, v)
		return
	}
	about := ""
	if l.toks[nd.first-1].Key == "khoảng" {
		nd.first--
		about = "about " // "đến khoảng 10 giờ, …", "khoảng 9 giờ ngày 14/7"
	}
	before := ""
	if nd.first > 0 {
		before = hourPreps[l.toks[nd.first-1].Key]
	}
	switch {
	case before != "":
		if nd.first--; nd.first > 0 && l.toks[nd.first].Key == "đến" && l.toks[nd.first-1].Key == "tính" {
			nd.first--
			before = "as of" // "tính đến 9 giờ cùng ngày"
		}
	case about == "" || nd.first > 0 && l.toks[nd.first-1].Kind != viet.Punct:
		return
	default:
		before = "at"
	}
	if about != "" && before == "to" {
		before = "at"
	}
	if nd.first == 0 && before == "to" {
		before = "by" // "Đến 17h cùng ngày, …"
	}
	before += " " + about
	before = strings.TrimSpace(before)
	nd.cat, nd.class, nd.flags, nd.val, nd.en = catTime, period, flagDated, nil, before+" "+clockText(v)
	if v.Part != "" {
		nd.en += " today"
	}
	l.c.leaf(&nd)
}

// lasting adds what takes less time or more than before: "rút ngắn từ 3 giờ xuống còn 1,5 giờ", "từ 2 giờ 15 phút lên 3 giờ".
func (l *lattice) lasting(nd node, v *viet.When) {
	if v.To != nil || nd.first == 0 || l.toks[nd.first-1].Key != "từ" || v.Hour == 0 {
		return
	}
	en := Count(v.Hour, "hour")
	if v.Minute > 0 {
		en += " and " + Count(v.Minute, "minute")
	}
	nd.cat, nd.class, nd.flags, nd.en = catNP, money, flagQuantity|flagPlural, en
	nd.val = &viet.Amount{Value: float64(v.Hour) + float64(v.Minute)/60, Unit: "giờ"}
	l.c.leaf(&nd)
}

// daysHour reports that a day stands at token i, whose hour was told before it.
func (l *lattice) daysHour(i int) bool {
	return l.spells(i, []string{"hôm", "nay"}) || l.spells(i, []string{"cùng", "ngày"}) || i < len(l.toks) && (l.toks[i].Key == "ngày" || l.toks[i].Kind == viet.Date)
}

// hourPreps are the words that announce a time of day, and their English.
var hourPreps = map[string]string{"lúc": "at", "hồi": "at", "vào": "at", "từ": "from", "đến": "to", "tới": "to", "trước": "before", "sau": "after"}

// clockText writes a time of day by the clock of 24 hours, but "5 giờ chiều" as it is told.
func clockText(v *viet.When) string {
	if late := v.Part == "afternoon" || v.Part == "evening" || v.Part == "night" && v.Hour > 6; !late || v.Hour == 0 || v.Hour > 11 {
		return timeOfDay(v)
	}
	if v.Minute == 0 {
		return fmt.Sprintf("%d pm", v.Hour)
	}
	return fmt.Sprintf("%d:%02d pm", v.Hour, v.Minute)
}

func isPlainASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func (l *lattice) mark(nd node, m string) {
	nd.flags, nd.cost = 0, 0
	switch m {
	case ",":
		nd.cat = catComma
	case ":":
		nd.cat = catColon
	case "-", "–":
		if l.c.grammar.whole && l.remarks(nd.first) {
			return // "tờ báo A - một trong những tờ lớn nhất": a remark, no list
		}
		if i := nd.first; i+1 < len(l.toks) && l.toks[i+1].Kind == viet.Word && !l.toks[i+1].Capital {
			nd.cat, nd.lex, nd.cost = catConj, &lex{cat: catConj, vi: "-", en: "and"}, wordCost+2
			break
		}
		return
	default:
		return
	}
	l.c.leaf(&nd)
}

// amount adds a number as what it can be: a counter before a noun, a measure by itself, an ordinal behind a noun.
func (l *lattice) amount(nd node, a *viet.Amount) {
	if a.Ordinal {
		en := ordinal(int(a.Value))
		if en != "" {
			nd.cat, nd.flags, nd.en = catA, 0, en
			nd.lex = &lex{en: en, cat: catA, feats: features{{name: "ordinal"}}}
			if strings.HasPrefix(viet.Key(l.text[l.toks[nd.first].Start:l.toks[nd.last-1].End]), "lần thứ") {
				nd.lex.vi = "lần thứ" // of a meeting, however much stands before it
			}
			l.c.leaf(&nd)
		}
		return
	}
	en, ok := AmountEnglish(a)
	if !ok {
		return
	}
	if planScale(a) {
		l.scaled(nd, a)
		return
	}
	if a.Ratio && a.Value == a.High {
		en = "all " + numeral(a.Value, 0)
	}
	if year := int(a.Value); len(a.Digits) == 4 && a.Unit == "" && a.Scale == "" && a.Decimals == 0 && !a.Range && !a.Ratio && year > 1945 && year < 2100 {
		when := &viet.When{Year: year} // "…, 2023 đạt 19%"
		l.c.leaf(&node{cat: catTime, first: nd.first, last: nd.last, cost: wordCost + 4, class: period, flags: flagDated, val: when, en: dateAdverb(when)})
	}
	nd.en, nd.flags = en, flagQuantity
	if a.Unit == "" && a.Per == "" {
		nd.cat = catNum
		l.c.leaf(&nd)
		return
	}
	l.measured(nd, a)
}

// measured is a figure with its unit, in the English that nd has.
func (l *lattice) measured(nd node, a *viet.Amount) {
	nd.cat, nd.class = catNP, money
	nd.flags |= flagPlural
	if a.Unit == "%" || currencyForms[a.Unit] != "" {
		nd.flags &^= flagPlural
	}
	l.c.leaf(&nd)
}

// borrowed is a figure that has its unit and scale from the one that it goes up or down to. Where English counts both in the same, it tells the scale
// once, as the Vietnamese does: "from VND80 to VND85 million".
func (l *lattice) borrowed(nd node, a, end *viet.Amount) {
	en, ok := AmountEnglish(a)
	if !ok {
		return
	}
	high, _ := AmountEnglish(end)
	if own, ok := l.toks[nd.first].Value.(*viet.Amount); ok && own.Scale != "" {
		high = "" // "từ 100 triệu lên 200 triệu đồng" tells it twice
	}
	for _, scale := range [...]string{" million", " billion", " trillion"} {
		if strings.Contains(en, scale) && strings.Contains(high, scale) {
			en = strings.Replace(en, scale, "", 1)
		}
	}
	nd.en, nd.flags = en, flagQuantity
	l.measured(nd, a)
}

var ordinals = [...]string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

func ordinal(n int) string {
	switch {
	case n <= 0 || n > 999:
		return ""
	case n < len(ordinals):
		return ordinals[n]
	}
	s := numeral(float64(n), 0)
	switch {
	case n/10%10 == 1:
		return s + "th"
	case n%10 == 1:
		return s + "st"
	case n%10 == 2:
		return s + "nd"
	case n%10 == 3:
		return s + "rd"
	}
	return s + "th"
}

// capitals adds a run of capitalised words as a name: "Bến Thành". A sentence's first word is no name by its capital alone.
func (l *lattice) capitals(i int) {
	if !l.capital(i) && !l.foreign(i) && !l.branded(i) || i+1 < len(l.toks) && !l.toks[i+1].Capital && len(l.c.at(i, i+2).nodes) > 0 {
		return // "Chính phủ" is one word with a capital, not a name before a verb
	}
	if i+1 < len(l.toks) && !l.toks[i+1].Capital && heOrShe.has(l.toks[i].Key) {
		return // "Bà là người phụ nữ thứ ba …" opens a sentence
	}
	if i+1 < len(l.toks) && !l.toks[i+1].Capital && l.toks[i+1].Kind == viet.Word && len(l.e.lexicon.readings(l.keys(i, 2))) > 0 {
		return // "Trung tâm Báo tin động đất": a word of the name of a body that no list knows
	}
	if l.toks[i].Key == "người" && (i+1 == len(l.toks) || !l.toks[i+1].Capital) {
		return // "Sau đó, Người đưa …": Hồ Chí Minh, not by his name
	}
	if l.holderOfProvince(i) {
		return
	}
	unit := i > 0 && tiers[l.toks[i-1].Key] > 0 && l.toks[i-1].Kind == viet.Word
	for j := i; j < len(l.toks) && j-i < 4; j++ {
		if !l.toks[j].Capital && !l.branded(j) || l.toks[j].Kind != viet.Word || j > i && l.text[l.toks[j-1].End:l.toks[j].Start] != " " {
			return
		}
		if unit && j == i+1 && (j+1 == len(l.toks) || !l.toks[j+1].Capital) {
			l.c.leaf(&node{cat: catNP, first: i, last: j + 1, cost: termCost, class: place, flags: flagProper, en: l.text[l.toks[i].Start:l.toks[j].End]})
			return // "huyện Vĩnh Cửu": its name, whatever the words mean
		}
		if j <= i+1 && departments[l.toks[i].Key] && i+1 < len(l.toks) && l.toks[i+1].Capital {
			continue // "Vụ trưởng Vụ Đầu tư": a department, nobody's name
		}
		en := l.text[l.toks[i].Start:l.toks[j].End]
		cost := capitalCost + 8*(j-i)
		if _, end := l.country(i); j > end && end > i {
			cost += costCountry
		}
		l.c.leaf(&node{cat: catNP, first: i, last: j + 1, cost: cost, class: named, flags: flagProper, en: en})
	}
}

// holderOfProvince reports the name of who holds a post in the province at hand, or of that province: "Chủ tịch UBND tỉnh Y Ngọc". The names of
// provinces are terms, those of people mostly known for such; a name that is neither is read as nothing.
func (l *lattice) holderOfProvince(i int) bool {
	if i < 1 || l.toks[i-1].Key != "tỉnh" {
		return false
	}
	body := i - 2
	for body >= 0 && body > i-6 && provincialBodies.has(l.toks[body].Key) {
		body--
	}
	return body >= 0 && body < i-2 && l.toks[body].Key == "tịch"
}

// departments are the words that names of parts of ministries and provinces begin with.
var departments = map[string]bool{"vụ": true, "cục": true, "viện": true, "sở": true, "bộ": true, "khoa": true}

// costCountry is for a name that begins with that of a country: "Thủ tướng Singapore | Lý Hiển Long".
const costCountry = 16

// foreign reports a capitalised word that opens the sentence and is no Vietnamese syllable, so that it can only be a name: "Vingroup".
func (l *lattice) foreign(i int) bool {
	t := &l.toks[i]
	return t.Capital && t.Kind == viet.Word && len(t.Key) > 2 && !viet.IsSyllable(t.Key) && len(l.e.lexicon.readings(t.Key)) == 0
}

// branded reports the name of a product with a capital behind a small letter: "eTax", "eCDT".
func (l *lattice) branded(i int) bool {
	t := &l.toks[i]
	name := t.In(l.text)
	return t.Kind == viet.Word && len(name) > 2 && name[0] >= 'a' && name[0] <= 'z' && name[1] >= 'A' && name[1] <= 'Z' && len(l.e.lexicon.readings(t.Key)) == 0
}

// planScale reports the scale of a map or plan: "1/500", "1/2.000".
func planScale(a *viet.Amount) bool {
	return a.Ratio && a.Value == 1 && a.High >= 200 && int(a.High)%100 == 0 && a.Unit == "" && a.Scale == ""
}

// scaled adds the scale of a plan behind its noun, with the word for it: "quy hoạch (tỷ lệ) 1/500".
func (l *lattice) scaled(nd node, a *viet.Amount) {
	if i := nd.first; i > 1 && l.toks[i-2].Key == "tỷ" && l.toks[i-1].Key == "lệ" {
		nd.first -= 2
	}
	en := "1/" + numeral(a.High, 0) + "-scale"
	l.c.leaf(&node{cat: catA, first: nd.first, last: nd.last, cost: termCost, en: en, lex: &lex{en: en, cat: catA, feats: features{{name: "attr"}}}})
}

// brand adds the name of a product or system at the token of a node that begins with a small letter and has capitals within, with the foreign words
// behind it: "eTax Mobile", "iHanoi".
func (l *lattice) brand(nd node) bool {
	i := nd.first
	name := l.toks[i].In(l.text)
	if len(name) < 4 || !isPlainASCII(name) || name[0] < 'a' || name[0] > 'z' || viet.Lower(name[1:]) == name[1:] {
		return false
	}
	end := i + 1
	for end < len(l.toks) && l.toks[end].Capital && l.toks[end].Kind == viet.Word && !viet.IsSyllable(l.toks[end].Key) && isPlainASCII(l.toks[end].In(l.text)) {
		end++
	}
	nd.cat, nd.class, nd.last, nd.cost, nd.flags = catNP, named, end, wordCost, flagProper
	nd.en = l.text[l.toks[i].Start:l.toks[end-1].End]
	l.c.leaf(&nd)
	return true
}
