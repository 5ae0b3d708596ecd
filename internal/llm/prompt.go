package llm

import (
	"crypto/rand"
	"embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"text/template"

	"songngu/internal/terms"
)

// PromptVersion names the prompts and schemas; it changes when they do, and with it the cache.
const PromptVersion = "2"

//go:embed prompts/*.tmpl
var promptFiles embed.FS

// prompts are the templates, read once for each Drafter.
type prompts struct{ all *template.Template }

// readPrompts reads the templates of the names, and gives their text, too.
func readPrompts(files fs.ReadFileFS, names string) (prompts, []string, error) {
	all, err := template.ParseFS(files, names)
	if err != nil {
		return prompts{}, nil, err
	}
	sources, err := promptSources(files, names)
	return prompts{all}, sources, err
}

// promptSources gives the text of templates.
func promptSources(files fs.ReadFileFS, pattern string) ([]string, error) {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, n := range names {
		text, err := files.ReadFile(n)
		if err != nil {
			return nil, err
		}
		out = append(out, string(text))
	}
	return out, nil
}

// write fills the template of the name.
func (p prompts) write(name string, data any) (string, error) {
	var b strings.Builder
	err := p.all.ExecuteTemplate(&b, name+".tmpl", data)
	return strings.TrimSpace(b.String()), err
}

// sentence is a segment as the model reads it: on one line, so that no text can pass for another sentence.
type sentence struct{ ID, Text string }

// termLine is a term with its English, and a note where the kind of thing helps.
type termLine struct{ VI, EN, Note string }

// Example is an approved translation from a memory.
type Example struct{ Source, Target string }

// The data of the templates.
type (
	draftData struct {
		Fence, Date      string
		Part, Parts      int
		Terms, Sentences string // lines
		Examples         []Example
	}
	repairData struct {
		Fence            string
		Terms, Sentences string // lines
		Failed           []failedLine
	}
	failedLine struct {
		Number   int
		Text     string
		Findings []string
	}
	revisionData struct {
		Fence, Date      string
		Terms, Sentences string // lines
		Statements       []revisedLine
	}
	revisedLine struct {
		Number      int
		Cites, Text string
		cites       []string // Cites, one by one
	}
	mergeData struct {
		Fence      string
		Statements []mergeLine
	}
	mergeLine struct {
		Number        int
		Section, Text string
	}
)

// fenceMark stands for the fence in what the cache is keyed by.
const fenceMark = "<<<FENCE>>>"

// newFence makes a line that no article can hold, since nobody can know it.
func newFence() (string, error) {
	var b [12]byte
	if _, err := rand.Read(b[:]); err != nil {
		return "", err
	}
	return "<<<" + hex.EncodeToString(b[:]) + ">>>", nil
}

// termNote says what people should know of a term beside its English.
func termNote(e *terms.Entry) string {
	var notes []string
	switch e.Kind {
	case terms.Concept, terms.Place:
	default:
		notes = append(notes, string(e.Kind))
	}
	if len(e.AbbrEN) > 0 {
		notes = append(notes, "short: "+e.AbbrEN[0])
	}
	if e.Note != "" {
		notes = append(notes, clip(promptLine(e.Note)))
	}
	if len(e.Forbidden) > 0 {
		notes = append(notes, "never "+strings.Join(e.Forbidden, ", "))
	}
	return strings.Join(notes, "; ")
}

// The forms of replies. Evidence stands before prose, so that the model chooses it first.
type (
	evidence struct {
		ID    string `json:"id"`
		Quote string `json:"quote"`
	}
	claim struct {
		Evidence []evidence `json:"evidence"`
		Section  string     `json:"section"`
		Text     string     `json:"text"`
	}
	heading struct {
		Evidence []evidence `json:"evidence"`
		Text     string     `json:"text"`
	}
	draftReply struct {
		Statements []claim `json:"statements"`
		Headline   heading `json:"headline"`
		Last       string  `json:"last"`
	}
	repairedClaim struct {
		Number int `json:"number"`
		claim
	}
	repairReply struct {
		Statements []repairedClaim `json:"statements"`
	}
	// revised is the verdict on a statement. Source makes the model read the sentences first and is not used.
	revised struct {
		Number   int    `json:"number"`
		Source   string `json:"source"`
		Differs  string `json:"differs"`
		Faithful bool   `json:"faithful"`
	}
	revisionReply struct {
		Verdicts []revised `json:"verdicts"`
	}
	mergeReply struct {
		Keep     []int `json:"keep"`
		Headline struct {
			From []int  `json:"from"`
			Text string `json:"text"`
		} `json:"headline"`
	}
)

// objectSchema is the schema of an object that has all these properties, given as pairs of name and schema in order.
func objectSchema(pairs ...string) string {
	var names, properties []string
	for i := 0; i+1 < len(pairs); i += 2 {
		names = append(names, fmt.Sprintf("%q", pairs[i]))
		properties = append(properties, fmt.Sprintf("%q:%s", pairs[i], pairs[i+1]))
	}
	return `{"type":"object","properties":{` + strings.Join(properties, ",") + `},"required":[` + strings.Join(names, ",") +
		`],"additionalProperties":false}`
}

const (
	stringSchema  = `{"type":"string"}`
	integerSchema = `{"type":"integer"}`
	truthSchema   = `{"type":"boolean"}`
	sectionSchema = `{"type":"string","enum":["lead","facts","speech","plans"]}`
)

func arraySchema(of string) string { return `{"type":"array","items":` + of + `}` }

// An ID is any string: one that the article does not have costs its statement, not the whole reply.
func evidenceSchema() string {
	return arraySchema(objectSchema("id", stringSchema, "quote", stringSchema))
}

// The schemas of the replies, each made once.
var (
	draftSchema = sync.OnceValue(func() *Schema {
		return &Schema{Name: "brief", JSON: json.RawMessage(objectSchema(
			"statements", arraySchema(objectSchema("evidence", evidenceSchema(), "section", sectionSchema, "text", stringSchema)),
			"headline", objectSchema("evidence", evidenceSchema(), "text", stringSchema),
			"last", stringSchema))}
	})
	repairSchema = sync.OnceValue(func() *Schema {
		return &Schema{Name: "repair", JSON: json.RawMessage(objectSchema("statements", arraySchema(objectSchema(
			"number", integerSchema, "evidence", evidenceSchema(), "section", sectionSchema, "text", stringSchema))))}
	})
	revisionSchema = sync.OnceValue(func() *Schema {
		return &Schema{Name: "revision", JSON: json.RawMessage(objectSchema("verdicts", arraySchema(objectSchema(
			"number", integerSchema, "source", stringSchema, "differs", stringSchema, "faithful", truthSchema))))}
	})
	mergeSchema = sync.OnceValue(func() *Schema {
		return &Schema{Name: "merge", JSON: json.RawMessage(objectSchema("keep", arraySchema(integerSchema),
			"headline", objectSchema("from", arraySchema(integerSchema), "text", stringSchema)))}
	})
)
