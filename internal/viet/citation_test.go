package viet

import "testing"

func TestCitations(t *testing.T) {
	tests := []struct {
		in, text string
		want     Citation
	}{
		{"theo Nghị quyết số 19-NQ/TW của Đảng", "Nghị quyết số 19-NQ/TW", Citation{Type: "nghị quyết", Number: "19-NQ/TW", Issuer: "TW"}},
		{"theo nghị định 15/2020/NĐ-CP", "nghị định 15/2020/NĐ-CP", Citation{Type: "nghị định", Number: "15/2020/NĐ-CP", Year: 2020, Issuer: "CP"}},
		{"số 15/2020/NĐ-CP", "số 15/2020/NĐ-CP", Citation{Type: "nghị định", Number: "15/2020/NĐ-CP", Year: 2020, Issuer: "CP"}},
		{"(36/QĐ-TTg)", "36/QĐ-TTg", Citation{Type: "quyết định", Number: "36/QĐ-TTg", Issuer: "TTg"}},
		{"Luật số 41/2024/QH15 mới", "Luật số 41/2024/QH15", Citation{Type: "luật", Number: "41/2024/QH15", Year: 2024, Issuer: "QH15"}},
		{"công văn 962/BTTTT-CATTT nêu", "công văn 962/BTTTT-CATTT", Citation{Type: "công văn", Number: "962/BTTTT-CATTT", Issuer: "BTTTT"}},
		{"có 17/2016/TTLT/BTC-BNG", "17/2016/TTLT/BTC-BNG", Citation{Type: "thông tư liên tịch", Number: "17/2016/TTLT/BTC-BNG", Year: 2016, Issuer: "BTC-BNG"}},
		{"Nghị quyết 68 là", "Nghị quyết 68", Citation{Type: "nghị quyết", Number: "68"}},
		{"Đề án 06/CP của", "Đề án 06/CP", Citation{Type: "đề án", Number: "06/CP", Issuer: "CP"}},
		{"thực hiện kế hoạch 214 về", "kế hoạch 214", Citation{Type: "kế hoạch", Number: "214"}},
		{"ban hành Kế hoạch số 56, nêu", "Kế hoạch số 56", Citation{Type: "kế hoạch", Number: "56"}},
		{"Nghị định 15 năm 2020", "Nghị định 15 năm 2020", Citation{Type: "nghị định", Number: "15", Year: 2020}},
		{"Kế hoạch 22/KH-BCA-C06", "Kế hoạch 22/KH-BCA-C06", Citation{Type: "kế hoạch", Number: "22/KH-BCA-C06", Issuer: "BCA"}},
		{"Kết luận 45 - KL/TW nêu", "Kết luận 45 - KL/TW", Citation{Type: "kết luận", Number: "45 - KL/TW", Issuer: "TW"}},
		{"tại điểm b khoản 1 Điều 5 Thông tư 86/2024/TT-BTC thì", "điểm b khoản 1 Điều 5 Thông tư 86/2024/TT-BTC",
			Citation{Type: "thông tư", Number: "86/2024/TT-BTC", Year: 2024, Issuer: "BTC",
				Places: []Place{{"điểm", "b"}, {"khoản", "1"}, {"điều", "5"}}}},
		{"tại điểm a khoản này", "điểm a", Citation{Places: []Place{{"điểm", "a"}}}},
		{"khoản 2 Điều 3 Nghị định này", "khoản 2 Điều 3", Citation{Places: []Place{{"khoản", "2"}, {"điều", "3"}}}},
		{"khoản 1, 2 và 5 Điều 9 Luật Đất đai", "khoản 1, 2 và 5 Điều 9", Citation{Places: []Place{{"khoản", "1, 2 và 5"}, {"điều", "9"}}}},
		{"Chương II quy định", "Chương II", Citation{Places: []Place{{"chương", "II"}}}},
		{"theo Phụ lục I kèm theo", "Phụ lục I", Citation{Places: []Place{{"phụ lục", "I"}}}},
		{"sửa Điều 11a như sau", "Điều 11a", Citation{Places: []Place{{"điều", "11a"}}}},
	}
	for _, tt := range tests {
		text, value := only(t, tt.in, Cited)
		if text != tt.text {
			t.Errorf("Lex(%+q): citation %+q, want %+q", tt.in, text, tt.text)
		}
		got, ok := value.(*Citation)
		if !ok {
			continue
		}
		if in := got.TypeSpan.In(tt.in); in != "" && Key(in) != got.Type || got.NumberSpan.In(tt.in) != got.Number {
			t.Errorf("Lex(%+q): spans %+q, %+q", tt.in, in, got.NumberSpan.In(tt.in))
		}
		plain := *got
		plain.TypeSpan, plain.NumberSpan = Span{}, Span{}
		same(t, tt.in, plain, tt.want)
	}
}

func TestSeveralCitations(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"các Nghị định số 1/2024/NĐ-CP, 2/2024/NĐ-CP", []string{"Nghị định số 1/2024/NĐ-CP", "2/2024/NĐ-CP"}},
		{"các Nghị quyết 57, 59 và 66 của Bộ Chính trị", []string{"Nghị quyết 57", "59", "66"}},
		{"Nghị quyết số 18-NQ/TW, số 19-NQ/TW", []string{"Nghị quyết số 18-NQ/TW", "số 19-NQ/TW"}},
	}
	for _, tt := range tests {
		same(t, tt.in, typed(tt.in, Cited), tt.want)
	}
}

func TestNoCitations(t *testing.T) {
	for _, s := range []string{
		"06 Luật, 15 Nghị định", "kế hoạch 5 năm", "Kế hoạch 5 năm 2026-2030", "quyết định 12 trường hợp", "Luật Đất đai năm 2024", "số hóa 20 hồ sơ",
		"Ban Chỉ đạo 57", "3 triệu lượt/ngày", "Ảnh: BCA/TTXVN", "khoản 10 tỷ đồng", "10 điểm cầu", "kết luận 3 nội dung", "số 1", "Đề án 1 triệu ha lúa",
	} {
		if got := typed(s, Cited); len(got) > 0 {
			t.Errorf("Lex(%+q): citations %+q, want none", s, got)
		}
	}
}
