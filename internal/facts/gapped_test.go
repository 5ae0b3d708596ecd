package facts_test

import (
	"slices"
	"testing"
)

func TestGapped(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{
			"Năm 2024, khách từ Trung Quốc đạt 3,5 triệu lượt, từ Hàn Quốc đạt 2,9 triệu lượt, từ Nhật Bản đạt 500.000 lượt.",
			[]string{"Guests from the Republic of Korea numbered 2.9 million.", "Guests from Japan numbered 500,000."},
		},
		{
			"Số ca mắc tại Hà Nội tăng 15%; tại Hải Phòng giảm 10%.",
			[]string{"The number of cases in Hải Phòng falls by 10%."},
		},
	} {
		got := texts(t, "Tin trong ngày", c.text)
		for _, want := range c.want {
			if !slices.Contains(got, want) {
				t.Errorf("facts of %q: %q, want %q", c.text, got, want)
			}
		}
	}
}
