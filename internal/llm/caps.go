package llm

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"songngu/internal/pattern"
)

// format is how a reply is kept in form; each is the step down from the one before.
type format int

const (
	formatSchema format = iota // response_format json_schema
	formatObject               // response_format json_object, the schema in the prompt
	formatText                 // the schema in the prompt
)

func (f format) String() string {
	return [...]string{"json_schema", "json_object", "text"}[f]
}

// form is what the endpoint is known to take from us. It only ever shrinks, but for streams, which it may ask for once.
type form struct {
	format       format
	limits       []string // names of the token limit that are left to try; the first is used; "" sends none
	highest      int      // token limit that the server allows; 0: not told
	temperature  bool
	seed         bool
	system       bool // else the system prompt goes before the user's
	effort       bool
	stream       bool
	noStream     bool // streams are not taken, or not sound
	streamUsage  bool
	schemaInText bool // the server takes json_schema and does not keep to it
	window       int  // tokens of a prompt that the server was seen to cut to; 0: never
}

// memory is the form of one endpoint and model, for the run.
type memory struct {
	mu   sync.Mutex
	form form
}

func newMemory(model string, host string, stream bool) *memory {
	limits := []string{"max_tokens", "max_completion_tokens", ""}
	if newParameter.MatchString(model) || strings.HasSuffix(host, "api.openai.com") {
		limits = []string{"max_completion_tokens", "max_tokens", ""}
	}
	return &memory{form: form{limits: limits, temperature: true, seed: true, system: true, effort: true, stream: stream, streamUsage: true}}
}

// newParameter finds the models that know max_completion_tokens alone.
var newParameter = pattern.New(`^(?:openai/)?(?:o[1-9](?:-|$)|gpt-[5-9])`)

func (m *memory) now() form {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.form
}

// shrink lets change act on what is known now, so that lessons of requests under way at once add up.
func (m *memory) shrink(change func(*form)) {
	m.mu.Lock()
	defer m.mu.Unlock()
	change(&m.form)
}

// learn looks in a refused request for the part that was not liked. It gives the lesson in words, or "" when there is none.
func (m *memory) learn(sent form, body map[string]any, e serverError) string {
	lesson, change := sent.lesson(body, e)
	if change != nil {
		m.shrink(change)
	}
	return lesson
}

// streamsAlone finds what servers say that answer in nothing but streams.
var streamsAlone = pattern.New(`(?i)only supports? stream|stream(?:ing)?(?: mode)? only|(?:for|in) non-?stream\w*|enable the stream|stream\W+must be (?:set to )?true|non-?stream\w* (?:mode |requests? )?(?:is |are )?not supported`)

// atMost are the ways in which servers say how many tokens a reply may have.
var atMost = []*pattern.Pattern{
	pattern.New("(?i)(?:at most|less than or equal to|no more than|maximum (?:allowed )?(?:value )?(?:of |is )?|<=)\\s*[`'\"]?(\\d+)"),
	pattern.New(`\[\d+, ?(\d+)\]`),
	pattern.New(`\d > (\d+)`),
	pattern.New(`(?i)range is from \d+(?: \(inclusive\))? to (\d+)`),
}

// mostOf gives that number, 0 when none is said.
func mostOf(message string) int {
	for _, re := range atMost {
		m := re.FindStringSubmatchIndex(message)
		if m == nil {
			continue
		}
		n, err := strconv.Atoi(message[m[2]:m[3]])
		if strings.HasPrefix(message[m[3]:], " (exclusive)") {
			n--
		}
		if err == nil {
			return n
		}
	}
	return 0
}

// lesson is learn without the memory. Only what was sent is taken back, so that lessons come to an end.
func (f form) lesson(body map[string]any, e serverError) (string, func(*form)) {
	text := strings.ToLower(e.Message)
	sent := func(name string) bool { _, ok := body[name]; return ok }
	param, _, _ := strings.Cut(strings.ReplaceAll(e.Param, "[", "."), ".")
	named := param != "messages" && sent(param) // then the words are only about it
	mentions := func(names ...string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return named && param == n || !named && strings.Contains(text, n) })
	}
	switch {
	case sent("stream_options") && mentions("stream_options"):
		return "no usage in streams", func(m *form) { m.streamUsage = false }
	case sent("reasoning_effort") && mentions("reasoning_effort", "reasoning effort"):
		return "reasoning_effort is not taken", func(m *form) { m.effort = false }
	case sent("response_format") && mentions("response_format", "json_schema", "json_object", "structured output", "schema", "grammar", "guided"):
		return f.stepDown()
	case sent("temperature") && mentions("temperature"):
		return "temperature is not taken", func(m *form) { m.temperature = false }
	case sent("seed") && mentions("seed"):
		return "seed is not taken", func(m *form) { m.seed = false }
	case f.limits[0] != "" && sent(f.limits[0]) && mentions("max_tokens", "max_completion_tokens", "max tokens", "maxoutputtokens", "max_output_tokens"):
		return f.otherLimit(body, e)
	case f.system && mentions("system role", "system message", "system instruction", "system prompt", "developer instruction", "'system'", `"system"`,
		"only user and assistant roles", "roles must alternate"):
		return "the system prompt goes with the text", func(m *form) { m.system = false }
	case !f.stream && !f.noStream && streamsAlone.MatchString(e.Message):
		return "replies in streams alone", func(m *form) { m.stream = !m.noStream }
	case f.stream && mentions("stream"):
		return "streams are not taken", func(m *form) { m.stream, m.noStream = false, true }
	case sent("response_format") && (text == "" || text == "bad request"): // it does not say; this is the likeliest
		return f.stepDown()
	}
	return "", nil
}

func (f form) stepDown() (string, func(*form)) {
	next := f.format + 1
	return "replies in the form " + next.String(), func(m *form) { m.format = max(m.format, next) }
}

// otherLimit lowers the token limit when it was too high, and else gives it its other name.
func (f form) otherLimit(body map[string]any, e serverError) (string, func(*form)) {
	n := mostOf(e.Message)
	if asked, _ := body[f.limits[0]].(int); n > 0 && n < asked {
		return fmt.Sprintf("at most %d tokens a reply", n), func(m *form) { m.highest = n }
	}
	used := f.limits[0]
	rest := f.limits[1:]
	lesson := "no token limit is taken"
	if rest[0] != "" {
		lesson = "the token limit is called " + rest[0]
	}
	return lesson, func(m *form) {
		if m.limits[0] == used {
			m.limits = rest
		}
	}
}
