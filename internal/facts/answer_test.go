package facts_test

import (
	"strings"
	"testing"
)

// What a reader says of himself is no news, and an answer says how things are done, not that they were.
func TestAnswersToReaders(t *testing.T) {
	const question = "Bà Trần Thị Lan (Nghệ An) hỏi: Năm 2019, gia đình bị phạt 3 triệu đồng. Nay gia đình có được cấp giấy không?"
	all := strings.Join(texts(t, question, "Về vấn đề này, Sở Nông nghiệp và Môi trường trả lời như sau:",
		"Ban quản trị gửi đơn đến Ủy ban nhân dân cấp tỉnh.", "Đối với đất vườn, Nhà nước công nhận quyền sử dụng không thu tiền."), "\n")
	for _, wrong := range []string{"fined", "replies", "sent", "recognised"} {
		if strings.Contains(all, wrong) {
			t.Errorf("%q told of an answer:\n%s", wrong, all)
		}
	}
	if !strings.Contains(all, "the State recognises") {
		t.Errorf("the answer is not told:\n%s", all)
	}
	if all := strings.Join(texts(t, question, "Năm 2020, gia đình bị phạt 5 triệu đồng."), "\n"); !strings.Contains(all, "fined VND5 million") {
		t.Errorf("without an answer nothing is told:\n%s", all)
	}
}

// Whoever has so many days from a receipt acts each time; a person who did something in the news did it once.
func TestActsOnReceipt(t *testing.T) {
	for vi, english := range map[string]string{
		"Trong thời hạn 10 ngày kể từ ngày nhận đơn, Ủy ban nhân dân cấp tỉnh kiểm tra hồ sơ.":              "checks dossiers",
		"Học viên trả lại tài liệu trong vòng 20 ngày kể từ khi kết thúc khóa học.":                         " return ",
		"Trong vòng 5 ngày kể từ khi nhận thông báo, người dân đề nghị xã giải thích.":                      "asked",
		"Trong vòng 5 ngày kể từ khi nhận báo cáo, ông Lê Văn Nam, Chủ tịch tỉnh, yêu cầu các xã dập dịch.": "asked",
	} {
		if all := strings.Join(texts(t, vi), "\n"); !strings.Contains(all, english) {
			t.Errorf("%s\ngot  %s\nwant %s", vi, all, english)
		}
	}
}
