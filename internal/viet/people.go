package viet

import "strings"

// Person is a personal name with what the text says next to it: "Thiếu tướng Trần Văn Hòa, Chánh Văn phòng Bộ".
type Person struct {
	// Span covers the name and everything below.
	Span
	// Rank is the military or academic rank before the name, "Thiếu tướng", empty when there is none.
	Rank Span
	// Name is the name alone.
	Name Span
	// Honorific is "ông", "bà", "đồng chí", empty when there is none.
	Honorific Span
	// Titles are the posts in the order of text, before or after the name: "Bộ trưởng Bộ Công an", "Chánh Văn phòng".
	Titles []Span
}

// People gives the persons that toks, the tokens of s, name, in the order of text.
func People(s string, toks []Token) []Person {
	r := roster{s: s, toks: toks}
	for i := range toks {
		if toks[i].Kind == Name {
			r.person(i)
		}
	}
	return r.people
}

// roster collects the persons of a text.
type roster struct {
	s      string
	toks   []Token
	people []Person
	taken  int  // the first token that no person has yet
	shared bool // the last person's titles are announced for several: "các Thứ trưởng …"
}

// key gives the key of a word or acronym without its full stop, "" for other tokens.
func (r *roster) key(i int) string {
	if i < 0 || i >= len(r.toks) || r.toks[i].Kind != Word && r.toks[i].Kind != Acronym {
		return ""
	}
	return strings.TrimSuffix(r.toks[i].Key, ".")
}

func (r *roster) mark(i int, m string) bool {
	return i >= 0 && i < len(r.toks) && r.toks[i].Kind == Punct && r.toks[i].Key == m
}

func (r *roster) span(from, to int) Span { return Span{r.toks[from].Start, r.toks[to-1].End} }

// person reads the person whose name is token i.
func (r *roster) person(i int) {
	p := Person{Name: r.toks[i].Span}
	start := r.calls(i, &p)
	listed := start == i && i == r.taken+1 && (r.mark(i-1, ",") || r.key(i-1) == "và")
	if listed && r.shared && len(r.people) > 0 {
		p.Titles = r.people[len(r.people)-1].Titles
	} else {
		r.shared = false
	}
	if p.Honorific.Len() == 0 { // "Thủ tướng bổ nhiệm ông A": the post before "ông" is another's
		start = r.calls(r.titlesBefore(start, &p), &p)
	}
	start = r.withoutDeputy(start, &p)
	end := i + 1
	if !r.invites(start, &p) {
		end = r.titlesAfter(end, &p)
	}
	if p.Honorific.Len() > 0 && end == i+1 {
		start, end = r.apposed(start, end, &p)
	}
	p.Span = r.span(start, end)
	r.taken = end
	r.people = append(r.people, p)
}

// withoutDeputy leaves out of a person the deputy whom he answers: "Trả lời đại biểu, | Bộ trưởng A …". It gives the first token of the person.
func (r *roster) withoutDeputy(start int, p *Person) int {
	const deputy = 2 // syllables of "đại biểu"
	if len(p.Titles) < 2 || r.key(start) != "đại" || r.key(start+1) != "biểu" || !r.mark(start+deputy, ",") {
		return start
	}
	p.Titles = p.Titles[1:]
	return start + deputy + 1
}

// invites reports somebody with his post before his name at whose invitation another comes: "Theo lời mời của Thủ tướng A, | Thủ tướng B …".
func (r *roster) invites(start int, p *Person) bool {
	return len(p.Titles) > 0 && r.key(start-1) == "của" && r.key(start-2) == "mời"
}

// apposed reads the post of somebody whose name stands between commas or dashes behind it, "Giám đốc Sở Y tế, bà A, cho biết", and gives
// the first token of it and the one behind the second mark. In a list others follow.
func (r *roster) apposed(start, end int, p *Person) (first, next int) {
	if !r.parenthetic(start-1) || end+1 >= len(r.toks) || !r.mark(end, r.toks[start-1].Key) {
		return start, end
	}
	after := &r.toks[end+1]
	if after.Kind != Word || after.Capital || r.key(end+1) == "và" || honorifics.match(r.key, end+1) > 0 || titles.match(r.key, end+1) > 0 {
		return start, end
	}
	head := r.headBefore(start - 1)
	if head < 0 {
		return start, end
	}
	p.Titles = []Span{r.span(head, start-1)}
	return head, end + 1
}

// parenthetic reports whether token i is a comma or a dash between words.
func (r *roster) parenthetic(i int) bool { return r.mark(i, ",") || r.spacedDash(i) }

// spacedDash reports whether token i is a dash that stands apart from the word before it.
func (r *roster) spacedDash(i int) bool {
	return (r.mark(i, "-") || r.mark(i, "–")) && i > 0 && r.toks[i].Start > r.toks[i-1].End
}

// calls reads the rank and honorific before token i and gives the first token of them.
func (r *roster) calls(i int, p *Person) int {
	for {
		n, rank := r.callBefore(i)
		if n == 0 {
			return i
		}
		span := r.span(i-n, i)
		switch {
		case !rank:
			p.Honorific = span
		case p.Rank.Len() == 0:
			p.Rank = span
		case span.Start < p.Rank.Start:
			p.Rank.Start = span.Start
		}
		i -= n
		if rank && i-1 >= r.taken && r.mark(i-1, ".") {
			i--
		}
	}
}

// callBefore gives the number of tokens of the rank or honorific that ends before token i.
func (r *roster) callBefore(i int) (n int, rank bool) {
	for n := 3; n >= 1; n-- {
		if i-n < r.taken {
			continue
		}
		if ranks.match(r.key, i-n) == n {
			return n, true
		}
		if honorifics.match(r.key, i-n) == n && (n > 1 || r.key(i-1) != "anh" || !r.toks[i-1].Capital || i < 2) {
			return n, false
		}
	}
	return 0, false
}

// titlesBefore reads the titles that end before token i and gives the first token of them.
func (r *roster) titlesBefore(i int, p *Person) int {
	start := i
	if open := r.asideBefore(i); open > 0 {
		if head := r.headBefore(open); head >= 0 {
			p.Titles = append(p.Titles, r.span(head, open))
			return head
		}
	}
	for {
		head := r.headBefore(start)
		if head < 0 || start < i && (seats[r.key(head-1)] || r.authorises(head-1)) {
			break
		}
		p.Titles = append([]Span{r.span(head, start)}, p.Titles...)
		r.shared = r.shared || r.key(head-1) == "các"
		start = head
		if !r.mark(head-1, ",") || head-1 <= r.taken {
			break
		}
		start--
	}
	if start < i && r.mark(start, ",") {
		start++
	}
	return start
}

// asideBefore gives the bracket that opens an aside right before token i, 0 for none: "Cục trưởng Cục Trẻ em (Bộ Y tế) | Lê Văn Hải".
func (r *roster) asideBefore(i int) int {
	const words = 10
	if !r.mark(i-1, ")") {
		return 0
	}
	for k := i - 2; k > max(r.taken, i-words); k-- {
		if r.mark(k, "(") {
			return k
		}
		if r.toks[k].Kind != Word && r.toks[k].Kind != Acronym {
			return 0
		}
	}
	return 0
}

// authorises reports whether the words up to token k say for whom somebody acts: "Thừa ủy quyền của | Thủ tướng, Bộ trưởng A …".
func (r *roster) authorises(k int) bool {
	if r.key(k) == "của" {
		k--
	}
	switch r.key(k-1) + " " + r.key(k) {
	case "ủy quyền", "thừa lệnh", "thay mặt":
		return true
	}
	return false
}

// headBefore gives the first token of the title that ends right before token i, -1 when there is none.
func (r *roster) headBefore(i int) int {
	head := -1
	for k := i - 1; k >= r.taken && k > i-20; k-- {
		t := &r.toks[k]
		if t.Kind == Punct && !r.inner(k) || t.Kind == Name || t.Kind == Date || t.Kind == Link {
			break
		}
		if r.titleStops(k) || r.key(k) == "các" {
			break
		}
		if titles.match(r.key, k) > 0 {
			if head = k; former[r.key(k-1)] && k-1 >= r.taken {
				head = k - 1
			}
		}
	}
	return head
}

// former are the words before a title that somebody held, or has just got.
var former = map[string]bool{"nguyên": true, "cựu": true, "tân": true}

// seats are the last syllables of where the holder of a title works: "tại Văn phòng Chủ tịch nước, Chủ tịch nước A …".
var seats = map[string]bool{"phòng": true, "phủ": true}

// titlesAfter reads the titles after a name that ends before token i and gives the token after them.
func (r *roster) titlesAfter(i int, p *Person) int {
	end, closing := i, r.closingDash(i)
	if next := r.bornAside(i); next > 0 && r.mark(next, ",") && r.postAt(next+1) > 0 {
		end, i = next, next
	}
	for {
		if end == closing && end > i {
			return end + 1
		}
		if !r.mark(end, ",") && !r.mark(end, "(") && !r.mark(end, "-") && !r.mark(end, "–") {
			return end
		}
		n := r.postAt(end + 1)
		if n == 0 {
			if len(p.Titles) == 0 || end == i || !r.mark(end, ",") {
				return end
			}
			if next := r.placeBeside(end + 1); next > 0 {
				end = next
				continue
			}
			next := r.bodyAfter(end + 1)
			if closing > end {
				next = closing // "- chủ tịch UBND phường Lê Lợi, TP Vinh, Nghệ An -"
			}
			if next == 0 {
				return end
			}
			p.Titles[len(p.Titles)-1].End = r.toks[next-1].End
			end = next
			continue
		}
		next := r.titleEnd(end+1+n, closing)
		if next == 0 {
			return end
		}
		next = r.placeOf(end+1+n, next)
		p.Titles = append(p.Titles, r.span(end+1, next))
		end = next
	}
}

// postAt gives the number of tokens of the title that opens at token i, with the word for one that somebody held: "nguyên Giám đốc".
func (r *roster) postAt(i int) int {
	n := titles.match(r.key, i)
	if n == 0 && former[r.key(i)] {
		if n = titles.match(r.key, i+1); n > 0 {
			n++
		}
	}
	return n
}

// bornAside gives the token behind an aside at token i that says when somebody was born, how old he is or where he lives, "(SN 1976)",
// "(sinh năm 1980, trú tại xã A)", "(45 tuổi)", 0 without one.
func (r *roster) bornAside(i int) int {
	if !r.mark(i, "(") || i+2 >= len(r.toks) {
		return 0
	}
	if first := r.key(i + 1); first != "sn" && first != "sinh" && first != "trú" && first != "quê" && r.key(i+2) != "tuổi" && (r.toks[i+1].Kind != Quantity || !strings.HasSuffix(r.toks[i+1].In(r.s), "tuổi")) {
		return 0
	}
	for k := i + 2; k < min(len(r.toks), i+maxPosts); k++ {
		if r.mark(k, ")") {
			return k + 1
		}
	}
	return 0
}

// placeOf gives the comma behind the place of a body that is not named, "giám đốc một công ty may | ở tỉnh Ninh Bình,": without it the title at
// token i ends before token next.
func (r *roster) placeOf(i, next int) int {
	if r.key(i) != "một" || r.key(next) != "ở" && r.key(next) != "tại" {
		return next
	}
	for k := next + 1; k < min(len(r.toks), next+maxPlace); k++ {
		if k > next+1 && r.mark(k, ",") {
			return k
		}
		if t := &r.toks[k]; t.Kind != Name && (t.Kind != Word || !t.Capital && !divisions[t.Key]) {
			return next
		}
	}
	return next
}

// placeBeside gives the token behind the place of a post at token i, between commas or before what its holder says, "Trưởng thôn Bình An, | xã Hòa Phú,
// tỉnh Đắk Lắk, cho biết", 0 where no place stands there.
func (r *roster) placeBeside(i int) int {
	if i+1 >= len(r.toks) || !divisions[r.key(i)] && r.key(i) != "tp" || r.toks[i].Kind != Word && r.toks[i].Kind != Acronym {
		return 0
	}
	named := false
	for k := i + 1; k < min(len(r.toks), i+maxPlace); k++ {
		t := &r.toks[k]
		if named && (r.mark(k, ",") || speaks.match(r.key, k) > 0) {
			return k
		}
		if t.Kind != Name && (t.Kind != Word || !t.Capital && (named || !divisions[t.Key])) {
			return 0
		}
		named = named || t.Capital
	}
	return 0
}

// maxPlace is the number of tokens that such a place takes at most.
const maxPlace = 8

// divisions are the syllables of sorts of places before their names.
var divisions = map[string]bool{"tỉnh": true, "xã": true, "phường": true, "quận": true, "huyện": true, "thành": true, "phố": true, "thị": true, "khu": true, "thôn": true}

// closingDash gives the dash that closes what the dash at token i opens behind a name, "ông A - Giám đốc Sở B - cho biết", or 0.
func (r *roster) closingDash(i int) int {
	if !r.spacedDash(i) || titles.match(r.key, i+1) == 0 {
		return 0
	}
	for k := i + 2; k < min(len(r.toks), i+maxPosts); k++ {
		t := &r.toks[k]
		switch {
		case r.mark(k, r.toks[i].Key) && r.spacedDash(k):
			if k+1 < len(r.toks) && r.toks[k+1].Kind == Word && !r.toks[k+1].Capital && titles.match(r.key, k+1) == 0 {
				return k
			}
		case t.Kind == Name, t.Kind == Date, t.Kind == Punct && t.Key != "," && t.Key != "(" && t.Key != ")", r.titleStops(k):
			return 0
		}
	}
	return 0
}

// maxPosts is the number of tokens that the posts between two dashes take at most.
const maxPosts = 30

// titleEnd gives the token after the title whose head ends before token i, the dash that closes it at the latest; 0 when the title belongs
// to a name after it.
func (r *roster) titleEnd(i, closing int) int {
	for ; i < len(r.toks) && i != closing; i++ {
		t := &r.toks[i]
		switch {
		case t.Kind == Name:
			return 0
		case t.Kind == Punct && t.Key == "(" && r.bracketed(i) > 0:
			i = r.bracketed(i) - 1
		case t.Kind == Punct && !r.inner(i) && (t.Key != "," || r.key(i-1) != "phòng" || r.key(i+1) != "chống"):
			return i
		case t.Kind == Date, t.Kind == Link:
			return i
		case r.titleStops(i):
			return i
		case r.key(i) == "và" && (titles.match(r.key, i+1) > 0 || ranks.match(r.key, i+1) > 0 || honorifics.match(r.key, i+1) > 0):
			return i
		}
	}
	return i
}

// bracketed gives the token behind an abbreviation in brackets within a name, "Ngân hàng Nhà nước (NHNN) Việt Nam", 0 where the name ends before it.
func (r *roster) bracketed(i int) int {
	if i+3 >= len(r.toks) || r.toks[i+1].Kind != Acronym || !r.mark(i+2, ")") || r.toks[i+3].Kind != Word || !r.toks[i+3].Capital {
		return 0
	}
	return i + 3
}

// inner reports whether token i is a hyphen or comma between two words of a title: "Trưởng ban Tuyên giáo - Dân vận".
func (r *roster) inner(i int) bool {
	t := &r.toks[i]
	if t.Key == "," && (r.key(i-1) == "khám" && r.key(i+1) == "chữa" || r.key(i-1) == "phòng" && r.key(i+1) == "chống") {
		return true // "Cục Quản lý Khám, chữa bệnh"
	}
	return t.Key == "-" && i+1 < len(r.toks) && r.toks[i+1].Kind == Word && r.toks[i+1].Start-t.Start < 3
}

// bodyAfter reads the body that a title goes on with after a comma, "Cục trưởng Cục X, Bộ Công an", and gives the token
// after it, 0 when the words after the comma are something else.
func (r *roster) bodyAfter(i int) int {
	if i >= len(r.toks) || !r.toks[i].Capital || roles[r.key(i)]&bodyRole == 0 && r.toks[i].Kind != Cited {
		return 0
	}
	end := r.titleEnd(i+1, 0)
	switch {
	case end == 0:
		return 0
	case end == len(r.toks), r.toks[end].Kind == Punct, speaks.match(r.key, end) > 0:
		return end
	}
	return 0
}

// titleStops reports whether a title ends before token i: a verb or grammar word begins there.
func (r *roster) titleStops(i int) bool {
	t := &r.toks[i]
	if t.Kind != Word || t.Capital {
		return false
	}
	if r.assigns(i) {
		return true
	}
	if speaks.match(r.key, i) == 0 && acts.match(r.key, i) == 0 && (r.key(i) != "thông" || r.key(i+1) != "tin") {
		return false
	}
	if r.key(i) == "tại" && r.accredited(i) || r.key(i) == "dự" && r.key(i+1) == "khuyết" {
		return false
	}
	switch r.key(i) + " " + r.key(i+1) {
	case "thông tin":
		return r.mark(i+2, ":") || r.mark(i+2, ",")
	case "dự án", "trong nước":
		return false
	case "chỉ đạo", "kiểm tra", "điều hành", "lãnh đạo", "quyết định":
		switch r.key(i - 1) {
		case "ban", "đoàn", "giám", "đốc", "ủy", "tổ", "tác":
			return false
		}
	}
	return true
}

// assigns reports "giao" at token i, by which the holder of a post gives somebody with another a task: "Thủ tướng giao Phó Thủ tướng A chỉ đạo …".
func (r *roster) assigns(i int) bool {
	return r.key(i) == "giao" && r.key(i-1) != "ngoại" && i+1 < len(r.toks) && r.toks[i+1].Capital && titles.match(r.key, i+1) > 0
}

// speaks are the verbs of speech that end a title.
var speaks = newPhrases(`cho biết, cho rằng, cho hay, nhấn mạnh, khẳng định, phát biểu, đánh giá, nêu, nói, báo cáo, yêu cầu,
	đề nghị, chia sẻ, lưu ý, nhận định, nhận xét, chỉ rõ, tuyên bố, công bố, bày tỏ, kêu gọi, ghi nhận, biểu dương, đề xuất,
	kiến nghị, trả lời, giải thích, lý giải, phân tích, thông tin thêm, thông tin về, thông tin tại, thông tin rằng, cam kết,
	thừa nhận, tâm sự, dẫn chứng, băn khoăn, cảnh báo, tiết lộ, khuyến cáo, kỳ vọng, nhìn nhận, cho là, bình luận, lo ngại, trăn trở,
	bức xúc, thắc mắc, quan ngại, lên tiếng, tái khẳng định,
	kết luận, trình bày, quán triệt, phản ánh, nhắc, dặn, cảm ơn, chúc, hoan nghênh, giới thiệu, lấy ví dụ, mong, hy vọng, tin`)

// accredited reports "tại" at token i between an envoy and the country that he is sent to: "Đại sứ Pháp tại Việt Nam", but not "tại Hội nghị".
func (r *roster) accredited(i int) bool {
	if i+1 >= len(r.toks) || !r.toks[i+1].Capital || occasions[r.key(i+1)] {
		return false
	}
	for k := i - 2; k >= max(0, i-maxEnvoy); k-- {
		if post := r.key(k) + " " + r.key(k+1); post == "đại sứ" || post == "lãnh sự" {
			return true
		}
	}
	return false
}

// maxEnvoy is the number of tokens that the post and the country of an envoy take at most.
const maxEnvoy = 13

// occasions are the first syllables of what somebody speaks at, with a capital or without.
var occasions = map[string]bool{"hội": true, "lễ": true, "buổi": true, "diễn": true, "phiên": true, "kỳ": true, "cuộc": true, "trụ": true, "tọa": true, "trường": true}

// acts are the other verbs and grammar words that end a title.
var acts = newPhrases(`đã, đang, sẽ, cũng, vừa, có, được, bị, là, làm, tại, trong, khi, chủ trì, đồng chủ trì, dự, tham dự, tham gia,
	trao, tiếp đồng, tiếp xã, tiếp đoàn, tiếp ông, tiếp bà, ký, thăm, kiểm tra, tặng, đọc, giao nhiệm, giao cho, phân công, gửi,
	thay mặt, điều hành, dẫn đầu, cùng, với, theo, thống nhất, quyết định, phê duyệt, ban hành, chỉ đạo, lãnh đạo, để, từ, ra,
	mời, hội kiến, hội đàm, gặp, chào, đến, đi, tới, trực tiếp, tán thành, đồng ý, nhất trí, từng, luôn, không, do, bằng, như,
	hoặc, vào, cần, phải, muốn, thì, nhưng, hôm, sau, trước, lần lượt, tiếp tục, giải trình, khai mạc, bế mạc, trân trọng,
	đưa ra, bấm nút, cắt băng, khánh thành, thừa, xác nhận, nhằm, vẫn, chưa, nên, vì, cho, trên, ở, qua, về dự, về thăm, hiện, giữ chức, giữ cương, thôi giữ, thôi tham, thôi làm, nhận nhiệm,
	về làm, sang làm, vi phạm, đồng tình, phản đối, ủng hộ, thông báo, thông tin, giải đáp, chứng kiến, phản bác, đã ký, hứa, gợi ý, so sánh, dẫn, chỉ ra, mong muốn, nhất quán, nằm, đứng đầu, sinh ngày, sinh năm`)
