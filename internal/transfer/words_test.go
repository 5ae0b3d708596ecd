package transfer

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	words, err := Words()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []Word{{"bao gồm", "include"}, {"người dân", "people"}, {"to lớn", "great"}} {
		if !slices.Contains(words, want) {
			t.Errorf("%+q is not there", want)
		}
	}
	for _, w := range words {
		if w.VI == "" || w.EN == "" {
			t.Errorf("%+q lacks a side", w)
		}
	}
}
