package transfer

import (
	"strings"
	"testing"
)

// What is doubted in general is told in the company in which it is sure.
func TestDoubtIsRelieved(t *testing.T) {
	e := engine(t)
	for vi, english := range map[string]string{
		"Đến nay, diện tích tham gia đạt 12.400 ha.":                                               "the participation area has reached 12,400 ha",
		"Số ca xảy ra trên môi trường mạng là 215 ca.":                                             "The number of cases occurring online is 215",
		"Số vụ xảy ra trên môi trường mạng giảm 12% so với cùng kỳ.":                               "occurring online fell by 12%",
		"Tang vật thu giữ gồm 12 điện thoại di động và 3 xe ô tô.":                                 "Seizure evidence includes 12 mobile phones and three cars",
		"Đoàn đã trao 40 bộ máy tính và 120 suất học bổng cho học sinh.":                           "40 computer sets and 120 scholarships",
		"Sở Xây dựng yêu cầu nhà thầu bổ sung 4 mũi thi công, 60 thiết bị trước ngày 1/10.":        "four construction teams and 60 pieces of equipment",
		"Nhập khẩu tăng 9,5% so với cùng kỳ.":                                                      "Imports rose by 9.5%",
		"Cục Thống kê công bố số liệu kinh tế quý II và 6 tháng năm 2025.":                         "second quarter and six months",
		"Mức hỗ trợ là 300.000 đồng/tháng đối với phường và 200.000 đồng/tháng đối với xã.":        "VND300,000 per month for the ward and VND200,000 per month for the commune",
		"Đồng Tháp và Vĩnh Long là hai địa phương có tiến độ tốt nhất.":                            "are two localities with the best progress",
		"Trung tâm này là nơi tổ chức các môn thi đấu chính.":                                      "is a place organising",
		"5 tập thể và 9 cá nhân có thành tích xuất sắc được tặng Bằng khen của Bộ trưởng Bộ Y tế.": "are awarded the certificate of merit",
		"Cho năm 2026, Bộ Y tế đề xuất mục tiêu khám sức khỏe cho 2 triệu người.":                  "the Ministry of Health proposed",
		"Xét về phía cầu, tiêu dùng cuối cùng tăng 7,5% và tích lũy tài sản tăng 6,2%.":            "demand side",
	} {
		least, text := 9.0, ""
		for _, c := range e.Clauses(vi, Options{Narrative: true, Measured: true, Year: 2025, Month: 12, Day: 10}) {
			if c.Doubt < least {
				least, text = c.Doubt, c.Text
			}
		}
		if least > 0.95 || !strings.Contains(text, english) {
			t.Errorf("%s\ngot  %.2f %s\nwant %s", vi, least, text, english)
		}
	}
	for _, vi := range []string{
		"Diện tích tham gia nhận 40 tỷ đồng.",                         // no figure is said of it
		"Hộ gia đình nhận hỗ trợ và 20.000 đồng/suất đến trường.",     // nothing is level with it
		"Sở đề nghị hỗ trợ 3 dự án đường giao thông, xã đã giao đất.", // no two things
	} {
		for _, c := range e.Clauses(vi, Options{Narrative: true, Year: 2025}) {
			if c.Doubt <= 0.95 && !c.Cut {
				t.Errorf("%s: told %s", vi, c.Text)
			}
		}
	}
}
