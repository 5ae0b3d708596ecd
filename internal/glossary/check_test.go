package glossary

import (
	"fmt"
	"slices"
	"testing"
)

func rules() []Rule {
	return []Rule{
		{Entry: 1, VI: "Đề án 06", Names: []string{"Đề án số 06"}, Written: []string{"Project 06"}, Forbidden: []string{"Scheme 06", "Plan 06"}},
		{Entry: 2, VI: "Bộ Y tế", Written: []string{"Ministry of Health", "MoH"}, Deprecated: []string{"Health Ministry"}},
		{Entry: 3, VI: "hộ nghèo", Written: []string{"poor household"}},
		{Entry: 4, VI: "hộ cận nghèo", Written: []string{"near-poor household"}},
		{Entry: 5, VI: "trung tâm", Written: []string{"centre"}},
		{Entry: 6, VI: "người cao tuổi", Written: []string{"elderly person", "older person"}},
		{Entry: 7, VI: "số hóa", Written: []string{"digitisation"}},
		{Entry: 8, VI: "Bộ", Written: []string{"Ministry"}},
	}
}

func TestCheck(t *testing.T) {
	for _, tt := range []struct {
		source, target string
		want           []string
	}{
		{"Bộ Y tế triển khai Đề án 06.", "The Ministry of Health implements Project 06.", nil},
		{"Bộ Y tế triển khai Đề án 06.", "The Ministry of Health implements the project.", []string{"missing Đề án 06"}},
		{"Bộ Y tế triển khai Đề án số 06.", "The MoH implements Scheme 06.", []string{`forbidden Đề án số 06 "Scheme 06"`}},
		{"Bộ Y tế họp.", "The Health Ministry met.", []string{`deprecated Bộ Y tế "Health Ministry"`}},
		{"Bộ Y tế họp.", "The moh met.", []string{"missing Bộ Y tế"}},
		{"Hỗ trợ hộ nghèo.", "Support for poor households.", nil},
		{"Hỗ trợ hộ nghèo và hộ cận nghèo.", "Support for poor and near-poor households.", []string{"missing hộ nghèo"}},
		{"Hỗ trợ hộ nghèo và hộ cận nghèo.", "Support for near poor households and poor households.", nil},
		{"Hỗ trợ hộ cận nghèo.", "Support for near-poor households.", nil},
		{"Trung tâm số hóa.", "The digitization centers.", nil},
		{"Người cao tuổi được hỗ trợ.", "Older people are supported.", nil},
		{"Bộ Y tế và Bộ họp.", "The Ministry of Health met.", []string{"missing Bộ"}},
		{"Câu không có gì.", "Nothing here.", nil},
		{"", "", nil},
	} {
		c, err := NewChecker(rules())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range c.Check(tt.source, tt.target) {
			text := string(f.Fault) + " " + f.Source.In(tt.source)
			if f.Target.Len() > 0 {
				text += fmt.Sprintf(" %q", f.Target.In(tt.target))
			}
			got = append(got, text)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s | %s: %q, want %q", tt.source, tt.target, got, tt.want)
		}
	}
}

// Where a document has two of the terms of an entry, the rarer ones are named.
func TestInconsistencies(t *testing.T) {
	c, err := NewChecker(rules())
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range []string{"The elderly person.", "An older person.", "Elderly persons.", "The elderly people."} {
		if f := c.Check("Người cao tuổi.", target); len(f) > 0 {
			t.Errorf("%s: %v", target, f)
		}
	}
	found := c.Inconsistencies()
	if len(found) != 1 || found[0].Unit != 1 || found[0].Found != "older person" || found[0].Message() != `"người cao tuổi": "older person" here, "elderly person" elsewhere` {
		t.Errorf("%+v", found)
	}
	if c.Units != 4 || c.Terms != 4 || c.Kept != 4 {
		t.Errorf("%d units, %d terms, %d kept", c.Units, c.Terms, c.Kept)
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("Bộ Y tế triển khai Đề án 06.", "The Ministry of Health - implements Scheme-06’s.")
	f.Add("\xff", "-\x00-")
	f.Fuzz(func(t *testing.T, source, target string) {
		c, err := NewChecker(rules())
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range append(c.Check(source, target), c.Inconsistencies()...) {
			if x.Source.End > len(source) || x.Target.End > len(target) || x.Source.Start > x.Source.End || x.Target.Start > x.Target.End {
				t.Errorf("%+v", x)
			}
			_ = x.Message()
		}
	})
}
