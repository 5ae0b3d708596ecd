package article

import (
	"os"
	"strings"
	"testing"
)

func BenchmarkRead(b *testing.B) {
	files, err := Paths([]string{"../../seeds/articles"})
	if err != nil {
		b.Fatal(err)
	}
	var texts []string
	size := 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(data))
		size += len(data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			if _, err := Read("a.txt", strings.NewReader(s), Limits{}); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, text := range map[string]string{
		"links":     strings.Repeat("](", 1<<19),
		"brackets":  strings.Repeat("[", 1<<20),
		"stars":     strings.Repeat("*a ", 1<<18),
		"teasers":   strings.Repeat("Tỉnh có mười hai xã vùng cao và ...\n", 1<<14),
		"repeats":   strings.Repeat("Tỉnh có mười hai xã.\n", 1<<15),
		"unclosed":  strings.Repeat("<div>", 1<<18),
		"pictures":  strings.Repeat(`<img alt="xã">`, 1<<16),
		"ampersand": "<p>" + strings.Repeat("&", 1<<20),
	} {
		b.Run(name, func(b *testing.B) {
			file := "a.txt"
			if strings.HasPrefix(text, "<") {
				file = "a.html"
			}
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				a := identify(file)
				a.Text = text
				if err := a.parse(file, Limits{LineBytes: 1 << 22}.orDefault()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
