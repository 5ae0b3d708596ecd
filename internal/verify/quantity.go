package verify

import (
	"math"
	"slices"
	"strings"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// sourceScales gives the factor of the scales of viet.Amount.
var sourceScales = map[string]float64{
	"trăm": 1e2, "nghìn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "nghìn tỷ": 1e12, "triệu tỷ": 1e15, "trăm nghìn": 1e5, "trăm triệu": 1e8,
	"trăm tỷ": 1e11,
}

// numberWords are the Vietnamese words for small numbers that the lexer leaves as words.
var numberWords = tableOf(map[string]float64{
	viet.Key("một"): 1, viet.Key("hai"): 2, viet.Key("ba"): 3, viet.Key("bốn"): 4, viet.Key("tư"): 4, viet.Key("sáu"): 6, viet.Key("bảy"): 7,
	viet.Key("tám"): 8, viet.Key("chín"): 9, viet.Key("mười"): 10, viet.Key("chục"): 10, viet.Key("đôi"): 2,
})

// notFiveBefore and notFiveAfter tell "năm" the year from "năm" the number.
var notFiveBefore = []string{"mỗi", "hằng", "hàng", "nhiều", "những", "trong", "cả", "từng", "một", "đầu", "cuối", "giữa", "hết", "của", "mấy", "vài"}

var notFiveAfter = []string{"nay", "qua", "tới", "trước", "sau", "học", "ngoái", "gần", "tháng", "tài", "đầu", "cuối", "liên", "kinh", "và", "là", "có", "đó", "này"}

// readAmounts gathers the amounts of the segment.
func (s *source) readAmounts() {
	for i := range s.tokens {
		if a := s.amountAt(i); a != nil {
			b, optional := s.boundAt(i)
			own := amount{Amount: *a, bound: b, optional: optional, token: i}
			if own.Per == "" {
				own.Per = s.perBehind(i)
			}
			s.share(&own)
			s.amounts = append(s.amounts, own)
			s.join(i)
			continue
		}
		if hours := s.hoursAt(i); hours > 0 {
			b, _ := s.boundAt(i)
			s.amounts = append(s.amounts, amount{Amount: viet.Amount{Value: hours, High: hours}, bound: b, optional: true, token: i})
			continue
		}
		v := numberWords.of(s.key(i))
		switch {
		case s.key(i) == "tư" && !fourAfter(s.key(i-1)):
			v = 0
		case s.key(i) == "năm" && s.five(i):
			v = 5
		}
		if v > 0 {
			b, optional := s.boundAt(i)
			s.amounts = append(s.amounts, amount{Amount: viet.Amount{Value: v, High: v, Digits: s.key(i)}, bound: b, optional: optional, token: i})
		}
	}
}

// perBehind reads what the amount of token i is for each of: "1,8 triệu đồng mỗi tháng", "4.200 tấn rác mỗi ngày".
func (s *source) perBehind(i int) string {
	for j := i + 1; j < i+6 && j+1 < len(s.tokens) && s.tokens[j].Kind == viet.Word; j++ {
		if k := s.key(j); k != "mỗi" && k != "một" && k != "hằng" && k != "hàng" {
			continue
		}
		if k := s.key(j + 1); oneOf(k, []string{"ngày", "tuần", "tháng", "quý", "năm", "giờ", "phút", "ha", "hộ", "người", "con"}) {
			return k
		}
		return ""
	}
	return ""
}

// timeWords give the Vietnamese of what time is counted in.
var timeWords = tableOf(map[string][]string{
	"second": {"giây"}, "minute": {"phút"}, "hour": {"giờ", "tiếng", "h"}, "day": {"ngày", "hôm"}, "week": {"tuần"}, "month": {"tháng"}, "quarter": {"quý"}, "year": {"năm", "tuổi", "niên", "cùng kỳ"}, "decade": {"thập"},
})

var allTimeWords = []string{"giây", "phút", "giờ", "tiếng", "ngày", "tuần", "tháng", "quý", "năm", "tuổi"}

// timeUnit checks what is counted when that is time: "12 months" is not "12 tuần".
func (r *review) timeUnit(f *figure) {
	i := f.end
	for r.low(i) == "-" || oneOf(r.low(i), addedWords) || r.low(i) == "working" || r.low(i) == "consecutive" || r.low(i) == "full" || r.low(i) == "calendar" || r.low(i) == "academic" || r.low(i) == "school" {
		i++
	}
	want := timeWords.of(singular(r.low(i)))
	if want == nil || f.unit != "" || f.kind == ranked || f.kind == several {
		return
	}
	other := false
	for _, s := range r.cited {
		for k := range s.amounts {
			if a := &s.amounts[k]; same(a.Value, f.value) || same(a.High, f.high) {
				switch t := s.timeBehind(a.token); {
				case oneOf(t, want):
					return
				case t != "":
					other = true
				}
			}
		}
	}
	if other {
		r.fault(CheckQuantity, Error, "%q has another unit in %s", r.phrase(f.first, i+1), r.where())
	}
}

// timeBehind gives the word for time that the amount at token i, or one joined to it, counts: "5", "5 đến 7", "hơn 5 năm".
func (s *source) timeBehind(i int) string {
	if w := s.date(i); w != nil && w.Clock {
		return "giờ"
	}
	for j := i + 1; j < i+4 && j < len(s.tokens); j++ {
		switch k := s.tokens[j].Key; {
		case oneOf(k, allTimeWords) || k == "h" || k == "niên" || k == "thập" || k == "hôm":
			return k
		case k != "đến" && k != "-" && k != "–" && k != "tới" && k != "hoặc" && s.amountAt(j) == nil:
			return ""
		}
	}
	return ""
}

// fourAfter reports whether "tư" is four behind the word: "thứ tư", not "đầu tư".
func fourAfter(before string) bool {
	return oneOf(before, []string{"thứ", "lần", "phần", "mươi", "quý", "tháng", "khóa", "bậc", "nhóm", "loại", "bước"})
}

// amountWord reports whether token i is a number word of that value.
func (s *source) amountWord(i int, value float64) bool {
	v := numberWords.of(s.key(i))
	return v > 0 && same(v, value)
}

// share gives both numbers of a ratio the scale and the unit behind it: "210/540 tỷ đồng".
func (s *source) share(a *amount) {
	scale := sourceScales[s.key(a.token+1)]
	if !a.Ratio || a.Scale != "" || scale == 0 {
		return
	}
	a.Scale, a.Value, a.High = s.key(a.token+1), a.Value*scale, a.High*scale
	if unit := s.key(a.token + 2); a.Unit == "" && isCurrency(unit) {
		a.Unit = unit
	}
}

// join gives the amount before token i the unit of the one at i when both share it: "từ 5 đến 7%".
func (s *source) join(i int) {
	n := len(s.amounts)
	before := s.amountAt(i - 2)
	if n < 2 || before == nil || before.Unit != "" {
		return
	}
	switch s.tokens[i-1].Key {
	case "đến", "tới", "và", "hoặc", ",", "-", "–", "lên", "xuống":
		s.amounts[n-2].later = s.amounts[n-1].Unit
		s.amounts[n-2].laterScale = max(1, sourceScales[s.amounts[n-1].Scale])
	}
}

// hoursAt gives the hours of what is written like a time of day and is how long something lasts, "dự báo trước 24 giờ"; 0 for none.
func (s *source) hoursAt(i int) float64 {
	w, ok := s.tokens[i].Value.(*viet.When)
	if !ok || !w.Clock || w.Minute != 0 || w.Hour != 24 && !oneOf(s.key(i-1), lasting) && !s.delayedBy(i) {
		return 0
	}
	return float64(w.Hour)
}

// waits are the verbs before how long something takes: "khách chờ từ 2 giờ trở lên".
var waits = []string{"chậm", "trễ", "muộn", "chờ", "kéo", "dài", "quá", "đợi"}

// delayedBy reports whether the time at token i is how long somebody waits.
func (s *source) delayedBy(i int) bool {
	for n := 0; n < 2 && oneOf(s.key(i-1), []string{"từ", "đến", "trên", "dưới", "quá", "hơn", "tới"}); n++ {
		i--
	}
	return oneOf(s.key(i-1), waits)
}

// five reports whether "năm" at token i is a number.
func (s *source) five(i int) bool {
	if i+1 >= len(s.tokens) || s.tokens[i+1].Kind != viet.Word || i > 0 && s.amountAt(i-1) != nil {
		return false
	}
	if s.key(i+1) == "năm" && s.amountAt(i+2) == nil {
		return true // "trong năm năm"
	}
	if s.key(i+1) == "tháng" && oneOf(s.key(i-1), []string{"xuống", "lên", "còn", "là", "sau", "đủ", "đến", "khoảng", "hơn", "gần"}) {
		return true // "rút xuống năm tháng"
	}
	return !oneOf(s.key(i-1), notFiveBefore) && !oneOf(s.key(i+1), notFiveAfter)
}

func oneOf(w string, list []string) bool {
	return slices.Contains(list, w)
}

// bound is what limits a number: "more than", "at most".
type bound string

const (
	exact   bound = ""
	over    bound = "more than"
	nearly  bound = "nearly"
	about   bound = "about"
	atLeast bound = "at least"
	atMost  bound = "at most"
	under   bound = "under"
	upTo    bound = "up to"
)

type boundPhrase struct {
	words string
	bound bound
}

// englishBounds stand before a figure; longer ones come first.
var englishBounds = []boundPhrase{
	{"no more than", atMost}, {"not more than", atMost}, {"no fewer than", atLeast}, {"not fewer than", atLeast}, {"no less than", atLeast},
	{"not less than", atLeast}, {"not lower than", atLeast}, {"not higher than", atMost}, {"just under", nearly}, {"just below", nearly}, {"slightly less than", nearly}, {"slightly under", nearly}, {"just over", over}, {"just above", over}, {"slightly more than", over}, {"slightly over", over}, {"well over", over}, {"no sooner than", atLeast}, {"no earlier than", atLeast}, {"not earlier than", atLeast}, {"no later than", atMost}, {"not later than", atMost}, {"no higher than", atMost}, {"no lower than", atLeast}, {"not exceeding", atMost}, {"not exceed", atMost}, {"a maximum of", atMost}, {"maximum of", atMost},
	{"a minimum of", atLeast}, {"minimum of", atLeast}, {"at least", atLeast}, {"at most", atMost}, {"at the most", atMost}, {"capped at", atMost}, {"cap of", atMost}, {"more than", over},
	{"greater than", over}, {"higher than", over}, {"less than", under}, {"fewer than", under}, {"lower than", under}, {"close to", about}, {"up to", upTo},
	{"under the age of", under}, {"below the age of", under}, {"over the age of", over}, {"above the age of", over}, {"as many as", upTo}, {"as much as", upTo}, {"an estimated", about}, {"estimated", about}, {"over", over}, {"above", over}, {"exceeding", over},
	{"exceeded", over}, {"exceeds", over}, {"exceed", over}, {"surpassing", over}, {"surpassed", over}, {"nearly", nearly}, {"almost", nearly}, {"about", about}, {"around", about},
	{"approximately", about}, {"roughly", about}, {"some", about}, {"under", under}, {"below", under}, {"minimum", atLeast}, {"maximum", atMost},
}

// englishBoundsAfter stand after a figure.
var englishBoundsAfter = []boundPhrase{
	{"or more", atLeast}, {"or higher", atLeast}, {"or above", atLeast}, {"and above", atLeast}, {"and over", atLeast}, {"and older", atLeast}, {"or older", atLeast}, {"or longer", atLeast}, {"or larger", atLeast}, {"or heavier", atLeast}, {"or taller", atLeast}, {"or shorter", atMost}, {"or smaller", atMost}, {"or over", atLeast}, {"or under", atMost},
	{"upwards", atLeast}, {"or less", atMost}, {"or fewer", atMost}, {"or lower", atMost}, {"at most", atMost}, {"at least", atLeast}, {"or below", atMost}, {"and below", atMost},
}

// boundAt reads what limits the figure of the tokens from first to before end.
func (r *review) boundAt(first, end int) bound {
	if r.low(first-1) == "the" || r.low(first-1) == "all" || r.low(first-1) == "a" {
		first--
	}
	for _, b := range englishBounds {
		if r.endsWith(first, b.words) && (b.words != "over" || !oneOf(r.low(first-2), []string{"hand", "hands", "handed", "handing", "take", "takes", "took", "taken", "taking", "turned", "carried"})) {
			return b.bound
		}
	}
	if r.low(first-1) == "from" && !oneOf("to", []string{r.low(end), r.low(end + 1), r.low(end + 2), r.low(end + 3)}) && r.evidence([]string{"trở lên"}) {
		return atLeast // "from 701 kWh"
	}
	for j := end; j < end+3 && r.low(j) != ","; j++ {
		for _, b := range englishBoundsAfter {
			if r.says(j, b.words) && !r.limitsNext(j+strings.Count(b.words, " ")+1) {
				return b.bound
			}
		}
	}
	return r.farBound(first)
}

// limitsNext reports whether a figure stands right at token i, so that what limits it stands before: "of grade 12 is at least 25%".
func (r *review) limitsNext(i int) bool {
	if english.Currency(r.low(i)) != "" {
		i++ // "VND 3 million"
	}
	return i < len(r.tokens) && (r.tokens[i].Kind == english.Number || english.Cardinal(r.low(i)) > 0)
}

// labels are the nouns that a number behind them names: "region 1".
var labels = []string{"region", "regions", "zone", "phase", "group", "category", "level", "grade", "class", "article", "clause", "point", "district", "ward", "form", "no"}

// farBound reads a limit that stands some words before token i: "the maximum support is VND3 million". Far off it limits only what the
// clause says that it is.
func (r *review) farBound(i int) bound {
	if oneOf(r.low(i-1), labels) {
		return exact
	}
	reach := 7
	if oneOf(r.low(i-1), []string{"is", "are", "was", "were", "be"}) {
		reach = 14
	}
	for j := i - 1; j >= 0 && j > i-reach && r.tokens[j].Kind == english.Word; j-- {
		switch r.low(j) {
		case "maximum", "ceiling", "cap":
			return atMost
		case "minimum", "floor":
			if oneOf(r.low(j+1), []string{"wage", "wages"}) && r.evidence(minimumWage) {
				continue // a wage of that name, which is what it is
			}
			return atLeast
		}
	}
	return exact
}

// sourceBounds stand before a Vietnamese amount; longer ones come first.
var sourceBounds = []boundPhrase{
	{"không được vượt quá", atMost}, {"không được vượt", atMost}, {"không được quá", atMost}, {"không vượt quá", atMost}, {"không quá", atMost}, {"không dưới", atLeast}, {"không thấp hơn", atLeast}, {"không ít hơn", atLeast}, {"không nhỏ hơn", atLeast}, {"không bé hơn", atLeast}, {"không kém", atLeast}, {"không kém hơn", atLeast}, {"không ngắn hơn", atLeast}, {"không sớm hơn", atLeast},
	{"không muộn hơn", atMost}, {"không chậm hơn", atMost}, {"không dài hơn", atMost}, {"không cao hơn", atMost}, {"không lớn hơn", atMost}, {"không nhiều hơn", atMost}, {"chậm nhất", atMost}, {"muộn nhất", atMost}, {"sớm nhất", atLeast}, {"ít nhất", atLeast}, {"tối thiểu", atLeast}, {"tối đa", atMost},
	{"nhiều nhất", atMost}, {"cao nhất", atMost}, {"trần", atMost}, {"chưa đến", under}, {"chưa tới", under}, {"chưa đầy", under}, {"chưa đủ", under}, {"từ đủ", atLeast}, {"dưới", under}, {"xấp xỉ", about}, {"khoảng", about},
	{"ước tính", about}, {"ước đạt", about}, {"ước", about}, {"chừng", about}, {"gần", nearly}, {"ngót", nearly}, {"hơn", over}, {"trên", over}, {"vượt", over},
	{"lớn hơn", over}, {"vượt quá", over}, {"quá", over}, {"lên tới", upTo}, {"lên đến", upTo}, {"tới", upTo}, {"đến", upTo}, {"từ", atLeast},
}

// comparatives before "hơn" make it "higher by", which is no bound.
var comparatives = []string{"cao", "thấp", "nhiều", "ít", "lớn", "nhỏ", "sớm", "muộn", "nhanh", "chậm", "tốt", "dài", "ngắn", "kém", "rẻ", "đắt"}

// boundAt reads what limits the amount of token i; optional is true for words that need not be a bound.
func (s *source) boundAt(i int) (b bound, optional bool) {
	if b := s.boundAfter(i); b != exact {
		return b, false
	}
	for n := 0; n < 3 && oneOf(s.key(i-1), linkWords); n++ {
		i--
	}
	for _, p := range sourceBounds {
		n := words(p.words)
		if !s.endsWith(i, p.words) {
			continue
		}
		before := s.key(i - n - 1)
		switch p.words {
		case "hơn":
			return p.bound, oneOf(before, comparatives)
		case "từ đủ", "trên", "đến", "tới", "lên tới", "lên đến", "vượt", "trần", "cao nhất", "nhiều nhất", "ước", "ước đạt":
			return p.bound, true
		case "từ": // "rộng từ 5 m", but not "từ 5 m lên 7 m"
			if oneOf(s.key(i+1), []string{"đến", "tới", "lên", "xuống", "sang", "còn"}) {
				return s.farBound(i), true
			}
			return p.bound, true
		}
		return p.bound, false
	}
	return s.farBound(i), true
}

// minimumWage is the Vietnamese of a wage whose name only sounds like a limit.
var minimumWage = []string{"lương tối thiểu"}

// boundAfter reads "trở lên" and "trở xuống" after the amount of token i: "từ 30 người trở lên".
func (s *source) boundAfter(i int) bound {
	for j := i + 1; j < i+8 && j < len(s.tokens) && s.tokens[j].Kind != viet.Punct && s.amountAt(j) == nil; j++ {
		switch {
		case s.key(j) == "trở" && s.key(j+1) == "lên":
			return atLeast
		case s.key(j) == "trở" && s.key(j+1) == "xuống":
			return atMost
		}
	}
	return exact
}

// linkWords may stand between a limit and its number: "tối đa là 3 triệu đồng".
var linkWords = []string{"là", "đạt", "mức", "ở", "bằng", "còn", "được"}

// farBound reads a limit that stands some words before token i: "mức tối đa cho mỗi hộ là 3 triệu đồng".
func (s *source) farBound(i int) bound {
	for j := i - 1; j > 0 && j > i-9 && s.tokens[j].Kind != viet.Punct; j-- {
		switch {
		case s.key(j) == "đa" && s.key(j-1) == "tối", s.key(j) == "nhất" && s.key(j-1) == "cao":
			return atMost
		case s.key(j) == "thiểu" && s.key(j-1) == "tối" && s.key(j-2) == "lương":
		case s.key(j) == "thiểu" && s.key(j-1) == "tối", s.key(j) == "nhất" && s.key(j-1) == "ít":
			return atLeast
		case oneOf(s.key(j-1), closeTo) && oneOf(s.key(j), marksMet):
			return nearly
		}
	}
	return exact
}

// closeTo are the words for how near something is to a mark that is set, marksMet the words for such a mark: "sát ngưỡng cảnh báo 25%".
var (
	closeTo  = []string{"sát", "gần", "cận", "chạm"}
	marksMet = []string{"ngưỡng", "mức", "mốc", "trần"}
)

// endsWith reports whether the words of the phrase stand directly before token i.
func (s *source) endsWith(i int, phrase string) bool {
	for j := i - words(phrase); phrase != ""; j++ {
		first, rest, _ := strings.Cut(phrase, " ")
		if s.key(j) != first {
			return false
		}
		phrase = rest
	}
	return true
}

// quantities checks every figure against the amounts of the cited segments.
func (r *review) quantities() {
	r.readFigures()
	for i := range r.figures {
		f := &r.figures[i]
		if f.loose && f.value <= 1 {
			continue
		}
		r.quantity(f)
		r.claim(f.first, f.end)
	}
}

func (r *review) quantity(f *figure) {
	best, found := worst, false
	for _, s := range r.cited {
		for i := range s.amounts {
			if m := r.compare(f, &s.amounts[i]); m > best {
				best = m
			}
			found = found || same(f.value, s.amounts[i].Value)
		}
	}
	if f.kind == several && best == worst && r.severalSaid(f) {
		best = right
	}
	if best < right && f.bound == over && r.low(f.first-1) == "over" && r.during(f) || best == unbounded && r.low(f.first-1) == "some" && r.unlimited(f) {
		best = right
	}
	if best == unbounded && f.bound == exact && r.low(f.first-1) == "within" && r.limited(f) {
		best = right // "within seven days": "không quá 7 ngày"
	}
	if best == unbounded && f.bound == atMost && r.evidence(ceilings) && r.namesCeiling(f) {
		best = right // "nâng trần thu nhập của người độc thân từ 15 lên 20 triệu đồng": a ceiling of that
	}
	if best == unbounded && r.recast(f) || best == worst && r.ratioAsDate(f) {
		best = right
	}
	text := r.phrase(f.first, f.end)
	switch {
	case best == right:
		r.timeUnit(f)
	case best == dropped:
		r.fault(CheckQuantity, Warning, "%q leaves out a limit that %s has", text, r.where())
	case best == unbounded && f.bound == exact:
		r.fault(CheckQuantity, Error, "%q leaves out a limit that %s has", text, r.where())
	case best == unbounded:
		r.fault(CheckQuantity, Error, "%q has a limit that is not in %s", string(f.bound)+" "+text, r.where())
	case f.loose:
		r.fault(CheckQuantity, Warning, "%q is not in %s", text, r.where())
	case best == assumed:
		r.fault(CheckQuantity, Warning, "%q has a unit that %s does not name", text, r.where())
	case best == misscaled || found:
		r.fault(CheckQuantity, Error, "%q has another unit or form in %s", text, r.where())
	default:
		r.fault(CheckQuantity, Error, "%q is not in %s", text, r.where())
	}
}

// ceilings are the Vietnamese of a limit that a figure is set as.
var ceilings = []string{"trần", "hạn mức", "giới hạn", "tối đa"}

// namesCeiling reports a word for such a limit before a figure.
func (r *review) namesCeiling(f *figure) bool {
	for i := f.first - 1; i >= 0 && !isStop(r.low(i)); i-- {
		if oneOf(r.low(i), limitNouns) {
			return true
		}
	}
	return false
}

// during reports a time that the source gives as one in which something went on, "trong 5 năm": "over five years" is no limit then.
func (r *review) during(f *figure) bool {
	in := *f
	in.bound = exact
	for _, s := range r.cited {
		for i := range s.amounts {
			a := &s.amounts[i]
			if oneOf(s.key(a.token-1), lasting) && r.compare(&in, a) == right {
				return true
			}
		}
	}
	return false
}

// limited reports a figure that the source gives as a limit.
func (r *review) limited(f *figure) bool {
	in := *f
	in.bound = atMost
	for _, s := range r.cited {
		for i := range s.amounts {
			if r.compare(&in, &s.amounts[i]) == right {
				return true
			}
		}
	}
	return false
}

// unlimited reports a figure that the source gives as it is: "some 768,000 pupils" of "768.000 học sinh".
func (r *review) unlimited(f *figure) bool {
	in := *f
	in.bound = exact
	for _, s := range r.cited {
		for i := range s.amounts {
			if a := &s.amounts[i]; a.bound == exact && r.compare(&in, a) == right {
				return true
			}
		}
	}
	return false
}

// lasting are the words before how long something went on.
var lasting = []string{"trong", "qua", "suốt", "sau"}

// fit says how well a figure agrees with an amount; the higher the better.
type fit uint8

const (
	worst     fit = iota
	misscaled     // the value with another unit
	unbounded     // a limit added, or one dropped that changes the meaning
	assumed       // a unit that the amount leaves to be understood
	dropped       // "more than" left out
	right
)

// compare tells how well the figure agrees with the amount.
func (r *review) compare(f *figure, a *amount) fit {
	if f.ofHundred(a) {
		return boundFit(f.bound, a)
	}
	best := r.compareAs(f, a, f.unit, a.Unit, 1, 1)
	if best < dropped && (f.later != "" || f.laterScale > 1) {
		best = max(best, r.compareAs(f, a, f.later, a.Unit, max(1, f.laterScale), 1))
	}
	if best < dropped && (a.later != "" || a.laterScale > 1) {
		best = max(best, r.compareAs(f, a, f.unit, a.later, 1, max(1, a.laterScale)))
		best = max(best, r.compareAs(f, a, f.later, a.later, max(1, f.laterScale), max(1, a.laterScale)))
	}
	return best
}

func (r *review) compareAs(f *figure, a *amount, unit, sourceUnit string, scale, sourceScale float64) fit {
	if !r.sameValue(f, a, scale, sourceScale) {
		return worst
	}
	switch {
	case sameUnit(unit, sourceUnit):
	case isCurrency(unit) && sourceUnit == "" && (a.Scale != "" || sourceScale > 1):
		return assumed
	default:
		return misscaled
	}
	if f.per != "" && (a.Per != "" && f.per != a.Per && (a.Per != "h" || f.per != "giờ") && !r.evidence([]string{"mỗi " + f.per}) && !strings.HasPrefix(a.Per, f.per+"/") && a.Per != f.per+" đêm" && !strings.HasSuffix(a.Per, "/"+f.per) || a.Per == "" && !r.perSaid(f.per)) {
		return misscaled
	}
	return boundFit(f.bound, a)
}

// perSaid reports whether a cited segment says for each what it counts, "mỗi năm": "trong ba năm" is no rate.
func (r *review) perSaid(per string) bool {
	var said []string
	for _, each := range [...]string{"mỗi ", "một ", "1 ", "hằng ", "hàng ", "từng ", "đầu ", "theo ", "trên ", "bình quân "} {
		said = append(said, each+per)
	}
	if slices.ContainsFunc(r.cited, func(s *source) bool { return strings.Contains(s.segment.Text, "/"+per) }) {
		return true // "607.340 lượt sử dụng/ngày"
	}
	return r.evidence(said) || per != "năm" && per != "tháng" && per != "ngày" && r.evidence([]string{per})
}

// sameValue compares the numbers by their form: a range with a range, a ratio with a ratio.
func (r *review) sameValue(f *figure, a *amount, scale, sourceScale float64) bool {
	low, high := f.value*scale, f.high*scale
	aLow, aHigh := a.Value*sourceScale, a.High*sourceScale
	switch f.kind {
	case span:
		return a.Range && same(low, aLow) && same(high, aHigh) || same(high, aHigh) && r.reaches(a, low)
	case ratio:
		return a.Ratio && same(low, aLow) && same(high, aHigh) || !a.Ratio && !a.Range && r.pair(f)
	case ranked:
		return a.Unit == "" && a.Scale == "" && !a.Range && !a.Ratio && same(low, aLow)
	case several:
		return same(low, aLow) && isSeveral(a)
	default: // a plain number
	}
	switch {
	case a.Ordinal:
		return false
	case a.Range:
		return same(low, aLow) && r.hasFigure(aHigh/max(scale, 1)) || same(low, aHigh) && r.hasFigure(aLow)
	case a.Ratio:
		return same(low, aLow) || same(low, aHigh)
	case isSeveral(a):
		return false
	}
	return same(low, aLow)
}

// reaches reports whether an amount ends a range that begins with a figure of its own: "từ 6 đến 12 tháng", "từ 15 đến 20 triệu đồng".
func (r *review) reaches(a *amount, low float64) bool {
	for _, s := range r.cited {
		for k := 1; k < len(s.amounts); k++ {
			first := &s.amounts[k-1]
			if &s.amounts[k] != a || a.token-first.token != 2 || !oneOf(s.key(a.token-1), []string{"đến", "tới"}) {
				continue
			}
			return s.key(first.token-1) == "từ" && (same(low, first.Value) || same(low, first.Value*max(1, first.laterScale)) && first.Scale == "")
		}
	}
	return false
}

// pair reports whether both numbers of an English ratio are amounts of their own in one segment: "bốn trong năm", "4 trên 5".
func (r *review) pair(f *figure) bool {
	for _, s := range r.cited {
		low, high := false, false
		for i := range s.amounts {
			low = low || same(s.amounts[i].Value, f.value) && !s.amounts[i].Ratio
			high = high || same(s.amounts[i].Value, f.high) && !s.amounts[i].Ratio
		}
		if low && high {
			return true
		}
	}
	return false
}

// hasFigure reports whether the English has a figure of that value, with or without the scale of its neighbour.
func (r *review) hasFigure(v float64) bool {
	for i := range r.figures {
		f := &r.figures[i]
		if same(f.value, v) || same(f.value*max(1, f.laterScale), v) {
			return true
		}
	}
	return false
}

// isSeveral reports whether the amount is "hàng nghìn", "hàng chục triệu".
func isSeveral(a *amount) bool {
	switch a.Digits {
	case "hàng", "hằng", "vài", "nhiều", "mấy":
		return true
	}
	return false
}

// severalSaid reports whether the scale of "thousands" stands after a word for many: "nhiều nghìn".
func (r *review) severalSaid(f *figure) bool {
	for name, v := range sourceScales {
		if !same(v, f.value) {
			continue
		}
		if r.evidence([]string{"nhiều " + name, "vài " + name, "mấy " + name, "hàng " + name}) {
			return true
		}
	}
	return same(f.value, 10) && r.evidence([]string{"hàng chục", "nhiều chục", "vài chục", "mấy chục"})
}

func same(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-9*max(1, min(math.Abs(a), math.Abs(b)))
}

// sameUnit compares units as viet.Amount has them; "lần" and "độ" may go without saying.
func sameUnit(a, b string) bool {
	if a == b {
		return true
	}
	switch a + "|" + b {
	case "|lần", "lần|", "|độ", "độ|", "độ|°c", "°c|độ", "độ|độ richter", "|độ richter":
		return true
	}
	return false
}

func isCurrency(unit string) bool {
	switch unit {
	case "đồng", "usd", "euro", "yên", "won", "bảng anh", "nhân dân tệ":
		return true
	}
	return false
}

// boundFit compares the limit of a figure with that of an amount.
func boundFit(english bound, a *amount) fit {
	switch {
	case english == a.bound:
		return right
	case english == exact && (a.optional || a.bound == upTo):
		return right
	case english == exact:
		if a.bound == atLeast || a.bound == atMost || a.bound == under {
			return unbounded
		}
		return dropped
	case english == about && (a.bound == nearly || a.bound == over && a.optional):
		return right
	case english == nearly && a.bound == under && !a.optional: // "chưa đầy 3 triệu"
		return right
	case english == upTo && (a.bound == atMost || a.bound == over && a.optional):
		return right
	case english == atMost && a.bound == upTo, english == under && a.bound == upTo:
		return dropped
	}
	return unbounded
}
