package verify

import "songngu/internal/english"

// scaleWords give the Vietnamese of a scale that no number stands before: "per thousand people".
var scaleWords = tableOf(map[string][]string{
	"hundred": {"trăm", "100"}, "thousand": {"nghìn", "ngàn", "1000"}, "million": {"triệu"}, "billion": {"tỷ", "tỉ"}, "trillion": {"nghìn tỷ", "nghìn tỉ"},
})

// repeated checks that no figure is told more often than it is there: "from VND80,000 to VND80,000".
func (k *claim) repeated() {
	for i := range k.figures {
		f := &k.figures[i]
		if f.loose || f.value < 2 {
			continue
		}
		told, there := 0, 0
		for n := range k.figures {
			if o := &k.figures[n]; same(o.value, f.value) && (o.unit == f.unit || o.unit == "" || f.unit == "") {
				told++
			}
		}
		for _, s := range k.cited {
			for _, v := range s.plain {
				if same(v, f.value) {
					there++
				}
			}
		}
		if told > max(1, there) {
			k.fault(CheckQuantity, Error, "%q is told more often than in %s", k.phrase(f.first, f.end), k.where())
		}
	}
}

// measures checks the units of time and the scales that belong to no figure.
func (k *claim) measures() {
	for i := range k.tokens {
		k.halfOf(i)
		low := k.low(i)
		if want := scaleWords.of(low); want != nil && !k.claimed(i) && english.Scale(low) > 0 && !k.evidence(want) {
			k.fault(CheckQuantity, Error, "%q is not in %s", low, k.where())
		}
		want := timeWords.of(singular(low))
		fraction := low == "quarters" && (k.fractionOver(i) || k.evidence([]string{"phần tư"}))
		if want == nil || low == "second" || low == "quarter" || fraction || low == "decade" && k.evidence(decades) || k.claimed(i) && k.isNumber(i) || k.evidence(want) || k.tokens[i].Capital {
			continue
		}
		if k.evidence(allTimeWords) && !k.dated() {
			k.fault(CheckQuantity, Error, "%q is not in %s, which counts time otherwise", low, k.where())
		}
	}
}

// decades are how long ten years are.
var decades = []string{"10 năm", "mười năm"}

// halfOf checks that half of a time is half of that: "nửa năm" is not "half a month".
func (k *claim) halfOf(i int) {
	want := timeWords.of(k.low(i + 2))
	if k.low(i) != "half" || k.low(i+1) != "a" && k.low(i+1) != "an" || want == nil {
		return
	}
	var halves, others []string
	for _, t := range allTimeWords {
		if oneOf(t, want) {
			halves = append(halves, "nửa "+t)
		} else {
			others = append(others, "nửa "+t)
		}
	}
	if k.evidence(others) && !k.evidence(halves) {
		k.fault(CheckQuantity, Error, "%q has another unit in %s", k.phrase(i, i+3), k.where())
	}
}

// dated reports whether a cited segment has a date, which tells days, months and years without a word.
func (k *claim) dated() bool {
	for _, s := range k.cited {
		for i := range s.days {
			if d := &s.days[i]; d.Day > 0 || d.Month > 0 {
				return true
			}
		}
	}
	return false
}
