package transfer

import "testing"

// What courts decide: of whom, how long, for what, and what is done with his goods.
func TestVerdictsTold(t *testing.T) {
	e := engine(t)
	for _, tt := range []struct{ vi, english string }{
		// somebody with his posts behind the word for what he is in a case
		{"Bị cáo Lê Văn Tám, cựu Phó Chủ tịch UBND tỉnh, bị tuyên phạt 14 năm tù về tội tham ô tài sản.", "Defendant Lê Văn Tám, former Vice Chairman of the provincial People's Committee, was sentenced to 14 years in prison for embezzlement."},
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
