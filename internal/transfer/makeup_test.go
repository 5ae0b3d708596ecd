package transfer

import "testing"

// A clause is counted by what its words were read as.
func TestMakeup(t *testing.T) {
	e := engine(t)
	for _, tt := range []struct {
		vi   string
		want Makeup
	}{
		{"Bộ Tài chính đã ban hành Thông tư số 12/2025/TT-BTC.", Makeup{Strain: -0.5}}, // names, and a term that costs less than its words
		{"Các sở đã trả hồ sơ của người dân.", Makeup{Nouns: 3, Of: 1, Strain: 3.0 / 7}},
		{"Tỉnh Đồng Nai hỗ trợ 12 tỷ đồng, qua đó người dân yên tâm hơn.", Makeup{Nouns: 1, Strain: 0.25, AtComma: true}},
		{"Hệ thống được vận hành đúng quy trình.", Makeup{Nouns: 1, Unsettled: 2, Strain: 1.75}},
		{"Bộ Tài chính họp tại Hà Nội với Bộ Y tế.", Makeup{Strain: -5.0 / 6, Attached: 2}},
		{"Hà Nội còn 3 dự án.", Makeup{Nouns: 1, Strain: -1, Seldom: 4}}, // "còn" is seldom "be left with"
	} {
		told := e.Clauses(tt.vi, Options{Narrative: true})
		if len(told) == 0 || told[0].Makeup != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.vi, told, tt.want)
		}
	}
}

// A word between a clause and the one that has its subject is counted, a comma alone is not.
func TestMakeupLinked(t *testing.T) {
	e := engine(t)
	for vi, want := range map[string]bool{
		"Tỉnh đã khởi công 5 trường học; đồng thời đã sửa chữa 12 trạm y tế.": true,
		"Tỉnh đã khởi công 5 trường học; đã sửa chữa 12 trạm y tế.":           false,
	} {
		told := e.Clauses(vi, Options{Narrative: true})
		if len(told) != 2 || told[0].Makeup.Behind || !told[1].Makeup.Behind || !told[1].Inherited || told[1].Makeup.Linked != want {
			t.Errorf("%s: %+v, want two clauses, the second linked: %v", vi, told, want)
		}
	}
}
