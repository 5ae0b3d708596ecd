package viet

import "testing"

func TestQuantities(t *testing.T) {
	tests := []struct {
		in, text string
		want     Amount
	}{
		{"nhận 2.047.318.905 yêu cầu", "2.047.318.905", Amount{Value: 2047318905, Digits: "2.047.318.905"}},
		{"gần 4,2 triệu lượt", "4,2 triệu", Amount{Value: 4.2e6, Digits: "4,2", Scale: "triệu", Decimals: 1}},
		{"gần 415,000lượt xem", "415,000", Amount{Value: 415000, Digits: "415,000"}},
		{"vốn 3.500 tỷ đồng cho", "3.500 tỷ đồng", Amount{Value: 3.5e12, Digits: "3.500", Scale: "tỷ", Unit: "đồng"}},
		{"trên 1,125 triệu hộ", "1,125 triệu", Amount{Value: 1.125e6, Digits: "1,125", Scale: "triệu", Decimals: 3}},
		{"hỗ trợ 2 nghìn tỷ đồng", "2 nghìn tỷ đồng", Amount{Value: 2e12, Digits: "2", Scale: "nghìn tỷ", Unit: "đồng"}},
		{"đạt 100 % kế hoạch", "100 %", Amount{Value: 100, Digits: "100", Unit: "%"}},
		{"lãi suất 10 - 12%/năm", "10 - 12%/năm", Amount{Value: 10, High: 12, Digits: "10", Unit: "%", Per: "năm", Range: true}},
		{"tăng 5%-7% so với", "5%-7%", Amount{Value: 5, High: 7, Digits: "5", Unit: "%", Range: true}},
		{"thu 45 triệu đồng/ha", "45 triệu đồng/ha", Amount{Value: 45e6, Digits: "45", Scale: "triệu", Unit: "đồng", Per: "ha"}},
		{"mức 2 triệu đồng/người/tháng", "2 triệu đồng/người/tháng", Amount{Value: 2e6, Digits: "2", Scale: "triệu", Unit: "đồng", Per: "người/tháng"}},
		{"gấp 1,5 lần", "1,5 lần", Amount{Value: 1.5, Digits: "1,5", Unit: "lần", Decimals: 1}},
		{"rộng 30 km² rừng", "30 km²", Amount{Value: 30, Digits: "30", Unit: "km²"}},
		{"rộng 1,25 km2 rừng", "1,25 km2", Amount{Value: 1.25, Digits: "1,25", Unit: "km²", Decimals: 2}},
		{"dưới 0,05 mg/kg quả", "0,05 mg/kg", Amount{Value: 0.05, Digits: "0,05", Unit: "mg", Per: "kg", Decimals: 2}},
		{"máy 200 CV trở lên", "200 CV", Amount{Value: 200, Digits: "200", Unit: "cv"}},
		{"dùng 500 kWh điện", "500 kWh", Amount{Value: 500, Digits: "500", Unit: "kwh"}},
		{"trị giá 5 tỷ USD", "5 tỷ USD", Amount{Value: 5e9, Digits: "5", Scale: "tỷ", Unit: "usd"}},
		{"giảm 0,5 điểm phần trăm", "0,5 điểm phần trăm", Amount{Value: 0.5, Digits: "0,5", Unit: "điểm phần trăm", Decimals: 1}},
		{"Có 06 Luật", "06", Amount{Value: 6, Digits: "06"}},
		{"đủ 63/63 tỉnh", "63/63", Amount{Value: 63, High: 63, Digits: "63/63", Ratio: true}},
		{"hơn ba mươi hai hộ", "ba mươi hai", Amount{Value: 32, Digits: "ba mươi hai"}},
		{"một trăm linh năm hộ", "một trăm linh năm", Amount{Value: 105, Digits: "một trăm linh năm"}},
		{"hai triệu lượt", "hai triệu", Amount{Value: 2e6, Digits: "hai", Scale: "triệu"}},
		{"hàng nghìn hộ", "hàng nghìn", Amount{Value: 1000, Digits: "hàng", Scale: "nghìn"}},
		{"mười năm qua đi mười hai xã", "mười hai", Amount{Value: 12, Digits: "mười hai"}},
		{"hội nghị lần thứ 3", "lần thứ 3", Amount{Value: 3, Digits: "3", Ordinal: true}},
		{"đại hội lần thứ VIII", "lần thứ VIII", Amount{Value: 8, Digits: "VIII", Ordinal: true}},
		{"điều thứ hai là", "thứ hai", Amount{Value: 2, Digits: "hai", Ordinal: true}},
		{"Quốc hội khóa XV họp", "XV", Amount{Value: 15, Digits: "XV"}},
		{"đại biểu khóa X họp", "X", Amount{Value: 10, Digits: "X"}},
		{"khóa 13 họp", "13", Amount{Value: 13, Digits: "13"}},
		{"số hồ sơ là 1.204.", "1.204", Amount{Value: 1204, Digits: "1.204"}},
		{"cách mạng 4.0 ở", "4.0", Amount{Value: 4, Digits: "4.0", Decimals: 1}},
		{"từ 6-18 tuổi", "6-18", Amount{Value: 6, High: 18, Digits: "6", Range: true}},
	}
	for _, tt := range tests {
		if tt.want.High == 0 {
			tt.want.High = tt.want.Value
		}
		text, value := only(t, tt.in, Quantity)
		if text != tt.text {
			t.Errorf("Lex(%+q): quantity %+q, want %+q", tt.in, text, tt.text)
		}
		same(t, tt.in, value, &tt.want)
	}
}

func TestNoQuantities(t *testing.T) {
	for _, s := range []string{"hai bên cùng ký", "một trong những", "năm nay", "chị Ba Hòa", "tỷ lệ hộ nghèo", "mười năm qua", "mạng 5G", "DVC"} {
		if got := typed(s, Quantity); len(got) > 0 {
			t.Errorf("Lex(%+q): quantities %+q, want none", s, got)
		}
	}
}

func TestRomanValue(t *testing.T) {
	for text, want := range map[string]int{"I": 1, "IV": 4, "VIII": 8, "XIV": 14, "XL": 40, "XCIX": 99, "IIII": 0, "VX": 0, "IXI": 0, "": 0, "ABC": 0} {
		if got := romanValue(text); got != want {
			t.Errorf("romanValue(%+q) = %d, want %d", text, got, want)
		}
	}
}
