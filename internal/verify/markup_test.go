package verify_test

import (
	"slices"
	"testing"

	"songngu/internal/article"
	"songngu/internal/verify"
	"songngu/internal/viet"
)

// What programs put into a text has to come through a translation as it is.
func TestCodesOfATranslation(t *testing.T) {
	for _, tt := range []struct {
		vi, en string
		want   []string
	}{
		{"Bấm <b>Gửi</b> để nộp hồ sơ.", "Click <b>Send</b> to submit the file.", nil},
		{"Bấm <b>Gửi</b> để nộp hồ sơ.", "Click <b>Send to submit the file.", []string{`"</b>" of s1 is not in the English as often`}},
		{"Bấm Gửi để nộp hồ sơ.", "Click <i>Send</i> to submit the file.", []string{`"<i>" is not in s1 as often`, `"</i>" is not in s1 as often`}},
		{"Xin chào {name}, hồ sơ %1$s đã nộp.", "Hello {name}, the file %1$s has been submitted.", nil},
		{"Xin chào {name}, hồ sơ %s đã nộp.", "Hello {Name}, the file %d has been submitted.",
			[]string{`"{name}" of s1 is not in the English as often`, `"%s" of s1 is not in the English as often`, `"{Name}" is not in s1 as often`, `"%d" is not in s1 as often`}},
		{"Xem tại https://a.example.vn/tra-cuu?x=1.", "See https://a.example.vn/tra-cuu?x=1.", nil},
		{"Xem tại https://a.example.vn/tra-cuu.", "See https://b.example.vn/tra-cuu.",
			[]string{`"https://a.example.vn/tra-cuu" of s1 is not in the English as often`, `"https://b.example.vn/tra-cuu" is not in s1 as often`}},
		{"Gửi về hotro@bo.example.vn.", "Write to the ministry.", []string{`"hotro@bo.example.vn" of s1 is not in the English as often`}},
		{"Trẻ em dưới 16 tuổi chiếm < 20% và > 10%.", "Children under 16 make up < 20% and > 10%.", nil},
	} {
		text := viet.Normalise(tt.vi).String()
		seg := article.Segment{ID: "s1", Span: viet.Span{End: len(text)}, Text: text}
		var got []string
		for _, f := range verify.Translation(&seg, tt.en, nil).Findings {
			if f.Check == verify.CheckMarkup {
				got = append(got, f.Message)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%+q: %q, want %q", tt.vi, got, tt.want)
		}
	}
}
