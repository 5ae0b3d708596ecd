package article

import "strings"

// datelinePlaces are the provinces and cities that open a dateline, as of before and after the mergers of July 2025, with
// the capitals that Vietnamese correspondents report from.
var datelinePlaces = map[string]bool{
	"Hà Nội": true, "TP. Hồ Chí Minh": true, "TP Hồ Chí Minh": true, "TP.HCM": true, "TPHCM": true,
	"Thành phố Hồ Chí Minh": true, "Hải Phòng": true, "Đà Nẵng": true, "Cần Thơ": true, "Huế": true,
	"Thừa Thiên Huế": true, "An Giang": true, "Bà Rịa - Vũng Tàu": true, "Bà Rịa-Vũng Tàu": true, "Bạc Liêu": true,
	"Bắc Giang": true, "Bắc Kạn": true, "Bắc Ninh": true, "Bến Tre": true, "Bình Định": true, "Bình Dương": true,
	"Bình Phước": true, "Bình Thuận": true, "Cà Mau": true, "Cao Bằng": true, "Đắk Lắk": true, "Đắk Nông": true,
	"Điện Biên": true, "Đồng Nai": true, "Đồng Tháp": true, "Gia Lai": true, "Hà Giang": true, "Hà Nam": true,
	"Hà Tĩnh": true, "Hải Dương": true, "Hậu Giang": true, "Hòa Bình": true, "Hưng Yên": true, "Khánh Hòa": true,
	"Kiên Giang": true, "Kon Tum": true, "Lai Châu": true, "Lâm Đồng": true, "Lạng Sơn": true, "Lào Cai": true,
	"Long An": true, "Nam Định": true, "Nghệ An": true, "Ninh Bình": true, "Ninh Thuận": true, "Phú Thọ": true,
	"Phú Yên": true, "Quảng Bình": true, "Quảng Nam": true, "Quảng Ngãi": true, "Quảng Ninh": true, "Quảng Trị": true,
	"Sóc Trăng": true, "Sơn La": true, "Tây Ninh": true, "Thái Bình": true, "Thái Nguyên": true, "Thanh Hóa": true,
	"Tiền Giang": true, "Trà Vinh": true, "Tuyên Quang": true, "Vĩnh Long": true, "Vĩnh Phúc": true, "Yên Bái": true,
	"Bắc Kinh": true, "Viêng Chăn": true, "Vientiane": true, "Phnom Penh": true, "Moskva": true, "Paris": true,
	"London": true, "Washington": true, "New York": true, "Tokyo": true, "Seoul": true, "Bangkok": true,
	"Geneva": true, "Berlin": true, "Brussels": true, "New Delhi": true, "Canberra": true, "La Habana": true,
}

// placePrefix measures the longest place name at the start of the text: 9 for "Hà Nội (TTXVN)" counted in bytes, or 0.
func placePrefix(text string) int {
	best := 0
	words := 0
	for i := 0; i <= len(text) && words < 5; i++ {
		if i < len(text) && strings.IndexByte(" ,(:", text[i]) < 0 {
			continue
		}
		if datelinePlaces[text[:i]] {
			best = i
		}
		words++
	}
	return best
}
