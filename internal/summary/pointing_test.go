package summary_test

import "testing"

// What a statement only points to is named where the brief has not named it right before; what nobody can name is not told.
func TestPointing(t *testing.T) {
	for _, c := range []struct {
		name        string
		paras       []string
		want, never []string
	}{
		{"a centre named in another sentence", []string{
			"Ngày 3/4/2025, Bộ Công an khai trương Trung tâm Dữ liệu quốc gia.", "Ngành y tế có 500 bệnh viện.",
			"Dữ liệu dân cư từ Trung tâm được cung cấp cho 63 tỉnh, thành phố."},
			[]string{"Population data from the National Data Centre is provided"}, []string{"from the centre"}},
		{"a project named right before", []string{
			"Ngày 3/4/2025, Chính phủ phê duyệt Đề án 06.", "Đề án có hiệu lực từ ngày 1/8/2025."},
			[]string{"approved Project 06.", "The project takes effect from 1 August 2025."}, nil},
		{"a post in a body named before", []string{
			"Trung tâm Dữ liệu quốc gia đã kết nối với 15 bộ, ngành.",
			"Thượng tá Trần Văn Bình, Phó Giám đốc Trung tâm cho biết, 63 tỉnh, thành phố đã có nền tảng số."},
			[]string{"Trần Văn Bình, Deputy Director of the National Data Centre, said"}, []string{"Director of the centre"}},
		{"a person whom a later sentence presents", []string{
			"Ngày 3/4/2025, Bộ trưởng Trần Văn Bình dự lễ khánh thành bệnh viện.",
			"Đại tướng Trần Văn Bình, Bộ trưởng Bộ Quốc phòng cho biết, bệnh viện có 500 giường."},
			[]string{"General Trần Văn Bình, Minister of National Defence, attended", "Trần Văn Bình said that"}, nil},
		{"a minister by his post alone", []string{
			"Ngày 3/4/2025, Bộ trưởng Bộ Nội vụ Trần Thị Lan dự họp báo.", "Bộ trưởng cho biết lương tối thiểu sẽ tăng 6%."},
			[]string{"Trần Thị Lan said that the minimum wage will rise by 6%."}, []string{"The Minister said"}},
		{"two ministers, and nobody knows which", []string{
			"Ngày 3/4/2025, Bộ trưởng Bộ Nội vụ Trần Thị Lan và Bộ trưởng Bộ Y tế Lê Văn Hùng dự họp báo.", "Bộ trưởng cho biết lương tối thiểu sẽ tăng 6%."},
			nil, []string{"The Minister said"}},
		{"a minister by his post and ministry", []string{
			"Ngày 3/4/2025, Bộ trưởng Bộ Nội vụ dự họp báo.", "Ngành y tế có 500 bệnh viện.", "Bộ trưởng cho biết lương tối thiểu sẽ tăng 6%."},
			[]string{"The Minister of Home Affairs said that the minimum wage will rise by 6%."}, []string{"The Minister said"}},
		{"a paper by its number, in a short brief", []string{"Bộ Y tế vừa ban hành Kế hoạch số 318/KH-BYT với nhiều nội dung xyz."}, []string{"has just issued Plan No. 318/KH-BYT."}, nil},
		{"a committee that is new", []string{"Ngày 3/4/2025, Bộ Y tế đã thành lập Ban Chỉ đạo."}, []string{"established a steering committee"}, nil},
		{"a company and a province", []string{
			"Ngày 3/4/2025, Công ty Cổ phần Sữa Việt Nam ký Hợp đồng với tỉnh Bắc Ninh.", "Ngành y tế có 500 bệnh viện.", "Tỉnh đã hỗ trợ 500 doanh nghiệp."},
			[]string{"Bắc Ninh Province supported 500 businesses."}, nil},
		{"a conference on nothing", []string{"Bộ Nội vụ tổ chức hội nghị.", "Ngày 3/4/2025, Bộ Y tế tổ chức hội nghị về phòng bệnh."},
			[]string{"a conference on disease prevention"}, []string{"held a conference."}},
		{"also after another", []string{
			"Ngày 3/4/2025, Bộ Y tế tổ chức hội nghị về phòng bệnh.", "Bộ Nội vụ cũng ban hành Thông tư số 13/2025/TT-BNV về tiền lương."},
			[]string{"Home Affairs issued Circular"}, []string{" also "}},
	} {
		checkTold(t, c.name, c.paras, c.want, c.never)
	}
}
