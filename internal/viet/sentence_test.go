package viet

import (
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	tests := []string{ // sentences between bars
		"Bộ họp chiều nay.|Tỉnh cử đại diện dự.",
		"Hội thảo tổ chức tại TP. Huế.|Hơn 200 người dự.",
		"PGS. TS. Lê Văn Hải và ThS. Trần An cùng dự.|Họ nêu ba ý.",
		"Tỉnh có chợ, trường, trạm, v.v. và nhiều bến xe.|Huyện có chợ, v.v.|Xã thì không.",
		"Văn kiện T.Ư. Đảng nêu rõ.",
		"Bộ cấp 2.047.318.905.|Số này tăng.",
		"Mức 1,5 triệu, tăng 2.5 lần vào 12.10.2024 trên cand.com.vn.|Đó là kỷ lục.",
		"Việc này tích cực.|25 dịch vụ mới đã chạy.",
		"Nhà máy cấp điện, nước… cho khu dân cư.|Còn thuế, phí…|Doanh nghiệp chờ.",
		"Gồm sách, báo... và tạp chí;... cùng các tài liệu...|Thư viện mở cửa.",
		"Hai nước hợp tác tốt đẹp./.",
		"Kỳ họp bế mạc./.|Ảnh: Báo Tỉnh",
		"Ông nói: “Làm nhanh. Làm đúng. Làm đủ” và ra về.|Mọi người nghe.",
		"Bà hỏi: \"Bao giờ xong?\" rồi đợi.|Không ai đáp.",
		"“Đã xong.”|Bộ trưởng kết luận.",
		"Khách đến đông (theo Cục. Du lịch) vào hè.|Phố vui.",
		"1. Mở rộng diện bao phủ.|2. Giảm thủ tục.",
		"a. Hộ nghèo được hỗ trợ.",
		"Điều 4. Đối tượng áp dụng",
		"Các việc gồm: 1. Rà soát; 2. Sửa đổi.|Sau đó báo cáo.",
		"Nhân chứng là Nguyễn Văn A.|Tòa mời ông này.",
		"Chuyên gia J. Smith dự.|Ông khen.",
		"Cán bộ bị kỷ luật.|Theo đó, họ nghỉ việc.",
		"Có nên làm không?|Rất nên!|Nào!",
		"Người dân phấn khởi.|(Ảnh: Báo Tỉnh)",
		"Tiêu đề không dấu chấm",
		"",
	}
	for _, tt := range tests {
		want := strings.Split(tt, "|")
		if tt == "" {
			want = nil
		}
		in := strings.Join(want, " ")
		var got []string
		for _, s := range Sentences(in) {
			got = append(got, s.In(in))
		}
		same(t, in, got, want)
	}
}

func TestSentencesWithoutSpace(t *testing.T) {
	in := "Đơn vị bị kỷ luật.Theo đó, họ nghỉ.\nDòng hai chưa hết\nDòng ba."
	var got []string
	for _, s := range Sentences(in) {
		got = append(got, s.In(in))
	}
	same(t, in, got, []string{"Đơn vị bị kỷ luật.", "Theo đó, họ nghỉ.", "Dòng hai chưa hết", "Dòng ba."})
}

func TestSentencesOfSeeds(t *testing.T) {
	n := 0
	for _, text := range seeds(t) {
		n += len(Sentences(text))
		if broken := checkSentences(text); broken != "" {
			t.Errorf("seeds: %s", broken)
		}
	}
	if n != 144 { // counted by hand
		t.Errorf("%d sentences in the seeds, want 144", n)
	}
}
