package viet

import (
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	day := func(y, m, d int) *When { return &When{Year: y, Month: m, Day: d} }
	tests := []struct {
		in, text string
		want     *When
	}{
		{"Họp ngày 14/3/2024 tại trụ sở", "ngày 14/3/2024", day(2024, 3, 14)},
		{"Trong tháng Bảy năm 2025", "tháng Bảy năm 2025", day(2025, 7, 0)},
		{"từ tháng Mười Một, giá tăng", "tháng Mười Một", day(0, 11, 0)},
		{"Ngày 6/1/2022, ký ban hành", "Ngày 6/1/2022", day(2022, 1, 6)},
		{"ban hành ngày 14-3-2024.", "ngày 14-3-2024", day(2024, 3, 14)},
		{"từ 14.03.2024 đã áp dụng", "14.03.2024", day(2024, 3, 14)},
		{"tin đăng 2024-03-14", "2024-03-14", day(2024, 3, 14)},
		{"tin tháng: 2024-03", "2024-03", &When{Year: 2024, Month: 3}},
		{"sáng ngày 27/10, đoàn tới", "sáng ngày 27/10", &When{Month: 10, Day: 27, Part: "morning"}},
		{"Chiều 10/10, họp báo", "Chiều 10/10", &When{Month: 10, Day: 10, Part: "afternoon"}},
		{"sáng nay (22/8) khai mạc", "sáng nay (22/8)", &When{Month: 8, Day: 22, Part: "morning"}},
		{"hôm nay 12-9 họp", "hôm nay 12-9", &When{Month: 9, Day: 12}},
		{"Chiều nay, 12-9, họp", "Chiều nay, 12-9", &When{Month: 9, Day: 12, Part: "afternoon"}},
		{"mừng Quốc khánh 2/9 năm nay", "2/9", &When{Month: 9, Day: 2}},
		{"Ngày Môi trường thế giới 5/6 hằng năm", "5/6", &When{Month: 6, Day: 5}},
		{"ngày 04 tháng 5 năm 2025", "ngày 04 tháng 5 năm 2025", day(2025, 5, 4)},
		{"trước ngày 15 tháng 12 hằng năm", "ngày 15 tháng 12", &When{Month: 12, Day: 15}},
		{"hoàn thành từ ngày 1-5/7", "ngày 1-5/7", &When{Month: 7, Day: 1, To: &When{Month: 7, Day: 5}}},
		{"triển khai tháng 7-2021", "tháng 7-2021", &When{Year: 2021, Month: 7}},
		{"vào tháng 7/2021.", "tháng 7/2021", &When{Year: 2021, Month: 7}},
		{"tháng 6 năm 2024 sẽ xong", "tháng 6 năm 2024", &When{Year: 2024, Month: 6}},
		{"đầu tháng 3 vừa qua", "đầu tháng 3", &When{Month: 3, Part: "early"}},
		{"vào cuối năm 2020", "cuối năm 2020", &When{Year: 2020, Part: "late"}},
		{"áp dụng đến hết ngày 30/6/2025", "hết ngày 30/6/2025", &When{Year: 2025, Month: 6, Day: 30, Part: "end"}},
		{"trong quý II", "quý II", &When{Quarter: 2}},
		{"trong quý ba năm 2018", "quý ba năm 2018", &When{Quarter: 3, Year: 2018}},
		{"quý II/2025 tăng", "quý II/2025", &When{Quarter: 2, Year: 2025}},
		{"Quý 3 năm 2025", "Quý 3 năm 2025", &When{Quarter: 3, Year: 2025}},
		{"giai đoạn 2021-2030", "giai đoạn 2021-2030", &When{Year: 2021, To: &When{Year: 2030}, Period: true}},
		{"giai đoạn 2026 – 2030 của tỉnh", "giai đoạn 2026 – 2030", &When{Year: 2026, To: &When{Year: 2030}, Period: true}},
		{"giai đoạn từ năm 2021 đến năm 2025", "giai đoạn từ năm 2021 đến năm 2025", &When{Year: 2021, To: &When{Year: 2025}, Period: true}},
		{"thời kỳ 2021-2030, tầm nhìn đến năm 2050 của vùng", "thời kỳ 2021-2030, tầm nhìn đến năm 2050",
			&When{Year: 2021, To: &When{Year: 2030}, Period: true, Vision: 2050}},
		{"các mục tiêu 2021-2025", "2021-2025", &When{Year: 2021, To: &When{Year: 2025}}},
		{"đến năm 2045", "năm 2045", &When{Year: 2045}},
		{"Thứ hai, 05/05/2025 08:15", "Thứ hai, 05/05/2025 08:15",
			&When{Year: 2025, Month: 5, Day: 5, Clock: true, Hour: 8, Minute: 15, HasWeekday: true, Weekday: time.Monday}},
		{"lúc 8h30 ngày 7/6/2025", "8h30 ngày 7/6/2025", &When{Year: 2025, Month: 6, Day: 7, Clock: true, Hour: 8, Minute: 30}},
		{"trước ngày khai giảng 5/9", "5/9", &When{Day: 5, Month: 9}},
		{"vào 15 giờ 30 phút", "15 giờ 30 phút", &When{Clock: true, Hour: 15, Minute: 30}},
		{"mở cửa từ 7h", "7h", &When{Clock: true, Hour: 7, WholeHour: true}},
	}
	for _, tt := range tests {
		text, value := only(t, tt.in, Date)
		if text != tt.text {
			t.Errorf("Lex(%+q): date %+q, want %+q", tt.in, text, tt.text)
		}
		same(t, tt.in, value, tt.want)
	}
}

func TestNoDates(t *testing.T) {
	for _, s := range []string{
		"đạt 8/11 chỉ tiêu", "34/34 địa phương", "ngày 31/02", "ngày 32/1", "tháng 13", "quý vị", "năm mới", "mỗi tháng 3 triệu đồng",
		"giai đoạn 2", "trong vòng 15 giờ 30 phút", "mất 3 giờ", "chỉ tiêu 24/7", "Điều 5", "2.024 hồ sơ", "hơn 2000 hộ",
		"mỗi năm 1 lần", "tối đa 5 người", "sáng tạo 3 sản phẩm", "thứ hai là về vốn",
	} {
		if got := typed(s, Date); len(got) > 0 {
			t.Errorf("Lex(%+q): dates %+q, want none", s, got)
		}
	}
}

func TestSeveralDates(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"từ ngày 3 đến 5/9", []string{"ngày 3", "5/9"}},
		{"dịp 30/4 và 1/5", []string{"30/4", "1/5"}},
		{"từ tháng 4 đến tháng 9/2025", []string{"tháng 4", "tháng 9/2025"}},
		{"các năm 2023, 2024", []string{"năm 2023", "2024"}},
		{"từ 1/7 đến hết năm 2026", []string{"1/7", "hết năm 2026"}},
	}
	for _, tt := range tests {
		same(t, tt.in, typed(tt.in, Date), tt.want)
	}
}
