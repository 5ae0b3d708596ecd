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
	} {
		told := e.Clauses(tt.vi, Options{Narrative: true})
		if len(told) == 0 || told[0].Makeup != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.vi, told, tt.want)
		}
	}
}
