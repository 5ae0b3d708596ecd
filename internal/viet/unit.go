package viet

// unit is what a number can be measured in.
type unit struct {
	words  []string // keys after the first
	name   string   // folded form
	scaled bool     // only after a scale: "5 tỷ yên"
}

// units gives the units by their first key, longer ones first. A unit is matched by the letters after a number or by
// the words after it.
var units = map[string][]unit{
	"đồng": {{name: "đồng"}}, "đ": {{name: "đồng"}}, "vnd": {{name: "đồng"}}, "vnđ": {{name: "đồng"}},
	"usd": {{name: "usd"}}, "đô": {{words: []string{"la", "mỹ"}, name: "usd"}, {words: []string{"la"}, name: "usd"}, {name: "usd", scaled: true}}, "đôla": {{name: "usd"}},
	"eur": {{name: "euro"}}, "euro": {{name: "euro"}}, "yên": {{name: "yên", scaled: true}},
	"won": {{name: "won"}}, "bảng": {{words: []string{"anh"}, name: "bảng anh"}}, "cny": {{name: "nhân dân tệ"}},
	"nhân": {{words: []string{"dân", "tệ"}, name: "nhân dân tệ"}},
	"phần": {{words: []string{"trăm"}, name: "%"}},
	"điểm": {{words: []string{"phần", "trăm"}, name: "điểm phần trăm"}},
	"ha":   {{name: "ha"}}, "hecta": {{name: "ha"}}, "héc": {{words: []string{"ta"}, name: "ha"}},
	"km": {{name: "km"}}, "m": {{name: "m"}}, "cm": {{name: "cm"}}, "mm": {{name: "mm"}}, "kg": {{name: "kg"}}, "g": {{name: "g"}}, "gam": {{name: "g"}}, "gram": {{name: "g"}}, "mg": {{name: "mg"}},
	"mét": {{words: []string{"vuông"}, name: "m²"}, {words: []string{"khối"}, name: "m³"}, {name: "m"}},
	"km2": {{name: "km²"}}, "m2": {{name: "m²"}}, "m3": {{name: "m³"}}, "km²": {{name: "km²"}}, "m²": {{name: "m²"}}, "m³": {{name: "m³"}},
	"tấn": {{name: "tấn"}}, "tạ": {{name: "tạ"}}, "lít": {{name: "lít"}}, "ml": {{name: "ml"}}, "feet": {{name: "feet"}}, "cv": {{name: "cv"}}, "cm3": {{name: "cm³"}}, "cm³": {{name: "cm³"}}, "cent": {{name: "cent"}}, "µg": {{name: "µg"}}, "μg": {{name: "µg"}},
	"kwh": {{name: "kwh"}}, "mwh": {{name: "mwh"}}, "gwh": {{name: "gwh"}}, "twh": {{name: "twh"}}, "kw": {{name: "kw"}},
	"mw": {{name: "mw"}}, "gw": {{name: "gw"}}, "kv": {{name: "kv"}}, "mva": {{name: "mva"}}, "mwp": {{name: "mwp"}}, "kwp": {{name: "kwp"}},
	"gb": {{name: "gb"}}, "tb": {{name: "tb"}}, "mb": {{name: "mb"}}, "mbps": {{name: "mbps"}}, "gbps": {{name: "gbps"}}, "teu": {{name: "teu"}}, "mhz": {{name: "mhz"}}, "ghz": {{name: "ghz"}},
	"lần": {{name: "lần"}}, "độ": {{words: []string{"c"}, name: "°c"}, {words: []string{"richter"}, name: "độ richter"}, {name: "độ"}},
	"ki": {{words: []string{"lô", "mét"}, name: "km"}, {words: []string{"lô", "gam"}, name: "kg"}},
}

// notUnits are words that after the unit make it part of another word: "đồng chí", "độ tuổi".
var notUnits = map[string][]string{
	"đồng": {"chí", "bào", "nghiệp", "minh", "đội", "phạm", "thời", "bộ", "loạt", "hồ", "ruộng", "hành", "sáng"},
	"đô":   {"thị", "đốc", "vật"},
	"độ":   {"tuổi", "lượng"},
	"lần":  {"thứ", "lượt"},
	"điểm": {"cầu"},
}

// pers are what a slash after a unit divides by.
var pers = newPhrases(`ngày, năm, tháng, giờ, tuần, quý, ha, người, kg, tấn, km, m, m2, m3, km2, lít, lượt, hộ, kwh, chiếc, con,
	suất, vụ, phút, giây, h, s, sào, cổ phiếu, học sinh, sinh viên, sản phẩm, hồ sơ, thửa, ca, lần, buổi, suất, xã, thôn, đêm, usd,
	đồng, thùng, lượng, kỳ, học kỳ, năm học, đơn vị, gia đình, trẻ, cháu, em, doanh nghiệp, container, xe, phòng, căn, cây, tiết,
	bài, trường hợp, hành khách, khách, hộ gia đình, lao động, vạn dân, khẩu, ngày đêm, ounce, oz, chỉ, cổ phần, cp, chuyến, tạ,
	cuốn, quyển, bộ, viên, liều, mũi, tờ, chai, hộp, gói, vé, ghế, tàu, thí sinh, lô, lớp, trường, trạm, thành viên, nạn nhân, bệnh nhân, người bệnh,
	hồ, đợt, mét, khóa, lượt khám, thẩm phán`)

// goods are what a price is for without a slash: "19.100 đồng một lít", "82 triệu đồng mỗi lượng".
var goods = newPhrases(`lít, lượng, kg, tấn, kwh, ounce, oz, thùng, cổ phiếu, chỉ, tạ`)

// unitAt reads the unit at atom i and gives its name and the atom after it.
func (l *lexer) unitAt(i int, scaled bool) (name string, end int) {
	a := l.at(i)
	if a == nil {
		return "", i
	}
	switch {
	case a.is("%"), a.is("‰"):
		return a.key, i + 1
	case a.is("$"):
		return "usd", i + 1
	case a.is("°") && l.glued(i+1) && l.key(i+1) == "c":
		return "°c", i + 2
	case a.class != wordAtom || a.role&unitRole == 0:
		return "", i
	}
	if a.letters == 1 && a.capital { // "5G" is no weight
		return "", i
	}
	for _, u := range units[a.key] {
		if u.scaled && !scaled || !l.words(i+1, u.words) {
			continue
		}
		end := i + 1 + len(u.words)
		if len(u.words) == 0 && l.notUnit(a.key, end, scaled) {
			continue
		}
		if p := l.at(end); p != nil && p.glued && (p.is("²") || p.is("³")) {
			return u.name + p.key, end + 1
		}
		return u.name, end
	}
	if a.key == "điểm" && l.is(i+1, "%") {
		return "điểm phần trăm", i + 2
	}
	return "", i
}

// words reports whether the words from atom i on have the given keys.
func (l *lexer) words(i int, keys []string) bool {
	for n, k := range keys {
		if l.key(i+n) != k {
			return false
		}
	}
	return true
}

// notUnit reports whether the word at atom next makes another word of a unit. What there are millions or billions of is money, unless it is
// people: "256 tỷ đồng hồ sơ" are no clocks, "14 triệu đồng bào" are people.
func (l *lexer) notUnit(key string, next int, scaled bool) bool {
	if scaled && key == "đồng" {
		return l.key(next) == "bào" || l.key(next) == "chí"
	}
	for _, k := range notUnits[key] {
		if l.key(next) == k {
			return true
		}
	}
	return false
}

// perAt reads "/ngày" after a unit, more than one too ("/người/tháng").
func (l *lexer) perAt(i int) (per string, end int) {
	if n := goods.match(l.key, i+1); n > 0 && (l.key(i) == "một" || l.key(i) == "mỗi") && !l.at(i).capital && l.key(i+1+n) != "lớn" {
		return l.forGood(i+1, n), i + 1 + n
	}
	end = i
	for end-i < 8 && l.is(end, "/") && l.glued(end) {
		n := pers.match(l.key, end+1)
		if n == 0 || l.at(end+1).capital && !l.at(end+1).allCaps() {
			return per, end
		}
		name := Key(l.s[l.at(end+1).Start:l.at(end+n).End])
		switch name {
		case "m2", "m3", "km2":
			name = units[name][0].name
		}
		if p := l.at(end + 1 + n); p != nil && p.glued && (p.is("²") || p.is("³")) {
			name, n = name+p.key, n+1
		}
		if per != "" {
			per += "/"
		}
		per, end = per+name, end+1+n
	}
	return per, end
}

// forGood is the name of the good at atoms [i, i+n).
func (l *lexer) forGood(i, n int) string { return Key(l.s[l.at(i).Start:l.at(i+n-1).End]) }
