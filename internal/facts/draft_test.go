package facts_test

import "testing"

// What a draft lays down does not hold yet, until the paper has come out.
func TestUnderDraft(t *testing.T) {
	const asked = "Bộ Công an đang lấy ý kiến về dự thảo nghị định xử phạt vi phạm hành chính trong lĩnh vực giao thông. Hội nghị diễn ra tại Hà Nội.\n\n"
	checkTold(t, []telling{
		{"a fine", asked + "Người vi phạm bị phạt 3 triệu đồng.", "Under the draft, violators are fined VND3 million.", ""},
		{"a duty", asked + "Doanh nghiệp vận tải phải lắp camera giám sát trên xe.", "Under the draft, transport companies must install", ""},
		{"a rating", asked + "Doanh nghiệp đạt từ 85 điểm trở lên được xếp loại tốt.", "Under the draft, businesses", ""},
		{"a level", asked + "Mức phạt đối với hành vi vượt đèn đỏ là 5 triệu đồng.", "Under the draft, the fine for running a red light is VND5 million.", ""},
		{"what holds already", asked + "Hiện nay, mức phạt là 2 triệu đồng.", "At present, the fine is VND2 million.", "Under the draft"},
		{"what was done", asked + "Công an đã xử phạt 200 người.", "200", "Under the draft"},
		{"a paper that has come out", "Chính phủ đã ban hành Nghị định số 10/2025/NĐ-CP. Trước khi lấy ý kiến dự thảo nghị định, Bộ đã rà soát. Nghị định đã được ban hành ngày 5/3.\n\nNgười vi phạm bị phạt 3 triệu đồng.", "violators are fined VND3 million", "Under the draft"},
		{"no draft", "Bộ Công an tổ chức hội nghị tại Hà Nội.\n\nNgười vi phạm bị phạt 3 triệu đồng.", "Violators are fined VND3 million.", "Under the draft"},
	})
}
