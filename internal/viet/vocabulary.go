package viet

import (
	"slices"
	"strings"
)

// role is a set of parts a word can play for the lexer.
type role uint32

const (
	scaleRole    role = 1 << iota // trăm, nghìn, triệu, tỷ
	unitRole                      // first syllable of a unit: đồng, km, phần (trăm)
	numeralRole                   // hai, mười, mươi
	dayRole                       // ngày, mùng
	dayPartRole                   // sáng, chiều
	edgeRole                      // đầu, cuối
	monthRole                     // tháng
	yearRole                      // năm
	quarterRole                   // quý
	periodRole                    // first syllable of giai đoạn, nhiệm kỳ, thời kỳ
	weekdayRole                   // thứ, chủ (nhật)
	partRole                      // điều, khoản, điểm
	documentRole                  // first syllable of a document type
	surnameRole                   // a surname that announces a name by itself
	rareNameRole                  // a surname that is also a common word or begins names of places
	titleRole                     // first syllable of a title, rank or honorific
	functionRole                  // grammar words
	countedRole                   // first syllable of things that are counted
	wholeRole                     // what a fraction is taken of: số, diện (tích)
	nowRole                       // nay, qua: "sáng nay, 27/10"
	untilRole                     // từ, đến, trước: a date may follow
	holidayRole                   // lễ, dịp, khánh: a day follows
	spanRole                      // in words before a clock time that make it a length: trong, vòng
	timesRole                     // lần
	severalRole                   // hàng (nghìn)
	numberWord                    // số
	recurRole                     // words that make "đầu", "cuối" an adjective: tháng, tuần, nửa
	placeRole                     // first syllable of a place, institution or country that looks like a name
	bodyRole                      // first syllable of an institution: Bộ, Ban, Cục
)

// roles gives the parts of every word that has one, by key.
var roles = func() map[string]role {
	m := map[string]role{}
	add := func(r role, words string) {
		for w := range strings.FieldsSeq(words) {
			m[Key(w)] |= r
		}
	}
	add(scaleRole, "trăm nghìn ngàn vạn triệu tỷ tỉ chục")
	add(numeralRole, "một hai ba bốn năm sáu bảy tám chín mười nửa")
	add(dayRole, "ngày mùng mồng hôm")
	add(dayPartRole, "rạng sáng trưa chiều tối đêm")
	add(edgeRole, "đầu giữa cuối hết")
	add(monthRole, "tháng")
	add(yearRole, "năm")
	add(quarterRole, "quý")
	add(periodRole, "giai nhiệm thời")
	add(weekdayRole, "thứ chủ")
	add(partRole, "điều khoản điểm chương mục phần phụ")
	add(nowRole, "nay qua mai")
	add(untilRole, "từ đến tới trước sau vào kể")
	add(holidayRole, "lễ dịp khánh tết mùng mồng hôm")
	add(spanRole, "trong vòng mất hơn gần còn suốt mỗi dài")
	add(timesRole, "lần")
	add(severalRole, "hàng")
	add(numberWord, "số")
	add(recurRole, "tháng tuần ngày nửa quý giờ những")
	add(wholeRole, "số tổng dân diện người hộ lượng thời chặng")
	add(functionRole, `về của và đã được là cho trong trên với theo do tại ngày sẽ đang có này để như từ đến tới ở nhằm
		cũng còn không mà thì khi vào hoặc hay bằng qua vẫn phải cần vừa mới chưa nên cùng trước sau giữa gồm bởi nếu vì
		nhưng sang ra lên xuống hằng hàng năm tháng quý nói nêu so đó kia ấy đều chỉ rồi lại bị nhờ kể mỗi`)
	add(countedRole, `năm tháng ngày tuần giờ phút giây nội vấn điểm nhóm nhiệm giải mục bước bên trường vụ việc người hộ lượt
		hồ đơn doanh cán học sinh giáo bộ ngành địa tỉnh huyện xã phường thành phần chương dự đề điều khoản luật nghị quyết
		thông văn công kế hợp tổ cơ đơn dịch thủ tiện ứng nền hệ lĩnh quan chỉ tiêu mục trụ đợt phiên cuộc buổi con cây
		chiếc cái tấm bài bức quyển cuốn lớp thửa căn ngôi ca mẫu loại kiểu lô suất gói phương mô cụm khu thôn bản làng
		tờ lần tỷ tỉ triệu nghìn ngàn trăm vạn`)
	add(surnameRole, `Nguyễn Trần Phạm Lê Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Đinh Trịnh Trương Tạ Tô Lương Đào Đoàn
		Quách Phùng Hồ Tống Khuất Nghiêm Uông Thiều Doãn Lò Giàng Sùng Thào Hứa Nông Đàm Đậu Mạc Quàng Ksor Rơ Siu
		Niê Đèo Bế Sầm Viên Vương Lã Lữ Phí Khổng Kiều Tôn Cung Nhữ Ngọ Ngân Thẩm Âu Bồ Triệu Điêu Tòng Lừu Hầu Vừ Ngụy Tất
		Cấn Khiếu Chẩu Lường Đới Vưu Nhâm Kpă Rah Điểu Chamaléa Pờ Thền Hảng`)
	add(rareNameRole, `Hà Lâm Cao Mai Lý Chu Thái Ninh An Bạch Văn Kim Lưu Tăng Từ Vi Ma Vàng Thạch Sơn Châu Trà Chế Đổng Thân
		Tiêu Giáp Giang Lại Trang Trình Ứng Ung Xa Lục La Cù Cầm Bạc Cà Lô Lang Mã Mùa Hờ Hạng Cứ Danh Nay Bá Đàng Quản Thi
		Tào Khúc Đường Tiết Phó Vầy Chảo Tẩn Y Bàn Hồng Long Minh Phương Đồng Đầu Sằn Lầu Tráng`)
	for _, p := range []phrases{places, institutions, countries} {
		for first := range p {
			m[first] |= placeRole
		}
	}
	for _, p := range []phrases{titles, ranks, honorifics} {
		for first := range p {
			m[first] |= titleRole
		}
	}
	for first := range documents {
		m[first] |= documentRole
	}
	for first := range units {
		m[first] |= unitRole
	}
	for w := range strings.FieldsSeq(`Bộ Ban Cục Vụ Sở Tổng Công Ủy Hội Đảng Văn Viện Học Trường Trung Đoàn Tập Chính Quốc Liên Mặt Tòa
		Phòng Tổ Ngân Đại Tỉnh Thành UBND HĐND Quân Thanh Nhà Hiệp Bệnh Báo Đài Chi Cảnh`) {
		m[Key(w)] |= bodyRole
	}
	return m
}()

// phrases holds sets of words by their first key; the longest of a first key stand first.
type phrases map[string][][]string

// newPhrases builds a set from lines of phrases separated by commas.
func newPhrases(list string) phrases {
	p := phrases{}
	for phrase := range strings.SplitSeq(list, ",") {
		if words := strings.Fields(Key(phrase)); len(words) > 0 {
			p[words[0]] = append(p[words[0]], words)
		}
	}
	for _, of := range p {
		slices.SortStableFunc(of, func(a, b []string) int { return len(b) - len(a) })
	}
	return p
}

// match gives the number of words of the longest phrase that begins at i, 0 for none. keyAt gives "" outside words.
func (p phrases) match(keyAt func(int) string, i int) int {
	for _, words := range p[keyAt(i)] {
		n := 1
		for n < len(words) && keyAt(i+n) == words[n] {
			n++
		}
		if n == len(words) {
			return n
		}
	}
	return 0
}

var documents = newPhrases(`nghị quyết, nghị định, quyết định, luật, bộ luật, thông tư, thông tư liên tịch, chỉ thị, kết luận,
	kế hoạch, công điện, công văn, đề án, pháp lệnh, hướng dẫn, thông báo, quy định, quy chế, báo cáo, tờ trình, chương trình,
	lệnh, văn bản, văn bản hợp nhất, sắc lệnh, nghị quyết liên tịch, thông tri, giấy phép, thông cáo`)

var honorifics = newPhrases(`ông, bà, anh, chị, đồng chí, cô, chú, cụ, em, ngài`)

var ranks = newPhrases(`thiếu tướng, trung tướng, thượng tướng, đại tướng, đại tá, thượng tá, trung tá, thiếu tá, đại úy,
	thượng úy, trung úy, thiếu úy, thượng sĩ, trung sĩ, hạ sĩ, đô đốc, phó đô đốc, chuẩn đô đốc, giáo sư, phó giáo sư, tiến sĩ,
	thạc sĩ, bác sĩ, luật sư, kỹ sư, gs, pgs, ts, ths, bs, nghệ sĩ, nhà báo, nhà văn, hòa thượng, thượng tọa, linh mục`)

var titles = newPhrases(`bộ trưởng, thứ trưởng, thứ trưởng thường trực, chủ tịch, phó chủ tịch, phó chủ tịch thường trực,
	chủ tịch nước, phó chủ tịch nước, chủ tịch quốc vụ, chủ tịch quốc hội, phó chủ tịch quốc hội, giám đốc, phó giám đốc, tổng giám đốc,
	phó tổng giám đốc, cục trưởng, phó cục trưởng, vụ trưởng, phó vụ trưởng, bí thư, phó bí thư, tổng bí thư,
	phó bí thư thường trực, thủ tướng, phó thủ tướng, phó thủ tướng thường trực, thủ tướng chính phủ, ủy viên, chánh văn phòng,
	phó chánh văn phòng, người phát ngôn, phó người phát ngôn, trưởng ban, phó trưởng ban, phó ban, đại sứ, thư ký,
	tổng thư ký, tổ trưởng, tổ phó, phó tổ trưởng, chủ nhiệm, phó chủ nhiệm, tổng cục trưởng, phó tổng cục trưởng,
	viện trưởng, phó viện trưởng, hiệu trưởng, phó hiệu trưởng, trưởng phòng, phó trưởng phòng, phó phòng, trưởng khoa,
	đội trưởng, phó đội trưởng, thủ trưởng, tư lệnh, phó tư lệnh, chính ủy, phó chính ủy, chính trị viên,
	tổng tham mưu trưởng, phó tổng tham mưu trưởng, tham mưu trưởng, chánh án, phó chánh án, chánh thanh tra,
	phó chánh thanh tra, tổng thanh tra, phó tổng thanh tra, tổng kiểm toán, phó tổng kiểm toán, kiểm toán trưởng,
	kế toán trưởng, thống đốc, phó thống đốc, tổng thống, phó tổng thống, quốc vương, hoàng đế, ngoại trưởng, thị trưởng,
	phó thị trưởng, trợ lý, cố vấn, đại biểu, nguyên chủ tịch, nguyên bộ trưởng, hội trưởng, trưởng đoàn, phó trưởng đoàn,
	phó đoàn, tổng biên tập, phó tổng biên tập, chủ tịch hội đồng, trưởng công an, phó trưởng công an, giám đốc điều hành,
	trạm trưởng, trưởng đại diện, tổng lãnh sự, lãnh sự, tham tán, đặc phái viên, viện phó, thành viên, quyền giám đốc,
	chủ tọa, kiểm sát viên, thẩm phán, điều phối viên, trung đoàn trưởng, sư đoàn trưởng, chỉ huy trưởng, phó chỉ huy trưởng,
	đồn trưởng, hạm trưởng, kiến trúc sư trưởng, trưởng thôn, phó trưởng, trưởng tiểu ban, phó viện kiểm sát, chuyên gia,
	cựu bí thư, cựu phó bí thư, cựu chủ tịch, cựu phó chủ tịch, cựu bộ trưởng, cựu thứ trưởng, cựu giám đốc, cựu phó giám đốc, cựu tổng giám đốc,
	nguyên bí thư, nguyên thứ trưởng, nguyên giám đốc, nguyên phó chủ tịch, thường trực ban bí thư, trưởng bộ phận, tổng chỉ huy, nhà vua`)

// places are names of places that begin like a personal name; a name of one of them is words.
var places = newPhrases(`hà nội, hà nam, hà giang, hà tĩnh, hà đông, hà tiên, hà thành, hà lan, hà bắc, lâm đồng, lâm thao,
	cao bằng, cao lãnh, cao phong, cao lộc, mai châu, mai dịch, mai sơn, lý sơn, lý nhân, thái bình, thái bình dương,
	thái nguyên, thái lan, thái hòa, thái thụy, ninh bình, ninh thuận, ninh hòa, an giang, an khê, an lão, bạch mai,
	bạch đằng, bạch long vĩ, văn chấn, văn yên, văn lâm, văn giang, văn bàn, văn miếu, văn phú, kim bôi, kim liên, kim sơn,
	kim thành, kim động, sơn la, sơn tây, sơn trà, sơn hà, châu á, châu âu, châu phi, châu mỹ, châu đốc, châu đức,
	châu thành, trà vinh, trà bồng, trà my, hồ chí minh, hồ tây, hồ gươm, hồ hoàn kiếm, hoàng sa, hoàng mai,
	hoàng liên sơn, hoàng thành thăng long, hoàng hà, hoàng su phì, lương sơn, lương tài, phan thiết, phan rang, vũ quang,
	vũ thư, vũng tàu, triệu phong, triệu sơn, đồng nai, đồng tháp, đồng hới, đồng xoài, đồng hỷ, đồng bằng, đồng đăng,
	đồng văn, đồng phú, đoàn kết, đào duy anh, dương kinh, phong nha, la khê, lục ngạn, lục nam, ma cao, xa lộ, từ liêm,
	từ sơn, âu cơ, âu lạc, liên chiểu, cà mau, long an, long biên, long thành, long xuyên, minh hóa, phương tây, hồng kông,
	hồng hà, hồng lĩnh, hồng bàng, tô lịch, mỹ tho, trường sa, vương quốc, an toàn, đinh tiên hoàng, trần phú,
	đắk lắk, đắk nông, đắk mil, đắk hà, đắk tô, đăk lăk, đăk nông, đăk hà, đăk tô`)

// provinces are the names of provinces and cities that begin like no personal name.
var provinces = newPhrases(`bình dương, bình định, bình phước, bình thuận, bắc giang, bắc kạn, bắc ninh, bạc liêu, bến tre, cần thơ, đà nẵng, điện biên,
	gia lai, hải dương, hải phòng, hậu giang, hòa bình, hưng yên, khánh hòa, kiên giang, kon tum, lai châu, lạng sơn, lào cai, nam định, nghệ an, phú thọ, phú yên,
	quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị, sóc trăng, tây ninh, thanh hóa, tiền giang, tuyên quang, vĩnh long, vĩnh phúc, yên bái, thừa thiên huế`)

// institutions are second words that make a surname the start of something else: "Đoàn Thanh niên".
var institutions = newPhrases(`đoàn thanh niên, đoàn đại biểu, đoàn kiểm tra, đoàn công tác, đoàn chủ tịch, đoàn giám sát,
	đoàn tncs, đoàn chủ, đoàn tncs, hồ sơ, lê nin, đảng bộ, vũ khí, triệu người, đồng chủ tịch, đồng chí, đồng euro,
	đồng yên, đồng đô la, viên chức, cung văn hóa, cung thiếu nhi, cung điện, ngân hàng, vương quốc, hoàng gia, hoàng cung,
	triệu đồng, cao ủy, cao đẳng, cao tốc, kim ngạch, an ninh, an sinh, đoàn luật sư, đoàn kinh tế, đoàn nghi lễ, đoàn bộ,
	lý lịch, thái độ, văn phòng, văn bản, văn kiện, từ điển, trình độ, trang phục, trang trại, quản lý, phó ban, phó chủ tịch,
	đoàn viên, đoàn việt nam, đoàn lào,
	đoàn campuchia, đoàn thái lan, đoàn trung quốc, đoàn nhật bản, đoàn hàn quốc, đoàn hoa kỳ, đoàn mỹ, đoàn nga, đoàn pháp,
	đoàn đức, đoàn cuba, đồng thời, hoàng tử, hoàng thân, nghiêm trọng, đậu tương, viên nén`)

// bodies are the beginnings of institutions that may stand right after a name.
var bodies = newPhrases(`chính phủ, quốc hội, trung ương, ủy ban, văn phòng, hội đồng, tổng cục, tổng công, công an, đảng ủy,
	ban chỉ, ban chấp, ban thường, ban tổ, ban tuyên, ban nội, ban bí, bộ công, bộ quốc, bộ nội, bộ ngoại, bộ tài, bộ y, bộ tư,
	bộ xây, bộ khoa, bộ giáo, bộ nông, bộ văn, bộ chính, bộ dân, bộ tham, liên đoàn, liên hợp, mặt trận, tòa án, ngân hàng, tập đoàn,
	học viện, trường đại, bệnh viện, viện kiểm, quân đội, quân khu, thanh tra, kiểm toán, hiệp hội, thành phố, tỉnh ủy, thành ủy,
	sở y, sở nội, sở tài, sở xây, sở giáo, sở công, sở nông, sở tư, sở khoa, sở văn, cục cảnh, cục an, đại học, nghị quyết, luật sư,
	công ty, hội nghị, đoàn đại, trung tâm, quỹ`)

// countries are the names of countries that cannot begin a personal name; they may stand between a title and one.
var countries = newPhrases(`cuba, campuchia, singapore, malaysia, indonesia, philippines, myanmar, brunei, australia, canada,
	italia, italy, hungary, séc, ukraine, ukraina, belarus, kazakhstan, brazil, mexico, argentina, chile, peru, israel, iran,
	iraq, new zealand, timor, slovakia, bulgaria, romania, serbia, armenia, mozambique, angola, venezuela, algeria, qatar, uae,
	pakistan, bangladesh, sri lanka, nepal, uzbekistan, azerbaijan, croatia, estonia, latvia, lithuania, ireland, iceland`)

// neighbours are the countries whose people's names are written as Vietnamese ones are.
var neighbours = newPhrases(`trung quốc, triều tiên, hàn quốc, đài loan`)
