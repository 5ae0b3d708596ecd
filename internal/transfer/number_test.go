package transfer

import (
	"testing"

	"songngu/internal/viet"
)

// only gives the value of the single typed token of a text.
func only[T any](t *testing.T, text string) (T, bool) {
	t.Helper()
	var found T
	n := 0
	for _, tok := range viet.Lex(text) {
		if v, ok := tok.Value.(T); ok {
			found = v
			n++
		}
	}
	if n != 1 {
		t.Errorf("%+q has %d tokens of type %T, want one", text, n, found)
	}
	return found, n == 1
}

func TestAmountEnglish(t *testing.T) {
	for _, c := range []struct{ vi, want string }{
		{"06", "six"},
		{"9", "nine"},
		{"10", "10"},
		{"0", "0"},
		{"15.240", "15,240"},
		{"1.052.916.823", "1,052,916,823"},
		{"3,5", "3.5"},
		{"5,7 triệu", "5.7 million"},
		{"3 triệu", "3 million"},
		{"2,50 tỷ", "2.50 billion"},
		{"4 nghìn", "4,000"},
		{"2 vạn", "20,000"},
		{"100%", "100%"},
		{"12,5%", "12.5%"},
		{"10-12%", "10–12%"},
		{"8/11", "eight of the 11"},
		{"2.000 tỷ đồng", "VND2,000 billion"},
		{"680.000 tỷ đồng", "VND680 trillion"},
		{"15.500 tỷ đồng", "VND15.5 trillion"},
		{"12.345 tỷ đồng", "VND12,345 billion"},
		{"2 nghìn tỷ đồng", "VND2 trillion"},
		{"2,65 triệu tỷ đồng", "VND2.65 quadrillion"},
		{"1,8 triệu đồng", "VND1.8 million"},
		{"500.000 đồng", "VND500,000"},
		{"25 tỷ USD", "USD25 billion"},
		{"60 triệu đồng/ha", "VND60 million per hectare"},
		{"150.000 đồng/tháng", "VND150,000 per month"},
		{"3 ha", "3 ha"},
		{"45 ha", "45 ha"},
		{"1.200 MW", "1,200 MW"},
		{"9 triệu tấn", "9 million tonnes"},
		{"2,5 km", "2.5 km"},
		{"120 m2", "120 sq m"},
		{"0,05 mg/kg", "0.05 mg per kg"},
		{"4 gam/lít", "4 g per litre"},
		{"38 µg/m3", "38 micrograms per cu m"},
		{"200 CV", "200 HP"},
		{"50 cm3", "50 cc"},
		{"4 cent/kg", "4 cents per kg"},
		{"70.000 đồng/tiết", "VND70,000 per lesson"},
		{"6 triệu đồng/khóa", "VND6 million per course"},
		{"30 km²", "30 sq km"},
		{"5 lần", "5 times"},
		{"38 độ", "38 degrees"},
		{"1,2 điểm phần trăm", "1.2 percentage points"},
	} {
		a, ok := only[*viet.Amount](t, c.vi)
		if !ok {
			continue
		}
		if got, ok := AmountEnglish(a); !ok || got != c.want {
			t.Errorf("AmountEnglish(%+q) = %+q, %v, want %+q", c.vi, got, ok, c.want)
		}
	}
}

// A unit, a scale or a divisor without English refuses the amount: the clause is left out, not half said.
func TestAmountEnglishRefuses(t *testing.T) {
	for _, a := range []*viet.Amount{
		{Value: 3, High: 3, Unit: "sào"},
		{Value: 3, High: 3, Unit: "đồng", Per: "mớ"},
		{Value: 3, High: 3, Unit: "đồng", Per: "bó"},
	} {
		if got, ok := AmountEnglish(a); ok {
			t.Errorf("AmountEnglish(%+v) = %+q", *a, got)
		}
	}
}

func TestDateEnglish(t *testing.T) {
	for _, c := range []struct{ vi, date, adverb, part string }{
		{"ngày 27/10/2025", "27 October 2025", "on 27 October 2025", "27 October 2025"},
		{"ngày 5/4", "5 April", "on 5 April", "5 April"},
		{"tháng 7-2021", "July 2021", "in July 2021", "July 2021"},
		{"tháng 9/2024", "September 2024", "in September 2024", "September 2024"},
		{"năm 2024", "2024", "in 2024", "2024"},
		{"quý II/2025", "the second quarter of 2025", "in the second quarter of 2025", "the second quarter of 2025"},
		{"sáng ngày 27/10/2025", "27 October 2025", "on the morning of 27 October 2025", "the morning of 27 October 2025"},
		{"chiều 10/10", "10 October", "on the afternoon of 10 October", "the afternoon of 10 October"},
		{"cuối năm 2023", "2023", "in late 2023", "late 2023"},
		{"đầu năm 2025", "2025", "in early 2025", "early 2025"},
		{"giữa tháng 7/2024", "July 2024", "in mid-July 2024", "mid-July 2024"},
		{"hết năm 2025", "2025", "by the end of 2025", "the end of 2025"},
		{"giai đoạn 2022-2025", "2022–2025", "in the 2022–2025 period", "2022–2025"},
		{"giai đoạn 2021-2025, tầm nhìn đến năm 2030", "2021–2025 with a vision to 2030", "in the 2021–2025 period, with a vision to 2030", "2021–2025 with a vision to 2030"},
	} {
		w, ok := only[*viet.When](t, c.vi)
		if !ok {
			continue
		}
		if got := DateEnglish(w); got != c.date {
			t.Errorf("DateEnglish(%+q) = %+q, want %+q", c.vi, got, c.date)
		}
		if got := dateAdverb(w); got != c.adverb {
			t.Errorf("dateAdverb(%+q) = %+q, want %+q", c.vi, got, c.adverb)
		}
		if got := datePart(w); got != c.part {
			t.Errorf("datePart(%+q) = %+q, want %+q", c.vi, got, c.part)
		}
	}
	if got := DateEnglish(&viet.When{Quarter: 4}); got != "the fourth quarter" {
		t.Errorf("quarter without year = %+q", got)
	}
	if got := DateEnglish(&viet.When{}); got != "" {
		t.Errorf("empty date = %+q", got)
	}
}

func TestCitationEnglish(t *testing.T) {
	for _, c := range []struct{ vi, want string }{
		{"Nghị quyết số 57-NQ/TW", "Resolution No. 57-NQ/TW"},
		{"Nghị quyết 57", "Resolution 57"},
		{"Nghị định 101/2024/NĐ-CP", "Decree No. 101/2024/ND-CP"},
		{"Quyết định số 749/QĐ-TTg", "Decision No. 749/QD-TTg"},
		{"Thông tư số 12/2025/TT-BYT", "Circular No. 12/2025/TT-BYT"},
		{"Thông tư liên tịch số 03/2019/TTLT-BCA-BTC", "Joint Circular No. 03/2019/TTLT-BCA-BTC"},
		{"Chỉ thị số 05/CT-TTg", "Directive No. 05/CT-TTg"},
		{"Kết luận số 76-KL/TW", "Conclusion No. 76-KL/TW"},
		{"Kế hoạch số 14/KH-UBND", "Plan No. 14/KH-UBND"},
		{"Công điện số 20/CĐ-TTg", "Telegram No. 20/CD-TTg"},
		{"Công văn số 988/BTC-CST", "Official Dispatch No. 988/BTC-CST"},
		{"Luật số 24/2018/QH14", "Law No. 24/2018/QH14"},
		{"Pháp lệnh số 01/2022/UBTVQH15", "Ordinance No. 01/2022/UBTVQH15"},
		{"Tờ trình số 55/TTr-CP", "Submission No. 55/TTr-CP"},
		{"09/2023/NĐ-CP", "Decree No. 09/2023/ND-CP"},
		{"khoản 2 Điều 5 Nghị định 101/2024/NĐ-CP", "Clause 2, Article 5 of Decree No. 101/2024/ND-CP"},
		{"điểm đ khoản 1 Điều 12", "Point \u0111, Clause 1, Article 12"},
		{"Điều 7", "Article 7"},
		{"Chương II", "Chapter II"},
		{"Phụ lục III", "Appendix III"},
	} {
		cit, ok := only[*viet.Citation](t, c.vi)
		if !ok {
			continue
		}
		if got, ok := CitationEnglish(cit); !ok || got != c.want {
			t.Errorf("CitationEnglish(%+q) = %+q, %v, want %+q", c.vi, got, ok, c.want)
		}
	}
	for _, cit := range []*viet.Citation{
		{Type: "sắc lệnh", Number: "64/SL"},
		{Places: []viet.Place{{Part: "tiểu mục", Number: "3"}}},
		{},
	} {
		if got, ok := CitationEnglish(cit); ok {
			t.Errorf("CitationEnglish(%+v) = %+q, want none", *cit, got)
		}
	}
}

// Đ and D are different points of an article; writing both as D would send the reader to the wrong one.
func TestPointsOfArticlesStayApart(t *testing.T) {
	d, _ := CitationEnglish(&viet.Citation{Places: []viet.Place{{Part: "điểm", Number: "d"}}})
	dd, _ := CitationEnglish(&viet.Citation{Places: []viet.Place{{Part: "điểm", Number: "đ"}}})
	if d == dd {
		t.Errorf("point d and point \\u0111 are both %+q", d)
	}
}

func TestOrdinal(t *testing.T) {
	for n, want := range map[int]string{0: "", -1: "", 1: "first", 4: "fourth", 10: "tenth", 11: "11th", 12: "12th", 13: "13th",
		21: "21st", 22: "22nd", 43: "43rd", 54: "54th", 99: "99th", 100: "100th", 111: "111th", 122: "122nd", 1000: ""} {
		if got := ordinal(n); got != want {
			t.Errorf("ordinal(%d) = %+q, want %+q", n, got, want)
		}
	}
}

func TestOpeningNumber(t *testing.T) {
	for text, want := range map[string]string{
		"40 services are offered.":  "Forty services are offered.",
		"48 services are offered.":  "48 services are offered.",
		"12 million people came.":   "12 million people came.",
		"100 schools have closed.":  "100 schools have closed.",
		"21% of households moved.":  "21% of households moved.",
		"30 April is a holiday.":    "30 April is a holiday.",
		"The ministry met.":         "The ministry met.",
		"2025 saw several changes.": "2025 saw several changes.",
	} {
		if got := OpeningNumber(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
