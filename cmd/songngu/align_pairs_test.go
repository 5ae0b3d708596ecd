package main

import "testing"

func TestDocumentName(t *testing.T) {
	for _, tt := range []struct{ path, name, lang string }{
		{"a.vi.txt", "a", "vi"},
		{"a.en.txt", "a", "en"},
		{"a_EN-GB.html", "a_EN-GB", ""},
		{"a_EN.html", "a", "en"},
		{"nghị quyết-vn.md", "nghị quyết", "vi"},
		{"vi/a.txt", "a", "vi"},
		{"2025/en/10/a.txt", "2025/10/a", "en"},
		{"en/a.vi.txt", "en/a", "vi"},
		{"a.txt", "a", ""},
		{"vi.txt", "vi", ""},
		{".vi.txt", ".vi", ""},
		{"report.2025.txt", "report.2025", ""},
	} {
		if name, lang := documentName(tt.path); name != tt.name || lang != tt.lang {
			t.Errorf("documentName(%q) = %q, %q, want %q, %q", tt.path, name, lang, tt.name, tt.lang)
		}
	}
}
