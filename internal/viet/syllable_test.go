package viet

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestIsSyllable(t *testing.T) {
	good := `an ơi ý a nghiêng nghề ghế gì gìn giếng giữa già quốc quyền quân quýt quỳnh quờ quẩy huỳnh khuya khuỷu khoèo
		thuở rượu yêu yến oan uyên đường chuyển đổi xã hội Việt NAM HOÀ hòa toán thuế xoong loạch khuếch hoẵng ngoằn nguệch Kạn
		bác sĩ sỹ kỹ kĩ pin xích tiếp muốn cuộc ươm đ`
	for s := range strings.FieldsSeq(strings.TrimSuffix(good, " đ")) {
		if !IsSyllable(s) {
			t.Errorf("IsSyllable(%+q) = false", s)
		}
	}
	bad := `data băc thich tóàn nghan ghà cế kw gha str ng đ f wifi đề1 été café naïve đđ viếtt hoà̂ quo qu giớơ Nguyễnn ạb`
	for _, s := range append(strings.Fields(bad), "", " ", "xã hội", strings.Repeat("a", 30)) {
		if IsSyllable(s) {
			t.Errorf("IsSyllable(%+q) = true", s)
		}
	}
}

func TestSyllables(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want int
	}{
		{"", 0}, {" , ", 0}, {"Đề án 06 của Chính phủ", 5}, {"kinh tế-xã hội", 4}, {"5G và 4.0", 2}, {"(VNeID);", 1},
	} {
		if got := Syllables(tt.in); got != tt.want {
			t.Errorf("Syllables(%+q) = %d, want %d", tt.in, got, tt.want)
		}
	}
}

func TestLooksVietnamese(t *testing.T) {
	for _, tt := range []struct{ in, reason string }{
		{"Tỉnh vừa khai trương trung tâm phục vụ hành chính công cấp xã.", ""},
		{"VNeID, CCCD: cán bộ hướng dẫn người dân cài đặt ứng dụng trên smartphone Android", ""},
		{"Tinh vua khai truong trung tam phuc vu hanh chinh cong cap xa, nguoi dan khong phai di xa.", "the text has no diacritics"},
		{"The province has opened a service centre, and officials said that it will serve all of the communes.", "the text is English"},
		{"The meeting in Đà Nẵng was chaired by Nguyễn Văn Bình, who said that the port will be ready for ships.", "the text is English"},
		{"La réunion des délégués commence demain matin, après une longue discussion.", "the text is not Vietnamese"},
		{"Встреча началась утром", "the text is not Vietnamese"},
		{"12/10 - 5.000", "the text has no words"},
	} {
		ok, reason := LooksVietnamese(tt.in)
		if reason != tt.reason || ok != (reason == "") {
			t.Errorf("LooksVietnamese(%+q) = %v, %q, want %q", tt.in, ok, reason, tt.reason)
		}
	}
}

func TestHasMarks(t *testing.T) {
	for s, want := range map[string]bool{"": false, "so": false, "số": true, "đ": true, "so\u0301": true, "naı": false, "“so”": false} {
		if got := HasMarks(s); got != want {
			t.Errorf("HasMarks(%+q) = %v", s, got)
		}
	}
}

// The quick decoder of letters has to agree with the slow one on every rune.
func TestLetterAt(t *testing.T) {
	for r := range rune(0x3000) {
		s := string(r)
		l, n := letterAt(s, 0)
		if l != letterOf(r) || l.plain != 0 && n != utf8.RuneLen(r) {
			t.Errorf("letterAt(%+q) = %v, %d", s, l, n)
		}
	}
	for _, s := range []string{"\xc3", "\xe1\xba", "\xc3a", "\xe1\xbaa", "\xff"} {
		if l, _ := letterAt(s, 0); l.plain != 0 {
			t.Errorf("letterAt(%+q) = %v", s, l)
		}
	}
}
