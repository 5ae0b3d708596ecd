package viet

import (
	"testing"

	"pgregory.net/rapid"
)

func TestPrintable(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"Số “một”\n\thai", "Số “một”\n\thai"},
		{"\x1b[31mđỏ", `\x1b[31mđỏ`},
		{"a\u202eb\r\x7f\u0085", `a\u202eb\x0d\x7f\x85`},
		{"a\xffb", `a\xffb`},
		{"\U000e0041\ufeff", `\U000e0041\ufeff`},
	} {
		if got := Printable(tt.in); got != tt.want {
			t.Errorf("Printable(%+q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

func TestPrintableLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := messyText().Draw(t, "text")
		once := Printable(s)
		if again := Printable(once); again != once {
			t.Fatalf("%+q -> %+q -> %+q", s, once, again)
		}
	})
}
