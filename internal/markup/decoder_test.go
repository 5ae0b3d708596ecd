package markup

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

// tokens gives what a Decoder gives, with lines, and the error that ended it.
func tokens(r io.Reader) (list []string, err error) {
	d, err := NewDecoder(r)
	if err != nil {
		return nil, err
	}
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return list, err
		}
		list = append(list, fmt.Sprintf("%d %T %q", d.Line(), t, fmt.Sprint(t)))
	}
}

// judged gives the same by encoding/xml alone, whose tokens a Decoder must not differ from.
func judged(text string) (list []string, err error) {
	d := &Decoder{input: newWindow(strings.NewReader(text))}
	d.xml = xml.NewDecoder(d.input)
	for {
		t, err := d.xml.RawToken()
		if err != nil && !errors.Is(err, io.EOF) {
			return list, err
		}
		if err != nil {
			return list, nil
		}
		switch t := t.(type) {
		case xml.StartElement:
			err = d.start(t)
		case xml.EndElement:
			err = d.end(t)
		}
		if err != nil {
			return list, err
		}
		list = append(list, fmt.Sprintf("%d %T %q", d.Line(), t, fmt.Sprint(t)))
	}
}

// documents are well-formed and broken ones, where plain tokens and others meet.
var documents = []string{
	`<a><b c="d">text</b>&amp;<e/><f></f>more</a>`,
	"<a>\n<b>x</b>\r\n<c\n/>\n</a>\n",
	`<x:a x:b="1" c='2'><x:d>Bộ Y tế</x:d></x:a>`,
	`<a>1 ]]&gt; 2<![CDATA[<b>]]>3</a><!-- end -->`,
	`<a><?p q?><b >x</b ><c  d="e"  ></c></a>`,
	`<a>x]]></a>`, `<a b="<"/>`, `<a b="&lt;" b="2"/>`, `<a><b></a></b>`, `<a>x</b>`, `<a>`, `<a`, `<a b="`, `</a>`, `<a/><b/>`,
	"<a>\x01</a>", "<a b=\"\x7f\"></a>", "<a>\uffff</a>", "<a>\xff</a>", "<a>\ufeffx</a>", `<a>&nbsp;</a>`, `<a:b:c></a:b:c>`, `<a:></a:>`, `<:a></:a>`,
	`<a-b1></a-b1>`, `<a -b="c"></a>`, `<a b="c"d="e"></a>`, `<a b=c></a>`, `<a b></a>`, `<1></1>`, `<đ>ê</đ>`, `< a></a>`, `<a></ a>`,
	`<a><b/></a>`, `<a><b/>x<c/>y</a>`, `<a/>`, `<a><b c="/"></b></a>`, `<a><b c="d"/></a>`,
}

func same(t *testing.T, text string) {
	t.Helper()
	want, wrong := judged(text)
	for name, r := range map[string]io.Reader{"at once": strings.NewReader(text), "byte by byte": iotest.OneByteReader(strings.NewReader(text))} {
		got, err := tokens(r)
		n := min(len(got), len(want))
		if wrong == nil && err == nil && len(got) != len(want) || wrong != nil && err == nil || fmt.Sprint(got[:n]) != fmt.Sprint(want[:n]) {
			t.Errorf("%q %s:\n%q %v, want\n%q %v", text, name, got, err, want, wrong)
		}
	}
}

// What is cut without encoding/xml is what encoding/xml would have given, and what it refuses is refused.
func TestDecoderAgreesWithEncodingXML(t *testing.T) {
	for _, text := range documents {
		same(t, text)
	}
	long := "<a>" + strings.Repeat("<b c=\"d\">Bộ Y tế ban hành kế hoạch</b>\n<e/>&amp;", 10_000) + "</a>"
	same(t, long)
}

// samples is a folder of files of other programs, which is not part of the project.
const samples = "../../../shared/interop"

func TestSamples(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(samples, "*", "*.*"))
	if len(files) == 0 {
		t.Skip("the interchange samples are not here")
	}
	for _, path := range files {
		text, err := os.ReadFile(path)
		if err == nil && bytes.HasPrefix(text, []byte("<")) && utf8.Valid(text) {
			same(t, string(text))
		}
	}
}

func FuzzDecoder(f *testing.F) {
	for _, text := range documents {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !strings.HasPrefix(text, "<") || strings.HasPrefix(text, "<?") || strings.Contains(text, "<!") || strings.Contains(text, "\x00") {
			return // another encoding, or what a Decoder refuses by its own rules
		}
		same(t, text)
	})
}

func TestUnpack(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"no gzip": {"\x1f\x8b\x00", "damaged gzip file"},
		"cut":     {"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xcb", "the gzip file ends in the middle"},
		"damaged": {"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff\xff\xff\xff", "damaged gzip file"},
	} {
		r, err := Unpack(strings.NewReader(tt.text))
		if err == nil {
			_, err = io.ReadAll(r)
		}
		var e *Error
		if !errors.As(err, &e) || e.Reason != tt.want {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}
