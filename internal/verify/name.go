package verify

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"songngu/internal/english"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// heads gives the Vietnamese words that a capitalised English common noun in a name may stand for.
var heads = map[string][]string{
	"ministry": {"bộ"}, "minister": {"bộ trưởng", "thủ tướng", "thứ trưởng"}, "deputy": {"phó", "thứ trưởng", "đại biểu"}, "vice": {"phó"}, "standing": {"thường trực", "thường vụ"}, "permanent": {"thường trực"},
	"department": {"sở", "cục", "vụ", "ban", "tổng cục", "phòng"}, "committee": {"ủy ban", "ubnd", "ban", "đảng ủy", "tỉnh ủy", "thành ủy", "cấp ủy"},
	"council": {"hội đồng", "hđnd"}, "agency": {"cục", "cơ quan", "thông tấn xã"}, "authority": {"cục", "cơ quan"}, "office": {"văn phòng", "phòng", "cơ quan", "bưu điện", "bưu cục"},
	"institute": {"viện"}, "university": {"đại học"}, "academy": {"học viện", "viện hàn lâm"}, "hospital": {"bệnh viện"}, "school": {"trường"},
	"bank": {"ngân hàng"}, "company": {"công ty"}, "corporation": {"công ty", "tổng công ty"}, "group": {"tập đoàn", "nhóm", "tổ"}, "association": {"hội", "hiệp hội", "đoàn luật sư"}, "union": {"liên minh", "liên đoàn", "công đoàn", "hội", "đoàn"},
	"front": {"mặt trận"}, "court": {"tòa án", "tòa"}, "procuracy": {"viện kiểm sát"}, "law": {"luật"}, "code": {"luật"}, "programme": {"chương trình"},
	"strategy": {"chiến lược"}, "project": {"dự án", "đề án"}, "plan": {"kế hoạch", "quy hoạch", "phương án"}, "conference": {"hội nghị"}, "congress": {"đại hội"}, "summit": {"cấp cao", "thượng đỉnh"},
	"session": {"kỳ họp", "phiên họp", "phiên"}, "province": {"tỉnh"}, "city": {"thành phố", "tp", "tphcm"}, "district": {"huyện", "quận"}, "commune": {"xã"}, "ward": {"phường"}, "town": {"thị xã", "thị trấn"},
	"street": {"đường", "phố"}, "road": {"đường"}, "airport": {"cảng hàng không", "sân bay"}, "port": {"cảng"}, "bridge": {"cầu"}, "expressway": {"cao tốc"}, "highway": {"quốc lộ", "cao tốc"},
	"secretary": {"bí thư", "thư ký"}, "chairman": {"chủ tịch", "chủ nhiệm"}, "chairwoman": {"chủ tịch", "chủ nhiệm"}, "chairperson": {"chủ tịch", "chủ nhiệm"}, "chair": {"chủ tịch"},
	"president": {"chủ tịch", "tổng thống"}, "director": {"giám đốc", "cục trưởng", "vụ trưởng", "viện trưởng"}, "general": {"tướng", "tổng"}, "head": {"trưởng", "chánh", "trưởng ban"},
	"chief": {"trưởng", "chánh"}, "police": {"công an", "cảnh sát", "ca"}, "party": {"đảng"}, "government": {"chính phủ", "chính quyền"}, "state": {"nhà nước"}, "resolution": {"nghị quyết"}, "decree": {"nghị định"},
	"decision": {"quyết định"}, "circular": {"thông tư"}, "directive": {"chỉ thị"}, "conclusion": {"kết luận"}, "ordinance": {"pháp lệnh"}, "constitution": {"hiến pháp"},
	"day": {"ngày"}, "river": {"sông"}, "island": {"đảo"}, "sea": {"biển"}, "bay": {"vịnh"}, "centre": {"trung tâm"}, "center": {"trung tâm"}, "division": {"phòng", "sư đoàn"},
	"board": {"ban", "hội đồng", "thường vụ", "thường trực"}, "commission": {"ủy ban", "ban"}, "ambassador": {"đại sứ"}, "colonel": {"đại tá", "thượng tá", "trung tá"}, "lieutenant": {"úy", "trung tướng", "trung tá", "thiếu úy", "trung úy", "thượng úy"}, "major": {"thiếu tướng", "thiếu tá"},
	"senior": {"thượng", "đại tá", "thượng tướng", "thượng tá", "cao cấp"}, "professor": {"giáo sư", "gs"}, "provincial": {"tỉnh"}, "municipal": {"thành phố", "tp"}, "people": {"toàn dân", "người dân", "nhân dân", "ubnd", "hđnd", "cand", "tand", "vksnd", "qđnd"}, "spokesperson": {"người phát ngôn"},
	"central": {"trung ương", "tw", "trung bộ", "miền trung"}, "southern": {"nam bộ", "phía nam", "miền nam", "nam"}, "northern": {"bắc bộ", "phía bắc", "miền bắc", "bắc"}, "eastern": {"đông", "phía đông"}, "western": {"tây", "phía tây", "miền tây"}, "politburo": {"bộ chính trị"}, "assembly": {"quốc hội"}, "national": {"quốc gia", "quốc hội", "toàn quốc", "dân tộc"}, "comrade": {"đồng chí", "đ c"}, "article": {"điều"}, "clause": {"khoản"},
	"grade": {"lớp", "hạng", "bậc", "cấp"}, "class": {"lớp", "hạng", "loại"}, "station": {"ga", "nhà ga", "trạm", "hạt", "đồn"}, "republic": {"cộng hòa"}, "kingdom": {"vương quốc"}, "sub": {"chi cục"}, "socialist": {"xã hội chủ nghĩa", "xhcn"},
	"thought": {"tư tưởng"}, "embassy": {"đại sứ quán", "đsq"}, "consulate": {"lãnh sự quán"}, "command": {"ban chỉ huy", "bộ chỉ huy", "bộ tư lệnh"}, "latin": {"la tinh"}, "scheme": {"đề án"}, "unit": {"đơn vị", "bộ phận"}, "service": {"dịch vụ", "phục vụ"}, "regulation": {"quy chế", "quy định"}, "zone": {"khu", "vùng"}, "region": {"vùng", "khu vực"},
	"phase": {"giai đoạn"}, "line": {"tuyến"}, "level": {"cấp", "mức"}, "type": {"loại"}, "team": {"đội", "tổ"}, "annex": {"phụ lục"}, "palace": {"điện", "cung"}, "pavilion": {"lầu", "đình", "các", "nhà"}, "temple": {"đền", "miếu", "chùa", "điện"}, "pagoda": {"chùa"}, "shrine": {"đền", "miếu"}, "cathedral": {"nhà thờ"}, "church": {"nhà thờ"}, "mausoleum": {"lăng"},
	"tomb": {"lăng", "mộ"}, "citadel": {"thành"}, "gate": {"cửa", "cổng", "môn"}, "square": {"quảng trường"}, "tower": {"tháp"}, "museum": {"bảo tàng"}, "theatre": {"nhà hát"}, "library": {"thư viện"}, "stadium": {"sân vận động", "sân"}, "market": {"chợ"}, "park": {"công viên", "khu", "vườn"}, "garden": {"vườn"}, "zoo": {"thảo cầm viên", "vườn thú"},
	"lake": {"hồ"}, "reservoir": {"hồ"}, "lagoon": {"đầm", "phá"}, "canal": {"kênh"}, "dam": {"đập"}, "beach": {"bãi biển", "bãi", "biển"}, "cape": {"mũi"}, "peninsula": {"bán đảo"}, "archipelago": {"quần đảo"}, "gulf": {"vịnh"}, "delta": {"đồng bằng"}, "mount": {"núi"}, "mountain": {"núi"}, "pass": {"đèo"}, "cave": {"hang", "động"}, "tunnel": {"hầm"}, "berth": {"bến"}, "wharf": {"cầu cảng", "bến"},
	"form": {"mẫu", "tờ khai", "hình thức"}, "security": {"bảo hiểm xã hội", "bhxh", "an ninh", "an sinh", "bảo an", "bảo mật"}, "inspection": {"thanh tra", "kiểm tra", "kiểm định", "giám định", "kiểm soát"},
	"inspectorate": {"thanh tra"}, "letter": {"công văn", "thư"}, "dispatch": {"công văn", "công điện"}, "telegram": {"công điện"}, "official": {"công văn", "công điện", "công báo", "chính thức"}, "storm": {"bão"}, "typhoon": {"bão"},
	"coalition": {"liên minh"}, "principal": {"hiệu trưởng"}, "children": {"thiếu nhi", "trẻ em", "nhi đồng", "nhi"}, "headmaster": {"hiệu trưởng"}, "rector": {"hiệu trưởng"}, "high": {"thpt", "trung học phổ thông", "cao", "cấp cao", "tối cao"}, "mid": {"trung", "giữa"}, "carbon": {"carbon", "các bon", "cacbon", "các-bon"}, "alliance": {"liên minh"}, "league": {"liên minh", "liên đoàn"}, "pharmacy": {"nhà thuốc", "bán lẻ thuốc", "dược"}, "warehouse": {"kho"}, "treasury": {"kho bạc"},
	"plant": {"nhà máy"}, "factory": {"nhà máy", "xưởng"}, "village": {"làng", "thôn", "bản", "buôn"}, "hamlet": {"thôn", "ấp", "xóm"}, "newspaper": {"báo"}, "festival": {"lễ hội", "liên hoan", "tết trung thu"}, "fund": {"quỹ"}, "forum": {"diễn đàn"}, "award": {"giải"}, "prize": {"giải"}, "appendix": {"phụ lục"}, "ministries": {"bộ"},
}

// titlesOfCourtesy may stand before any name.
var titlesOfCourtesy = tableOf(map[string]bool{"mr": true, "mrs": true, "ms": true, "dr": true, "i": true, "prof": true, "no": true, "nos": true})

// nations gives the Vietnamese names of countries, their people and a few regions.
var nations = map[string][]string{
	"vietnam": {"việt nam", "nước ta", "chúng ta", "cả nước", "vn", "đất nước", "trong nước", "toàn quốc", "34 tỉnh", "63 tỉnh"}, "viet nam": {"việt nam", "nước ta", "cả nước", "vn"},
	"vietnamese": {"việt nam", "việt", "nước ta", "vn", "trong nước"}, "hanoi": {"hà nội", "hn"}, "ho chi minh city": {"hồ chí minh", "tp.hcm", "tp . hcm", "hcm", "tphcm"},
	"hồ chí minh city": {"hồ chí minh", "hcm", "tphcm"}, "china": {"trung quốc"}, "chinese": {"trung quốc", "trung hoa", "hoa"}, "japan": {"nhật bản", "nhật"},
	"japanese": {"nhật bản", "nhật"}, "russia": {"nga", "liên bang nga"}, "russian": {"nga"}, "french": {"pháp"}, "france": {"pháp"}, "american": {"mỹ", "hoa kỳ"},
	"us": {"mỹ", "hoa kỳ"}, "united states": {"mỹ", "hoa kỳ"}, "uk": {"anh"}, "british": {"anh"}, "english": {"anh", "tiếng anh"}, "germany": {"đức"}, "german": {"đức"},
	"south korea": {"hàn quốc"}, "south korean": {"hàn quốc"}, "north korean": {"triều tiên"}, "north korea": {"triều tiên"}, "korea": {"hàn quốc", "triều tiên"}, "korean": {"hàn quốc", "triều tiên"}, "republic of korea": {"hàn quốc"}, "laos": {"lào"}, "lao": {"lào"},
	"cambodia": {"campuchia"}, "cambodian": {"campuchia"}, "thailand": {"thái lan"}, "thai": {"thái lan", "thái"}, "singapore": {"singapore", "xin ga po"}, "india": {"ấn độ"}, "indian": {"ấn độ"},
	"australia": {"australia", "úc"}, "australian": {"australia", "úc"}, "eu": {"eu", "liên minh châu âu"}, "european union": {"eu", "liên minh châu âu"}, "europe": {"châu âu"}, "european": {"châu âu"},
	"asia": {"châu á"}, "asian": {"châu á", "xuyên á"}, "africa": {"châu phi"}, "south africa": {"nam phi"}, "south african": {"nam phi"}, "southeast asia": {"đông nam á"}, "southeast asian": {"đông nam á"}, "middle east": {"trung đông"}, "north america": {"bắc mỹ"}, "latin america": {"mỹ latinh", "mỹ la tinh"}, "un": {"liên hợp quốc", "lhq"}, "united nations": {"liên hợp quốc", "lhq"}, "east sea": {"biển đông"},
	"paracel": {"hoàng sa"}, "spratly": {"trường sa"}, "mekong delta": {"đồng bằng sông cửu long", "đbscl", "miền tây", "tây nam bộ"}, "red river delta": {"đồng bằng sông hồng"}, "central highlands": {"tây nguyên"}, "lunar new year": {"tết"}, "tet": {"tết"}, "gdp": {"gdp", "tổng sản phẩm"},
	"dutch": {"hà lan"}, "swiss": {"thụy sĩ", "thụy sỹ"}, "danish": {"đan mạch"}, "polish": {"ba lan"}, "turkish": {"thổ nhĩ kỳ", "türkiye"}, "spanish": {"tây ban nha"},
	"portuguese": {"bồ đào nha"}, "swedish": {"thụy điển"}, "norwegian": {"na uy"}, "finnish": {"phần lan"}, "italian": {"italia", "ý"}, "greek": {"hy lạp"},
	"irish": {"ireland", "ai len"}, "belgian": {"bỉ"}, "austrian": {"áo"}, "hungarian": {"hungary"}, "czech": {"séc"}, "slovak": {"slovakia"},
	"ukrainian": {"ukraine", "ukraina"}, "belarusian": {"belarus"}, "romanian": {"romania", "rumani"}, "bulgarian": {"bulgaria"}, "israeli": {"israel"}, "iranian": {"iran"},
	"iraqi": {"iraq"}, "saudi": {"ả rập xê út", "ả rập saudi", "saudi arabia"}, "emirati": {"uae"}, "qatari": {"qatar"}, "egyptian": {"ai cập"}, "moroccan": {"maroc", "ma rốc"},
	"algerian": {"algeria"}, "nigerian": {"nigeria"}, "kenyan": {"kenya"}, "angolan": {"angola"}, "kazakh": {"kazakhstan"}, "uzbek": {"uzbekistan"},
	"turkmen": {"turkmenistan"}, "tajik": {"tajikistan"}, "kyrgyz": {"kyrgyzstan"}, "afghan": {"afghanistan"}, "mongolian": {"mông cổ"}, "indonesian": {"indonesia"},
	"malaysian": {"malaysia"}, "philippine": {"philippines", "philippin"}, "filipino": {"philippines", "philippin"}, "burmese": {"myanmar"}, "timorese": {"timor leste", "đông timor"}, "taiwanese": {"đài loan"},
	"pakistani": {"pakistan"}, "bangladeshi": {"bangladesh"}, "canadian": {"canada"}, "mexican": {"mexico"}, "cuban": {"cuba"}, "brazilian": {"brazil", "braxin"},
	"argentine": {"argentina"}, "chilean": {"chile"}, "peruvian": {"peru"}, "venezuelan": {"venezuela"}, "scottish": {"scotland"}, "welsh": {"wales", "xứ wales"},
	"northwest": {"tây bắc"}, "northeast": {"đông bắc"}, "southeast": {"đông nam bộ", "đông nam"}, "southwest": {"tây nam bộ", "tây nam"},
	"northern vietnam": {"bắc bộ", "miền bắc", "phía bắc"}, "southern vietnam": {"nam bộ", "miền nam", "phía nam"}, "central vietnam": {"trung bộ", "miền trung"},
	"north central": {"bắc trung bộ"}, "south central": {"nam trung bộ"}, "look east": {"hướng đông"},
	"america": {"mỹ", "hoa kỳ"}, "britain": {"anh", "vương quốc anh"},
	"ai": {"ai", "trí tuệ nhân tạo"}, "it": {"cntt", "công nghệ thông tin"}, "ict": {"cntt", "công nghệ thông tin"}, "internet": {"internet", "mạng"}, "marxism": {"mác"}, "leninism": {"lênin"},
}

// countryNamed reports whether the text is a nation whose Vietnamese name is cited.
func countryNamed(r *review, text string) bool {
	low := strings.ToLower(text)
	vi, ok := nations[low]
	return ok && r.evidence(vi) || r.besideDash(shortNations[low]) || (low == "vietnam" || low == "vietnamese") && r.ownState()
}

// ownPosts are those that news in Vietnamese gives those of its own State without its name.
var ownPosts = []string{"thủ tướng chính phủ", "tổng bí thư", "chủ tịch nước", "chủ tịch quốc hội"}

// ownState reports whether a cited segment has one of the posts with no country behind it: "Thủ tướng Chính phủ và Thủ tướng Lào đã hội đàm".
func (r *review) ownState() bool {
	return slices.ContainsFunc(r.cited, func(s *source) bool {
		for i := range s.tokens {
			for _, post := range ownPosts {
				if next := i + words(post); s.saysAt(i, post) && !s.placeAt(next) {
					return true
				}
			}
		}
		return false
	})
}

// placeAt reports whether a place of the term base begins at token i.
func (s *source) placeAt(i int) bool {
	return slices.ContainsFunc(s.hits, func(h terms.Hit) bool { return h.First == i && h.Entry.Kind == terms.Place })
}

// shortNations gives the short Vietnamese names that countries have beside others with dashes: "quan hệ Việt - Trung".
var shortNations = map[string]string{
	"vietnam": "Việt", "china": "Trung", "japan": "Nhật", "korea": "Hàn", "us": "Mỹ", "russia": "Nga", "france": "Pháp", "india": "Ấn", "uk": "Anh", "germany": "Đức",
	"thailand": "Thái", "australia": "Úc",
}

// nationWords are the words that the names of nations begin with.
var nationWords = sync.OnceValue(func() *wordTable[bool] {
	out := map[string]bool{}
	for name := range nations {
		first, _, _ := strings.Cut(name, " ")
		out[first] = true
	}
	for name := range shortNations {
		out[name] = true
	}
	return tableOf(out)
})

// besideDash reports whether a cited segment has a name with a dash and another name beside it.
func (r *review) besideDash(name string) bool {
	return name != "" && slices.ContainsFunc(r.cited, func(s *source) bool {
		text := s.segment.Text
		for from := 0; ; {
			k := strings.Index(text[from:], name)
			if k < 0 {
				return false
			}
			before, after := strings.TrimRight(text[:from+k], " "), strings.TrimLeft(text[from+k+len(name):], " ")
			if from += k + len(name); endsInDash(before) || beginsWithDash(after) {
				return true
			}
		}
	})
}

func endsInDash(s string) bool { return strings.HasSuffix(s, "-") || strings.HasSuffix(s, "–") }

// beginsWithDash reports a dash with a name behind it.
func beginsWithDash(s string) bool {
	rest, ok := strings.CutPrefix(s, "-")
	if !ok {
		rest, ok = strings.CutPrefix(s, "–")
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return ok && unicode.IsUpper(first)
}

// names checks the capitalised words that nothing else has accounted for.
func (r *review) names() {
	titleCase := r.index < 0 && r.inTitleCase()
	for i := 0; i < len(r.tokens); {
		end := r.runEnd(i)
		if end == i {
			i++
			continue
		}
		r.run(i, end, titleCase)
		i = end
	}
}

// isName reports whether token i may be part of a name.
func (r *review) isName(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	t := &r.tokens[i]
	return !t.claimed && t.Kind == english.Word && t.Capital && !titlesOfCourtesy.has(t.Low) && !isCalendar(t.Low) && english.Currency(t.Low) == ""
}

// runEnd gives the token after the run of names that begins at token i; a hyphen may join two.
func (r *review) runEnd(i int) int {
	end := i
	for r.isName(end) {
		end++
		if r.isDash(end) && r.tokens[end].Glued && r.isName(end+1) {
			end++
		}
	}
	return end
}

// run checks the names of the tokens from i to before end: known nations and common nouns out, the rest letter for letter.
func (r *review) run(i, end int, titleCase bool) {
	for i < end {
		next := r.nationAt(i, end)
		if next > i {
			i = next
			continue
		}
		if r.ordinary(i, end, titleCase) || r.headAt(i) || r.knownWord(i) || r.fieldAt(i) || r.wordOfName(i) {
			i++
			continue
		}
		stop := i + 1
		for stop < end && r.nationAt(stop, end) == stop && !r.isHead(stop) && !r.knownWord(stop) && !r.fieldAt(stop) && !r.wordOfName(stop) {
			stop++
		}
		r.name(i, stop, titleCase)
		i = stop
	}
}

// nationAt accounts for a nation at token i that the cited segments name and gives the token after it.
func (r *review) nationAt(i, end int) int {
	if !nationWords().has(r.low(i)) {
		return i
	}
	for stop := min(end, i+4); stop > i; stop-- {
		if countryNamed(r, r.phrase(i, stop)) {
			return stop
		}
	}
	return i
}

// ordinary reports whether token i is the common word that begins a sentence.
func (r *review) ordinary(i, end int, titleCase bool) bool {
	t := &r.tokens[i]
	if !t.Opens && !titleCase || marked(t.Text) || mixedCase(t.Text) {
		return false
	}
	if functionWords.has(t.Low) || commonOpeners[t.Low] || t.Opens && oneOf(t.Low, joinedPrefixes) && r.isDash(i+1) && r.tokens[i+1].Glued {
		return true
	}
	if nations[t.Low] != nil || viet.IsSyllable(t.Low) && !titleCase && i+1 < end {
		return false
	}
	return !viet.IsSyllable(t.Low) || titleCase
}

// joinedPrefixes begin a word with a hyphen and look like Vietnamese syllables: "Non-deductible".
var joinedPrefixes = []string{"non", "co", "anti", "bi"}

func marked(s string) bool {
	for _, c := range s {
		if c >= utf8.RuneSelf && unicode.IsLetter(c) {
			return true
		}
	}
	return false
}

// mixedCase reports a capital after the first letter, or digits.
func mixedCase(s string) bool {
	for i, c := range s {
		if i > 0 && (unicode.IsUpper(c) || unicode.IsDigit(c)) {
			return true
		}
	}
	return false
}

// isHead reports whether token i is a capitalised common noun that names are made with.
func (r *review) isHead(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	_, ok := heads[headForm(r.low(i))]
	return ok
}

// describing are heads that English adds to a name for clearness: "Đà Nẵng City".
var describing = map[string]bool{
	"province": true, "city": true, "district": true, "commune": true, "ward": true, "town": true, "river": true, "island": true, "street": true,
	"national": true, "central": true, "day": true, "road": true,
}

// headForm gives the form in which heads has a word.
func headForm(low string) string {
	low = strings.TrimSuffix(low, "'s")
	if _, ok := heads[low]; ok {
		return low
	}
	if stem, ok := strings.CutSuffix(low, "ies"); ok {
		return stem + "y"
	}
	if stem, ok := strings.CutSuffix(low, "men"); ok && heads[stem+"man"] != nil {
		return stem + "man" // "Chairmen"
	}
	return strings.TrimSuffix(low, "s")
}

// headAt reports whether token i is such a noun, and records when the source has nothing that it may stand for.
func (r *review) headAt(i int) bool {
	if !r.isHead(i) {
		return false
	}
	if r.low(i) == "department" && oneOf(r.low(i-1), []string{"us", "american", "states"}) && r.evidence(heads["ministry"]) {
		return true // what others call ministries
	}
	if text := r.tokens[i].Text; !r.evidence(heads[headForm(r.low(i))]) && !r.knownWord(i) && (text != strings.ToUpper(text) || !r.nameSaid(text)) { // "SEA Games" is no sea
		severity := Error
		if describing[headForm(r.low(i))] {
			severity = Warning
		}
		r.fault(CheckTitle, severity, "nothing in %s stands for %q", r.where(), r.tokens[i].Text)
	}
	return true
}

// knownWord reports whether token i is a word of the English of a term that the cited segments have.
func (r *review) knownWord(i int) bool {
	low := r.low(i)
	for _, s := range r.cited {
		for e := range s.entries {
			en := strings.ToLower(e.EN)
			if hasWord(en, low) || hasWord(en, singular(low)) {
				return true
			}
			if r.abbreviates(e, r.tokens[i].Text) || e.Kind == terms.Place && peopleOf(en, low) {
				return true
			}
		}
	}
	return false
}

// peopleOf reports whether the word is the adjective of a country: "Cuban" of "Cuba".
func peopleOf(country, low string) bool {
	country = country[strings.LastIndexByte(country, ' ')+1:] // "New Zealanders"
	n := min(4, len(country)-1)
	if n < 3 || !strings.HasPrefix(low, country[:n]) {
		return false
	}
	for _, end := range [...]string{"n", "ns", "ese", "ish", "i", "er", "ers"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// fieldHeads are the heads of names that name a field: that of a company behind it, that of a school on either side.
var fieldHeads = map[string]bool{"company": true, "corporation": true, "college": true, "university": true, "institute": true, "academy": true, "school": true}

// fieldAt reports whether token i names a field within the name of a company or school, as the cited segments do: "Tân Phước Petroleum Trading Company", "College of
// Engineering and Technology".
func (r *review) fieldAt(i int) bool {
	fields := transfer.CompanyWord(r.tokens[i].Text)
	if len(fields) == 0 || !r.evidence(fields) {
		return false
	}
	first := i
	for first > 0 && (r.tokens[first-1].Capital || oneOf(r.low(first-1), nameJoints)) {
		first--
	}
	for ; first < len(r.tokens) && (r.tokens[first].Capital || first < i && oneOf(r.low(first), nameJoints) || r.low(first) == "and"); first++ {
		if fieldHeads[r.low(first)] && (first > i || !oneOf(r.low(first), []string{"company", "corporation"})) {
			return true
		}
	}
	return false
}

// shortestKin is the least letters that two words have to begin with alike where one is a form of the other: "administration", "administrative".
const shortestKin = 6

// wordOfName reports whether token i is a word within a name of several that the lexicon has for a word with a capital of a cited segment, or for
// one behind it: "College of Engineering and Technology" of "Trường Cao đẳng Kỹ thuật Công nghệ".
func (r *review) wordOfName(i int) bool {
	t := &r.tokens[i]
	if marked(t.Text) || mixedCase(t.Text) || nations[t.Low] != nil || !r.withinName(i) && !r.inQuotes(i) {
		return false
	}
	stem, one, quoted := english.Stem(t.Low), english.Stem(english.Singular(t.Low)), r.inQuotes(i)
	return slices.ContainsFunc(r.cited, func(s *source) bool {
		for n := range s.heard {
			if s.tokens[n].Kind == viet.Word && (s.named(n) || quoted && s.inQuotes(n)) && slices.ContainsFunc(s.heard[n], func(of string) bool { return akin(stem, of) || one == of }) {
				return true
			}
		}
		return false
	})
}

// inQuotes reports whether token i stands in quotation marks.
func (r *review) inQuotes(i int) bool { return withinQuotes(r.text, r.tokens[i].Start) }

// inQuotes reports whether token n of the segment stands in quotation marks.
func (s *source) inQuotes(n int) bool { return withinQuotes(s.segment.Text, s.tokens[n].Start) }

// withinQuotes reports whether a byte of the text stands behind quotation marks that are not closed before it.
func withinQuotes(text string, at int) bool {
	open := strings.LastIndex(text[:at], "“")
	return open >= 0 && open > strings.LastIndex(text[:at], "”") || strings.Count(text[:at], `"`)%2 == 1
}

// akin reports whether two stems are one, or forms of one word: "partnership" and "partner".
func akin(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) >= shortestKin && strings.HasPrefix(b, a) || strings.TrimSuffix(b, "ership") == a
}

// nameWords is how many words without a capital may stand behind one with one in a Vietnamese name: "Phục vụ hành chính công".
const nameWords = 3

// named reports whether the word at token n has a capital or may belong to a name that began shortly before.
func (s *source) named(n int) bool {
	for from := max(0, n-nameWords); n >= from && s.tokens[n].Kind == viet.Word; n-- {
		if s.tokens[n].Capital {
			return true
		}
	}
	return false
}

// withinName reports whether a word with a capital stands beside token i, or behind "of", "and" or "for".
func (r *review) withinName(i int) bool {
	before, behind := i-1, i+1
	for oneOf(r.low(before), nameJoints) {
		before--
	}
	for oneOf(r.low(behind), nameJoints) {
		behind++
	}
	return r.capital(before) && (!r.tokens[before].Opens || r.quoteAt(before-1)) || r.capital(behind)
}

// quoteAt reports whether token i opens a quotation.
func (r *review) quoteAt(i int) bool {
	return i >= 0 && oneOf(r.tokens[i].Text, []string{"\"", "“", "‘"})
}

// nameJoints join the words of an English name.
var nameJoints = []string{"of", "and", "for", "on", "the"}

// capital reports whether token i is a word with a capital.
func (r *review) capital(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Kind == english.Word && r.tokens[i].Capital && !titlesOfCourtesy.has(r.tokens[i].Low)
}

// shortestName is the least letters that a foreign name has of which English makes another word.
const shortestName = 5

// ofName reports whether the word is the adjective of a foreign name that the cited segments have as it is: "Caspian" of "Caspi".
func (r *review) ofName(low string) bool {
	for _, end := range [...]string{"an", "ian", "n", "ese", "i"} {
		name, ok := strings.CutSuffix(low, end)
		if !ok || len(name) < shortestName || viet.IsSyllable(name) {
			continue
		}
		if slices.ContainsFunc(r.cited, func(s *source) bool { return strings.Contains(s.bareWords(), " ^"+name+" ") }) {
			return true
		}
	}
	return false
}

func (r *review) abbreviates(e *terms.Entry, text string) bool {
	return slices.Contains(e.AbbrEN, text)
}

// name checks the name of the tokens from i to before end letter for letter.
func (r *review) name(i, end int, titleCase bool) {
	text := r.phrase(i, end)
	if end-i == 1 && marked(text) && untranslated[viet.Key(text)] {
		r.fault(CheckLanguage, Error, "Vietnamese in the English: %q", text)
		return
	}
	if r.nameSaid(text) || end-i == 1 && (r.acronymSaid(i) || r.ofName(r.low(i))) || r.evidence(poles[strings.ToLower(text)]) || r.pronounFor(text) {
		r.mentions = append(r.mentions, mention{i, end, nil})
		return
	}
	severity := Error
	switch {
	case titleCase && !marked(text) && !mixedCase(text):
		severity = Warning
	case r.unknownTerm(i, end):
		severity = Warning
	case end-i == 1 && r.tokens[i].Opens && !marked(text) && !mixedCase(text) && nations[r.low(i)] == nil:
		severity = Warning
	}
	r.fault(CheckName, severity, "the name %q is not in %s", text, r.where())
}

// untranslated are Vietnamese words with a capital that are no name alone.
var untranslated = map[string]bool{
	"điều": true, "khoản": true, "điểm": true, "bộ": true, "sở": true, "cục": true, "vụ": true, "luật": true, "nghị": true, "quyết": true, "tỉnh": true,
	"huyện": true, "xã": true, "phường": true, "đảng": true, "ủy": true, "hội": true, "đề": true, "án": true, "trưởng": true, "phó": true, "số": true,
	"các": true, "việc": true, "về": true, "nước": true, "chương": true, "mục": true, "phần": true, "ông": true, "bà": true, "tổ": true, "đội": true, "cổng": true,
}

// nameSaid reports whether a cited segment has the name: with its diacritics when the English has any, else without.
func (r *review) nameSaid(text string) bool {
	want := casedWords(text)
	for _, s := range r.cited {
		if strings.Contains(s.casedWords(), want) {
			return true
		}
	}
	if marked(text) {
		return false
	}
	want = bareCased(want)
	for _, s := range r.cited {
		if strings.Contains(s.bareWords(), want) {
			return true
		}
	}
	return false
}

// acronymSaid reports whether the acronym at token i stands in the source as it is or shortens a term that is cited.
func (r *review) acronymSaid(i int) bool {
	text := r.tokens[i].Text
	for _, s := range r.cited {
		if hasWord(s.segment.Text, text) || hasWord(s.segment.Text, strings.TrimSuffix(text, "s")) {
			return true
		}
	}
	if r.base == nil {
		return false
	}
	return slices.ContainsFunc(r.base.ByEN(text), r.cites)
}

// unknownTerm reports whether the words belong to a name whose head is a common noun that the source has outside all
// known terms: an official name that the term base lacks.
func (r *review) unknownTerm(i, end int) bool {
	first, last := i, end
	for first > 0 && i-first < 6 && (r.isHead(first-1) || r.tokens[first-1].Capital || functionWords.has(r.low(first-1))) {
		first--
	}
	for last < len(r.tokens) && last-end < 4 && (r.tokens[last].Capital || functionWords.has(r.low(last))) {
		last++
	}
	if marked(r.phrase(i, end)) {
		return false
	}
	for k := first; k < last; k++ {
		if !r.isHead(k) || !r.tokens[k].Capital {
			continue
		}
		for _, s := range r.cited {
			if s.free(heads[headForm(r.low(k))]) {
				return true
			}
		}
	}
	return false
}

// inTitleCase reports whether most words of the headline have capitals.
func (r *review) inTitleCase() bool {
	capitals, all := 0, 0
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind == english.Word && len(t.Text) > 3 && !functionWords.has(t.Low) {
			all++
			if t.Capital {
				capitals++
			}
		}
	}
	return all >= 4 && capitals*10 >= all*8
}

// commonOpeners are words that begin an English sentence and look like Vietnamese syllables.
var commonOpeners = map[string]bool{
	"the": true, "on": true, "in": true, "to": true, "an": true, "than": true, "can": true, "do": true, "he": true, "me": true, "no": true, "so": true,
	"she": true, "it": true, "this": true, "they": true, "that": true, "hang": true, "ban": true, "bang": true, "long": true, "thus": true, "then": true, "hot": true, "more": true,
	"top": true, "not": true, "lot": true, "men": true, "ten": true, "due": true, "set": true, "bus": true, "cat": true, "both": true, "dam": true, "oil": true, "rice": true, "tra": true, "most": true, "mo": true,
	"bi": true, "may": true, "cut": true, "sang": true, "song": true, "gas": true, "tin": true, "tax": true, "sea": true, "ham": true, "con": true, "pho": true, "some": true, "com": true, "lao": true, "hop": true, "ca": true,
	"thy": true, "i": true, "we": true, "you": true, "other": true, "many": true, "all": true, "at": true, "as": true, "by": true, "for": true, "from": true, "land": true, "gia": true, "nhan": true, "bat": true,
}
