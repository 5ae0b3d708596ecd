package llm

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestIsPlain: what is plain at a glance is what the slow way finds nothing in.
func TestIsPlain(t *testing.T) {
	many := make([]string, fewKeys+1)
	for i := range many {
		many[i] = fmt.Sprintf(`"k%d":%d`, i, i)
	}
	for text, plain := range map[string]bool{
		`{}`: true,
		`{"a":1,"b":[{"a":"x: \"y\" {"},{"a":-1.5e3}],"c":{"b":null}}`:              true,
		"{ \"a\" : \"a\" ,\n\"b\":\"a\"}":                                           true,
		`{"a":"a","a":1}`:                                                           false,
		`{"b":{"a":1,"a":1}}`:                                                       false,
		`{"\u0061":1,"a":1}`:                                                        false,
		"{" + strings.Join(many, ",") + "}":                                         false, // it is looked at more closely
		`{"a":[` + strings.Repeat("1,", maxValues) + `1]}`:                          false,
		strings.Repeat(`{"a":`, maxDepth+1) + "1" + strings.Repeat("}", maxDepth+1): false,
	} {
		if got := isPlain(text); got != plain || got && checkTokens(text) != nil {
			t.Errorf("%.60s: %v, %v", text, got, checkTokens(text))
		}
	}
}

// TestCleanText: what is clean at a glance is what cleaning leaves as it is.
func TestCleanText(t *testing.T) {
	for r := rune(1); r < 0x30000; r++ {
		text := string(r)
		if r >= 0xd800 && r < 0xe000 || !isClean(text) {
			continue
		}
		if got := cleanText("\u200b" + text); got != text {
			t.Errorf("%q (%U) is made %q", text, r, got)
		}
	}
	for text, blank := range map[string]bool{"": true, " \n\t": true, "\u200b\r\n": true, "\x1b[31m": true, "\x1b[31mred": false, " x": false, "ă": false, "\xff": false} {
		if isBlank(text) != blank || blank != (strings.TrimSpace(cleanText(text)) == "") {
			t.Errorf("%q: blank %v", text, isBlank(text))
		}
	}
}

// TestSchemaGoesAsItIs: the order of properties is the order in which models write them.
func TestSchemaGoesAsItIs(t *testing.T) {
	a := &asking{client: &Client{endpoint: Endpoint{Model: "test"}}, request: Request{User: "a < b", Schema: draftSchema()}}
	body, err := marshal(a.params(newMemory("test", "localhost", false).now()))
	if err != nil || !strings.Contains(body, `"schema":`+string(draftSchema().JSON)) || !strings.Contains(body, "a < b") {
		t.Errorf("%s, %v", body, err)
	}
}

// What is written and read without encoding/json, as it is quicker, is what encoding/json writes and reads.
func TestQuickJSON(t *testing.T) {
	for _, text := range []string{"", "Bộ Y tế", "a\nb \"c\" \\", "\t\r\x00\x7f", "\u2028 \u2029", "\xff", "<&>", "é\u0301"} {
		fields := map[string]any{"messages": []chatMessage{{"system", text}, {text, "x"}}, "model": text, "a": 0.5, text: []string{text}}
		want, err := marshal(fields)
		if got, err2 := appendValue(nil, fields); string(got) != want || err != nil || err2 != nil {
			t.Errorf("%+q, want %+q; %v, %v", got, want, err, err2)
		}
	}
	for _, text := range []string{
		`{}`, ` { "a" : [ 1 , -2.5e3, "b" ] , "c" : { } } `, `{"a":[],"b":[[]],"c":true,"d":false,"e":null}`, `{"a":"\n\u00e9\ud83d\ude00\ud83d","b\u0062":"\\\""}`, "{\"a\":\"\xff\"}",
	} {
		want, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if got, rest := plainValue(text); !reflect.DeepEqual(got, want) || strings.TrimSpace(rest) != "" || err != nil {
			t.Errorf("%+q: %#v, want %#v; %q, %v", text, got, want, rest, err)
		}
	}
}

// What is wrong with a reply is told in the same words each time.
func TestValidatorMessage(t *testing.T) {
	schema, err := draftSchema().compile()
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for range 40 {
		_, err := object(`{"a":1,"b":2,"c":3,"statements":[{"x":1,"y":2}]}`, schema)
		said[fmt.Sprint(err)] = true
	}
	if len(said) != 1 {
		t.Errorf("%v", said)
	}
}

// What plainly fits is what the validator takes, as far as models write whole numbers as such.
func TestFits(t *testing.T) {
	for _, s := range []*Schema{draftSchema(), repairSchema(), mergeSchema()} {
		schema, err := s.compile()
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{
			`{"statements":[],"headline":{"evidence":[],"text":""},"last":""}`, `{"statements":[],"headline":{"evidence":[],"text":""}}`, `{"statements":[],"headline":{"evidence":[],"text":""},"first":""}`,
			`{"statements":[{"evidence":[{"id":"s1","quote":"a"}],"section":"lead","text":"b"}],"headline":{"evidence":[{"id":"s1","quote":1}],"text":""},"last":""}`,
			`{"statements":[{"evidence":[{"id":"s1","quote":"a"}],"section":"lead","text":"b"}],"headline":{"evidence":null,"text":""},"last":""}`,
			`{"statements":[{"evidence":[{"id":"s1","quote":"a"}],"section":"end","text":"b"}]}`, `{"statements":[{"number":1,"evidence":[],"section":"facts","text":"b"}]}`, `{"statements":[{"number":"1","evidence":[],"section":"facts","text":"b"}]}`,
			`{"statements":[{"number":1.5,"evidence":[],"section":"facts","text":"b"}]}`, `{"statements":{}}`, `{"keep":[1,22],"headline":{"from":[],"text":"a"}}`, `{"keep":[1,2.5],"headline":{"from":[],"text":"a"}}`, `{"keep":1}`, `[]`, `"keep"`, `null`,
		} {
			value, _ := plainValue(text + " ")
			if got, err := schema.plainly(value), schema.Validate(value); got != (err == nil) {
				t.Errorf("%s: %s: %v, %v", s.Name, text, got, err)
			}
		}
	}
}
