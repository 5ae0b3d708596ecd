package facts_test

import (
	"slices"
	"testing"

	"songngu/internal/facts"
)

// Whose words the sentences of a quotation are stands behind or before it.
func TestUtterance(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string
	}{
		{
			"behind", "“Bệnh viện đã tiếp nhận 200 ca sốt xuất huyết. Tuy nhiên, chúng tôi đề nghị Sở Y tế hỗ trợ thêm thuốc”, bà Lê Thị Hoa nói.",
			[]string{"Lê Thị Hoa said that the hospital has received 200 cases of dengue fever.", "Lê Thị Hoa asked the Department of Health to give additional support to medicines."},
		},
		{
			"before", "Ông Trần Văn Minh nói: \"Nhà máy sẽ đóng cửa. Công ty đã trả lương cho 300 công nhân\".",
			[]string{"Trần Văn Minh said that the plant will close.", "Trần Văn Minh said that the company has paid wages to 300 workers."},
		},
		{
			"this man", "Ông Trần Văn Minh là chủ tàu cá. \"Tàu đã hỏng máy. Tôi đã gửi đơn đến Bộ Quốc phòng\", ông này cho hay.",
			[]string{"Trần Văn Minh is a fishing vessel owner.", "Trần Văn Minh said he had sent applications to the Ministry of National Defence."},
		},
		{
			"in two paragraphs", "“Nhà máy sẽ đóng cửa.\n\nTôi đề nghị tỉnh hỗ trợ 300 công nhân”, ông Trần Văn Minh nói.",
			[]string{"Trần Văn Minh said that the plant will close.", "Trần Văn Minh asked the province to support 300 workers."},
		},
		{
			"a request without a word for himself", "“Nhà máy sẽ đóng cửa. Đề nghị tỉnh hỗ trợ 300 công nhân”, ông Trần Văn Minh nói.",
			[]string{"Trần Văn Minh said that the plant will close.", "Trần Văn Minh asked the province to support 300 workers."},
		},
		{
			"a word", "Ông Trần Văn Minh nói về \"kinh tế xanh\". Nhà máy đã đóng cửa. Ông gọi đó là \"nút thắt\".", []string{"Trần Văn Minh talked about the green economy.", "The plant closed."},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range facts.Extract(read(t, "news.txt", "date 2025-06-12 Tin ngắn\n\n"+c.text+"\n"), engine(t)) {
				got = append(got, f.Text)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
