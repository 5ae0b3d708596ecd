package transfer

import (
	"cmp"
	"strings"

	"songngu/internal/viet"
)

var namedPlaces = map[string]string{
	"tỉnh": "Province", "huyện": "District", "quận": "District", "xã": "Commune", "phường": "Ward", "thị xã": "Town", "thị trấn": "Township", "ấp": "Hamlet",
	"thôn": "Village", "bản": "Village", "buôn": "Village", "làng": "Village",
	"đặc khu": "Special Zone", "châu": "", "đường": "Street", "phố": "Street", "tuyến đường": "Street", "đoạn đường": "Street", "đại lộ": "Boulevard",
	"cầu": "Bridge", "sân bay": "Airport", "cảng": "Port", "cảng biển": "Port", "hầm": "Tunnel", "ga": "Station", "nhà ga": "Station", "sông": "River",
	"đảo": "Island", "quần đảo": "Archipelago", "đèo": "Pass", "chợ": "Market", "núi": "Mountain", "hồ": "Lake", "vịnh": "Bay", "bệnh viện": "Hospital", "bệnh viện trung ương": "Central Hospital",
	"đại học": "University", "trường đại học": "University", "học viện": "Academy", "khu công nghiệp": "Industrial Park", "khu kinh tế": "Economic Zone",
	"khu đô thị": "Urban Area", "vườn quốc gia": "National Park", "nhà hát": "Theatre", "sân vận động": "Stadium", "bảo tàng": "Museum",
	"nút giao": "Interchange", "tập đoàn": "Group", "cảng hàng không": "Airport", "cảng hàng không quốc tế": "International Airport", "nhà máy": "Factory",
	"trường trung học phổ thông": "High School", "trường thpt": "High School", "trường tiểu học": "Primary School", "trường trung học cơ sở": "Lower Secondary School",
	"trường thcs": "Lower Secondary School", "trường mầm non": "Preschool", "trường mẫu giáo": "Kindergarten", "trường cao đẳng": "College", "trường cao đẳng nghề": "Vocational College",
	"trường chuyên": "Specialised School", "trường thpt chuyên": "Specialised High School", "trường trung cấp": "Intermediate School", "bệnh viện đa khoa": "General Hospital",
	"chùa": "Pagoda", "đền": "Temple", "kênh": "Canal", "cửa khẩu": "Border Gate", "cửa khẩu quốc tế": "International Border Gate", "xa lộ": "Highway",
	"tổng công ty": "Corporation", "giàn khoan": "Rig", "khu công nghệ cao": "Hi-Tech Park", "công viên": "Park", "quảng trường": "Square",
	"nhà máy thủy điện": "Hydropower Plant", "nhà máy nhiệt điện": "Thermal Power Plant", "bãi biển": "Beach", "đập": "Dam", "hồ chứa": "Reservoir",
}

// nounName joins a noun and a name: "tỉnh Ninh Thuận", "ứng dụng VNeID", "lãnh đạo Bộ Công an".
func (w *writer) nounName(nd *node) nominal {
	nd = ofInstitute(nd)
	n := w.nominal(nd.l)
	name := w.np(nd.r, rolePrep)
	if plate := nd.l.r; nd.l.rule == ruleCompound && plate.rule == ruleLeaf && (plate.lex.viOf() == "biển số" || plate.lex.viOf() == "biển kiểm soát") {
		vehicle := w.nominal(nd.l.l)
		vehicle.post = append(vehicle.post, "with number plate "+name)
		vehicle.class, vehicle.flags = named, flagThe|flagPost
		return vehicle
	}
	if name == "the State" && len(n.post) == 0 && !strings.Contains(n.head, " of ") {
		n.pre = append([]string{"State"}, n.pre...) // "bộ máy hành chính nhà nước"
		return n
	}
	if nth, tenure := strings.CutSuffix(strings.TrimPrefix(name, "the "), " tenure"); tenure && n.head == "National Assembly deputy" && nd.l.rule == ruleLeaf {
		n.head, n.post, n.lex = "deputy", append(n.post, "of the "+nth+" National Assembly"), &lex{en: "deputy"} // "đại biểu Quốc hội khóa XIV"
		return n
	}
	if nd.l.rule == ruleLeaf {
		if one, ok := w.calledBy(nd, n, name); ok {
			return one
		}
	}
	name, area := numberedArea(name)
	abroad := nd.r.rule == ruleLeaf && nd.r.lex.has("adj") && name != "Vietnam" // "Bộ Hạ tầng Hà Lan": the Dutch ministry
	if (nd.r.class == place || nd.r.class == named) && !w.counting && (nd.r.rule == ruleLeaf || area) && name != viet.Lower(name) && (!abroad || capitalise(n.head) != n.head) {
		if local, ok := n.of(name); ok {
			return local
		}
	}
	if number, of := strings.CutPrefix(n.head, "number of "); of && len(n.pre)+len(n.post) == 0 && nd.r.rule == ruleLeaf && nd.r.class != place && nd.r.class != org {
		n.head = "number of " + strings.TrimPrefix(name, "the ") + " " + number // "số ca mắc COVID-19"
		n.flags |= flagThe
		return n
	}
	if n.head == "number" && len(n.pre) == 0 && len(n.post) == 1 && nd.r.rule == ruleLeaf && nd.r.class != place && nd.r.class != org {
		if things, of := strings.CutPrefix(n.post[0], "of "); of {
			n.post = []string{"of " + strings.TrimPrefix(name, "the ") + " " + things} // "số thuê bao 5G"
			return n
		}
	}
	return w.withName(nd, n, name)
}

// regionsOf are the adjectives of the parts of the country in the names of bodies.
var regionsOf = map[string]string{"South": "Southern", "North": "Northern", "central region": "Central", "Central Highlands": "Central Highlands"}

// numberedArea gives the English of a district or ward that has a number for a name, "Quận 1", and reports whether a name is one.
func numberedArea(name string) (string, bool) {
	kind, number, two := strings.Cut(name, " ")
	if !two || len(number) > 2 || number[0] < '1' || number[0] > '9' {
		return name, false
	}
	switch kind {
	case "Quận", "District":
		return "District " + number, true
	case "Phường", "Ward":
		return "Ward " + number, true
	}
	return name, false
}

// calledBy writes a word with its name where the word decides how: "phía nam Hà Nội", "bão Yagi", "ông Nam", "tỉnh Ninh Thuận".
func (w *writer) calledBy(nd *node, n nominal, name string) (nominal, bool) {
	if sideOf(nd.l, nd.r) {
		n.post = append(n.post, "of "+name) // "phía nam Hà Nội"
		return n, true
	}
	if nd.l.lex.viOf() == "phía" && !nd.r.lex.has("adj") {
		return nominal{head: name, class: org, flags: flagProper, lex: &lex{}}, true // "phía Bộ Tài chính", "phía EVN"
	}
	if bill, ok := strings.CutPrefix(name, "the "); ok && nd.l.lex.in(drafts) && nd.r.class == doc {
		return nominal{head: "draft " + bill, class: doc, flags: flagThe, lex: &lex{}}, true
	}
	if nd.l.lex.viOf() == "lực lượng" && nd.r.rule == ruleLeaf && nd.r.class == org && strings.Contains(viet.Lower(name), "force") {
		return nominal{head: name, class: org, flags: flagProper, lex: &lex{}}, true // "lực lượng Bộ đội Biên phòng"
	}
	if (nd.l.lex.viOf() == "bão" || nd.l.lex.viOf() == "cơn bão") && nd.r.rule == ruleLeaf && nd.r.class == named {
		return nominal{head: "Storm " + name, class: event, flags: flagProper, lex: nd.l.lex}, true
	}
	if nd.l.lex.viOf() == "gia đình" && (nd.r.class == named || nd.r.class == person) {
		return nominal{head: name + "'s family", class: person, flags: flagProper}, true
	}
	if country := nd.r; (nd.l.lex.in(honorifics) || nd.l.lex.in(onTrial)) && country.rule == ruleLeaf && country.class == place && country.lex.has("adj") && !strings.Contains(country.lex.viOf(), " ") {
		name := capitalise(country.lex.viOf())
		if nd.l.lex.in(onTrial) {
			name = nd.l.lex.en + " " + name // "bị cáo Nga"
		}
		return nominal{head: name, class: person, flags: flagProper}, true // "bà Đức", "ông Nga"
	}
	if nd.l.lex.viOf() == "vợ chồng" && (nd.r.class == named || nd.r.class == person) && nd.r.rule == ruleLeaf {
		return nominal{head: name + " and spouse", class: person, flags: flagProper, lex: &lex{feats: features{{name: "plonly"}}}}, true // "vợ chồng Nam"
	}
	if nd.l.lex.in(honorifics) && (nd.r.class == named || nd.r.class == person || w.whole && nd.r.rule == ruleLeaf) {
		if mr := callings[nd.l.lex.viOf()]; w.whole && mr != "" {
			name = mr + " " + name
		}
		return nominal{head: name, class: person, flags: flagProper}, true
	}
	if road, numbered := numberedForms[nd.l.lex.viOf()]; numbered && nd.l.class == place && len(name) < 6 && name[0] >= '0' && name[0] <= '9' {
		return nominal{head: road + " " + name, class: place, flags: flagProper}, true // "quốc lộ 1A"
	}
	if nd.l.lex.viOf() == "vùng" && nd.r.rule == ruleLeaf && strings.HasPrefix(name, "the ") {
		return nominal{head: name, class: place, flags: flagProper}, true // "vùng Tây Nguyên"
	}
	if nd.l.lex.viOf() == "khu vực" && nd.r.rule == ruleLeaf {
		return nominal{head: "the " + strings.TrimPrefix(name, "the ") + " region", class: place, flags: flagProper}, true
	}
	if nd.l.lex != nil && strings.EqualFold(nd.l.lex.vi, "đoạn đường") && (nd.r.class == place || nd.r.class == named || nd.r.class == person) {
		street := " Street"
		if nd.r.rule == ruleNPList {
			street = " Streets"
		}
		return nominal{head: "section", post: []string{"of " + name + street}, class: place, lex: nd.l.lex, flags: flagPost | flagAny}, true
	}
	if nd.l.lex != nil && !w.counting && (nd.r.class == place || nd.r.class == named || nd.r.class == person && nd.r.rule == ruleLeaf && (nd.l.lex.in(roads) || strings.HasPrefix(viet.Lower(nd.l.lex.vi), "trường "))) {
		if en, ok := namedPlaces[viet.Lower(nd.l.lex.vi)]; ok {
			return nominal{head: strings.TrimSpace(name + " " + en), class: place, flags: flagProper}, true
		}
		if nd.l.lex.vi == "thủ đô" && nd.r.rule == ruleLeaf && nd.r.lex.has("adj") {
			return nominal{head: nd.l.lex.en, post: []string{"of " + name}, class: place, flags: flagThe | flagPost, lex: nd.l.lex}, true // "thủ đô Israel"
		}
		if nd.l.lex.in(calledByNameAlone) {
			return nominal{head: name, class: place, flags: flagProper}, true
		}
	}
	return nominal{}, false
}

// withName puts a name before a noun, or behind it.
func (w *writer) withName(nd *node, n nominal, name string) nominal {
	switch {
	case nd.r.class == person && nd.l.rule != ruleLeaf && (leftmost(nd.l).lex.viOf() == "trợ lý" || leftmost(nd.l).lex.viOf() == "thư ký"):
		w.unsure++ // "Trợ lý Thủ tướng A": A, or A's assistant
	case nd.r.class == person && nd.l.rule == ruleLeaf && nd.l.lex.in(kin) && nd.r.rule == ruleLeaf && !w.counting:
		return nominal{pre: []string{name + "'s"}, head: n.head, class: person, flags: flagProper | flagOwned, lex: &lex{vi: nd.l.lex.viOf(), en: n.head, feats: features{{name: "the"}}}} // "con trai ông Nam"
	case nd.r.class == person && nd.r.rule == ruleLeaf && n.class == person && n.lex.has("title") && len(n.pre) == 0 && len(n.post) == 1 && strings.HasPrefix(n.post[0], "of the ") && !w.counting:
		return nominal{head: name + ", " + n.text(false) + ",", class: person, flags: flagProper} // "Giám đốc Sở Thông tin và Truyền thông Trần Văn Nam"
	case nd.r.class == named && nd.r.rule == ruleLeaf && n.class == person && n.lex.has("title") && len(n.post) > 0 && !w.counting:
		return nominal{head: name + ", " + n.text(false) + ",", class: person, flags: flagProper} // "Giám đốc ADB tại Việt Nam John Smith"
	case nd.l.lex.viOf() == "bị can" && nd.r.rule == ruleLeaf && (nd.r.class == person || nd.r.class == named):
		return nominal{head: "accused " + name, class: person, flags: flagMass | flagProper} // "các bị can Trần Văn Nam và …": no plural
	case (nd.r.class == person || nd.r.class == named && (n.lex.has("title") || calledByName.has(viet.Lower(n.lex.viOf())) || nd.l.lex.in(onTrial))) && n.class == person && len(n.post) == 0:
		if n.lex.has("title") || nd.r.class == named && nd.l.lex.in(onTrial) {
			return nominal{head: strings.Join(append(append(n.pre, n.head), name), " "), class: person, flags: flagProper}
		}
		if nd.r.rule == ruleLeaf && !w.counting {
			return nominal{head: strings.Join(append(append(n.pre, n.head), name), " "), class: person, flags: flagProper} // "bị cáo Trần Văn Nam"
		}
		n.post = append(n.post, name)
		n.flags |= flagThe
	case nd.r.class == person && n.lex.has("whom"):
		n.post = append(n.post, n.lex.get("whom")+" "+name) // "cuộc gặp Thủ tướng Lào"
		n.flags |= flagThe
	case nd.r.class == place && n.lex.has("place"):
		n.post = append(n.post, n.lex.get("place")+" "+name) // "chuyến thăm Trung Quốc"
	case nd.r.rule == ruleLeaf && nd.r.lex.has("adj") && (n.class == abst || n.class == money) && n.flags&flagThe == 0 && !w.counting && n.lex.viOf() != "phía":
		n.pre = append([]string{name + "'s"}, n.pre...) // "kinh tế Việt Nam" is "Vietnam's economy"
		n.flags |= flagOwned
	case nd.r.rule == ruleLeaf && nd.r.lex.has("adj") && n.lex.viOf() == "phía" && nd.l.rule == ruleLeaf:
		return nominal{pre: []string{nd.r.lex.get("adj")}, head: "side", class: org, lex: &lex{vi: "phía", en: "side", feats: features{{name: "the"}}}}
	case nd.r.rule == ruleLeaf && nd.r.lex.has("adj"):
		n.from(nd.r.lex.get("adj"))
	case nd.r.class == place && n.lex.has("title"):
		n.post = append(n.post, "of "+name)
	case nd.r.class == place && nd.l.class == place && name[len(name)-1] >= '0' && name[len(name)-1] <= '9':
		n.pre = append([]string{name}, n.pre...) // "nhà máy nhiệt điện Thái Bình 2"
		n.flags |= flagThe
	case nd.r.class == place && name[0] >= '0' && name[0] <= '9':
		n.post = append(n.post, "at "+name) // "khu đất số 15 Lê Lợi"
	case nd.r.class == place:
		n.post = append(n.post, cmp.Or(n.lex.get("in"), "in")+" "+name) // "đại biểu Hà Nội" (feature in=from)
	case strings.HasPrefix(name, "the ") || nd.r.class == org || nd.r.class == person || nd.r.class == doc || nd.r.flags&flagPost != 0 || n.lex.viOf() == "trụ sở":
		p := "of "
		if nd.r.class == doc && n.lex.get("of") == "to" {
			p = "to " // amendments to a law
		}
		n.post = append(n.post, p+name)
		n.flags |= flagThe
	default:
		n.pre = append([]string{name}, n.pre...)
		if !n.lex.has("bulk") {
			n.flags |= flagThe // but "công nghệ 5G"
		}
	}
	return n
}

// from puts the nation before a noun: "the former Japanese Prime Minister".
func (n *nominal) from(nation string) {
	if since, post, two := strings.Cut(n.head, " "); two && n.class == person && (since == "new" || since == "former") {
		n.head = post
		n.pre = append([]string{since, nation}, n.pre...)
		return
	}
	n.pre = append([]string{nation}, n.pre...)
}

// of names the place of a body, or of a post in one, that each place has: "UBND tỉnh Quảng Ninh" is "the Quảng Ninh provincial People's
// Committee", its chairman "Chairman of the Quảng Ninh provincial People's Committee".
func (n *nominal) of(place string) (nominal, bool) {
	if side, the := strings.CutPrefix(place, "the "); the && regionsOf[side] != "" && (strings.HasPrefix(n.lex.viOf(), "viện") || strings.HasPrefix(n.lex.viOf(), "trung tâm")) {
		place = regionsOf[side] // "Viện Khoa học miền Nam"
	}
	text := strings.NewReplacer("people's court", "People's Court", "people's procuracy", "People's Procuracy", "district-level ", "district ", "commune-level ", "commune ", "provincial-level ", "provincial ", "the urban district ", "the ").Replace(n.text(false))
	if n.class == person && n.lex.has("title") {
		post, body, ok := strings.Cut(text, " of the ")
		return nominal{head: post + " of the " + place + " " + body, lex: n.lex, class: person}, ok && !strings.Contains(body, " of the ")
	}
	first, _, _ := strings.Cut(viet.Lower(n.lex.viOf()), " ")
	if n.class != org || !localBodies.has(first) || strings.Contains(text, " in ") {
		return nominal{}, false
	}
	for _, tier := range []string{" of the provincial ", " of the municipal "} {
		if post, body, ok := strings.Cut(text, tier); ok {
			return nominal{head: post + " of the " + place + strings.TrimPrefix(tier, " of the") + body, lex: &lex{}, class: org, flags: flagThe}, true // "Ban Thường vụ Tỉnh ủy An Giang"
		}
	}
	return nominal{head: place + " " + text, lex: &lex{}, class: org, flags: flagThe}, true
}
