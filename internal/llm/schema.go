package llm

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// Schema is the form that a reply has to have.
type Schema struct {
	Name string          // letters, digits, - and _
	JSON json.RawMessage // JSON Schema: every property required, no others; goes to the server as it is
}

// readySchema is a schema ready for check.
type readySchema struct {
	*jsonschema.Schema
	form any // the schema as it is written
}

// compile makes the schema ready for check.
func (s *Schema) compile() (*readySchema, error) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(s.JSON))
	if err != nil {
		return nil, fmt.Errorf("schema %s: %w", s.Name, err)
	}
	c := jsonschema.NewCompiler()
	c.UseLoader(noLoader{})
	if err := c.AddResource("mem:///"+s.Name, doc); err != nil {
		return nil, fmt.Errorf("schema %s: %w", s.Name, err)
	}
	made, err := c.Compile("mem:///" + s.Name)
	return &readySchema{made, doc}, err
}

// plainly reports a value that fits, as far as the few keywords of our own schemas tell. What else there is in a schema is for the validator, and
// so is all that does not fit: it has the words for it, and takes as long as all else that is done with a reply.
func (s *readySchema) plainly(value any) bool { return fits(s.form, value) }

// fits reports whether a value fits a form of which each keyword is known here.
func fits(form, value any) bool {
	keywords, _ := form.(map[string]any)
	switch keywords["type"] {
	case "object":
		object, ok := value.(map[string]any)
		return ok && fitsObject(keywords, object)
	case "array":
		array, ok := value.([]any)
		return ok && len(keywords) == 2 && !slices.ContainsFunc(array, func(element any) bool { return !fits(keywords["items"], element) })
	case "string":
		_, ok := value.(string)
		allowed, enum := keywords["enum"].([]any)
		return ok && (len(keywords) == 1 || len(keywords) == 2 && enum && slices.Contains(allowed, value))
	case "integer":
		n, ok := value.(json.Number)
		return ok && len(keywords) == 1 && strings.Trim(string(n), "0123456789") == ""
	}
	return false
}

// fitsObject is fits of an object that has all properties and no others.
func fitsObject(keywords, object map[string]any) bool {
	properties, _ := keywords["properties"].(map[string]any)
	required, _ := keywords["required"].([]any)
	if len(keywords) != 4 || keywords["additionalProperties"] != false || len(required) != len(properties) || len(object) != len(properties) {
		return false
	}
	for _, name := range required {
		of, known := properties[name.(string)] // as in each schema that was compiled
		property, has := object[name.(string)]
		if !known || !has || !fits(of, property) {
			return false
		}
	}
	return true
}

// schema gives a schema ready for check.
func (c *Client) schema(s *Schema) (*readySchema, error) {
	key := s.Name + "\n" + string(s.JSON)
	if known, ok := c.schemas.Load(key); ok {
		return known.(*readySchema), nil
	}
	made, err := s.compile()
	if err == nil {
		c.schemas.Store(key, made)
	}
	return made, err
}

// noLoader keeps a $ref from reading files.
type noLoader struct{}

func (noLoader) Load(url string) (any, error) { return nil, fmt.Errorf("schema refers to %s", url) }

// maxDepth is deeper than any schema of ours and shallow enough for every parser.
const maxDepth = 64

// maxValues is more keys and values than a reply of ours can need.
const maxValues = 10_000

// object takes the one JSON object out of text, checks it and gives it back in one form: compact, keys sorted, strings clean.
func object(text string, schema *readySchema) (string, error) {
	start, stop, valid := firstObject(text)
	if start < 0 {
		return "", errors.New("the reply holds no JSON object")
	}
	if next, end := objectSpan(text[stop:]); next >= 0 && json.Valid([]byte(text[stop+next:stop+end])) {
		return "", errors.New("the reply holds more than one JSON object")
	}
	value, err := valueOf(text[start:stop], valid)
	if err != nil {
		return "", err
	}
	if !schema.plainly(value) {
		if err := schema.Validate(value); err != nil {
			return "", validatorMessage(err)
		}
	}
	written, err := appendValue(make([]byte, 0, stop-start), cleanValue(value))
	return string(written), err
}

// valueOf reads an object as the validator wants it. valid says that it is JSON.
func valueOf(text string, valid bool) (any, error) {
	if valid && isPlain(text) {
		value, _ := plainValue(text)
		return value, nil
	}
	if err := checkTokens(text); err != nil {
		return nil, err
	}
	return jsonschema.UnmarshalJSON(strings.NewReader(text))
}

// plainValue reads the value that a text begins with, which is known to be JSON, and gives what follows it.
func plainValue(text string) (value any, rest string) {
	text = strings.TrimLeft(text, jsonSpace)
	switch text[0] {
	case '{':
		object := map[string]any{}
		for text = strings.TrimLeft(text[1:], jsonSpace); text[0] != '}'; {
			var key any
			key, text = plainValue(text)
			object[key.(string)], text = plainValue(strings.TrimLeft(text, jsonSpace)[1:])
			text = strings.TrimLeft(text, jsonSpace+",")
		}
		return object, text[1:]
	case '[':
		array := []any{}
		for text = strings.TrimLeft(text[1:], jsonSpace); text[0] != ']'; {
			var value any
			value, text = plainValue(text)
			array, text = append(array, value), strings.TrimLeft(text, jsonSpace+",")
		}
		return array, text[1:]
	case '"':
		return plainString(text)
	}
	end := strings.IndexAny(text, ",]}"+jsonSpace)
	switch word := text[:end]; word {
	case "true", "false":
		return word == "true", text[end:]
	case "null":
		return nil, text[end:]
	default:
		return json.Number(word), text[end:]
	}
}

const jsonSpace = " \t\r\n"

// plainString is plainValue of a string.
func plainString(text string) (value any, rest string) {
	end, plain := 1, true
	for ; text[end] != '"'; end++ {
		if text[end] == '\\' {
			end, plain = end+1, false
		}
	}
	if quoted := text[1:end]; plain && utf8.ValidString(quoted) {
		return quoted, text[end+1:]
	}
	var s string
	_ = json.Unmarshal([]byte(text[:end+1]), &s) // it is JSON
	return s, text[end+1:]
}

func marshal(v any) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// maxStarts keeps text of nothing but braces from costing its square.
const maxStarts = 64

// objectSpan is firstObject for those who need not know whether it is JSON.
func objectSpan(text string) (start, stop int) {
	start, stop, _ = firstObject(text)
	return start, stop
}

// firstObject finds the first {…} that is JSON, minding strings; else the first that is balanced; -1 when there is none.
func firstObject(text string) (start, stop int, valid bool) {
	start, stop = -1, -1
	from := 0
	for range maxStarts {
		at := strings.IndexByte(text[from:], '{')
		if at < 0 {
			break
		}
		from += at
		n := balanced(text[from:])
		switch {
		case n > 0 && json.Valid([]byte(text[from:from+n])):
			return from, from + n, true
		case n > 0 && start < 0:
			start, stop = from, from+n
		case n == 0 && strings.HasPrefix(strings.TrimLeft(text[from+1:], " \t\r\n"), `"`):
			return start, stop, false // an object that was cut off: what it holds is not the answer
		}
		from += max(n, 1)
	}
	return start, stop, false
}

// balanced is the length of the object that text begins with; 0 when it does not end.
func balanced(text string) int {
	depth, inString := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// fewKeys is more than an object of ours has.
const fewKeys = 16

// isPlain reports JSON in which checkTokens finds nothing, as far as a glance tells: few values, not deep, and in each object a few keys, none of
// them there twice.
func isPlain(text string) bool {
	var keys []string // of what is open
	var open []int    // how many keys there were when it was opened
	values := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case ',', ':', ' ', '\n', '\r', '\t':
			continue
		case '{', '[':
			open = append(open, len(keys))
		case '}', ']':
			keys, open = keys[:open[len(open)-1]], open[:len(open)-1]
		case '"':
			start := i + 1
			for i = start; text[i] != '"'; i++ {
				if text[i] == '\\' {
					i++
				}
			}
			if !strings.HasPrefix(strings.TrimLeft(text[i+1:], " \n\r\t"), ":") {
				break
			}
			key, others := text[start:i], keys[open[len(open)-1]:]
			if len(others) == fewKeys || strings.IndexByte(key, '\\') >= 0 || slices.Contains(others, key) {
				return false
			}
			keys = append(keys, key)
		}
		if values++; values > maxValues || len(open) > maxDepth {
			return false
		}
	}
	return true
}

// checkTokens finds what json.Unmarshal is silent about: a key that is there twice, and nesting without end.
func checkTokens(text string) error {
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var open []map[string]bool // the keys of each open object, nil for an array
	key := false
	for n := 0; ; n++ {
		if n > maxValues {
			return errors.New("the reply has too many values")
		}
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("the reply is not valid JSON: %w", err)
		}
		switch t := token.(type) {
		case json.Delim:
			switch t {
			case '{':
				open = append(open, map[string]bool{})
			case '[':
				open = append(open, nil)
			default:
				open = open[:len(open)-1]
			}
			if len(open) > maxDepth {
				return fmt.Errorf("the reply is nested deeper than %d", maxDepth)
			}
			key = len(open) > 0 && open[len(open)-1] != nil
			continue
		case string:
			if key {
				keys := open[len(open)-1]
				if keys[t] {
					return fmt.Errorf("the key %q is there twice", oneLine(t))
				}
				keys[t] = true
				key = false
				continue
			}
		}
		key = len(open) > 0 && open[len(open)-1] != nil
	}
}

// validatorMessage makes one line of what the validator found, for the model and for people.
func validatorMessage(err error) error {
	var v *jsonschema.ValidationError
	if !errors.As(err, &v) {
		return err
	}
	var lines []string
	var walk func(*jsonschema.ValidationError)
	walk = func(v *jsonschema.ValidationError) {
		if more, ok := v.ErrorKind.(*kind.AdditionalProperties); ok {
			slices.Sort(more.Properties)
		}
		if len(v.Causes) == 0 {
			lines = append(lines, oneLine(strings.TrimPrefix(v.Error(), "jsonschema validation failed with ")))
		}
		for _, c := range v.Causes {
			walk(c)
		}
	}
	walk(v)
	slices.Sort(lines) // it goes through maps
	return errors.New(strings.Join(lines[:min(len(lines), 5)], "; "))
}

// wholeNumber writes 3.0 and 3e0, which are integers for a schema, as Go reads integers.
func wholeNumber(n json.Number) json.Number {
	const most = 1 << 53
	if f, err := n.Float64(); err == nil && f == math.Trunc(f) && math.Abs(f) < most {
		return json.Number(strconv.FormatInt(int64(f), 10))
	}
	return n
}

// cleanValue cleans every string of a JSON value and writes whole numbers as such.
func cleanValue(v any) any {
	switch v := v.(type) {
	case string:
		return cleanText(v)
	case json.Number:
		return wholeNumber(v)
	case []any:
		for i := range v {
			v[i] = cleanValue(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = cleanValue(v[k])
		}
	}
	return v
}
