package summary_test

import (
	"strings"
	"testing"

	"songngu/internal/summary"
)

// The lead opens with what the headline tells, a headline is a statement, and nothing is told twice.
func TestOpening(t *testing.T) {
	for _, c := range []struct {
		name, headline, first string
		paras, never          []string
	}{
		{"the figure of the title", "Base salary will rise by 20%", "The base salary will rise by 20%.", []string{
			"Lương cơ sở là căn cứ tính phụ cấp.", "Mức lương cơ sở sẽ tăng 20%.", "Hệ số lương được tính theo ngạch bậc của công chức."}, nil},
		{"what led to it comes later", "Government approves the project on the Red River Bridge", "On 3 April 2025, the Government approved", []string{
			"Nghị quyết số 12/2019/NQ-CP ngày 5/2/2019 quy định về cầu đường bộ.", "Ngày 3/4/2025, Chính phủ phê duyệt dự án cầu Sông Hồng."}, nil},
		{"what a circular is about, before one of its rules", "Circular No. 13/2025/TT-BYT specifies contribution rates and methods of contribution", "Circular No. 13/2025/TT-BYT specifies", []string{
			"Theo Thông tư số 13/2025/TT-BYT:", "Mức đóng hằng tháng bằng 4,5% tiền lương tháng.", "Bệnh viện có trách nhiệm báo cáo Bộ Y tế trước ngày 15 tháng 12 hằng năm.",
			"Thông tư quy định cụ thể mức đóng, phương thức đóng."}, nil},
		{"one part of another", "", "", []string{
			"Nghị định số 15/2025/NĐ-CP sửa đổi, bổ sung điểm a khoản 2 Điều 9 Nghị định số 12/2020/NĐ-CP về thời điểm lập hóa đơn đối với một số trường hợp cụ thể.",
			"Nghị định sửa đổi quy định về thời điểm lập hóa đơn đối với một số trường hợp cụ thể."}, []string{"amends regulations on"}},
	} {
		d := draft(t, read(t, "opening.txt", " date 2025-06-12 Tăng 20% lương cơ sở\n\n"+strings.Join(c.paras, "\n\n")+"\n"))
		if len(d.Statements) == 0 {
			t.Fatalf("%s: no statement", c.name)
		}
		if c.headline != "" && !strings.EqualFold(d.Headline, c.headline) {
			t.Errorf("%s: headline %q, want %q", c.name, d.Headline, c.headline)
		}
		if st := d.Statements[0]; st.Section != summary.Lead || !strings.HasPrefix(st.Text, c.first) {
			t.Errorf("%s: opens with %q, want %q", c.name, st.Text, c.first)
		}
		for _, st := range d.Statements {
			for _, n := range c.never {
				if strings.Contains(st.Text, n) {
					t.Errorf("%s: tells %q", c.name, st.Text)
				}
			}
		}
	}
}

// An office of one level does not answer for the whole State: where the place was cut off, it is not told.
func TestOverreach(t *testing.T) {
	paras := []string{
		"Chính phủ ban hành Nghị định số 15/2025/NĐ-CP quy định về nhà ở.",
		"Chủ tịch UBND cấp huyện lãnh đạo và chịu trách nhiệm về hoạt động của bộ máy hành chính nhà nước, bảo đảm gì đó chưa rõ; về cải cách hành chính trên địa bàn huyện.",
	}
	d := draft(t, read(t, "reach.txt", " date 2025-06-12 Tin ngắn\n\n"+strings.Join(paras, "\n\n")+"\n"))
	for _, s := range d.Statements {
		if strings.Contains(s.Text, "apparatus") {
			t.Errorf("told: %s", s.Text)
		}
	}
}

// A paper of 2026 takes no effect in 2025: the source has one of the years wrong.
func TestImpossible(t *testing.T) {
	d := draft(t, read(t, "years.txt", " date 2025-06-12 Tin ngắn\n\nNghị định số 15/2026/NĐ-CP có hiệu lực từ ngày 1/8/2025.\n\nNghị định số 16/2025/NĐ-CP có hiệu lực từ ngày 1/9/2025.\n"))
	for _, s := range d.Statements {
		if strings.Contains(s.Text, "15/2026") {
			t.Errorf("told: %s", s.Text)
		}
	}
	if len(d.Statements) != 1 {
		t.Errorf("%d statements, want 1", len(d.Statements))
	}
}
