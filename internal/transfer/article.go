package transfer

import (
	"slices"
	"strings"

	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// definite are the sorts of noun that Vietnamese writes with a capital when it means a certain one: "Bộ", "Nghị định".
var definite = map[class]bool{org: true, doc: true, event: true, place: true, system: true}

// article chooses article and number of a noun that Vietnamese leaves bare. What is counted only where a word says so ("bulk") is not
// several by itself: "công nghệ" is technology, "các công nghệ" are technologies.
func (w *writer) article(n *nominal, r role) string {
	n.settle()
	if force, ok := wished(n); ok {
		return force
	}
	post := n.lex.has("title") && !professions.has(viet.Lower(n.lex.viOf()))
	switch {
	case w.narrative && r == roleSubject && (w.speaksForBody(n) || w.saying && oneDeputy(n)):
		return indefinite(n.text(false))
	case n.flags&flagOwned != 0:
		return n.text((n.class == person || n.class == thing || n.lex.has("many")) && !n.lex.has("the"))
	case n.flags&flagProper != 0:
		return n.text(false)
	case n.flags&flagAny != 0 && r == roleSubject && ((n.class == place || n.class == thing) && thresholded(n) || boundBehind(n)) && !n.mass():
		return n.text(true) // "nhà chung cư từ 7 tầng trở lên"
	case n.flags&flagAny != 0 && !n.mass() && !n.plonly() && n.class != person && n.class != org:
		if r == roleSubject && !thresholded(n) {
			return "the " + n.text(false)
		}
		return indefinite(n.text(false))
	case n.flags&flagNominal != 0:
		return n.text(false)
	case w.narrative && ledBy(n) && !n.plonly():
		for i, p := range n.post {
			n.post[i] = strings.TrimPrefix(p, "that is ")
		}
		return indefinite(n.text(false))
	case post && r == roleComplement && !superlatively(n):
		return n.text(false)
	case (n.lex.has("many") || n.class == abst && (strings.HasPrefix(n.lex.viOf(), "dịch vụ ") || strings.HasPrefix(n.lex.viOf(), "thủ tục "))) && r != roleComplement && !n.mass() && n.head == n.lex.en && !superlatively(n):
		if n.flags&flagThe != 0 {
			return "the " + n.text(true) // "biện pháp khắc phục hậu quả của Luật": a law has several
		}
		return n.text(true)
	case n.flags&flagThe != 0 && n.class == doc && n.lex.viOf() == "quy định" && n.head == n.lex.en && len(n.post) > 0 && strings.HasPrefix(n.post[0], "of "):
		if enactment.MatchString(n.post[0]) {
			n.head, n.lex = "provisions", severalOf
			return "the " + n.text(false)
		}
		return "the " + n.text(true)
	case r == roleComplement && (n.flags&flagThe != 0 || len(n.post) > 0 && strings.HasPrefix(n.post[0], "of ")) && n.class == abst && !n.mass() && !n.plonly() && weighty(n) && !superlatively(n):
		return indefinite(n.text(false)) // "là động lực quan trọng của tăng trưởng": one of several
	case superlatively(n) && !n.mass() && !n.plonly() && n.flags&flagAny == 0:
		return "the " + n.text(w.many && r == roleComplement || r == roleObject && n.lex.in(demands))
	case n.flags&flagThe != 0 && n.class == person && r == roleComplement && n.lex.viOf() == "thành viên" && !w.many && !superlatively(n) && !strings.ContainsAny(n.text(false)[:1], "123456789"):
		return indefinite(n.text(false)) // "Việt Nam là thành viên của 17 hiệp định"
	case n.class == person && r == roleComplement && n.lex.in(kin) && len(n.post) > 0 && !w.many:
		return "the " + n.text(false) // "là vợ của ông Nam"
	case n.flags&flagThe != 0 && n.class == person && !n.mass() && !post && (r != roleComplement || w.many || n.plonly()):
		return n.text(true)
	case severalTiers(n) || !n.mass() && !n.plonly() && n.class == org && slices.Contains(n.post, "at all levels"):
		return n.text(true)
	case n.mass() && r == roleObject && len(n.post) > 0 && strings.HasPrefix(n.post[0], "to ") && n.lex.viOf() == "thẩm quyền":
		return "the " + n.text(false)
	case n.class == doc && w.signing && r == roleObject && agreed(n) && n.flags&flagThe == 0 && !n.mass() && !n.plonly():
		return indefinite(n.text(false)) // "ký Hiệp định tránh đánh thuế hai lần"
	case n.class == doc && w.signing && r == roleObject && len(n.post) > 0 && signed(n) && !n.mass() && !n.plonly():
		return indefinite(n.text(false)) // "ký công điện yêu cầu các tỉnh ứng phó"
	case n.class == doc && w.fresh && r == roleObject && n.flags&flagThe == 0 && len(n.post) > 0 && enacting(n) && !n.mass() && !n.plonly():
		return indefinite(n.text(false)) // "ban hành Nghị định sửa đổi …": it was not there before
	case n.flags&flagThe != 0 && r == roleObject && w.news() && meetsOn(n):
		return indefinite(n.text(false)) // "chủ trì Hội nghị Thường trực Chính phủ về chuyển đổi số"
	case n.flags&flagThe != 0 && r == rolePrep && n.lex.viOf() == "trách nhiệm" && n.head == n.lex.en && len(n.pre) == 0 && len(n.post) == 1 && severalOwners(n.post[0]):
		return "the " + n.text(true) // "quy định về trách nhiệm của doanh nghiệp"
	case n.flags&flagCapital != 0 && definite[n.class] && !n.mass() && !n.plonly() && r != roleComplement:
		return "the " + n.text(false)
	case len(n.post) > 0 && strings.HasPrefix(n.post[0], "on ") && strings.HasPrefix(viet.Lower(n.lex.viOf()), "cơ sở dữ liệu quốc gia"):
		return "the " + n.text(false) // there is one on each matter
	case n.class == abst && r == roleSubject && !n.mass() && !n.plonly(), n.class == org && n.lex.has("one") && len(n.post) > 0 && strings.HasPrefix(n.post[0], "of the "):
		return "the " + n.text(false)
	case n.class == abst && len(n.post) > 0 && strings.HasPrefix(n.post[0], "of ") && !n.mass() && !n.plonly():
		return "the " + n.text(false)
	case n.flags&flagThe != 0 && n.class == thing && n.lex.viOf() == "báo cáo" && n.head == n.lex.en:
		return "the " + n.text(true) // "báo cáo của các bệnh viện"
	case n.lex.viOf() == "danh mục" && r == roleObject && w.fresh && w.own == "their own" && n.flags&flagThe == 0 && n.head == n.lex.en:
		return n.text(true) // "các bộ ban hành danh mục": each its own
	case n.relational() && !n.mass() && len(n.post) > 0 && strings.HasPrefix(n.post[0], "of "):
		return "the " + n.text(false)
	case n.flags&flagThe != 0 && n.class == thing && !n.mass() && !n.plonly() && !n.lex.has("rel") && !n.lex.has("the") && r != roleComplement:
		return "the " + n.text(true) // "tài sản của doanh nghiệp"
	case strings.HasPrefix(n.lex.viOf(), "trung tâm") && n.flags&flagCapital == 0 && r == roleComplement && !n.lex.has("the") && !superlatively(n):
		return indefinite(n.text(false)) // one of the centres of a region
	case r == roleObject && w.fresh && (w.own != "their own" || n.lex.has("the")) && n.flags&flagThe == 0 && !n.mass() && !n.plonly() && venture(n):
		return indefinite(n.text(false))
	case n.flags&flagThe != 0 || n.lex.has("the"), n.class == money && !n.mass() && !n.plonly() && len(n.post) == 1 && strings.HasPrefix(n.post[0], "in Region "):
		return "the " + n.text(false)
	case n.mass() && n.class == act && strings.Contains(n.head, ", ") && strings.Contains(n.head, " of ") && n.flags&flagAny == 0 && r != roleComplement:
		return "the " + n.text(false) // "bảo vệ, chăm sóc và nâng cao sức khỏe nhân dân"
	case n.mass():
		if len(n.post) > 0 && strings.HasPrefix(n.post[0], "of ") && n.flags&flagAny == 0 || r != roleComplement && ownedByName(n) {
			return "the " + n.text(false)
		}
		return gerundOf(n.text(false), r)
	case n.plonly() && w.known && r == roleObject && n.class == event && len(n.pre)+len(n.post) == 0 && n.lex.in(sittings):
		return "the " + n.text(false) // "kết thúc hội đàm"
	case n.plonly() && w.narrative && r == rolePrep && n.class == event && len(n.pre)+len(n.post) == 0 && n.lex.in(sittings):
		return "the " + n.text(false) // "Tại hội đàm": those of which the news tells
	case n.plonly():
		return n.text(false)
	case post:
		return "the " + n.text(false)
	}
	if w.news() && w.ofTheNews(n, r) {
		return "the " + n.text(false)
	}
	if text, ok := w.atHandInNews(n, r); ok {
		return text
	}
	return w.bare(n, r)
}

// atHandInNews writes bare nouns of which news tells of one where rules speak of a sort, a special investigation or a price table, what is new
// with the rules it goes on about, and a delegation that it presents with who leads it.
func (w *writer) atHandInNews(n *nominal, r role) (string, bool) {
	vi := viet.Lower(n.lex.viOf())
	switch {
	case !w.news() || n.flags&(flagThe|flagOwned|flagProper|flagAny) != 0 || n.lex.has("the") || n.mass() || n.plonly() || r == roleComplement:
		return "", false
	case vi == "quy định mới" && r != roleObject, vi == "lực lượng" && r == roleSubject && len(n.pre)+len(n.post) == 0:
		return "the " + n.text(true), true
	case n.lex.in(oneInNews) && len(n.post) == 0 && r == roleObject && w.fresh:
		return indefinite(n.text(false)), true
	case n.lex.in(oneInNews) && len(n.post) == 0:
		return "the " + n.text(false), true
	}
	return "", false
}

// ledBy reports a delegation that is told with who leads it, which is how news presents it.
func ledBy(n *nominal) bool {
	return n.class == org && strings.HasPrefix(viet.Lower(n.lex.viOf()), "đoàn ") && !superlatively(n) && slices.ContainsFunc(n.post, func(p string) bool {
		return strings.HasPrefix(p, "led by ") || strings.HasPrefix(p, "headed by ") || strings.HasPrefix(p, "that is led by ") || strings.HasPrefix(p, "that was led by ")
	})
}

// ownedMass are the nouns that English does not count and that are those of what stands behind them: "the quality of life".
var ownedMass = map[string]bool{"quality": true, "income": true, "spending": true, "effectiveness": true, "efficiency": true, "productivity": true, "growth": true, "health": true}

// ownedByName reports a word whose English tells whose such a thing is: "chất lượng nguồn nhân lực".
func ownedByName(n *nominal) bool {
	what, _, of := strings.Cut(n.head, " of ")
	return of && len(n.pre)+len(n.post) == 0 && ownedMass[what[strings.LastIndexByte(what, ' ')+1:]]
}

// speaksUp reports a predicate by which one says or asks for something, where many discuss it.
func speaksUp(vp *node) bool {
	return headClass(vp) == "order" || voices[headClass(vp)] && headLex(vp).takes(frameThat)
}

// oneDeputy reports a bare "đại biểu" who speaks: the news goes on about one whom it named.
func oneDeputy(n *nominal) bool {
	vi := viet.Lower(n.lex.viOf())
	return len(n.pre) == 0 && (vi == "đại biểu" && len(n.post) == 0 || vi == "đại biểu quốc hội")
}

// speaksForBody reports who speaks for one named body, "đại diện Bộ Y tế cho biết": one person does.
func (w *writer) speaksForBody(n *nominal) bool {
	if vi := n.lex.viOf(); vi != "đại diện" && (vi != "lãnh đạo" || !w.saying) || len(n.pre) > 0 || len(n.post) == 0 {
		return false
	}
	body, ok := strings.CutPrefix(n.post[0], "of ")
	body = strings.TrimPrefix(body, "the ")
	return ok && strings.Contains(body, " ") && body[0] >= 'A' && body[0] <= 'Z' && !strings.Contains(body, " and the ")
}

// settle gives a noun what its article is chosen by, and a meeting of the Central Committee its name.
func (n *nominal) settle() {
	n.asProvisions()
	if n.lex.has("bulk") && n.head == n.lex.en {
		n.flags |= flagMass
	}
	if strings.HasSuffix(n.head, "turnover") && n.class == abst {
		n.flags |= flagMass // "kim ngạch xuất khẩu"
	}
	if len(n.pre) > 0 && n.pre[0] == "capital's" {
		n.pre = append([]string{"the"}, n.pre...) // "hệ thống đường sắt thủ đô": the capital's railway system
		n.flags |= flagOwned
	}
	if n.head == "conference" && n.flags&flagThe != 0 && slices.ContainsFunc(n.post, func(p string) bool {
		return strings.HasPrefix(p, "of the ") && strings.HasSuffix(p, "Party Central Committee")
	}) {
		n.head = "plenum"
	}
}

// asProvisions calls regulations that stand in a paper its provisions: "các quy định tại Nghị định này".
func (n *nominal) asProvisions() {
	if len(n.post) == 0 || n.lex.viOf() != "quy định" || n.head != "regulation" {
		return
	}
	if paper, in := strings.CutPrefix(n.post[0], "in "); in && enactment.MatchString("of "+strings.Replace(paper, "the ", "this ", 1)) {
		n.head, n.lex = "provisions", severalOf
	}
}

// ofTheNews reports a bare noun that means the one of which the news tells.
func (w *writer) ofTheNews(n *nominal, r role) bool {
	if (r == roleSubject || r == rolePrep || n.lex.viOf() == "bộ") && len(n.pre) == 0 && len(n.post) == 0 && n.lex.in(known) {
		return true
	}
	if (r == roleSubject || r == rolePrep) && n.class == org && len(n.pre) == 1 && len(n.post) == 0 && tiered[n.pre[0]] {
		return true
	}
	if r != roleComplement && n.class == org && len(n.pre) == 1 && tiered[n.pre[0]] && capitalise(n.head) == n.head && !n.mass() && !n.plonly() {
		return true // "Sở Y tế tỉnh": there is one
	}
	if n.class == org && len(n.pre)+len(n.post) == 0 && !n.mass() && capitalise(n.head) == n.head && !strings.HasPrefix(n.head, "State ") && r != roleComplement {
		return true // "Sở Y tế": that of the province
	}
	if w.single && r == roleSubject && len(n.pre)+len(n.post) == 0 && n.lex.in(atHand) {
		return true // "hợp tác xã được cấp 7 mã số"
	}
	if r == roleSubject && n.class == org && !n.mass() && !n.plonly() && oneBody(n.lex.viOf()) {
		return true // "Hội đồng thẩm định đã họp": that of which the news tells
	}
	if n.lex.viOf() == "ngành" && len(n.pre) > 0 && r != roleComplement {
		return true // there is one sector of each sort
	}
	return false
}

// meetsOn reports a meeting of a body on something, of which it holds many.
func meetsOn(n *nominal) bool {
	if n.class != event || len(n.pre) > 0 || len(n.post) < 2 || !strings.HasPrefix(n.post[len(n.post)-1], "on ") {
		return false
	}
	switch n.head {
	case "conference", "meeting", "working session", "seminar", "workshop":
		return true
	}
	return false
}

// severalOwners reports to whom something belongs who are several and none by name: "of businesses producing gold".
func severalOwners(of string) bool {
	owners, ok := strings.CutPrefix(of, "of ")
	head := firstWord(owners)
	return ok && strings.HasSuffix(head, "s") && head == viet.Lower(head)
}

// agreed reports a paper that two sides sign, which was not there before.
func agreed(n *nominal) bool {
	vi := viet.Lower(n.lex.viOf())
	return strings.HasPrefix(vi, "hiệp định") || strings.HasPrefix(vi, "thỏa thuận") || strings.HasPrefix(vi, "bản ghi nhớ") || strings.HasPrefix(vi, "biên bản")
}

// signed reports a paper that is told with what it is for, not with whose it is.
func signed(n *nominal) bool {
	first, rest, _ := strings.Cut(viet.Lower(n.lex.viOf()), " ")
	switch first + " " + firstWord(rest) {
	case "công điện", "quyết định", "chỉ thị", "tờ trình", "văn bản":
		return !strings.HasPrefix(n.post[0], "of ")
	}
	return false
}

// venture reports what is made or set up one at a time, a plant or a campaign, where houses and roads are made by the dozen.
func venture(n *nominal) bool {
	vi := viet.Lower(n.lex.viOf()) + " "
	return slices.ContainsFunc(ventures, func(head string) bool { return strings.HasPrefix(vi, head+" ") })
}

// ventures are how the names of such things begin.
var ventures = []string{
	"nhà máy", "trung tâm", "bệnh viện", "viện", "học viện", "trường đại học", "nhà ga", "nhà hát", "bảo tàng", "cảng", "sân bay", "cầu", "hầm", "khu", "cụm công nghiệp", "tuyến",
	"đường dây", "tổ hợp", "công viên", "quỹ", "ban chỉ đạo", "ban", "tổ công tác", "đoàn", "hội đồng", "ủy ban", "văn phòng", "chi nhánh", "liên minh", "mạng lưới",
	"hệ thống", "cơ sở dữ liệu", "nền tảng", "cổng", "ứng dụng", "kịch bản", "mô hình", "khung", "chiến dịch", "lễ hội", "tuần lễ", "chuỗi", "gói", "cuộc thi", "quan hệ đối tác", "diễn đàn", "môi trường", "trang", "nền kinh tế", "kinh tế xanh", "kinh tế tuần hoàn",
}

// thresholded reports a measure that a rule draws the line at: "a share of 50% or less" is any that is so.
func thresholded(n *nominal) bool {
	if len(n.post) == 0 || !strings.HasPrefix(n.post[len(n.post)-1], "of ") && !strings.HasPrefix(n.post[len(n.post)-1], "with ") {
		return false
	}
	for _, bound := range []string{" or more", " or less", " or fewer"} {
		if strings.HasSuffix(n.post[len(n.post)-1], bound) {
			return true
		}
	}
	return false
}

// boundBehind reports a noun that a rule narrows by a size: "systems with a capacity of less than 100 kW".
func boundBehind(n *nominal) bool {
	for _, behind := range n.post {
		if _, size, ok := strings.Cut(behind, "with a "); ok && (strings.Contains(size, " less than ") || strings.Contains(size, " more than ") || strings.HasSuffix(size, " or more")) {
			return true
		}
	}
	return false
}

// superlatively reports a noun that a superlative or an ordinal singles out.
func superlatively(n *nominal) bool {
	if len(n.post) > 0 {
		if most, of := strings.CutPrefix(n.post[0], "with the "); of && superlative(firstWord(most)) {
			return true // "loại xe có giá trị thấp nhất"
		}
	}
	return slices.ContainsFunc(n.pre, func(m string) bool {
		return superlative(m) || m == "last" || m == "only" || m == "single" || slices.Contains(ordinals[1:], m)
	})
}

// severalTiers reports a body that each of several tiers has: "provincial- and commune-level service centres".
func severalTiers(n *nominal) bool {
	return !n.mass() && !n.plonly() && slices.ContainsFunc(n.pre, func(m string) bool { return strings.Contains(m, "- and ") })
}

// tiered are the adjectives of the bodies that a province or a commune has one of: "thư viện tỉnh".
var tiered = map[string]bool{"provincial": true, "municipal": true, "city": true, "district": true, "commune": true, "ward": true}

// bare is article for a count noun that nothing makes definite.
func (w *writer) bare(n *nominal, r role) string {
	if r == roleComplement {
		if w.many && (n.class != abst || n.lex.viOf() == w.patient.noun || n.lex.in(eachOne)) {
			return n.text(true)
		}
		if !w.many && slices.Contains(soleRoles, viet.Lower(n.lex.viOf())) {
			return "the " + n.text(false)
		}
		return indefinite(n.text(false))
	}
	switch n.class {
	case person, org, thing, unit, money, abst, system:
		if r == roleSubject && w.figured && (n.class == money || n.class == thing || n.class == doc && !w.ruling()) {
			return "the " + n.text(false) // "thuế suất là 5%": there is one
		}
		if w.crime && strings.HasPrefix(n.lex.viOf(), "nhóm ") && n.class == person {
			if r == roleSubject {
				return "the " + n.text(false) // of whom the news is
			}
			return indefinite(n.text(false))
		}
		if n.lex.has("one") && (r == roleObject || r == rolePrep && len(n.post) == 0) {
			return indefinite(n.text(false)) // one plays a role, not roles
		}
		return n.text(true)
	case period:
		if first, _, _ := strings.Cut(n.lex.viOf(), " "); len(n.pre) > 0 || spans.has(first) {
			return "the " + n.text(false)
		}
	case event, doc:
		if n.class == doc && w.news() && r == rolePrep && len(n.post) > 0 && strings.HasPrefix(n.post[0], "sent to ") {
			return indefinite(n.text(false)) // "trong văn bản gửi Bộ Y tế, …"
		}
		if r == roleSubject && w.news() && n.lex.in(raging) {
			return "the " + n.text(false) // the one that is coming
		}
		if n.lex.has("one") && r == roleObject && !w.known && (n.class != doc || w.own != "their own") {
			return indefinite(n.text(false))
		}
		if n.class == event && !single(n) && r == roleObject && w.narrative && len(n.post) > 0 && strings.HasPrefix(n.post[0], "from ") {
			return indefinite(n.text(false)) // "nhận cuộc gọi từ số lạ"
		}
		if !single(n) || n.lex.viOf() == "lễ hội" && r != roleSubject || w.ruling() && ruled(n, r) {
			return n.text(true) // a rule speaks of any project, news of the one at hand
		}
		if r == roleSubject || r == rolePrep || w.known {
			return "the " + n.text(false)
		}
		return indefinite(n.text(false))
	case place:
		if n.lex.viOf() == "địa phương" && r == roleObject && len(n.pre)+len(n.post) == 0 {
			return n.text(true) // "phân cấp cho địa phương"
		}
		if first, _, _ := strings.Cut(viet.Lower(n.lex.viOf()), " "); !w.news() && !w.spoken && r == roleSubject && tiers[first] > 0 {
			return n.text(true) // a rule for communes
		}
		if w.ruling() && anyOf(n, r) || sortOfPlace(n) {
			return n.text(true) // a rule for all that there will be; "chung cư cũ": buildings of that sort
		}
		if w.sortwise && r != roleSubject && w.ofItsSort(n) {
			return n.text(true)
		}
		if r == roleSubject || r == rolePrep || w.known {
			return "the " + n.text(false)
		}
		return indefinite(n.text(false))
	default: // acts and names
	}
	return n.text(true)
}

// ofItsSort reports a place that is named by what it is like or what it is for, and not by where it is: "sửa chữa nhà hư hỏng" is done to many.
func (w *writer) ofItsSort(n *nominal) bool {
	vi := viet.Lower(n.lex.viOf())
	if w.crime || n.flags&(flagThe|flagProper|flagCapital|flagOwned|flagAny) != 0 || n.lex.has("the") || n.lex.has("one") || venture(n) || superlatively(n) || strings.HasPrefix(vi, "vùng kinh tế") {
		return false
	}
	if slices.ContainsFunc(works, func(head string) bool { return strings.HasPrefix(vi, head) }) || len(n.post) > 0 && starts(n.post[0], locating) {
		return false
	}
	return len(n.pre) > 0 || strings.Contains(n.head, " ") && tiers[vi] == 0 || vi == "nhà" || vi == "căn hộ"
}

// locating are the words with which a phrase behind a place begins that says where it is or whose.
var locating = []string{"in ", "at ", "on ", "of ", "from ", "between ", "near ", "no. "}

// soleRoles are what one body is in a matter and no other.
var soleRoles = []string{"cơ quan thường trực", "cơ quan chủ trì", "đơn vị chủ trì", "cơ quan đầu mối", "đơn vị đầu mối", "cơ quan chủ quản", "đơn vị thường trực", "chủ đầu tư"}

// ruled reports a paper or meeting of a sort, of which rules mean each that there will be: "quyết định xử phạt", "hội nghị người lao động".
func ruled(n *nominal, r role) bool {
	sorted := len(n.pre)+len(n.post) > 0 || strings.Contains(n.head, " ") && strings.Count(n.lex.viOf(), " ") > 1
	if n.flags&flagThe != 0 || strings.Contains(n.text(false), "national") {
		return false
	}
	if enacting(n) {
		vi := viet.Lower(n.lex.viOf())
		return sorted && r == roleSubject && (strings.HasPrefix(vi, "quy hoạch") || strings.HasPrefix(vi, "phương án")) // "quy hoạch tỉnh", "phương án bồi thường"
	}
	return sorted || r != roleSubject && n.class == doc
}

// weighty reports a noun that is said to count for much, which does not single it out.
func weighty(n *nominal) bool {
	text := strings.Join(append(slices.Clip(n.pre), n.head), " ")
	return slices.ContainsFunc(appraisals, func(word string) bool { return strings.HasPrefix(text, word+" ") })
}

// appraisals are the adjectives that say so.
var appraisals = []string{"important", "major", "great", "key", "strong", "significant", "vital", "crucial", "essential", "useful", "profound", "new", "large", "core", "strategic", "particularly important", "very important"}

// anyOf reports a place by its sort, "khu kinh tế", where rules mean each that there is, and not the one at hand, "khu vực".
func anyOf(n *nominal, r role) bool {
	vi := viet.Lower(n.lex.viOf())
	if strings.HasPrefix(vi, "thị trường") {
		return false
	}
	sorted := len(n.pre)+len(n.post) > 0 || strings.Contains(n.head, " ")
	return sorted || r == roleObject || vi == "địa phương" || slices.ContainsFunc(works, func(head string) bool { return strings.HasPrefix(vi, head) })
}

// sortOfPlace reports a sort of place of which there are many everywhere.
func sortOfPlace(n *nominal) bool {
	vi := viet.Lower(n.lex.viOf()) + " "
	if n.flags&flagThe == 0 && unused[firstWord(strings.Join(append(slices.Clip(n.pre), n.head), " "))] {
		return true // "trụ sở dôi dư"
	}
	if n.flags&flagThe != 0 || vi == "vùng " {
		return n.flags&flagThe == 0 && len(n.pre) > 0 && len(n.post) == 0 // "vùng khó khăn"
	}
	return slices.ContainsFunc(sortsOfPlace, func(head string) bool { return strings.HasPrefix(vi, head+" ") })
}

// unused are the adjectives of places that are more than what is needed, of which there are several.
var unused = map[string]bool{"surplus": true, "disused": true, "abandoned": true, "vacant": true, "redundant": true}

// sortsOfPlace are how the names of such places begin.
var sortsOfPlace = []string{"chung cư", "làng nghề", "khu dân cư", "đô thị", "quốc lộ", "đường mòn", "lối mở", "cửa khẩu", "đường bộ", "miền núi", "bếp ăn", "vùng trồng", "vùng nuôi", "khu bảo tồn", "hồ chứa", "rừng trồng", "rừng tự nhiên", "rừng phòng hộ", "rừng đặc dụng", "rừng sản xuất", "rừng ngập mặn", "rừng gỗ", "cơ sở", "cửa hàng", "nhà hàng", "khách sạn", "siêu thị", "vùng đồng bào", "vùng dân tộc", "vùng nông thôn", "vùng biên giới", "vùng sâu", "vùng xa"}

// enactment finds who has the provisions that rules of a paper are called.
var enactment = pattern.New(`^of (?:this|that|these|those) (?:law|decree|circular|resolution|code|decision|ordinance|article|clause|chapter|regulation|treaty|treaties)|^of (?:Article|Clause|Point)| Law| Code| No\. |^of (?:the )?(?:law|laws|treaties)\b`)

// provisionsOf reports the rules of a paper or a body, which are several: "quy định của Luật này".
func provisionsOf(n *node) bool {
	for n.rule == ruleNPP {
		n = n.l
	}
	return n.rule == ruleNOf && n.l.rule == ruleLeaf && n.l.lex.viOf() == "quy định"
}

// ruling reports whether what is written is a rule, which speaks of all that there will be of a sort.
func (w *writer) ruling() bool {
	return !w.narrative && (!w.whole || w.lawful) && !w.known && !w.headline
}

// enacting reports a paper that holds rules, which a text of rules calls by its noun, the decree, where others are a sort.
func enacting(n *nominal) bool { return enacts(n.lex.viOf()) }

// enacts is enacting for a word.
func enacts(vi string) bool {
	one, rest, _ := strings.Cut(viet.Lower(vi), " ")
	second, _, _ := strings.Cut(rest, " ")
	return enactments.has(one) || enactments.has(one+" "+second)
}

// works are how the names of works begin that rules name by the bare noun, one for all.
var works = []string{"nhà máy", "bệnh viện", "sân bay", "cảng ", "khu công nghiệp", "cụm công nghiệp", "khu chế xuất", "trạm ", "chợ", "nhà ga", "bến xe", "cửa hàng", "kho ", "khu đô thị", "nhà chung cư"}

// single reports whether a bare paper or event is a certain one, "the decree", "the conference", and not the sort: "licences", "floods".
func single(n *nominal) bool {
	vi := viet.Lower(n.lex.viOf())
	one, rest, _ := strings.Cut(vi, " ")
	if n.class == event {
		return n.lex.get("of") == "on" || meetings.has(one) && !strings.HasPrefix(vi, "cuộc gọi") || vi == "sự kiện" // there are many calls
	}
	second, _, _ := strings.Cut(rest, " ")
	if strings.HasPrefix(vi, "hợp đồng lao động") {
		return false // everybody has his own
	}
	return singleDocs.has(one) || singleDocs.has(one+" "+second)
}

func withoutArticle(np string) string {
	for _, a := range []string{"the ", "a ", "an "} {
		if rest, cut := strings.CutPrefix(np, a); cut {
			return rest
		}
	}
	return np
}

// gerundOf mends a noun in -ing with "of" that has no article: "handling of procedures" is "handling procedures" behind a preposition.
func gerundOf(text string, r role) string {
	first, rest, two := strings.Cut(text, " of ")
	if !two || !strings.HasSuffix(first, "ing") || strings.Contains(first, " ") || first == "funding" {
		return text // "funding of VND286 billion" is no act
	}
	if r == roleSubject {
		return "the " + text
	}
	return first + " " + rest
}

// oneBody reports a sort of body of which the news means the one at hand.
func oneBody(noun string) bool {
	first, rest, _ := strings.Cut(viet.Lower(noun), " ")
	if strings.HasPrefix(viet.Lower(noun), "ủy ban nhân dân") {
		return false // of a tier, not of a place
	}
	return bodies.has(first) || rest != "" && (bodies.has(first+" "+firstWord(rest)) || bodies.has(viet.Lower(noun))) || first == "đơn" && rest == "vị"
}

// wished writes a force as it is to become, which is none that there is: "lực lượng Công an nhân dân trong sạch, vững mạnh".
func wished(n *nominal) (string, bool) {
	force, several := strings.CutSuffix(n.head, "forces")
	if n.class != org && n.class != person || len(n.pre) == 0 || !strings.Contains(n.pre[0], "clean") {
		return "", false
	}
	if !several {
		if force, several = strings.CutSuffix(n.head, "Force"); !several {
			return "", false
		}
	}
	return indefinite(strings.Join(append(append(slices.Clone(n.pre), force+"force"), n.post...), " ")), true
}
