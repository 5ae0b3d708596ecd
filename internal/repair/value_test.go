package repair

import (
	"slices"
	"strings"
	"testing"
)

func TestValues(t *testing.T) {
	for _, tt := range []struct{ vi, en, want string }{
		{"Thu 1,5 tỷ đồng.", "VND1.5 billion was collected.", "1.5e+09"},
		{"Có 2.000 xã và 34/34 tỉnh.", "There are 2,000 communes and 34 of 34 provinces.", "2000 34 34"},
		{"Tăng 12,5% so với quý II năm 2024.", "Up 12.5% on the second quarter of 2024.", "12.5 quarter 2 2024"},
		{"Ngày 22/10/2025, Bộ Y tế họp.", "The Ministry of Health met on 22 October 2025.", "22.10 2025"},
		{"Sáng 5/9, trường khai giảng.", "The school opened on the morning of September 5.", "5.9"},
		{"Trong tháng 7/2025 có ba cơn bão.", "Three storms came in July 2025.", "2025 3 month 7"},
		{"Nghị định số 278/2025/NĐ-CP có hiệu lực.", "Decree No. 278/2025/ND-CP is in force.", "278 278/2025/ND-CP"},
		{"Theo khoản 2 Điều 15.", "Under Clause 2, Article 15.", "khoản 2 điều 15"},
		{"Chương II gồm năm điều.", "Chapter II has five articles.", "5 chương 2"},
		{"Họp lúc 8h30.", "The meeting is at 8:30.", "8:30"},
		{"Họp trước 16 giờ.", "The meeting is before 16.00.", "16:00"},
		{"Một số nơi mưa to.", "Some places had heavy rain.", ""},
	} {
		want := strings.Fields(tt.want)
		for side, got := range map[string][]Value{tt.vi: VietnameseValues(tt.vi), tt.en: EnglishValues(tt.en)} {
			var keys []string
			for _, v := range got {
				keys = append(keys, strings.Fields(v.Key)...)
				if v.Start < 0 || v.End > len(side) || v.Start >= v.End {
					t.Errorf("%+q: %+v lies outside", side, v)
				}
			}
			slices.Sort(keys)
			slices.Sort(want)
			if !slices.Equal(keys, want) {
				t.Errorf("%+q has the values %q, want %q", side, keys, want)
			}
		}
	}
}
