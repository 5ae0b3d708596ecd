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
		"Trung tâm này là nơi tổ chức các môn thi đấu chính.":                                      "is the venue for main sports",
		"5 tập thể và 9 cá nhân có thành tích xuất sắc được tặng Bằng khen của Bộ trưởng Bộ Y tế.": "are awarded the certificate of merit",
		"Cho năm 2026, Bộ Y tế đề xuất mục tiêu khám sức khỏe cho 2 triệu người.":                  "the Ministry of Health proposed",
		"Xét về phía cầu, tiêu dùng cuối cùng tăng 7,5% và tích lũy tài sản tăng 6,2%.":            "demand side",
	} {
		checkSurest(t, vi, english, Options{Narrative: true, Measured: true, Year: 2025, Month: 12, Day: 10})
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

// What behind a clause only adds to it is left out: what was so before, how it is otherwise, what else was done.
func TestAdditionsLeftOut(t *testing.T) {
	e := engine(t)
	for vi, english := range map[string]string{
		"Thứ trưởng cho biết đã có 12 triệu người dân tích hợp sổ sức khỏe điện tử, nhưng chỉ khoảng 30% trong số này có dữ liệu.": "12 million people have integrated electronic health books.",
		"Nhà thầu đang triển khai 26 mũi thi công nhưng một số mũi phải dừng do thiếu cát.":                                        "Contractors are deploying 26 construction teams, but a number of teams must stop due to a lack of sand.",
		"Giám đốc cho biết dự án ở phường Tân An có 310 căn nhưng nhận đến 2.400 hồ sơ.":                                           "has 310 units.",
		"Chủ xe phải nộp lệ phí bằng 80% mức thu của ô tô con, thay cho 60% như hiện nay, do nhiều người mua loại xe này.":         "passenger cars.",
		"Hai bên đã thống nhất để Campuchia nhập khẩu 30.000 tấn xi măng theo hợp đồng dài hạn thay vì mua từng chuyến.":           "agreed for Cambodia to import",
		"Chủ tịch UBND tỉnh yêu cầu các xã bàn giao 60% mặt bằng trước ngày 30/6, \"không để đến hạn mới kêu ca với tỉnh\".":       "before 30 June.",
		"Lãnh đạo Sở Y tế yêu cầu các bệnh viện tăng cường kiểm tra, qua 9 tháng đã xử phạt 14 phòng khám.":                        "step up inspections.",
		"Dự buổi lễ có Phó Thủ tướng Trần Hồng Hà, lãnh đạo các bộ, ngành và đông đảo nhân dân.":                                   "Deputy Prime Minister Trần Hồng Hà attended the ceremony.",
	} {
		tellsFirst(t, vi, Options{Narrative: true, Year: 2025, Month: 3, Day: 10}, doubtful, english)
	}
	for _, vi := range []string{
		"Chủ xe phải nộp lệ phí bằng 80% mức thu, thay cho 60% như hiện nay, trừ trường hợp xe cứu thương.",
		"Tăng mức hỗ trợ lên 2 triệu đồng/tháng thay cho mức 1 triệu đồng/tháng cho 10 đối tượng.",
		"Sở có 12 xe nhưng không quá 5 xe được sử dụng nếu có lệnh.",
		"Sau khi hợp nhất Cần Thơ, Sóc Trăng và Hậu Giang, thành phố có hơn 4 triệu dân.",
	} {
		for _, c := range e.Clauses(vi, Options{Narrative: true, Year: 2025}) {
			if c.Doubt <= doubtful && c.Cut || strings.Contains(c.Text, "and the city") && c.Doubt < 0.95 {
				t.Errorf("%s: told %s", vi, c.Text)
			}
		}
	}
}

// Terms that end on a day, bare numbers of a scale, and times counted from today are told.
func TestShortStatementsTold(t *testing.T) {
	e := engine(t)
	for vi, english := range map[string]string{
		"Thời hạn nộp hồ sơ đến hết ngày 20/1/2026.":                                "deadline is 20 January 2026",
		"Thời gian lấy ý kiến đến hết quý I/2026.":                                  "runs until the end of the first quarter of 2026",
		"Hệ số điều chỉnh đối với ngành thép là 0,95.":                              "coefficient for the steel industry is 0.95",
		"Từ nay đến Tết Nguyên đán, công an tỉnh sẽ tổ chức 200 buổi tuyên truyền.": "From now until the Lunar New Year, the provincial police will hold 200",
		"Tính đến chiều nay, toàn tỉnh có 9 xã bị ngập.":                            "As of this afternoon, nine communes were flooded",
		"Đến chiều nay, nước trên các sông đã xuống dưới báo động 2.":               "By this afternoon, water in rivers",
		"Nếu quá hạn, cơ quan thuế tính tiền chậm nộp.":                             "After the deadline, tax authorities",
	} {
		tellsFirst(t, vi, Options{Narrative: true, Year: 2025, Month: 12, Day: 10}, surely, english)
	}
	for _, vi := range []string{"Xe buýt là 0,95.", "Thời gian tàu chạy đến ngày 30/10."} {
		for _, c := range e.Clauses(vi, Options{Narrative: true, Year: 2025}) {
			if c.Doubt <= doubtful {
				t.Errorf("%s: told %s", vi, c.Text)
			}
		}
	}
}

// tellsFirst checks that the first clause of a sentence has the English, of no more than that doubt.
func tellsFirst(t *testing.T, vi string, opt Options, most float64, english string) {
	t.Helper()
	told := engine(t).Clauses(vi, opt)
	if len(told) == 0 || told[0].Doubt > most || !strings.Contains(told[0].Text, english) {
		t.Errorf("%s\ngot  %+v\nwant %s", vi, told, english)
	}
}

// checkSurest checks that the surest clause of a sentence is sure enough for a brief and holds the English.
func checkSurest(t *testing.T, vi, english string, opt Options) {
	t.Helper()
	least, text := 9.0, ""
	for _, c := range engine(t).Clauses(vi, opt) {
		if c.Doubt < least {
			least, text = c.Doubt, c.Text
		}
	}
	if least > 0.95 || !strings.Contains(text, english) {
		t.Errorf("%s\ngot  %.2f %s\nwant %s", vi, least, text, english)
	}
}
