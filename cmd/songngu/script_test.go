package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/text/unicode/norm"

	"songngu/internal/llm"
	"songngu/internal/llm/llmtest"
	"songngu/internal/report"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"songngu": main, "fakellm": fakellm})
}

// The scripts are the manual of the program: each shows one thing that people do with it, what goes wrong included.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exit":         scriptExit,
			"await":        scriptAwait,
			"bytes":        scriptBytes,
			"nfd":          scriptNFD,
			"longline":     scriptLongLine,
			"briefs":       scriptBriefs,
			"translations": scriptTranslations,
			"lines":        scriptLines,
			"sql":          scriptSQL,
			"damage":       scriptDamage,
			"model":        scriptModel,
			"requests":     scriptRequests,
			"sent":         scriptSent,
		},
	})
}

// scriptExit runs a command and checks its exit code: exit 2 songngu --nothing.
func scriptExit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit CODE COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d\n%s", got, want, ts.ReadFile("stderr"))
	}
}

// fakellm is the server that plays a model by itself.
func fakellm() {
	ctx, _ := signal.NotifyContext(context.Background(), os.Interrupt)
	os.Exit(llmtest.Standalone(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// scriptAwait waits for a file that a program in the background writes.
func scriptAwait(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: await FILE")
	}
	for range 200 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	ts.Fatalf("%s has not come", args[0])
}

// scriptBytes writes a file of any bytes: bytes bad.txt "a\xff".
func scriptBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE QUOTED")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// scriptNFD writes a file with its letters and marks apart.
func scriptNFD(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: nfd FROM TO")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), norm.NFD.Bytes([]byte(ts.ReadFile(args[0]))), 0o666))
}

// scriptLongLine writes a file whose second line has the given number of bytes.
func scriptLongLine(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: longline FILE BYTES")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := "Một dòng.\n" + strings.Repeat("a", n) + "\n"
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// scriptBriefs checks that a file of JSON has the given number of briefs and fits the schema.
func scriptBriefs(ts *testscript.TestScript, neg bool, args []string) {
	checkJSON(ts, neg, args, report.Schema(), "briefs")
}

// scriptTranslations does so for translated documents.
func scriptTranslations(ts *testscript.TestScript, neg bool, args []string) {
	checkJSON(ts, neg, args, report.SchemaOfTranslations(), "documents")
}

func checkJSON(ts *testscript.TestScript, neg bool, args []string, schemaText, list string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: COMMAND FILE NUMBER")
	}
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(schemaText))
	ts.Check(err)
	c := jsonschema.NewCompiler()
	ts.Check(c.AddResource("schema.json", schema))
	s, err := c.Compile("schema.json")
	ts.Check(err)
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(s.Validate(doc))
	if got := len(doc.(map[string]any)[list].([]any)); got != want {
		ts.Fatalf("%d %s, want %d", got, list, want)
	}
}

// scriptSQL changes a database past the program: sql memory.db 'DELETE FROM units'.
func scriptSQL(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sql FILE STATEMENT")
	}
	db, err := sql.Open("sqlite", "file:"+ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.ExecContext(context.Background(), args[1])
	ts.Check(errors.Join(err, db.Close()))
}

// scriptDamage writes noise over a file but for its beginning.
func scriptDamage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: damage FILE")
	}
	text := []byte(ts.ReadFile(args[0]))
	const head = 4096 // the page that names the tables stays
	for i := head; i < len(text); i++ {
		text[i] = byte(7*i + 13)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), text, 0o666))
}

// scriptLines checks the number of lines of a file.
func scriptLines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: lines FILE NUMBER")
	}
	if got := strings.Count(ts.ReadFile(args[0]), "\n"); strconv.Itoa(got) != args[1] {
		ts.Fatalf("%d lines, want %s", got, args[1])
	}
}

// scriptModel starts a server that gives the replies in turn and the last one for ever, and configures it as the endpoint. A
// reply is a file with what the model says, the status of an error, "never" for none at all, or "length" for one that ends too early: model
// draft.json 401.
func scriptModel(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: model FILE|STATUS|never|length...")
	}
	server := llmtest.New()
	ts.Defer(server.Close)
	for _, arg := range args {
		step := modelStep(ts, arg)
		server.Play(step)
		server.Always(step)
	}
	ts.Setenv("SONGNGU_BASE_URL", server.BaseURL())
	ts.Setenv("SONGNGU_MODEL", "test")
	ts.Setenv("XDG_CACHE_HOME", ts.MkAbs(".cache")) // a server of a later run may have the same port
	scriptServers.Store(ts, server)
	ts.Defer(func() { scriptServers.Delete(ts) })
}

// scriptServers holds the server of each script that has one.
var scriptServers sync.Map

func modelStep(ts *testscript.TestScript, arg string) llmtest.Step {
	if status, err := strconv.Atoi(arg); err == nil {
		// A time to come back that is longer than anybody waits, so that no script waits at all.
		return llmtest.Status(status, `{"error":{"message":"status `+arg+`"}}`, "Retry-After", "86400")
	}
	if arg == "length" {
		return modelSays(ts, `{"translations":[{"id":"s1",`, "length")
	}
	if arg == "never" {
		return func(_ http.ResponseWriter, r *llmtest.Request) { <-r.HTTP.Context().Done() }
	}
	return modelSays(ts, strings.TrimSpace(ts.ReadFile(arg)), "stop")
}

// modelSays is a reply that ends for the reason, with a count of tokens that can be.
func modelSays(ts *testscript.TestScript, text, finish string) llmtest.Step {
	return func(w http.ResponseWriter, r *llmtest.Request) {
		quoted, err := json.Marshal(text)
		ts.Check(err)
		prompt := llm.EstimateTokens(r.Message("system") + r.Message("user"))
		llmtest.Status(200, fmt.Sprintf(`{"id":"c1","object":"chat.completion","created":1,"model":"test","choices":[{"index":0,"message":{"role":"assistant","content":%s},`+
			`"finish_reason":%q}],"usage":{"prompt_tokens":%d,"completion_tokens":%d}}`, quoted, finish, prompt, llm.EstimateTokens(text)))(w, r)
	}
}

func scriptServer(ts *testscript.TestScript) *llmtest.Server {
	s, ok := scriptServers.Load(ts)
	if !ok {
		ts.Fatalf("no model was started")
	}
	return s.(*llmtest.Server)
}

// scriptRequests checks how many requests the server has had. It waits for them while the program runs in the background.
func scriptRequests(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: requests NUMBER")
	}
	for range 300 {
		if len(ts.BackgroundCmds()) == 0 || strconv.Itoa(len(scriptServer(ts).Requests())) == args[0] {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if got := strconv.Itoa(len(scriptServer(ts).Requests())); got != args[0] {
		ts.Fatalf("%s requests, want %s", got, args[0])
	}
}

// scriptSent looks for a text in what the server was sent, the key included, or makes sure that it is not there.
func scriptSent(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: [!] sent TEXT")
	}
	found := false
	for _, r := range scriptServer(ts).Requests() {
		found = found || strings.Contains(r.Key+r.Message("system")+r.Message("user"), args[0])
	}
	if found == neg {
		ts.Fatalf("%q in what was sent: %v", args[0], found)
	}
}
