package transfer

import "testing"

// A name of a country behind the title of somebody who says something is his own.
func TestNamesake(t *testing.T) {
	e := engine(t)
	for vi, want := range map[string]string{
		"Theo bác sĩ Nga, số ca mắc tăng.":                    "According to doctor Nga, the number of cases rises.",
		"Thượng tá Đức khẳng định vụ án đã được làm rõ.":      "Senior Lieutenant Colonel Đức affirmed that the case has been clarified.",
		"Luật sư Pháp cho biết hai bên đã ký hợp đồng.":       "Lawyer Pháp said that the two sides have signed contracts.",
		"Các bác sĩ Nga hỗ trợ Việt Nam.":                     "Russian doctors support Vietnam.",
		"Ba bác sĩ Nga đã đến Việt Nam.":                      "Three Russian doctors came to Vietnam.",
		"Tổng thống Nga cho biết hai nước sẽ ký hiệp định.":   "The Russian President said that the two countries will sign an agreement.",
		"Cô giáo Hồng cho biết trường có 300 học sinh.":       "Teacher Hồng said that the school has 300 students.",
		"Tổng Bí thư yêu cầu các bộ báo cáo trước ngày 25/3.": "The Party General Secretary asked ministries to report before 25 March.",
	} {
		if got := e.Translate(vi, Options{Narrative: true}).Text; got != want {
			t.Errorf("%s\n%+q, want\n%+q", vi, got, want)
		}
	}
}
