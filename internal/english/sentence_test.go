package english

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, tt := range []string{
		"The ministry met. | It set two goals.",
		"Dr. Lan spoke first. | Mr. Minh and Mrs. Hoa came later.",
		"Decree No. 15/2024/ND-CP is in force. | No one objected.",
		"Did they agree? | No. | They left.",
		"The U.S. Embassy opened. | It is in the U.S. | The staff moved in.",
		"Growth was 6.5 per cent, i.e. Vietnam did well. | Inflation was 3.2%.",
		"Use dry grain, e.g. Rice ST25. | Store it well.",
		"The fair opens at 8 a.m. | The gates close at 5 p.m. on Sunday.",
		"Visit dichvucong.gov.vn. | Forms are there.",
		"Article 5. Scope of work",
		"1. The law covers land. | 2. It does not cover water.",
		"IV. Tasks for this year",
		`"We are ready. We will go," she said. | Then she left.`,
		"“Who pays?” he asked. | “The State does.” | That was all.",
		"The fund (set up in 2019. It is small.) helps. | It grows.",
		"They waited... | Nobody came. | They waited… and left.",
		"An Binh Co. Ltd. pays tax. | Ms. Thu works for An Binh Co. | She is an engineer.",
		"On Oct. 10 it rained. | On Oct. | Nothing.",
		"J. F. Kennedy spoke. | So did I. | He was heard.",
		"It cost US$3.5 million! | Really?!",
		"Rice, maize, etc. are grown. | They sell rice, maize, etc. | The rest is eaten.",
		"One line\nAnother line. | With two.",
		"He joined Vinh Phat Corp. in May 2020. | Sales doubled.",
		`He called it "a very big step. | The "captive" paid. | "We wait," she wrote. | "It was late."`,
		"The plan has three parts: 1. Data; 2. People; 3. Money.",
	} {
		want := strings.Split(strings.ReplaceAll(tt, "\n", " | "), " | ")
		text := strings.ReplaceAll(tt, " | ", " ")
		var got []string
		for _, s := range Sentences(text) {
			got = append(got, s.In(text))
		}
		if !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("Dr. Lan met Mr. A. He said: “Yes. No.” (See No. 5.) And…")
	f.Add(`"a" "b." "c.`)
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, span := range Sentences(s) {
			if span.Start < at || span.End <= span.Start || span.End > len(s) {
				t.Fatalf("%+v behind %d of %+q", span, at, s)
			}
			if strings.TrimSpace(s[at:span.Start]) != "" || strings.TrimSpace(span.In(s)) != span.In(s) || strings.Contains(span.In(s), "\n") {
				t.Fatalf("%+v leaves text out of %+q", span, s)
			}
			at = span.End
		}
		if strings.TrimSpace(s[at:]) != "" {
			t.Fatalf("the end of %+q is left out", s)
		}
	})
}

// TestSentencesOfTranslations joins test sentences that do not belong to the project into one paragraph and parts them again.
func TestSentencesOfTranslations(t *testing.T) {
	var text strings.Builder
	ends := map[int]bool{}
	for _, name := range []string{"policy-dev.en", "dev150.en"} {
		lines, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "eval", name))
		if err != nil {
			t.Skipf("the test sentences are not here: %v", err)
		}
		for line := range strings.Lines(string(lines)) {
			text.WriteString(strings.TrimSpace(line))
			if bare := strings.TrimRight(line, "\n”\"')"); strings.TrimRight(bare, ".!?") != bare { // some end in a semicolon, or are headlines
				ends[text.Len()] = true
			}
			text.WriteString(" ")
		}
	}
	found, right := 0, 0
	for _, s := range Sentences(strings.TrimSpace(text.String())) {
		found++
		if ends[s.End] {
			right++
		} else {
			t.Logf("ends too early: %q", s.In(text.String()))
		}
	}
	t.Logf("%d sentences, %d found, %d of them right", len(ends), found, right)
	if 2*right*100 < 99*(len(ends)+found) {
		t.Error("F1 is below 0.99")
	}
}
