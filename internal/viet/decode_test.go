package viet

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

const letterText = "Ủy ban nhân dân huyện vùng cao đã mở thêm ba lớp học buổi tối cho người lớn, mỗi lớp kỳ vọng có hai mươi học viên.\n" +
	"Kỹ thuật trồng rau sạch, sửa máy nông nghiệp và những kỹ năng số cơ bản được giảng dạy miễn phí; ở đó ai cũng có thể dự.\n"

// encodeTable writes s in the encoding of a table; what has no code is written as '?'.
func encodeTable(s, table string, low func(rune) rune) []byte {
	codes := map[rune]byte{}
	i := 0x80
	for _, r := range table {
		codes[r] = byte(i)
		i++
	}
	for c := rune(0); low != nil && c < 0x20; c++ {
		if r := low(c); r != 0 {
			codes[r] = byte(c)
		}
	}
	var out []byte
	for _, r := range s {
		switch c, ok := codes[r]; {
		case r < 0x80:
			out = append(out, byte(r))
		case ok:
			out = append(out, c)
		default:
			out = append(out, '?')
		}
	}
	return out
}

// splitTones takes the tones off the vowels as windows-1258 writes them.
func splitTones(s string) string {
	marks := [...]string{grave: "\u0300", hook: "\u0309", tilde: "\u0303", acute: "\u0301", dot: "\u0323"}
	var out strings.Builder
	for _, r := range s {
		l := letterOf(r)
		if l.tone == level {
			out.WriteRune(r)
			continue
		}
		form := 0
		if l.upper {
			form = 1
		}
		out.WriteRune(vowelForms[form][l.vowel][level])
		out.WriteString(marks[l.tone])
	}
	return out.String()
}

// encodeVNI writes s in VNI.
func encodeVNI(s string) []byte {
	var out []byte
	for _, r := range s {
		out = append(out, vniCodes(r)...)
	}
	return out
}

func vniCodes(r rune) []byte {
	if r < 0x80 {
		return []byte{byte(r)}
	}
	for c := rune(0xE0); c <= 0xFF; c++ {
		if vniLetter(c) == r {
			return []byte{byte(c)}
		}
		if l := vniLetter(c); l != 0 && strings.ToUpper(string(l)) == string(r) {
			return []byte{byte(c) &^ 0x20}
		}
		for _, base := range "aeouyơưAEOUYƠƯ" {
			if withVNI(base, c) != r {
				continue
			}
			mark := byte(c)
			if letterOf(base).upper {
				mark &^= 0x20
			}
			return append(vniCodes(base), mark)
		}
	}
	return []byte{'?'}
}

func toUTF16(s string, high int) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		pair := [2]byte{}
		pair[high], pair[1-high] = byte(u>>8), byte(u)
		out = append(out, pair[:]...)
	}
	return out
}

// misread is what a program saves as UTF-8 after it took b for the encoding of the map.
func misread(t *testing.T, b []byte, m *charmap.Charmap) []byte {
	t.Helper()
	var out []byte
	for _, c := range b {
		r := m.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

func TestDecode(t *testing.T) {
	abcText := strings.NewReplacer("Ủ", "ủ").Replace(letterText) // ABC has no capital with a tone
	legacy := []struct {
		name, text string
		bytes      []byte
	}{
		{"TCVN3 (ABC)", abcText, encodeTable(abcText, tcvn3, nil)},
		{"VNI", letterText, encodeVNI(letterText)},
		{"VISCII", letterText, encodeTable(letterText, viscii, visciiLow)},
		{"windows-1258", letterText, encodeTable(splitTones(letterText), windows1258, nil)},
	}
	for _, tt := range legacy {
		checkDecode(t, tt.name+" raw", tt.bytes, Decoded{tt.text, tt.name, "decoded from " + tt.name})
		note := "decoded from " + tt.name + " that had been read as Windows-1252"
		checkDecode(t, tt.name+" as 1252", misread(t, tt.bytes, charmap.Windows1252), Decoded{tt.text, tt.name, note})
		checkDecode(t, tt.name+" as Latin-1", misread(t, tt.bytes, charmap.ISO8859_1), Decoded{tt.text, tt.name, note})
	}
	note := "decoded from UTF-8 that had been read as Windows-1252"
	checkDecode(t, "UTF-8 twice", misread(t, []byte(letterText), charmap.Windows1252), Decoded{letterText, "UTF-8", note})
	checkDecode(t, "empty", nil, Decoded{"", "UTF-8", ""})
	checkDecode(t, "UTF-8", []byte(letterText), Decoded{letterText, "UTF-8", ""})
	checkDecode(t, "NFD", []byte(norm.NFD.String(letterText)), Decoded{norm.NFD.String(letterText), "UTF-8", ""})
	checkDecode(t, "mark", []byte("\ufeffxã"), Decoded{"xã", "UTF-8", "byte order mark removed"})
	for high, name := range []string{"UTF-16BE", "UTF-16LE"} {
		want := Decoded{letterText + "😀", name, "decoded from " + name}
		checkDecode(t, name, toUTF16(want.Text, high), want)
		checkDecode(t, name+" mark", toUTF16("\ufeff"+want.Text, high), want)
	}
}

func checkDecode(t *testing.T, name string, in []byte, want Decoded) {
	t.Helper()
	got, err := Decode(in)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	if got != want {
		t.Errorf("%s:\n got %+q\nwant %+q", name, got, want)
	}
}

// The motto of the State in the two encodings, as it stands on countless old letters.
func TestDecodeKnownSamples(t *testing.T) {
	const motto = "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc"
	for _, tt := range []struct{ in, want, encoding string }{
		{"Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc", motto, "TCVN3 (ABC)"},
		{"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc", motto, "VNI"},
		{"COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM. ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM. ĐỘC LẬP - TỰ DO - HẠNH PHÚC", "VNI"},
		{"CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp - Tù do - H¹nh phóc", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "TCVN3 (ABC)"},
	} {
		got, err := Decode([]byte(tt.in))
		if err != nil || got.Text != tt.want || got.Encoding != tt.encoding {
			t.Errorf("%+q:\n got %+q, %v\nwant %+q", tt.in, got, err, tt.want)
		}
	}
}

func TestDecodeLeavesAlone(t *testing.T) {
	for _, s := range []string{
		"Céng hßa",
		"La réunion a déjà été reportée à l'été; où sont passés les délégués français? Là-bas, très loin, près de la forêt où l'on prépare la fête.",
		"A decisão não é só de São Paulo: já há três cidades à espera, e até lá não se sabe quando começarão as obras.",
		"Ông ấy nói: «được».",
		"Số: 12/BC. Cà phê có giá cao, bà con phấn khởi.",
	} {
		got, err := Decode([]byte(s))
		if err != nil || got.Text != s || got.Note != "" {
			t.Errorf("%+q: got %+q, %v", s, got, err)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	for _, tt := range []struct {
		name, in     string
		offset, line int
		message      string
	}{
		{"PNG", "\x89PNG\r\n\x1a\n", 0, 1, "byte 0x89 at offset 0: looks like a PNG picture"},
		{"PDF", "%PDF-1.7\n", 0, 1, "byte 0x25 at offset 0: looks like a PDF document"},
		{"ZIP", "PK\x03\x04abc", 0, 1, "byte 0x50 at offset 0: looks like a ZIP archive or an Office document"},
		{"NUL", "một\nhai\x00", 9, 2, "byte 0x00 at offset 9, line 2: a NUL byte, so not text"},
		{"one bad byte", letterText + "gi\xff\n", len(letterText) + 2, 3, "not UTF-8"},
		{"bad after mark", "\ufeffa\nb\xc3", 6, 2, "not UTF-8"},
		{"short legacy", "C\xe9ng h\xdfa", 1, 1, "not UTF-8"},
		{"French in Latin-1", "La r\xe9union a d\xe9j\xe0 \xe9t\xe9 report\xe9e \xe0 l'\xe9t\xe9; o\xf9 sont pass\xe9s les d\xe9l\xe9gu\xe9s?", 4, 1, "not UTF-8"},
		{"controls", "ab\x01\x02\x03\x04\x05\x06", 2, 1, "too many control characters"},
		{"UTF-16 odd", "\xff\xfea\x00b", 4, 1, "half a character"},
		{"UTF-16 surrogate", "\xff\xfea\x00\x00\xd8a\x00", 4, 1, "half a character"},
	} {
		_, err := Decode([]byte(tt.in))
		var e *NotTextError
		if !errors.As(err, &e) {
			t.Errorf("%s: got error %v", tt.name, err)
			continue
		}
		if e.Offset != tt.offset || e.Line != tt.line || !strings.Contains(e.Error(), tt.message) {
			t.Errorf("%s: got %d, line %d: %q; want %d, line %d: %q", tt.name, e.Offset, e.Line, e, tt.offset, tt.line, tt.message)
		}
	}
}

func TestTablesAgainstCharmaps(t *testing.T) {
	for i, r := range []rune(windows1258) {
		if want := charmap.Windows1258.DecodeByte(byte(0x80 + i)); want != r && want != utf8.RuneError {
			t.Errorf("windows-1258 0x%x: %+q, want %+q", 0x80+i, r, want)
		}
	}
	for i, r := range []rune(windows1252) {
		if want := charmap.Windows1252.DecodeByte(byte(0x80 + i)); want != r && want != utf8.RuneError {
			t.Errorf("windows-1252 0x%x: %+q, want %+q", 0x80+i, r, want)
		}
	}
}

// Every letter has to have its code: both cases in VISCII, VNI and windows-1258, lower case in TCVN3.
func TestTablesAreComplete(t *testing.T) {
	for _, row := range append(vowelRows[1:], "đ") {
		for _, r := range row {
			lower, upper := string(r), strings.ToUpper(string(r))
			if b := encodeTable(lower, tcvn3, nil); r > 0x80 && (len(b) != 1 || b[0] == '?') {
				t.Errorf("TCVN3 has no %s", lower)
			}
			for _, s := range []string{lower, upper} {
				if b := encodeTable(s, viscii, visciiLow); len(b) != 1 || b[0] == '?' {
					t.Errorf("VISCII has no %s", s)
				}
				codes := bytesAsCodes(encodeVNI(s))
				if got := fromVNI(codes); got != s {
					t.Errorf("VNI %+q: %+q, want %+q", codes, got, s)
				}
				codes = bytesAsCodes(encodeTable(splitTones(s), windows1258, nil))
				if got := norm.NFC.String(byTable(codes, []rune(windows1258), nil)); got != s {
					t.Errorf("windows-1258 %+q: %+q, want %+q", codes, got, s)
				}
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(letterText))
	f.Add(encodeTable(letterText, viscii, visciiLow))
	f.Add(encodeVNI(letterText))
	f.Add(toUTF16(letterText, 0))
	f.Add([]byte("\xff\xfea\x00\x00\xd8"))
	f.Add([]byte("\x89PNG\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := Decode(b)
		var e *NotTextError
		if err != nil {
			if !errors.As(err, &e) || e.Offset < 0 || e.Offset >= len(b) || e.Line < 1 || e.Byte != b[e.Offset] {
				t.Fatalf("%+q: %v", b, err)
			}
			return
		}
		if !utf8.ValidString(d.Text) || strings.Contains(d.Text, "\x00") || d.Encoding == "" {
			t.Fatalf("%+q -> %+q", b, d)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	text := []byte(strings.Repeat(letterText, 100))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Decode(text); err != nil {
			b.Fatal(err)
		}
	}
}
