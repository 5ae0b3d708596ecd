package transfer

import "testing"

// What courts decide: of whom, how long, for what, and what is done with his goods.
func TestVerdictsTold(t *testing.T) {
	e := engine(t)
	for _, tt := range []struct{ vi, english string }{
		// somebody with his posts behind the word for what he is in a case
		{"Bị cáo Lê Văn Tám, cựu Phó Chủ tịch UBND tỉnh, bị tuyên phạt 8 năm tù về tội tham ô tài sản.", "Defendant Lê Văn Tám, former Vice Chairman of the provincial People's Committee, was sentenced to eight years in prison for embezzlement."},
		{"Bị cáo Lê Văn Tám, nguyên kế toán trưởng, nhận 5 năm 6 tháng tù.", "Defendant Lê Văn Tám, former chief accountant, received five years and six months in prison."},
		// his posts behind when he was born
		{"Bị cáo Lê Văn Tám (SN 1976), nguyên Phó Giám đốc Sở Y tế, lĩnh 9 năm tù về tội “Nhận hối lộ”.", "Defendant Lê Văn Tám, former Deputy Director of the Department of Health, received nine years in prison for receiving bribes."},
		{"Ông Lê Văn Tám (sinh năm 1980, trú tại xã Nam Tiến), nguyên Giám đốc Công ty Hòa Phú, bị bắt tạm giam.", "Lê Văn Tám, former Director of Hòa Phú Company, was detained."},
		{"Bị cáo Lê Văn Tám (SN 1984, nguyên trưởng nhóm của một công ty), được xác định là chủ mưu, bị tuyên phạt 7 năm tù.", "Defendant Lê Văn Tám was sentenced to seven years in prison."},
		// between how many years
		{"Các bị cáo còn lại lĩnh án từ 18 tháng đến 6 năm tù.", "The remaining defendants are sentenced to between 18 months and six years in prison."},
		{"Sáu bị cáo khác bị phạt từ 3 năm đến 7 năm 6 tháng tù giam.", "Six other defendants were sentenced to between three and seven years and six months in prison."},
		{"Người vi phạm bị phạt tù từ 6 tháng đến 3 năm.", "Violators are imprisoned for six months to three years."},
		// what several sentences come to
		{"Bị cáo Tám bị phạt 9 năm tù về tội đưa hối lộ và 4 năm tù về tội tham ô tài sản, tổng hợp hình phạt chung cho cả hai tội là 13 năm tù.", "Defendant Tám was sentenced to nine years in prison for giving bribes and four years in prison for embezzlement, for a combined sentence of 13 years in prison."},
	} {
		told := e.Clauses(tt.vi, Options{Narrative: true, Year: 2025})
		if len(told) != 1 || told[0].Text != tt.english {
			t.Errorf("Clauses(%+q) = %v, want %+q", tt.vi, told, tt.english)
		}
	}
}

// What is done with somebody's goods behind what a court orders him to do the court does.
func TestCourtTakes(t *testing.T) {
	told := engine(t).Clauses("Tòa buộc bị cáo Tám bồi thường 16 tỷ đồng; tiếp tục kê biên 5 thửa đất, phong tỏa 3 tài khoản.", Options{Narrative: true, Year: 2025})
	want := "The court continued to seize five land parcels and freeze three accounts."
	if len(told) != 2 || told[1].Text != want {
		t.Errorf("Clauses = %v, want the second %q", told, want)
	}
}

// What police, inspectors and the Party's commissions did, and with whom.
func TestCasesTold(t *testing.T) {
	e := engine(t)
	for _, tt := range []struct{ vi, english string }{
		// what was done together may carry the mark of the past
		{"Công an tỉnh phối hợp với Bộ đội Biên phòng đã triệt phá một ổ nhóm.", "The provincial police worked with the Border Guard Force to bust a gang."},
		// a case has letters or a secret number, and neighbours have authorities
		{"Đơn vị vừa phối hợp với lực lượng chức năng nước bạn Lào phá thành công chuyên án QT326, bắt giữ 9 đối tượng.", "The unit has just worked with the Lao authorities to successfully crack the QT326 case and arrest nine suspects."},
		{"Công an tỉnh đấu tranh thành công chuyên án mang bí số NA12, bắt giữ 4 đối tượng.", "The provincial police successfully cracked the NA12 case and arrested four suspects."},
		// files are forwarded to whom
		{"Ngành Thuế đã chuyển cơ quan công an 217 hồ sơ.", "The tax sector forwarded 217 dossiers to police."},
		{"Lái xe bị lập biên bản xử phạt 15 triệu đồng.", "Drivers are fined VND15 million."},
		{"12 cá nhân bị kiến nghị kiểm điểm, xử lý kỷ luật.", "12 individuals were recommended for a review of responsibility and disciplinary action."},
		{"Tòa buộc bị cáo Tám nộp tiếp 7,2 tỷ đồng.", "The court ordered defendant Tám to pay a further VND7.2 billion."},
		// what was found out
		{"Kết quả điều tra ban đầu xác định, công ty đã nhập khẩu 600 m3 gỗ.", "The initial investigation result shows that the company has imported 600 cu m of timber."},
		// people are phoned to do something
		{"Hai bị can gọi điện yêu cầu người dân chuyển tiền.", "Two accused people phoned to ask people to transfer money."},
		// what came about in an area, and what that caused
		{"Trên địa bàn tỉnh xảy ra 41 vụ đuối nước, làm 48 trẻ em tử vong.", "The province recorded 41 drownings, causing 48 children to die."},
		{"Trên địa bàn thành phố ghi nhận 120 ca sốt xuất huyết, tăng 15 ca so với tuần trước.", "The city recorded 120 cases of dengue fever, up 15 compared with the previous week."},
		{"Vụ cháy thiêu rụi gần 32 ha rừng thông hơn 25 năm tuổi.", "The fire destroyed nearly 32 ha of pine forest more than 25 years old."},
		{"Từ đầu mùa khô đến nay, lực lượng kiểm lâm đã xử lý 168 vụ vi phạm.", "Since the beginning of the dry season, forest rangers have handled 168 violations."},
		// what a commission weighed before it decided
		{"Xét nội dung, tính chất, mức độ vi phạm; căn cứ quy định của Đảng, UBKT Tỉnh ủy quyết định thi hành kỷ luật cảnh cáo đồng chí Lê Văn Tám.", "Under Party regulations, the Inspection Commission of the provincial Party Committee decides to give a warning to Lê Văn Tám."},
	} {
		told := e.Clauses(tt.vi, Options{Narrative: true, Year: 2025})
		if len(told) == 0 || told[0].Text != tt.english {
			t.Errorf("Clauses(%+q) = %v, want %+q", tt.vi, told, tt.english)
		}
	}
}
